using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.BibTeX;

/// <summary>Writes text as LaTeX in which every brace has its partner, so that no value can end its field.</summary>
/// <param name="asciiOnly">Whether to write characters outside ASCII as commands.</param>
internal sealed class LatexText(bool asciiOnly)
{
    private const string Special = "\\{}#$%&_~^";

    private readonly TextRule _withPairedBraces = new(Special, EscapePaired, isOneLine: !asciiOnly);
    private readonly TextRule _withUnpairedBraces = new(Special, EscapeUnpaired, isOneLine: !asciiOnly);

    /// <summary>Writes a text on one line, without blanks at its ends.</summary>
    public void Write(ref Utf8Writer utf8, ReadOnlySpan<char> text)
    {
        Write(ref utf8, text, HasPairedBraces(text) ? _withPairedBraces : _withUnpairedBraces);
    }

    /// <summary>Writes a part of a text that will be braced, or stands among names: its braces may have their partners elsewhere.</summary>
    public void WritePart(ref Utf8Writer utf8, ReadOnlySpan<char> text) => Write(ref utf8, text, _withUnpairedBraces);

    private static bool HasPairedBraces(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var brace = text.IndexOfAny('{', '}'); brace >= 0; brace = text.IndexOfAny('{', '}'))
        {
            depth += text[brace] == '{' ? 1 : -1;
            if (depth < 0)
                return false;
            text = text[(brace + 1)..];
        }
        return depth == 0;
    }

    private void Write(ref Utf8Writer utf8, ReadOnlySpan<char> text, TextRule rule)
    {
        if (asciiOnly)
            AsciiLatex.Write(ref utf8, text, rule);
        else
            utf8.Write(text, rule);
    }

    private static ReadOnlySpan<byte> EscapePaired(char special) => special switch
    {
        '{' => "\\{"u8,
        '}' => "\\}"u8,
        _ => EscapeUnpaired(special),
    };

    private static ReadOnlySpan<byte> EscapeUnpaired(char special) => special switch
    {
        '\\' => "{\\textbackslash}"u8,
        '{' => "{\\textbraceleft}"u8,
        '}' => "{\\textbraceright}"u8,
        '#' => "\\#"u8,
        '$' => "\\$"u8,
        '%' => "\\%"u8,
        '&' => "\\&"u8,
        '_' => "\\_"u8,
        '~' => "{\\textasciitilde}"u8,
        _ => "{\\textasciicircum}"u8,
    };
}
