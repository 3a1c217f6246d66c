using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Determines the traits of a word from its letters and from lists of words.</summary>
internal static class WordClassifier
{
    private const int MaxListedLength = 24;
    private const int MaxInitialsLength = 12;

    private static readonly WordSet Particles = new(
        "van", "von", "der", "den", "de", "da", "do", "dos", "das", "di", "del", "della", "dello", "degli", "dei", "du", "des", "le",
        "la", "el", "al", "ten", "ter", "te", "het", "'t", "zu", "zum", "zur", "vom", "af", "av", "bin", "ibn", "ben", "bint", "abd",
        "abdel", "abdul", "abu", "abou", "el-", "st-", "st.", "san", "santa", "santo", "saint", "mc", "mac", "ap", "ab", "lo", "los",
        "las", "op", "in't", "vander", "vande", "d'", "d’", "l'", "o'", "de'", "de’", "dell'", "dell’", "st", "ste", "sankt", "ní", "nic", "uí", "ua", "mhic", "delli", "dalle", "dalla", "dall", "dal", "dai", "ould");

    /// <summary>Particles only when they are written in lower case: in <c>Ullah, Aziz</c> the word is the whole family name.</summary>
    private static readonly WordSet LowerParticles = new("thoe", "ullah", "bint", "binti", "binte", "vande", "vander");

    private static readonly WordSet CompoundPrefixes = new(
        "mohd", "mhd", "muhd", "md", "abd", "bin", "ibn", "ben", "binti", "bint", "binte", "nik", "wan", "abu", "al", "el", "tengku",
        "hj", "nor", "nurul", "siti");

    private static readonly WordSet FunctionWords = new("of", "the", "for", "on", "and", "in", "behalf", "from", "to", "at", "&");
    private static readonly WordSet GroupOpeners = new("the", "for", "on", "behalf");

    public static WordTraits Classify(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return WordTraits.None;
        var isLower = char.IsLower(word[0]) || word[0] is '\'' or '’' && word.Length > 1 && char.IsLower(word[1]);
        var (letters, capitals, digits, eastAsian) = Count(word);
        if (eastAsian >= 2 && eastAsian == word.Length)
            return WordTraits.EastAsian;
        var traits = If(isLower, WordTraits.Lower)
            | If(word.Length <= 2, WordTraits.Short)
            | If(word[0] is '(' or '[', WordTraits.OpensBracket | WordTraits.Bracketed)
            | If(word[^1] is ')' or ']', WordTraits.Bracketed);
        if (AreInitials(word) && word is not "Ó")
            traits |= WordTraits.Initials;
        else if (word.Length is >= 2 and <= 4 && capitals == word.Length)
            traits |= WordTraits.Capitals;
        if (digits > 0 && letters > 0 || capitals >= 3 && capitals * 2 > letters && !word.Contains('.'))
            traits |= WordTraits.Acronym;
        traits |= Listed(word, isLower);
        if (capitals == word.Length && (word.Length > 3 || (traits & WordTraits.Particle) != 0))
            traits |= WordTraits.AllCaps;
        return traits;
    }

    private static WordTraits If(bool holds, WordTraits traits) => holds ? traits : WordTraits.None;

    /// <summary>The traits that come from lists of words.</summary>
    private static WordTraits Listed(ReadOnlySpan<char> word, bool isLower)
    {
        if (word.Length > MaxListedLength)
            return WordTraits.None;
        Span<char> buffer = stackalloc char[MaxListedLength];
        var folded = buffer[..word.ToLowerInvariant(buffer)];
        var bare = folded.TrimEnd('.');
        return If(IsParticle(folded, isLower), WordTraits.Particle)
            | If(folded is "y" or "e" or "i" or "et" or "und" && isLower || folded is "-" or "–" or "&", WordTraits.Connector)
            | If(FunctionWords.Contains(folded), WordTraits.FunctionWord)
            | If(GroupOpeners.Contains(folded), WordTraits.GroupOpener)
            | If(NameSuffix.MayBe(bare, char.IsUpper(word[0])) || AuthorNames.AreLifeDates(word), WordTraits.Suffix)
            | If(NameSuffix.IsInFull(bare), WordTraits.SuffixInFull)
            | If(CompoundPrefixes.Contains(bare), WordTraits.CompoundPrefix)
            | If(GroupWords.Contains(folded.Trim("()[].,:;")), WordTraits.Group);
    }

    /// <summary>
    /// Any short word in lower case is a particle, listed or not: <c>Olivier tho Broek, Anna</c>, <c>Rossi d'Alba, Ugo</c>.
    /// </summary>
    private static bool IsParticle(ReadOnlySpan<char> folded, bool isLower)
    {
        if (isLower && (folded.Length <= 3 || folded[0] is 'd' or 'l' && folded[1] is '\'' or '’'))
            return true;
        return folded is "ó" or "’t" || isLower && LowerParticles.Contains(folded) || Particles.Contains(folded);
    }

    /// <summary>
    /// Whether a word is <c>J</c>, <c>J.</c>, <c>j.</c>, <c>J.A.</c>, <c>J.-P.</c>, <c>J-P</c>, <c>-P.</c>, or a transliterated letter such
    /// as <c>Yu.</c>.
    /// </summary>
    private static bool AreInitials(ReadOnlySpan<char> word)
    {
        if (word is ['-' or '‐', _, ..])
            word = word[1..];
        if (word.Length > MaxInitialsLength || !char.IsLetter(word[0]))
            return false;
        if (word.Length == 1)
            return char.IsUpper(word[0]);
        if (word.Length == 2)
            return word[1] == '.';
        // An initial from another script may take two Latin letters: Sidorenkov, Yu. V.
        if (word is "Yu." or "Zh." or "Ch." or "Sh." or "Th." or "Ts." or "Ye." or "Ya." or "Kh.")
            return true;
        if (word[1] is '-' or '‐' && char.IsUpper(word[0]))
            return char.IsLetter(word[2]) && (word.Length == 3 || word.Length == 4 && word[3] == '.');
        return AreDottedLetters(word);
    }

    /// <summary>Letters, each with a dot and perhaps a hyphen after it. The last letter may lack its dot: <c>J.A</c>.</summary>
    private static bool AreDottedLetters(ReadOnlySpan<char> word)
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

    private static (int Letters, int Capitals, int Digits, int EastAsian) Count(ReadOnlySpan<char> word)
    {
        int letters = 0, capitals = 0, digits = 0, eastAsian = 0;
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            // From the CJK radicals to the ideographs, with kana and bopomofo; Hangul syllables; the dots of transcribed foreign names.
            eastAsian += c is (>= '\u2e80' and <= '\u9fff') or (>= '\uac00' and <= '\ud7af') or '·' or '‧' or '•' ? 1 : 0;
        }
        return (letters, capitals, digits, eastAsian);
    }
}
