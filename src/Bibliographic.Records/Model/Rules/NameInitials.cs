using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Model.Rules;

/// <summary>The initials of given names in the style of the National Library of Medicine.</summary>
internal static class NameInitials
{
    /// <summary>The most characters that initials have: two letters outside the basic plane.</summary>
    public const int MaxLength = 4;

    private const int MaxCount = 2;
    private const int MaxRunLength = 3;

    /// <summary>
    /// The first letters of at most two words or hyphenated parts, without points: <c>Jean-Pierre</c> and <c>JP</c> give <c>JP</c>.
    /// </summary>
    /// <param name="given">The given names.</param>
    /// <param name="initials">Receives the initials; of <see cref="MaxLength"/>.</param>
    /// <returns>The number of characters written.</returns>
    public static int Write(ReadOnlySpan<char> given, Span<char> initials)
    {
        var length = 0;
        var count = 0;
        var takeNext = true;
        for (var at = 0; at < given.Length && count < MaxCount; at++)
        {
            var width = char.IsHighSurrogate(given[at]) && at + 1 < given.Length ? 2 : 1;
            if (!IsLetter(given, at))
            {
                takeNext |= given[at] is ' ' or '-' or '.' or '‐' || char.IsControl(given[at]);
                continue;
            }
            if (takeNext && char.IsLower(given[at]) && count > 0)
            {
                takeNext = false; // a particle: Ludwig van
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
        return end - at is > 1 and <= MaxRunLength && (end == given.Length || !char.IsLetter(given[end]));
    }
}
