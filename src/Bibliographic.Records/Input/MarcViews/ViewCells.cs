namespace Bibliographic.Records.Input.MarcViews;

/// <summary>Takes the bars off that divide the cells of a table and fill its rows up.</summary>
internal static class ViewCells
{
    private const int MostCells = 4;

    /// <summary>Whether a line consists of nothing but bars and what stands between them: <c>|</c>, <c>||</c>, <c>| |</c>.</summary>
    public static bool IsBars(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)'|', (byte)' ') < 0 && line.Contains((byte)'|');

    /// <summary>Whether a line divides the first row of a table from the others: <c>---|---|</c>.</summary>
    public static bool IsSeparator(ReadOnlySpan<byte> line) => line.IndexOf("---|"u8) is 0 or 1 && line.IndexOfAnyExcept((byte)'|', (byte)'-') < 0;

    /// <summary>A cell's text, or that of the last cell of a row: <c>245 | 1 | 0 | |a Marsh maps</c> of that text and <c> | ||</c> or <c> |</c>.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd((byte)' ');
        for (var i = 0; i < MostCells && EndBars(text) is > 0 and var bars; i++)
        {
            text = text[..^bars];
            if (text.EndsWith(" | "u8))   // V | ||: the bars were a group that stands for missing cells, and one more ends the last that is there
                return text[..^2].TrimEnd((byte)' ');
            var isEmptyCell = text.EndsWith("  "u8);   // V |  |  |
            text = text.TrimEnd((byte)' ');
            if (!isEmptyCell)
                return text;
        }
        return text;
    }

    /// <summary>How many bars a text ends with that stand apart from it; 0 when there are more than a row has cells.</summary>
    private static int EndBars(ReadOnlySpan<byte> text)
    {
        var end = text.LastIndexOfAnyExcept((byte)'|') + 1;
        var bars = text.Length - end;
        return bars < MostCells && (end == 0 || text[end - 1] == ' ') ? bars : 0;
    }

    /// <summary>The text of a cell that stands on a line of its own, and has a bar behind it or not.</summary>
    public static ReadOnlySpan<byte> TrimBar(ReadOnlySpan<byte> line) =>
        line.TrimEnd((byte)' ') is [.., (byte)' ', (byte)'|'] cell ? cell[..^2].TrimEnd((byte)' ') : line;

    /// <summary>The value of a row of a control field: what is left when empty cells before and after it are taken off.</summary>
    public static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> afterTag)
    {
        var value = TrimEnd(afterTag);
        while (value.TrimStart((byte)' ') is [(byte)'|', (byte)' ', ..] cells)
            value = cells[1..];
        value = value.TrimStart((byte)' ');
        return IsBars(value) ? default : value;
    }
}
