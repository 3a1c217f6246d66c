using Bibliographic.Records.Output.Xml;

namespace Bibliographic.Records.Output.Marc;

/// <summary>MARC 21 in XML: the same fields as in ISO 2709, without its limit for whole records.</summary>
internal sealed class MarcXmlSerializer() : XmlRecordSerializer("marcxml", "MARCXML: library systems", "application/marcxml+xml", ".marcxml")
{
    public override FormatCapabilities Capabilities => MarcMapping.Capabilities;

    public override LossReport ReportLoss(BibliographicRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var report = base.ReportLoss(record);
        return record.UnchangedMarc is null ? MarcLoss.Of(report, MarcFields.Of(record)) : MarcLoss.OfUnchanged(report, record);
    }

    protected override ReadOnlySpan<byte> Head => "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">"u8;

    protected override ReadOnlySpan<byte> Tail => "</collection>"u8;

    protected override void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        if (record.UnchangedMarc is { } marc)
        {
            MarcXmlWriter.Write(marc, ref xml);
            return;
        }
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
        if (tag < MarcFields.FirstDataTag)
        {
            Span<byte> control = stackalloc byte["\n    <controlfield tag=\"000\">"u8.Length];
            "\n    <controlfield tag=\"000\">"u8.CopyTo(control);
            WriteTag(tag, control[^5..]);
            xml.Made(control, data, "</controlfield>"u8);
            return;
        }
        Span<byte> opening = stackalloc byte["\n    <datafield tag=\"000\" ind1=\" \" ind2=\" \">"u8.Length];
        "\n    <datafield tag=\"000\" ind1=\" \" ind2=\" \">"u8.CopyTo(opening);
        WriteTag(tag, opening[^23..]);
        opening[^12] = data[0];
        opening[^3] = data[1];
        xml.Made(opening, default, default);
        WriteSubfields(data[2..], ref xml);
        xml.Made("\n    </datafield>"u8, default, default);
    }

    private static void WriteTag(int tag, Span<byte> digits)
    {
        digits[0] = (byte)('0' + (tag / 100));
        digits[1] = (byte)('0' + (tag / 10 % 10));
        digits[2] = (byte)('0' + (tag % 10));
    }

    private static void WriteSubfields(ReadOnlySpan<byte> data, ref XmlOutput xml)
    {
        Span<byte> opening = stackalloc byte["\n      <subfield code=\"a\">"u8.Length];
        "\n      <subfield code=\"a\">"u8.CopyTo(opening);
        while (!data.IsEmpty)
        {
            opening[^3] = data[1];
            data = data[2..];
            var end = data.IndexOf(MarcFields.SubfieldDelimiter);
            if (end < 0)
                end = data.Length;
            xml.Made(opening, data[..end], "</subfield>"u8);
            data = data[end..];
        }
    }
}
