using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bibliographic.Records.Conformance;

namespace Bibliographic.Records.Tests;

public partial class RecordJsonTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly RecordReaderOptions Strict = new() { Policy = DiagnosticPolicy.Strict };

    [Theory]
    [MemberData(nameof(TestRecords.Names), MemberType = typeof(TestRecords))]
    public void A_record_reads_back_equal(string name)
    {
        var record = WithoutLoneSurrogates(TestRecords.Named(name));
        foreach (var format in (RecordSerializer[])[RecordFormats.Json, RecordFormats.NdJson, RecordFormats.SolrJson])
            AssertSame(record, RecordJson.Read(format.Serialize(record)));
    }

    [Fact]
    public void Records_of_a_dump_read_back_equal()
    {
        var records = RecordDump.ReadFile(Path.Combine(SampleFolder(), "catalogue.txt")).ToArray();
        Assert.NotEmpty(records);
        foreach (var record in records)
            AssertSame(record, RecordJson.Read(RecordFormats.NdJson.Serialize(record)));
    }

    /// <summary>A DOI may have a space, which a bare name that is read has not; so its address is written.</summary>
    [Fact]
    public void A_DOI_with_a_space_reads_back()
    {
        var record = new BibliographicRecord { Title = "Worth", Doi = Doi.Parse("https://doi.org/10.5555/worth%20.1") };
        Assert.Equal("10.5555/worth .1", record.Doi.ToString());
        foreach (var format in (RecordSerializer[])[RecordFormats.Json, RecordFormats.NdJson, RecordFormats.SolrJson, RecordFormats.Dump])
            Assert.Equal(record.Doi, Assert.Single(RecordDump.ReadText(format.Serialize(record))).Doi);
        ValueList<Doi> list = [record.Doi.Value];
        Assert.Equal(list, JsonSerializer.Deserialize<ValueList<Doi>>(JsonSerializer.Serialize(list)));
        Assert.Equal(record.Doi, JsonSerializer.Deserialize<Doi>(JsonSerializer.Serialize(record.Doi)));
        Dictionary<Doi, int> keyed = new() { [record.Doi.Value] = 1 };
        Assert.Equal(keyed, JsonSerializer.Deserialize<Dictionary<Doi, int>>(JsonSerializer.Serialize(keyed)));
    }

    [Fact]
    public void A_lone_surrogate_is_the_only_thing_that_is_lost()
    {
        var record = TestRecords.Hostile;
        Assert.Equal(record.Title!.Replace('\ud800', '\ufffd'), RecordJson.Read(RecordFormats.Json.Serialize(record)).Title);
    }

    [Fact]
    public void Every_value_and_its_evidence_read_back()
    {
        foreach (var value in FormatCapabilities.Values)
        {
            var record =
                new BibliographicRecord { Evidence = new RecordEvidence().With(value, new(EvidenceSource.OtherFields, Certainty.Guess)) };
            AssertSame(record, RecordJson.Read(RecordFormats.NdJson.Serialize(record)));
        }
        foreach (var source in Enum.GetValues<EvidenceSource>())
        {
            foreach (var certainty in Enum.GetValues<Certainty>())
            {
                var record = new BibliographicRecord { Evidence = new RecordEvidence().With(RecordValue.Title, new(source, certainty)) };
                AssertSame(record, RecordJson.Read(RecordFormats.NdJson.Serialize(record)));
            }
        }
    }

    [Fact]
    public void Every_property_of_a_record_is_written()
    {
        var names = TestRecords.All.Select(pair => pair.Record).Append(ValueSample.Full)
            .SelectMany(record => JsonDocument.Parse(RecordFormats.NdJson.Serialize(record)).RootElement.EnumerateObject())
            .Select(member => member.Name).ToHashSet();
        var renamed = new Dictionary<string, string> { ["Issns"] = "issn", ["Isbns"] = "isbn", ["License"] = "licenseUrl" };
        foreach (var property in typeof(BibliographicRecord).GetProperties())
            Assert.Contains(renamed.GetValueOrDefault(property.Name, JsonNamingPolicy.CamelCase.ConvertName(property.Name)), names);
    }

    [Theory]
    [InlineData("""{"extraFields":{"a":["1"],"b":[]}}""", "a", "b")]
    [InlineData("""{"extraFields":[{"name":"a","values":["1"]},{"name":"b","values":[]},{"name":"a","values":["2","3"]}]}""", "a", "b", "a")]
    public void Repeated_fields_are_a_list_and_others_an_object(string json, params string[] names)
    {
        var record = RecordJson.Read(json);
        Assert.Equal(names, record.ExtraFields.Select(field => field.Name));
        Assert.Equal(json + "\n", RecordFormats.NdJson.Serialize(record));
    }

    [Fact]
    public void Other_identifiers_have_a_type_and_a_value()
    {
        const string json = """{"otherIdentifiers":[{"type":"lccn","value":"2010123456"},{"type":"","value":"x"}]}""";
        var record = RecordJson.Read(json);
        Assert.Equal([new(OtherIdentifier.Lccn, "2010123456"), new("", "x")], record.OtherIdentifiers);
        Assert.Equal("lccn:2010123456; x", record.OtherIdentifiers.ToString());
        Assert.Equal(json + "\n", RecordFormats.NdJson.Serialize(record));
        Assert.False(new BibliographicRecord { OtherIdentifiers = [new("lccn", " ")] }.Has(RecordValue.OtherIdentifiers));
    }

    [Theory]
    [InlineData("""{"doi":"","pmid":"","pmcid":"","version":"","datestamp":""}""")]
    [InlineData("""{"doi":null,"otherIdentifiers":null,"notes":null}""")]
    public void Empty_identifiers_are_none(string json) => AssertSame(new(), RecordJson.Read(json));

    [Fact]
    public void Many_repeated_fields_read_back()
    {
        var record = new BibliographicRecord { ExtraFields = [.. Enumerable.Range(0, 200).Select(i => new RecordField($"f{i % 199}", [$"{i}"]))] };
        AssertSame(record, RecordJson.Read(RecordFormats.NdJson.Serialize(record)));
    }

    [Fact]
    public void Members_may_be_unknown_null_numbers_or_in_another_order()
    {
        var record = RecordJson.Read("""
            {"zzz":{"a":[1,{"b":null}]},"language":"French","title":null,"authors":null,"volume":12,"version":17,"date":"2020","evidence":{"zzz":[],"title":{"x":1,"certainty":"guess"}},
             "a name that is longer than any name of a record could ever be, so that it cannot mean anything":true,"i\u0064":"x"}
            """);
        var expected = new BibliographicRecord
        {
            Id = "x", Version = 17, Volume = "12", Languages = [new("French", null)], Dates = [new(2020)],
            Evidence = new RecordEvidence().With(RecordValue.Title, new(EvidenceSource.None, Certainty.Guess)),
        };
        AssertSame(expected, record);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}{}")]
    [InlineData("[{},{}]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("[{}")]
    [InlineData("[,{}]")]
    [InlineData("[{},]")]
    [InlineData("[{}{}]")]
    [InlineData("[[{}]]")]
    [InlineData("{}]")]
    [InlineData("{")]
    [InlineData("{\"title\"")]
    [InlineData("{\"title\":\"")]
    [InlineData("{\"title\":[]}")]
    [InlineData("{\"title\":true}")]
    [InlineData("{\"title\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"subjects\":\"a\"}")]
    [InlineData("{\"subjects\":[null]}")]
    [InlineData("{\"date\":\"May\"}")]
    [InlineData("{\"doi\":\"none\"}")]
    [InlineData("{\"version\":\"1.5\"}")]
    [InlineData("{\"authors\":[\"x\"]}")]
    [InlineData("{\"evidence\":{\"title\":{\"source\":\"99\"}}}")]
    public void What_is_not_one_record_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => RecordJson.Read(json));

    [Theory]
    [InlineData("{\"id\":\"1\"}\n{\"title\":}\n", 2, 11)]
    [InlineData("{\"id\":\"1\"}\n\n  nonsense", 3, 14)]
    [InlineData("{\"id\":\"1\"}\n[{},\n{} {}]", 3, 19)]
    [InlineData("[\n{\"id\":\"1\"\n}\n", 4, 14)]
    public void An_error_tells_its_place(string json, long line, long byteOffset)
    {
        foreach (var pieces in (int[])[1, 3, 1000])
        {
            var e = Assert.Throws<RecordFormatException>(() => RecordDump.Read(new SlowStream(json, pieces), Strict).Count());
            Assert.Equal((DiagnosticCode.JsonLineBroken, line, byteOffset),
                (e.Diagnostic.Code, e.Diagnostic.Position.Line, e.Diagnostic.Position.ByteOffset));
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("solr")]
    public async Task A_file_of_records_reads_back(string format)
    {
        var records =
            Enumerable.Range(0, 2000).Select(i => TestRecords.All.ElementAt(i % 6).Record with { Id = $"{i}" }).Select(WithoutLoneSurrogates)
                .ToArray();
        var path = Path.GetTempFileName();
        try
        {
            records.WriteTo(path, RecordFormats.Default[format]);
            var file = RecordDump.ReadFile(path, Strict);
            Assert.Equal(records, file);
            Assert.Equal(records, file);
            var read = new List<BibliographicRecord>();
            await foreach (var record in RecordDump.ReadFileAsync(path, Strict))
                read.Add(record);
            Assert.Equal(records, read);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("{}\n{}\n", "", "")]
    [InlineData("{\"id\":\"1\"}\r\n{\"id\":\"2\"}\r\n\r\n", "1", "2")]
    [InlineData("{\"id\":\"1\"}{\"id\":\"2\"}", "1", "2")]
    [InlineData("\ufeff[{\"id\":\"1\"} , {\"id\":\"2\"}]\n", "1", "2")]
    [InlineData("[{\"id\":\"1\"}][{\"id\":\"2\"}]{\"id\":\"3\"}", "1", "2", "3")]
    public async Task A_stream_may_come_in_small_pieces(string json, params string[] ids)
    {
        foreach (var pieces in (int[])[1, 2, 5, 1000])
        {
            Assert.Equal(ids, RecordDump.Read(new SlowStream(json, pieces), Strict).Select(record => record.Id ?? ""));
            var read = new List<string>();
            await foreach (var record in RecordDump.ReadAsync(new SlowStream(json, pieces), Strict))
                read.Add(record.Id ?? "");
            Assert.Equal(ids, read);
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("solr")]
    public void A_long_first_record_without_authors_is_recognized(string format)
    {
        BibliographicRecord[] records = [new() { Title = new string('x', 20_000) }, new() { Subjects = ["nothing else"] }];
        Assert.Equal(records, RecordDump.Read(new SlowStream(RecordFormats.Default[format].Serialize(records), 1000), Strict));
    }

    [Fact]
    public void A_record_may_be_longer_than_any_buffer()
    {
        var record = new BibliographicRecord { Title = new string('é', 300_000), Subjects = [.. Enumerable.Repeat("s", 100_000)] };
        Assert.Equal([record, record], RecordDump.Read(new SlowStream(RecordFormats.NdJson.Serialize([record, record]), 5000)));
    }

    [Fact]
    public void JsonSerializer_uses_the_same_shape()
    {
        var record = TestRecords.Article;
        Assert.Equal(RecordFormats.NdJson.Serialize(record).TrimEnd('\n'), JsonSerializer.Serialize(record, Relaxed));
        AssertSame(record, JsonSerializer.Deserialize<BibliographicRecord>(JsonSerializer.Serialize(record))!);

        var shelf = new Shelf("A", [record, TestRecords.Book]);
        var json = JsonSerializer.Serialize(shelf, ShelfContext.Default.Shelf);
        var back = JsonSerializer.Deserialize(json, ShelfContext.Default.Shelf)!;
        Assert.Equal(shelf.Records, back.Records);
        Assert.Equal(record.Evidence, back.Records[0].Evidence);
        Assert.Null(JsonSerializer.Deserialize<BibliographicRecord>("null"));
    }

    [Fact]
    public async Task JsonSerializer_reads_streams_too()
    {
        var text = JsonSerializer.Serialize(Enumerable.Repeat(TestRecords.Book, 500));
        var read = await JsonSerializer.DeserializeAsync<BibliographicRecord[]>(new SlowStream(text, 777));
        Assert.Equal(Enumerable.Repeat(TestRecords.Book, 500), read!);
    }

    [Fact]
    public void JsonSerializer_tells_the_place_of_an_error()
    {
        var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BibliographicRecord[]>("[\n{\"date\":\"May\"}]"));
        Assert.Equal(1, e.LineNumber);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BibliographicRecord>("{\"title\":\"\\ud800\"}"));
    }

    private static string SampleFolder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "../../docs/samples");

    private static BibliographicRecord WithoutLoneSurrogates(BibliographicRecord record) =>
        record with { Title = record.Title?.Replace('\ud800', '\ufffd') };

    private static void AssertSame(BibliographicRecord expected, BibliographicRecord actual)
    {
        Assert.Equal(expected, actual);
        Assert.Equal((expected.Evidence, expected.SourceAddress), (actual.Evidence, actual.SourceAddress));
    }

    internal sealed record Shelf(string Name, BibliographicRecord[] Records);

    [JsonSerializable(typeof(Shelf))]
    internal sealed partial class ShelfContext : JsonSerializerContext;

    private sealed class SlowStream(string text, int piece) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
