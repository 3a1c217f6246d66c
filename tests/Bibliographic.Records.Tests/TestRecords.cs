namespace Bibliographic.Records.Tests;

/// <summary>Invented records that between them have every value a record can have, and the awkward ones.</summary>
internal static class TestRecords
{
    /// <summary>A journal article with everything a record from PubMed Central has.</summary>
    public static BibliographicRecord Article { get; } = new()
    {
        Id = "pubmed-8123456",
        Version = 1752300000123456789,
        Formats = ["Online", "Article", "Text"],
        ArticleType = "Original Article",
        Title = "A slow walk to the library: reading habits of <i>Corvus corax</i> & other café visitors",
        Authors =
        [
            AgentName.Person("van der Meer", "Anneke"),
            AgentName.Person("García Márquez", "José Luis"),
            AgentName.Person("Ōtsuka", "Ren"),
            AgentName.Person("Smith", "John P", "Jr"),
            AgentName.Person("Nguyễn", "Văn Đức") with { Orcid = Records.Orcid.Parse("0000-0002-1825-0097") },
        ],
        Journal = "J Libr Walks",
        Publisher = "Example University Press",
        Dates = [PartialDate.Parse("2021-03-05"), PartialDate.Parse("2021-04")],
        Datestamp = new(new DateOnly(2021, 4, 9)),
        Abstract = "BACKGROUND: Walking 100% slower — by ~3 km/h — may cost $5 & more {or less}. METHODS: We followed 12 ravens_and_cats #1. RESULTS: p < 0.05. CONCLUSIONS: They read H₂O manuals.",
        Subjects = ["Original Article", "Libraries", "Birds, reading"],
        Languages = [new("English", "en")],
        Urls = ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8123456/", "https://www.ncbi.nlm.nih.gov/pubmed/33987654", "http://dx.doi.org/10.5555/walks.2021.0305"],
        Pmid = Records.Pmid.Parse("33987654"),
        Pmcid = Records.Pmcid.Parse("PMC8123456"),
        Doi = Records.Doi.Parse("10.5555/walks.2021.0305"),
        License = new("https://creativecommons.org/licenses/by/4.0/", "This is an Open Access article distributed under the terms of the Creative Commons Attribution License."),
        Copyright = "© The Author(s) 2021. Published by Example University Press",
        Institutions = ["National Center for Biotechnology Information"],
        Collections = ["PubMed"],
        RecordFormat = "MEDLINE/PubMed",
        ExtraFields = [new("first_indexed", ["2021-04-10T10:00:00Z"])],
        Evidence = new RecordEvidence()
            .With(RecordValue.Authors, new(EvidenceSource.WorkKeys, Certainty.Certain))
            .With(RecordValue.Journal, new(EvidenceSource.Spelling, Certainty.Likely)),
    };

    /// <summary>A group among the authors, a mononym, a year only, no abstract, no identifiers but a DOI of the old Wiley kind.</summary>
    public static BibliographicRecord Consortium { get; } = new()
    {
        Id = "pubmed-7000001",
        Formats = ["Online", "Article", "Text"],
        Title = "The Marsh Atlas",
        Authors = [AgentName.Person("O'Brien", "Máire"), AgentName.Group("Marsh Atlas Consortium, Working Group 2"), AgentName.Group("Sukarno"), AgentName.Group("Robert and Sons")],
        Journal = "Bogs & Fens",
        Dates = [PartialDate.Parse("1999")],
        Languages = [new("English", "en")],
        Doi = Records.Doi.Parse("10.1002/(SICI)1521-3978(199806)46:4/5<493::AID-PROP493>3.0.CO;2-P"),
    };

    /// <summary>A book from a MARC catalogue, in Spanish.</summary>
    public static BibliographicRecord Book { get; } = new()
    {
        Id = "000123456",
        Version = 1700000000000000000,
        Formats = ["Book"],
        Title = "La biblioteca sumergida : cuentos",
        ShortTitle = "La biblioteca sumergida",
        Subtitle = "cuentos",
        AlternativeTitles = ["The drowned library"],
        Authors = [AgentName.Person("Ibáñez de la Torre", "Lucía")],
        Contributors = [new(AgentName.Person("Wood", "Emma"), "trl"), new(AgentName.Group("Biblioteca Imaginaria"), "isb"), new(AgentName.Person("Ruiz", "Ana"), null)],
        Publisher = "Ediciones del Agua",
        PlaceOfPublication = "Valparaíso",
        Dates = [PartialDate.Parse("2010")],
        Subjects = ["Bibliotecas -- Ficción", "Agua"],
        Genres = ["Cuentos"],
        Places = ["Chile"],
        Eras = ["Siglo XXI"],
        Languages = [new("Spanish", "es"), new("English", "en")],
        Urls = ["https://biblioteca.example/record/000123456"],
        Isbns = [Isbn.Parse("9780975229804")],
        OtherIdentifiers = [new(OtherIdentifier.Lccn, "2010123456"), new(OtherIdentifier.Handle, "2027/agua.7")],
        Issns = [Issn.Parse("1234-5679")],
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

    /// <summary>An article of which volume, issue, pages and ISSN are known.</summary>
    public static BibliographicRecord Paginated { get; } = new()
    {
        Id = "doaj:42",
        Formats = ["Article"],
        Title = "On the pages of others",
        Authors = [AgentName.Person("Li", "X"), AgentName.Person("Müller", "Jean-Pierre")],
        Journal = "Journal of Examples",
        Volume = "12",
        Issue = "3 Suppl 1",
        Pages = "123-130",
        Issns = [Issn.Parse("2090-424X")],
        Dates = [PartialDate.Parse("2020-02")],
        Languages = [new("Portuguese", "pt")],
        Pmid = Records.Pmid.Parse("123"),
    };

    /// <summary>Values that try to forge tags, fields, elements, records, rows and formulas.</summary>
    public static BibliographicRecord Hostile { get; } = new()
    {
        Id = "1\r\nER  - \r\nTY  - BOOK",
        Title = "=cmd|' /C calc'!A0 ]]> <script> \u0001\u001b\ufffe } { \\ \ud800 \"q\" 'a' %x #y $z &amp; <b>bold",
        Authors = [AgentName.Person("and", "Robert } and {"), AgentName.Person("Tab\tNew\nLine", "PMID- 1"), AgentName.Group("A, B, C, D and E"), AgentName.Person("@", "%A x")],
        Journal = "\u202eevil\u202c | x | y",
        Publisher = "},\n@book{evil,",
        Abstract = "line one\r\nER  - \r\nTY  - JOUR\nAU  - Mallory\n\n%A Mallory\n      SAMD9L- x\n\u001d\u001e\u001f</abstract>\u2028\u0085end",
        Subjects = ["-1+2", "@SUM(A1)", "a;b", "", "x, y"],
        Urls = ["javascript:alert(1)", "http://a.example/?a=1&b=\"2\";x PM:1"],
        ExtraFields = [new("odd\nname", ["v\n| title | forged |"]), new("empty", [])],
        License = new("http://l.example/ x", null),
        Copyright = "© \0 nobody",
    };

    /// <summary>A record that says nothing.</summary>
    public static BibliographicRecord Empty { get; } = new();

    public static IEnumerable<(string Name, BibliographicRecord Record)> All =>
    [
        ("article", Article), ("consortium", Consortium), ("book", Book), ("paginated", Paginated), ("hostile", Hostile), ("empty", Empty),
    ];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(pair => pair.Name)];

    public static BibliographicRecord Named(string name) => All.First(pair => pair.Name == name).Record;
}
