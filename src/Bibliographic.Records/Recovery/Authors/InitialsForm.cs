namespace Bibliographic.Records.Recovery.Authors;

/// <summary>The forms of initials: <c>J</c>, <c>J.</c>, <c>J.A.</c>, <c>J.-P.</c>, <c>J-P</c>, <c>Yu.</c></summary>
internal static class InitialsForm
{
    private const int Longest = 12;

    public static bool Matches(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || !char.IsLetter(word[0]))
            return false;
        if (word.Length == 1)
            return char.IsUpper(word[0]);
        if (word.Length == 2)
            return word[1] == '.' && char.IsUpper(word[0]);
        if (word is "Yu." or "Zh." or "Ch." or "Sh." or "Th." or "Ts." or "Ye." or "Ya." or "Kh.")
            return true;
        if (word[1] is '-' or '‐' && char.IsUpper(word[0]))
            return char.IsLetter(word[2]) && (word.Length == 3 || word.Length == 4 && word[3] == '.');
        return HasDots(word);
    }

    /// <summary>Letters with a dot and maybe a hyphen each; the last letter may lack its dot.</summary>
    private static bool HasDots(ReadOnlySpan<char> word)
    {
        var dots = 0;
        for (var at = 0; at < word.Length;)
        {
            if (!char.IsLetter(word[at++]))
                return false;
            if (at == word.Length)
                break;
            if (word[at++] != '.')
                return false;
            dots++;
            if (at < word.Length && word[at] is '-' or '‐' && at++ == word.Length - 1)
                break;
        }
        return dots > 0;
    }
}
