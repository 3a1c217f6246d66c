using System.Text.Json;
using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Input.SolrJson;

/// <summary>Tells index fields in JSON from other JSON, by the first object that is whole.</summary>
internal static class SolrJsonHead
{
    private const int EnoughNames = 2;
    private const int MostObjects = 16;   // that are looked at because those before are broken

    /// <summary>Looks at the first object that is whole, as far as is needed.</summary>
    /// <param name="text">The beginning of the text.</param>
    /// <param name="names">The names of the properties that hold a page in a corpus: what has one is no document of an index.</param>
    /// <param name="isComplete">Whether the object is something else for certain, or this is all that there is of it.</param>
    public static SolrJsonKind Examine(ReadOnlySpan<byte> text, TextNames names, out bool isComplete)
    {
        var indentation = JsonHead.IndentationOfFirst(text);
        for (var i = 0; i < MostObjects && !text.IsEmpty; i++)
        {
            try
            {
                return ExamineFirst(text, names, out isComplete);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // The object is broken, or the text no JSON. InvalidOperationException: a name is no Unicode.
                var lineEnd = text.IndexOf((byte)'\n');
                text = lineEnd < 0 ? default : JsonHead.NextObject(text[(lineEnd + 1)..], indentation);
            }
        }
        isComplete = !text.IsEmpty;
        return SolrJsonKind.Unknown;
    }

    private static SolrJsonKind ExamineFirst(ReadOnlySpan<byte> text, TextNames names, out bool isComplete)
    {
        var json = new Utf8JsonReader(text, isFinalBlock: false, default);
        if (!json.Read() || json.TokenType == JsonTokenType.StartArray && !json.Read())
        {
            isComplete = false;
            return SolrJsonKind.Unknown;
        }
        isComplete = true;
        return json.TokenType == JsonTokenType.StartObject ? ExamineObject(ref json, names, out isComplete) : SolrJsonKind.Unknown;
    }

    private static SolrJsonKind ExamineObject(ref Utf8JsonReader json, TextNames names, out bool isComplete)
    {
        isComplete = true;
        var isInArray = json.CurrentDepth > 0;
        var indexNames = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (names.AreAt(ref json) || json.ValueTextEquals("fullrecord"u8) && indexNames == 0)
                return SolrJsonKind.Unknown;   // a line of a corpus; or a document that --to solr has written, whose record is in there
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
        isComplete = json.TokenType == JsonTokenType.EndObject;
        return SolrJsonKind.Unknown;
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
