using System.Globalization;
using System.Text.Json;
using Bibliographic.Records.Tool.IO;

namespace Bibliographic.Records.Tool.Statistics;

/// <summary>The statistics for programs.</summary>
internal static class StatisticsJson
{
    public static string Write(DumpStatistics statistics, int top) => JsonText.Write(indented: true, write: json =>
    {
        json.WriteStartObject();
        json.WriteNumber("records", statistics.Records);
        json.WriteNumber("works", statistics.Works);
        json.WriteNumber("duplicates", statistics.Records - statistics.Works);
        json.WriteNumber("contradictions", statistics.Contradictions);
        json.WriteNumber("pages", statistics.Pages);
        json.WriteNumber("pagesWithRecords", statistics.PagesWithRecords);
        json.WriteStartObject("years");
        foreach (var (year, count) in statistics.Years)
            json.WriteNumber(year.ToString(CultureInfo.InvariantCulture), count);
        json.WriteEndObject();
        json.WriteNumber("withoutYear", statistics.WithoutYear);
        WriteTop(json, "journals", statistics.Journals, top);
        WriteTop(json, "languages", statistics.Languages, top);
        WriteTop(json, "licenses", statistics.Licenses, top);
        WriteTop(json, "sites", statistics.Sites, top);
        json.WriteStartObject("identifiers");
        foreach (var identifier in statistics.Identifiers)
            json.WriteNumber(identifier.Name, identifier.Count);
        json.WriteEndObject();
        json.WriteStartObject("certainty");
        foreach (var value in statistics.Certainty)
        {
            json.WriteStartObject(value.Name);
            json.WriteNumber("certain", value.Certain);
            json.WriteNumber("likely", value.Likely);
            json.WriteNumber("guess", value.Guess);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteTop(Utf8JsonWriter json, string name, FrequentValues values, int top)
    {
        json.WriteStartObject(name);
        json.WriteNumber("different", values.Different);
        json.WriteNumber("maxError", values.MaxError);
        json.WriteStartArray("top");
        foreach (var (value, count) in values.Top(top))
        {
            json.WriteStartObject();
            json.WriteString("value", value);
            json.WriteNumber("records", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
