namespace Bibliographic.Records.Input.MarcViews;

/// <summary>The line, or the lines, that show the leader of a record.</summary>
/// <param name="ValueStart">Where the leader starts in the text.</param>
/// <param name="ValueLength">Its length.</param>
/// <param name="Next">Where the line after it starts.</param>
/// <param name="HasTrailingPipe">Whether a pipe ends its line.</param>
/// <param name="Blank">
/// What is written for a space in the leader and in coded fields: <c>^</c> in Aleph, <c>\</c> in MarcEdit, <c>#</c> in the Portuguese
/// national library.
/// </param>
internal readonly record struct LeaderLine(int ValueStart, int ValueLength, int Next, bool HasTrailingPipe, char Blank)
{
    private const int ShortestLine = 18;
    private const int MostLines = 3;   // label, pipe, value

    private static readonly byte[][] Labels =
        [.. new[] { "LEADER", "Leader", "LDR", "000", "ETQ", "Etiqueta de registo" }.Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>
    /// Looks for a leader at the start of a line: <c>LEADER | 00714cam a2200205 a 4500 | ||</c>, <c>000 00714cam …</c>, <c>LDR</c> and the
    /// value on another line.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="isFinal">Whether nothing follows the text.</param>
    /// <param name="leader">The leader.</param>
    /// <param name="needsMore">Whether more of the text is needed to tell.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, int start, bool isFinal, out LeaderLine leader, out bool needsMore)
    {
        leader = default;
        needsMore = false;
        if (!MayBeOn(text[start..]))
            return false;
        var line = TextLine.Read(text, start);
        var alone = ViewCells.TrimPipe(line.Content);
        if (LeaderText.IsWhole(alone) || LeaderText.IsSure(alone))
        {
            leader = new(start, alone.Length, line.Next, HasTrailingPipe: false, Blank: ' ');
            return true;
        }
        var label = FindLabel(line.Content, out var blank);
        if (label < 0)
            return false;
        var value = ViewCells.TrimEnd(line.Content[label..]);
        var skipped = value.IndexOfAnyExcept(" :|L"u8);   // Aleph has "L" between the tag and the value
        if (skipped >= 0)
        {
            value = value[skipped..];
            if (!LeaderText.IsLeader(value))
                return false;
            leader = new(start + label + skipped, value.Length, line.Next, line.Content.EndsWith(" |"u8), blank);
            return true;
        }
        for (var i = 1; i < MostLines + 1; i++)
        {
            if (!TextLine.TryReadNext(text, line.Next, isFinal, out line))
            {
                needsMore = !isFinal;
                return false;
            }
            if (ViewCells.IsPipes(line.Content))
                continue;
            value = ViewCells.TrimEnd(line.Content);
            leader = new(line.Start, value.Length, line.Next, HasTrailingPipe: false, blank);
            return LeaderText.IsLeader(value);
        }
        return false;
    }

    /// <summary>
    /// Whether a line tells by itself that it is the leader of a record, with or without its label: <c>00714cam a2200205 a 4500 |</c>.
    /// </summary>
    /// <param name="line">The line with its end.</param>
    public static bool IsOn(ReadOnlySpan<byte> line)
    {
        if (line.Length < ShortestLine || !line.Contains((byte)'2'))
            return false;
        var content = TextLine.Read(line, 0).Content;
        var label = Math.Max(FindLabel(content, out _), 0);
        var value = ViewCells.TrimEnd(content[label..]);
        return LeaderText.IsSure(value[Math.Max(value.IndexOfAnyExcept(" :|L"u8), 0)..]);
    }

    /// <summary>
    /// Whether a line may show a leader, as far as its first bytes tell; nearly all lines of a view do not: <c>245 1 0 _aMarsh maps</c>.
    /// </summary>
    private static bool MayBeOn(ReadOnlySpan<byte> line) => line switch
    {
        [>= (byte)'0' and <= (byte)'9', _, _, (byte)' ', ..] => line.StartsWith("000"u8),
        [(byte)'|', not (byte)' ', ..] => false,
        [(>= (byte)'0' and <= (byte)'9') or (byte)' ' or (byte)'L' or (byte)'E' or (byte)'|' or (byte)'=', ..] => true,
        _ => false,
    };

    /// <summary>Where the line goes on after the name of the leader; -1 when it does not begin with one.</summary>
    private static int FindLabel(ReadOnlySpan<byte> line, out char blank)
    {
        (var start, blank) = line switch
        {
            [(byte)'|', (byte)' ', ..] => (2, ' '),
            [(byte)'=', ..] => (1, '\\'),
            [(byte)'E', (byte)'T', (byte)'Q', ..] => (0, '#'),
            _ => (0, ' '),
        };
        if (start == 0 && line.Length > 8 && line.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 8 and <= 10 and var digits
            && line[digits] == ' ')
            (start, blank) = (digits + 1, '^');
        if (start >= line.Length || line[start] is not ((byte)'L' or (byte)'0' or (byte)'E'))
            return -1;
        foreach (var label in Labels)
        {
            if (line[start..].StartsWith(label)
                && (line.Length == start + label.Length || line[start + label.Length] is (byte)' ' or (byte)':'))
                return start + label.Length;
        }
        return -1;
    }
}
