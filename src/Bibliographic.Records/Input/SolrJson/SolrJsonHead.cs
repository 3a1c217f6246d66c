using System.Text.Json;
using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Input.SolrJson;

/// <summary>Tells index fields in JSON from other JSON, by the first object that is whole and says enough.</summary>
internal static class SolrJsonHead
{
    private const int EnoughNames = 2;
    private const int MostObjects = 16;   // that are looked at because those before are broken or say too little

    /// <summary>Looks at the first objects, as far as is needed.</summary>
    /// <param name="text">The beginning of the text.</param>
    /// <param name="names">The names of the properties that hold a page in a corpus: what has one is no document of an index.</param>
    public static SolrJsonKind Examine(ReadOnlySpan<byte> text, TextNames names)
    {
        var indentation = JsonHead.IndentationOfFirst(text);
        for (var i = 0; i < MostObjects; i++)
        {
            try
            {
                if (ExamineFirst(text, names) is { } kind)
                    return kind;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // The object is broken, or the text no JSON. InvalidOperationException: a name is no Unicode.
            }
            var lineEnd = text.IndexOf((byte)'\n');
            text = lineEnd < 0 ? default : JsonHead.NextObject(text[(lineEnd + 1)..], indentation);
        }
        return SolrJsonKind.Other;
    }

    /// <summary>What the first object is; null when it says too little.</summary>
    private static SolrJsonKind? ExamineFirst(ReadOnlySpan<byte> text, TextNames names)
    {
        var json = new Utf8JsonReader(text, isFinalBlock: false, default);
        if (!json.Read() || json.TokenType == JsonTokenType.StartArray && !json.Read())
            return SolrJsonKind.Unknown;
        return json.TokenType == JsonTokenType.StartObject ? ExamineObject(ref json, names) : SolrJsonKind.Other;
    }

    private static SolrJsonKind? ExamineObject(ref Utf8JsonReader json, TextNames names)
    {
        var isInArray = json.CurrentDepth > 0;
        var indexNames = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (names.AreAt(ref json) || json.ValueTextEquals("fullrecord"u8) && indexNames == 0)
                return SolrJsonKind.Other;   // a line of a corpus; or a document that --to solr has written, whose record is in there
            var isResponse = !isInArray && json.ValueTextEquals("response"u8);
            var isRecords = !isInArray && json.ValueTextEquals("records"u8);
            indexNames += IsIndexName(ref json) ? 1 : 0;
            if (!json.Read())
                break;
            if (isRecords && json.TokenType == JsonTokenType.StartArray)
                return SolrJsonKind.Answer;
            if (isResponse && json.TokenType == JsonTokenType.StartObject)
            {
                if (FindDocuments(ref json))
                    return SolrJsonKind.Answer;
                continue;
            }
            if (indexNames >= EnoughNames)
                return SolrJsonKind.Documents;
            if (!json.TrySkip())
                break;
        }
        return json.TokenType == JsonTokenType.EndObject ? null : SolrJsonKind.Unknown;
    }

    /// <summary>Goes to <c>docs</c> in <c>response</c>.</summary>
    private static bool FindDocuments(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isDocuments = json.ValueTextEquals("docs"u8);
            if (!json.Read() || isDocuments && json.TokenType == JsonTokenType.StartArray)
                return isDocuments;
            if (!json.TrySkip())
                return false;
        }
        return false;
    }

    /// <summary>Names that only the index has: the library's own JSON, CSL-JSON and others call the same things otherwise.</summary>
    private static bool IsIndexName(ref Utf8JsonReader json) =>
        json.ValueTextEquals("_version_"u8) || json.ValueTextEquals("record_format"u8) || json.ValueTextEquals("recordtype"u8)
        || json.ValueTextEquals("title_full"u8) || json.ValueTextEquals("title_short"u8) || json.ValueTextEquals("title_sort"u8)
        || json.ValueTextEquals("title_fullStr"u8) || json.ValueTextEquals("author_facet"u8) || json.ValueTextEquals("author_sort"u8)
        || json.ValueTextEquals("author2"u8) || json.ValueTextEquals("publishDate"u8) || json.ValueTextEquals("container_title"u8)
        || json.ValueTextEquals("spellingShingle"u8);
}
