using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Tells the traits of a word by its letters.</summary>
internal static class WordClassifier
{
    private const int LongestListed = 24;

    private static readonly WordSet Particles = new(
        "van", "von", "der", "den", "de", "da", "do", "dos", "das", "di", "del", "della", "dello", "degli", "dei", "du", "des", "le", "la", "el", "al", "ten",
        "ter", "te", "het", "'t", "zu", "zum", "zur", "vom", "af", "av", "bin", "ibn", "ben", "bint", "abd", "abdel", "abdul", "abu", "abou", "el-", "st-",
        "st.", "san", "santa", "santo", "saint", "mc", "mac", "ap", "ab", "lo", "los", "las", "op", "in't", "vander", "vande", "d'", "d’", "l'", "o'", "delli",
        "dalle", "dalla", "dall", "dal", "dai", "ould");
    private static readonly WordSet LowerParticles = new("thoe", "ullah", "bint", "binti", "binte", "vande", "vander");
    private static readonly WordSet LeadingWords = new(
        "mohd", "mhd", "muhd", "md", "abd", "bin", "ibn", "ben", "binti", "bint", "binte", "nik", "wan", "abu", "al", "el", "tengku", "hj", "nor", "nurul",
        "siti");
    private static readonly WordSet GrammarWords = new("of", "the", "for", "on", "and", "in", "behalf", "from", "to", "at", "&");
    private static readonly WordSet OpeningWords = new("the", "for", "on", "behalf");

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
        if (GrammarWords.Contains(folded))
            traits |= WordTraits.Grammar;
        if (OpeningWords.Contains(folded))
            traits |= WordTraits.Opening;
        var bare = folded.TrimEnd('.');
        if (NameSuffix.MayBe(bare, char.IsUpper(word[0])) || AuthorNames.AreLifeDates(word))
            traits |= WordTraits.Suffix;
        if (NameSuffix.IsInFull(bare))
            traits |= WordTraits.LongSuffix;
        if (LeadingWords.Contains(bare))
            traits |= WordTraits.Leading;
        if (GroupWords.Contains(folded.Trim("()[].,:;")))
            traits |= WordTraits.Group;
        return traits;
    }

    private static bool IsParticle(ReadOnlySpan<char> word, bool isLower)
    {
        if (isLower && (word.Length <= 3 || word[0] is 'd' or 'l' && word[1] is '\'' or '’'))
            return true;
        return isLower && LowerParticles.Contains(word) || Particles.Contains(word);
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
