using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Recovery.MarcFiles;

/// <summary>MARC-in-JSON: an array of records, records one a line, or records one after another.</summary>
internal sealed class MarcJsonParser : RecordParser
{
    public override string Name => "marc-json";

    public override Recognition Recognize(InputHead head) => JsonHead.Recognize(head, JsonHeadKind.MarcRecords);

    public override Partitioning GetPartitioning(InputHead head) => JsonHead.HasLines(head) ? Partitioning.Lines : Partitioning.None;

    /// <summary>The parser of catalogue pages, which is always there, looks for the starts of all built-in kinds at once.</summary>
    internal override bool MayHaveRecords(ReadOnlySpan<byte> text, bool isJson) => false;

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new MarcJsonScanner(options);
}
