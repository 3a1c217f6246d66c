using System.Buffers;
using System.Text;

namespace Bibliographic.Records.Recovery;

/// <summary>Reads one name as catalogues write it: <c>Family, Given Suffix</c>, or the name of a group.</summary>
internal static class AuthorNames
{
    private static readonly SearchValues<char> YearCharacters = SearchValues.Create("0123456789-");

    private static readonly string[] Suffixes = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "2nd", "3rd", "4th"];

    private static readonly string[] GroupWords =
    [
        "Group", "Consortium", "Committee", "Collaborati", "Collaborators", "Investigators", "Network", "Team", "Society", "Association", "Federation",
        "Organization", "Organisation", "Institute", "University", "Ministry", "Department", "Centers for", "Centre for", "Center for", "Hospital",
        "Foundation", "Council", "Agency", "Academy", "Task Force", "Registry", "Initiative", "Alliance", "Working Party",
    ];

    private static readonly string[] CompanySuffixes = ["Inc", "Inc.", "Ltd", "Ltd.", "LLC", "GmbH", "U.S.", "USA"];

    /// <summary>Reads a name.</summary>
    /// <param name="utf8">The name as it stands in the dump.</param>
    public static AgentName Parse(ReadOnlySpan<byte> utf8)
    {
        var name = utf8.Length <= 256 ? stackalloc char[256] : new char[utf8.Length];
        name = name[..Collapse(utf8, name)];
        var lifeDates = TakeLifeDates(ref name);
        return ParseName(name) with { LifeDates = lifeDates };
    }

    private static AgentName ParseName(ReadOnlySpan<char> name)
    {
        var comma = name.IndexOf(',');
        if (comma < 0)
            return AgentName.Group(name.ToString());
        var family = name[..comma].TrimEnd(' ');
        var given = name[(comma + 1)..].Trim(' ');
        if (family.IsEmpty || IsGroup(family, given))
            return AgentName.Group(name.ToString());
        if (given.IsEmpty)
            return AgentName.Person(family.ToString());
        if (given.IndexOf(", ") is var second and > 0 && IsOneOf(given[..second], Suffixes))
            return AgentName.Person(family.ToString(), given[(second + 2)..].ToString(), given[..second].ToString());

        var blank = given.LastIndexOf(' ');
        if (blank > 0 && given[blank - 1] != ',' && IsOneOf(given[(blank + 1)..], Suffixes))
            return AgentName.Person(family.ToString(), given[..blank].TrimEnd(' ').ToString(), given[(blank + 1)..].ToString());
        return AgentName.Person(family.ToString(), given.ToString());
    }

    /// <summary>Takes years such as <c>1971-</c> or <c>1927-2014</c> off the end of a name.</summary>
    private static string? TakeLifeDates(ref Span<char> name)
    {
        var word = name[(name.LastIndexOf(' ') + 1)..];
        var isDates = word.Length is >= 5 and <= 9 && word.Contains('-') && !word.ContainsAnyExcept(YearCharacters) && word.Count('-') == 1
            && (word[4] == '-' || word[0] == '-');
        if (!isDates || word.Length == name.Length)
            return null;
        var dates = word.ToString();
        name = name[..^(word.Length + 1)].TrimEnd(", ");
        return dates;
    }

    /// <summary>Whether a comma stands inside the name of a group: a long name with a word such names have, or a company's legal form after it.</summary>
    private static bool IsGroup(ReadOnlySpan<char> beforeComma, ReadOnlySpan<char> afterComma) =>
        IsOneOf(afterComma, CompanySuffixes)
        || afterComma.Contains(", and ", StringComparison.Ordinal) || afterComma.Contains(", or ", StringComparison.Ordinal) || afterComma.StartsWith("and ")
        || beforeComma.Count(' ') >= 2 && HasOneOf(beforeComma, GroupWords);

    private static bool HasOneOf(ReadOnlySpan<char> name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
                return true;
        }
        return false;
    }

    /// <summary>Decodes a name, each run of white space as one blank.</summary>
    private static int Collapse(ReadOnlySpan<byte> utf8, Span<char> target)
    {
        var length = Encoding.UTF8.GetChars(utf8, target);
        var kept = 0;
        var blank = true;
        foreach (var c in target[..length])
        {
            if (!char.IsWhiteSpace(c))
            {
                target[kept++] = c;
                blank = false;
            }
            else if (!blank)
            {
                target[kept++] = ' ';
                blank = true;
            }
        }
        return blank && kept > 0 ? kept - 1 : kept;
    }
}
