namespace Bibliographic.Records;

/// <summary>What a record can say, as far as formats differ in whether they can say it too. See <see cref="BibliographicRecord.Has"/>.</summary>
/// <remarks>A value of a list is counted twice when many formats have room for one item only: the first, and the further ones.</remarks>
public enum RecordValue : byte
{
    /// <summary>The catalogue's identifier of the record.</summary>
    Id,

    /// <summary>The search index's version number.</summary>
    Version,

    /// <summary>The kinds of document and of carrier.</summary>
    Formats,

    /// <summary>The kind of article in the journal's words.</summary>
    ArticleType,

    /// <summary>The words of the title.</summary>
    Title,

    /// <summary>Italics, raised letters and the like in title, short title or subtitle.</summary>
    TitleMarkup,

    /// <summary>The title proper without its subtitle.</summary>
    ShortTitle,

    /// <summary>The subtitle as a value of its own.</summary>
    Subtitle,

    /// <summary>Variant, earlier and later titles.</summary>
    AlternativeTitles,

    /// <summary>Persons as authors: family and given names.</summary>
    Authors,

    /// <summary>What stands behind authors' names: <c>Jr</c>.</summary>
    AuthorSuffixes,

    /// <summary>Groups as authors, and authors whose names are not divided.</summary>
    GroupAuthors,

    /// <summary>The years of birth and death of authors and contributors.</summary>
    LifeDates,

    /// <summary>The ORCID iDs of authors and contributors.</summary>
    Orcids,

    /// <summary>Contributors who are editors.</summary>
    Editors,

    /// <summary>Contributors who are translators.</summary>
    Translators,

    /// <summary>The names of all other contributors.</summary>
    OtherContributors,

    /// <summary>What the other contributors did.</summary>
    ContributorRoles,

    /// <summary>The journal, or what else holds the work.</summary>
    Journal,

    /// <summary>The volume.</summary>
    Volume,

    /// <summary>The issue.</summary>
    Issue,

    /// <summary>The pages or the article number.</summary>
    Pages,

    /// <summary>The publisher.</summary>
    Publisher,

    /// <summary>The year of publication.</summary>
    Year,

    /// <summary>Month, or month and day, of publication.</summary>
    MonthAndDay,

    /// <summary>The dates of publication after the first.</summary>
    FurtherDates,

    /// <summary>When the repository last changed the record.</summary>
    Datestamp,

    /// <summary>The abstract.</summary>
    Abstract,

    /// <summary>The subjects.</summary>
    Subjects,

    /// <summary>Genres.</summary>
    Genres,

    /// <summary>Places that the work is about.</summary>
    Places,

    /// <summary>Periods that the work is about.</summary>
    Eras,

    /// <summary>The first language.</summary>
    Language,

    /// <summary>The languages after the first.</summary>
    FurtherLanguages,

    /// <summary>A web address: when a format takes one, the best of those that the record has.</summary>
    Url,

    /// <summary>The other web addresses.</summary>
    FurtherUrls,

    /// <summary>The PubMed identifier.</summary>
    Pmid,

    /// <summary>The PubMed Central identifier.</summary>
    Pmcid,

    /// <summary>The DOI.</summary>
    Doi,

    /// <summary>The first ISSN.</summary>
    Issn,

    /// <summary>The ISSNs after the first.</summary>
    FurtherIssns,

    /// <summary>The first ISBN.</summary>
    Isbn,

    /// <summary>The ISBNs after the first.</summary>
    FurtherIsbns,

    /// <summary>The address of the licence.</summary>
    LicenseUrl,

    /// <summary>The words of the licence.</summary>
    LicenseText,

    /// <summary>The copyright statement.</summary>
    Copyright,

    /// <summary>The edition statement.</summary>
    Edition,

    /// <summary>The first series.</summary>
    Series,

    /// <summary>The series after the first.</summary>
    FurtherSeries,

    /// <summary>The table of contents.</summary>
    Contents,

    /// <summary>Extent and size.</summary>
    PhysicalDescriptions,

    /// <summary>The first shelf mark.</summary>
    CallNumber,

    /// <summary>The shelf marks after the first.</summary>
    FurtherCallNumbers,

    /// <summary>The institutions that hold or supplied the record.</summary>
    Institutions,

    /// <summary>The first collection.</summary>
    Collection,

    /// <summary>The collections after the first.</summary>
    FurtherCollections,

    /// <summary>What the catalogue made the record from.</summary>
    RecordFormat,

    /// <summary>The dump's other fields.</summary>
    ExtraFields,

    /// <summary>Where the values came from and how sure they are.</summary>
    Evidence,
}
