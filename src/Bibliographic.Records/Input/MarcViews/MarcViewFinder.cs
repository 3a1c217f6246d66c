using System.Numerics;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>Finds the MARC records that a text shows as people see them, field by field, in tables or lines.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
/// <param name="mostFields">The most fields of a record that are kept.</param>
internal sealed class MarcViewFinder(int mostFields = int.MaxValue)
{
    /// <summary>
    /// A record may start with none of the lines that were read as fields of what is none after all: they have its form, and neither a
    /// leader nor a title. With fewer lines it is not certain that they have this form.
    /// </summary>
    private const int FewestRowsOfForm = 8;

    private readonly MarcViewReader _reader = new(mostFields);

    /// <summary>Looks for the next record.</summary>
    /// <param name="text">A text.</param>
    /// <param name="from">Where to begin: the start of a line.</param>
    /// <param name="isFinal">Whether nothing follows the text.</param>
    /// <param name="fields">Receives the fields.</param>
    /// <param name="start">
    /// Where the record starts; without one, the start of the first line that must be looked at again when there is more text.
    /// </param>
    /// <returns>False when there is none, or more of the text is needed.</returns>
    public bool TryFind(ReadOnlySpan<byte> text, int from, bool isFinal, ViewFields fields, out int start)
    {
        for (start = from; start < text.Length;)
        {
            var next = start;
            if (MayStart(text[start..]))
            {
                var line = TextLine.Read(text, start);
                if (!line.IsComplete && !isFinal)
                    return false;
                next = line.Next;
                var found = _reader.Read(text[start..], isFinal, fields);
                if (found is not ViewResult.Nothing)
                    return found == ViewResult.Record;
                if (fields.Rows.Count >= FewestRowsOfForm)
                    next = Math.Max(next, start + fields.Length);
            }
            if (next == start && !TrySkipLines(text, start, out next))
            {
                start = isFinal ? text.Length : next;
                return false;
            }
            start = next;
        }
        return false;
    }

    /// <summary>
    /// Goes to the next line that begins like the first one of a record. Looking for the end of each line by itself takes 4 % of the time
    /// in which pages of index fields are read.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the current line starts.</param>
    /// <param name="next">Where the line starts; without one, where the last line starts.</param>
    /// <returns>False when there is none.</returns>
    private static bool TrySkipLines(ReadOnlySpan<byte> text, int start, out int next)
    {
        for (var at = start; at < text.Length; at++)
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
            if (text[at] == '\n' && at + 1 < text.Length && IsFirstByte(text[at + 1]))
            {
                next = at + 1;
                return true;
            }
        }
        next = start + text[start..].LastIndexOf((byte)'\n') + 1;
        return false;
    }

    /// <summary>
    /// Whether the first line of a view may begin with a byte; nearly all lines of other texts begin with something else.
    /// </summary>
    private static bool IsFirstByte(byte c) =>
        c is (>= (byte)'0' and <= (byte)'9') or (byte)'|' or (byte)'=' or (byte)'.' or (byte)'L' or (byte)'E' or (byte)' ';

    /// <summary>
    /// Whether a record may start with a line, as far as its first bytes show. A year, or <c>Lenguaje</c>, is no such line.
    /// </summary>
    public static bool MayStart(ReadOnlySpan<byte> line) => line switch
    {
        [(byte)'L', (byte)'D', (byte)'R', ..] or [(byte)'L', (byte)'E' or (byte)'e', (byte)'A' or (byte)'a', ..] => true,
        [(byte)'E', (byte)'T', (byte)'Q', ..] or [(byte)'E', (byte)'t', (byte)'i', ..] => true,
        [>= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', .. var rest] => !IsLastDigit(rest),
        [(byte)'|', (byte)' ', _, _, _, ..] => true,
        [(byte)' ', ..] => LeaderText.IsWhole(TextLine.Read(line, 0).Content),
        [(byte)'=' or (byte)'.', (>= (byte)'0' and <= (byte)'9') or (byte)'L', _, _, ..] => true,
        _ => false,
    };

    /// <summary>Whether a number ends with the next byte: one of four digits is neither a tag nor the start of a leader.</summary>
    private static bool IsLastDigit(ReadOnlySpan<byte> text) =>
        text is [>= (byte)'0' and <= (byte)'9', not (>= (byte)'0' and <= (byte)'9'), ..];
}
