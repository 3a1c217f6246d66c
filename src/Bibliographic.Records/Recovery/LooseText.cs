using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>Compares texts of which each copy may have its own blanks and invisible characters.</summary>
internal static class LooseText
{
    private static readonly SearchValues<byte> UncleanStarts = SearchValues.Create([(byte)'\t', (byte)'\n', (byte)'\r', 0xC2, 0xD8, 0xE2, 0xE3, 0xEF]);

    /// <summary>Takes a prefix off a text. Blanks next to the prefix may stay or go with it: trim what is left.</summary>
    /// <returns>False, and the text unchanged, when the text does not start with the prefix.</returns>
    public static bool TryStrip(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix)
    {
        if (text.StartsWith(prefix))
        {
            text = text[prefix.Length..];
            return true;
        }
        int i = 0, j = 0;
        while (true)
        {
            i += BlankLength(text[i..]);
            j += BlankLength(prefix[j..]);
            if (j == prefix.Length)
                break;
            var same = text[i..].CommonPrefixLength(prefix[j..]);
            while (same > 0 && j + same < prefix.Length && IsInsideCharacter(prefix[j + same]))
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

    /// <summary>Takes a suffix off a text. Blanks next to the suffix may stay or go with it: trim what is left.</summary>
    /// <returns>False, and the text unchanged, when the text does not end with the suffix.</returns>
    public static bool TryStripEnd(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> suffix)
    {
        int i = text.Length - BlankLengthAtEnd(text), j = suffix.Length - BlankLengthAtEnd(suffix);
        if (text[..i].EndsWith(suffix[..j]))
        {
            text = text[..(i - j)];
            return true;
        }
        while (true)
        {
            i -= BlankLengthAtEnd(text[..i]);
            j -= BlankLengthAtEnd(suffix[..j]);
            if (j == 0)
                break;
            var same = CommonSuffixLength(text[..i], suffix[..j]);
            while (same > 0 && IsInsideCharacter(suffix[j - same]))
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

    private static bool IsInsideCharacter(byte c) => (c & 0xC0) == 0x80;

    private static int CommonSuffixLength(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        left = left[^shorter..];
        right = right[^shorter..];
        while (left.Length >= sizeof(ulong))
        {
            var difference = BinaryPrimitives.ReadUInt64LittleEndian(left[^sizeof(ulong)..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(right[^sizeof(ulong)..]);
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

    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => TryStrip(ref left, right) && Trim(left).IsEmpty;

    /// <summary>A text without blanks and invisible characters around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        text = text[BlankLength(text)..];
        return text[..^BlankLengthAtEnd(text)];
    }

    /// <summary>A text with single blanks for all white space and without invisible characters: the text itself when it is so already.</summary>
    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> text, TextArena arena)
    {
        var at = IndexOfUnclean(text);
        if (at < 0)
            return text;
        var target = arena.Reserve(text.Length);
        text[..at].CopyTo(target);
        var length = at;
        while (at < text.Length)
        {
            var blank = OneBlank(text[at..]);
            if (blank == 0)
                target[length++] = text[at++];
            else if (IsWhiteSpace(text[at..]) && length > 0 && target[length - 1] != ' ')
                target[length++] = (byte)' ';
            at += blank;
        }
        arena.Keep(length);
        return target[..length];
    }

    private static int IndexOfUnclean(ReadOnlySpan<byte> text)
    {
        for (var i = 0; text[i..].IndexOfAny(UncleanStarts) is var next and >= 0; i++)
        {
            i += next;
            if (OneBlank(text[i..]) > 0)
                return i;
        }
        return -1;
    }

    private static bool IsWhiteSpace(ReadOnlySpan<byte> blank) => blank switch
    {
        [0xC2, 0xA0, ..] or [0xE2, 0x80, <= 0x8A or 0xA8 or 0xA9 or 0xAF, ..] or [0xE2, 0x81, 0x9F, ..] or [0xE3, ..] => true,
        [var first, ..] => first <= 0x20,
        _ => false,
    };

    /// <summary>How many bytes of blanks and invisible characters a text starts with.</summary>
    private static int BlankLength(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (i < text.Length && OneBlank(text[i..]) is var length and > 0)
            i += length;
        return i;
    }

    private static int BlankLengthAtEnd(ReadOnlySpan<byte> text)
    {
        var i = text.Length;
        while (i > 0)
        {
            if (text[i - 1] <= ' ')
                i--;
            else if (i >= 2 && text[i - 1] >= 0x80 && OneBlank(text[(i - 2)..i]) == 2)
                i -= 2;
            else if (i >= 3 && text[i - 1] >= 0x80 && OneBlank(text[(i - 3)..i]) == 3)
                i -= 3;
            else
                break;
        }
        return text.Length - i;
    }

    /// <summary>The length of the blank or invisible character at the start of a text; 0 when it is another one.</summary>
    private static int OneBlank(ReadOnlySpan<byte> text) => text switch
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
