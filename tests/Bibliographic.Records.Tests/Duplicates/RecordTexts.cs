using System.Collections;
using System.Globalization;

namespace Bibliographic.Records.Tests.Duplicates;

/// <summary>
/// All that a record says, as texts: each value, each item of a list, each value of an extra field but those about merging.
/// </summary>
internal static class RecordTexts
{
    public static IEnumerable<string> Of(BibliographicRecord record) =>
        RecordDifferences.Values.SelectMany(property => Of(property.GetValue(record)));

    private static IEnumerable<string> Of(object? value) => value switch
    {
        null or "" => [],
        RecordField field => field.Values,
        License license => [.. Of(license.Url), .. Of(license.Text)],
        AgentName { Orcid: { } orcid } name => [$"{name} ({orcid})"],
        Contributor { Name.Orcid: { } orcid } contributor => [$"{contributor.Name} ({orcid}) ({contributor.Role})"],
        string text => [text],
        IEnumerable items => items.Cast<object?>().SelectMany(Of),
        _ => [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""],
    };
}
