using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Input.SolrJson;

/// <summary>Makes the text of a catalogue page of a document in JSON.</summary>
/// <remarks>
/// Solr's documents have index fields. The records of VuFind's interface have them in <c>rawData</c> if a program asks for it; else they
/// have what follows, under names of their own:
/// <code>
/// {"id":"x-1","title":"A slow walk","authors":{"primary":{"Meer,
/// Anneke":{"role":["author"]}},"secondary":[]},"subjects":[["Libraries","History"]],
/// "urls":[{"url":"https://library.example/1","desc":"Full text"}]}
/// </code>
/// </remarks>
internal static class SolrDocument
{
    private const int LongestDepth = 64;

    /// <summary>The fields for what VuFind's interface names otherwise.</summary>
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["shortTitle"] = "title_short", ["subTitle"] = "title_sub", ["sortTitle"] = "title_sort", ["formats"] = "format", ["languages"] = "language",
        ["subjects"] = "topic", ["urls"] = "url", ["isbns"] = "isbn", ["issns"] = "issn", ["cleanDoi"] = "doi_str_mv", ["publishers"] = "publisher",
        ["publicationDates"] = "publishDate", ["physicalDescriptions"] = "physical", ["summary"] = "description", ["toc"] = "contents",
        ["containerTitle"] = "container_title", ["containerVolume"] = "container_volume", ["containerIssue"] = "container_issue",
        ["containerStartPage"] = "container_start_page", ["containerReference"] = "container_reference", ["callNumbers"] = "callnumber-raw",
        ["institutions"] = "institution", ["collections"] = "collection", ["buildings"] = "building", ["fullRecord"] = "fullrecord",
    };

    /// <summary>
    /// The text of a page; null when the document has nothing that can be a field. What <c>--to solr</c> has written is given as the record
    /// in it.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="isOfVuFind">Whether it is a record of VuFind's interface.</param>
    /// <exception cref="JsonException">The document is no JSON.</exception>
    public static byte[]? ToText(ReadOnlySpan<byte> document, bool isOfVuFind)
    {
        var json = new Utf8JsonReader(document, new() { MaxDepth = LongestDepth });
        using var parsed = JsonDocument.ParseValue(ref json);
        var root = parsed.RootElement;
        if (isOfVuFind && root.TryGetProperty("rawData", out var raw) && raw.ValueKind == JsonValueKind.Object)
            (root, isOfVuFind) = (raw, false);
        if (root.TryGetProperty("record_format"u8, out var format) && format.ValueKind == JsonValueKind.String && format.ValueEquals("json"u8)
            && root.TryGetProperty("fullrecord"u8, out var record) && record.ValueKind == JsonValueKind.String
            && record.GetString()!.TrimStart().StartsWith('{'))
            return Encoding.UTF8.GetBytes(record.GetString()!);
        var page = new CataloguePageText();
        foreach (var property in root.EnumerateObject())
        {
            if (isOfVuFind && property.Name == "authors" && property.Value.ValueKind == JsonValueKind.Object)
                AddAuthors(property.Value, page);
            else
                page.AddField(isOfVuFind ? Fields.GetValueOrDefault(property.Name, property.Name) : property.Name, Values(property.Value));
        }
        return page.IsEmpty ? null : page.ToUtf8();
    }

    private static void AddAuthors(JsonElement authors, CataloguePageText page)
    {
        foreach (var group in authors.EnumerateObject())
        {
            if (group.Value.ValueKind != JsonValueKind.Object)
                continue;   // an empty group is an array
            var field = group.Name switch { "primary" => "author", "corporate" => "author_corporate", _ => "author2" };
            foreach (var name in group.Value.EnumerateObject())
            {
                page.AddField(field, name.Name);
                var role =
                    name.Value.ValueKind == JsonValueKind.Object && name.Value.TryGetProperty("role"u8, out var roles)
                        ? Values(roles).FirstOrDefault()
                        : null;
                page.AddField($"{field}_role", role ?? "-");   // as the index does for a name without a role
            }
        }
    }

    /// <summary>
    /// The values of a field. What is itself divided is one value: the parts of a heading, or the address in an object with a description.
    /// </summary>
    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Value),
        _ => [Value(value)],
    };

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(" -- ", value.EnumerateArray().Select(Value)),
        JsonValueKind.Object when FirstOf(value, "url", "value", "name", "heading") is { } part => Value(part),
        _ => value.GetRawText(),
    };

    private static JsonElement? FirstOf(JsonElement value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (value.TryGetProperty(name, out var part))
                return part;
        }
        return null;
    }
}
