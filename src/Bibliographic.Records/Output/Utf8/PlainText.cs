using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bibliographic.Records.Output.Utf8;

/// <summary>
/// Copies ASCII text as UTF-8 up to the first character that cannot be copied. The loop in which writers spend their time, and the same as
/// scalar code.
/// </summary>
internal static class PlainText
{
    private const int BlockLength = 16;
    private const int HalfBlock = BlockLength / 2;

    /// <summary>Copies up to the first character that is in a set, is not ASCII, or is the second of two blanks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least as long; what lies behind the copied characters may be overwritten.</param>
    /// <param name="stops">The characters to stop at.</param>
    /// <param name="stopAtSecondBlank">Whether to stop at a blank that follows another.</param>
    /// <returns>How many characters were copied.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> destination, in AsciiSet stops, bool stopAtSecondBlank) =>
        Vector128.IsHardwareAccelerated && text.Length >= HalfBlock
            ? CopyBlocks(text, destination, stops, stopAtSecondBlank)
            : CopyOneByOne(text, destination, stops, stopAtSecondBlank);

    internal static int CopyOneByOne(ReadOnlySpan<char> text, Span<byte> destination, in AsciiSet stops, bool stopAtSecondBlank)
    {
        destination = destination[..text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c > '\x7f' || stops.Contains(c) || c == ' ' && stopAtSecondBlank && i > 0 && text[i - 1] == ' ')
                return i;
            destination[i] = (byte)c;
        }
        return text.Length;
    }

    // The text has at least half a block.
    internal static int CopyBlocks(ReadOnlySpan<char> text, Span<byte> destination, in AsciiSet stops, bool stopAtSecondBlank)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(destination[..text.Length]);
        var blanksMatter = stopAtSecondBlank ? uint.MaxValue : 0;
        uint found, blanks;
        if (text.Length < BlockLength)
        {
            // Two half blocks that overlap.
            var second = text.Length - HalfBlock;
            var bytes = Narrow(ref source, 0, second, stops, out found, out blanks);
            bytes.GetLower().StoreUnsafe(ref target);
            bytes.GetUpper().StoreUnsafe(ref target, (nuint)second);
            found = (found & 0xff) | found >> HalfBlock << second;
            blanks = (blanks & 0xff) | blanks >> HalfBlock << second;
            found |= blanks & (blanks << 1) & blanksMatter;
            return found == 0 ? text.Length : BitOperations.TrailingZeroCount(found);
        }
        var at = 0;
        uint blankBefore = 0;
        while (true)
        {
            Narrow(ref source, at, at + HalfBlock, stops, out found, out blanks).StoreUnsafe(ref target, (nuint)at);
            found |= blanks & (blanks << 1 | blankBefore) & blanksMatter;
            if (found != 0)
                return at + BitOperations.TrailingZeroCount(found);
            at += BlockLength;
            if (at == text.Length)
                return at;
            blankBefore = blanks >> (BlockLength - 1);
            if (at > text.Length - BlockLength)
            {
                at = text.Length - BlockLength;   // the last block overlaps the one before
                blankBefore = 0;
            }
        }
    }

    /// <summary>Makes bytes of two half blocks.</summary>
    /// <param name="source">The text.</param>
    /// <param name="first">Where the first half block is.</param>
    /// <param name="second">Where the second is.</param>
    /// <param name="stops">The characters to stop at.</param>
    /// <param name="found">A bit for each character that cannot be copied.</param>
    /// <param name="blanks">A bit for each blank.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(ref ushort source, int first, int second, in AsciiSet stops, out uint found, out uint blanks)
    {
        var (lower, upper) = (Vector128.LoadUnsafe(ref source, (nuint)first), Vector128.LoadUnsafe(ref source, (nuint)second));
        var bytes = Vector128.Narrow(lower, upper);
        var stop = stops.Find(bytes);
        var lastAscii = Vector128.Create((ushort)0x7f);
        if (Vector128.GreaterThanAny(lower | upper, lastAscii))
            stop |= Vector128.Narrow(Vector128.GreaterThan(lower, lastAscii), Vector128.GreaterThan(upper, lastAscii));
        found = stop.ExtractMostSignificantBits();
        blanks = Vector128.Equals(bytes, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
        return bytes;
    }
}
