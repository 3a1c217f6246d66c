using System.Globalization;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Model.Values;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Csv;

/// <summary>The columns of tables, named as in the library's JSON.</summary>
internal static class CsvColumns
{
    /// <summary>What all columns together can carry.</summary>
    public static FormatCapabilities Capabilities { get; } = FormatCapabilities.Complete
        .Without(Value.LifeDates, Value.Orcids, Value.ExtraFields, Value.Evidence, Value.Marc)
        .Without(Value.TitleMarkup, "titles are plain text")
        .WithApproximation(Value.GroupAuthors, "nothing says that it is a group");

    private static readonly (string Name, WriteCsvCell Write)[] All =
    [
        .. RecordProperties.ForPeople.Where(static property => property != RecordProperties.Version).SelectMany(ColumnsFor),
        ("indexedAt", static (record, ref row) => row.Text(record.IndexedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))),
        .. ColumnsFor(RecordProperties.Version),
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

    private static (string Name, WriteCsvCell Write)[] ColumnsFor(RecordProperty property) => property switch
    {
        RecordProperty<string?> { Value: Value.Title or Value.ShortTitle or Value.Subtitle } title =>
            [(title.Name, (record, ref row) => row.Text(MarkedText.Parse(title.Get(record)).PlainText))],
        RecordProperty<string?> { Value: Value.LicenseText } text =>
        [
            (text.Name, (record, ref row) => row.Text(text.Get(record))),
            ("licenseSpdx", static (record, ref row) => row.Text(record.License?.SpdxId)),
        ],
        RecordProperty<string?> text => [(text.Name, (record, ref row) => row.Text(text.Get(record)))],
        RecordProperty<ValueList<PartialDate>> dates =>
        [
            ("date", static (record, ref row) => row.Text(record.Date?.ToString())),
            (dates.Name, (record, ref row) => row.Values(dates.Get(record))),
        ],
        RecordProperty<ValueList<AgentName>> names => [(names.Name, (record, ref row) => WriteNames(names.Get(record), ref row))],
        RecordProperty<ValueList<Contributor>> contributors =>
            [(contributors.Name, (record, ref row) => WriteContributors(contributors.Get(record), ref row))],
        RecordProperty<ValueList<RecordField>> or RecordProperty<RecordEvidence> or RecordProperty<MarcRecord?> => [],
        { IsUnited: true } => [(property.Name, (record, ref row) => row.Values(property.GetTexts(record)))],
        _ => [(property.Name, (record, ref row) => row.Text(property.GetTexts(record).FirstOrDefault()))],
    };

    private static void WriteNames(ValueList<AgentName> names, ref CsvRow row)
    {
        foreach (var name in names)
            row.Value(Inverted(name));
    }

    private static void WriteContributors(ValueList<Contributor> contributors, ref CsvRow row)
    {
        foreach (var contributor in contributors)
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
