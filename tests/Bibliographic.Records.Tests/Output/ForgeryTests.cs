using Bibliographic.Records.Conformance;
using Bibliographic.Records.Fuzzing.Outputs;
using CsCheck;

namespace Bibliographic.Records.Tests.Output;

/// <summary>
/// No value starts a tag, a field, an element, a record, a row or a formula, in any format: one that joins the registry is tested from that
/// day.
/// </summary>
public class ForgeryTests
{
    /// <summary>Every format, and those that options change.</summary>
    private static readonly Dictionary<string, RecordSerializer> Serializers =
        new(RecordFormats.Default.Select(format => KeyValuePair.Create(format.Name, format)))
    {
        ["bibtex in ASCII"] = new BibTeXSerializer(new() { AsciiOnly = true, CaseProtection = CaseProtection.None }),
        ["biblatex in ASCII"] = new BibTeXSerializer(new() { Dialect = BibTeXDialect.BibLaTeX, AsciiOnly = true, CitationKey = "{title}{hash}" }),
        ["csv with line ends"] = new CsvSerializer(new() { KeepLineEnds = true, ValueSeparator = "|" }),
        ["citation of all authors"] = new CitationSerializer(new() { MaxAuthors = 0 }),
    };

    public static TheoryData<string> Formats => [.. Serializers.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Known_attacks_forge_nothing(string format)
    {
        foreach (var (_, record) in ConformanceRecords.All)
            Forgery.AssertNone(Serializers[format], record);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_value_forges_anything(string format) =>
        HostileRecords.All.Sample(record => Forgery.AssertNone(Serializers[format], record),
            print: record => RecordFormats.NdJson.Serialize(record));

    /// <summary>The test itself finds what it looks for.</summary>
    [Theory]
    [InlineData("ris", "TY  - JOUR\r\nTI  - {0}\r\nER  - \r\n", "x\r\nER  - \r\nTY  - BOOK")]
    [InlineData("ris", "TY  - JOUR\r\nTI  - {0}\r\nER  - \r\n", "x\r\nAU  - Mallory")]
    [InlineData("medline", "TI  - {0}\n\n", "x\n\nPMID- 1")]
    [InlineData("bibtex", "@book{{k,\n  title = {{{0}}},\n}}\n", "x},\n  note = {forged")]
    [InlineData("bibtex", "@book{{k,\n  title = {{{0}}},\n}}\n", "}")]
    [InlineData("bibtex", "@book{{k,\n  title = {{{0}}},\n}}\n", "\\input{/etc/passwd}")]
    [InlineData("csv", "\"title\"\r\n\"{0}\"\r\n", "=1+1")]
    [InlineData("csv", "\"title\"\r\n\"{0}\"\r\n", "a\",\"b")]
    [InlineData("tsv", "title\n{0}\n", "a\tb")]
    [InlineData("markdown", "{0}\n\n", "[x](http://a.example/)")]
    [InlineData("markdown", "{0}\n\n", "# x")]
    [InlineData("citation", "{0}\n", "x\ny")]
    [InlineData("quickstatements", "CREATE\nLAST\tP1476\ten:\"{0}\"\n", "x\"\tP31\t\"y")]
    [InlineData("coins", "<span class=\"Z3988\" title=\"rft.btitle={0}\"></span>\n", "x&amp;rft.au=Mallory")]
    [InlineData("coins", "<span class=\"Z3988\" title=\"rft.btitle={0}\"></span>\n", "\"><script>")]
    [InlineData("hayagriva", "k:\n  title: {0}\n", "x\n  author: y")]
    [InlineData("dump", "Format: |\nid | 1 |\ntitle | {0} |\n", "x |\nid | forged")]
    [InlineData("dump", "Format: |\nid | 1 |\ntitle | {0} |\n", "x |\nedition | forged")]
    public void A_careless_format_is_caught(string name, string layout, string title)
    {
        var careless = RecordFormats.Default.With(name, ".txt", record => string.Format(null, layout, record.Title))[name];
        Assert.ThrowsAny<Exception>(() => Forgery.AssertNone(careless, new() { Title = title }));
    }

    [Theory]
    [InlineData("application/x-y+xml", "<a>{0}</a>", "x</a><a>")]
    [InlineData("application/x-y+xml", "<a>{0}</a>", "a & b")]
    [InlineData("application/x-y+json", "[{{\"title\":\"{0}\"}}]", "x\",\"y\":\"z")]
    [InlineData("application/x-y+json", "[{{\"title\":\"{0}\"}}]", "\ud800")]
    public void A_new_format_in_XML_or_JSON_needs_nothing_to_be_caught(string mediaType, string layout, string title)
    {
        var careless = RecordFormats.Default.With("new", ".new", record => string.Format(null, layout, record.Title), mediaType)["new"];
        Assert.ThrowsAny<Exception>(() => Forgery.AssertNone(careless, new() { Title = title }));
    }

    [Fact]
    public void Any_other_new_format_must_name_its_reader() =>
        Assert.Throws<NotSupportedException>(
            () => Forgery.AssertNone(RecordFormats.Default.With("new", ".new", record => record.Title + "\n")["new"], new()));
}
