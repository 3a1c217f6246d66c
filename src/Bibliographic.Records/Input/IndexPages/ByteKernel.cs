using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>The questions that are asked of many bytes at once, each answered by vector code and by scalar code.</summary>
/// <remarks>The only file with vector code. Which one runs is chosen once, by what the machine can do.</remarks>
internal static class ByteKernel
{
    /// <summary>How many bytes <see cref="LineFeeds"/> looks at: all of them must be there.</summary>
    public const int LineFeedWidth = 64;

    /// <summary>How many bytes <see cref="HasSpecialLine"/> looks at: all of them must be there, and one more.</summary>
    public const int SpecialLineWidth = 4 * LineFeedWidth;

    /// <summary>How many bytes <see cref="Marks"/> looks at: all of them must be there.</summary>
    public const int MarkWidth = 32;

    /// <summary>The first byte of a byte order mark.</summary>
    public const byte ByteOrderMark = 0xEF;

    private static readonly bool UsesVectors = Vector256.IsHardwareAccelerated;

    /// <summary>Which of 64 bytes are line feeds: bit <i>n</i> for byte <i>n</i>.</summary>
    /// <param name="first">The first of at least <see cref="LineFeedWidth"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong LineFeeds(ref readonly byte first) => UsesVectors ? LineFeedsByVector(in first) : LineFeedsByByte(in first);

    /// <summary>
    /// Which of 64 bytes are line feeds after which a digit or a sign follows, or one of the letters with which names of a leader begin:
    /// bit <i>n</i> for byte <i>n</i>.
    /// </summary>
    /// <param name="first">The first of at least <see cref="LineFeedWidth"/> bytes, and one more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong SpecialLines(ref readonly byte first) =>
        UsesVectors ? SpecialLinesByVector(in first) : SpecialLinesByByte(in first);

    /// <summary>
    /// Whether there is such a line feed in 256 bytes; may say so wrongly. To ask of 64 bytes at a time takes 0.5 % more of the time in
    /// which pages are read.
    /// </summary>
    /// <param name="first">The first of at least <see cref="SpecialLineWidth"/> bytes, and one more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasSpecialLine(ref readonly byte first) => !UsesVectors || HasSpecialLineByVector(in first);

    /// <summary>
    /// Which of 64 bytes hint at a row of index fields: underscores, white space before a pipe, and line feeds before a lower-case letter
    /// or a byte order mark. Bit <i>n</i> for byte <i>n</i>.
    /// </summary>
    /// <param name="first">The first of at least <see cref="LineFeedWidth"/> bytes, and one more.</param>
    /// <param name="lineFeeds">Which of the bytes are line feeds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong RowHints(ref readonly byte first, out ulong lineFeeds) =>
        UsesVectors ? RowHintsByVector(in first, out lineFeeds) : RowHintsByByte(in first, out lineFeeds);

    /// <summary>
    /// Where in 64 bytes of JSON a line may start with which a table begins, or something is escaped that such a line could be hidden in:
    /// bit <i>n</i> for byte <i>n</i>. Of a string that is the byte before its quotation mark, of all else the backslash.
    /// </summary>
    /// <param name="first">The first of at least <see cref="LineFeedWidth"/> bytes, and two more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong JsonHints(ref readonly byte first) => UsesVectors ? JsonHintsByVector(in first) : JsonHintsByByte(in first);

    /// <summary>Which of 32 bytes are spaces, pipes or tabs: bit <i>n</i> for byte <i>n</i>.</summary>
    /// <param name="first">The first of at least <see cref="MarkWidth"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Marks(ref readonly byte first) => UsesVectors ? MarksByVector(in first) : MarksByByte(in first);

    /// <summary>Which of 32 bytes are the same in two places: bit <i>n</i> for byte <i>n</i>.</summary>
    /// <param name="left">The first of at least <see cref="MarkWidth"/> bytes.</param>
    /// <param name="right">The first of as many other bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Same(ref readonly byte left, ref readonly byte right) =>
        UsesVectors ? SameByVector(in left, in right) : SameByByte(in left, in right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong LineFeedsByVector(ref readonly byte first)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.Equals(Vector512.LoadUnsafe(in first), Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
        var lineFeed = Vector256.Create((byte)'\n');
        var low = Vector256.Equals(Vector256.LoadUnsafe(in first), lineFeed).ExtractMostSignificantBits();
        var high = Vector256.Equals(Vector256.LoadUnsafe(in first, (nuint)Vector256<byte>.Count), lineFeed).ExtractMostSignificantBits();
        return low | (ulong)high << Vector256<byte>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong SpecialLinesByVector(ref readonly byte first)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var next = Vector512.LoadUnsafe(in first, 1);
            var special = Vector512.LessThan(next, Vector512.Create((byte)'A')) | Vector512.Equals(next, Vector512.Create((byte)'|'))
                | Vector512.Equals(next, Vector512.Create((byte)'L')) | Vector512.Equals(next, Vector512.Create((byte)'E'));
            return (Vector512.Equals(Vector512.LoadUnsafe(in first), Vector512.Create((byte)'\n')) & special).ExtractMostSignificantBits();
        }
        return SpecialLinesBy32(in first)
            | (ulong)SpecialLinesBy32(in Unsafe.Add(ref Unsafe.AsRef(in first), Vector256<byte>.Count)) << Vector256<byte>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SpecialLinesBy32(ref readonly byte first) => MaskSpecialLines(in first, 0).ExtractMostSignificantBits();

    internal static bool HasSpecialLineByVector(ref readonly byte first)
    {
        var special = Vector256<byte>.Zero;
        for (nuint i = 0; i < SpecialLineWidth; i += 2 * (nuint)Vector256<byte>.Count)
            special |= MaskSpecialLines(in first, i) | MaskSpecialLines(in first, i + (nuint)Vector256<byte>.Count);
        return special != Vector256<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> MaskSpecialLines(ref readonly byte first, nuint at)
    {
        var next = Vector256.LoadUnsafe(in first, at + 1);
        // "Less than" takes longer for bytes without a sign.
        var special = Vector256.Equals(Vector256.Min(next, Vector256.Create((byte)'@')), next)
            | Vector256.Equals(next, Vector256.Create((byte)'|'))
            | Vector256.Equals(next, Vector256.Create((byte)'L')) | Vector256.Equals(next, Vector256.Create((byte)'E'));
        return Vector256.Equals(Vector256.LoadUnsafe(in first, at), Vector256.Create((byte)'\n')) & special;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong RowHintsByVector(ref readonly byte first, out ulong lineFeeds)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(in first);
            var next = Vector512.LoadUnsafe(in first, 1);
            var isLineFeed = Vector512.Equals(bytes, Vector512.Create((byte)'\n'));
            var starts = Vector512.GreaterThan(next.AsSByte(), Vector512.Create((sbyte)'`')).AsByte()
                | Vector512.Equals(next, Vector512.Create(ByteOrderMark));
            var pipes = Vector512.LessThanOrEqual(bytes, Vector512.Create((byte)' ')) & Vector512.Equals(next, Vector512.Create((byte)'|'));
            lineFeeds = isLineFeed.ExtractMostSignificantBits();
            return (isLineFeed & starts | pipes | Vector512.Equals(bytes, Vector512.Create((byte)'_'))).ExtractMostSignificantBits();
        }
        var low = RowHintsBy32(in first, out var lowLineFeeds);
        var high = RowHintsBy32(in Unsafe.Add(ref Unsafe.AsRef(in first), Vector256<byte>.Count), out var highLineFeeds);
        lineFeeds = lowLineFeeds | (ulong)highLineFeeds << Vector256<byte>.Count;
        return low | (ulong)high << Vector256<byte>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint RowHintsBy32(ref readonly byte first, out uint lineFeeds)
    {
        var bytes = Vector256.LoadUnsafe(in first);
        var next = Vector256.LoadUnsafe(in first, 1);
        var isLineFeed = Vector256.Equals(bytes, Vector256.Create((byte)'\n'));
        var starts = Vector256.GreaterThan(next.AsSByte(), Vector256.Create((sbyte)'`')).AsByte()
            | Vector256.Equals(next, Vector256.Create(ByteOrderMark));
        var pipes = Vector256.LessThanOrEqual(bytes, Vector256.Create((byte)' ')) & Vector256.Equals(next, Vector256.Create((byte)'|'));
        lineFeeds = isLineFeed.ExtractMostSignificantBits();
        return (isLineFeed & starts | pipes | Vector256.Equals(bytes, Vector256.Create((byte)'_'))).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong JsonHintsByVector(ref readonly byte first)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(in first);
            var next = Vector512.LoadUnsafe(in first, 1);
            var third = Vector512.LoadUnsafe(in first, 2);
            var isEscape = Vector512.Equals(bytes, Vector512.Create((byte)'\\'));
            var isQuote = Vector512.AndNot(Vector512.Equals(next, Vector512.Create((byte)'"')), isEscape);
            var isLetter = Vector512.Equals(next, Vector512.Create((byte)'u')) & (Vector512.Equals(third, Vector512.Create((byte)'0'))
                | Vector512.Equals(third | Vector512.Create((byte)0x20), Vector512.Create((byte)'d')));
            var isBackslash =
                Vector512.Equals(next, Vector512.Create((byte)'\\')) & Vector512.Equals(third, Vector512.Create((byte)'_'));
            var isVersion = Vector512.Equals(bytes, Vector512.Create((byte)'_')) & Vector512.Equals(next, Vector512.Create((byte)'v'))
                & Vector512.Equals(third, Vector512.Create((byte)'e'));
            var hints = isQuote | isVersion | isEscape & (Vector512.Equals(next, Vector512.Create((byte)'n')) | isLetter | isBackslash);
            return hints.ExtractMostSignificantBits();
        }
        return JsonHintsBy32(in first)
            | (ulong)JsonHintsBy32(in Unsafe.Add(ref Unsafe.AsRef(in first), Vector256<byte>.Count)) << Vector256<byte>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint JsonHintsBy32(ref readonly byte first)
    {
        var bytes = Vector256.LoadUnsafe(in first);
        var next = Vector256.LoadUnsafe(in first, 1);
        var third = Vector256.LoadUnsafe(in first, 2);
        var isEscape = Vector256.Equals(bytes, Vector256.Create((byte)'\\'));
        var isQuote = Vector256.AndNot(Vector256.Equals(next, Vector256.Create((byte)'"')), isEscape);
        var isLetter = Vector256.Equals(next, Vector256.Create((byte)'u')) & (Vector256.Equals(third, Vector256.Create((byte)'0'))
            | Vector256.Equals(third | Vector256.Create((byte)0x20), Vector256.Create((byte)'d')));
        var isBackslash =
            Vector256.Equals(next, Vector256.Create((byte)'\\')) & Vector256.Equals(third, Vector256.Create((byte)'_'));
        var isVersion = Vector256.Equals(bytes, Vector256.Create((byte)'_')) & Vector256.Equals(next, Vector256.Create((byte)'v'))
            & Vector256.Equals(third, Vector256.Create((byte)'e'));
        var hints = isQuote | isVersion | isEscape & (Vector256.Equals(next, Vector256.Create((byte)'n')) | isLetter | isBackslash);
        return hints.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint MarksByVector(ref readonly byte first)
    {
        var bytes = Vector256.LoadUnsafe(in first);
        var marks = Vector256.Equals(bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'|'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\t'));
        return marks.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint SameByVector(ref readonly byte left, ref readonly byte right) =>
        Vector256.Equals(Vector256.LoadUnsafe(in left), Vector256.LoadUnsafe(in right)).ExtractMostSignificantBits();

    internal static ulong LineFeedsByByte(ref readonly byte first)
    {
        ulong mask = 0;
        for (var i = 0; i < LineFeedWidth; i++)
            mask |= Unsafe.Add(ref Unsafe.AsRef(in first), i) == '\n' ? 1UL << i : 0;
        return mask;
    }

    internal static ulong SpecialLinesByByte(ref readonly byte first)
    {
        ulong mask = 0;
        for (var i = 0; i < LineFeedWidth; i++)
            mask |= Unsafe.Add(ref Unsafe.AsRef(in first), i) == '\n'
                && Unsafe.Add(ref Unsafe.AsRef(in first), i + 1) is < (byte)'A' or (byte)'|' or (byte)'L' or (byte)'E' ? 1UL << i : 0;
        return mask;
    }

    internal static ulong RowHintsByByte(ref readonly byte first, out ulong lineFeeds)
    {
        (var hints, lineFeeds) = (0UL, 0UL);
        for (var i = 0; i < LineFeedWidth; i++)
        {
            var next = Unsafe.Add(ref Unsafe.AsRef(in first), i + 1);
            switch (Unsafe.Add(ref Unsafe.AsRef(in first), i))
            {
                case (byte)'\n':
                    lineFeeds |= 1UL << i;
                    hints |= next is >= (byte)'a' and < 0x80 or ByteOrderMark ? 1UL << i : 0;
                    break;
                case (byte)'_':
                case <= (byte)' ' when next == '|':
                    hints |= 1UL << i;
                    break;
            }
        }
        return hints;
    }

    internal static ulong JsonHintsByByte(ref readonly byte first)
    {
        ulong hints = 0;
        for (var i = 0; i < LineFeedWidth; i++)
        {
            ref var c = ref Unsafe.Add(ref Unsafe.AsRef(in first), i);
            var (next, third) = (Unsafe.Add(ref c, 1), Unsafe.Add(ref c, 2));
            var isHint = (c, next, third) switch
            {
                (not (byte)'\\', (byte)'"', _) or ((byte)'\\', (byte)'n', _) => true,
                ((byte)'\\', (byte)'u', (byte)'0' or (byte)'d' or (byte)'D') => true,
                ((byte)'\\', (byte)'\\', (byte)'_') => true,
                ((byte)'_', (byte)'v', (byte)'e') => true,
                _ => false,
            };
            hints |= isHint ? 1UL << i : 0;
        }
        return hints;
    }

    internal static uint MarksByByte(ref readonly byte first)
    {
        uint mask = 0;
        for (var i = 0; i < MarkWidth; i++)
            mask |= Unsafe.Add(ref Unsafe.AsRef(in first), i) is (byte)' ' or (byte)'|' or (byte)'\t' ? 1U << i : 0;
        return mask;
    }

    internal static uint SameByByte(ref readonly byte left, ref readonly byte right)
    {
        uint mask = 0;
        for (var i = 0; i < MarkWidth; i++)
            mask |= Unsafe.Add(ref Unsafe.AsRef(in left), i) == Unsafe.Add(ref Unsafe.AsRef(in right), i) ? 1U << i : 0;
        return mask;
    }
}
