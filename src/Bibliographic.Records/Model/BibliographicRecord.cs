using System.Text.Json.Serialization;
using Bibliographic.Records.Model;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records;

/// <summary>A bibliographic record: an article, a book, a thesis … as a library catalogue describes it.</summary>
/// <remarks>
/// Null or empty means that the record does not say. Two records are equal when all their values are; <see cref="Evidence"/> does not count.
/// Immutable, and so safe for use by any number of threads; change a copy by <c>record with { … }</c>.
/// </remarks>
[JsonConverter(typeof(RecordJsonConverter))]
public sealed partial record BibliographicRecord
{
    private readonly NotCompared<RecordEvidence> _evidence;

    /// <summary>The catalogue's identifier of the record, such as <c>pubmed-9733972</c>; null when the dump has none.</summary>
    public string? Id { get; init; }

    /// <summary>The search index's version number of the record (<c>_version_</c>); null when the dump has none.</summary>
    public long? Version { get; init; }

    /// <summary>When the record was indexed, to the millisecond, in UTC; null without <see cref="Version"/>, whose upper bits it is.</summary>
    public DateTimeOffset? IndexedAt => IndexClock.ToTime(Version);

    /// <summary>The kinds of document and of carrier, such as <c>Online</c>, <c>Article</c>, <c>Text</c>.</summary>
    public ValueList<string> Formats { get; init; }

    /// <summary>The kind of article in the journal's words, such as <c>Original Article</c>; null when it is not known.</summary>
    public string? ArticleType { get; init; }

    /// <summary>The title as the catalogue shows it, markup and entities as written; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The title proper without its subtitle; null when the record does not divide the title.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>The subtitle; null when the record does not divide the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Variant, earlier and later titles.</summary>
    public ValueList<string> AlternativeTitles { get; init; }

    /// <summary>The authors in the order of the record.</summary>
    public ValueList<AgentName> Authors { get; init; }

    /// <summary>Editors, translators, advisors and others, in the order of the record.</summary>
    public ValueList<Contributor> Contributors { get; init; }

    /// <summary>The journal, or the book or series that holds the work, as the record names it (often abbreviated); null when it is not known.</summary>
    public string? Journal { get; init; }

    /// <summary>The volume of the journal; null when it is not known.</summary>
    public string? Volume { get; init; }

    /// <summary>The issue of the journal; null when it is not known.</summary>
    public string? Issue { get; init; }

    /// <summary>The page, the pages (<c>123-130</c>) or the article number; null when they are not known.</summary>
    public string? Pages { get; init; }

    /// <summary>The publisher; null when it is not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>The date of publication: the first of <see cref="Dates"/>; null when there is none.</summary>
    public PartialDate? Date => Dates.IsEmpty ? null : Dates[0];

    /// <summary>The dates of publication (electronic, print: the record does not say which is which), in the order of the record.</summary>
    public ValueList<PartialDate> Dates { get; init; }

    /// <summary>When the repository last changed the record; null when it is not known.</summary>
    public Datestamp? Datestamp { get; init; }

    /// <summary>The abstract; null when there is none.</summary>
    public string? Abstract { get; init; }

    /// <summary>The subjects; a single value when the dump does not tell them apart.</summary>
    public ValueList<string> Subjects { get; init; }

    /// <summary>Genres.</summary>
    public ValueList<string> Genres { get; init; }

    /// <summary>Places that the work is about.</summary>
    public ValueList<string> Places { get; init; }

    /// <summary>Periods that the work is about.</summary>
    public ValueList<string> Eras { get; init; }

    /// <summary>The languages of the work.</summary>
    public ValueList<Language> Languages { get; init; }

    /// <summary>The first language; null when it is not known.</summary>
    public Language? Language => Languages.IsEmpty ? null : Languages[0];

    /// <summary>Web addresses of the work, as written.</summary>
    public ValueList<string> Urls { get; init; }

    /// <summary>The PubMed identifier; null when there is none.</summary>
    public Pmid? Pmid { get; init => field = value is { HasValue: true } ? value : null; }

    /// <summary>The PubMed Central identifier; null when there is none.</summary>
    public Pmcid? Pmcid { get; init => field = value is { HasValue: true } ? value : null; }

    /// <summary>The DOI; null when there is none.</summary>
    public Doi? Doi { get; init => field = value is { HasValue: true } ? value : null; }

    /// <summary>The serial numbers of the journal or series.</summary>
    public ValueList<Issn> Issns { get; init; }

    /// <summary>The book numbers.</summary>
    public ValueList<Isbn> Isbns { get; init; }

    /// <summary>The licence; null when the record has none.</summary>
    public License? License { get; init; }

    /// <summary>The copyright statement; null when the record has none.</summary>
    public string? Copyright { get; init; }

    /// <summary>The edition statement; null when there is none.</summary>
    public string? Edition { get; init; }

    /// <summary>The series that the work belongs to.</summary>
    public ValueList<string> Series { get; init; }

    /// <summary>The table of contents, or notes on the contents.</summary>
    public ValueList<string> Contents { get; init; }

    /// <summary>The physical description: extent, size.</summary>
    public ValueList<string> PhysicalDescriptions { get; init; }

    /// <summary>Shelf marks.</summary>
    public ValueList<string> CallNumbers { get; init; }

    /// <summary>The institutions that hold or supplied the record.</summary>
    public ValueList<string> Institutions { get; init; }

    /// <summary>The collections that the record is part of.</summary>
    public ValueList<string> Collections { get; init; }

    /// <summary>What the catalogue made the record from, such as <c>marc</c> or <c>MEDLINE/PubMed</c>; null when it is not known.</summary>
    public string? RecordFormat { get; init; }

    /// <summary>Every other field of the dump that holds something the values above do not, in the order of the dump.</summary>
    public ValueList<RecordField> ExtraFields { get; init; }

    /// <summary>Where the values came from and how sure they are. Not part of equality.</summary>
    public RecordEvidence Evidence
    {
        get => _evidence.Value;
        init => _evidence = new(value);
    }

    /// <summary>The first author, the title and the year, for debugging and display.</summary>
    public override string ToString()
    {
        var author = Authors.Count switch { 0 => "", 1 => $"{Authors[0]}. ", _ => $"{Authors[0]} et al. " };
        var year = Date is { } date ? $" ({date.Year})" : "";
        return $"{author}{Title}{year}";
    }
}
