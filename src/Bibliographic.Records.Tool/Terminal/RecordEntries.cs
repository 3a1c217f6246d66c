using System.Globalization;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>All values of a record in the order in which a person asks for them.</summary>
internal static class RecordEntries
{
    private static readonly (RecordValue Value, string Label, EntryLayout Layout)[] Known =
    [
        (RecordValue.Title, "Title", EntryLayout.Heading),
        (RecordValue.ShortTitle, "Short title", EntryLayout.Prose),
        (RecordValue.Subtitle, "Subtitle", EntryLayout.Prose),
        (RecordValue.AlternativeTitles, "Other titles", EntryLayout.Prose),
        (RecordValue.Authors, "Authors", EntryLayout.Lines),
        (RecordValue.OtherContributors, "Contributors", EntryLayout.Lines),
        (RecordValue.Journal, "Journal", EntryLayout.Lines),
        (RecordValue.Volume, "Volume", EntryLayout.Lines),
        (RecordValue.Issue, "Issue", EntryLayout.Lines),
        (RecordValue.Pages, "Pages", EntryLayout.Lines),
        (RecordValue.Edition, "Edition", EntryLayout.Lines),
        (RecordValue.Series, "Series", EntryLayout.Lines),
        (RecordValue.Publisher, "Publisher", EntryLayout.Lines),
        (RecordValue.PlaceOfPublication, "Published in", EntryLayout.Lines),
        (RecordValue.Year, "Published", EntryLayout.Beside),
        (RecordValue.Language, "Languages", EntryLayout.Beside),
        (RecordValue.Formats, "Kinds", EntryLayout.Beside),
        (RecordValue.ArticleType, "Article type", EntryLayout.Lines),
        (RecordValue.PhysicalDescriptions, "Extent", EntryLayout.Lines),
        (RecordValue.Doi, "DOI", EntryLayout.Lines),
        (RecordValue.Pmid, "PMID", EntryLayout.Lines),
        (RecordValue.Pmcid, "PMCID", EntryLayout.Lines),
        (RecordValue.Issn, "ISSN", EntryLayout.Beside),
        (RecordValue.Isbn, "ISBN", EntryLayout.Beside),
        (RecordValue.OtherIdentifiers, "Other numbers", EntryLayout.Beside),
        (RecordValue.Url, "Links", EntryLayout.Lines),
        (RecordValue.Abstract, "Abstract", EntryLayout.Prose),
        (RecordValue.AbstractLanguage, "Abstract in", EntryLayout.Lines),
        (RecordValue.Contents, "Contents", EntryLayout.Lines),
        (RecordValue.Notes, "Notes", EntryLayout.Lines),
        (RecordValue.Subjects, "Subjects", EntryLayout.Beside),
        (RecordValue.Genres, "Genres", EntryLayout.Beside),
        (RecordValue.Places, "Places", EntryLayout.Beside),
        (RecordValue.Eras, "Periods", EntryLayout.Beside),
        (RecordValue.LicenseUrl, "Licence", EntryLayout.Lines),
        (RecordValue.LicenseText, "Licence text", EntryLayout.Lines),
        (RecordValue.Copyright, "Copyright", EntryLayout.Lines),
        (RecordValue.Id, "Record", EntryLayout.Lines),
        (RecordValue.Institutions, "Institutions", EntryLayout.Lines),
        (RecordValue.Collection, "Collections", EntryLayout.Beside),
        (RecordValue.CallNumber, "Shelf marks", EntryLayout.Lines),
        (RecordValue.RecordFormat, "Made from", EntryLayout.Lines),
        (RecordValue.Datestamp, "Changed", EntryLayout.Lines),
        (RecordValue.Version, "Indexed", EntryLayout.Lines),
        (RecordValue.SourceAddress, "Page", EntryLayout.Lines),
        (RecordValue.SourceDate, "Fetched", EntryLayout.Lines),
        (RecordValue.SourcePosition, "Read from", EntryLayout.Lines),
    ];

    /// <summary>The properties in the order of their entries; those that have no label here are named as in JSON and come last.</summary>
    private static readonly (RecordProperty Property, string Label, EntryLayout Layout)[] Properties =
    [
        .. Known.Select(entry => (RecordProperty.FromValue(entry.Value), entry.Label, entry.Layout)),
        .. RecordProperty.All
            .Where(
                property => property.Value is not (RecordValue.ExtraFields or RecordValue.Evidence or RecordValue.Marc)
                    && !Known.Any(entry => entry.Value == property.Value))
            .Select(property => (property, Label(property.Name), EntryLayout.Lines)),
    ];

    public static IEnumerable<RecordEntry> Of(BibliographicRecord record) =>
    [
        .. Properties.Select(entry => new RecordEntry(
            entry.Label, Linked(Values(entry.Property, record)), EvidenceFor(entry.Property, record), entry.Layout)),
        .. record.ExtraFields.Select(field => new RecordEntry(Printable.Line(field.Name), Plain(field.Values))),
    ];

    private static string Label(string name) => string.Concat(char.ToUpperInvariant(name[0]).ToString(), Words.Of(name).AsSpan(1));

    /// <summary>The values as texts, and what each leads to.</summary>
    private static IReadOnlyList<(string Text, string? Url)> Values(RecordProperty property, BibliographicRecord record) =>
        property.Value switch
    {
        RecordValue.Authors => [.. record.Authors.Select(author => (author.ToString(), author.Orcid?.ToString("U")))],
        RecordValue.OtherContributors =>
            [.. record.Contributors.Select(contributor => (contributor.ToString(), contributor.Name.Orcid?.ToString("U")))],
        RecordValue.Doi => One(record.Doi?.ToString(), record.Doi?.ToString("U")),
        RecordValue.Pmid => One(record.Pmid?.ToString(), record.Pmid?.ToString("U")),
        RecordValue.Pmcid => One(record.Pmcid?.ToString(), record.Pmcid?.ToString("U")),
        RecordValue.Url or RecordValue.SourceAddress => [.. property.GetTexts(record).Select(url => (url, (string?)url))],
        RecordValue.Abstract => [.. record.GetAbstractSections().Select(section => (section.ToString(), (string?)null))],
        RecordValue.LicenseUrl => One(record.License?.SpdxId ?? record.License?.Url, record.License?.Url),
        RecordValue.Version => One(record.IndexedAt?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        _ => Plain(property.GetTexts(record)),
    };

    private static IReadOnlyList<(string Text, string? Url)> Linked(IReadOnlyList<(string Text, string? Url)> values) =>
        [.. values.Select(value => (value.Text, WebAddress(value.Url)))];

    /// <summary>Only web addresses become links, and in ASCII: anything may stand in a record.</summary>
    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.AbsoluteUri.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0
            ? uri.AbsoluteUri
            : null;

    /// <summary>The evidence is shown once: for a licence with its address.</summary>
    private static Evidence EvidenceFor(RecordProperty property, BibliographicRecord record) =>
        property.Value == RecordValue.LicenseText && record.License?.Url is not null ? default : record.Evidence[property.Value];

    private static IReadOnlyList<(string Text, string? Url)> One(string? text, string? url = null) =>
        string.IsNullOrEmpty(text) ? [] : [(text, url)];

    private static IReadOnlyList<(string Text, string? Url)> Plain(ValueList<string> texts) =>
        [.. texts.Select(text => (text, (string?)null))];
}
