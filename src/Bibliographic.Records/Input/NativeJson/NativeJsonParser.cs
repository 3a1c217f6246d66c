using System.Text.Json;
using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>The library's own JSON: an array of records, records one a line, or records one after another.</summary>
internal sealed class NativeJsonParser : RecordParser
{
    private static readonly HashSet<string> Members =
    [
        "abstract", "alternativeTitles", "articleType", "authors", "callNumbers", "collections", "contents", "contributors", "copyright", "date", "dates",
        "datestamp", "doi", "edition", "eras", "evidence", "extraFields", "formats", "fullrecord", "genres", "id", "indexedAt", "institutions", "isbn", "issn",
        "issue", "journal", "language", "languages", "licenseText", "licenseUrl", "pages", "physicalDescriptions", "places", "pmcid", "pmid", "publisher",
        "recordFormat", "series", "shortTitle", "subjects", "subtitle", "title", "urls", "version", "volume",
    ];

    public override string Name => "json";

    public override Recognition Recognize(InputHead head)
    {
        if (head.Text is not [(byte)'{' or (byte)'[', ..])
            return Recognition.No;
        return JsonHead.Examine(head) switch
        {
            JsonHeadKind.Records => Recognition.Yes,
            JsonHeadKind.Unknown when !head.IsComplete => Recognition.NeedsMoreData,
            _ => Recognition.No,
        };
    }

    public override Partitioning GetPartitioning(InputHead head) => JsonHead.HasLines(head) ? Partitioning.Lines : Partitioning.None;

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new NativeJsonScanner();

    /// <summary>Whether the reader stands on the name of a record's member.</summary>
    public static bool IsMember(ref Utf8JsonReader json) => Members.Contains(json.GetString()!);
}
