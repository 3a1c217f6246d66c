namespace Bibliographic.Records.Output.Json;

/// <summary>The library's own JSON, one record a line.</summary>
internal sealed class NdJsonSerializer : JsonRecordSerializer
{
    public override string Name => "ndjson";

    public override string Description => "JSON lines, complete: one record a line, for jq, DuckDB and other tools; read back by RecordJson";

    public override string MediaType => "application/x-ndjson";

    public override string FileExtension => ".ndjson";

    public override FormatCapabilities Capabilities => FormatCapabilities.Complete;

    protected override JsonLayout Layout => JsonLayout.Compact;

    protected override void Write(BibliographicRecord record, ref JsonOutput json) => NativeJsonWriter.Write(record, ref json);
}
