using System.Reflection;

namespace Bibliographic.Records.Tests;

/// <summary>Tells in which values two records differ.</summary>
internal static class RecordDifferences
{
    /// <summary>The values that a record holds, without those computed from others and without the evidence.</summary>
    public static IReadOnlyList<PropertyInfo> Values { get; } =
        [.. typeof(BibliographicRecord).GetProperties()
            .Where(property => property.CanWrite && property.Name != nameof(BibliographicRecord.Evidence))];

    /// <summary>The names of the values that differ, in the order of the record.</summary>
    public static string[] Between(BibliographicRecord left, BibliographicRecord right) =>
        [.. Values.Where(value => !Equals(value.GetValue(left), value.GetValue(right))).Select(value => value.Name)];

    /// <summary>The names of the values that a record has.</summary>
    public static string[] Present(BibliographicRecord record) => Between(record, new());
}
