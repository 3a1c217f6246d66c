using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Tests.Output;

/// <summary>What each format makes of each character, in a title, a subject, a name and an address, and of odd records.</summary>
public class CharacterTests
{
    private const int Before = 6;

    private const string MathSigns = "∀∂∃∆∇∈∏∑−√∝∞∩∪∫∼≈≠≡≤≥⊂←↑→↓↔⇒×÷±";

    private static readonly Dictionary<string, RecordSerializer> Serializers =
        new(RecordFormats.Default.Where(format => format.Name is not ("biblatex" or "tsv" or "json")).Select(format => KeyValuePair.Create(format.Name, format)))
        {
            ["bibtex-ascii"] = new BibTeXSerializer(new() { AsciiOnly = true }),
            ["csv-with-line-ends"] = new CsvSerializer(new() { KeepLineEnds = true }),
            ["tsv"] = new CsvSerializer(new() { Dialect = CsvDialect.Tsv, GuardFormulas = false }),
        };

    private static readonly List<string> Characters =
    [
        .. Enumerable.Range(0, 0x180).Concat(Enumerable.Range(0x2000, 0x45)).Concat(Enumerable.Range(0x2070, 0x20)).Concat(Enumerable.Range(0x391, 0x39)).Select(c => ((char)c).ToString()),
        .. MathSigns.Select(c => c.ToString()), "€", "™", "ϕ", "ϵ", "ễ", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udc00", "😀", "＝", "＋", "－", "＠",
        .. Enumerable.Range(0x300, 0x32).Select(c => "e" + (char)c), "e\u0302\u0303", "-\u0301", "\u0301", " \t ", " \u00a0 ", "<i>", "</i>", "{x}", "}{",
    ];

    public static TheoryData<string> Formats => [.. Serializers.Keys];

    private static BibliographicRecord Whole { get; } = new()
    {
        Id = "x",
        Title = "A title",
        Journal = "A journal",
        Pmid = new Pmid(1),
        Doi = Doi.Parse("10.5555/x"),
        Dates = [new PartialDate(2020)],
        Formats = ["Article"],
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Characters_in_values(string format)
    {
        var serializer = Serializers[format];
        var seen = new StringBuilder();
        Append(seen, "title", Characters, text => Text(serializer, Whole with { Title = text }));
        Append(seen, "subject", Characters[..0x100], text => Text(serializer, Whole with { Subjects = ["a", text] }));
        Append(seen, "family name", Characters[..0x100], text => Text(serializer, Whole with { Authors = [AgentName.Person(text, "Ada")] }));
        Append(seen, "address", Characters[..0x100], text => Text(serializer, Whole with { Urls = ["https://x.example/" + text] }));
        seen.Append("start of a title\n");
        foreach (var c in Characters[..0x80].Where(c => !char.IsAsciiLetterOrDigit(c[0])))
        {
            var output = Text(serializer, Whole with { Title = c + "QQ" });
            var at = output.IndexOf("QQ", StringComparison.Ordinal);
            seen.Append(CultureInfo.InvariantCulture, $"  {Visible(c)} {(at < 0 ? "–" : Visible(output[Math.Max(0, at - Before)..at]))}\n");
        }
        Snapshot.Verify(seen.ToString(), ".txt", format);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Odd_records(string format)
    {
        var seen = new StringBuilder();
        foreach (var (what, record) in OddRecords())
            seen.Append(CultureInfo.InvariantCulture, $"=== {what}\n").Append(Visible(Text(Serializers[format], record), "\n")).Append('\n');
        Snapshot.Verify(seen.ToString(), ".txt", format);
    }

    private static string Text(RecordSerializer format, BibliographicRecord record) => Encoding.UTF8.GetString(format.SerializeToBytes(record));

    private static IEnumerable<(string What, BibliographicRecord Record)> OddRecords()
    {
        yield return ("names that lack parts", Whole with
        {
            Authors =
            [
                AgentName.Person("Ek"), AgentName.Person("Ek", "Ada", "Jr"), AgentName.Person(" ", "Ada"), AgentName.Person("", "Ada", "Jr"), AgentName.Person("Ek", null, "III"),
                AgentName.Group("Reed Society"), AgentName.Group(" "), AgentName.Person("van der Ek", "A. B."), AgentName.Person("Ek", "Ada") with { LifeDates = "1971-" },
            ],
        });
        yield return ("one author and contributors with and without roles", Whole with
        {
            Authors = [AgentName.Person("Ek", "Ada")],
            Contributors = [new(AgentName.Person("Lind", "Bo"), "edt"), new(AgentName.Person("Crane", "Cy"), "trl"), new(AgentName.Group("Fen Club"), null), new(AgentName.Person("Moss", "Di"), "somebody")],
        });
        yield return ("blanks only", new() { Id = " ", Title = " \n ", Authors = [AgentName.Group("\t")], Journal = " ", Publisher = "\u2028", Abstract = "\r\n", Subjects = [" ", ""], Urls = [" "], Volume = " ", Pages = " " });
        yield return ("nothing", new());
        yield return ("a title only", new() { Title = "1. A number first?" });
        yield return ("a title that ends in a point, without a journal", new() { Title = "Done.", Dates = [new PartialDate(1999, 12)], Publisher = "Press." });
        yield return ("markup", Whole with { Title = "<i>Corvus</i> and H<sub>2</sub>O: <b> wide </b><sup>x</sup> <i> </i><b><i>both</i></b> & <u>none</u> a < b" });
        foreach (var date in (PartialDate[])[new(987), new(2020, 2), new(2020, 2, 9), new(2020, 12, 31)])
            yield return ($"dated {date}", Whole with { Dates = [date, new PartialDate(2021)], Volume = "12", Issue = "3", Pages = "101-9" });
        foreach (var pages in (string[])["e12", "12", "S1-S9", "12-10", "12–19", "i-xx", "1-2, 5-6"])
            yield return ($"pages {pages}", Whole with { Volume = "12", Issue = "Suppl 1", Pages = pages, Issns = [Issn.Parse("1234-5679")] });
        yield return ("a book", new()
        {
            Id = "b", Title = "Reeds : and rushes", Subtitle = "and rushes", ShortTitle = "Reeds", Formats = ["Book"], Publisher = "Perch Press", Places = ["Norway"], Edition = "2nd ed.", Series = ["Birds ; 7", "Other"],
            Isbns = [Isbn.Parse("9780975229804")], Dates = [new PartialDate(2010)], PhysicalDescriptions = ["212 p."], CallNumbers = ["QL1"], Languages = [new("Spanish", "es"), new("Reedish", null)], Genres = ["Tales"],
            Eras = ["Now"], Contents = ["One -- Two"], AlternativeTitles = ["Rohre"], Collections = ["Catalog"], Institutions = ["Library"],
        });
        yield return ("rights and places on the web", Whole with
        {
            License = new("https://creativecommons.org/licenses/by/4.0/", "This is open."), Copyright = "© Ek 2020",
            Urls = ["https://doi.org/10.5555/x", "https://pubmed.ncbi.nlm.nih.gov/1", "javascript:alert(1)", "https://a.example/?q=a b&c=d;e#f", "ftp://b.example/{x}"],
        });
        yield return ("a long abstract in sections", Whole with { Abstract = "BACKGROUND: Reeds grow. METHODS: We looked. And counted. RESULTS: Many.\nCONCLUSIONS: They grow." });
        yield return ("without identifiers", new() { Id = "n", Title = "A title", Journal = "Journal", Authors = [AgentName.Person("Ek", "Ada"), AgentName.Person("Lind", "B. C."), AgentName.Person("Øst", "Åse")] });
        yield return ("all identifiers", Whole with { Pmcid = Pmcid.Parse("PMC12"), Pmid = Pmid.Parse("12.2"), Doi = Doi.Parse("10.5555/a<b>{c}&d"), Issns = [Issn.Parse("1234-5679"), Issn.Parse("2049-3630")] });
        yield return ("extra fields", Whole with { Version = 1784846491053981696, ExtraFields = [new("building", ["Main"]), new("title", ["forged"]), new("odd name", ["x"]), new("illustrated", [])] });
    }

    private static void Append(StringBuilder seen, string place, List<string> characters, Func<string, string> serialize)
    {
        seen.Append(place).Append('\n');
        foreach (var c in characters)
        {
            var output = serialize($"QQ{c}ZZ");
            var start = output.IndexOf("QQ", StringComparison.Ordinal);
            if (start < 0)
            {
                seen.Append("  absent\n");   // the format has no such value
                return;
            }
            var written = output[(start + 2)..output.IndexOf("ZZ", start, StringComparison.Ordinal)];
            if (written != c)
                seen.Append(CultureInfo.InvariantCulture, $"  {Visible(c)} {Visible(written)}\n");
        }
    }

    /// <summary>Blanks, controls and what no file of text should hold, by their numbers.</summary>
    private static string Visible(string text, string allowed = "")
    {
        var visible = new StringBuilder();
        foreach (var c in text)
        {
            if (allowed.Contains(c, StringComparison.Ordinal) || c == ' ' || !(char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) || c is >= '\u2000' and <= '\u206f' or '\ufeff' or '\ufffe' or '\uffff' or '\u00ad'))
                visible.Append(c);
            else
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }
        return visible.ToString();
    }
}
