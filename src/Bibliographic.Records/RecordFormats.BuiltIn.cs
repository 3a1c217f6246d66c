using Bibliographic.Records.Serialization.Json;

namespace Bibliographic.Records;

public sealed partial class RecordFormats
{
    /// <summary>The library's own JSON, an array of records: complete, read back by <see cref="RecordJson"/>.</summary>
    public static RecordSerializer Json { get; } = new NativeJsonSerializer();

    /// <summary>The library's own JSON, one record a line: complete, read back by <see cref="RecordJson"/>.</summary>
    public static RecordSerializer NdJson { get; } = new NdJsonSerializer();

    /// <summary>CSL-JSON, for citation processors: citeproc, pandoc, Zotero.</summary>
    public static RecordSerializer CslJson { get; } = new CslJsonSerializer();

    /// <summary>The built-in formats.</summary>
    public static RecordFormats Default { get; } = new(
    [
        Json,
        NdJson,
        CslJson,
    ]);
}
