using System.Buffers;

namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// The punctuation by which catalogues announce the next part of a description (ISBD). It is no part of a value: <c>Marsh maps :</c>,
/// <c>Heron Press,</c>.
/// </summary>
internal static class IsbdPunctuation
{
    private const int LongestAbbreviation = 8;

    private static readonly SearchValues<char> WordStarts = SearchValues.Create(" -([/'’");

    private const string Vowels = "aeiouyäöüàáâãåæèéêëìíîïòóôõøùúûœаеёиоуыэюяіїєαεηιουωάέήίόύώ";

    /// <summary>Words that are cut short and end in a period, as they stand at the end of titles, editions, publishers and names.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "ed", "eds", "éd", "édit", "edit", "edn", "aufl", "ausg", "hrsg", "bearb", "erw", "verb", "veränd", "überarb", "neubearb", "durchges", "unveränd",
        "rev", "rév", "corr", "augm", "enl", "abr", "repr", "impr", "reimpr", "utg", "uppl", "udg", "wyd", "vyd", "kiad", "изд", "доп", "испр", "перераб",
        "inc", "co", "corp", "cie", "ca", "univ", "dept", "soc", "assoc", "acad", "inst", "gebr", "verl", "libr", "imp", "etc", "al", "op", "ill", "illus",
        "vol", "vols", "no", "nos", "núm", "num", "ser", "fig", "abt", "teil", "lief", "suppl", "transl", "trans", "comp", "arr", "geo", "alex", "edw", "esq",
        "hon", "prof", "jun", "sen", "min", "sec", "вып", "ред", "сост", "пер", "авт",
    };

    /// <summary>The text without the marks at its end that announce what follows; empty when it has nothing else.</summary>
    public static ReadOnlySpan<char> TrimMarks(ReadOnlySpan<char> text)
    {
        text = SingleLine.Trim(text);
        while (MarkLength(text) is > 0 and var length)
            text = SingleLine.Trim(text[..^length]);
        return text;
    }

    /// <summary>
    /// The text without such marks and without the period of a sentence: <c>Marsh maps.</c>, but not <c>2nd ed.</c> or <c>Reed, A.</c>
    /// </summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        text = TrimMarks(text);
        return EndsSentence(text) ? TrimMarks(text[..^1]) : text;
    }

    /// <inheritdoc cref="Trim(ReadOnlySpan{char})"/>
    /// <returns>The text itself when nothing is to be taken off; null when nothing is left.</returns>
    public static string? TrimToNull(string? text)
    {
        var trimmed = Trim(text);
        return trimmed.IsEmpty ? null : trimmed.Length == text!.Length ? text : trimmed.ToString();
    }

    /// <summary>Whether a text ends with a mark that divides it from what follows, so that nothing has to be put between.</summary>
    public static bool EndsWithMark(ReadOnlySpan<char> text) => MarkLength(text) > 0;

    /// <summary>
    /// The length of the mark at the end: 0 when there is none. Some marks are also letters of titles: these must stand after a space.
    /// </summary>
    private static int MarkLength(ReadOnlySpan<char> text) => text switch
    {
        [.., ';'] => EndsWithReference(text) ? 0 : 1,
        [.., ':' or ',' or '/'] => 1,
        [.., ' ', '-', '-'] => 2,
        ['=' or '+'] or [.., ' ', '=' or '+' or '-' or '—' or '–'] => 1,
        _ => 0,
    };

    /// <summary>Whether the text ends with a character reference of HTML, which index pages may hold: <c>Heron &amp;amp;</c>.</summary>
    private static bool EndsWithReference(ReadOnlySpan<char> text)
    {
        const int longest = 9;
        var end = text[Math.Max(0, text.Length - longest)..];
        var ampersand = end.LastIndexOf('&');
        return ampersand >= 0 && end.Length - ampersand > 2 && !end[(ampersand + 1)..^1].Contains(' ');
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) =>
        text is [.., not ('.' or ' '), '.'] && !IsAbbreviation(text[(text[..^1].LastIndexOfAny(WordStarts) + 1)..^1]);

    /// <summary>
    /// Whether a word before a period is cut short: an initial, one with a period inside (<c>U.S.</c>), one without vowels (<c>Ltd.</c>).
    /// </summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word.Length <= 1 || word.Contains('.') || IsKnown(word) || IsWithoutVowel(word);

    private static bool IsKnown(ReadOnlySpan<char> word) => word.Length <= LongestAbbreviation && Abbreviations.Contains(word.ToString());

    /// <summary>
    /// Whether a word has letters of an alphabet whose vowels are known, and none of them: <c>Bd</c>, <c>Wm</c>, but not <c>DNA</c>.
    /// </summary>
    private static bool IsWithoutVowel(ReadOnlySpan<char> word)
    {
        var hasLower = false;
        foreach (var c in word)
        {
            if (!char.IsLetter(c) || c >= '\u0530' || Vowels.Contains(char.ToLowerInvariant(c)))
                return false;
            hasLower |= char.IsLower(c);
        }
        return hasLower;
    }
}
