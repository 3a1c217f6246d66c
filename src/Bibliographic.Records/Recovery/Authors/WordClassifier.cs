namespace Bibliographic.Records.Recovery;

/// <summary>Tells the traits of a word by its letters.</summary>
internal static class WordClassifier
{
    private const int LongestListed = 24;

    public static WordTraits Classify(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return WordTraits.None;
        var traits = WordTraits.None;
        var (letters, capitals, digits, eastAsian) = Count(word);
        if (eastAsian >= 2 && eastAsian == word.Length)
            return WordTraits.EastAsian;
        if (char.IsLower(word[0]))
            traits |= WordTraits.Lower;
        if (word.Length <= 2)
            traits |= WordTraits.Short;
        if (word[0] is '(' or '[')
            traits |= WordTraits.OpensBracket | WordTraits.Bracketed;
        if (word[^1] is ')' or ']')
            traits |= WordTraits.Bracketed;
        if (InitialsForm.Matches(word))
            traits |= WordTraits.Initials;
        else if (word.Length is >= 2 and <= 4 && capitals == word.Length)
            traits |= WordTraits.Capitals;
        if (word.Length > 3 && capitals == word.Length)
            traits |= WordTraits.Shouted;
        if (digits > 0 && letters > 0 || capitals >= 3 && capitals * 2 > letters && !word.Contains('.'))
            traits |= WordTraits.Acronym;
        traits |= Listed(word, (traits & WordTraits.Lower) != 0);
        if ((traits & WordTraits.Particle) != 0 && capitals == word.Length)
            traits |= WordTraits.Shouted;
        return traits;
    }

    /// <summary>The traits that lists of words give.</summary>
    private static WordTraits Listed(ReadOnlySpan<char> word, bool isLower)
    {
        if (word.Length > LongestListed)
            return WordTraits.None;
        Span<char> buffer = stackalloc char[LongestListed];
        var folded = buffer[..word.ToLowerInvariant(buffer)];
        var traits = WordTraits.None;
        if (IsParticle(folded, isLower))
            traits |= WordTraits.Particle;
        if (folded is "y" or "e" or "i" or "et" or "und" && isLower || folded is "-" or "–" or "&")
            traits |= WordTraits.Connector;
        if (folded is "of" or "the" or "for" or "on" or "and" or "in" or "behalf" or "from" or "to" or "at" or "&")
            traits |= WordTraits.Grammar;
        if (folded is "the" or "for" or "on" or "behalf")
            traits |= WordTraits.Opening;
        var bare = folded.TrimEnd('.');
        if (IsSuffix(word, bare))
            traits |= WordTraits.Suffix;
        if (bare is "junior" or "senior" or "filho" or "neto" or "sobrinho" or "júnior")
            traits |= WordTraits.LongSuffix;
        if (bare is "mohd" or "mhd" or "muhd" or "md" or "abd" or "bin" or "ibn" or "ben" or "binti" or "bint" or "binte" or "nik" or "wan"
            or "abu" or "al" or "el" or "tengku" or "hj" or "nor" or "nurul" or "siti")
            traits |= WordTraits.Leading;
        if (GroupWords.Contains(folded.Trim("()[].,:;")))
            traits |= WordTraits.Group;
        return traits;
    }

    private static bool IsSuffix(ReadOnlySpan<char> word, ReadOnlySpan<char> bare) =>
        bare is "jr" or "sr" or "iii" or "2nd" or "3rd" or "4th" || bare is "ii" or "iv" && char.IsUpper(word[0]) || AuthorNames.AreLifeDates(word);

    private static bool IsParticle(ReadOnlySpan<char> word, bool isLower)
    {
        if (isLower && (word.Length <= 3 || word[0] is 'd' or 'l' && word[1] is '\'' or '’'))
            return true;
        if (isLower && word is "thoe" or "ullah" or "bint" or "binti" or "binte" or "vande" or "vander")
            return true;
        return word.Length >= 2 && word is "van" or "von" or "der" or "den" or "de" or "da" or "do" or "dos" or "das" or "di" or "del" or "della"
            or "dello" or "degli" or "dei" or "du" or "des" or "le" or "la" or "el" or "al" or "ten" or "ter" or "te" or "het" or "'t" or "zu"
            or "zum" or "zur" or "vom" or "af" or "av" or "bin" or "ibn" or "ben" or "bint" or "abd" or "abdel" or "abdul" or "abu" or "abou"
            or "el-" or "st-" or "st." or "san" or "santa" or "santo" or "saint" or "mc" or "mac" or "ap" or "ab" or "lo" or "los" or "las"
            or "op" or "in't" or "vander" or "vande" or "d'" or "d’" or "l'" or "o'" or "delli" or "dalle" or "dalla" or "dall" or "dal"
            or "dai" or "ould";
    }

    private static (int Letters, int Capitals, int Digits, int EastAsian) Count(ReadOnlySpan<char> word)
    {
        int letters = 0, capitals = 0, digits = 0, eastAsian = 0;
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            eastAsian += c is (>= '\u2e80' and <= '\u9fff') or (>= '\uac00' and <= '\ud7af') or '·' or '‧' or '•' ? 1 : 0;
        }
        return (letters, capitals, digits, eastAsian);
    }
}
