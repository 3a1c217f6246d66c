using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bibliographic.Records.Tool.Tests;

public sealed class StatsTests : IDisposable
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_has_every_count()
    {
        var stats = JsonDocument.Parse(Bibrecords.Run("stats", Records(), "--json", "--top", "2").Succeeded().Bytes).RootElement;
        Assert.Equal((8, 7, 1, 1), (Number(stats, "records"), Number(stats, "works"), Number(stats, "duplicates"), Number(stats, "contradictions")));
        Assert.Equal("""{"1999":1,"2020":2,"2021":3}""", Compact(stats.GetProperty("years")));
        Assert.Equal(2, Number(stats, "withoutYear"));
        Assert.Equal("""{"different":3,"maxError":0,"top":[{"value":"Bogs & <Fens>","records":3},{"value":"J Walks","records":2}]}""",
            Compact(stats.GetProperty("journals")));
        Assert.Equal("""{"different":2,"maxError":0,"top":[{"value":"CC-BY-4.0","records":1},{"value":"in words only","records":1}]}""",
            Compact(stats.GetProperty("licenses")));
        Assert.Equal("""{"DOI":3,"PMID":2,"PMCID":0,"ISSN":0,"ISBN":1,"ORCID":1,"none of these":4}""", Compact(stats.GetProperty("identifiers")));
        Assert.Equal("""{"certain":0,"likely":1,"guess":1}""", Compact(stats.GetProperty("certainty").GetProperty("journal")));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Terminal_charts_fit_the_width()
    {
        var path = Records();
        foreach (var width in (int[])[40, 80, 200])
        {
            var result = Bibrecords.RunWith("COLUMNS", $"{width}", "stats", path).Succeeded();
            Assert.All(result.Lines, line => Assert.True(line.Length <= width, line));
            Assert.InRange(result.Lines.Where(line => line.Contains('█')).Max(line => line.Length), width * 9 / 10, width);
            Assert.DoesNotContain('\e', result.Output);
        }
        var lines = Bibrecords.RunWith("COLUMNS", "60", "stats", path).Lines;
        Assert.Contains("8 records, 7 works", lines);
        // The bars are as long as the counts, and gaps in the years show.
        int Bar(string label) => lines.Single(line => line.Contains($"{label} ", StringComparison.Ordinal)).Count(c => c == '█');
        Assert.Equal(3 * Bar("  1999"), Bar("  2021"), 1.0);
    }

    [UnixFact(needsTerminal: true)]
    public void A_terminal_gets_colours_unless_NO_COLOR_is_set()
    {
        var path = Records();
        Assert.Matches(@"\e\[[0-9;]*3[0-9;]*m[ █]+", Bibrecords.RunOnTerminal("NO_COLOR", "", "stats", path).Output);
        Assert.DoesNotMatch(@"\e\[[0-9;]*m", Bibrecords.RunOnTerminal("NO_COLOR", "1", "stats", path).Output);
    }

    [Fact]
    public void The_page_is_complete_in_itself_and_escapes_what_records_say()
    {
        Bibrecords.Run("stats", Records(), "--html", _folder["report.html"]).Succeeded();
        var page = File.ReadAllText(_folder["report.html"]);
        Assert.Contains("Bogs &amp; &lt;Fens&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<(script|link|img|iframe)|\bsrc=|url\(|@import|https?://", page);
        Assert.Contains("<title>2021: 3</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_options_are_told() => Bibrecords.Run("stats", Records(), "--top", "0").FailedWith(2);

    /// <summary>There are more journals than are kept; the memory that they take has a bound, and what is told is true.</summary>
    [Fact]
    public void Frequent_journals_are_found_among_any_number()
    {
        const int many = 130_000;
        var records = new System.Text.StringBuilder();
        for (var number = 0; number < many; number++)
            records.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"title\":\"A\",\"journal\":\"{(number % 10 == 0 ? "Often" : $"Once {number}")}\"}}\n");
        var stats = JsonDocument.Parse(Bibrecords.Run("stats", _folder.Add("many.ndjson", records.ToString()), "--json", "--top", "1").Succeeded().Bytes).RootElement;
        var journals = stats.GetProperty("journals");
        var error = Number(journals, "maxError");
        Assert.InRange(error, 1, many / 50_000);
        var often = Assert.Single(journals.GetProperty("top").EnumerateArray());
        Assert.Equal("Often", often.GetProperty("value").GetString());
        Assert.InRange(Number(often, "records"), many / 10 - error, many / 10);
    }

    private string Records() => _folder.Add("records.ndjson", """
        {"id":"1","doi":"10.5555/a","pmid":"1","journal":"J Walks","date":"2021-03","authors":[{"family":"Meer","orcid":"0000-0002-1825-0097"}],"evidence":{"journal":{"source":"spelling","certainty":"likely"}}}
        {"id":"2","doi":"10.5555/a","journal":"J Walks","date":"2021"}
        {"id":"3","doi":"10.5555/a","pmid":"2","journal":"Bogs & <Fens>","date":"2020","evidence":{"journal":{"source":"inference","certainty":"guess"}}}
        {"id":"4","journal":"Bogs & <Fens>","date":"2020","licenseUrl":"https://creativecommons.org/licenses/by/4.0/"}
        {"id":"5","journal":"Bogs & <Fens>","date":"1999","licenseText":"Free"}
        {"id":"6","journal":"Acta","date":"2021"}
        {"id":"7","isbn":["9780975229804"],"language":"English"}
        {"id":"8","title":"日本の図書館","language":"Japanese"}

        """);

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, Relaxed);

    [Fact]
    public void Of_a_corpus_pages_and_sites_are_told()
    {
        string Line(string text, string url) => System.Text.Json.JsonSerializer.Serialize(new { text, url });
        string[] lines =
        [
            Line(Dump.Page("a"), "https://one.example/a"), Line("nothing", "https://two.example/"), Line(Dump.Page("b"), "https://one.example/b"),
        ];
        var input = string.Join('\n', lines);
        Assert.StartsWith("2 records, 2 works, on 2 of 3 pages\n", Bibrecords.Run(input, ["stats"]).Succeeded().Output, StringComparison.Ordinal);
        var json = System.Text.Json.JsonDocument.Parse(Bibrecords.Run(input, ["stats", "--json"]).Succeeded().Output).RootElement;
        Assert.Equal((3, 2), (json.GetProperty("pages").GetInt32(), json.GetProperty("pagesWithRecords").GetInt32()));
        Assert.Equal("one.example", json.GetProperty("sites").GetProperty("top")[0].GetProperty("value").GetString());
    }
}
