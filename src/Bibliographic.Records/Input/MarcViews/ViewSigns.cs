namespace Bibliographic.Records.Input.MarcViews;

/// <summary>Recognizes indicators and the codes of subfields.</summary>
internal static class ViewSigns
{
    private const int LongestZone = 14;   // between a tag and the first subfield: " |  | 0 | " is the longest

    public static bool IsIndicator(ReadOnlySpan<byte> line)
    {
        if (line is [(byte)'|'])
            return true;
        var value = ViewCells.TrimEnd(line);
        return value.Length is 1 or 2 && AreIndicators(value) || value.SequenceEqual("\u00a0"u8);
    }

    /// <summary>Whether a text holds nothing but what indicators, blanks for them, and cells around them are written with.</summary>
    public static bool AreIndicators(ReadOnlySpan<byte> text)
    {
        var signs = 0;
        foreach (var c in text)
        {
            if (c is (byte)' ' or (byte)'|')
                continue;
            if (!char.IsAsciiLetterLower((char)c) && !char.IsAsciiDigit((char)c)
                && c is not ((byte)'#' or (byte)'_' or (byte)'\\' or (byte)'^' or (byte)'-'))
                return false;
            signs++;
        }
        return signs <= 2;
    }

    /// <summary>Where the first subfield starts in what follows a tag; -1 when something else than indicators comes first.</summary>
    public static int FindMark(SubfieldMark? mark, ReadOnlySpan<byte> text)
    {
        var signs = 0;
        for (var i = 0; i < Math.Min(text.Length, LongestZone); i++)
        {
            if (mark is null ? SubfieldMark.Find(text[i..]) is not null : mark.StartsCode(text[i..]))
                return i;
            var isLetterOfAleph = text[i] == 'L' && i + 1 < text.Length && text[i + 1] == ' ';
            if (!isLetterOfAleph && !AreIndicators(text.Slice(i, 1)))
                return -1;
            signs += isLetterOfAleph || text[i] is (byte)' ' or (byte)'|' ? 0 : 1;
            if (signs > 2)
                return -1;
        }
        return -1;
    }

    public static bool IsCodeAlone(SubfieldMark? mark, ReadOnlySpan<byte> line) =>
        mark is null
            ? SubfieldMark.Find(line) is { } found && line.Length == found.Length + 1
            : mark.StartsCode(line) && line.Length == mark.Length + 1;

    public static bool IsCodeBeforePipe(ReadOnlySpan<byte> line) =>
        line.Length >= 2 && line[1] == '|' && char.IsAsciiLetterOrDigit((char)line[0]) && (line.Length == 2 || line[2] == ' ');
}
