using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>Reads one name as catalogues write it: <c>Family, Given Suffix</c>, or the name of a group.</summary>
internal static class AuthorNames
{
    private static readonly SearchValues<char> YearCharacters = SearchValues.Create("0123456789-");

    /// <summary>Reads a name.</summary>
    /// <param name="utf8">The name as it stands in the dump.</param>
    /// <param name="isSure">
    /// Receives false when the name allows another reading: as a group whose name has a comma, or with a comma inside a part.
    /// </param>
    public static AgentName Parse(ReadOnlySpan<byte> utf8, out bool isSure)
    {
        isSure = true;
        return PlainNames.TryRead(utf8, out var name) ? name : ParseAny(utf8, out isSure);
    }

    /// <summary>The same, without the short way for names in plain letters.</summary>
    /// <inheritdoc cref="Parse"/>
    [SkipLocalsInit]
    public static AgentName ParseAny(ReadOnlySpan<byte> utf8, out bool isSure)
    {
        var name = utf8.Length <= 256 ? stackalloc char[256] : new char[utf8.Length];
        name = name[..Collapse(utf8, name)];
        var lifeDates = TakeLifeDates(ref name);
        var commas = name.Count(',');
        isSure = commas == 0 || commas == 1 && !GroupNames.MayBe(name);
        var parsed = ParseName(name, commas);
        return lifeDates is null ? parsed : parsed with { LifeDates = lifeDates };
    }

    private static AgentName ParseName(ReadOnlySpan<char> name, int commas)
    {
        var comma = name.IndexOf(',');
        if (comma < 0)
            return AgentName.Group(name.ToString());
        var family = name[..comma].TrimEnd(' ');
        var given = name[(comma + 1)..].Trim(' ');
        if (family.IsEmpty || GroupNames.Is(family, given, commas > 1))
            return AgentName.Group(name.ToString());
        if (given.IsEmpty)
            return AgentName.Person(family.ToString());
        if (commas > 1 && given.IndexOf(", ") is var second and > 0 && NameSuffix.Is(given[..second]))
            return AgentName.Person(family.ToString(), given[(second + 2)..].ToString(), given[..second].ToString());

        var blank = given.LastIndexOf(' ');
        if (blank > 0 && NameSuffix.Is(given[(blank + 1)..]))
            return AgentName.Person(family.ToString(), given[..blank].TrimEnd(", ").ToString(), given[(blank + 1)..].ToString());
        return AgentName.Person(family.ToString(), given.ToString());
    }

    /// <summary>Takes years such as <c>1971-</c> or <c>1927-2014.</c> off the end of a name.</summary>
    private static string? TakeLifeDates(ref Span<char> name)
    {
        if (name is [] or [.., not ((>= '0' and <= '9') or '-' or '.')])
            return null;
        var word = name[(name.LastIndexOf(' ') + 1)..];
        if (!AreLifeDates(word) || word.Length == name.Length)
            return null;
        var dates = word.TrimEnd('.').ToString();
        name = name[..^(word.Length + 1)].TrimEnd(", ");
        return dates;
    }

    /// <summary>Whether a word is <c>1971-</c>, <c>1927-2014</c> or <c>-2014</c>, perhaps with a full stop.</summary>
    public static bool AreLifeDates(ReadOnlySpan<char> word) =>
        AreYears(word is [.., '.'] ? word[..^1] : word);

    private static bool AreYears(ReadOnlySpan<char> word) =>
        word.Length is >= 5 and <= 9 && !word.ContainsAnyExcept(YearCharacters) && word.Count('-') == 1
            && (word[4] == '-' || word[0] == '-');

    /// <summary>Decodes a name, each run of white space as one space.</summary>
    private static int Collapse(ReadOnlySpan<byte> utf8, Span<char> target)
    {
        if (utf8 is [> (byte)' ', .., > (byte)' '] && Ascii.ToUtf16(utf8, target, out var ascii) == OperationStatus.Done
            && !utf8.ContainsAnyInRange((byte)0, (byte)31) && utf8.IndexOf("  "u8) < 0)
            return ascii;
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
