using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Json;

/// <summary>schema.org in JSON-LD, harmless inside a web page.</summary>
internal sealed class SchemaOrgSerializer : JsonRecordSerializer
{
    private const string WholeNote = "a periodical is not part of another";
    private const string BookNote = "the book that holds a chapter has no ISSN";

    public override string Name => "schema-org";

    public override string Description => "schema.org as JSON-LD, for web pages and search engines";

    public override string MediaType => "application/ld+json";

    public override string FileExtension => ".jsonld";

    public override FormatCapabilities Capabilities { get; } = CommonCapabilities.Citation.WithVersions().WithOneAddress().WithOneLicense()
        .With(Value.SourceAddress)
        .Without(Value.SourceAddress, "addresses are left out that are not of the web", static record => WebAddresses.Page(record) is null)
        .With(
            Value.AlternativeTitles, Value.Orcids, Value.Editors, Value.Translators, Value.OtherContributors, Value.Genres, Value.Places,
            Value.Eras,
            Value.FurtherLanguages, Value.Issn, Value.FurtherIssns, Value.Isbn, Value.FurtherIsbns, Value.Edition,
            Value.Series)
        .Without(Value.Journal, WholeNote, IsPeriodical)
        .Without(Value.Volume, WholeNote, IsPeriodical)
        .Without(Value.Issue, WholeNote, IsPeriodical)
        .Without(Value.Series, "the journal stands in its place", record => record.Journal is not null)
        .Without(Value.Series, WholeNote, IsPeriodical)
        .Without(Value.Issn, BookNote, IsInBook)
        .Without(Value.FurtherIssns, BookNote, IsInBook)
        .Without(Value.Edition, "only a book has an edition", static record => WorkTypes.Of(record) != WorkType.Book);

    protected override JsonText Text => JsonText.OneLine | JsonText.InsideHtml;

    protected override void Write(BibliographicRecord record, ref JsonOutput json)
    {
        record = Entities.Decode(record);
        var type = WorkTypes.Of(record);
        var title = MarkedText.Parse(record.Title).PlainText;
        json.StartObject();
        json.Name("@context"u8);
        json.Text("https://schema.org"u8);
        json.Name("@type"u8);
        json.Text(Type(type, record.Journal is not null));
        json.Member("@id"u8, record.Doi?.ToString("U") ?? record.Pmcid?.ToString("U") ?? record.Pmid?.ToString("U"));
        json.Filled("name"u8, title);
        json.Filled("headline"u8, type is WorkType.Article or WorkType.Newspaper ? title : null);
        json.Filled("alternateName"u8, record.AlternativeTitles);
        SchemaOrgAgents.Write(record, ref json);
        WriteOrganization("publisher"u8, record.Publisher, ref json);
        json.Member("datePublished"u8, record.Date);
        SchemaOrgContainer.Write(record, type, ref json);
        json.Filled("pagination"u8, record.Pages);
        json.Filled("bookEdition"u8, type == WorkType.Book ? record.Edition : null);
        json.Filled("abstract"u8, record.Abstract);
        json.Filled("keywords"u8, record.Subjects);
        json.Filled("genre"u8, record.Genres);
        json.Filled("spatialCoverage"u8, record.Places);
        json.Filled("temporalCoverage"u8, record.Eras);
        json.List("inLanguage"u8, record.Languages, static (in Language language, ref JsonOutput item) => item.Text(language.Code ?? language.Name));
        json.Filled("license"u8, record.License?.Url ?? record.License?.Text);
        json.Filled("copyrightNotice"u8, record.Copyright);
        json.Member("isbn"u8, record.Isbns);
        WriteIdentifiers(record, ref json);
        WriteSameAs(record, ref json);
        json.Url("url"u8, WebAddresses.Best(record));
        json.Url("mainEntityOfPage"u8, WebAddresses.Page(record));
        json.EndObject();
    }

    private static bool IsPeriodical(BibliographicRecord record) => WorkTypes.Of(record) == WorkType.Journal;

    private static bool IsInBook(BibliographicRecord record) => WorkTypes.Of(record) == WorkType.Chapter && record.Journal is not null;

    private static ReadOnlySpan<byte> Type(WorkType type, bool isInJournal) => type switch
    {
        WorkType.Article or WorkType.ConferencePaper => "ScholarlyArticle"u8,
        WorkType.Book => "Book"u8,
        WorkType.Chapter => "Chapter"u8,
        WorkType.Proceedings => isInJournal ? "ScholarlyArticle"u8 : "Book"u8,
        WorkType.Thesis => "Thesis"u8,
        WorkType.Report => "Report"u8,
        WorkType.Newspaper => "NewsArticle"u8,
        WorkType.Journal => "Periodical"u8,
        WorkType.Manuscript => "Manuscript"u8,
        WorkType.Map => "Map"u8,
        WorkType.Dataset => "Dataset"u8,
        WorkType.Software => "SoftwareApplication"u8,
        WorkType.Video => "VideoObject"u8,
        WorkType.Audio => "AudioObject"u8,
        WorkType.Score => "SheetMusic"u8,
        WorkType.Image => "ImageObject"u8,
        WorkType.WebSite => "WebSite"u8,
        _ => "CreativeWork"u8,
    };

    private static void WriteOrganization(ReadOnlySpan<byte> name, string? organization, ref JsonOutput json)
    {
        if (SingleLine.IsBlank(organization))
            return;
        json.StartObject(name);
        json.Name("@type"u8);
        json.Text("Organization"u8);
        json.Member("name"u8, organization);
        json.EndObject();
    }

    private static void WriteIdentifiers(BibliographicRecord record, ref JsonOutput json)
    {
        if (record is { Id: null, Doi: null, Pmid: null, Pmcid: null })
            return;
        json.StartArray("identifier"u8);
        WriteIdentifier("doi"u8, record.Doi?.ToString(), ref json);
        WriteIdentifier("pmid"u8, record.Pmid?.ToString(), ref json);
        WriteIdentifier("pmcid"u8, record.Pmcid?.ToString(), ref json);
        WriteIdentifier("record"u8, record.Id, ref json);
        json.EndArray();
    }

    private static void WriteIdentifier(ReadOnlySpan<byte> kind, string? value, ref JsonOutput json)
    {
        if (value is null)
            return;
        json.StartObject();
        json.Name("@type"u8);
        json.Text("PropertyValue"u8);
        json.Name("propertyID"u8);
        json.Text(kind);
        json.Member("value"u8, value);
        json.EndObject();
    }

    /// <summary>The pages of the same work in PubMed and PubMed Central.</summary>
    private static void WriteSameAs(BibliographicRecord record, ref JsonOutput json)
    {
        if (record is { Pmid: null, Pmcid: null })
            return;
        json.StartArray("sameAs"u8);
        if (record.Pmid?.ToString("U") is { } pubMed)
            json.Text(pubMed);
        if (record.Pmcid?.ToString("U") is { } central)
            json.Text(central);
        json.EndArray();
    }
}
