using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>The library's own JSON: an array of records, records one a line, or records one after another.</summary>
internal sealed class NativeJsonParser : RecordParser
{
    public override string Name => "json";

    public override Recognition Recognize(InputHead head) => JsonHead.Recognize(head, JsonHeadKind.Records);

    public override Partitioning GetPartitioning(InputHead head) => JsonHead.HasLines(head) ? Partitioning.Lines : Partitioning.None;

    /// <summary>The parser of catalogue pages, which is always there, looks for the starts of all built-in kinds at once.</summary>
    internal override bool MayHaveRecords(ReadOnlySpan<byte> text, bool isJson) => false;

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new NativeJsonScanner();
}
