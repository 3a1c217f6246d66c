using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>Finds the flattened list of authors: in its own field or, where that row is missing, in a field that repeats it.</summary>
/// <remarks>
/// The fields in order of reliability: <c>author</c>, <c>author_facet</c>, <c>spellingShingle</c> (subjects, authors, title),
/// <c>spelling</c> (the whole record, of which the work keys say where the authors end).
/// </remarks>
internal static class AuthorText
{
    /// <summary>Finds the list.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="keys">A list that is used for the ranges of work keys.</param>
    /// <returns>The list; empty when there is none.</returns>
    public static ReadOnlySpan<byte> Find(PageFields fields, List<Range> keys)
    {
        if (fields.Text(Field.Author) is { IsEmpty: false } authors)
            return authors;
        // Further authors and groups are in the other fields too, so that these are not the list that is missing.
        if (fields.Has(Field.Author2) || fields.Has(Field.AuthorCorporate))
            return default;
        if (fields.Text(Field.AuthorFacet) is { IsEmpty: false } facet)
            return facet;
        if (InShingle(fields) is { IsEmpty: false } repeated)
            return repeated;
        return InSpelling(fields, keys);
    }

    /// <summary>
    /// In <c>spellingShingle</c> the authors are between the subjects and the title: <c>Article Ekdahl, Signe Brunvoll, Odd On walks</c>.
    /// </summary>
    private static ReadOnlySpan<byte> InShingle(PageFields fields)
    {
        var text = fields.Text(Field.SpellingShingle);
        if (text.IsEmpty || !fields.Has(Field.AuthorSort) && !fields.Has(Field.WorkKeys))
            return default;
        if (!WhitespaceInsensitiveText.TryRemoveSuffix(ref text, TitleText.Find(fields, out _)))
            return default;
        if (fields.Text(Field.AuthorSort) is { IsEmpty: false } first)
        {
            var start = Text.IndexOf(text, first);
            return start < 0 ? default : WhitespaceInsensitiveText.Trim(text[start..]);
        }
        return fields.Has(Field.Topic) && WhitespaceInsensitiveText.TryRemovePrefix(ref text, fields.Text(Field.Topic))
            ? WhitespaceInsensitiveText.Trim(text)
            : default;
    }

    /// <summary>In <c>spelling</c> the authors are after the title. They end where the last work key is used up.</summary>
    private static ReadOnlySpan<byte> InSpelling(PageFields fields, List<Range> keys)
    {
        var text = WhitespaceInsensitiveText.CollapseSpaces(fields.Text(Field.Spelling), fields.Arena);
        var title = TitleText.Find(fields, out _);
        var start = title.IsEmpty ? -1 : Text.IndexOf(text, title);
        if (start < 0)
            return default;
        text = text[(start + title.Length)..].TrimStart((byte)' ');
        var rest = text;
        return TrySkipByKeys(ref rest, fields, keys) ? text[..^rest.Length] : default;
    }

    /// <summary>Removes the authors with which a text starts, by their work keys.</summary>
    /// <returns>Whether there are keys, and names for all of them.</returns>
    public static bool TrySkipByKeys(ref ReadOnlySpan<byte> text, PageFields fields, List<Range> keys)
    {
        var keysText = fields.TextOrPart(Field.WorkKeys, out var isCut);
        if (!WorkKeys.TryRead(keysText, isCut, keys))
            return false;
        var rest = text.TrimStart((byte)' ');
        foreach (var key in keys)
        {
            if (!WorkKeyMatcher.TryMatch(rest, keysText[key], out var length))
                return false;
            rest = rest[length..];
        }
        text = rest;
        return true;
    }
}
