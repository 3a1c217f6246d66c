using System.Buffers;

namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// Distinguishes the names of groups that have a comma from those of people: <c>Marsh Atlas Consortium of Readers, Team 2</c>.
/// </summary>
internal static class GroupNames
{
    private static readonly SearchValues<char> DoubtfulCharacters = SearchValues.Create("0123456789(&/");
    private static readonly SearchValues<char> SpecialCharacters = SearchValues.Create("0123456789(&/.");

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
        var special = name.IndexOfAny(SpecialCharacters);
        if (special >= 0 && (name[special..].ContainsAny(DoubtfulCharacters) || HasLegalAbbreviation(name)))
            return true;
        var (comma, capitalized) = (name.IndexOf(','), 0);
        for (var start = 0; start < name.Length;)
        {
            var word = name[start..];
            if (GroupWords.IsAtStart(word) || IsDoubtfulWord(word))
                return true;
            capitalized += start < comma && char.IsUpper(word[0]) && (start == 0 || name[start - 1] == ' ') ? 1 : 0;
            var length = word.IndexOfAny(' ', '-');
            start = length < 0 ? name.Length : start + length + 1;
        }
        return capitalized >= 3;
    }

    private static bool HasLegalAbbreviation(ReadOnlySpan<char> name) => name.Contains("N.V.", StringComparison.Ordinal)
        || name.Contains("S.A.", StringComparison.Ordinal) || name.Contains("B.V.", StringComparison.Ordinal);

    private static bool IsDoubtfulWord(ReadOnlySpan<char> text) =>
        text[0] is 'o' or 'f' or 'a' or 't' && (text.StartsWith("of ") || text.StartsWith("for ") || text.StartsWith("and ") || text.StartsWith("the "));
}
