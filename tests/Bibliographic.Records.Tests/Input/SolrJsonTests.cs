using System.Text;
using System.Text.Json;
using Bibliographic.Records.Conformance;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Index fields in JSON: answers of Solr and of VuFind's interface for programs, and documents by themselves.</summary>
public class SolrJsonTests
{
    private const string Walk =
        """{"id":"x-1","title":"A slow walk  to the | library","title_full":"A slow walk to the library",""" +
        """ "author":["Meer, Anneke","Reed, Ann B"],"publishDate":["2021"],"topic":["Walks","Libraries"],""" +
        """ "_version_":1784211530329829616,"is_open_boolean":true}""";

    private const string Atlas =
        """{"id":"x-2","title":"Marsh \\ atlas","title_short":"Marsh atlas","author":["Heron, Ida"],""" +
        """ "author2":["Otter, Max","Teal, Una"],"author2_role":["editor","translator"],"url":["https://library.example/2"]}""";

    private static readonly string Answer =
        $$$"""{"responseHeader":{"status":0,"params":{"q":"docs"}},"response":{"numFound":2,"start":0,"docs":[{{{Walk}}},{{{Atlas}}}]},"facet_counts":{"docs":[1]}}""";

    public sealed class Conformance : RecordContainerTests
    {
        protected override ReadOnlyMemory<byte> Sample => Encoding.UTF8.GetBytes(Answer);

        protected override int SampleCount => 2;

        protected override RecordContainer Create() => RecordInputs.Default.Containers.Single(container => container.Name == "solr-json");
    }

    [Fact]
    public void Values_that_the_answer_keeps_apart_stay_apart()
    {
        var records = RecordDump.ReadText(Answer).ToList();
        Assert.Equal(2, records.Count);
        Assert.Equal("A slow walk to the | library", records[0].Title);
        Assert.Equal([AgentName.Person("Meer", "Anneke"), AgentName.Person("Reed", "Ann B")], records[0].Authors);
        Assert.NotEqual(Certainty.Guess, records[0].Evidence[RecordValue.Authors].Certainty);
        Assert.Equal(["Walks", "Libraries"], records[0].Subjects);
        Assert.Equal(1784211530329829616, records[0].Version);
        Assert.Equal("true", records[0].ExtraFields.Single(field => field.Name == "is_open_boolean").Values.Single());
        Assert.Equal("Marsh \\ atlas", records[1].Title);
        Assert.Equal(["editor", "translator"], records[1].Contributors.Select(contributor => contributor.Role));
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static TheoryData<string> Forms => new()
    {
        Answer,
        JsonSerializer.Serialize(JsonDocument.Parse(Answer), Indented),
        Answer + "\n" + Answer[..^1].Replace(Walk + ",", "", StringComparison.Ordinal).Replace(Atlas, "", StringComparison.Ordinal) + "}\n",
        $"[{Walk},{Atlas}]",
        $"{Walk}\n{Atlas}\n",
        $"{Walk}{Atlas}",
        $$$"""{"resultCount":2,"records":[{"id":"x-1","rawData":{{{Walk}}}},{"rawData":{{{Atlas}}}}],"status":"OK"}""",
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_gives_the_same_records(string form)
    {
        var expected = RecordDump.ReadText(Answer).ToList();
        foreach (var size in (int[])[1, 7, 100_000])
            Assert.Equal(expected, RecordDump.Read(PartsStream.OfSize(Encoding.UTF8.GetBytes(form), size)));
    }

    [Fact]
    public void Records_of_the_interface_for_programs_are_read()
    {
        const string records = """
            {"resultCount":1,"records":[{"id":"x-3","title":"Bird calls","authors":{"primary":{"Perch, Bo":{"role":["-"]}},"secondary":{"Teal, Una":{"role":["editor"]}},"corporate":[]},
             "formats":[{"value":"0/Book/","translated":"Book"}],"languages":["English"],"series":[{"name":"Marsh studies"}],"subjects":[["Birds","Songs"],["Marshes"]],
             "urls":[{"url":"https://library.example/3","desc":"Full text"}],"isbns":["9780306406157"],"publishers":["Heron Press"],"publicationDates":["2019"]}],"status":"OK"}
            """;
        var record = Assert.Single(RecordDump.ReadText(records));
        Assert.Equal("Bird calls", record.Title);
        Assert.Equal(AgentName.Person("Perch", "Bo"), Assert.Single(record.Authors));
        Assert.Equal("editor", Assert.Single(record.Contributors).Role);
        Assert.Equal(["Birds -- Songs", "Marshes"], record.Subjects);
        Assert.Equal(["Marsh studies"], record.Series);
        Assert.Equal(["https://library.example/3"], record.Urls);
        Assert.Equal("Heron Press", record.Publisher);
        Assert.Equal(Isbn.Parse("9780306406157"), Assert.Single(record.Isbns));
    }

    [Fact]
    public void What_the_format_for_Solr_wrote_comes_back_whole()
    {
        var records = RecordDump.ReadFile(Repository.PathOf("catalogue.txt")).ToList();
        var documents = RecordFormats.Default["solr"].Serialize(records);
        var answer = $$$"""{"response":{"numFound":{{{records.Count}}},"docs":{{{documents}}}}}""";
        Assert.Equal(records, RecordDump.ReadText(answer));
        Assert.Equal(records, RecordDump.ReadText(documents));
    }

    [Fact]
    public void An_answer_that_is_cut_or_damaged_gives_what_came_before()
    {
        for (var length = 1; length < Answer.Length; length++)
        {
            var diagnostics = new List<Diagnostic>();
            var records = RecordDump.ReadText(Answer[..length], new() { OnDiagnostic = diagnostics.Add }).ToList();
            Assert.Equal(
                length >= Answer.IndexOf(Atlas, StringComparison.Ordinal) + Atlas.Length
                    ? 2
                    : length >= Answer.IndexOf(Walk, StringComparison.Ordinal) + Walk.Length ? 1 : 0, records.Count);
            Assert.NotEmpty(diagnostics);
        }
        var damaged = new List<Diagnostic>();
        Assert.Single(RecordDump.ReadText(Answer.Replace(",{\"id\":\"x-2\"", ",{id:\"x-2\"", StringComparison.Ordinal), new() { OnDiagnostic = damaged.Add }));
        Assert.Contains(damaged, diagnostic => diagnostic.Code == DiagnosticCode.JsonLineBroken);
    }

    /// <summary>Answers and arrays of three documents, by layout, with a place for each.</summary>
    private static readonly Dictionary<string, string> Layouts = new()
    {
        ["an answer on one line"] = """{"responseHeader":{"status":0},"response":{"numFound":3,"docs":[$1,$2,$3]},"facet_counts":{"docs":[{"a":1}]}}""",
        ["an answer of VuFind on one line"] = """{"resultCount":3,"records":[$1, $2, $3],"status":"OK"}""",
        ["an answer of Solr"] = "{\n  \"response\":{\"numFound\":3,\"docs\":[\n      $1,\n      $2,\n      $3]\n  }}\n",
        ["an array on one line"] = "[$1,$2, $3]",
        ["an array, a document a line"] = "[\n$1,\n$2,\n$3\n]\n",
        ["an indented array"] = "[\n  $1,\n  $2,\n  $3\n]\n",
        ["documents on lines"] = "$1\n$2\n$3\n",
    };

    public static TheoryData<string> LayoutNames => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(LayoutNames))]
    public void A_damaged_document_costs_only_itself(string layout)
    {
        var isOnOneLine = layout.EndsWith("on one line", StringComparison.Ordinal);
        string[] damage =
        [
            """{"id":"x-9",title_full:"Marsh {atlas"}""", """{"id":"x-9","title_full":"Marsh \"}] atlas",}""", """{"title_full":{"a":[1,{"b":}]},"author2":"Heron"}""",
            .. isOnOneLine
                ? (string[])[]
                : [
                    """{"id":"x-9","title_full":"Marsh atlas}""", """{"id":"x-9","title_full":"Marsh atlas" """,
                    "{\n        \"id\":\"x-9\",\n        \"author\":[\n          {\n          \"Heron\n        ]\n        },\"title_full\":\"Marsh atlas\"}",
                ],
        ];
        foreach (var broken in damage)
        {
            for (var at = layout == "an array on one line" ? 1 : 0; at < 3; at++)   // by its first object such an array is recognized
            {
                var documents = Enumerable.Range(0, 3).Select(i => i == at ? broken : Walk.Replace("x-1", $"x-{i}", StringComparison.Ordinal));
                var text = Fill(layout, documents);
                foreach (var size in (int[])[1, 7, 100_000])
                {
                    var ids = ReadIds(text, size, out var diagnostics);
                    Assert.True(
                        ids.SequenceEqual(Enumerable.Range(0, 3).Where(i => i != at).Select(i => $"x-{i}")),
                        $"{broken} as document {at}: {string.Join(", ", ids)}");
                    var told = MessagesOf(DiagnosticCode.JsonLineBroken, diagnostics);
                    if (at == 2 && !isOnOneLine && told.Remove("the JSON is not complete: it ends early") && told.Count == 0)
                        continue;   // a document at the end of the text that has no end
                    Assert.StartsWith("the JSON is damaged, and the document was skipped: ", Assert.Single(told), StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(LayoutNames))]
    public void A_document_beyond_the_limit_costs_only_itself(string layout)
    {
        var longTitle = "Marsh " + new string('m', 400);
        var longAtlas = Atlas.Replace("Marsh", longTitle, StringComparison.Ordinal);
        string[] documents = [Atlas, longAtlas, Atlas.Replace("x-2", "x-3", StringComparison.Ordinal)];
        foreach (var size in (int[])[1, 7, 100_000])
        {
            Assert.Equal(["x-2", "x-3"], ReadIds(Fill(layout, documents), size, out var diagnostics, maxRecordBytes: 400));
            Assert.Equal(["a document is longer than 400 bytes and was skipped"], MessagesOf(DiagnosticCode.RecordTooLong, diagnostics));
        }
    }

    [Fact]
    public void Damage_beside_documents_costs_the_rest_of_the_answer()
    {
        var damaged = Answer.Replace("\"response\"", "response", StringComparison.Ordinal);
        Assert.Equal(["x-1", "x-2", "x-1", "x-2"], ReadIds($"{Answer}\n{damaged}\n{Answer}\n", 100, out var diagnostics));
        var told = Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.JsonLineBroken);
        Assert.StartsWith(
            "the JSON is damaged, and what follows was skipped up to a line that starts an object: ", told.Message, StringComparison.Ordinal);
        Assert.Equal(2, told.Position.Line);
    }

    [Fact]
    public void What_stands_beside_the_documents_may_be_beyond_the_limit()
    {
        var wide = Answer.Replace("[1]", $"[{new string('1', 3000)}]", StringComparison.Ordinal);
        Assert.Equal(["x-1", "x-2", "x-1", "x-2"], ReadIds($"{wide}\n{Answer}\n", 64, out var diagnostics, maxRecordBytes: 1000));
        Assert.Equal(
            ["what stands beside the documents is longer than 1000 bytes and was skipped up to a line that starts an object"],
            MessagesOf(DiagnosticCode.RecordTooLong, diagnostics));
    }

    [Fact]
    public void Many_damaged_documents_cost_only_themselves()
    {
        var text = Walk + "\n" + string.Concat(Enumerable.Repeat("{x\n", 100_000)) + Atlas + "\n";
        Assert.Equal(["x-1", "x-2"], ReadIds(text, 100_000, out var diagnostics));
        Assert.NotEmpty(MessagesOf(DiagnosticCode.JsonLineBroken, diagnostics));
    }

    private static List<string?> ReadIds(string text, int size, out List<Diagnostic> diagnostics, int maxRecordBytes = 64 * 1024)
    {
        var told = diagnostics = [];
        var options = new RecordReaderOptions { MaxRecordBytes = maxRecordBytes, OnDiagnostic = told.Add };
        return [.. RecordDump.Read(PartsStream.OfSize(Encoding.UTF8.GetBytes(text), size), options).Select(record => record.Id)];
    }

    private static List<string> MessagesOf(DiagnosticCode code, List<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Code == code).Select(diagnostic => diagnostic.Message)];

    private static string Fill(string layout, IEnumerable<string> documents) =>
        documents.Select((document, i) => (Document: document, Mark: $"${i + 1}"))
            .Aggregate(Layouts[layout], (text, next) => text.Replace(next.Mark, next.Document, StringComparison.Ordinal));

    [Fact]
    public void A_damaged_document_on_a_line_costs_only_itself()
    {
        var diagnostics = new List<Diagnostic>();
        var records = RecordDump.ReadText($"{Walk}\n{{\"id\":\"x-9\",title_full:1}}\n{Atlas}\n", new() { OnDiagnostic = diagnostics.Add }).ToList();
        Assert.Equal(["x-1", "x-2"], records.Select(record => record.Id));
        Assert.Equal(2, Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.JsonLineBroken).Position.Line);
    }

    [Fact]
    public void What_is_told_of_a_row_has_the_place_of_its_document()
    {
        var diagnostics = new List<Diagnostic>();
        _ = RecordDump.ReadText($"{Atlas}\n{Walk}\n", new() { OnDiagnostic = diagnostics.Add }).Count();
        Assert.Equal((2, Atlas.Length + 1),
            Assert.Single(diagnostics.Select(diagnostic => (diagnostic.Position.Line, diagnostic.Position.ByteOffset)).Distinct()));
    }

    [Theory]
    [InlineData("""{"id":"1","title":"T","authors":[{"literal":"A"}],"evidence":{}}""")]
    [InlineData("""[{"id":"1","title":"T","author":[{"family":"A"}],"container-title":"J"}]""")]
    [InlineData("""{"text":"title_full | a |","title_short":"a","title_full":"b"}""")]
    [InlineData("""{"leader":"00000nam","fields":[]}""")]
    [InlineData("""{"a":"response"}""")]
    public void Other_JSON_is_not_taken_for_it(string text) =>
        Assert.NotEqual(Recognition.Yes,
            RecordInputs.Default.Containers.Single(container => container.Name == "solr-json")
                .Recognize(new(Encoding.UTF8.GetBytes(text), isComplete: true)));
}
