using System.Net;
using System.Text;

namespace Bibliographic.Records.Tests.Output;

/// <summary>Tables, COinS, Hayagriva, QuickStatements and citations: their form, and that no value breaks it.</summary>
public class PlainFormatTests
{
    private static readonly string[] All = ["csv", "tsv", "coins", "hayagriva", "quickstatements", "citation", "markdown"];

    public static IEnumerable<object[]> FormatsAndRecords =>
        from format in All from sample in TestRecords.All select new object[] { format, sample.Name };

    public static TheoryData<string> Formats => [.. All];

    [Theory]
    [MemberData(nameof(FormatsAndRecords))]
    public void Lines_end_in_one_way_and_hold_no_control_character(string format, string sample)
    {
        var text = Format(format).Serialize(TestRecords.Named(sample));
        var lineEnd = format == "csv" ? "\r\n" : "\n";
        Assert.DoesNotContain('\ufeff', text);
        Assert.DoesNotContain(text.Replace(lineEnd, "", StringComparison.Ordinal),
            c => (char.IsControl(c) && !(format is "tsv" or "quickstatements" && c == '\t')) || c is '\u2028' or '\u2029');
    }

    [Theory]
    [MemberData(nameof(FormatsAndRecords))]
    public void A_record_is_as_many_lines_as_alone(string format, string sample)
    {
        string Without(string text) => format is "csv" or "tsv" ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
        var separator = format is "citation" or "markdown" ? "\n" : "";
        var record = TestRecords.Named(sample);
        var alone = Without(Format(format).Serialize(record));
        var keyEnd = alone.IndexOf(sample == "empty" ? "\":" : ":", StringComparison.Ordinal);
        var again = format == "hayagriva" ? alone[..keyEnd] + "a" + alone[keyEnd..] : alone;
        Assert.Equal(alone + separator + again, Without(Format(format).Serialize([record, record])));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    public void Tables_are_read_back(string format)
    {
        var rows = Rows(Format(format).Serialize(TestRecords.All.Select(sample => sample.Record)), format);
        Assert.Equal(CsvOptions.AllColumns, rows[0]);
        Assert.Equal(TestRecords.All.Count() + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(CsvOptions.AllColumns.Count, row.Length));
        string Cell(int row, string column) => rows[row][CsvOptions.AllColumns.ToList().IndexOf(column)];
        Assert.Equal("A slow walk to the library: reading habits of Corvus corax & other café visitors", Cell(1, "title"));
        Assert.Equal("van der Meer, Anneke; García Márquez, José Luis; Ōtsuka, Ren; Smith, John P, Jr; Nguyễn, Văn Đức", Cell(1, "authors"));
        Assert.Equal("2021-03-05", Cell(1, "date"));
        Assert.Equal("2021-03-05; 2021-04", Cell(1, "dates"));
        Assert.Equal(TestRecords.Article.Abstract, Cell(1, "abstract"));
        Assert.Equal("Wood, Emma (trl); Biblioteca Imaginaria (isb); Ruiz, Ana", Cell(3, "contributors"));
        Assert.Equal("123-130", Cell(4, "pages"));
        Assert.All(rows[6], cell => Assert.Equal("", cell));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    public void No_cell_is_a_formula(string format)
    {
        string[] formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "＝1", " =1", "\u0001=1", "\u00a0=1", "\u3000 =1", "\u200b=1", "\ufeff\u200e+1"];
        var records =
            formulas.Select(
                formula => new BibliographicRecord { Title = formula, Journal = formula, Subjects = [formula, "x"],
                    Authors = [AgentName.Group(formula)], Publisher = "\"" + formula });
        var cells = Rows(Format(format).Serialize(records), format).Skip(1).SelectMany(row => row).Where(cell => cell.Length > 0).ToArray();
        Assert.Equal(formulas.Length * 5, cells.Length);
        Assert.All(cells, cell => Assert.DoesNotContain(cell[0], "=+-@＝\t\r\n \u00a0\u3000\u200b\ufeff"));
        if (format == "tsv")
            Assert.All(cells, cell => Assert.NotEqual('"', cell[0]));
    }

    [Fact]
    public void Without_guard_and_with_line_ends_values_come_back_as_they_were()
    {
        string[] values = ["=1", "a\r\nb", " a ", "a\tb", "\"a\",b", "a\n=1", "'", "a  b", "\u2028"];
        var format = new CsvSerializer(new() { GuardFormulas = false, KeepLineEnds = true, Columns = ["publisher", "abstract"] });
        var rows = Rows(format.Serialize(values.Select(value => new BibliographicRecord { Publisher = value, Abstract = value })), "csv");
        Assert.Equal(["publisher", "abstract"], rows[0]);
        Assert.Equal(values.Select(value => (string[])[value, value]), rows.Skip(1));
    }

    [Fact]
    public void A_separator_inside_a_value_is_marked()
    {
        var format = new CsvSerializer(new() { Columns = ["subjects"] });
        var row = Rows(format.Serialize(new BibliographicRecord { Subjects = ["a; b", @"c\", "d;e", " "] }), "csv")[1];
        Assert.Equal([@"a\; b; c\\; d;e"], row);
        var bars = new CsvSerializer(new() { Columns = ["subjects"], ValueSeparator = "|" });
        Assert.Equal([@"a; b|c\|d"], Rows(bars.Serialize(new BibliographicRecord { Subjects = ["a; b", "c|d"] }), "csv")[1]);
    }

    [Fact]
    public void A_byte_order_mark_is_written_once_when_asked_for() =>
        Assert.Equal("\ufeffid\r\n".Replace("id", "\"id\"", StringComparison.Ordinal) + "\"1\"\r\n\"2\"\r\n",
            new CsvSerializer(new() { ByteOrderMark = true, Columns = ["id"] }).Serialize([new() { Id = "1" }, new() { Id = "2" }]));

    [Fact]
    public void Wrong_options_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new CsvSerializer(new() { Columns = ["nothing"] }));
        Assert.Throws<ArgumentException>(() => new CsvSerializer(new() { Columns = [] }));
        Assert.Throws<ArgumentException>(() => new CsvSerializer(new() { ValueSeparator = " " }));
        Assert.Throws<ArgumentException>(() => new CsvSerializer(new() { ValueSeparator = "\n;" }));
        Assert.Throws<ArgumentException>(() => new CsvSerializer(new() { ValueSeparator = "\\" }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CitationSerializer(new() { MaxAuthors = -1 }));
    }

    [Theory]
    [MemberData(nameof(TestRecords.Names), MemberType = typeof(TestRecords))]
    public void COinS_is_one_empty_element_whose_values_are_encoded(string sample)
    {
        var text = RecordFormats.Coins.Serialize(TestRecords.Named(sample));
        const string start = "<span class=\"Z3988\" title=\"", end = "\"></span>\n";
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.EndsWith(end, text, StringComparison.Ordinal);
        var title = text[start.Length..^end.Length];
        Assert.DoesNotContain(title, c => c is '"' or '<' or '>' or '\'' or '+' or ' ' || c > '~');
        Assert.Equal(title.Replace("&amp;", "&", StringComparison.Ordinal), WebUtility.HtmlDecode(title));
        Assert.All(Pairs(sample), pair => Assert.Matches("^(ctx_ver|rft_val_fmt|rft_id|rft\\.[a-z]+)$", pair.Key));
    }

    [Fact]
    public void COinS_values_are_those_of_the_record()
    {
        var pairs = Pairs("article").ToLookup(pair => pair.Key, pair => pair.Value);
        Assert.Equal(["info:ofi/fmt:kev:mtx:journal"], pairs["rft_val_fmt"]);
        Assert.Equal(["A slow walk to the library: reading habits of Corvus corax & other café visitors"], pairs["rft.atitle"]);
        Assert.Equal(["van der Meer"], pairs["rft.aulast"]);
        Assert.Equal(["Anneke"], pairs["rft.aufirst"]);
        Assert.Equal(4, pairs["rft.au"].Count());   // the first author is in aulast and aufirst
        Assert.Equal(["2021-03-05"], pairs["rft.date"]);
        Assert.Equal(["info:doi/10.5555/walks.2021.0305", "info:pmid/33987654", "https://pmc.ncbi.nlm.nih.gov/articles/PMC8123456/"], pairs["rft_id"]);
        Assert.Equal(["=cmd|' /C calc'!A0 ]]> <script> } { \\ \ufffd \"q\" 'a' %x #y $z & <b>bold"], Pairs("hostile").Where(pair => pair.Key == "rft.atitle").Select(pair => pair.Value));
    }

    [Theory]
    [MemberData(nameof(TestRecords.Names), MemberType = typeof(TestRecords))]
    public void Every_value_of_Hayagriva_is_quoted_and_closed(string sample)
    {
        var lines = RecordFormats.Hayagriva.Serialize(TestRecords.Named(sample)).Split('\n')[..^1];
        Assert.Matches("^([a-z0-9]+|\"[a-z0-9]+\"):$", lines[0]);
        Assert.All(lines[1..], line => Assert.Matches("""^ +(- )?[a-z-]+:( [a-z]+| "([^"\\]|\\["\\])*")?$""", line));
        Assert.All(lines.Where(line => line.TrimStart().StartsWith("title:", StringComparison.Ordinal)),
            line => Assert.DoesNotMatch("""(?<!\\\\)[{}$]""", line));
    }

    [Theory]
    [MemberData(nameof(TestRecords.Names), MemberType = typeof(TestRecords))]
    public void Every_statement_has_its_columns(string sample)
    {
        var lines = RecordFormats.QuickStatements.Serialize(TestRecords.Named(sample)).Split('\n')[..^1];
        if (lines.Length == 0)
            return;
        Assert.Equal("CREATE", lines[0]);
        Assert.All(lines[1..], line => Assert.Matches("""^LAST\t([LD][a-z]{2}|P\d+)\t(([a-z]{2,3}:)?"\S(.*\S)?"|Q\d+|\+\d{4}-\d\d-\d\dT00:00:00Z/(9|10|11))(\tP1545\t"\d+")?$""", line));
    }

    [Fact]
    public void Records_without_identifiers_get_no_item() =>
        Assert.Equal("", RecordFormats.QuickStatements.Serialize([TestRecords.Book, TestRecords.Hostile, TestRecords.Empty]));

    [Fact]
    public void A_long_title_is_cut_in_the_label_only()
    {
        var title = string.Join(' ', Enumerable.Repeat("word", 100));
        var lines = RecordFormats.QuickStatements.Serialize(TestRecords.Paginated with { Title = title }).Split('\n');
        var label = Assert.Single(lines, line => line.StartsWith("LAST\tLpt\t", StringComparison.Ordinal));
        Assert.InRange(label.Length, 200, 250 + "LAST\tLpt\t\"\"".Length);
        Assert.EndsWith("word…\"", label, StringComparison.Ordinal);
        Assert.Contains($"LAST\tP1476\tpt:\"{title}\"", lines);
    }

    [Theory]
    [InlineData(6, "A A, B B, C C, D D, E E, F F, et al. ")]
    [InlineData(1, "A A, et al. ")]
    [InlineData(7, "A A, B B, C C, D D, E E, F F, G G. ")]
    [InlineData(0, "A A, B B, C C, D D, E E, F F, G G. ")]
    public void As_many_authors_are_named_as_asked_for(int max, string expected)
    {
        var record =
            new BibliographicRecord { Title = "T", Authors = new([.. "ABCDEFG".Select(c => AgentName.Person(c.ToString(), c.ToString()))]) };
        Assert.StartsWith(expected + "T.", new CitationSerializer(new() { MaxAuthors = max }).Serialize(record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1984", "1984\\.\n")]
    [InlineData("1984. A novel?", "1984\\. A novel?\n")]
    [InlineData("# x", "\\# x.\n")]
    [InlineData("- x", "\\- x.\n")]
    [InlineData("a*b*_c_ [d](e) <f> `g` &amp; \\", "a\\*b\\*\\_c\\_ \\[d\\](e) \\<f\\> \\`g\\` \\& \\\\.\n")]
    [InlineData("# <i>x</i>", "\\# <em>x</em>.\n")]
    [InlineData("- <i>x</i> y", "\\- <em>x</em> y.\n")]
    [InlineData("1. <b>x</b>", "1\\. <strong>x</strong>.\n")]
    [InlineData("<i># x</i> - y", "<em># x</em> - y.\n")]
    [InlineData("<i>1</i>.", "<em>1</em>.\n")]
    [InlineData("In <i>Corvus</i>, H<sub>2</sub>O", "In <em>Corvus</em>, H<sub>2</sub>O.\n")]
    public void Nothing_in_a_title_means_anything_to_Markdown(string title, string expected) =>
        Assert.Equal(expected, RecordFormats.Markdown.Serialize(new BibliographicRecord { Title = title }));

    private static RecordSerializer Format(string name) => RecordFormats.Default[name];

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string sample)
    {
        var text = WebUtility.HtmlDecode(RecordFormats.Coins.Serialize(TestRecords.Named(sample)).Split('"')[3]);
        return text.Split('&').Select(pair => KeyValuePair.Create(pair.Split('=')[0], Uri.UnescapeDataString(pair.Split('=')[1])));
    }

    private static List<string[]> Rows(string text, string format) =>
        format == "tsv" ? [.. text.Split('\n')[..^1].Select(line => line.Split('\t'))] : ReadCsv(text);

    /// <summary>Reads CSV strictly by RFC 4180.</summary>
    private static List<string[]> ReadCsv(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var cell = new StringBuilder();
            if (text[at] == '"')
            {
                for (at++; text[at] != '"' || at + 1 < text.Length && text[at + 1] == '"'; at++)
                    cell.Append(text[at] == '"' ? text[at++] : text[at]);
                at++;
            }
            else
            {
                for (; text[at] is not (',' or '\r' or '\n' or '"'); at++)
                    cell.Append(text[at]);
            }
            row.Add(cell.ToString());
            if (text[at] == ',')
            {
                at++;
                continue;
            }
            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            rows.Add([.. row]);
            row.Clear();
        }
        return rows;
    }
}
