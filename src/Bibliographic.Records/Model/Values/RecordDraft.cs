using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Model.Values;

/// <summary>The values of a record while it is made, and what a <see cref="BibliographicRecord"/> is a view of afterwards.</summary>
/// <remarks>
/// Reading, recovery and merging fill one and give it to the record's constructor, which copies it. Two are equal when their records are.
/// </remarks>
internal record struct RecordDraft
{
    public string? Id;
    public long? Version;
    public Pmid? Pmid;
    public Pmcid? Pmcid;
    public Doi? Doi;
    public ValueList<Issn> Issns;
    public ValueList<Isbn> Isbns;
    public ValueList<OtherIdentifier> OtherIdentifiers;
    public ValueList<string> Formats;
    public string? ArticleType;
    public string? Title;
    public string? ShortTitle;
    public string? Subtitle;
    public ValueList<string> AlternativeTitles;
    public ValueList<AgentName> Authors;
    public ValueList<Contributor> Contributors;
    public string? Journal;
    public string? Volume;
    public string? Issue;
    public string? Pages;
    public string? Publisher;
    public string? PlaceOfPublication;
    public ValueList<PartialDate> Dates;
    public string? Abstract;
    public string? AbstractLanguage;
    public ValueList<string> Subjects;
    public ValueList<string> Genres;
    public ValueList<string> Places;
    public ValueList<string> Eras;
    public ValueList<Language> Languages;
    public ValueList<string> Urls;
    public string? LicenseUrl;
    public string? LicenseText;
    public string? Copyright;
    public string? Edition;
    public ValueList<string> Series;
    public ValueList<string> Contents;
    public ValueList<string> Notes;
    public ValueList<string> PhysicalDescriptions;
    public ValueList<string> CallNumbers;
    public ValueList<string> Institutions;
    public ValueList<string> Collections;
    public string? RecordFormat;
    public Datestamp? Datestamp;
    public NotCompared<string?> SourceAddress;
    public NotCompared<Datestamp?> SourceDate;
    public NotCompared<SourcePosition?> SourcePosition;
    public NotCompared<MarcRecord?> Marc;
    public NotCompared<BibliographicRecord?> OwnerOfMarc;
    public ValueList<RecordField> ExtraFields;
    public NotCompared<RecordEvidence> Evidence;
}
