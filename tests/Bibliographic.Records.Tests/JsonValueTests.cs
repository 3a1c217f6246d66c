using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bibliographic.Records.Conformance;

namespace Bibliographic.Records.Tests;

/// <summary>System.Text.Json of the values that records are made of, by themselves and in objects of others.</summary>
public partial class JsonValueTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Values Whole = new()
    {
        Name = AgentName.Person("Ōtsuka", "Ren", "Jr") with { LifeDates = "1971-", Orcid = Orcid.Parse("0000-0002-1825-0097") },
        Names = [AgentName.Group("The \"Marsh\" Group"), AgentName.Person("O'Brien")],
        Contributor = new(AgentName.Person("Żółć"), "edt"),
        Date = new(2022, 12),
        Dates = [new(2022), new(2022, 12, 9)],
        Datestamp = Datestamp.Parse("2021-04-09T10:00:00Z"),
        Language = new("Spanish", "es"),
        License = new("https://creativecommons.org/licenses/by/4.0/", "Open"),
        Field = new("dewey-full", ["a", "b"]),
        Title = MarkedText.Parse("H<sub>2</sub>O &amp; <i>Sphagnum <b>sp.</b></i> &lt;i&gt; p < 0.05"),
        Doi = Doi.Parse("10.5555/a"),
        Issns = [Issn.Parse("1234-5679")],
        Numbers = [1, 2],
        ByDate = new() { [new(2022)] = "a" },
    };

    private const string WholeJson = """
        {"Name":{"family":"Ōtsuka","given":"Ren","suffix":"Jr","lifeDates":"1971-","orcid":"0000-0002-1825-0097"},"Names":[{"literal":"The \"Marsh\" Group"},{"family":"O'Brien"}],"Contributor":{"family":"Żółć","role":"edt"},"Date":"2022-12","Dates":["2022","2022-12-09"],"Datestamp":"2021-04-09T10:00:00Z","Language":{"name":"Spanish","code":"es"},"License":{"url":"https://creativecommons.org/licenses/by/4.0/","text":"Open","spdx":"CC-BY-4.0"},"Field":{"name":"dewey-full","values":["a","b"]},"Title":"H<sub>2</sub>O &amp; <i>Sphagnum </i><i><b>sp.</b></i> &lt;i> p &lt; 0.05","Doi":"10.5555/a","Issns":["1234-5679"],"Numbers":[1,2],"ByDate":{"2022":"a"}}
        """;

    private const string EmptyJson = """
        {"Name":{},"Names":[],"Contributor":{},"Date":null,"Dates":[],"Datestamp":null,"Language":{"name":""},"License":{},"Field":{"name":"","values":[]},"Title":"","Doi":null,"Issns":[],"Numbers":[],"ByDate":{}}
        """;

    [Fact]
    public void Values_read_back_in_objects_of_others()
    {
        foreach (var (value, json) in ((Values, string)[])[(Whole, WholeJson), (new(), EmptyJson)])
        {
            Assert.Equal(json, JsonSerializer.Serialize(value, Relaxed));
            AssertSame(value, JsonSerializer.Deserialize<Values>(json)!);
            AssertSame(value, JsonSerializer.Deserialize<Values>(JsonSerializer.Serialize(value))!);
            Assert.Equal(JsonSerializer.Serialize(value), JsonSerializer.Serialize(value, ValuesContext.Default.Values));
            AssertSame(value, JsonSerializer.Deserialize(json, ValuesContext.Default.Values)!);
        }
        AssertSame(new(), JsonSerializer.Deserialize<Values>("""{"Names":null,"Dates":null,"Issns":null,"Numbers":null,"Title":null,"ByDate":{}}""")!);
    }

    [Fact]
    public void Values_look_the_same_by_themselves_and_in_their_record()
    {
        var record = ValueSample.Full;
        using var document = JsonDocument.Parse(RecordFormats.NdJson.Serialize(record));
        var whole = document.RootElement;
        Assert.Equal(whole.GetProperty("authors").GetRawText(), JsonSerializer.Serialize(record.Authors, Relaxed));
        Assert.Equal(whole.GetProperty("authors")[0].GetRawText(), JsonSerializer.Serialize(record.Authors[0], Relaxed));
        Assert.Equal(whole.GetProperty("languages").GetRawText(), JsonSerializer.Serialize(record.Languages, Relaxed));
        Assert.Equal(whole.GetProperty("subjects").GetRawText(), JsonSerializer.Serialize(record.Subjects, Relaxed));
        Assert.Equal(whole.GetProperty("issn").GetRawText(), JsonSerializer.Serialize(record.Issns, Relaxed));
        Assert.Equal(whole.GetProperty("date").GetRawText(), JsonSerializer.Serialize(record.Date, Relaxed));
        Assert.Equal(whole.GetProperty("datestamp").GetRawText(), JsonSerializer.Serialize(record.Datestamp, Relaxed));
        Assert.Equal(whole.GetProperty("evidence").GetRawText(), JsonSerializer.Serialize(record.Evidence, Relaxed));
        var evidence = record.Evidence.First().Value;
        Assert.Equal(evidence, JsonSerializer.Deserialize<Evidence>(JsonSerializer.Serialize(evidence)));
        Assert.Equal(record.Evidence, JsonSerializer.Deserialize<RecordEvidence>(JsonSerializer.Serialize(record.Evidence)));
    }

    [Fact]
    public void The_options_are_honoured()
    {
        var name = AgentName.Person("Ōtsuka", "R<");
        Assert.Equal("""{"family":"\u014Ctsuka","given":"R\u003C"}""", JsonSerializer.Serialize(name));
        Assert.Equal("""{"family":"Ōtsuka","given":"R<"}""", JsonSerializer.Serialize(name, Relaxed));
        var indented = new JsonSerializerOptions(Relaxed) { WriteIndented = true };
        Assert.Equal("{\n  \"family\": \"Ōtsuka\",\n  \"given\": \"R<\"\n}", JsonSerializer.Serialize(name, indented).ReplaceLineEndings("\n"));
        Assert.Equal("[\n  \"2022\"\n]", JsonSerializer.Serialize<ValueList<PartialDate>>([new(2022)], indented).ReplaceLineEndings("\n"));
        Assert.StartsWith("{\n  \"id\": \"", JsonSerializer.Serialize(TestRecords.Article, indented).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", typeof(PartialDate))]
    [InlineData("\"May\"", typeof(PartialDate))]
    [InlineData("2022", typeof(PartialDate))]
    [InlineData("\"2022\"", typeof(Datestamp))]
    [InlineData("\"x\"", typeof(AgentName))]
    [InlineData("null", typeof(AgentName))]
    [InlineData("{\"family\":[]}", typeof(AgentName))]
    [InlineData("{\"family\":\"\\ud800\"}", typeof(AgentName))]
    [InlineData("[null]", typeof(ValueList<string>))]
    [InlineData("{}", typeof(ValueList<string>))]
    [InlineData("{}", typeof(ValueList<int>))]
    [InlineData("[\"May\"]", typeof(ValueList<PartialDate>))]
    public void What_is_no_such_value_is_refused(string json, Type type) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, type));

    [Theory]
    [MemberData(nameof(TestRecords.Names), MemberType = typeof(TestRecords))]
    public void Titles_keep_their_markup(string name)
    {
        var title = MarkedText.Parse(TestRecords.Named(name).Title?.Replace("\ud800", "\ufffd", StringComparison.Ordinal));
        Assert.Equal(title, JsonSerializer.Deserialize<MarkedText>(JsonSerializer.Serialize(title)));
    }

    private static void AssertSame(Values expected, Values actual)
    {
        Assert.Equal(expected.ByDate, actual.ByDate);
        Assert.Equal(expected with { ByDate = actual.ByDate }, actual);
    }

    internal sealed record Values
    {
        public AgentName Name { get; init; }

        public ValueList<AgentName> Names { get; init; }

        public Contributor Contributor { get; init; }

        public PartialDate Date { get; init; }

        public ValueList<PartialDate> Dates { get; init; }

        public Datestamp? Datestamp { get; init; }

        public Language Language { get; init; }

        public License License { get; init; }

        public RecordField Field { get; init; }

        public MarkedText Title { get; init; }

        public Doi? Doi { get; init; }

        public ValueList<Issn> Issns { get; init; }

        public ValueList<int> Numbers { get; init; }

        public Dictionary<PartialDate, string> ByDate { get; init; } = [];
    }

    [JsonSerializable(typeof(Values))]
    [JsonSerializable(typeof(int))]
    internal sealed partial class ValuesContext : JsonSerializerContext;
}
