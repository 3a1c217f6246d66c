namespace Bibliographic.Records.Model.Rules;

/// <summary>Divides a family name into its particle and the rest: <c>van der | Meer</c>, <c>d'|Alembert</c>.</summary>
internal static class NameParticle
{
    private const int LongestPrefix = 4;

    /// <summary>
    /// The leading words in lower case are the particle, and so is what an apostrophe or a hyphen joins to a capital letter (<c>d'</c>, <c>al-</c>).
    /// A capitalised <c>Van</c> stays in the name, and so does the last word of a name wholly in lower case.
    /// </summary>
    public static void Split(ReadOnlySpan<char> family, out ReadOnlySpan<char> particle, out ReadOnlySpan<char> rest)
    {
        var start = 0;
        while (true)
        {
            var word = family[start..];
            var length = word.IndexOf(' ');
            if (length < 0 || !IsLowerCase(word[..length]))
                break;
            start += length + 1;
        }
        start += PrefixLength(family[start..]);
        particle = family[..start].TrimEnd();
        rest = family[start..];
    }

    private static bool IsLowerCase(ReadOnlySpan<char> word)
    {
        var hasLetter = false;
        foreach (var c in word)
        {
            if (!char.IsLower(c) && c is not ('\'' or '’' or '-'))
                return false;
            hasLetter |= char.IsLower(c);
        }
        return hasLetter;
    }

    private static int PrefixLength(ReadOnlySpan<char> name)
    {
        var join = name[..Math.Min(name.Length, LongestPrefix + 1)].IndexOfAny('\'', '’', '-');
        return join > 0 && join + 1 < name.Length && IsLowerCase(name[..join]) && char.IsUpper(name[join + 1]) ? join + 1 : 0;
    }
}
