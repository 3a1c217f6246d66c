using System.Net;
using System.Text;
using Bibliographic.Records.Conformance;
using Bibliographic.Records.Inputs.Html;

namespace Bibliographic.Records.Plugins.Tests;

/// <summary>Staff Views in HTML, as each release of the catalogue's software writes them.</summary>
public class HtmlTests
{
    private static readonly (string Name, string[] Values)[] Fields =
    [
        ("_version_", ["1784211530329829616"]), ("author", ["Meer, Anneke van der"]), ("author2", ["Reed, Ann", "Heron & Sons, Ida"]), ("author2_role", ["editor", "translator"]),
        ("description", ["First | second \\ third <b>bold</b>\n  on a further line"]), ("format", ["Book"]), ("id", ["marsh-1"]), ("publishDate", ["2004"]), ("record_format", ["marc"]),
        ("title", ["Marsh maps"]), ("title_full", ["Marsh maps / Anneke van der Meer."]), ("topic", ["Maps", "Marshes  History"]), ("url", []),
    ];

    private static readonly (string Tag, string Indicators, string[] Subfields)[] Marc =
    [
        ("LEADER", "", ["00933cam  2200217 a 4500"]), ("001", "", ["marsh-1"]), ("008", "", ["860723s2004    xxua   |      001 0 eng  "]), ("100", "1 ", ["aMeer, Anneke van der"]),
        ("245", "10", ["aMarsh maps | and more :", "ba survey /", "cAnneke van der Meer."]), ("260", "  ", ["aNorwich :", "bHeron Press,", "c2004."]), ("650", " 0", ["aMarshes", "xMaps."]),
    ];

    private static readonly RecordReaderOptions Options = new() { Inputs = RecordInputs.Default.WithHtml() };

    public static TheoryData<int> Releases => [2, 8, 9, 11];

    public sealed class Conformance : RecordContainerTests
    {
        // A page holds one record; a file of WARC holds several pages.
        protected override ReadOnlyMemory<byte> Sample => Encoding.UTF8.GetBytes(Page(9, MarcTable() + "<h2>Record in the Search Index</h2>" + IndexTable(9)));

        protected override int SampleCount => 1;

        protected override RecordContainer Create() => new HtmlContainer();
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Index_fields_of_every_release_are_read_with_their_values_apart(int release)
    {
        var record = Assert.Single(Read(Page(release, IndexTable(release))));
        Assert.Equal("marsh-1", record.Id);
        Assert.Equal("Marsh maps", record.Title);
        Assert.Equal(["Meer, Anneke van der"], record.Authors.Select(name => name.ToString()));
        Assert.Equal(["Reed, Ann: editor", "Heron & Sons, Ida: translator"], record.Contributors.Select(contributor => $"{contributor.Name}: {contributor.Role}"));
        Assert.Equal(["Maps", "Marshes History"], record.Subjects);
        Assert.Equal("First | second \\ third <b>bold</b> on a further line", record.Abstract);
    }

    /// <summary>The first theme has a block around all values of a cell; others have one, or an item of a list, around each.</summary>
    [Theory]
    [InlineData("<div style=\"width:500px\">", "<br />\n", "</div>")]
    [InlineData("<div>", "</div>\n<div>", "</div>")]
    [InlineData("<ul><li>", "</li><li>", "</li></ul>")]
    public void Values_in_blocks_are_read_apart(string before, string between, string after)
    {
        var rows = Fields.Select(field => $"<tr><th>{field.Name}</th><td>{before}{string.Join(between, field.Values.Select(WebUtility.HtmlEncode))}{after}</td></tr>");
        var table = $"<table class=\"citation\">{string.Concat(rows)}</table>";
        Assert.Equal(Assert.Single(Read(Page(2, IndexTable(2)))), Assert.Single(Read(Page(2, table))));
    }

    [Fact]
    public void A_list_of_definitions_is_read_like_a_table()
    {
        var list = $"<dl class=\"biblio\">{string.Concat(Fields.Select(field => $"<dt>{field.Name}</dt><dd>{string.Concat(field.Values.Select(value => $"<p>{WebUtility.HtmlEncode(value)}</p>"))}</dd>"))}</table>";
        Assert.Equal(Assert.Single(Read(Page(2, IndexTable(2)))), Assert.Single(Read(Page(2, list))));
    }

    [Fact]
    public void A_MARC_table_is_read_with_the_spaces_in_its_values()
    {
        var record = Assert.Single(Read(Page(9, MarcTable())));
        Assert.Equal("00933cam  2200217 a 4500", record.Marc!.Leader);
        Assert.Equal("860723s2004    xxua   |      001 0 eng", record.Marc["008"]?.Value);
        Assert.Equal("Marsh maps | and more :", record.Marc["245"]?["a"]);
        Assert.Equal("10", $"{record.Marc["245"]?.Indicator1}{record.Marc["245"]?.Indicator2}");
        Assert.Equal(" 0", $"{record.Marc["650"]?.Indicator1}{record.Marc["650"]?.Indicator2}");
        Assert.Equal("Heron Press", record.Publisher);
    }

    [Fact]
    public void A_page_with_both_tables_is_one_record()
    {
        var record = Assert.Single(Read(Page(9, MarcTable() + "<h2>Record in the Search Index</h2>" + IndexTable(9))));
        Assert.NotNull(record.Marc);
        Assert.Equal(1784211530329829616, record.Version);
    }

    [Theory]
    [InlineData("utf-8", "utf-8", null)]
    [InlineData("iso-8859-1", "windows-1252", null)]
    [InlineData("iso-8859-2", null, "iso-8859-2")]
    [InlineData("windows-1252", null, null)]
    [InlineData("utf-8", null, "iso-8859-1")]
    public void The_character_set_is_found(string encoding, string? meta, string? header)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page =
            Page(9,
                IndexTable(9).Replace("Marsh maps", "Márš móly", StringComparison.Ordinal).Replace("š", encoding == "iso-8859-1" ? "s" : "š", StringComparison.Ordinal));
        if (meta is not null)
            page = page.Replace("<head>", $"<head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={meta}\">", StringComparison.Ordinal);
        var file = Warc(("https://catalogue.example/Record/1", Encoding.GetEncoding(encoding).GetBytes(page), header));
        Assert.Equal(encoding == "iso-8859-1" ? "Márs móly" : "Márš móly", Assert.Single(RecordDump.Read(file, Options)).Title);
    }

    [Fact]
    public void Pages_of_an_archive_have_their_addresses()
    {
        var page = Encoding.UTF8.GetBytes(Page(9, IndexTable(9)));
        var file = Warc(("https://catalogue.example/Record/1/Details", page, "utf-8"), ("https://catalogue.example/about", "<!DOCTYPE html><p>About us"u8.ToArray(), null), ("https://catalogue.example/Record/2/Details", page, "utf-8"));
        var records = RecordDump.Read(file, Options).ToList();
        Assert.Equal(["https://catalogue.example/Record/1/Details", "https://catalogue.example/Record/2/Details"], records.Select(record => record.SourceAddress));
    }

    [Fact]
    public void The_address_that_a_page_gives_for_itself_is_taken()
    {
        var page = Page(9, IndexTable(9)).Replace("<head>", "<head><link rel=\"canonical\" href=\"https://catalogue.example/Record/marsh-1\">", StringComparison.Ordinal);
        Assert.Equal("https://catalogue.example/Record/marsh-1", Assert.Single(Read(page)).SourceAddress);
    }

    [Fact]
    public void A_page_cut_or_damaged_anywhere_never_throws()
    {
        var page = Encoding.UTF8.GetBytes(Page(9, MarcTable() + IndexTable(9)));
        for (var at = 0; at < page.Length; at += 13)
        {
            Assert.InRange(RecordDump.Read(page[..at], Options).Count(), 0, 2);
            byte[] damaged = [.. page];
            damaged[at] ^= 0x15;
            Assert.InRange(RecordDump.Read(damaged, Options).Count(), 0, 2);
        }
    }

    [Fact]
    public void A_page_beyond_the_limit_is_cut()
    {
        var diagnostics = new List<Diagnostic>();
        var page = Page(9, IndexTable(9) + new string('x', 300_000));
        Assert.Single(RecordDump.ReadText(page, Options with { MaxRecordBytes = 200_000, OnDiagnostic = diagnostics.Add }));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.RecordTooLong);
    }

    [Fact]
    public void Tables_nested_without_end_are_read()
    {
        var page = Page(9, string.Concat(Enumerable.Repeat("<table><tr><td>LEADER", 50_000)));
        Assert.Empty(Read(page));
    }

    private static List<BibliographicRecord> Read(string page) => [.. RecordDump.ReadText(page, Options)];

    private static string Page(int release, string staffView) => $"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Staff View: Marsh maps</title></head>
        <body class="template-dir-record"><nav><ul><li><a href="/">Home</a></li></ul></nav>
        <h1>Marsh maps</h1>
        <table class="table table-striped"><tr><th>Main Author:</th><td><span class="author-data"><a href="/Author">Meer, Anneke van der</a></span></td></tr>
        <tr><th>Format:</th><td>Book</td></tr></table>
        <div class="tab-pane active details-tab">{staffView}</div>
        <footer>Release {release}</footer></body></html>
        """;

    private static string IndexTable(int release)
    {
        var rows = Fields.Select(field => $"<tr>\n      <th>{field.Name}</th>\n      <td>{string.Concat(field.Values.Select(value => Value(release, value)))}\n      </td>\n    </tr>\n");
        return $"<table class=\"{(release < 9 ? "citation" : "staff-view")} table table-striped\">\n{string.Concat(rows)}</table>";
    }

    private static string Value(int release, string value) =>
        release < 9 ? $"\n          {WebUtility.HtmlEncode(value)}<br />" : $"<span class=\"detail\">{WebUtility.HtmlEncode(value)}</span><br>\n";

    private static string MarcTable()
    {
        var rows = Marc.Select(field => field.Indicators.Length == 0
            ? $"<tr><th>{field.Tag}</th><td colspan=\"3\">{field.Subfields[0]}</td></tr>\n"
            : $"<tr><th>{field.Tag}</th><td>{field.Indicators[0]}</td><td>{field.Indicators[1]}</td><td>{string.Concat(field.Subfields.Select(subfield => $"<strong>|{subfield[0]}</strong>&nbsp;{subfield[1..]}&nbsp;"))}</td></tr>\n");
        return $"<h2>MARC</h2>\n<table class=\"citation table table-striped\"><tr class=\"pace-car\"><th></th><td></td><td></td><td></td></tr>\n{string.Concat(rows)}</table>";
    }

    private static byte[] Warc(params (string Address, byte[] Page, string? CharacterSet)[] pages)
    {
        using var file = new MemoryStream();
        foreach (var (address, page, characterSet) in pages)
        {
            byte[] content = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html{(characterSet is null ? "" : $"; charset={characterSet}")}\r\n\r\n"), .. page];
            file.Write(Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {content.Length}\r\n\r\n"));
            file.Write(content);
            file.Write("\r\n\r\n"u8);
        }
        return file.ToArray();
    }
}
