namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// Distinguishes the names of groups that have a comma from those of people: <c>Marsh Atlas Consortium of Readers, Team 2</c>.
/// </summary>
internal static class GroupNames
{
    private const int MaxLegalFormLength = 4;

    private static readonly string[] LegalForms = ["Inc", "Inc.", "Ltd", "Ltd.", "LLC", "GmbH", "USA"];

    /// <summary>
    /// Whether the comma is inside a group's name: one of three words or more with a word of groups
    /// (<c>Quill and Paper Society, Board</c>), a list with "and" (<c>Readers of the North, South, and the East</c>), or a company's legal
    /// form (<c>Perch, LLC</c>).
    /// </summary>
    /// <param name="beforeComma">The text before the first comma.</param>
    /// <param name="afterComma">The text after it.</param>
    /// <param name="hasFurtherCommas">Whether there are more commas.</param>
    public static bool Is(ReadOnlySpan<char> beforeComma, ReadOnlySpan<char> afterComma, bool hasFurtherCommas)
    {
        if (afterComma.Length <= MaxLegalFormLength && IsLegalForm(afterComma))
            return true;
        return hasFurtherCommas && (afterComma.Contains(", and ", StringComparison.Ordinal) || afterComma.Contains(", or ", StringComparison.Ordinal))
            || afterComma.StartsWith("and ")
            || beforeComma.Count(' ') >= 2 && GroupWords.IsIn(beforeComma);
    }

    private static bool IsLegalForm(ReadOnlySpan<char> text)
    {
        foreach (var form in LegalForms)
        {
            if (text.SequenceEqual(form))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a name with a comma might be a group's, or a ruler's in full: <c>Victor Emmanuel Humbert, King</c>. What is also in names of
    /// people, as in <c>Victoria, Queen of Fens</c>, only raises a doubt.
    /// </summary>
    public static bool MayBe(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || StartsWithDoubtfulWord(name))
            return !name.IsEmpty;
        var (hasComma, hasPoint, capitalized) = (false, false, char.IsUpper(name[0]) ? 1 : 0);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c >= 'A')
                continue;   // nearly always a letter
            switch (c)
            {
                case ' ' or '-' when i + 1 < name.Length:
                    if (StartsWithDoubtfulWord(name[(i + 1)..]))
                        return true;
                    capitalized += !hasComma && c == ' ' && char.IsUpper(name[i + 1]) ? 1 : 0;
                    break;
                case ',':
                    hasComma = true;
                    break;
                case '.':
                    hasPoint = true;
                    break;
                case (>= '0' and <= '9') or '(' or '&' or '/':
                    return true;
            }
        }
        return hasComma && capitalized >= 3 || hasPoint && HasLegalAbbreviation(name);
    }

    private static bool HasLegalAbbreviation(ReadOnlySpan<char> name) => name.Contains("N.V.", StringComparison.Ordinal)
        || name.Contains("S.A.", StringComparison.Ordinal) || name.Contains("B.V.", StringComparison.Ordinal);

    private static bool StartsWithDoubtfulWord(ReadOnlySpan<char> text) => GroupWords.IsAtStart(text)
        || text[0] is 'o' or 'f' or 'a' or 't'
            && (text.StartsWith("of ") || text.StartsWith("for ") || text.StartsWith("and ") || text.StartsWith("the "));
}
