using System.Globalization;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>The columns of the table, in their order.</summary>
internal static class RecordColumns
{
    private static readonly (string Name, Func<AgentName, string?> Select)[] NameMembers =
    [
        ("name", name => name.ToString()),
        ("family", name => name.Family),
        ("given", name => name.Given),
        ("suffix", name => name.Suffix),
        ("life_dates", name => name.LifeDates),
        ("literal", name => name.Literal),
        ("orcid", name => name.Orcid?.ToString()),
    ];

    public static Column[] Create(bool includeEvidence)
    {
        Column[] columns =
        [
            new TextColumn("id", record => record.Id),
            new NumberColumn<long>("version", record => record.Version),
            new TextColumn("title", PlainTitle),
            new TextColumn("title_markup", record => MarkedText.Parse(record.Title).IsPlain && PlainTitle(record) == record.Title ? null : record.Title),
            new TextColumn("short_title", record => record.ShortTitle),
            new TextColumn("subtitle", record => record.Subtitle),
            new ListColumn("alternative_titles", record => record.AlternativeTitles),
            new StructureColumn<AgentName>("authors", record => record.Authors, NameMembers),
            new StructureColumn<Contributor>("contributors", record => record.Contributors,
                [("role", contributor => contributor.Role), .. NameMembers.Select(member => (member.Name, Of(member.Select)))]),
            new TextColumn("journal", record => record.Journal),
            new TextColumn("volume", record => record.Volume),
            new TextColumn("issue", record => record.Issue),
            new TextColumn("pages", record => record.Pages),
            new TextColumn("publisher", record => record.Publisher),
            new TextColumn("edition", record => record.Edition),
            new TextColumn("date", record => record.Date?.ToString()),
            new TextColumn("date_precision", record => Precision(record.Date)),
            new NumberColumn<int>("year", record => record.Date?.Year),
            new ListColumn("dates", record => record.Dates.Select(date => date.ToString())),
            new TextColumn("datestamp", record => record.Datestamp?.ToString()),
            new TextColumn("article_type", record => record.ArticleType),
            new ListColumn("formats", record => record.Formats),
            new TextColumn("abstract", record => record.Abstract),
            new ListColumn("subjects", record => record.Subjects),
            new ListColumn("genres", record => record.Genres),
            new ListColumn("places", record => record.Places),
            new ListColumn("eras", record => record.Eras),
            new StructureColumn<Language>("languages", record => record.Languages, ("name", language => language.Name), ("code", language => language.Code)),
            new ListColumn("urls", record => record.Urls),
            new TextColumn("doi", record => record.Doi?.ToString()),
            new TextColumn("pmid", record => record.Pmid?.ToString()),
            new TextColumn("pmcid", record => record.Pmcid?.ToString()),
            new StructureColumn<(string Scheme, string Value)>("identifiers", Identifiers, ("scheme", pair => pair.Scheme), ("value", pair => pair.Value)),
            new TextColumn("license_url", record => record.License?.Url),
            new TextColumn("license_text", record => record.License?.Text),
            new TextColumn("license_spdx", record => record.License?.SpdxId),
            new TextColumn("copyright", record => record.Copyright),
            new ListColumn("series", record => record.Series),
            new ListColumn("contents", record => record.Contents),
            new ListColumn("physical_descriptions", record => record.PhysicalDescriptions),
            new ListColumn("call_numbers", record => record.CallNumbers),
            new ListColumn("institutions", record => record.Institutions),
            new ListColumn("collections", record => record.Collections),
            new TextColumn("record_format", record => record.RecordFormat),
            new StructureColumn<(string Name, string? Value)>("extra_fields", ExtraFields, ("name", pair => pair.Name), ("value", pair => pair.Value)),
        ];
        return includeEvidence ? [.. columns, EvidenceColumn()] : columns;
    }

    private static Func<Contributor, string?> Of(Func<AgentName, string?> select) => contributor => select(contributor.Name);

    private static string? PlainTitle(BibliographicRecord record) => record.Title is null ? null : MarkedText.Parse(record.Title).PlainText;

    private static string? Precision(PartialDate? date) => date?.Precision switch
    {
        DatePrecision.Year => "year",
        DatePrecision.Month => "month",
        DatePrecision.Day => "day",
        _ => null,
    };

    private static IEnumerable<(string Scheme, string Value)> Identifiers(BibliographicRecord record)
    {
        if (record.Doi is { } doi)
            yield return ("doi", doi.ToString());
        if (record.Pmid is { } pmid)
            yield return ("pmid", pmid.ToString());
        if (record.Pmcid is { } pmcid)
            yield return ("pmcid", pmcid.ToString());
        foreach (var issn in (IEnumerable<Issn>)record.Issns)
            yield return ("issn", issn.ToString());
        foreach (var isbn in (IEnumerable<Isbn>)record.Isbns)
            yield return ("isbn", isbn.ToString());
    }

    /// <summary>A row for each value; one without a value for a field that was empty.</summary>
    private static IEnumerable<(string Name, string? Value)> ExtraFields(BibliographicRecord record) =>
        record.ExtraFields.SelectMany(field => field.Values.DefaultIfEmpty<string?>(null).Select(value => (field.Name, value)));

    private static StructureColumn<(string Value, Evidence Evidence)> EvidenceColumn() => new("evidence", record => Evidences(record.Evidence),
        ("value", pair => pair.Value),
        ("source", pair => Word(pair.Evidence.Source)),
        ("certainty", pair => Word(pair.Evidence.Certainty)));

    private static string Word<T>(T value)
        where T : struct, Enum => string.Create(CultureInfo.InvariantCulture, $"{value}");

    private static IEnumerable<(string Value, Evidence Evidence)> Evidences(RecordEvidence evidence) =>
        new (string Value, Evidence Evidence)[]
        {
            ("title", evidence.Title),
            ("authors", evidence.Authors),
            ("contributors", evidence.Contributors),
            ("journal", evidence.Journal),
            ("dates", evidence.Dates),
            ("datestamp", evidence.Datestamp),
            ("article_type", evidence.ArticleType),
            ("abstract", evidence.Abstract),
            ("publisher", evidence.Publisher),
            ("subjects", evidence.Subjects),
            ("formats", evidence.Formats),
            ("languages", evidence.Languages),
            ("urls", evidence.Urls),
            ("pmid", evidence.Pmid),
            ("pmcid", evidence.Pmcid),
            ("doi", evidence.Doi),
            ("license", evidence.License),
            ("copyright", evidence.Copyright),
        }.Where(pair => pair.Evidence.Source != EvidenceSource.None);
}
