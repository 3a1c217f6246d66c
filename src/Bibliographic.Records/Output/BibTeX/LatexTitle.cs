using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.BibTeX;

/// <summary>Writes a title with its markup.</summary>
internal ref struct LatexTitle(LatexText latex, CaseProtection protection)
{
    private bool _protectsNames;
    private bool _startsSentence = true;
    private bool _hasLowerCase;

    /// <summary>Whether a title has a capital after its first word, which a style could lower.</summary>
    public static bool HasCapital(string title) =>
        title.AsSpan(Math.Max(title.IndexOf(' ', StringComparison.Ordinal), 0)).ToString().Any(char.IsUpper);

    public void Write(ref Utf8Writer utf8, MarkedText title)
    {
        _protectsNames = protection == CaseProtection.Words && IsSentenceCase(title.PlainText);
        _hasLowerCase = title.PlainText.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 || title.PlainText.Any(char.IsLower);
        if (title.IsPlain)
        {
            WriteRun(ref utf8, title.PlainText, isBraced: false);
            return;
        }
        var needsBlank = false;
        var isFirst = true;
        foreach (var run in title.Runs)
        {
            if (SingleLine.IsBlank(run.Text))
            {
                needsBlank = true;
                continue;
            }
            if (!isFirst && (needsBlank || SingleLine.IsBlank(run.Text.AsSpan(0, 1))))
                utf8.Write((byte)' ');
            isFirst = false;
            needsBlank = SingleLine.IsBlank(run.Text.AsSpan(run.Text.Length - 1));
            var depth = Open(ref utf8, run.Styles);
            WriteRun(ref utf8, run.Text, isBraced: depth > 0);
            for (; depth > 0; depth--)
                utf8.Write((byte)'}');
        }
    }

    private static int Open(ref Utf8Writer utf8, TextStyles styles)
    {
        var depth = 0;
        Command(ref utf8, TextStyles.Italic, "\\textit{"u8);
        Command(ref utf8, TextStyles.Bold, "\\textbf{"u8);
        Command(ref utf8, TextStyles.SmallCaps, "\\textsc{"u8);
        Command(ref utf8, TextStyles.Superscript, "\\textsuperscript{"u8);
        Command(ref utf8, TextStyles.Subscript, "\\textsubscript{"u8);
        return depth;

        void Command(ref Utf8Writer utf8, TextStyles style, ReadOnlySpan<byte> command)
        {
            if ((styles & style) == 0)
                return;
            utf8.Write(command);
            depth++;
        }
    }

    /// <summary>The braces of a command protect as others do.</summary>
    private void WriteRun(ref Utf8Writer utf8, ReadOnlySpan<char> text, bool isBraced)
    {
        if (isBraced || protection != CaseProtection.Words)
        {
            latex.Write(ref utf8, text);
            _startsSentence = false;
            return;
        }
        // What needs no braces is written with the words around it.
        var hasText = false;
        var written = 0;
        foreach (var word in new SingleLine(text))
        {
            text.Overlaps(word, out var at);
            if (!NeedsBraces(word, isLast: at + word.Length == text.Length, out var name))
                continue;
            WritePlain(ref utf8, text[written..at], ref hasText);
            if (hasText)
                utf8.Write((byte)' ');
            WriteBraced(ref utf8, word, name);
            hasText = true;
            written = at + word.Length;
        }
        WritePlain(ref utf8, text[written..], ref hasText);
    }

    private readonly void WritePlain(ref Utf8Writer utf8, ReadOnlySpan<char> words, ref bool hasText)
    {
        if (SingleLine.IsBlank(words))
            return;
        if (hasText)
            utf8.Write((byte)' ');
        latex.WritePart(ref utf8, words);
        hasText = true;
    }

    /// <summary>Whether most words of the title begin in lower case, so that a capital means a name.</summary>
    private static bool IsSentenceCase(ReadOnlySpan<char> title)
    {
        var lower = 0;
        var upper = -1; // The first word does not count.
        foreach (var word in new SingleLine(title))
        {
            lower += char.IsLower(word[0]) ? 1 : 0;
            upper += char.IsUpper(word[0]) ? 1 : 0;
        }
        return lower > upper;
    }

    /// <summary>Finds <c>DNA</c> in <c>(DNA),</c>.</summary>
    private bool NeedsBraces(ReadOnlySpan<char> word, bool isLast, out Range name)
    {
        var start = 0;
        while (start < word.Length && !char.IsLetterOrDigit(word[start]))
            start++;
        var end = word.Length;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
            end--;
        var core = word[start..end];
        var isName = _protectsNames && !_startsSentence && HasCapital(core);
        _startsSentence = word[^1] is ':' or '.' or '?' or '!';
        name = start..end;
        return _hasLowerCase && (isName || IsAbbreviation(core) || IsSingleCapital(core, isLast || end < word.Length));
    }

    private readonly void WriteBraced(ref Utf8Writer utf8, ReadOnlySpan<char> word, Range name)
    {
        latex.WritePart(ref utf8, word[..name.Start.Value]);
        utf8.Write((byte)'{');
        latex.WritePart(ref utf8, word[name]);
        utf8.Write((byte)'}');
        latex.WritePart(ref utf8, word[name.End.Value..]);
    }

    private static bool HasCapital(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a word has a capital after another letter (<c>DNA</c>, <c>mRNA</c>, <c>McKay</c>), or a capital and a digit (<c>K12</c>,
    /// <c>Ca2+</c>). In title case <c>Cancer-Related</c> is no abbreviation.
    /// </summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        var hasCapital = false;
        var hasDigit = false;
        for (var i = 0; i < word.Length; i++)
        {
            var isCapital = char.IsUpper(word[i]);
            hasCapital |= isCapital;
            hasDigit |= char.IsDigit(word[i]);
            if (i > 0 && isCapital && char.IsLetter(word[i - 1]))
                return true;
        }
        return hasCapital && hasDigit;
    }

    /// <summary>The D of <c>Vitamin D</c>, the T of <c>T-cell</c> and the H of H₂O. An A before another word is the article.</summary>
    private static bool IsSingleCapital(ReadOnlySpan<char> word, bool isEnd)
    {
        if (word.IsEmpty || !char.IsUpper(word[0]) || word.Length > 1 && word[1] is not ('-' or '‐' or '–'))
            return false;
        return word[0] != 'A' || word.Length > 1 || isEnd;
    }
}
