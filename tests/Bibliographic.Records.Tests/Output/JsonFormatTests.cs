using System.Text.Json;

namespace Bibliographic.Records.Tests.Output;

/// <summary>What holds for every JSON format.</summary>
public class JsonFormatTests
{
    public static TheoryData<string> FormatNames => [.. Formats.Select(format => format.Name)];

    private static IEnumerable<RecordSerializer> Formats =>
        [RecordFormats.Json, RecordFormats.NdJson, RecordFormats.CslJson, RecordFormats.SchemaOrg, RecordFormats.SolrJson];

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void Several_records_make_one_document(string format)
    {
        var serializer = RecordFormats.Default[format];
        var text = serializer.Serialize(TestRecords.All.Select(pair => pair.Record));
        var items = format == "ndjson"
            ? text.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)
            : JsonDocument.Parse(text).RootElement.EnumerateArray();
        Assert.Equal(TestRecords.All.Count(), items.Count(item => item.ValueKind == JsonValueKind.Object));
    }

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void No_records_make_a_document_too(string format)
    {
        var text = RecordFormats.Default[format].Serialize([]);
        if (format == "ndjson")
            Assert.Equal("", text);
        else
            Assert.Equal(0, JsonDocument.Parse(text).RootElement.GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void Names_do_not_repeat_in_an_object(string format)
    {
        foreach (var (_, record) in TestRecords.All)
        {
            foreach (var line in RecordFormats.Default[format].Serialize(record)
                .Split(format == "ndjson" ? '\n' : '\0', StringSplitOptions.RemoveEmptyEntries))
                AssertUnique(JsonDocument.Parse(line).RootElement);
        }
    }

    [Fact]
    public void Names_that_are_the_same_only_when_they_are_written_stand_in_a_list()
    {
        var record = new BibliographicRecord { Id = "x", ExtraFields = [new("a\ud800", ["1"]), new("a\udc00", ["2"])] };
        Assert.Contains("""[{"name":"a\uFFFD","values":["1"]},{"name":"a\uFFFD","values":["2"]}]"""
            .Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal), RecordFormats.NdJson.Serialize(record), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_ndjson_is_a_line_for_every_reader()
    {
        var separators = "\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029";
        var line = RecordFormats.NdJson.Serialize(new BibliographicRecord { Title = separators });
        Assert.Equal(line.Length - 1, line.AsSpan().IndexOfAny(separators));
        Assert.Equal(separators, RecordJson.Read(line).Title);
    }

    private static void AssertUnique(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                AssertUnique(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            Assert.Distinct(element.EnumerateObject().Select(member => member.Name));
            foreach (var member in element.EnumerateObject())
                AssertUnique(member.Value);
        }
    }
}
