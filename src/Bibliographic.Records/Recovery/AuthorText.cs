using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>Where the flattened list of authors stands: in its own field, or, where that row is missing, in a field that repeats it.</summary>
internal static class AuthorText
{
    /// <summary>Finds the list.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="keys">Room for the places of work keys.</param>
    /// <param name="source">Where the list was found.</param>
    /// <returns>The list; empty when there is none.</returns>
    public static ReadOnlySpan<byte> Find(PageFields fields, List<Range> keys, out EvidenceSource source)
    {
        source = EvidenceSource.Field;
        if (fields.Text(Field.Author) is { IsEmpty: false } authors)
            return authors;
        source = EvidenceSource.OtherFields;
        if (fields.Has(Field.Author2) || fields.Has(Field.AuthorCorporate))
            return default;
        if (fields.Text(Field.AuthorFacet) is { IsEmpty: false } facet)
            return facet;
        if (InShingle(fields) is { IsEmpty: false } repeated)
            return repeated;
        source = EvidenceSource.Spelling;
        return InSpelling(fields, keys);
    }

    /// <summary><c>spellingShingle</c> has the subjects, the authors and the title in this order.</summary>
    private static ReadOnlySpan<byte> InShingle(PageFields fields)
    {
        var text = fields.Text(Field.SpellingShingle);
        if (text.IsEmpty || !fields.Has(Field.AuthorSort) && !fields.Has(Field.WorkKeys))
            return default;
        if (!LooseText.TryStripEnd(ref text, TitleText.Find(fields, out _)))
            return default;
        if (fields.Text(Field.AuthorSort) is { IsEmpty: false } first)
        {
            var start = Text.IndexOf(text, first);
            return start < 0 ? default : LooseText.Trim(text[start..]);
        }
        return fields.Has(Field.Topic) && LooseText.TryStrip(ref text, fields.Text(Field.Topic)) ? LooseText.Trim(text) : default;
    }

    /// <summary>In <c>spelling</c> the authors stand after the title; the work keys tell where they end.</summary>
    private static ReadOnlySpan<byte> InSpelling(PageFields fields, List<Range> keys)
    {
        var text = LooseText.Clean(fields.Text(Field.Spelling), fields.Arena);
        var keysText = fields.TextOrPart(Field.WorkKeys, out var isCut);
        var title = TitleText.Find(fields, out _);
        var start = title.IsEmpty ? -1 : Text.IndexOf(text, title);
        if (start < 0 || !WorkKeys.TryRead(keysText, isCut, keys))
            return default;
        text = text[(start + title.Length)..].TrimStart((byte)' ');
        var end = 0;
        foreach (var key in keys)
        {
            if (!KeyAlignment.TryMatch(text[end..], keysText[key], out var length))
                return default;
            end += length;
        }
        return text[..end];
    }
}
