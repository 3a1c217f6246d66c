namespace Bibliographic.Records.Model.Rules;

/// <summary>Divides a family name into its particle and the rest: <c>van der | Meer</c>, <c>d'|Alembert</c>, <c>al-|Rashid</c>.</summary>
/// <remarks>
/// The leading words in lower case are the particle, and so is what an apostrophe or a hyphen joins to a capital letter. A capitalised
/// <c>Van</c> stays in the name, and so does the last word of a name wholly in lower case.
/// </remarks>
internal static class NameParticle
{
    private const int MaxPrefixLength = 4;

    public static void Split(ReadOnlySpan<char> family, out ReadOnlySpan<char> particle, out ReadOnlySpan<char> rest)
    {
        var start = WordsLength(family);
        start += PrefixLength(family[start..]);
        particle = family[..start].TrimEnd();
        rest = family[start..];
    }

    /// <summary>
    /// The length of the leading words in lower case with the spaces after them: 8 for <c>van der Meer</c>, 0 for <c>d'Alembert</c>.
    /// </summary>
    public static int WordsLength(ReadOnlySpan<char> family)
    {
        var length = 0;
        while (family[length..].IndexOf(' ') is > 0 and var word && IsLowerCase(family.Slice(length, word)))
            length += word + 1;
        return length;
    }

    /// <summary>
    /// Whether a word has lower-case letters and nothing else but what particles have: <c>'t</c>, <c>v.d.</c>, <c>al-</c>.
    /// </summary>
    private static bool IsLowerCase(ReadOnlySpan<char> word)
    {
        var hasLetter = false;
        foreach (var c in word)
        {
            if (!char.IsLower(c) && c is not ('\'' or '’' or '-' or '.'))
                return false;
            hasLetter |= char.IsLower(c);
        }
        return hasLetter;
    }

    private static int PrefixLength(ReadOnlySpan<char> name)
    {
        var join = name[..Math.Min(name.Length, MaxPrefixLength + 1)].IndexOfAny('\'', '’', '-');
        return join > 0 && join + 1 < name.Length && IsLowerCase(name[..join]) && char.IsUpper(name[join + 1]) ? join + 1 : 0;
    }
}
