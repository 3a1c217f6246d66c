using System.Buffers;

namespace Bibliographic.Records.Tool.IO;

/// <summary>A format of which one output is written in pieces: put together in order, they are what one run would have written.</summary>
/// <remarks>Serves for one output.</remarks>
/// <param name="format">The format.</param>
/// <param name="isFirst">Whether the output starts with this piece.</param>
/// <param name="isLast">Whether the output ends with it.</param>
/// <param name="followsRecord">Whether there are records in the pieces before it.</param>
internal sealed class OutputPiece(RecordSerializer format, bool isFirst, bool isLast, Func<bool> followsRecord) : RecordSerializer
{
    private bool _started;

    public override string Name => format.Name;

    public override string MediaType => format.MediaType;

    public override string FileExtension => format.FileExtension;

    /// <summary>
    /// The format for one shard. A format without parts (a columnar file, a database) has no pieces: every shard writes a whole file.
    /// </summary>
    public static RecordSerializer Of(RecordSerializer format, DumpShard shard, Func<bool> followsRecord) =>
        format.ForParts is { } parts
            ? new OutputPiece(parts, shard.Index == 1, shard.Index == shard.Count, followsRecord)
            : format;

    public override void WriteStart(IBufferWriter<byte> output)
    {
        if (isFirst)
            format.WriteStart(output);
    }

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        if (!_started && !isFirst && HasSeparator() && followsRecord())
            format.WriteSeparator(output);
        format.Write(record, output);
        _started = true;
    }

    public override void WriteSeparator(IBufferWriter<byte> output)
    {
        _started = true;   // perhaps by an earlier run, which this one goes on with
        format.WriteSeparator(output);
    }

    public override void WriteEnd(IBufferWriter<byte> output)
    {
        if (isLast)
            format.WriteEnd(output);
    }

    private bool HasSeparator()
    {
        var separator = new ArrayBufferWriter<byte>();
        format.WriteSeparator(separator);
        return separator.WrittenCount > 0;
    }
}
