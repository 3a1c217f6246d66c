using System.Globalization;
using System.Text.Json.Serialization;

namespace Bibliographic.Records;

/// <summary>A place in an input: which input, which record, which line and byte.</summary>
/// <remarks>
/// Lines and bytes are counted in the unpacked input. In a container whose texts stand on lines of their own, such as JSON Lines, they are
/// those of the container: the line and the byte at which the text's line starts. In WARC they are those of the WARC record; in Parquet
/// the line is the row.
/// </remarks>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct SourcePosition
{
    /// <summary>
    /// The name of the input: the path as it was given, or <see cref="RecordReaderOptions.SourceName"/>; null when the input has no name.
    /// </summary>
    public string? Source { get; init; }

    /// <summary>
    /// The record, from 1 (in a part of an input, of that part); 0 before the first record. Text that gives no record has the number of the
    /// record before it.
    /// </summary>
    public long RecordNumber { get; init; }

    /// <summary>The line, from 1; 0 when it is not known because reading began inside the input.</summary>
    public long Line { get; init; }

    /// <summary>The byte, from 0.</summary>
    public long ByteOffset { get; init; }

    /// <summary>
    /// For people: <c>dump.txt:1204</c>, or <c>dump.txt:byte 65536</c> where the line is not known; without the name where there is none.
    /// </summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Line}") : string.Create(CultureInfo.InvariantCulture, $"byte {ByteOffset}");
        return Source is null ? place : $"{Source}:{place}";
    }

    /// <summary>The place that lies some bytes and lines further on.</summary>
    internal SourcePosition Plus(int lines, int bytes) =>
        this with { Line = Line == 0 ? 0 : Line + lines, ByteOffset = ByteOffset + bytes };

    /// <summary>The place that follows some bytes.</summary>
    internal SourcePosition After(ReadOnlySpan<byte> bytes) => Plus(bytes.Count((byte)'\n'), bytes.Length);
}
