using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.BibTeX;

/// <summary>Writes a title with its markup.</summary>
internal ref struct LatexTitle(LatexText latex, CaseProtection protection)
{
    private bool _protectsNames;
    private bool _startsSentence = true;

    public void Write(ref Utf8Writer utf8, MarkedText title)
    {
        _protectsNames = protection == CaseProtection.Words && IsSentenceCase(title.PlainText);
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
            if (!NeedsBraces(word, out var name))
                continue;
            text.Overlaps(word, out var at);
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
    private bool NeedsBraces(ReadOnlySpan<char> word, out Range name)
    {
        var start = 0;
        while (start < word.Length && !char.IsLetterOrDigit(word[start]))
            start++;
        var end = word.Length;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
            end--;
        var isName = _protectsNames && !_startsSentence && start < end && char.IsUpper(word[start]);
        _startsSentence = word[^1] is ':' or '.' or '?' or '!';
        name = start..end;
        return isName || HasInnerCapital(word[start..end]);
    }

    private readonly void WriteBraced(ref Utf8Writer utf8, ReadOnlySpan<char> word, Range name)
    {
        latex.WritePart(ref utf8, word[..name.Start.Value]);
        utf8.Write((byte)'{');
        latex.WritePart(ref utf8, word[name]);
        utf8.Write((byte)'}');
        latex.WritePart(ref utf8, word[name.End.Value..]);
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
                return true;
        }
        return false;
    }
}
