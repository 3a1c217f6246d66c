using System.Buffers;

namespace Bibliographic.Records.Output.Xml;

/// <summary>An XML format: the elements of the records inside one element.</summary>
internal abstract class XmlRecordSerializer(string name, string description, string mediaType, string fileExtension) : RecordSerializer
{
    public sealed override string Name => name;

    public sealed override string Description => description;

    public sealed override string MediaType => mediaType;

    public sealed override string FileExtension => fileExtension;

    /// <summary>Everything before the first record, without the line end.</summary>
    protected abstract ReadOnlySpan<byte> Head { get; }

    /// <summary>Everything after the last record.</summary>
    protected abstract ReadOnlySpan<byte> Tail { get; }

    /// <summary>How many elements stand around a record.</summary>
    protected virtual int Depth => 1;

    public sealed override void WriteStart(IBufferWriter<byte> output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        output.Write(Head);
    }

    public sealed override void WriteEnd(IBufferWriter<byte> output)
    {
        output.Write("\n"u8);
        output.Write(Tail);
        output.Write("\n"u8);
    }

    public sealed override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        if (record.UnchangedMarc is null)
            record = Entities.Decode(record);
        var xml = new XmlOutput(output, Depth);
        Write(record, WorkTypes.Of(record), ref xml);
        xml.Flush();
    }

    /// <summary>Writes the element of a record.</summary>
    protected abstract void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml);
}
