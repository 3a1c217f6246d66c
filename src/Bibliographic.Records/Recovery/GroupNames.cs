using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>Tells the names of groups that have a comma from those of persons.</summary>
internal static class GroupNames
{
    private static readonly string[] Certain =
    [
        "Group", "Consortium", "Committee", "Collaborati", "Collaborators", "Investigators", "Network", "Team", "Society", "Association", "Federation",
        "Organization", "Organisation", "Institute", "University", "Ministry", "Department", "Centers for", "Centre for", "Center for", "Hospital",
        "Foundation", "Council", "Agency", "Academy", "Academies", "Task Force", "Registry", "Initiative", "Alliance", "Working Party",
    ];

    /// <summary>Words that also occur in names of persons, so that they only raise a doubt.</summary>
    private static readonly string[] Doubtful = [" of ", " for ", " and ", " the ", "Company", "Board", "N.V.", "S.A.", "B.V.", "(", "&", "/"];

    private static readonly WordSet CertainWords = new(Certain);

    private static readonly WordSet AllWords = new(Certain.Concat(Doubtful));

    private const int LongestLegalForm = 4;

    private static readonly string[] LegalForms = ["Inc", "Inc.", "Ltd", "Ltd.", "LLC", "GmbH", "U.S.", "USA"];

    /// <summary>Whether the comma stands inside a group's name: long and with a word such names have, a list with "and", or a company's legal form.</summary>
    /// <param name="beforeComma">What stands before the first comma.</param>
    /// <param name="afterComma">What stands after it.</param>
    /// <param name="hasFurtherCommas">Whether there are more commas.</param>
    public static bool Is(ReadOnlySpan<char> beforeComma, ReadOnlySpan<char> afterComma, bool hasFurtherCommas)
    {
        if (afterComma.Length <= LongestLegalForm && IsLegalForm(afterComma))
            return true;
        return hasFurtherCommas && (afterComma.Contains(", and ", StringComparison.Ordinal) || afterComma.Contains(", or ", StringComparison.Ordinal))
            || afterComma.StartsWith("and ")
            || beforeComma.Count(' ') >= 2 && CertainWords.IsIn(beforeComma);
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

    /// <summary>Whether a name with a comma might be a group's, or a ruler's in full.</summary>
    public static bool MayBe(ReadOnlySpan<char> name) =>
        name.ContainsAnyInRange('0', '9') || AllWords.IsIn(name) || CountCapitalized(name[..name.IndexOf(',')]) >= 3;

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
