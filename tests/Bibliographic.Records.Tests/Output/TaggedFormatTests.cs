using System.Text;

namespace Bibliographic.Records.Tests.Output;

/// <summary>RIS, EndNote, RefWorks and MEDLINE, read back by a small reader of lines.</summary>
public class TaggedFormatTests
{
    public static TheoryData<string, string, int> Formats => new()
    {
        { "ris", "  - ", 2 }, { "endnote", " ", 2 }, { "refworks", " ", 2 }, { "medline", "- ", 4 },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_line_of_every_record_is_a_tag_and_a_value(string format, string separator, int tagLength)
    {
        var records = Read(format, TestRecords.All.Select(sample => sample.Record), separator, tagLength);
        Assert.Equal(TestRecords.All.Count(), records.Count);
        Assert.All(records, record => Assert.NotEmpty(record));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_value_forges_a_line_wherever_it_stands(string format, string separator, int tagLength)
    {
        string[] attacks =
        [
            "x\r\nER  - \r\nTY  - BOOK", "x\n\n%0 Book", "\nAU  - y", "a\rb", "a\u2028PMID- 1", "a\u0085RT Book", "\u2029", "a\vb\fc", "\0", "  %A y  ",
        ];
        foreach (var attack in attacks)
        {
            var hostile = Fill(attack);
            var harmless = Fill("x");
            var expected = Read(format, [harmless, harmless], separator, tagLength);
            var actual = Read(format, [hostile, hostile], separator, tagLength);
            Assert.Equal(expected.Count, actual.Count);
            var tags = expected[0].Select(line => line.Tag);
            if (attack.Any(char.IsLetter))
                Assert.Equal(tags, actual[0].Select(line => line.Tag));
            else
                Assert.Empty(actual[0].Select(line => line.Tag).Except(tags));
        }
    }

    [Theory]
    [InlineData("ris", "  - ", 2, "AU")]
    [InlineData("endnote", " ", 2, "%A")]
    [InlineData("refworks", " ", 2, "A1")]
    public void Every_author_has_a_line(string format, string separator, int tagLength, string tag)
    {
        foreach (var (_, record) in TestRecords.All)
        {
            var lines = Read(format, [record], separator, tagLength)[0];
            Assert.Equal(record.Authors.Count, lines.Count(line => line.Tag == tag));
        }
    }

    [Theory]
    [InlineData("ris", "AB", "  - ")]
    [InlineData("endnote", "%X", " ")]
    [InlineData("refworks", "AB", " ")]
    [InlineData("medline", "AB  ", "- ")]
    public void Text_is_otherwise_written_as_it_is(string format, string tag, string separator)
    {
        const string text = "100% of {α} & <b> \\ 5 ± 2\u00a0°C, 王 𝔸";
        Assert.Contains($"{tag}{separator}{text}", Write(format, new() { Abstract = text }));
    }

    [Fact]
    public void Ris_gives_the_PMID_before_the_issue()
    {
        var ris = Write("ris", TestRecords.Paginated);
        Assert.InRange(ris.IndexOf("AN  - 123", StringComparison.Ordinal), 1, ris.IndexOf("IS  - ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020", null)]
    [InlineData("2020-02", "DA  - 2020/02//")]
    [InlineData("2020-02-09", "DA  - 2020/02/09")]
    [InlineData("0099-02-09", "DA  - 0099/02/09")]
    public void Ris_gives_as_much_of_the_date_as_is_known(string date, string? line)
    {
        var ris = Write("ris", new() { Dates = [PartialDate.Parse(date)] });
        Assert.Contains($"PY  - {date[..4]}\r\n", ris);
        Assert.Equal(line is not null, ris.Contains("DA  - ", StringComparison.Ordinal));
        if (line is not null)
            Assert.Contains(line + "\r\n", ris);
    }

    [Theory]
    [InlineData("123-130", "123", "130")]
    [InlineData("123–130", "123", "130")]
    [InlineData("S12-S19", "S12", "S19")]
    [InlineData("12a-b", "12a-b", null)]
    [InlineData("xii-xv", "xii", "xv")]
    [InlineData("e12345", "e12345", null)]
    [InlineData("bcr-2018-225", "bcr-2018-225", null)]
    [InlineData("1-5, 9-12", "1-5, 9-12", null)]
    [InlineData("-", "-", null)]
    public void Ris_divides_a_range_of_pages(string pages, string first, string? last)
    {
        var lines = Read("ris", [new() { Pages = pages }], "  - ", 2)[0];
        Assert.Equal(first, lines.Single(line => line.Tag == "SP").Value);
        Assert.Equal(last, lines.SingleOrDefault(line => line.Tag == "EP").Value);
    }

    [Theory]
    [InlineData("Article", "TY  - JOUR")]
    [InlineData("Book", "TY  - BOOK")]
    [InlineData("eBook", "TY  - BOOK")]
    [InlineData("Book Chapter", "TY  - CHAP")]
    [InlineData("Thesis", "TY  - THES")]
    [InlineData("Conference Proceeding", "TY  - CONF")]
    [InlineData("Newspaper Article", "TY  - NEWS")]
    [InlineData("Journal Article", "TY  - JOUR")]
    [InlineData("Journal", "TY  - JFULL")]
    [InlineData("Online", "TY  - GEN")]
    public void The_kind_of_work_comes_from_the_formats(string format, string line) =>
        Assert.StartsWith(line + "\r\n", Write("ris", new() { Formats = ["Online", format, "Text"] }));

    [Fact]
    public void The_address_is_the_one_that_no_identifier_stands_for() =>
        Assert.Contains("\r\nUR  - https://a.example/x\r\n", Write("ris", new()
        {
            Doi = Doi.Parse("10.5555/x"),
            Urls = ["https://doi.org/10.5555/x", "https://www.ncbi.nlm.nih.gov/pubmed/1", "javascript:alert(1)", "https://a.example/x"],
        }));

    [Fact]
    public void The_address_of_a_DOI_is_written_only_when_there_is_nothing_else()
    {
        Assert.Contains("UR  - https://doi.org/10.5555/x", Write("ris", new() { Urls = ["https://doi.org/10.5555/x"] }));
        Assert.DoesNotContain("UR  - ", Write("ris", new() { Doi = Doi.Parse("10.5555/x"), Urls = ["https://doi.org/10.5555/x"] }));
    }

    [Theory]
    [InlineData("John P", "JP")]
    [InlineData("Jean-Pierre", "JP")]
    [InlineData("JP", "JP")]
    [InlineData("J. P. R.", "JP")]
    [InlineData("Ludwig van", "L")]
    [InlineData("ʻAlī", "A")]
    [InlineData("Ǧamāl", "Ǧ")]
    [InlineData("军", "军")]
    [InlineData("OLIVER", "O")]
    [InlineData("𠮷 𝔸b c", "𠮷𝔸")]
    public void Medline_has_at_most_two_initials(string given, string initials) =>
        Assert.Contains($"\nAU  - Family {initials}\n", Write("medline", new() { Title = "T", Authors = [AgentName.Person("Family", given)] }));

    [Theory]
    [InlineData("Jr.", "Jr")]
    [InlineData("III", "3rd")]
    public void Medline_has_its_own_suffixes(string suffix, string written)
    {
        var text = Write("medline", new() { Title = "T", Authors = [AgentName.Person("King", "Martin Luther", suffix)] });
        Assert.Contains($"FAU - King, Martin Luther {written}\nAU  - King ML {written}\n", text);
    }

    [Fact]
    public void Medline_has_the_language_codes_of_libraries() =>
        Assert.Contains("LA  - ger\nLA  - eng\nLA  - Klingon", Write("medline", new() { Title = "T", Languages = [new("German", "de"), new("English", "en"), new("Klingon", null)] }));

    [Fact]
    public void EndNote_gets_the_comma_that_keeps_a_group_whole() =>
        Assert.Contains("%A World Health Organization,\n%A Sukarno,\n%A Li, X\n", Write("endnote", new()
        {
            Authors = [AgentName.Group("World Health Organization"), AgentName.Person("Sukarno"), AgentName.Person("Li", "X")],
        }));

    private static BibliographicRecord Fill(string text) => new()
    {
        Id = text,
        Formats = ["Article"],
        Title = text,
        ShortTitle = text,
        Authors = [AgentName.Person(text, text, text), AgentName.Group(text)],
        Contributors = [new(AgentName.Person(text, text), "edt"), new(AgentName.Group(text), "trl")],
        Journal = text,
        Volume = text,
        Issue = text,
        Pages = text,
        Publisher = text,
        Dates = [PartialDate.Parse("2020-01-02")],
        Abstract = text,
        Subjects = [text, text],
        Languages = [new(text, null)],
        Urls = ["http://" + text],
        License = new(text, text),
        Copyright = text,
        Edition = text,
        Series = [text],
    };

    private static string Write(string format, BibliographicRecord record) => RecordFormats.Default[format].Serialize(record);

    private static List<List<(string Tag, string Value)>> Read(string format, IEnumerable<BibliographicRecord> records, string separator,
        int tagLength)
    {
        var text = RecordFormats.Default[format].Serialize(records);
        var read = new List<List<(string, string)>> { new() };
        foreach (var line in new StringReader(text.Replace("\v", "\n", StringComparison.Ordinal).Replace("\u2028", "\n", StringComparison.Ordinal))
            .Lines())
        {
            if (line.Length == 0)
            {
                read.Add([]);
                continue;
            }
            Assert.Equal(separator, line.Substring(tagLength, separator.Length));
            var value = line[(tagLength + separator.Length)..];
            Assert.Equal(value.Length == 0, line is "ER  - " or "PMID- ");
            read[^1].Add((line[..tagLength], value));
        }
        return read;
    }
}

file static class Readers
{
    public static IEnumerable<string> Lines(this TextReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
