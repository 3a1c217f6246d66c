namespace Bibliographic.Records.Model.Rules;

/// <summary>Distinguishes the names of groups that have a comma from those of people: <c>Marsh Atlas Consortium of Readers, Team 2</c>.</summary>
internal static class GroupNames
{
    /// <summary>What is also in names of people, so that it only raises a doubt: <c>Victoria, Queen of Fens</c>.</summary>
    private static readonly WordSet Doubtful = new(" of ", " for ", " and ", " the ", "N.V.", "S.A.", "B.V.", "(", "&", "/");

    private const int MaxLegalFormLength = 4;

    private static readonly string[] LegalForms = ["Inc", "Inc.", "Ltd", "Ltd.", "LLC", "GmbH", "USA"];

    /// <summary>
    /// Whether the comma is inside a group's name: one of three words or more with a word of groups (<c>Quill and Paper Society, Board</c>), a list with "and"
    /// (<c>Readers of the North, South, and the East</c>), or a company's legal form (<c>Perch, LLC</c>).
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

    /// <summary>Whether a name with a comma might be a group's, or a ruler's in full: <c>Victor Emmanuel Humbert, King</c>.</summary>
    public static bool MayBe(ReadOnlySpan<char> name) =>
        name.ContainsAnyInRange('0', '9') || Doubtful.IsIn(name) || GroupWords.IsIn(name) || CountCapitalized(name[..name.IndexOf(',')]) >= 3;

    private static int CountCapitalized(ReadOnlySpan<char> words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsUpper(words[i]) && (i == 0 || words[i - 1] == ' '))
                count++;
        }
        return count;
    }
}
