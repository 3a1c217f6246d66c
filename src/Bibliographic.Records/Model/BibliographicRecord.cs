using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records;

/// <summary>A bibliographic record: an article, a book, a thesis … as a library catalogue describes it.</summary>
/// <remarks>
/// Null or empty means that the record does not say. Two records are equal when all their values are; <see cref="Evidence"/>,
/// <see cref="SourceAddress"/>, <see cref="SourceDate"/>, <see cref="SourcePosition"/> and <see cref="Marc"/>, which say where the values
/// came from, do not count.
/// Immutable, and so safe for use by any number of threads; change a copy by <c>record with { … }</c>.
/// </remarks>
[JsonConverter(typeof(RecordJsonConverter))]
public sealed partial record BibliographicRecord
{
    private readonly RecordDraft _values;

    /// <summary>Creates a record without values.</summary>
    public BibliographicRecord()
    {
    }

    internal BibliographicRecord(in RecordDraft values) => _values = values;

    /// <summary>
    /// All values, by reference only because rows of <see cref="RecordProperties"/> serve drafts too: nothing may change them.
    /// </summary>
    internal ref RecordDraft Values => ref Unsafe.AsRef(in _values);

    /// <summary>The catalogue's identifier of the record, such as <c>pubmed-9733972</c>; null when the dump has none.</summary>
    public string? Id { get => _values.Id; init => _values.Id = value; }

    /// <summary>The search index's version number of the record (<c>_version_</c>); null when the dump has none.</summary>
    public long? Version { get => _values.Version; init => _values.Version = value; }

    /// <summary>
    /// When the record was indexed, to the millisecond, in UTC; null without <see cref="Version"/>, whose upper bits it is.
    /// </summary>
    public DateTimeOffset? IndexedAt => IndexClock.ToTime(Version);

    /// <summary>The kinds of document and of carrier, such as <c>Online</c>, <c>Article</c>, <c>Text</c>.</summary>
    public ValueList<string> Formats { get => _values.Formats; init => _values.Formats = value; }

    /// <summary>The kind of article in the journal's words, such as <c>Original Article</c>; null when it is not known.</summary>
    public string? ArticleType { get => _values.ArticleType; init => _values.ArticleType = value; }

    /// <summary>The title as the catalogue shows it, markup and entities as written; null when there is none.</summary>
    public string? Title { get => _values.Title; init => _values.Title = value; }

    /// <summary>The title proper without its subtitle; null when the record does not divide the title.</summary>
    public string? ShortTitle { get => _values.ShortTitle; init => _values.ShortTitle = value; }

    /// <summary>The subtitle; null when the record does not divide the title.</summary>
    public string? Subtitle { get => _values.Subtitle; init => _values.Subtitle = value; }

    /// <summary>Variant, earlier and later titles.</summary>
    public ValueList<string> AlternativeTitles { get => _values.AlternativeTitles; init => _values.AlternativeTitles = value; }

    /// <summary>The authors in the order of the record.</summary>
    public ValueList<AgentName> Authors { get => _values.Authors; init => _values.Authors = value; }

    /// <summary>Editors, translators, advisors and others, in the order of the record.</summary>
    public ValueList<Contributor> Contributors { get => _values.Contributors; init => _values.Contributors = value; }

    /// <summary>
    /// The journal, or the book or series that holds the work, as the record names it (often abbreviated); null when it is not known.
    /// </summary>
    public string? Journal { get => _values.Journal; init => _values.Journal = value; }

    /// <summary>The volume of the journal; null when it is not known.</summary>
    public string? Volume { get => _values.Volume; init => _values.Volume = value; }

    /// <summary>The issue of the journal; null when it is not known.</summary>
    public string? Issue { get => _values.Issue; init => _values.Issue = value; }

    /// <summary>The page, the pages (<c>123-130</c>) or the article number; null when they are not known.</summary>
    public string? Pages { get => _values.Pages; init => _values.Pages = value; }

    /// <summary>The publisher; null when it is not known.</summary>
    public string? Publisher { get => _values.Publisher; init => _values.Publisher = value; }

    /// <summary>The place where the work was published, as written, such as <c>Montevideo</c>; null when it is not known.</summary>
    public string? PlaceOfPublication { get => _values.PlaceOfPublication; init => _values.PlaceOfPublication = value; }

    /// <summary>The date of publication: the first of <see cref="Dates"/>; null when there is none.</summary>
    public PartialDate? Date => Dates.IsEmpty ? null : Dates[0];

    /// <summary>The dates of publication (electronic, print: the record does not say which is which), in the order of the record.</summary>
    public ValueList<PartialDate> Dates { get => _values.Dates; init => _values.Dates = value; }

    /// <summary>When the repository last changed the record; null when it is not known.</summary>
    public Datestamp? Datestamp { get => _values.Datestamp; init => _values.Datestamp = value; }

    /// <summary>The abstract; null when there is none.</summary>
    public string? Abstract { get => _values.Abstract; init => _values.Abstract = value; }

    /// <summary>
    /// The language of <see cref="Abstract"/>: its code in ISO 639-1 or, where it has none, in ISO 639-2, such as <c>es</c>; null when the
    /// record does not say. Networks of repositories say it; abstracts in further languages are among <see cref="ExtraFields"/>.
    /// </summary>
    public string? AbstractLanguage { get => _values.AbstractLanguage; init => _values.AbstractLanguage = value; }

    /// <summary>The subjects; a single value when the dump does not tell them apart.</summary>
    public ValueList<string> Subjects { get => _values.Subjects; init => _values.Subjects = value; }

    /// <summary>Genres.</summary>
    public ValueList<string> Genres { get => _values.Genres; init => _values.Genres = value; }

    /// <summary>Places that the work is about.</summary>
    public ValueList<string> Places { get => _values.Places; init => _values.Places = value; }

    /// <summary>Periods that the work is about.</summary>
    public ValueList<string> Eras { get => _values.Eras; init => _values.Eras = value; }

    /// <summary>The languages of the work.</summary>
    public ValueList<Language> Languages { get => _values.Languages; init => _values.Languages = value; }

    /// <summary>The first language; null when it is not known.</summary>
    public Language? Language => Languages.IsEmpty ? null : Languages[0];

    /// <summary>Web addresses of the work, as written.</summary>
    public ValueList<string> Urls { get => _values.Urls; init => _values.Urls = value; }

    /// <summary>The PubMed identifier; null when there is none.</summary>
    public Pmid? Pmid { get => _values.Pmid; init => _values.Pmid = value is { HasValue: true } ? value : null; }

    /// <summary>The PubMed Central identifier; null when there is none.</summary>
    public Pmcid? Pmcid { get => _values.Pmcid; init => _values.Pmcid = value is { HasValue: true } ? value : null; }

    /// <summary>The DOI; null when there is none.</summary>
    public Doi? Doi { get => _values.Doi; init => _values.Doi = value is { HasValue: true } ? value : null; }

    /// <summary>The serial numbers of the journal or series.</summary>
    public ValueList<Issn> Issns { get => _values.Issns; init => _values.Issns = value; }

    /// <summary>The book numbers.</summary>
    public ValueList<Isbn> Isbns { get => _values.Isbns; init => _values.Isbns = value; }

    /// <summary>Identifiers of kinds that have no property of their own: control numbers, handles and others.</summary>
    public ValueList<OtherIdentifier> OtherIdentifiers { get => _values.OtherIdentifiers; init => _values.OtherIdentifiers = value; }

    /// <summary>The licence; null when the record has none. One without address and words is none.</summary>
    public License? License
    {
        get => _values is { LicenseUrl: null, LicenseText: null } ? null : new License(_values.LicenseUrl, _values.LicenseText);
        init => (_values.LicenseUrl, _values.LicenseText) = (value?.Url, value?.Text);
    }

    /// <summary>The copyright statement; null when the record has none.</summary>
    public string? Copyright { get => _values.Copyright; init => _values.Copyright = value; }

    /// <summary>The edition statement; null when there is none.</summary>
    public string? Edition { get => _values.Edition; init => _values.Edition = value; }

    /// <summary>The series that the work belongs to.</summary>
    public ValueList<string> Series { get => _values.Series; init => _values.Series = value; }

    /// <summary>The table of contents, or notes on the contents.</summary>
    public ValueList<string> Contents { get => _values.Contents; init => _values.Contents = value; }

    /// <summary>Notes in the words of the record.</summary>
    public ValueList<string> Notes { get => _values.Notes; init => _values.Notes = value; }

    /// <summary>The physical description: extent, size.</summary>
    public ValueList<string> PhysicalDescriptions { get => _values.PhysicalDescriptions; init => _values.PhysicalDescriptions = value; }

    /// <summary>Shelf marks.</summary>
    public ValueList<string> CallNumbers { get => _values.CallNumbers; init => _values.CallNumbers = value; }

    /// <summary>The institutions that hold or supplied the record.</summary>
    public ValueList<string> Institutions { get => _values.Institutions; init => _values.Institutions = value; }

    /// <summary>The collections that the record is part of.</summary>
    public ValueList<string> Collections { get => _values.Collections; init => _values.Collections = value; }

    /// <summary>What the catalogue made the record from, such as <c>marc</c> or <c>MEDLINE/PubMed</c>; null when it is not known.</summary>
    public string? RecordFormat { get => _values.RecordFormat; init => _values.RecordFormat = value; }

    /// <summary>
    /// The address of the page that the record was read from, where the input tells it; otherwise null. It describes the page and not the
    /// work, and is not part of equality.
    /// </summary>
    public string? SourceAddress { get => _values.SourceAddress.Value; init => _values.SourceAddress.Value = value; }

    /// <summary>
    /// When the page that the record was read from was fetched, where the input tells it; otherwise null. It is not part of equality.
    /// </summary>
    public Datestamp? SourceDate { get => _values.SourceDate.Value; init => _values.SourceDate.Value = value; }

    /// <summary>
    /// Where the record stood: the input, the record's number in it, its line and byte. Null unless it was asked for by
    /// <see cref="RecordReaderOptions.KeepPosition"/>. It is not part of equality.
    /// </summary>
    /// <remarks>A record that was read from the library's own JSON keeps the position that it has there.</remarks>
    public SourcePosition? SourcePosition { get => _values.SourcePosition.Value; init => _values.SourcePosition.Value = value; }

    /// <summary>
    /// The MARC record that the values were made from, with everything that no other property holds; null when the record did not come from
    /// MARC. It is not part of equality.
    /// </summary>
    /// <remarks>
    /// The formats of MARC write it as it was, instead of making fields of the values: as long as the values are those with which it came,
    /// or beside which it was set. After <c>record with { Title = … }</c> they write the values, after <c>record with { Marc = … }</c> the
    /// new MARC record.
    /// </remarks>
    public MarcRecord? Marc
    {
        get => _values.Marc.Value;
        init => (_values.Marc.Value, _values.OwnerOfMarc.Value) = (value, this);
    }

    /// <summary>The MARC record as far as it still says what the values say; otherwise null.</summary>
    internal MarcRecord? UnchangedMarc =>
        Marc is { } marc && _values.OwnerOfMarc.Value is { } owner && (ReferenceEquals(owner, this) || owner == this) ? marc : null;

    /// <summary>Every other field of the dump that holds something the values above do not, in the order of the dump.</summary>
    public ValueList<RecordField> ExtraFields { get => _values.ExtraFields; init => _values.ExtraFields = value; }

    /// <summary>Where the values came from and how sure they are. Not part of equality.</summary>
    public RecordEvidence Evidence { get => _values.Evidence.Value; init => _values.Evidence.Value = value; }

    /// <summary>The first author, the title and the year, for debugging and display.</summary>
    public override string ToString()
    {
        var author = Authors.Count switch { 0 => "", 1 => $"{Authors[0]}. ", _ => $"{Authors[0]} et al. " };
        var year = Date is { } date ? $" ({date.Year})" : "";
        return $"{author}{Title}{year}";
    }
}
