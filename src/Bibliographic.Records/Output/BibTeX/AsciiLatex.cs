using System.Collections.Frozen;
using System.Text;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.BibTeX;

/// <summary>Writes text in ASCII, with LaTeX commands for all other characters.</summary>
internal static class AsciiLatex
{
    private const char LastAscii = '\x7f';

    /// <summary>Accent commands by combining character.</summary>
    private static readonly FrozenDictionary<char, string> Accents = new Dictionary<char, string>
    {
        ['\u0300'] = "`", ['\u0301'] = "'", ['\u0302'] = "^", ['\u0303'] = "~", ['\u0304'] = "=", ['\u0306'] = "u", ['\u0307'] = ".",
        ['\u0308'] = "\"", ['\u0309'] = "h", ['\u030a'] = "r", ['\u030b'] = "H", ['\u030c'] = "v", ['\u030f'] = "G", ['\u031b'] = "horn",
        ['\u0323'] = "d", ['\u0326'] = "textcommabelow", ['\u0327'] = "c", ['\u0328'] = "k", ['\u0331'] = "b",
    }.ToFrozenDictionary();

    /// <summary>Commands of letters and symbols.</summary>
    private static readonly FrozenDictionary<char, string> Commands = new Dictionary<char, string>
    {
        ['ß'] = "ss", ['æ'] = "ae", ['Æ'] = "AE", ['œ'] = "oe", ['Œ'] = "OE", ['ø'] = "o", ['Ø'] = "O", ['ł'] = "l", ['Ł'] = "L",
        ['đ'] = "dj", ['Đ'] = "DJ", ['ð'] = "dh", ['Ð'] = "DH", ['þ'] = "th", ['Þ'] = "TH", ['ı'] = "i", ['ȷ'] = "j", ['ŋ'] = "ng", ['Ŋ'] = "NG",
        ['‘'] = "textquoteleft", ['’'] = "textquoteright", ['“'] = "textquotedblleft", ['”'] = "textquotedblright", ['„'] = "quotedblbase",
        ['‚'] = "quotesinglbase", ['«'] = "guillemotleft", ['»'] = "guillemotright", ['‹'] = "guilsinglleft", ['›'] = "guilsinglright",
        ['–'] = "textendash", ['—'] = "textemdash", ['…'] = "textellipsis", ['•'] = "textbullet", ['·'] = "textperiodcentered",
        ['¡'] = "textexclamdown", ['¿'] = "textquestiondown", ['§'] = "S", ['¶'] = "P", ['†'] = "dag", ['‡'] = "ddag",
        ['©'] = "textcopyright", ['®'] = "textregistered", ['™'] = "texttrademark", ['°'] = "textdegree", ['µ'] = "textmu",
        ['€'] = "texteuro", ['£'] = "textsterling", ['¥'] = "textyen", ['¢'] = "textcent", ['ª'] = "textordfeminine", ['º'] = "textordmasculine",
        ['<'] = "textless", ['>'] = "textgreater", ['|'] = "textbar", ['½'] = "textonehalf", ['¼'] = "textonequarter", ['¾'] = "textthreequarters",
    }.ToFrozenDictionary();

    /// <summary>Commands of mathematical characters and of Greek letters.</summary>
    private static readonly FrozenDictionary<char, string> MathCommands = new Dictionary<char, string>
    {
        ['±'] = "pm", ['×'] = "times", ['÷'] = "div", ['≤'] = "leq", ['≥'] = "geq", ['≠'] = "neq", ['≈'] = "approx", ['≡'] = "equiv", ['∼'] = "sim",
        ['∞'] = "infty", ['→'] = "rightarrow", ['←'] = "leftarrow", ['↔'] = "leftrightarrow", ['↑'] = "uparrow", ['↓'] = "downarrow", ['⇒'] = "Rightarrow",
        ['∂'] = "partial", ['∑'] = "sum", ['∏'] = "prod", ['∫'] = "int", ['√'] = "surd", ['∈'] = "in", ['∩'] = "cap", ['∪'] = "cup", ['⊂'] = "subset",
        ['∆'] = "Delta", ['∇'] = "nabla", ['∝'] = "propto", ['′'] = "prime", ['¬'] = "neg", ['∀'] = "forall", ['∃'] = "exists",
        ['α'] = "alpha", ['β'] = "beta", ['γ'] = "gamma", ['δ'] = "delta", ['ε'] = "varepsilon", ['ζ'] = "zeta", ['η'] = "eta", ['θ'] = "theta",
        ['ι'] = "iota", ['κ'] = "kappa", ['λ'] = "lambda", ['μ'] = "mu", ['ν'] = "nu", ['ξ'] = "xi", ['π'] = "pi", ['ρ'] = "rho", ['ς'] = "varsigma",
        ['σ'] = "sigma", ['τ'] = "tau", ['υ'] = "upsilon", ['φ'] = "varphi", ['χ'] = "chi", ['ψ'] = "psi", ['ω'] = "omega", ['ϕ'] = "phi", ['ϵ'] = "epsilon",
        ['Γ'] = "Gamma", ['Δ'] = "Delta", ['Θ'] = "Theta", ['Λ'] = "Lambda", ['Ξ'] = "Xi", ['Π'] = "Pi", ['Σ'] = "Sigma", ['Υ'] = "Upsilon",
        ['Φ'] = "Phi", ['Ψ'] = "Psi", ['Ω'] = "Omega",
    }.ToFrozenDictionary();

    /// <summary>Texts of characters that need no command of their own.</summary>
    private static readonly FrozenDictionary<char, string> Texts = new Dictionary<char, string>
    {
        ['\u00a0'] = "~", ['\u2002'] = " ", ['\u2003'] = " ", ['\u2009'] = "\\,", ['\u202f'] = "\\,", ['\u200b'] = "", ['\ufeff'] = "",
        ['\u00ad'] = "\\-",
        ['\u2010'] = "-", ['\u2011'] = "-", ['−'] = "$-$", ['¹'] = "\\textsuperscript{1}", ['²'] = "\\textsuperscript{2}", ['³'] = "\\textsuperscript{3}", ['ο'] = "o",
    }.ToFrozenDictionary();

    /// <summary>Writes a text on one line.</summary>
    public static void Write(ref Utf8Writer utf8, ReadOnlySpan<char> text, TextRule rule)
    {
        var isFirst = true;
        foreach (var piece in new SingleLine(text))
        {
            if (!isFirst)
                utf8.Write((byte)' ');
            isFirst = false;
            WritePiece(ref utf8, piece, rule);
        }
    }

    private static void WritePiece(ref Utf8Writer utf8, ReadOnlySpan<char> text, TextRule rule)
    {
        while (!text.IsEmpty)
        {
            var plain = PlainLength(text);
            utf8.Write(text[..plain], rule);
            text = text[plain..];
            if (text.IsEmpty)
                return;
            text = text[WriteCharacter(ref utf8, text)..];
        }
    }

    /// <summary>The length of the ASCII text here, without a letter whose accent follows it.</summary>
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] <= LastAscii && text[length] is not ('<' or '>' or '|'))
            length++;
        return length > 0 && length < text.Length && AccentCommand(text[length]) is not null && char.IsAsciiLetter(text[length - 1])
            ? length - 1
            : length;
    }

    /// <summary>Writes the first character with the accents that follow it.</summary>
    /// <returns>How many characters were read.</returns>
    private static int WriteCharacter(ref Utf8Writer utf8, ReadOnlySpan<char> text)
    {
        var length = 1;
        if (char.IsHighSurrogate(text[0]))
        {
            Rune.DecodeFromUtf16(text, out var rune, out length);
            WriteNumber(ref utf8, rune.Value);
            return length;
        }
        while (length < text.Length && AccentCommand(text[length]) is not null)
            length++;
        var isAccented = length > 1 || TryTakeApart(text[0], out _, out _);
        if (isAccented)
            utf8.Write((byte)'{');
        WriteAccented(ref utf8, text[0], text[1..length]);
        if (isAccented)
            utf8.Write((byte)'}');
        return length;
    }

    /// <summary>The last accent is the outermost: <c>ễ</c> is <c>{\~{\^{e}}}</c>.</summary>
    private static void WriteAccented(ref Utf8Writer utf8, char letter, ReadOnlySpan<char> accents)
    {
        if (!accents.IsEmpty)
        {
            OpenAccent(ref utf8, accents[^1]);
            WriteAccented(ref utf8, letter, accents[..^1]);
            utf8.Write((byte)'}');
        }
        else if (TryTakeApart(letter, out var plain, out var accent))
        {
            OpenAccent(ref utf8, accent);
            WriteAccented(ref utf8, plain, default);
            utf8.Write((byte)'}');
        }
        else
        {
            WriteUnaccented(ref utf8, letter);
        }
    }

    private static void OpenAccent(ref Utf8Writer utf8, char accent)
    {
        utf8.Write((byte)'\\');
        utf8.Write(AccentCommand(accent));
        utf8.Write((byte)'{');
    }

    private static void WriteUnaccented(ref Utf8Writer utf8, char c)
    {
        if (Commands.TryGetValue(c, out var command))
            WriteInside(ref utf8, "{\\"u8, command, "}"u8);
        else if (MathCommands.TryGetValue(c, out var mathCommand))
            WriteMath(ref utf8, mathCommand);
        else if (Texts.TryGetValue(c, out var plain))
            utf8.Write(plain);
        else if (c <= LastAscii)
            utf8.Write((byte)c);
        else if (c is >= '₀' and <= '₉')
            WriteInside(ref utf8, "\\textsubscript{"u8, [(char)(c - '₀' + '0')], "}"u8);
        else if (c is >= '⁴' and <= '⁹' or '⁰')
            WriteInside(ref utf8, "\\textsuperscript{"u8, [(char)(c - '⁰' + '0')], "}"u8);
        else
            WriteNumber(ref utf8, char.IsSurrogate(c) ? Rune.ReplacementChar.Value : c);
    }

    /// <summary><c>$\alpha$</c>; a capital is braced, for BibTeX would make <c>\delta</c> of the <c>\Delta</c> of a title.</summary>
    private static void WriteMath(ref Utf8Writer utf8, string command)
    {
        if (char.IsAsciiLetterUpper(command[0]))
            WriteInside(ref utf8, "{$\\"u8, command, "$}"u8);
        else
            WriteInside(ref utf8, "$\\"u8, command, "$"u8);
    }

    private static void WriteInside(ref Utf8Writer utf8, ReadOnlySpan<byte> open, scoped ReadOnlySpan<char> text, ReadOnlySpan<byte> close)
    {
        utf8.Write(open);
        utf8.Write(text);
        utf8.Write(close);
    }

    /// <summary>
    /// What no command stands for is named by its number, which XeLaTeX and LuaLaTeX print: a decimal one, for BibTeX puts titles in lower
    /// case, and TeX knows no hexadecimal digits but capitals.
    /// </summary>
    private static void WriteNumber(ref Utf8Writer utf8, int codePoint)
    {
        utf8.Write("{\\symbol{"u8);
        utf8.Write(codePoint);
        utf8.Write("}}"u8);
    }

    /// <summary>Takes off an accent, unless the letter has no command: й is one number, not an accent on another.</summary>
    private static bool TryTakeApart(char accented, out char letter, out char accent) =>
        AccentedLetters.TryTakeApart(accented, out letter, out accent) && AccentCommand(accent) is not null && HasCommand(letter);

    private static bool HasCommand(char letter) => letter <= LastAscii || Commands.ContainsKey(letter) || MathCommands.ContainsKey(letter)
        || Texts.ContainsKey(letter) || TryTakeApart(letter, out _, out _);

    private static string? AccentCommand(char c) => AccentedLetters.IsAccent(c) ? Accents.GetValueOrDefault(c) : null;
}
