using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Json;

/// <summary>The characters that a JSON string cannot hold as they are, and a few that it had better not.</summary>
/// <remarks>
/// NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR are legal, but some readers of NDJSON take them for the end of a line.
/// </remarks>
internal static class JsonEscapes
{
    private const string Needed =
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f";

    private const string LineEnds = "\u0085\u2028\u2029";

    private static readonly TextRule Exact = new(Needed + LineEnds, Escape, isOneLine: false);
    private static readonly TextRule OneLine = new(Needed + LineEnds, EscapeOnOneLine, isOneLine: false);
    private static readonly TextRule OneLineInHtml = new(Needed + LineEnds + "<>&", EscapeOnOneLine, isOneLine: false);
    private static readonly TextRule InHtml = new(Needed + LineEnds + "<>&", Escape, isOneLine: false);

    public static TextRule For(JsonText text) => text switch
    {
        JsonText.Exact => Exact,
        JsonText.OneLine => OneLine,
        JsonText.InsideHtml => InHtml,
        _ => OneLineInHtml,
    };

    private static ReadOnlySpan<byte> Escape(char special) => special switch
    {
        '"' => "\\\""u8,
        '\\' => @"\\"u8,
        '\n' => @"\n"u8,
        '\r' => @"\r"u8,
        '\t' => @"\t"u8,
        '\b' => @"\b"u8,
        '\f' => @"\f"u8,
        '\u0085' => @"\u0085"u8,
        '\u2028' => @"\u2028"u8,
        '\u2029' => @"\u2029"u8,
        '<' => @"\u003c"u8,
        '>' => @"\u003e"u8,
        '&' => @"\u0026"u8,
        _ => Controls.Slice(special * 6, 6),
    };

    /// <summary>The same for a text that is to stay on one line.</summary>
    private static ReadOnlySpan<byte> EscapeOnOneLine(char special) =>
        special is < ' ' or '\u0085' or '\u2028' or '\u2029' ? " "u8 : Escape(special);

    private static ReadOnlySpan<byte> Controls =>
        @"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"u8;
}
