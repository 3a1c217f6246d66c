using Bibliographic.Records.Serialization.Xml;

namespace Bibliographic.Records.Serialization.Marc;

/// <summary>MARC 21 in XML: the same fields as in ISO 2709, without its limit for whole records.</summary>
internal sealed class MarcXmlSerializer() : XmlRecordSerializer("marcxml", "MARCXML: library systems", "application/marcxml+xml", ".marcxml")
{
    public override FormatCapabilities Capabilities => MarcMapping.Capabilities;

    public override LossReport ReportLoss(BibliographicRecord record) => MarcLoss.Of(base.ReportLoss(record), MarcFields.Of(record));

    protected override ReadOnlySpan<byte> Head => "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">"u8;

    protected override ReadOnlySpan<byte> Tail => "</collection>"u8;

    protected override void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        var fields = MarcFields.Of(record);
        xml.Start("record"u8);
        xml.Start("leader"u8);
        xml.Literal("00000n"u8);
        xml.Literal([fields.Type, fields.Level]);
        xml.Literal(" a2200000"u8);
        xml.Literal(MarcLeader.Rest);
        xml.End("leader"u8);
        for (var i = 0; i < fields.Count; i++)
            WriteField(fields[i].Tag, fields.DataOf(fields[i])[..^1], ref xml);
        xml.End("record"u8);
    }

    private static void WriteField(int tag, ReadOnlySpan<byte> data, ref XmlOutput xml)
    {
        var isControl = tag < MarcFields.FirstDataTag;
        var name = isControl ? "controlfield"u8 : "datafield"u8;
        Span<byte> digits = stackalloc byte[3];
        System.Buffers.Text.Utf8Formatter.TryFormat(tag, digits, out _, new('D', 3));
        xml.Start(name);
        xml.Attribute("tag"u8, digits);
        if (isControl)
            xml.Text(data);
        else
            WriteSubfields(data, ref xml);
        xml.End(name);
    }

    private static void WriteSubfields(ReadOnlySpan<byte> data, ref XmlOutput xml)
    {
        xml.Attribute("ind1"u8, data[..1]);
        xml.Attribute("ind2"u8, data[1..2]);
        data = data[2..];
        while (!data.IsEmpty)
        {
            var code = data.Slice(1, 1);
            data = data[2..];
            var end = data.IndexOf(MarcFields.SubfieldDelimiter);
            if (end < 0)
                end = data.Length;
            xml.Start("subfield"u8);
            xml.Attribute("code"u8, code);
            xml.Text(data[..end]);
            xml.End("subfield"u8);
            data = data[end..];
        }
    }
}
