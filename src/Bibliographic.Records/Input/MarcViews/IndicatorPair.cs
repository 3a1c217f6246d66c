namespace Bibliographic.Records.Input.MarcViews;

/// <summary>The two indicators of a field, as a view shows them.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="IsLone">Whether the view shows one without its place, which is here the first.</param>
internal readonly record struct IndicatorPair(char First, char Second, bool IsLone = false)
{
    private static readonly IndicatorPair Blank = new(' ', ' ');

    /// <summary>The indicators between a tag and the first subfield: <c> 10 </c>, <c> 1 0 </c>, <c> | 1 | 0 | </c>.</summary>
    public static IndicatorPair ReadZone(ReadOnlySpan<byte> zone, ViewStyle style)
    {
        if (style.Form.Layout == ViewLayout.Pipes)
            return ReadCells(zone);
        if (style.Form.Prefix == ViewPrefix.Number)
            return zone.Length < 2 ? Blank : new(Sign(zone[0]), Sign(zone[1]));
        var start = style.Form.Prefix == ViewPrefix.EqualsSign ? 2 : 1;
        zone = zone[Math.Min(start, zone.Length)..];
        if (zone.Length is 2 or 4 && style.Form.Prefix != ViewPrefix.EqualsSign && zone[^1] == ' ' && zone.Length == 4)
            zone = zone[..^1];
        else if (zone.Length != 2 && zone is [.., (byte)' '])
            zone = zone[..^1];
        else if (zone.Length == 2 && zone[1] == ' ' && zone[0] != ' ' && style.Form.Prefix == ViewPrefix.None)
            zone = zone[..1];
        return zone switch
        {
            [] => Blank,
            [var lone] => Lone(lone),
            [var first, var second] => new(Sign(first), Sign(second)),
            [var first, (byte)' ', var second] => new(Sign(first), Sign(second)),
            _ => Blank,
        };
    }

    /// <summary>
    /// The cells between a tag and the first subfield: <c> | 1 | 0 | </c>. A blank one is missing, or empty: <c> |  | 0 | </c>; a cell may
    /// hold both: <c> | 10 | </c>.
    /// </summary>
    private static IndicatorPair ReadCells(ReadOnlySpan<byte> zone)
    {
        Span<char> signs = [' ', ' '];
        var (count, areAllShown) = (0, false);
        zone = zone[Math.Min(2, zone.Length)..];
        while (count < 2 && zone.Length > 2)
        {
            if (zone.StartsWith("  |"u8))
            {
                areAllShown = true;
                count++;
                zone = zone[3..];
                continue;
            }
            var end = zone[2..].IndexOf(" |"u8);
            if (end < 0)
                break;
            var cell = zone[1..(end + 2)];
            if (cell is [(byte)'\\', (byte)'|'])
                cell = cell[1..];
            if (cell.Length == 2 && count == 0)
                return new(Sign(cell[0]), Sign(cell[1]));
            signs[count++] = Sign(cell[0]);
            zone = zone[(end + 4)..];
        }
        return count == 1 && !areAllShown ? Lone((byte)signs[0]) : new(signs[0], signs[1]);
    }

    /// <summary>The indicators in cells on lines of their own.</summary>
    /// <param name="text">The text from the start of the view.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="style">How the view is written.</param>
    public static IndicatorPair ReadLines(ReadOnlySpan<byte> text, ReadOnlySpan<ViewContent> cells, ViewStyle style)
    {
        var isLone = cells.Length == 1 || style.IsTagPipeOpen;
        Span<char> signs = [' ', ' '];
        var count = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i].In(text);
            if (cell.Length == 2 && cell[0] < 0x80)
                return new(Sign(cell[0]), Sign(cell[1]));
            // A table without a pipe behind its indicators writes both on one line, so that one of them is not told from the other.
            isLone |= cell.Length == 1 && style.Form is { Layout: ViewLayout.Pipes, Prefix: ViewPrefix.Pipe }
                && !text[(cells[i].Start + 1)..].StartsWith(" |"u8);
            if (i < 2 && cell.Length == 1)
                signs[i] = Sign(cell[0]);
            count += cell.Length == 1 ? 1 : 0;
        }
        return isLone && count == 1 ? Lone((byte)(signs[0] == ' ' ? signs[1] : signs[0])) : new(signs[0], signs[1]);
    }

    private static IndicatorPair Lone(byte sign) => Sign(sign) is var lone and not ' ' ? new(lone, ' ', IsLone: true) : Blank;

    /// <summary>An indicator, which may be written with a sign for a blank one.</summary>
    private static char Sign(byte sign) => sign is (byte)'#' or (byte)'_' or (byte)'\\' or (byte)'^' or >= 0x80 ? ' ' : (char)sign;
}
