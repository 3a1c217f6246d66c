using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Recovery.MarcFiles;

/// <summary>MARC-in-JSON: an array of records, records one a line, or records one after another.</summary>
internal sealed class MarcJsonParser : RecordParser
{
    public override string Name => "marc-json";

    public override Recognition Recognize(InputHead head)
    {
        if (head.Text is not [(byte)'{' or (byte)'[', ..])
            return Recognition.No;
        return JsonHead.Examine(head) switch
        {
            JsonHeadKind.MarcRecords => Recognition.Yes,
            JsonHeadKind.Unknown when !head.IsComplete => Recognition.NeedsMoreData,
            _ => Recognition.No,
        };
    }

    public override Partitioning GetPartitioning(InputHead head) => JsonHead.HasLines(head) ? Partitioning.Lines : Partitioning.None;

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new MarcJsonScanner(options);
}
