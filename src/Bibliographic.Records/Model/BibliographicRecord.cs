using System.Text.Json.Serialization;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records;

/// <summary>A bibliographic record: an article, a book, a thesis … as a library catalogue describes it.</summary>
/// <remarks>
/// Null or empty means that the record does not say. Two records are equal when all their values are; <see cref="Evidence"/> does not count.
/// Immutable, and so safe for use by any number of threads; change a copy by <c>record with { … }</c>.
/// </remarks>
[JsonConverter(typeof(RecordJsonConverter))]
public sealed partial record BibliographicRecord
{
    /// <summary>All values. Only what makes a record may change them, and only before others see it.</summary>
    internal RecordDraft Values;

    /// <summary>Creates a record without values.</summary>
    public BibliographicRecord()
    {
    }

    internal BibliographicRecord(in RecordDraft values) => Values = values;

    /// <summary>The catalogue's identifier of the record, such as <c>pubmed-9733972</c>; null when the dump has none.</summary>
    public string? Id { get => Values.Id; init => Values.Id = value; }

    /// <summary>The search index's version number of the record (<c>_version_</c>); null when the dump has none.</summary>
    public long? Version { get => Values.Version; init => Values.Version = value; }

    /// <summary>When the record was indexed, to the millisecond, in UTC; null without <see cref="Version"/>, whose upper bits it is.</summary>
    public DateTimeOffset? IndexedAt => IndexClock.ToTime(Version);

    /// <summary>The kinds of document and of carrier, such as <c>Online</c>, <c>Article</c>, <c>Text</c>.</summary>
    public ValueList<string> Formats { get => Values.Formats; init => Values.Formats = value; }

    /// <summary>The kind of article in the journal's words, such as <c>Original Article</c>; null when it is not known.</summary>
    public string? ArticleType { get => Values.ArticleType; init => Values.ArticleType = value; }

    /// <summary>The title as the catalogue shows it, markup and entities as written; null when there is none.</summary>
    public string? Title { get => Values.Title; init => Values.Title = value; }

    /// <summary>The title proper without its subtitle; null when the record does not divide the title.</summary>
    public string? ShortTitle { get => Values.ShortTitle; init => Values.ShortTitle = value; }

    /// <summary>The subtitle; null when the record does not divide the title.</summary>
    public string? Subtitle { get => Values.Subtitle; init => Values.Subtitle = value; }

    /// <summary>Variant, earlier and later titles.</summary>
    public ValueList<string> AlternativeTitles { get => Values.AlternativeTitles; init => Values.AlternativeTitles = value; }

    /// <summary>The authors in the order of the record.</summary>
    public ValueList<AgentName> Authors { get => Values.Authors; init => Values.Authors = value; }

    /// <summary>Editors, translators, advisors and others, in the order of the record.</summary>
    public ValueList<Contributor> Contributors { get => Values.Contributors; init => Values.Contributors = value; }

    /// <summary>The journal, or the book or series that holds the work, as the record names it (often abbreviated); null when it is not known.</summary>
    public string? Journal { get => Values.Journal; init => Values.Journal = value; }

    /// <summary>The volume of the journal; null when it is not known.</summary>
    public string? Volume { get => Values.Volume; init => Values.Volume = value; }

    /// <summary>The issue of the journal; null when it is not known.</summary>
    public string? Issue { get => Values.Issue; init => Values.Issue = value; }

    /// <summary>The page, the pages (<c>123-130</c>) or the article number; null when they are not known.</summary>
    public string? Pages { get => Values.Pages; init => Values.Pages = value; }

    /// <summary>The publisher; null when it is not known.</summary>
    public string? Publisher { get => Values.Publisher; init => Values.Publisher = value; }

    /// <summary>The date of publication: the first of <see cref="Dates"/>; null when there is none.</summary>
    public PartialDate? Date => Dates.IsEmpty ? null : Dates[0];

    /// <summary>The dates of publication (electronic, print: the record does not say which is which), in the order of the record.</summary>
    public ValueList<PartialDate> Dates { get => Values.Dates; init => Values.Dates = value; }

    /// <summary>When the repository last changed the record; null when it is not known.</summary>
    public Datestamp? Datestamp { get => Values.Datestamp; init => Values.Datestamp = value; }

    /// <summary>The abstract; null when there is none.</summary>
    public string? Abstract { get => Values.Abstract; init => Values.Abstract = value; }

    /// <summary>The subjects; a single value when the dump does not tell them apart.</summary>
    public ValueList<string> Subjects { get => Values.Subjects; init => Values.Subjects = value; }

    /// <summary>Genres.</summary>
    public ValueList<string> Genres { get => Values.Genres; init => Values.Genres = value; }

    /// <summary>Places that the work is about.</summary>
    public ValueList<string> Places { get => Values.Places; init => Values.Places = value; }

    /// <summary>Periods that the work is about.</summary>
    public ValueList<string> Eras { get => Values.Eras; init => Values.Eras = value; }

    /// <summary>The languages of the work.</summary>
    public ValueList<Language> Languages { get => Values.Languages; init => Values.Languages = value; }

    /// <summary>The first language; null when it is not known.</summary>
    public Language? Language => Languages.IsEmpty ? null : Languages[0];

    /// <summary>Web addresses of the work, as written.</summary>
    public ValueList<string> Urls { get => Values.Urls; init => Values.Urls = value; }

    /// <summary>The PubMed identifier; null when there is none.</summary>
    public Pmid? Pmid { get => Values.Pmid; init => Values.Pmid = value is { HasValue: true } ? value : null; }

    /// <summary>The PubMed Central identifier; null when there is none.</summary>
    public Pmcid? Pmcid { get => Values.Pmcid; init => Values.Pmcid = value is { HasValue: true } ? value : null; }

    /// <summary>The DOI; null when there is none.</summary>
    public Doi? Doi { get => Values.Doi; init => Values.Doi = value is { HasValue: true } ? value : null; }

    /// <summary>The serial numbers of the journal or series.</summary>
    public ValueList<Issn> Issns { get => Values.Issns; init => Values.Issns = value; }

    /// <summary>The book numbers.</summary>
    public ValueList<Isbn> Isbns { get => Values.Isbns; init => Values.Isbns = value; }

    /// <summary>The licence; null when the record has none. One without address and words is none.</summary>
    public License? License
    {
        get => Values is { LicenseUrl: null, LicenseText: null } ? null : new License(Values.LicenseUrl, Values.LicenseText);
        init => (Values.LicenseUrl, Values.LicenseText) = (value?.Url, value?.Text);
    }

    /// <summary>The copyright statement; null when the record has none.</summary>
    public string? Copyright { get => Values.Copyright; init => Values.Copyright = value; }

    /// <summary>The edition statement; null when there is none.</summary>
    public string? Edition { get => Values.Edition; init => Values.Edition = value; }

    /// <summary>The series that the work belongs to.</summary>
    public ValueList<string> Series { get => Values.Series; init => Values.Series = value; }

    /// <summary>The table of contents, or notes on the contents.</summary>
    public ValueList<string> Contents { get => Values.Contents; init => Values.Contents = value; }

    /// <summary>The physical description: extent, size.</summary>
    public ValueList<string> PhysicalDescriptions { get => Values.PhysicalDescriptions; init => Values.PhysicalDescriptions = value; }

    /// <summary>Shelf marks.</summary>
    public ValueList<string> CallNumbers { get => Values.CallNumbers; init => Values.CallNumbers = value; }

    /// <summary>The institutions that hold or supplied the record.</summary>
    public ValueList<string> Institutions { get => Values.Institutions; init => Values.Institutions = value; }

    /// <summary>The collections that the record is part of.</summary>
    public ValueList<string> Collections { get => Values.Collections; init => Values.Collections = value; }

    /// <summary>What the catalogue made the record from, such as <c>marc</c> or <c>MEDLINE/PubMed</c>; null when it is not known.</summary>
    public string? RecordFormat { get => Values.RecordFormat; init => Values.RecordFormat = value; }

    /// <summary>Every other field of the dump that holds something the values above do not, in the order of the dump.</summary>
    public ValueList<RecordField> ExtraFields { get => Values.ExtraFields; init => Values.ExtraFields = value; }

    /// <summary>Where the values came from and how sure they are. Not part of equality.</summary>
    public RecordEvidence Evidence { get => Values.Evidence.Value; init => Values.Evidence.Value = value; }

    /// <summary>The first author, the title and the year, for debugging and display.</summary>
    public override string ToString()
    {
        var author = Authors.Count switch { 0 => "", 1 => $"{Authors[0]}. ", _ => $"{Authors[0]} et al. " };
        var year = Date is { } date ? $" ({date.Year})" : "";
        return $"{author}{Title}{year}";
    }
}
