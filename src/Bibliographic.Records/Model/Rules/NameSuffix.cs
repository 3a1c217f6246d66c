namespace Bibliographic.Records.Model.Rules;

/// <summary>Generational suffixes of personal names: <c>Jr</c>, <c>III</c>, <c>2nd</c>.</summary>
internal static class NameSuffix
{
    private static readonly WordSet Words = new("junior", "senior", "filho", "neto", "sobrinho", "júnior");

    /// <summary>
    /// Whether a word at the end of the given names is a suffix: <c>Smith, John P Jr.</c> Case counts, because <c>Reddy, Kota JR</c> has
    /// initials. A word in full (<c>Silva, João Filho</c>) is none: it may be a name.
    /// </summary>
    public static bool Is(ReadOnlySpan<char> word) => WithoutPoint(word) is "Jr" or "Sr" or "II" or "III" or "IV" or "2nd" or "3rd" or "4th";

    /// <summary>Whether a word in a list of names looks like a suffix, in whatever case: <c>SMITH, JOHN JR</c>.</summary>
    /// <param name="word">The word in lower case, without a point.</param>
    /// <param name="isCapitalized">Whether it is written with a capital: <c>IV</c>, but not <c>iv</c>.</param>
    public static bool MayBe(ReadOnlySpan<char> word, bool isCapitalized) =>
        word is "jr" or "sr" or "iii" or "2nd" or "3rd" or "4th" || isCapitalized && word is "ii" or "iv";

    /// <summary>
    /// Whether a word in lower case is a suffix written in full, some of which are also names: <c>filho</c>, <c>junior</c>.
    /// </summary>
    public static bool IsInFull(ReadOnlySpan<char> word) => Words.Contains(word);

    /// <summary>The suffix as PubMed writes it: <c>Jr</c>, <c>2nd</c>, <c>3rd</c>.</summary>
    public static ReadOnlySpan<char> ToNlm(ReadOnlySpan<char> suffix)
    {
        suffix = SingleLine.Trim(suffix).TrimEnd('.');
        return suffix switch { "II" => "2nd", "III" => "3rd", "IV" => "4th", _ => suffix };
    }

    private static ReadOnlySpan<char> WithoutPoint(ReadOnlySpan<char> word) => word is [.., '.'] ? word[..^1] : word;
}
