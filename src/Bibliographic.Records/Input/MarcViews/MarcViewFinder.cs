using System.Buffers;
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
    /// A record may start with none of the lines that were read as fields of what is none after all: they have its form, and neither a leader nor a title.
    /// With fewer lines it is not certain that they have this form.
    /// </summary>
    private const int FewestRowsOfForm = 8;

    /// <summary>What the first line of a view begins with; of nearly all lines of other texts it is something else.</summary>
    private static readonly SearchValues<byte> FirstBytes = SearchValues.Create("0123456789|=.LlE "u8);

    private readonly MarcViewReader _reader = new(mostFields);

    /// <summary>Looks for the next record.</summary>
    /// <param name="text">A text.</param>
    /// <param name="from">Where to begin: the start of a line.</param>
    /// <param name="isFinal">Whether nothing follows the text.</param>
    /// <param name="fields">Receives the fields.</param>
    /// <param name="start">Where the record starts; without one, the start of the first line that must be looked at again when there is more text.</param>
    /// <returns>False when there is none, or more of the text is needed.</returns>
    public bool TryFind(ReadOnlySpan<byte> text, int from, bool isFinal, ViewFields fields, out int start)
    {
        for (start = from; start < text.Length;)
        {
            var next = start;
            if (FirstBytes.Contains(text[start]))
            {
                var line = TextLine.Read(text, start);
                if (!line.IsComplete && !isFinal)
                    return false;
                next = line.Next;
                if (MayStart(line.Content))
                {
                    var found = _reader.Read(text[start..], isFinal, fields);
                    if (found is not ViewResult.Nothing)
                        return found == ViewResult.Record;
                    if (fields.Rows.Count >= FewestRowsOfForm)
                        next = Math.Max(next, start + fields.Length);
                }
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
    /// Goes to the next line that begins like the first one of a record. Looking for the end of each line by itself takes 4 % of the time in which pages of
    /// index fields are read.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the current line starts.</param>
    /// <param name="next">Where the line starts; without one, where the last line starts.</param>
    /// <returns>False when there is none.</returns>
    private static bool TrySkipLines(ReadOnlySpan<byte> text, int start, out int next)
    {
        next = start;
        var at = start;
        for (; text.Length - at >= ByteKernel.LineFeedWidth; at += ByteKernel.LineFeedWidth)
        {
            for (var lineFeeds = ByteKernel.LineFeeds(in text[at]); lineFeeds != 0; lineFeeds &= lineFeeds - 1)
            {
                next = at + BitOperations.TrailingZeroCount(lineFeeds) + 1;
                if (next < text.Length && FirstBytes.Contains(text[next]))
                    return true;
            }
        }
        for (; at < text.Length; at++)
        {
            if (text[at] != '\n')
                continue;
            next = at + 1;
            if (next < text.Length && FirstBytes.Contains(text[next]))
                return true;
        }
        return false;
    }

    /// <summary>Whether a record may start with a line, as far as its first bytes show.</summary>
    private static bool MayStart(ReadOnlySpan<byte> line) => line switch
    {
        [(byte)'L' or (byte)'l', (byte)'D' or (byte)'E' or (byte)'e', ..] => true,
        [(byte)'E', (byte)'T' or (byte)'t', ..] => true,
        [>= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', ..] => true,
        [(byte)'|', (byte)' ', _, _, _, ..] => true,
        [(byte)' ', ..] => LeaderText.IsWhole(line),
        [(byte)'=' or (byte)'.', (>= (byte)'0' and <= (byte)'9') or (byte)'L', _, _, ..] => true,
        _ => false,
    };
}
