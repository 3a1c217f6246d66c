namespace Bibliographic.Records.Tool.Terminal;

/// <summary>Makes text from an input harmless on a terminal: no line breaks, no control sequences, no change of direction.</summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    public static string Line(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : string.Concat(text.EnumerateRunes().Select(rune => Show(rune.Value)));

    private static string Show(int rune) => rune switch
    {
        '\t' or '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029 => " ",
        < 0x20 or >= 0x7F and < 0xA0 or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => Replacement.ToString(),
        _ => char.ConvertFromUtf32(rune),
    };
}
