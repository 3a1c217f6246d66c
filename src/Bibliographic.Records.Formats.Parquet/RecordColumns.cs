using System.Text.Json;
using Bibliographic.Records.Marc;

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

    public static Column[] Create(bool includeEvidence) =>
        [.. RecordProperty.All.SelectMany(property => ColumnsFor(property)).Append(IdentifierColumn()),
            .. includeEvidence ? new Column[] { EvidenceColumn() } : []];

    /// <summary>
    /// What holds a property: a column of its own, unless its kind needs several. A value of a kind that is not known here is a list of
    /// texts.
    /// </summary>
    private static Column[] ColumnsFor(RecordProperty property)
    {
        var name = NameOf(property.Name);
        return property switch
        {
            RecordProperty<string?> { Value: RecordValue.Title } =>
            [
                new TextColumn(name, PlainTitle),
                new TextColumn("title_markup",
                    record => MarkedText.Parse(record.Title).IsPlain && PlainTitle(record) == record.Title ? null : record.Title),
            ],
            RecordProperty<string?> { Value: RecordValue.LicenseText } text =>
                [new TextColumn(name, text.Get), new TextColumn("license_spdx", record => record.License?.SpdxId)],
            RecordProperty<string?> text => [new TextColumn(name, text.Get)],
            RecordProperty<long?> number => [new NumberColumn<long>(name, number.Get)],
            RecordProperty<ValueList<AgentName>> names => [new StructureColumn<AgentName>(name, record => names.Get(record), NameMembers)],
            RecordProperty<ValueList<Contributor>> contributors =>
            [
                new StructureColumn<Contributor>(name, record => contributors.Get(record),
                    [("role", contributor => contributor.Role), .. NameMembers.Select(member => (member.Name, Of(member.Select)))]),
            ],
            RecordProperty<ValueList<PartialDate>> dates =>
            [
                new TextColumn("date", record => record.Date?.ToString()),
                new TextColumn("date_precision", record => Precision(record.Date)),
                new NumberColumn<int>("year", record => record.Date?.Year),
                new ListColumn(name, record => dates.GetTexts(record)),
            ],
            RecordProperty<ValueList<Language>> languages =>
                [new StructureColumn<Language>(name, record => languages.Get(record), ("name", language => language.Name),
                    ("code", language => language.Code))],
            RecordProperty<ValueList<RecordField>> =>
                [new StructureColumn<(string Name, string? Value)>(name, ExtraFields, ("name", pair => pair.Name), ("value", pair => pair.Value))],
            RecordProperty<ValueList<Issn>> or RecordProperty<ValueList<Isbn>> or RecordProperty<ValueList<OtherIdentifier>> => [],
            RecordProperty<RecordEvidence> or RecordProperty<MarcRecord?> => [],
            RecordProperty<Pmid?> or RecordProperty<Pmcid?> or RecordProperty<Doi?> or RecordProperty<Datestamp?>
                or RecordProperty<SourcePosition?> =>
                [new TextColumn(name, record => property.GetTexts(record).FirstOrDefault())],
            _ => [new ListColumn(name, record => property.GetTexts(record))],
        };
    }

    private static StructureColumn<(string Scheme, string Value)> IdentifierColumn() => new(
        "identifiers", Identifiers, ("scheme", pair => pair.Scheme), ("value", pair => pair.Value));

    private static StructureColumn<KeyValuePair<RecordValue, Evidence>> EvidenceColumn() => new("evidence", record => record.Evidence,
        ("value", pair => NameOf(RecordProperty.FromValue(pair.Key).EvidenceName)),
        ("source", pair => $"{pair.Value.Source}"),
        ("certainty", pair => $"{pair.Value.Certainty}"));

    /// <summary>A name of the library's JSON as names of columns are written: <c>alternative_titles</c>.</summary>
    private static string NameOf(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

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
        foreach (var identifier in (IEnumerable<OtherIdentifier>)record.OtherIdentifiers)
            yield return (identifier.Type, identifier.Value);
    }

    /// <summary>A row for each value; one without a value for a field that was empty.</summary>
    private static IEnumerable<(string Name, string? Value)> ExtraFields(BibliographicRecord record) =>
        record.ExtraFields.SelectMany(field => field.Values.DefaultIfEmpty<string?>(null).Select(value => (field.Name, value)));
}
