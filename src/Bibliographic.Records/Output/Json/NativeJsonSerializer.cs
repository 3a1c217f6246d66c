namespace Bibliographic.Records.Output.Json;

/// <summary>The library's own JSON, which holds the whole record.</summary>
internal sealed class NativeJsonSerializer : JsonRecordSerializer
{
    public override string Name => "json";

    public override string Description => "JSON, complete: an array of records, read back by RecordJson";

    public override string MediaType => "application/json";

    public override FormatCapabilities Capabilities => FormatCapabilities.Complete;

    protected override void Write(BibliographicRecord record, ref JsonOutput json) => NativeJsonWriter.Write(record, ref json);
}
