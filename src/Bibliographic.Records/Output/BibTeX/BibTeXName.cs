using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.BibTeX;

/// <summary>
/// Writes names as <c>von Family, Jr, Given</c>. What BibTeX would divide elsewhere than the record does (<c>Ortega y Gasset</c>,
/// <c>Robert and Sons</c>) is braced.
/// </summary>
internal static class BibTeXName
{
    /// <summary>Biber counts commas inside braces too, and skips an entry with a name that has more.</summary>
    private const int MaxCommas = 2;

    public static bool IsEmpty(in AgentName name) =>
        SingleLine.IsBlank(name.Family) && SingleLine.IsBlank(name.Literal) && SingleLine.IsBlank(name.Given);

    public static void Write(ref Utf8Writer utf8, in AgentName name, LatexText latex)
    {
        var family = SingleLine.Trim(name.Family);
        var given = SingleLine.Trim(name.Given);
        var suffix = SingleLine.Trim(name.Suffix);
        if (family.IsEmpty || given.IsEmpty)
        {
            utf8.Write((byte)'{');
            latex.WritePart(ref utf8, !family.IsEmpty ? family : SingleLine.IsBlank(name.Literal) ? given : name.Literal);
            if (!suffix.IsEmpty)
            {
                utf8.Write((byte)' ');
                latex.WritePart(ref utf8, suffix);
            }
            utf8.Write((byte)'}');
            return;
        }
        if (family.Count(',') + given.Count(',') + suffix.Count(',') + (suffix.IsEmpty ? 1 : 2) > MaxCommas)
        {
            WriteWhole(ref utf8, family, given, suffix, latex);
            return;
        }
        WriteFamily(ref utf8, family, latex);
        utf8.Write(", "u8);
        if (!suffix.IsEmpty)
        {
            WritePart(ref utf8, suffix, latex);
            utf8.Write(", "u8);
        }
        WritePart(ref utf8, given, latex);
    }

    /// <summary>
    /// A name that has too many commas to be divided: <c>{J. Smith, MD, PhD}</c>. Biber does not count those of a name in braces.
    /// </summary>
    private static void WriteWhole(ref Utf8Writer utf8, ReadOnlySpan<char> family, ReadOnlySpan<char> given, ReadOnlySpan<char> suffix,
        LatexText latex)
    {
        utf8.Write((byte)'{');
        latex.WritePart(ref utf8, given);
        utf8.Write((byte)' ');
        latex.WritePart(ref utf8, family);
        if (!suffix.IsEmpty)
        {
            utf8.Write(", "u8);
            latex.WritePart(ref utf8, suffix);
        }
        utf8.Write((byte)'}');
    }

    /// <summary>Whether BibTeX would divide the text: at a comma, or at the word "and".</summary>
    public static bool IsDivided(ReadOnlySpan<char> text, bool atComma = true)
    {
        if (atComma && text.Contains(','))
            return true;
        foreach (var word in new SingleLine(text))
        {
            if (word.Equals("and", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static void WriteFamily(ref Utf8Writer utf8, ReadOnlySpan<char> family, LatexText latex)
    {
        var particle = IsDivided(family) ? 0 : NameParticle.WordsLength(family);
        if (particle > 0)
        {
            latex.WritePart(ref utf8, family[..particle]);
            utf8.Write((byte)' ');
        }
        family = SingleLine.Trim(family[particle..]);
        WriteBraced(ref utf8, family, IsDivided(family) || HasOddWord(family), latex);
    }

    private static void WritePart(ref Utf8Writer utf8, ReadOnlySpan<char> part, LatexText latex) =>
        WriteBraced(ref utf8, part, IsDivided(part), latex);

    private static void WriteBraced(ref Utf8Writer utf8, ReadOnlySpan<char> text, bool isBraced, LatexText latex)
    {
        if (isBraced)
            utf8.Write((byte)'{');
        latex.WritePart(ref utf8, text);
        if (isBraced)
            utf8.Write((byte)'}');
    }

    /// <summary>Whether BibTeX could take a word for a particle: one in lower case, or one that begins with no letter (ʻAbd).</summary>
    private static bool HasOddWord(ReadOnlySpan<char> family)
    {
        if (!family.Contains(' '))
            return false;
        foreach (var word in new SingleLine(family))
        {
            if (char.IsLower(word[0]) || !char.IsLetter(word[0])
                || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.ModifierLetter)
                return true;
        }
        return false;
    }
}
