using System.Buffers;
using Bibliographic.Records.Model.Rules;

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
        var xml = new XmlOutput(output, Depth);
        Write(record, WorkTypes.Of(record), ref xml);
        xml.Flush();
    }

    /// <summary>Writes the element of a record.</summary>
    protected abstract void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml);

    /// <summary>Writes a name as one text: <c>Smith, John, Jr</c>; nothing if there is no name.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The name.</param>
    /// <param name="endOfWholeName">What follows a name that has nothing but a family name or is not divided, so that programs do not divide it.</param>
    /// <param name="xml">Where to write.</param>
    protected static void WriteInvertedName(ReadOnlySpan<byte> element, in AgentName name, ReadOnlySpan<byte> endOfWholeName, ref XmlOutput xml)
    {
        var parts = new NameParts(name);
        if (parts.IsEmpty)
            return;
        xml.Start(element);
        xml.Text(parts.Name);
        if (parts.IsWhole)
            xml.Literal(endOfWholeName);
        WritePart(parts.Given, ref xml);
        WritePart(parts.Suffix, ref xml);
        xml.End(element);
    }

    /// <summary>Writes copyright statement and licence in one element, for formats that have one place for both.</summary>
    protected static void WriteRights(ReadOnlySpan<byte> element, BibliographicRecord record, ref XmlOutput xml)
    {
        var rights = new Rights(record);
        if (rights.IsEmpty)
            return;
        xml.Start(element);
        xml.Text(rights.Statement);
        if (!SingleLine.IsBlank(rights.Statement) && !SingleLine.IsBlank(rights.License))
            xml.Literal(" "u8);
        xml.Text(rights.License);
        xml.End(element);
    }

    private static void WritePart(ReadOnlySpan<char> part, ref XmlOutput xml)
    {
        if (part.IsEmpty)
            return;
        xml.Literal(", "u8);
        xml.Text(part);
    }
}
