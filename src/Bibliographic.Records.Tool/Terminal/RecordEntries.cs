using System.Globalization;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>All values of a record in the order in which a person asks for them.</summary>
internal static class RecordEntries
{
    public static IEnumerable<RecordEntry> Of(BibliographicRecord record) =>
        [.. Description(record), .. Source(record), .. Identifiers(record), .. Content(record), .. Rights(record), .. Catalogue(record), .. Extra(record)];

    private static IEnumerable<RecordEntry> Description(BibliographicRecord record)
    {
        var evidence = record.Evidence;
        yield return One("Title", record.Title, evidence[RecordValue.Title]) with { Layout = EntryLayout.Heading };
        yield return Prose("Short title", record.ShortTitle);
        yield return Prose("Subtitle", record.Subtitle);
        yield return Many("Other titles", record.AlternativeTitles) with { Layout = EntryLayout.Prose };
        yield return new("Authors", [.. record.Authors.Select(author => (author.ToString(), author.Orcid?.ToString("U")))], evidence[RecordValue.Authors]);
        yield return new(
            "Contributors", [.. record.Contributors.Select(contributor => (contributor.ToString(), contributor.Name.Orcid?.ToString("U")))], evidence[RecordValue.OtherContributors]);
    }

    private static IEnumerable<RecordEntry> Source(BibliographicRecord record)
    {
        var evidence = record.Evidence;
        yield return One("Journal", record.Journal, evidence[RecordValue.Journal]);
        yield return One("Volume", record.Volume);
        yield return One("Issue", record.Issue);
        yield return One("Pages", record.Pages);
        yield return One("Edition", record.Edition);
        yield return Many("Series", record.Series);
        yield return One("Publisher", record.Publisher, evidence[RecordValue.Publisher]);
        yield return Short("Published", record.Dates, evidence[RecordValue.Year]);
        yield return Short("Languages", record.Languages, evidence[RecordValue.Language]);
        yield return Short("Kinds", record.Formats, evidence[RecordValue.Formats]);
        yield return One("Article type", record.ArticleType, evidence[RecordValue.ArticleType]);
        yield return Many("Extent", record.PhysicalDescriptions);
    }

    private static IEnumerable<RecordEntry> Identifiers(BibliographicRecord record)
    {
        var evidence = record.Evidence;
        yield return One("DOI", record.Doi?.ToString(), evidence[RecordValue.Doi], record.Doi?.ToString("U"));
        yield return One("PMID", record.Pmid?.ToString(), evidence[RecordValue.Pmid], record.Pmid?.ToString("U"));
        yield return One("PMCID", record.Pmcid?.ToString(), evidence[RecordValue.Pmcid], record.Pmcid?.ToString("U"));
        yield return Short("ISSN", record.Issns);
        yield return Short("ISBN", record.Isbns);
        yield return new("Links", [.. record.Urls.Select(url => (url, (string?)url))], evidence[RecordValue.Url]);
    }

    private static IEnumerable<RecordEntry> Content(BibliographicRecord record)
    {
        var evidence = record.Evidence;
        yield return Many("Abstract", record.GetAbstractSections(), evidence[RecordValue.Abstract]) with { Layout = EntryLayout.Prose };
        yield return Many("Contents", record.Contents);
        yield return Short("Subjects", record.Subjects, evidence[RecordValue.Subjects]);
        yield return Short("Genres", record.Genres);
        yield return Short("Places", record.Places);
        yield return Short("Periods", record.Eras);
    }

    private static IEnumerable<RecordEntry> Rights(BibliographicRecord record)
    {
        var license = record.License;
        yield return One("Licence", license?.SpdxId ?? license?.Url, record.Evidence[RecordValue.LicenseUrl], license?.Url);
        yield return One("Licence text", license?.Text, license?.Url is null ? record.Evidence[RecordValue.LicenseUrl] : default);
        yield return One("Copyright", record.Copyright, record.Evidence[RecordValue.Copyright]);
    }

    private static IEnumerable<RecordEntry> Catalogue(BibliographicRecord record)
    {
        yield return One("Record", record.Id);
        yield return Many("Institutions", record.Institutions);
        yield return Short("Collections", record.Collections);
        yield return Many("Shelf marks", record.CallNumbers);
        yield return One("Made from", record.RecordFormat);
        yield return One("Changed", record.Datestamp?.ToString(), record.Evidence[RecordValue.Datestamp]);
        yield return One("Indexed", record.IndexedAt?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<RecordEntry> Extra(BibliographicRecord record) =>
        record.ExtraFields.Select(field => Many(Printable.Line(field.Name), field.Values));

    private static RecordEntry One(string label, string? value, Evidence evidence = default, string? url = null) =>
        new(label, string.IsNullOrEmpty(value) ? [] : [(value, url)], evidence);

    private static RecordEntry Prose(string label, string? value) => One(label, value) with { Layout = EntryLayout.Prose };

    private static RecordEntry Many<T>(string label, ValueList<T> values, Evidence evidence = default) =>
        new(label, [.. values.Select(value => (value?.ToString() ?? "", (string?)null))], evidence);

    private static RecordEntry Short<T>(string label, ValueList<T> values, Evidence evidence = default) => Many(label, values, evidence) with { Layout = EntryLayout.Beside };
}
