namespace Bibliographic.Records;

/// <summary>A range of the bytes of an input, for readers that divide an input among them.</summary>
/// <remarks>
/// A range need not begin or end with a page. Every page belongs to one range, found from the bytes near the range's ends alone: ranges
/// that together cover an input give every record exactly once, in order. A reader reads its range and, at both ends, a page or two more.
/// </remarks>
public readonly record struct ByteRange
{
    /// <summary>Creates a range.</summary>
    /// <param name="start">The first byte, from 0.</param>
    /// <param name="end">The byte after the last; one beyond the end of the input means its end.</param>
    public ByteRange(long start, long end) => (Start, End) = (start, end);

    /// <summary>The first byte, from 0.</summary>
    public long Start { get; }

    /// <summary>The byte after the last.</summary>
    public long End { get; }
}
