namespace Bibliographic.Records.Input.MarcViews;

/// <summary>Recognizes leaders, and gives back the spaces that an extractor took from them.</summary>
internal static class LeaderText
{
    private const int Length = 24;
    private const int ShortestLeader = 10;
    private const int LongestLeader = 26;
    private const int ShortestSure = 18;   // 00714cm 2200205 45
    private const int ShortestEnd = 7;   // nam 22 450

    /// <summary>
    /// Whether a text can be a leader: <c>00714cam a2200205 a 4500</c>, also without some of its spaces, or
    /// <c>*****nam#a22*****4a#4500</c>.
    /// </summary>
    public static bool IsLeader(ReadOnlySpan<byte> text)
    {
        if (text.Length is < ShortestLeader or > LongestLeader)
            return false;
        var digits = 0;
        while (digits < text.Length && text[digits] is (>= (byte)'0' and <= (byte)'9') or (byte)'*')
            digits++;
        var end = text.LastIndexOf("45"u8);
        var hasEnd = end >= ShortestEnd && end >= text.Length - 4;
        return digits >= 5 && (hasEnd || text.IndexOf("22"u8) >= 5) && text.IndexOfAnyInRange((byte)'a', (byte)'z') >= 0
            || digits >= 5 && hasEnd && text.Length >= Length - 4
            || digits < 5 && hasEnd && text.IndexOf("22"u8) >= 0;
    }

    /// <summary>
    /// Whether a text can be nothing else than a leader, perhaps without some of its spaces: its length, the type of record, <c>22</c>, the
    /// base address, and <c>45</c> at its end.
    /// </summary>
    public static bool IsSure(ReadOnlySpan<byte> text)
    {
        if (text.Length is < ShortestSure or > Length || text[..5].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0
            || char.IsAsciiDigit((char)text[5]))
            return false;
        var at = text[7..].IndexOf("22"u8) + 7;
        return at is >= 8 and <= 10 && text[(at + 2)..(at + 7)].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && text[(at + 7)..] is { Length: <= 7 } end && end.LastIndexOf("45"u8) is var last and >= 0 && end.Length - last <= 4;
    }

    /// <summary>Whether a line that says nothing else is a leader, to the character.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> line) =>
        line.Length == Length && line[10..12].SequenceEqual("22"u8) && line[20..22].SequenceEqual("45"u8)
        && AreDigits(line[..5]) && AreDigits(line[12..17]) && char.IsAsciiLetterLower((char)line[6]);

    /// <summary>
    /// A leader with 24 characters. The five digits of the length and of the base address may be blank; before the <c>22</c> positions 8
    /// and 9 are blank more often than others, and behind the base address 18 and 19.
    /// </summary>
    /// <example><c>00714cam 2200205 a 4500</c>, <c>nam 22 3n 450</c></example>
    public static string Widen(string leader)
    {
        if (leader.Length >= Length)
            return leader;
        var text = leader.Trim();
        var indicatorCount = text.IndexOf("22", Math.Min(3, text.Length), StringComparison.Ordinal);
        if (char.IsAsciiDigit(text.FirstOrDefault()))
            indicatorCount = text.IndexOf("22", Math.Min(8, text.Length), StringComparison.Ordinal);
        if (indicatorCount < 0)
            return leader;
        var before = text[..indicatorCount];
        if (!char.IsAsciiDigit(text[0]) && text[0] != '*')
            before = "     " + before;
        var space = before.LastIndexOf(' ');
        before = before.Length > 10 ? before : before.Insert(space < 5 ? before.Length : space, new string(' ', 10 - before.Length));
        var after = text[(indicatorCount + 2)..];
        var hasAddress = after.Length >= 5 && after.AsSpan(0, 5).IndexOfAnyExceptInRange('0', '9') < 0;
        var rest = hasAddress ? after[5..] : after.TrimStart();
        var end = rest.LastIndexOf("45", StringComparison.Ordinal);
        if (end < 0)
            return leader;
        var widened = $"{before}22{(hasAddress ? after[..5] : "     ")}{rest[..end],-3}{rest[end..].PadRight(4)}";
        return widened.Length == Length ? widened : leader;
    }

    /// <summary>Whether a part of a leader is a number, or blank.</summary>
    private static bool AreDigits(ReadOnlySpan<byte> part) =>
        part.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 || part.IndexOfAnyExcept((byte)' ') < 0;
}
