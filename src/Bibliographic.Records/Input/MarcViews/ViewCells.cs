namespace Bibliographic.Records.Input.MarcViews;

/// <summary>Takes the pipes off that divide the cells of a table and fill its rows up.</summary>
internal static class ViewCells
{
    private const int MostCells = 4;

    /// <summary>Whether a line consists of nothing but pipes and what stands between them: <c>|</c>, <c>||</c>, <c>| |</c>.</summary>
    public static bool IsPipes(ReadOnlySpan<byte> line) =>
        line is [(byte)'|' or (byte)' ', ..] && line.IndexOfAnyExcept((byte)'|', (byte)' ') < 0 && line.Contains((byte)'|');

    /// <summary>Whether a line divides the first row of a table from the others: <c>---|---|</c>.</summary>
    public static bool IsSeparator(ReadOnlySpan<byte> line) =>
        line is [(byte)'-' or (byte)'|', ..] && line.IndexOf("---|"u8) is 0 or 1 && line.IndexOfAnyExcept((byte)'|', (byte)'-') < 0;

    /// <summary>
    /// A cell's text, or that of the last cell of a row: <c>245 | 1 | 0 | |a Marsh maps</c> of that text and <c> | ||</c> or <c> |</c>.
    /// </summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd((byte)' ');
        for (var i = 0; i < MostCells && EndPipes(text) is > 0 and var pipes; i++)
        {
            text = text[..^pipes];
            // V | ||: the pipes were a group that stands for missing cells, and one more ends the last that is there
            if (text.EndsWith(" | "u8))
                return text[..^2].TrimEnd((byte)' ');
            var isEmptyCell = text.EndsWith("  "u8);   // V |  |  |
            text = text.TrimEnd((byte)' ');
            if (!isEmptyCell)
                return text;
        }
        return text;
    }

    /// <summary>How many pipes a text ends with that stand apart from it; 0 when there are more than a row has cells.</summary>
    private static int EndPipes(ReadOnlySpan<byte> text)
    {
        var end = text.LastIndexOfAnyExcept((byte)'|') + 1;
        var pipes = text.Length - end;
        return pipes < MostCells && (end == 0 || text[end - 1] == ' ') ? pipes : 0;
    }

    /// <summary>The text of a cell that stands on a line of its own, and has a pipe behind it or not.</summary>
    public static ReadOnlySpan<byte> TrimPipe(ReadOnlySpan<byte> line) =>
        line.TrimEnd((byte)' ') is [.., (byte)' ', (byte)'|'] cell ? cell[..^2].TrimEnd((byte)' ') : line;

    /// <summary>The value of a row of a control field: what is left when empty cells before and after it are taken off.</summary>
    public static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> afterTag)
    {
        var value = TrimEnd(afterTag);
        while (value.TrimStart((byte)' ') is [(byte)'|', (byte)' ', ..] cells)
            value = cells[1..];
        value = value.TrimStart((byte)' ');
        return IsPipes(value) ? default : value;
    }
}
