using System.Text.Json;

namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>What the tables hold of each property of a record.</summary>
internal static class RecordColumns
{
    /// <summary>The columns of the table <c>records</c> behind the row's number.</summary>
    public static IReadOnlyList<(string Name, string Type, Func<BibliographicRecord, object?> Get)> Of { get; } =
        [.. RecordProperty.All.SelectMany(ColumnsFor)];

    /// <summary>The lists in the table <c>record_values</c>, each with the name of its items.</summary>
    public static IReadOnlyList<(string Kind, Func<BibliographicRecord, IEnumerable<string>> Get)> Lists { get; } =
        [.. RecordProperty.All.SelectMany(ListsFor)];

    private static (string, string, Func<BibliographicRecord, object?>)[] ColumnsFor(RecordProperty property)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        return property switch
        {
            RecordProperty<string?> { Value: RecordValue.Title } =>
                [(name, "TEXT", PlainTitle), ("title_markup", "TEXT", record => PlainTitle(record) == record.Title ? null : record.Title)],
            RecordProperty<string?> text => [(name, "TEXT", text.Get)],
            RecordProperty<long?> number => [(name, "INTEGER", record => number.Get(record))],
            RecordProperty<ValueList<PartialDate>> => [("date", "TEXT", record => record.Date?.ToString()), ("year", "INTEGER", record => record.Date?.Year)],
            RecordProperty<Pmid?> or RecordProperty<Pmcid?> or RecordProperty<Doi?> or RecordProperty<Datestamp?>
                or RecordProperty<SourcePosition?> =>
                [(name, "TEXT", record => property.GetTexts(record).FirstOrDefault())],
            _ => [],
        };
    }

    /// <summary>Lists that have no table of their own. The name of an item is that of the list without the plural's last letter.</summary>
    private static (string, Func<BibliographicRecord, IEnumerable<string>>)[] ListsFor(RecordProperty property)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        var item = name is "series" or "contents" ? name : name.TrimEnd('s');
        return property switch
        {
            { Value: RecordValue.Subjects or RecordValue.Url } => [],
            RecordProperty<ValueList<Language>> languages =>
                [(item, record => languages.Get(record).Select(language => language.Code ?? language.Name))],
            RecordProperty<ValueList<string>> or RecordProperty<ValueList<PartialDate>> or RecordProperty<ValueList<OtherIdentifier>> =>
                [(item, record => property.GetTexts(record))],
            _ => [],
        };
    }

    private static string? PlainTitle(BibliographicRecord record) => record.Title is null ? null : MarkedText.Parse(record.Title).PlainText;
}
