using System.Globalization;
using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Csv;

/// <summary>The columns of tables, named as in the library's JSON.</summary>
internal static class CsvColumns
{
    /// <summary>What all columns together can carry.</summary>
    public static FormatCapabilities Capabilities { get; } = FormatCapabilities.Complete
        .Without(Value.LifeDates, Value.Orcids, Value.ExtraFields, Value.Evidence)
        .Without(Value.TitleMarkup, "titles are plain text")
        .WithApproximation(Value.GroupAuthors, "nothing says that it is a group");

    private static readonly (string Name, WriteCsvCell Write)[] All =
    [
        ("id", static (record, ref row) => row.Text(record.Id)),
        ("formats", static (record, ref row) => row.Values(record.Formats)),
        ("articleType", static (record, ref row) => row.Text(record.ArticleType)),
        ("title", static (record, ref row) => row.Text(MarkedText.Parse(record.Title).PlainText)),
        ("shortTitle", static (record, ref row) => row.Text(MarkedText.Parse(record.ShortTitle).PlainText)),
        ("subtitle", static (record, ref row) => row.Text(MarkedText.Parse(record.Subtitle).PlainText)),
        ("alternativeTitles", static (record, ref row) => row.Values(record.AlternativeTitles)),
        ("authors", static (record, ref row) => WriteAuthors(record, ref row)),
        ("contributors", static (record, ref row) => WriteContributors(record, ref row)),
        ("journal", static (record, ref row) => row.Text(record.Journal)),
        ("volume", static (record, ref row) => row.Text(record.Volume)),
        ("issue", static (record, ref row) => row.Text(record.Issue)),
        ("pages", static (record, ref row) => row.Text(record.Pages)),
        ("publisher", static (record, ref row) => row.Text(record.Publisher)),
        ("date", static (record, ref row) => row.Text(record.Date?.ToString())),
        ("dates", static (record, ref row) => row.Values(record.Dates)),
        ("abstract", static (record, ref row) => row.Text(record.Abstract)),
        ("subjects", static (record, ref row) => row.Values(record.Subjects)),
        ("genres", static (record, ref row) => row.Values(record.Genres)),
        ("places", static (record, ref row) => row.Values(record.Places)),
        ("eras", static (record, ref row) => row.Values(record.Eras)),
        ("languages", static (record, ref row) => row.Values(record.Languages)),
        ("urls", static (record, ref row) => row.Values(record.Urls)),
        ("pmid", static (record, ref row) => row.Text(record.Pmid?.ToString())),
        ("pmcid", static (record, ref row) => row.Text(record.Pmcid?.ToString())),
        ("doi", static (record, ref row) => row.Text(record.Doi?.ToString())),
        ("issn", static (record, ref row) => row.Values(record.Issns)),
        ("isbn", static (record, ref row) => row.Values(record.Isbns)),
        ("licenseUrl", static (record, ref row) => row.Text(record.License?.Url)),
        ("licenseText", static (record, ref row) => row.Text(record.License?.Text)),
        ("licenseSpdx", static (record, ref row) => row.Text(record.License?.SpdxId)),
        ("copyright", static (record, ref row) => row.Text(record.Copyright)),
        ("edition", static (record, ref row) => row.Text(record.Edition)),
        ("series", static (record, ref row) => row.Values(record.Series)),
        ("contents", static (record, ref row) => row.Values(record.Contents)),
        ("physicalDescriptions", static (record, ref row) => row.Values(record.PhysicalDescriptions)),
        ("callNumbers", static (record, ref row) => row.Values(record.CallNumbers)),
        ("institutions", static (record, ref row) => row.Values(record.Institutions)),
        ("collections", static (record, ref row) => row.Values(record.Collections)),
        ("recordFormat", static (record, ref row) => row.Text(record.RecordFormat)),
        ("datestamp", static (record, ref row) => row.Text(record.Datestamp?.ToString())),
        ("indexedAt", static (record, ref row) => row.Text(record.IndexedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))),
        ("version", static (record, ref row) => row.Text(record.Version?.ToString(CultureInfo.InvariantCulture))),
    ];

    public static ValueList<string> Names { get; } = new([.. All.Select(column => column.Name)]);

    public static (string Name, WriteCsvCell Write)? Find(string name)
    {
        foreach (var column in All)
        {
            if (column.Name == name)
                return column;
        }
        return null;
    }

    private static void WriteAuthors(BibliographicRecord record, ref CsvRow row)
    {
        foreach (var author in record.Authors)
            row.Value(Inverted(author));
    }

    private static void WriteContributors(BibliographicRecord record, ref CsvRow row)
    {
        foreach (var contributor in record.Contributors)
        {
            var name = Inverted(contributor.Name);
            row.Value(name.Length == 0 || SingleLine.IsBlank(contributor.Role) ? name : $"{name} ({contributor.Role})");
        }
    }

    /// <summary><c>Smith, John, Jr</c>; the name of a group as it is.</summary>
    private static string Inverted(in AgentName name)
    {
        var parts = new NameParts(name);
        var given = parts.Given.IsEmpty ? "" : ", ";
        var suffix = parts.Suffix.IsEmpty ? "" : ", ";
        return $"{parts.Name}{given}{parts.Given}{suffix}{parts.Suffix}";
    }
}
