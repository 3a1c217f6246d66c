using System.Numerics;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>
/// Finds lines that begin like the first one of a table of MARC fields, which may stand beside the table of index fields. Nearly all lines
/// of other texts begin with something else.
/// </summary>
internal static class SpecialLine
{
    /// <summary>Whether a byte is one with which such a line begins.</summary>
    public static bool MayStartWith(byte c) =>
        c is (>= (byte)'0' and <= (byte)'9') or (byte)'|' or (byte)'=' or (byte)'.' or (byte)'L' or (byte)'E' or (byte)' ';

    /// <summary>The next such line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where a line starts; it is the first one that is looked at.</param>
    /// <returns>Where it starts; -1 when there is none.</returns>
    public static int Next(ReadOnlySpan<byte> text, int from)
    {
        if (from < text.Length && MayStartWith(text[from]))
            return from;
        for (var at = from; at < text.Length; at++)
        {
            if (text.Length - at > ByteKernel.SpecialLineWidth && !ByteKernel.HasSpecialLine(in text[at]))
            {
                at += ByteKernel.SpecialLineWidth - 1;
                continue;
            }
            if (text.Length - at > ByteKernel.LineFeedWidth)
            {
                var special = ByteKernel.SpecialLines(in text[at]);
                at += special == 0 ? ByteKernel.LineFeedWidth - 1 : BitOperations.TrailingZeroCount(special);
            }
            if (text[at] == '\n' && at + 1 < text.Length && MayStartWith(text[at + 1]))
                return at + 1;
        }
        return -1;
    }
}
