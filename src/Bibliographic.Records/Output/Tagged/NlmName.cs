using System.Buffers;
using System.Globalization;
using System.Text;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Tagged;

/// <summary>Parts of personal names in the style of the National Library of Medicine.</summary>
internal static class NlmName
{
    /// <summary>Room for two initials outside the basic plane.</summary>
    public const int InitialsLength = 4;

    private const int MaxInitials = 2;
    private const int LongestRunOfInitials = 3;

    /// <summary>
    /// The first letters of at most two words or hyphenated parts, without points: <c>Jean-Pierre</c> and <c>JP</c> give <c>JP</c>.
    /// </summary>
    /// <returns>How many characters were written.</returns>
    public static int Initials(ReadOnlySpan<char> given, Span<char> initials)
    {
        var length = 0;
        var count = 0;
        var takeNext = true;
        for (var at = 0; at < given.Length && count < MaxInitials; at++)
        {
            var width = char.IsHighSurrogate(given[at]) && at + 1 < given.Length ? 2 : 1;
            if (!IsLetter(given, at))
            {
                takeNext |= given[at] is ' ' or '-' or '.' or '‐' || char.IsControl(given[at]);
                continue;
            }
            if (takeNext && char.IsLower(given[at]) && count > 0)
            {
                takeNext = false; // A particle: Ludwig van.
            }
            else if (takeNext)
            {
                given.Slice(at, width).CopyTo(initials[length..]);
                length += width;
                count++;
                takeNext = IsRunOfInitials(given, at);
            }
            at += width - 1;
        }
        return length;
    }

    /// <summary>The suffix as PubMed writes it: <c>Jr</c>, <c>2nd</c>, <c>3rd</c>.</summary>
    public static ReadOnlySpan<char> Suffix(ReadOnlySpan<char> suffix)
    {
        suffix = SingleLine.Trim(suffix).TrimEnd('.');
        return suffix switch { "II" => "2nd", "III" => "3rd", "IV" => "4th", _ => suffix };
    }

    /// <summary>Apostrophes and the modifier letters like them (ʻ, ʼ) are no initials.</summary>
    private static bool IsLetter(ReadOnlySpan<char> text, int at) =>
        Rune.DecodeFromUtf16(text[at..], out var rune, out _) == OperationStatus.Done
        && Rune.IsLetter(rune)
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierLetter;

    /// <summary>Whether the word here is initials without points, such as <c>JP</c>.</summary>
    private static bool IsRunOfInitials(ReadOnlySpan<char> given, int at)
    {
        var end = at;
        while (end < given.Length && char.IsUpper(given[end]))
            end++;
        return end - at is > 1 and <= LongestRunOfInitials && (end == given.Length || !char.IsLetter(given[end]));
    }
}
