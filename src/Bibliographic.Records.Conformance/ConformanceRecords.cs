namespace Bibliographic.Records.Conformance;

/// <summary>Invented records that between them have every value a record can have, and the ones that formats trip over.</summary>
public static class ConformanceRecords
{
    private const int ManyAuthors = 10_000;
    private const int HugeLength = 2 * 1024 * 1024;

    private static readonly (string Name, string Text)[] HostileTexts =
    [
        ("line ends", "one\ntwo\r\nthree\rfour\u0085five\u2028six\u2029seven"),
        ("RIS tags", "x\r\nER  - \r\n\r\nTY  - JOUR\r\nAU  - Mallory, Eve\r\nER  - "),
        ("EndNote tags", "x\n\n%0 Journal Article\n%A Mallory, Eve"),
        ("MEDLINE tags", "x\n\nPMID- 666\nFAU - Mallory, Eve\n      SAMD9L- x"),
        ("BibTeX", "x},\n}\n@article{mallory,\n  title = {Evil \\input{/etc/passwd} # \"quoted\" $ & % _ ^ ~ \\"),
        ("unbalanced braces", "}}}{{ { \\{ \\} {"),
        ("JSON", "\"},{\"title\":\"forged\"}],\"x\":[\\"),
        ("XML", "]]></title></record><record><title>forged</title> &lt; &amp;amp; <![CDATA[ <?x ?> <!-- --> ]]>"),
        ("HTML", "<script>alert(1)</script><b onclick=\"x\">bold</b><i>italic"),
        ("YAML", "x\n- id: forged\n  title: forged\n---\n...\nkey: [a, {b: &c !!str *d}] # % @ ` > - ? : ' \""),
        ("Markdown", "x\n\n# Forged\n\n- [forged](javascript:alert(1)) ![x](y) <z@y.z>\n1. `code` **b** _i_ ~~s~~ [^1]\n```\n***\n> \\"),
        ("HTML attributes", "x\" onmouseover=\"alert(1)\" y='z' </td></tr></table></li></ul></p></div></body></html><style>*{}"),
        ("a table", "v |\n| title | forged |\n---|---|"),
        ("CSV", "a,\"b\"\n\"c\";d\te"),
        ("formulas", "=cmd|' /C calc'!A0"),
        ("formulas with signs", "+1-2@SUM(A1)"),
        ("SQL", "'); DROP TABLE records; --"),
        ("a path", "../../etc/passwd\0.txt"),
        ("controls", "a\0b\u0001c\u0007d\u000be\u001bf[31mg\u007fh\u009bi"),
        ("MARC delimiters", "a\u001db\u001ec\u001f$d"),
        ("unpaired surrogates", "a\ud800b\udc00c\udbff"),
        ("noncharacters", "a\ufffeb\uffffc\ufdd0"),
        ("marks of direction", "\u202eright to left\u202c \u2066isolated\u2069 \u200f\u200e"),
        ("a byte order mark", "\ufeffmarked\ufeff"),
        ("combining marks and other planes",
            "e\u0301\u0323 \ud83d\udc69\u200d\ud83d\udd2c \ud834\udd1e \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u65e5\u672c\u8a9e"),
        ("blanks only", " \t \u00a0\u3000 "),
        ("nothing", ""),
        ("blanks around", "  padded  "),
        ("format items", "{0} %s %n ${x} $(x) `x`"),
    ];

    /// <summary>A record that says nothing.</summary>
    public static BibliographicRecord Empty { get; } = new();

    /// <summary>A journal article with everything a record from PubMed Central has.</summary>
    public static BibliographicRecord Article { get; } = new()
    {
        Id = "pubmed-8123456",
        Version = 1752300000123456789,
        Formats = ["Online", "Article", "Text"],
        ArticleType = "Original Article",
        Title = "A slow walk to the library: reading habits of <i>Corvus corax</i> &amp; other café visitors",
        Authors =
        [
            AgentName.Person("van der Meer", "Anneke"),
            AgentName.Person("Smith", "John P", "Jr"),
            AgentName.Person("Nguyễn", "Văn Đức") with { Orcid = Orcid.Parse("0000-0002-1825-0097") },
            AgentName.Group("Marsh Atlas Consortium, Working Group 2"),
        ],
        Journal = "J Libr Walks",
        Volume = "12",
        Issue = "3 Suppl 1",
        Pages = "123-130",
        Publisher = "Example University Press",
        Dates = [PartialDate.Parse("2021-03-05"), PartialDate.Parse("2021-04")],
        Datestamp = new(new DateOnly(2021, 4, 9)),
        Abstract =
            "BACKGROUND: Walking 100% slower — by ~3 km/h — may cost $5. METHODS: We followed 12 ravens_and_cats #1. "
            + "RESULTS: p < 0.05. CONCLUSIONS: They read H₂O manuals.",
        Subjects = ["Libraries", "Birds, reading"],
        Languages = [new("English", "en")],
        Urls = ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8123456/", "http://dx.doi.org/10.5555/walks.2021.0305"],
        Pmid = Pmid.Parse("33987654"),
        Pmcid = Pmcid.Parse("PMC8123456"),
        Doi = Doi.Parse("10.5555/walks.2021.0305"),
        Issns = [Issn.Parse("2090-424X")],
        License = new("https://creativecommons.org/licenses/by/4.0/", "This is an Open Access article."),
        Copyright = "© The Author(s) 2021. Published by Example University Press",
        Institutions = ["National Center for Biotechnology Information"],
        Collections = ["PubMed"],
        RecordFormat = "MEDLINE/PubMed",
        ExtraFields = [new("first_indexed", ["2021-04-10T10:00:00Z"]), new("empty", [])],
        Evidence = new RecordEvidence()
            .With(RecordValue.Authors, new(EvidenceSource.WorkKeys, Certainty.Certain))
            .With(RecordValue.Journal, new(EvidenceSource.Spelling, Certainty.Likely)),
    };

    /// <summary>A book with everything a record from a MARC catalogue has.</summary>
    public static BibliographicRecord Book { get; } = new()
    {
        Id = "000123456",
        Formats = ["Book"],
        Title = "La biblioteca sumergida : cuentos",
        ShortTitle = "La biblioteca sumergida",
        Subtitle = "cuentos",
        AlternativeTitles = ["The drowned library"],
        Authors = [AgentName.Person("Ibáñez de la Torre", "Lucía") with { LifeDates = "1971-" }],
        Contributors =
        [
            new(AgentName.Person("Wood", "Emma"), "trl"),
            new(AgentName.Group("Biblioteca Imaginaria"), "isb"),
            new(AgentName.Person("Ruiz", "Ana"), null),
        ],
        Publisher = "Ediciones del Agua",
        PlaceOfPublication = "Valparaíso",
        Dates = [PartialDate.Parse("2010")],
        Subjects = ["Bibliotecas -- Ficción", "Agua"],
        Genres = ["Cuentos"],
        Places = ["Chile"],
        Eras = ["Siglo XXI"],
        Languages = [new("Spanish", "es"), new("Imaginary", null)],
        Urls = ["https://biblioteca.example/record/000123456"],
        Isbns = [Isbn.Parse("9780975229804")],
        OtherIdentifiers = [new(OtherIdentifier.Lccn, "2010123456"), new(OtherIdentifier.Handle, "2027/agua.7")],
        Issns = [Issn.Parse("1234-5679")],
        License = new(null, "All rights reserved"),
        Edition = "2a ed.",
        Series = ["Colección Río ; 7"],
        Contents = ["La llave", "El pozo"],
        Notes = ["Primera edición: 2003", "Incluye índice"],
        PhysicalDescriptions = ["212 p. ; 21 cm"],
        CallNumbers = ["PQ8098 .I23 B5"],
        RecordFormat = "marc",
        SourceAddress = "https://biblioteca.example/record/000123456/details",
        SourceDate = new(new DateTimeOffset(2024, 5, 18, 6, 7, 8, TimeSpan.Zero)),
        SourcePosition = new SourcePosition { Source = "catalogue.wet", RecordNumber = 2, Line = 41, ByteOffset = 1204 },
    };

    /// <summary>A record whose lists hold nothing but empty and default values.</summary>
    public static BibliographicRecord Hollow { get; } = new()
    {
        Id = "",
        Title = "",
        Formats = [""],
        Authors = [default, AgentName.Group(""), AgentName.Person("", "")],
        Contributors = [default],
        Subjects = ["", " "],
        Languages = [new("", null)],
        Urls = [""],
        License = new(null, null),
        ExtraFields = [new("", [""])],
    };

    /// <summary>Records each of which has one hostile text in every place that takes text; the title says nothing about which.</summary>
    public static IReadOnlyList<(string Name, BibliographicRecord Record)> Hostile { get; } =
        [.. HostileTexts.Select(text => (text.Name, Everywhere(text.Text)))];

    /// <summary>A record with ten thousand authors. Made anew at each call.</summary>
    public static BibliographicRecord WithManyAuthors => new()
    {
        Id = "many-authors",
        Title = "A measurement with many hands",
        Authors = ValueList.From(Enumerable.Range(1, ManyAuthors).Select(number => AgentName.Person($"Author{number}", "A. B."))),
        Dates = [PartialDate.Parse("2015-05")],
    };

    /// <summary>A record with very long texts. Made anew at each call.</summary>
    public static BibliographicRecord WithHugeValues => new()
    {
        Id = "huge",
        Title = string.Concat(Enumerable.Repeat("Length {x} & <y> ", HugeLength / 16)),
        Abstract = string.Concat(Enumerable.Repeat("A sentence of the abstract, é.\n", HugeLength / 32)),
        Authors = [AgentName.Person(new('a', HugeLength / 2), new('b', HugeLength / 2))],
        Subjects = [new('s', HugeLength)],
    };

    /// <summary>The records of moderate size, with names that tell what is special about each.</summary>
    public static IReadOnlyList<(string Name, BibliographicRecord Record)> All { get; } =
        [("empty", Empty), ("article", Article), ("book", Book), ("hollow", Hollow), .. Hostile];

    /// <summary>A record with a text in every place that takes text.</summary>
    /// <param name="text">The text.</param>
    public static BibliographicRecord Everywhere(string text) => new()
    {
        Id = text,
        Formats = [text, "Article"],
        ArticleType = text,
        Title = text,
        ShortTitle = text,
        Subtitle = text,
        AlternativeTitles = [text],
        Authors = [AgentName.Person(text, text, text), AgentName.Group(text), AgentName.Person("Plain", "Penny") with { LifeDates = text }],
        Contributors = [new(AgentName.Person(text, text), text), new(AgentName.Group(text), "edt")],
        Journal = text,
        Volume = text,
        Issue = text,
        Pages = text,
        Publisher = text,
        PlaceOfPublication = text,
        Dates = [PartialDate.Parse("2020-02-29")],
        Abstract = text,
        AbstractLanguage = text,
        Subjects = [text, text],
        Genres = [text],
        Places = [text],
        Eras = [text],
        Languages = [new(text, null), new("English", "en")],
        Urls = [text, $"https://example.org/{text}"],
        License = new(text, text),
        Copyright = text,
        Edition = text,
        Series = [text],
        Contents = [text],
        Notes = [text],
        OtherIdentifiers = [new(text, text), new(OtherIdentifier.Lccn, text), new(OtherIdentifier.Handle, text)],
        PhysicalDescriptions = [text],
        CallNumbers = [text],
        Institutions = [text],
        Collections = [text],
        RecordFormat = text,
        SourceAddress = text,
        SourcePosition = new SourcePosition { Source = text, Line = 1 },
        ExtraFields = [new(text, [text]), new("field", [text, text])],
    };
}
