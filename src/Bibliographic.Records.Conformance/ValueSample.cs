using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Conformance;

/// <summary>
/// A value that can be found in an output: by a text that nothing else contains, or because the output is another without it.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Marker">The text, in <see cref="Full"/>; null where the value has none.</param>
/// <param name="Without">Removes the value from a record, and nothing else.</param>
internal sealed record ValueSample(RecordValue Value, string? Marker, Func<BibliographicRecord, BibliographicRecord> Without)
{
    /// <summary>A record that has every value. Its MARC record does not hold the others, so that formats of MARC write these.</summary>
    public static BibliographicRecord Full { get; } = new BibliographicRecord
    {
        Marc = new MarcRecord { Leader = "00000nam a2200000 a 4500", Fields = [MarcField.Data("900", ' ', ' ', new MarcSubfield('a', "Zqmarc"))] },
    }
    with
    {
        Id = "zqid",
        Version = 1752300000123456789,
        Formats = ["Online", "Article"],
        ArticleType = "Zqtype Review",
        Title = "Zqshort : <i>zqsub</i>",
        ShortTitle = "Zqshort",
        Subtitle = "<i>zqsub</i>",
        AlternativeTitles = ["Zqalternative"],
        Authors =
        [
            AgentName.Person("Zqfamily", "Zqgiven", "Zqsuffix") with { LifeDates = "1901-1977", Orcid = Orcid.Parse("0000-0002-1825-0097") },
            AgentName.Group("Zqgroup"),
        ],
        Contributors =
        [
            new(AgentName.Person("Zqeditor", "Anna"), "edt"),
            new(AgentName.Person("Zqtranslator", "Bela"), "trl"),
            new(AgentName.Person("Zqother", "Cleo"), "illustrator"),
        ],
        Journal = "Zqjournal",
        Volume = "771",
        Issue = "772",
        Pages = "7731-7739",
        Publisher = "Zqpublisher",
        PlaceOfPublication = "Zqcity",
        Dates = [PartialDate.Parse("1987-11-23"), PartialDate.Parse("1988-12")],
        Datestamp = new(new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero)),
        Abstract = "Zqabstract",
        AbstractLanguage = "zza",
        Subjects = ["Zqsubject, with a comma"],
        Genres = ["Zqgenre"],
        Places = ["Zqplace"],
        Eras = ["Zqera"],
        Languages = [new("Spanish", "es"), new("Portuguese", "pt")],
        Urls = ["https://zqone.example/", "https://zqtwo.example/"],
        Pmid = Pmid.Parse("33987654"),
        Pmcid = Pmcid.Parse("PMC8123456"),
        Doi = Doi.Parse("10.5555/zqdoi"),
        Issns = [Issn.Parse("1234-5679"), Issn.Parse("2090-424X")],
        Isbns = [Isbn.Parse("9780975229804"), Isbn.Parse("9783161484100")],
        OtherIdentifiers = [new(OtherIdentifier.Handle, "2027/zqhandle"), new(OtherIdentifier.Lccn, "zq2010123456")],
        License = new("https://zqlicence.example/", "Zqwords"),
        Copyright = "Zqcopyright",
        Edition = "Zqedition",
        Series = ["Zqseries", "Zqfurtherseries"],
        Contents = ["Zqcontents"],
        Notes = ["Zqnote", "Zqfurthernote"],
        PhysicalDescriptions = ["Zqextent"],
        CallNumbers = ["Zqmark", "Zqfurthermark"],
        Institutions = ["Zqinstitution"],
        Collections = ["Zqcollection", "Zqfurthercollection"],
        RecordFormat = "zqformat",
        SourceAddress = "https://zqsource.example/",
        SourceDate = new(new DateTimeOffset(2002, 3, 4, 5, 6, 7, TimeSpan.Zero)),
        SourcePosition = new SourcePosition { Source = "zqdump.txt", RecordNumber = 3, Line = 7777, ByteOffset = 88888 },
        ExtraFields = [new("zqfield", ["zqvalue"])],
        Evidence = new RecordEvidence().With(RecordValue.Title, new(EvidenceSource.Spelling, Certainty.Likely)),
    };

    private static string[] Kinds => ["Online", "Article", "Book Chapter", "Thesis"];

    public static IReadOnlyList<ValueSample> All { get; } =
    [
        new(RecordValue.Id, "zqid", r => r with { Id = null }),
        new(RecordValue.Version, null, r => r with { Version = null }),
        new(RecordValue.Formats, null, r => r with { Formats = [] }),
        new(RecordValue.ArticleType, "Zqtype", r => r with { ArticleType = null }),
        new(RecordValue.Title, "Zqshort", r => r with { Title = null }),
        new(RecordValue.TitleMarkup, null, r =>
            r with { Title = Plain(r.Title), ShortTitle = Plain(r.ShortTitle), Subtitle = Plain(r.Subtitle) }),
        new(RecordValue.ShortTitle, null, r => r with { ShortTitle = null }),
        new(RecordValue.Subtitle, null, r => r with { Subtitle = null }),
        new(RecordValue.AlternativeTitles, "Zqalternative", r => r with { AlternativeTitles = [] }),
        new(RecordValue.Authors, "Zqgiven", r => r with { Authors = [.. r.Authors.Where(a => a.Family is null)] }),
        new(RecordValue.AuthorSuffixes, "Zqsuffix", r => r with { Authors = [.. r.Authors.Select(a => a with { Suffix = null })] }),
        new(RecordValue.GroupAuthors, "Zqgroup", r => r with { Authors = [.. r.Authors.Where(a => a.Family is not null)] }),
        new(RecordValue.LifeDates, "1901-1977", r => r with { Authors = [.. r.Authors.Select(a => a with { LifeDates = null })] }),
        new(RecordValue.Orcids, "0000-0002-1825-0097", WithoutOrcids),
        new(RecordValue.Editors, "Zqeditor", r => WithContributors(r, c => c.Role != "edt")),
        new(RecordValue.Translators, "Zqtranslator", r => WithContributors(r, c => c.Role != "trl")),
        new(RecordValue.OtherContributors, "Zqother", r => WithContributors(r, c => !IsOther(c))),
        new(RecordValue.ContributorRoles, null, r =>
            r with { Contributors = [.. r.Contributors.Select(c => IsOther(c) ? c with { Role = null } : c)] }),
        new(RecordValue.Journal, "Zqjournal", r => r with { Journal = null }),
        new(RecordValue.Volume, "771", r => r with { Volume = null }),
        new(RecordValue.Issue, "772", r => r with { Issue = null }),
        new(RecordValue.Pages, "7731", r => r with { Pages = null }),
        new(RecordValue.Publisher, "Zqpublisher", r => r with { Publisher = null }),
        new(RecordValue.PlaceOfPublication, "Zqcity", r => r with { PlaceOfPublication = null }),
        new(RecordValue.Year, "1987", r => r with { Dates = [] }),
        new(RecordValue.MonthAndDay, null, r =>
            r with { Dates = [.. r.Dates.Take(1).Select(d => PartialDate.Parse($"{d.Year:0000}")), .. r.Dates.Skip(1)] }),
        new(RecordValue.FurtherDates, "1988", r => r with { Dates = [.. r.Dates.Take(1)] }),
        new(RecordValue.Datestamp, null, r => r with { Datestamp = null }),
        new(RecordValue.Abstract, "Zqabstract", r => r with { Abstract = null }),
        new(RecordValue.AbstractLanguage, "zza", r => r with { AbstractLanguage = null }),
        new(RecordValue.Subjects, "Zqsubject", r => r with { Subjects = [] }),
        new(RecordValue.Genres, "Zqgenre", r => r with { Genres = [] }),
        new(RecordValue.Places, "Zqplace", r => r with { Places = [] }),
        new(RecordValue.Eras, "Zqera", r => r with { Eras = [] }),
        new(RecordValue.Language, null, r => r with { Languages = [] }),
        new(RecordValue.FurtherLanguages, null, r => r with { Languages = [.. r.Languages.Take(1)] }),
        new(RecordValue.Url, "//zqone", r => r with { Urls = [] }),
        new(RecordValue.FurtherUrls, "//zqtwo", r => r with { Urls = [.. r.Urls.Where(IsOwn).Concat(r.Urls).Take(1)] }),
        new(RecordValue.Pmid, "33987654", r => r with { Pmid = null }),
        new(RecordValue.Pmcid, "PMC8123456", r => r with { Pmcid = null }),
        new(RecordValue.Doi, "10.5555/zqdoi", r => r with { Doi = null }),
        new(RecordValue.Issn, "1234-5679", r => r with { Issns = [] }),
        new(RecordValue.FurtherIssns, "2090-424X", r => r with { Issns = [.. r.Issns.Take(1)] }),
        new(RecordValue.Isbn, "9780975229804", r => r with { Isbns = [] }),
        new(RecordValue.FurtherIsbns, "9783161484100", r => r with { Isbns = [.. r.Isbns.Take(1)] }),
        new(RecordValue.OtherIdentifiers, "2027/zqhandle", r => r with { OtherIdentifiers = [] }),
        new(RecordValue.LicenseUrl, "//zqlicence", r => r with { License = r.License is { Text: { } text } ? new(null, text) : null }),
        new(RecordValue.LicenseText, "Zqwords", r => r with { License = r.License is { Url: { } url } ? new(url, null) : null }),
        new(RecordValue.Copyright, "Zqcopyright", r => r with { Copyright = null }),
        new(RecordValue.Edition, "Zqedition", r => r with { Edition = null }),
        new(RecordValue.Series, "Zqseries", r => r with { Series = [] }),
        new(RecordValue.FurtherSeries, "Zqfurtherseries", r => r with { Series = [.. r.Series.Take(1)] }),
        new(RecordValue.Contents, "Zqcontents", r => r with { Contents = [] }),
        new(RecordValue.Notes, "Zqnote", r => r with { Notes = [] }),
        new(RecordValue.PhysicalDescriptions, "Zqextent", r => r with { PhysicalDescriptions = [] }),
        new(RecordValue.CallNumber, "Zqmark", r => r with { CallNumbers = [] }),
        new(RecordValue.FurtherCallNumbers, "Zqfurthermark", r => r with { CallNumbers = [.. r.CallNumbers.Take(1)] }),
        new(RecordValue.Institutions, "Zqinstitution", r => r with { Institutions = [] }),
        new(RecordValue.Collection, "Zqcollection", r => r with { Collections = [] }),
        new(RecordValue.FurtherCollections, "Zqfurthercollection", r => r with { Collections = [.. r.Collections.Take(1)] }),
        new(RecordValue.RecordFormat, "zqformat", r => r with { RecordFormat = null }),
        new(RecordValue.SourceAddress, "//zqsource", r => r with { SourceAddress = null }),
        new(RecordValue.SourceDate, "2002-03-04", r => r with { SourceDate = null }),
        new(RecordValue.SourcePosition, "zqdump.txt", r => r with { SourcePosition = null }),
        new(RecordValue.Marc, "Zqmarc", r => r with { Marc = null }),
        new(RecordValue.ExtraFields, "zqvalue", r => r with { ExtraFields = [] }),
        new(RecordValue.Evidence, null, r => r with { Evidence = default }),
    ];

    /// <summary>The full record and others, each without something on which the support of another value depends.</summary>
    public static IReadOnlyList<(string Name, BibliographicRecord Record)> Records { get; } =
    [
        ("article", Full),
        ("book", Full with { Formats = ["Online", "Book"] }),
        ("chapter", Full with { Formats = ["Online", "Book Chapter"] }),
        ("journal", Full with { Formats = ["Online", "Journal"] }),
        ("thesis", Full with { Formats = ["Online", "Thesis"] }),
        ("part of nothing", Full with { Journal = null }),
        ("part of no series", Full with { Journal = null, Series = [] }),
        ("book in no journal", Full with { Journal = null, Formats = ["Book"] }),
        ("undivided", Full with { ShortTitle = null, Subtitle = null }),
        ("without a subtitle", Full with { Subtitle = null }),
        ("without a short title", Full with { ShortTitle = null }),
        ("without a title", Full with { Title = null, Subtitle = null, ShortTitle = "Zqshort : <i>zqsub</i>" }),
        ("plain subjects", Full with { Subjects = ["Zqsubject"] }),
        ("licence in words", Full with { License = new(null, "Zqwords") }),
        ("no ISSN", Full with { Issns = [] }),
        ("no ISBN", Full with { Isbns = [], Formats = ["Online", "Book"] }),
        ("no datestamp", Full with { Datestamp = null }),
        ("datestamp without a time", Full with { Datestamp = new(new DateOnly(2001, 2, 3)) }),
        ("languages without codes", Full with { Languages = [new("Spanish", null), new("Portuguese", null)] }),
        ("contributor with an ORCID iD",
            WithoutOrcids(Full) with
            {
                Contributors = [new(AgentName.Person("Zqeditor") with { Orcid = Orcid.Parse("0000-0002-1825-0097") }, "edt")],
            }),
        ("addresses of identifiers",
            Full with { Urls = ["https://www.ncbi.nlm.nih.gov/pubmed/33987654", "https://doi.org/10.5555/zqdoi"] }),
        ("addresses not of the web", Full with { Urls = ["urn:zqone", "urn:zqtwo"] }),
        ("address of PubMed Central",
            Full with { Urls = ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8123456/", "https://www.ncbi.nlm.nih.gov/pubmed/33987654"] }),
        ("languages with unknown codes", Full with { Languages = [new("Quenya", "xq"), new("Sindarin", "xs")] }),
        ("another article", ConformanceRecords.Article),
        ("another book", ConformanceRecords.Book),
        .. All.Select(sample => ($"only {sample.Value}", Only(sample.Value))),
    ];

    /// <summary>Records that differ from a record in this value only.</summary>
    public IEnumerable<BibliographicRecord> Others(BibliographicRecord record) =>
        Value == RecordValue.Formats ? Kinds.Select(kind => record with { Formats = [kind] }) : [Without(record)];

    public static ValueSample Of(RecordValue value) => All.Single(sample => sample.Value == value);

    /// <summary>
    /// Little more than one value: an identifier, a title and a kind of document, for which writers make something up when there are none.
    /// </summary>
    private static BibliographicRecord Only(RecordValue value)
    {
        var record = Full;
        foreach (var sample in All)
        {
            if (sample.Value is RecordValue.Id or RecordValue.Title or RecordValue.Formats)
                continue;
            var smaller = sample.Without(record);
            if (smaller.Has(value))
                record = smaller;
        }
        return record;
    }

    /// <summary>Whether no identifier stands for the address: formats that write one address prefer such a one.</summary>
    private static bool IsOwn(string url) =>
        url.StartsWith("http", StringComparison.Ordinal) && !url.Contains("doi.org", StringComparison.Ordinal)
            && !url.Contains("ncbi.nlm", StringComparison.Ordinal);

    private static string? Plain(string? text) =>
        text?.Replace("<i>", "", StringComparison.Ordinal).Replace("</i>", "", StringComparison.Ordinal);

    private static bool IsOther(Contributor contributor) => contributor.Role is not ("edt" or "trl");

    private static BibliographicRecord WithContributors(BibliographicRecord record, Func<Contributor, bool> stay) =>
        record with { Contributors = [.. record.Contributors.Where(stay)] };

    private static BibliographicRecord WithoutOrcids(BibliographicRecord record) => record with
    {
        Authors = [.. record.Authors.Select(author => author with { Orcid = null })],
        Contributors = [.. record.Contributors.Select(contributor => contributor with { Name = contributor.Name with { Orcid = null } })],
    };
}
