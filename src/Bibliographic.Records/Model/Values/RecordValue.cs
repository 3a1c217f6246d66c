namespace Bibliographic.Records;

/// <summary>
/// What a record can say, as far as formats differ in whether they can say it too. See <see cref="BibliographicRecord.Has"/>.
/// </summary>
/// <remarks>
/// A value of a list is counted twice when many formats have room for one item only: the first, and the further ones. The numbers say
/// nothing; the order of the values is that of <see cref="FormatCapabilities.Values"/>.
/// </remarks>
public enum RecordValue
{
    /// <summary>The catalogue's identifier of the record.</summary>
    Id = 0,

    /// <summary>The search index's version number.</summary>
    Version = 10,

    /// <summary>The kinds of document and of carrier.</summary>
    Formats = 20,

    /// <summary>The kind of article in the journal's words.</summary>
    ArticleType = 30,

    /// <summary>The words of the title.</summary>
    Title = 40,

    /// <summary>Italics, raised letters and the like in title, short title or subtitle.</summary>
    TitleMarkup = 50,

    /// <summary>The title proper without its subtitle.</summary>
    ShortTitle = 60,

    /// <summary>The subtitle as a value of its own.</summary>
    Subtitle = 70,

    /// <summary>Variant, earlier and later titles.</summary>
    AlternativeTitles = 80,

    /// <summary>Persons as authors: family and given names.</summary>
    Authors = 90,

    /// <summary>What stands behind authors' names: <c>Jr</c>.</summary>
    AuthorSuffixes = 100,

    /// <summary>Groups as authors, and authors whose names are not divided.</summary>
    GroupAuthors = 110,

    /// <summary>The years of birth and death of authors and contributors.</summary>
    LifeDates = 120,

    /// <summary>The ORCID iDs of authors and contributors.</summary>
    Orcids = 130,

    /// <summary>Contributors who are editors.</summary>
    Editors = 140,

    /// <summary>Contributors who are translators.</summary>
    Translators = 150,

    /// <summary>The names of all other contributors.</summary>
    OtherContributors = 160,

    /// <summary>What the other contributors did.</summary>
    ContributorRoles = 170,

    /// <summary>The journal, or what else holds the work.</summary>
    Journal = 180,

    /// <summary>The volume.</summary>
    Volume = 190,

    /// <summary>The issue.</summary>
    Issue = 200,

    /// <summary>The pages or the article number.</summary>
    Pages = 210,

    /// <summary>The publisher.</summary>
    Publisher = 220,

    /// <summary>The place where the work was published.</summary>
    PlaceOfPublication = 230,

    /// <summary>The year of publication.</summary>
    Year = 240,

    /// <summary>Month, or month and day, of publication.</summary>
    MonthAndDay = 250,

    /// <summary>The dates of publication after the first.</summary>
    FurtherDates = 260,

    /// <summary>When the repository last changed the record.</summary>
    Datestamp = 270,

    /// <summary>The abstract.</summary>
    Abstract = 280,

    /// <summary>The language of the abstract.</summary>
    AbstractLanguage = 281,

    /// <summary>The subjects.</summary>
    Subjects = 290,

    /// <summary>Genres.</summary>
    Genres = 300,

    /// <summary>Places that the work is about.</summary>
    Places = 310,

    /// <summary>Periods that the work is about.</summary>
    Eras = 320,

    /// <summary>The first language.</summary>
    Language = 330,

    /// <summary>The languages after the first.</summary>
    FurtherLanguages = 340,

    /// <summary>A web address: when a format takes one, the best of those that the record has.</summary>
    Url = 350,

    /// <summary>The other web addresses.</summary>
    FurtherUrls = 360,

    /// <summary>The PubMed identifier.</summary>
    Pmid = 370,

    /// <summary>The PubMed Central identifier.</summary>
    Pmcid = 380,

    /// <summary>The DOI.</summary>
    Doi = 390,

    /// <summary>The first ISSN.</summary>
    Issn = 400,

    /// <summary>The ISSNs after the first.</summary>
    FurtherIssns = 410,

    /// <summary>The first ISBN.</summary>
    Isbn = 420,

    /// <summary>The ISBNs after the first.</summary>
    FurtherIsbns = 430,

    /// <summary>Identifiers of other kinds.</summary>
    OtherIdentifiers = 440,

    /// <summary>The address of the licence.</summary>
    LicenseUrl = 450,

    /// <summary>The words of the licence.</summary>
    LicenseText = 460,

    /// <summary>The copyright statement.</summary>
    Copyright = 470,

    /// <summary>The edition statement.</summary>
    Edition = 480,

    /// <summary>The first series.</summary>
    Series = 490,

    /// <summary>The series after the first.</summary>
    FurtherSeries = 500,

    /// <summary>The table of contents.</summary>
    Contents = 510,

    /// <summary>Notes.</summary>
    Notes = 520,

    /// <summary>Extent and size.</summary>
    PhysicalDescriptions = 530,

    /// <summary>The first shelf mark.</summary>
    CallNumber = 540,

    /// <summary>The shelf marks after the first.</summary>
    FurtherCallNumbers = 550,

    /// <summary>The institutions that hold or supplied the record.</summary>
    Institutions = 560,

    /// <summary>The first collection.</summary>
    Collection = 570,

    /// <summary>The collections after the first.</summary>
    FurtherCollections = 580,

    /// <summary>What the catalogue made the record from.</summary>
    RecordFormat = 590,

    /// <summary>The address of the page that the record was read from.</summary>
    SourceAddress = 600,

    /// <summary>When the page that the record was read from was fetched.</summary>
    SourceDate = 601,

    /// <summary>Where the record stood: input, record, line and byte.</summary>
    SourcePosition = 602,

    /// <summary>The MARC record that the other values were made from.</summary>
    Marc = 605,

    /// <summary>The dump's other fields.</summary>
    ExtraFields = 610,

    /// <summary>Where the values came from and how sure they are.</summary>
    Evidence = 620,
}
