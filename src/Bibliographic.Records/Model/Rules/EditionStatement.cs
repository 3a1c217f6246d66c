namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// What an edition statement says beside the word for an edition, which some formats add themselves: <c>2nd ed.</c>, <c>4. Aufl.</c>
/// </summary>
internal static class EditionStatement
{
    private static readonly string[] Words =
    [
        "edition", "editions", "edn", "ed", "édition", "éd", "edición", "edizione", "edição", "edició", "auflage", "aufl", "ausgabe", "ausg", "uppl", "upplagan",
        "utg", "utgave", "udgave", "udg", "druk", "wyd", "vyd", "изд", "издание",
    ];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Endings = ["", "st", "nd", "rd", "th", "e", "re", "er", "ère", "ème", "eme", "a", "ª", "º", "°", "o", "-е"];

    /// <summary>
    /// The number of an edition that is nothing but counted: 2 for <c>2nd ed.</c>, <c>2ème édition</c>, <c>2. Aufl.</c> and
    /// <c>Second edition</c>; else 0.
    /// </summary>
    public static int Number(ReadOnlySpan<char> edition)
    {
        var counted = WithoutWord(edition).TrimEnd('.');
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (counted.Equals(Ordinals[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }
        var digits = counted.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : counted.Length;
        if (digits is 0 or > 2)
            return 0;
        foreach (var ending in Endings)
        {
            if (counted[digits..].Equals(ending, StringComparison.OrdinalIgnoreCase))
                return int.Parse(counted[..digits], System.Globalization.CultureInfo.InvariantCulture);
        }
        return 0;
    }

    /// <summary>The number of an edition that is nothing but counted, in digits; else the statement.</summary>
    public static string? NumberOrText(string? edition) =>
        Number(edition) is > 0 and var number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : edition;

    /// <summary>The ordinal in English with a capital letter: <c>Second</c>, from ten on <c>11th</c>.</summary>
    public static string Ordinal(int number) => number <= Ordinals.Length
        ? char.ToUpperInvariant(Ordinals[number - 1][0]) + Ordinals[number - 1][1..]
        : $"{number}{(number / 10 % 10 == 1 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}";

    /// <summary>
    /// The statement without the word at its end: <c>Rev.</c> of <c>Rev. ed.</c> The statement itself when it is that word alone.
    /// </summary>
    public static ReadOnlySpan<char> WithoutWord(ReadOnlySpan<char> edition)
    {
        edition = SingleLine.Trim(edition);
        var text = edition.TrimEnd('.');
        foreach (var word in Words)
        {
            if (text.Length > word.Length + 1 && text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && text[^(word.Length + 1)] is ' ')
                return text[..^(word.Length + 1)].TrimEnd(" ,");
        }
        return edition;
    }
}
