using System.Buffers;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Marc;

/// <summary>MARC 21 in ISO 2709, in UTF-8: a leader, a directory and the fields.</summary>
internal sealed class MarcSerializer : RecordSerializer
{
    private const byte RecordTerminator = 0x1d;
    private const int LeaderLength = 24;
    private const int EntryLength = 12;

    public override string Name => "marc";

    public override string Description => "MARC 21 (ISO 2709): library systems";

    public override string MediaType => "application/marc";

    public override string FileExtension => ".mrc";

    public override bool IsText => false;

    public override FormatCapabilities Capabilities => MarcMapping.Capabilities;

    public override LossReport ReportLoss(BibliographicRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (MarcLoss.Writable(record) is not null)
            return MarcLoss.OfUnchanged(base.ReportLoss(record), record);
        var report = base.ReportLoss(record);
        var fields = MarcFields.Of(record);
        MarcLimit.Fit(fields);
        return MarcLoss.Of(report, fields);
    }

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (MarcLoss.Writable(record) is { } marc)
        {
            Iso2709Writer.Write(marc, output);
            return;
        }
        var fields = MarcFields.Of(record);
        MarcLimit.Fit(fields);
        var utf8 = new Utf8Writer(output);
        var baseAddress = LeaderLength + EntryLength * fields.Count + 1;
        utf8.Write(MarcLimit.RecordLength(fields), "00000");
        MarcLeader.WriteKind(fields, ref utf8);
        utf8.Write(baseAddress, "00000");
        utf8.Write(MarcLeader.Rest);
        WriteDirectory(fields, ref utf8);
        for (var i = 0; i < fields.Count; i++)
            utf8.Write(fields.DataOf(fields[i]));
        utf8.Write(RecordTerminator);
        utf8.Flush();
    }

    private static void WriteDirectory(MarcFields fields, ref Utf8Writer utf8)
    {
        var start = 0;
        for (var i = 0; i < fields.Count; i++)
        {
            utf8.Write(fields[i].Tag, "000");
            utf8.Write(fields[i].Length, "0000");
            utf8.Write(start, "00000");
            start += fields[i].Length;
        }
        utf8.Write(MarcFields.FieldTerminator);
    }
}
