using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>Where the title stands: in its own field, or, where that row is missing, in a field that repeats it.</summary>
internal static class TitleText
{
    /// <summary>The title; empty when no row of it is whole.</summary>
    public static ReadOnlySpan<byte> Find(PageFields fields, out EvidenceSource source)
    {
        source = EvidenceSource.Field;
        if (fields.Text(Field.Title) is { IsEmpty: false } title)
            return fields.HasValuesOnLines ? FirstLine(fields, Field.Title, title) : title;
        source = EvidenceSource.OtherFields;
        foreach (var field in Copies)
        {
            if (fields.Text(field) is { IsEmpty: false } copy)
                return fields.HasValuesOnLines ? FirstLine(fields, field, copy) : WithCapitals(fields, copy);
        }
        return default;
    }

    /// <summary>
    /// Whether no other row has the title, though rows that repeat it are there: then it may be the value of a row whose name was lost, or
    /// of another record. In the field for sorting it is in small letters, without the article.
    /// </summary>
    public static bool IsDoubtful(PageFields fields, ReadOnlySpan<byte> title)
    {
        var (same, all) = (0, 0);
        foreach (var field in (ReadOnlySpan<Field>)[Field.Title, .. Copies])
        {
            if (fields.Text(field) is not { IsEmpty: false } copy)
                continue;
            all++;
            if (copy.StartsWith(title) || title.StartsWith(copy))
                same++;
        }
        var sorted = fields.Text(Field.TitleSort);
        var shingle = fields.Text(Field.SpellingShingle);
        return same < 2 && !(sorted.IsEmpty && shingle.IsEmpty && all < 2)
            && (title.SequenceEqual(sorted) || !IsEnd(sorted, title)) && !shingle.EndsWith(title);
    }

    /// <summary>A title, or, where that is only the form of it for sorting, a copy with capitals and the article.</summary>
    private static ReadOnlySpan<byte> WithCapitals(PageFields fields, ReadOnlySpan<byte> title)
    {
        if (title.ContainsAnyInRange((byte)'A', (byte)'Z'))
            return title;
        foreach (var field in Copies)
        {
            if (fields.Text(field) is var copy && IsEnd(title, copy) && copy.ContainsAnyInRange((byte)'A', (byte)'Z'))
                return copy;
        }
        return title;
    }

    /// <summary>Whether a title ends with another, in any case.</summary>
    private static bool IsEnd(ReadOnlySpan<byte> end, ReadOnlySpan<byte> title) =>
        !end.IsEmpty && Text.Decode(title).EndsWith(Text.Decode(end), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<Field> Copies =>
        [Field.TitleFull, Field.TitleFullStr, Field.TitleFullUnstemmed, Field.TitleAuth, Field.TitleShort];

    /// <summary>
    /// The title where values stand one a line: below it may stand its copies, and the values of further rows whose names were lost.
    /// </summary>
    private static ReadOnlySpan<byte> FirstLine(PageFields fields, Field field, ReadOnlySpan<byte> title)
    {
        if (fields.Page.Find(field).PartCount < 2)
            return title;
        var lines = new List<Range>();
        if (!fields.TryGetValues(field, out var text, lines))
            return WithoutCopy(title);
        var first = text[lines[0]];
        for (var i = 1; i < lines.Count; i++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(text[lines[i]], first) || text[lines[i]].SequenceEqual(first))
                return first;
        }
        foreach (var other in Copies)
        {
            if (other != field && fields.Page.Find(other).PartCount == 1 && fields.Text(other).SequenceEqual(first))
                return first;
        }
        return title;
    }

    /// <summary>A title without its copy: the title of the next row, whose name was lost, stands below it.</summary>
    private static ReadOnlySpan<byte> WithoutCopy(ReadOnlySpan<byte> title)
    {
        const int mostCopies = 6;
        for (var count = mostCopies; count > 1; count--)
        {
            var length = (title.Length + 1) / count - 1;
            if (length > 0 && (title.Length + 1) % count == 0 && title[length] is (byte)' ' or (byte)'\n'
                && title[(length + 1)..].SequenceEqual(title[..^(length + 1)]))
                return title[..length];
        }
        return title;
    }
}
