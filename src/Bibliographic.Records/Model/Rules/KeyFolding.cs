using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// Folds letters the way catalogues fold names and titles into work keys: decomposed, lower case, Latin letters and digits only.
/// </summary>
internal static partial class KeyFolding
{
    private static ReadOnlySpan<byte> AsciiLower => "abcdefghijklmnopqrstuvwxyz"u8;

    private static ReadOnlySpan<byte> AsciiDigits => "0123456789"u8;

    /// <summary>Folds the first character of a text.</summary>
    /// <param name="text">UTF-8, not empty.</param>
    /// <param name="key">What it becomes: nothing for punctuation, spaces and marks.</param>
    /// <param name="isKnown">False for a letter whose key depends on a dictionary or on its neighbours (Han, Hangul, Indic scripts).</param>
    /// <returns>How many bytes the character has.</returns>
    public static int Fold(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> key, out bool isKnown)
    {
        isKnown = true;
        var first = text[0];
        if (first < 0x80)
        {
            var letter = (first | 0x20) - 'a';
            key = (uint)letter < 26 ? AsciiLower.Slice(letter, 1) : (uint)(first - '0') < 10 ? AsciiDigits.Slice(first - '0', 1) : default;
            return 1;
        }
        if (first is 0xCE or 0xCF && FoldGreekPair(text, out key))
            return text[0] == 0xCE && text[1] == 0xB3 ? 2 : 4;
        if (Rune.DecodeFromUtf8(text, out var rune, out var length) != OperationStatus.Done)
        {
            key = default;
            return length;
        }
        var index = rune.Value <= ushort.MaxValue ? CodePoints.BinarySearch((ushort)rune.Value) : -1;
        if (index >= 0)
        {
            key = Keys[Offsets[index]..Offsets[index + 1]];
            return length;
        }
        key = default;
        isKnown =
            Rune.GetUnicodeCategory(
                rune) is not (UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.OtherNumber or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.SpacingCombiningMark);
        return length;
    }

    /// <summary>Greek letters whose key depends on the next: αυ, ευ, ου (two letters together), and γ before γ, κ, ξ, χ.</summary>
    private static bool FoldGreekPair(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> key)
    {
        key = text switch
        {
            [0xCE, 0xB1 or 0x91, 0xCF, 0x85 or 0x8D, ..] => "au"u8,
            [0xCE, 0xB5 or 0x95, 0xCF, 0x85 or 0x8D, ..] => "eu"u8,
            [0xCE, 0xBF or 0x9F, 0xCF, 0x85 or 0x8D, ..] => "ou"u8,
            [0xCE, 0xB3, 0xCE, 0xB3 or 0xBA or 0xBE, ..] or [0xCE, 0xB3, 0xCF, 0x87, ..] => "n"u8,
            _ => default,
        };
        return !key.IsEmpty;
    }

    /// <summary>Whether nothing of a text gets into a key.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var length = Fold(text, out var key, out var isKnown);
            if (!key.IsEmpty || !isKnown)
                return false;
            text = text[length..];
        }
        return true;
    }
}
