using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// Compares texts regardless of white space and invisible characters, which differ between the copies of a text on one page.
/// </summary>
/// <remarks>
/// <c>On walks</c>, <c>On&#160;walks</c> and <c>On walks</c> with a soft hyphen are equal. Below, <em>space</em> means any of these
/// characters. Texts are UTF-8.
/// </remarks>
internal static class WhitespaceInsensitiveText
{
    private static readonly SearchValues<byte> SpecialSpaceStarts =
        SearchValues.Create([(byte)'\t', (byte)'\n', (byte)'\r', 0xC2, 0xD8, 0xE2, 0xE3, 0xEF]);

    /// <summary>Removes a prefix from a text. Spaces after the prefix may or may not be removed with it: trim the rest.</summary>
    /// <returns>False, and the text unchanged, when the text does not start with the prefix.</returns>
    public static bool TryRemovePrefix(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix)
    {
        if (text.StartsWith(prefix))
        {
            text = text[prefix.Length..];
            return true;
        }
        int i = 0, j = 0;
        while (true)
        {
            i += LeadingSpaces(text[i..]);
            j += LeadingSpaces(prefix[j..]);
            if (j == prefix.Length)
                break;
            var same = text[i..].CommonPrefixLength(prefix[j..]);
            while (same > 0 && j + same < prefix.Length && IsContinuationByte(prefix[j + same]))
                same--;   // the characters differ, not only their last bytes
            WorkCounter.Add(same);
            if (same == 0)
                return false;
            i += same;
            j += same;
        }
        text = text[i..];
        return true;
    }

    /// <summary>Removes a suffix from a text. Spaces before the suffix may or may not be removed with it: trim the rest.</summary>
    /// <returns>False, and the text unchanged, when the text does not end with the suffix.</returns>
    public static bool TryRemoveSuffix(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> suffix)
    {
        int i = text.Length - TrailingSpaces(text), j = suffix.Length - TrailingSpaces(suffix);
        if (text[..i].EndsWith(suffix[..j]))
        {
            text = text[..(i - j)];
            return true;
        }
        while (true)
        {
            i -= TrailingSpaces(text[..i]);
            j -= TrailingSpaces(suffix[..j]);
            if (j == 0)
                break;
            var same = CommonSuffixLength(text[..i], suffix[..j]);
            while (same > 0 && IsContinuationByte(suffix[j - same]))
                same--;
            WorkCounter.Add(same);
            if (same == 0)
                return false;
            i -= same;
            j -= same;
        }
        text = text[..i];
        return true;
    }

    private static bool IsContinuationByte(byte c) => (c & 0xC0) == 0x80;

    /// <summary>
    /// The counterpart of <c>CommonPrefixLength</c>, eight bytes at a time: abstracts of thousands of bytes are compared.
    /// </summary>
    private static int CommonSuffixLength(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        left = left[^shorter..];
        right = right[^shorter..];
        while (left.Length >= sizeof(ulong))
        {
            var difference = BinaryPrimitives.ReadUInt64LittleEndian(left[^sizeof(ulong)..])
                ^ BinaryPrimitives.ReadUInt64LittleEndian(right[^sizeof(ulong)..]);
            if (difference != 0)
                return shorter - left.Length + BitOperations.LeadingZeroCount(difference) / 8;
            left = left[..^sizeof(ulong)];
            right = right[..^sizeof(ulong)];
        }
        while (!left.IsEmpty && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }
        return shorter - left.Length;
    }

    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        TryRemovePrefix(ref left, right) && Trim(left).IsEmpty;

    /// <summary>The text without spaces at its ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        text = text[LeadingSpaces(text)..];
        return text[..^TrailingSpaces(text)];
    }

    /// <summary>
    /// The text with runs of white space replaced by one U+0020, and without invisible characters. Often that is the text itself.
    /// </summary>
    public static ReadOnlySpan<byte> CollapseSpaces(ReadOnlySpan<byte> text, TextArena arena)
    {
        var at = IndexOfSpecialSpace(text);
        if (at < 0)
            return text;
        var target = arena.Reserve(text.Length);
        text[..at].CopyTo(target);
        var length = at;
        while (at < text.Length)
        {
            var space = SpaceLength(text[at..]);
            if (space == 0)
                target[length++] = text[at++];
            else if (IsWhiteSpace(text[at..]) && length > 0 && target[length - 1] != ' ')
                target[length++] = (byte)' ';
            at += space;
        }
        arena.Keep(length);
        return target[..length];
    }

    private static int IndexOfSpecialSpace(ReadOnlySpan<byte> text)
    {
        for (var i = 0; text[i..].IndexOfAny(SpecialSpaceStarts) is var next and >= 0; i++)
        {
            i += next;
            if (SpaceLength(text[i..]) > 0)
                return i;
        }
        return -1;
    }

    private static bool IsWhiteSpace(ReadOnlySpan<byte> space) => space switch
    {
        [0xC2, 0xA0, ..] or [0xE2, 0x80, <= 0x8A or 0xA8 or 0xA9 or 0xAF, ..] or [0xE2, 0x81, 0x9F, ..] or [0xE3, ..] => true,
        [var first, ..] => first <= 0x20,
        _ => false,
    };

    /// <summary>The number of bytes of spaces at the start of a text.</summary>
    private static int LeadingSpaces(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (i < text.Length && SpaceLength(text[i..]) is var length and > 0)
            i += length;
        return i;
    }

    /// <summary>The number of bytes of spaces at the end of a text.</summary>
    private static int TrailingSpaces(ReadOnlySpan<byte> text)
    {
        var i = text.Length;
        while (i > 0)
        {
            if (text[i - 1] <= ' ')
                i--;
            else if (i >= 2 && text[i - 1] >= 0x80 && SpaceLength(text[(i - 2)..i]) == 2)
                i -= 2;
            else if (i >= 3 && text[i - 1] >= 0x80 && SpaceLength(text[(i - 3)..i]) == 3)
                i -= 3;
            else
                break;
        }
        return text.Length - i;
    }

    /// <summary>The length in bytes of the space at the start of a text; 0 when it starts with another character.</summary>
    private static int SpaceLength(ReadOnlySpan<byte> text) => text switch
    {
        [<= 0x20, ..] => 1,
        [0xC2, 0xA0 or 0xAD, ..] => 2,                                   // no-break space, soft hyphen
        [0xD8, 0x9C, ..] => 2,                                           // Arabic letter mark
        [0xE2, 0x80, >= 0x80 and <= 0x8F or >= 0xA8 and <= 0xAF, ..] => 3, // spaces, zero-width and bidi characters, line separators
        [0xE2, 0x81, 0x9F or >= 0xA0 and <= 0xAF, ..] => 3,              // mathematical space, word joiner, bidi isolates
        [0xE3, 0x80, 0x80, ..] => 3,                                     // ideographic space
        [0xEF, 0xBB, 0xBF, ..] => 3,                                     // byte order mark
        _ => 0,
    };
}
