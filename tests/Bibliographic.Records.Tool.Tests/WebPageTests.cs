using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tool.Tests;

/// <summary><c>show --web</c>: the page itself, and what a browser makes of it.</summary>
public sealed partial class WebPageTests : IDisposable
{
    private const string Records = """
        {"id":"1","title":"Growth of <i>Sphagnum</i>","authors":[{"family":"Żółć","given":"Ana"}],"journal":"Bogs","date":"2019-05","licenseUrl":"https://creativecommons.org/licenses/by/4.0/"}
        {"id":"2","title":"A heron","journal":"Bogs & Fens","date":"2021","doi":"10.5555/a","evidence":{"journal":{"source":"spelling","certainty":"likely"}}}
        {"id":"3","title":"The raven","abstract":"Seen beside a heron.","evidence":{"title":{"source":"inference","certainty":"guess"}}}
        {"id":"4","title":"</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">","journal":"\"><b id=owned>","urls":["javascript:document.title='owned'","https://example.org/?a=1&b=<2>"]}

        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_holds_all_records_loads_nothing_and_may_run_its_own_script_only()
    {
        var page = Page();
        Assert.DoesNotMatch(@"<(link|img|iframe|object)|\ssrc=|url\(|@import|https?:", DataPattern().Replace(page, ""));
        Assert.Equal(2, page.Split("<script").Length - 1);
        Assert.Equal(2, page.Split("</script").Length - 1);
        var script = page[(page.LastIndexOf("<script>", StringComparison.Ordinal) + "<script>".Length)..page.LastIndexOf("</script>", StringComparison.Ordinal)];
        Assert.Contains($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", page, StringComparison.Ordinal);

        var records = Data(page).GetProperty("records");
        Assert.Equal(4, records.GetArrayLength());
        Assert.Equal("""{"year":2021,"journal":"Bogs \u0026 Fens","certainty":"likely","entries":[{"label":"Title","values":[["A heron"]]}""",
            records[1].GetRawText().Split(",{\"label\":\"Journal\"")[0]);
        Assert.Contains("""["Growth of ",{"text":"Sphagnum","tags":["i"]}]""", records[0].GetRawText(), StringComparison.Ordinal);
        Assert.Equal(
            ["10.5555/a", "https://doi.org/10.5555/a", "javascript:document.title='owned'", "https://example.org/?a=1&b=<2>", "https://example.org/?a=1&b=%3C2%3E"],
            records.EnumerateArray().SelectMany(record => record.GetProperty("entries").EnumerateArray())
                .Where(entry => entry.GetProperty("label").GetString() is "DOI" or "Links")
                .SelectMany(entry => entry.GetProperty("values").EnumerateArray())
                .SelectMany(
                    value => value.ValueKind == JsonValueKind.String
                        ? [value.GetString()]
                        : value.EnumerateObject().Select(part => part.Value.GetString())));
    }

    [Fact]
    public void The_page_of_a_selection_or_of_one_record()
    {
        Assert.Equal("2", Ids(Page("--where", "title=heron")));
        Assert.Equal("3", Ids(Page("--record", "3")));
        Assert.Equal("2", Ids(Page("--id", "2")));
        Assert.Equal("1 2", Ids(Page("--limit", "2")));
        Bibrecords.Run("show", Input(), "--web", _folder["page.html"], "--where", "title=nobody").FailedWith(5);
        Bibrecords.Run("show", Input(), "--web", _folder["page.html"], "--record", "5").FailedWith(1);
        Assert.Equal("1 2", Ids(File.ReadAllText(_folder["page.html"])));
        Bibrecords.Run("show", Input(), "--web", _folder["page.html"], "--json").FailedWith(2);
        Bibrecords.Run("show", Input(), "--web", Input()).FailedWith(2);
    }

    [Fact]
    public void The_MARC_record_stands_below_the_values()
    {
        var input = _folder.Add("marc.xml", """
            <record><leader>00000nam a2200000 a 4500</leader><controlfield tag="001">marsh-1</controlfield>
            <datafield tag="245" ind1="1" ind2="0"><subfield code="a">Marsh maps :</subfield><subfield code="b">a guide</subfield></datafield></record>
            """);
        Bibrecords.Run("show", input, "--web", _folder["page.html"]).Succeeded();
        var entry = Data(File.ReadAllText(_folder["page.html"])).GetProperty("records")[0].GetProperty("entries").EnumerateArray().Last();
        Assert.Equal("MARC record", entry.GetProperty("label").GetString());
        Assert.Contains("245 10 $a Marsh maps : $b a guide", entry.GetProperty("values").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_ten_thousand_records_unless_more_are_asked_for()
    {
        var input = _folder.Add("many.ndjson", string.Concat(Enumerable.Repeat("{\"title\":\"A\"}\n", 10_001)));
        Assert.Contains("shows the first 10,000 records; --limit N takes more", Bibrecords.Run("show", input, "--web", _folder["many.html"]).Succeeded().Error, StringComparison.Ordinal);
        var cut = Data(File.ReadAllText(_folder["many.html"]));
        Assert.Equal(10_000, cut.GetProperty("records").GetArrayLength());
        Assert.True(cut.GetProperty("isCut").GetBoolean());
        Assert.Contains("shows 10,001 records", Bibrecords.Run("show", input, "--web", _folder["many.html"], "--limit", "20000").Succeeded().Error, StringComparison.Ordinal);
        Assert.False(Data(File.ReadAllText(_folder["many.html"])).GetProperty("isCut").GetBoolean());
    }

    [ChromiumFact]
    [Trait("Speed", "Slow")]
    public void A_browser_shows_what_is_asked_for_and_no_text_becomes_HTML()
    {
        Page();
        Assert.Equal("4 records: 1 2 3 4", Shown(""));
        Assert.Equal("1 of 4 records: 1", Shown("#q=ZOLC+growth"));
        Assert.Equal("2 of 4 records: 2 3", Shown("#q=heron"));
        Assert.Equal("1 of 4 records: 2", Shown("#from=2020"));
        Assert.Equal("1 of 4 records: 1", Shown("#journal=Bogs"));
        Assert.Equal("2 of 4 records: 1 2", Shown("#journal=bog"));
        Assert.Equal("1 of 4 records: 1", Shown("#license=CC-BY-4.0"));
        Assert.Equal("2 of 4 records: 2 3", Shown("#certainty=inferred"));
        Assert.Equal("1 of 4 records: 3", Shown("#certainty=guess"));
        Assert.Equal("4 records: 2 1 3 4", Shown("#order=newest"));

        var page = Chromium.Open(_folder["page.html"]);
        Assert.Contains("&lt;/script&gt;&lt;script&gt;document.title='owned'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<img|<b id|href=\"javascript|<title>owned", page);
        Assert.Contains("Growth of <i class=\"\">Sphagnum</i>", page, StringComparison.Ordinal);
        Assert.Contains("(likely: Journal)", page, StringComparison.Ordinal);
    }

    [ChromiumFact]
    [Trait("Speed", "Slow")]
    public void What_is_typed_filters_and_stands_in_the_address()
    {
        var input = _folder.Add("many.ndjson", string.Concat(Enumerable.Range(1, 60).Select(number => $"{{\"id\":\"{number}\",\"title\":\"Heron {number}\"}}\n")));
        Bibrecords.Run("show", input, "--web", _folder["page.html"]).Succeeded();
        Assert.Contains(">Show 10 more of 10</button>", Chromium.Open(_folder["page.html"]), StringComparison.Ordinal);
        Assert.Equal(60, Act("more.click();").Split("<li").Length - 1);

        var typed = Act("fields.q.value = 'heron 60'; form.dispatchEvent(new Event('input')); setTimeout(() => document.title = location.hash, 1000);");
        Assert.Contains(">1 of 60 records</p>", typed, StringComparison.Ordinal);
        Assert.Contains("<title>#q=heron+60</title>", typed, StringComparison.Ordinal);

        Assert.Contains(">60 records</p>", Act("fields.q.value = 'heron 60'; filterAndKeep(); form.reset();"), StringComparison.Ordinal);
        Assert.Contains("<dt class=\"\">Record</dt><dd class=\"\" dir=\"auto\">1</dd>", Act("list.querySelector('summary').click();"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    [Trait("Speed", "Slow")]
    public void One_record_is_shown_open_without_a_search()
    {
        var page = Page("--id", "2");
        var shown = Chromium.Open(_folder["page.html"]);
        Assert.Contains("<a class=\"\" href=\"https://doi.org/10.5555/a\" rel=\"noreferrer\">10.5555/a</a>", shown, StringComparison.Ordinal);
        Assert.Matches("<form [^>]*hidden", shown);
        Assert.Contains("(from the spelling text; likely)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<li", page, StringComparison.Ordinal);
    }

    private string Input() => _folder.Add("records.ndjson", Records);

    private string Page(params string[] options)
    {
        Bibrecords.Run(["show", Input(), "--web", _folder["page.html"], .. options]).Succeeded();
        return File.ReadAllText(_folder["page.html"]);
    }

    /// <summary>The page in a browser after a further script has run.</summary>
    private string Act(string script)
    {
        var page = PolicyPattern().Replace(File.ReadAllText(_folder["page.html"]), "").Replace("</body>", $"<script>{script}</script></body>", StringComparison.Ordinal);
        return Chromium.Open(_folder.Add("acting.html", page));
    }

    /// <summary>What the page counts, and the identifiers of the records that it lists.</summary>
    private string Shown(string fragment)
    {
        var page = Chromium.Open(_folder["page.html"], fragment);
        var titles = TitlePattern().Matches(page).Select(title => title.Groups[1].Value);
        return $"{StatusPattern().Match(page).Groups[1].Value}: {string.Join(' ', titles.Select(Id))}";
    }

    private static string Id(string title) => title switch
    {
        ['G', ..] => "1",
        ['A', ..] => "2",
        ['T', ..] => "3",
        _ => "4",
    };

    private static string Ids(string page) => string.Join(' ', Data(page).GetProperty("records").EnumerateArray()
        .SelectMany(record => record.GetProperty("entries").EnumerateArray())
        .Where(entry => entry.GetProperty("label").GetString() == "Record")
        .Select(entry => entry.GetProperty("values")[0].GetString()));

    private static JsonElement Data(string page) => JsonDocument.Parse(DataPattern().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataPattern();

    [GeneratedRegex("id=\"status\">([^<]*)<")]
    private static partial Regex StatusPattern();

    [GeneratedRegex("<h2[^>]*>(.)")]
    private static partial Regex TitlePattern();

    [GeneratedRegex("<meta http-equiv[^>]*>")]
    private static partial Regex PolicyPattern();
}
