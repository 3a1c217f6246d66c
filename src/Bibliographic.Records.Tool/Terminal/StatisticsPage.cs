using System.Globalization;
using Bibliographic.Records.Tool.Statistics;
using Spectre.Console;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>The statistics for people at a terminal.</summary>
internal sealed class StatisticsPage(IAnsiConsole console, DumpStatistics statistics, int top)
{
    private const int MostYears = 24;

    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    public void Write()
    {
        var pages = statistics.Pages == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", on {statistics.PagesWithRecords:N0} of {Words.Count(statistics.Pages, "page")}");
        console.Write(new Text($"{Words.Count(statistics.Records, "record")}, {Words.Count(statistics.Works, "work")}{pages}\n", Heading));
        if (statistics.Records == 0)
            return;
        Chart("Published", YearBars.Of(statistics.Years, MostYears), Missing(statistics.WithoutYear, "a year"));
        Chart("Journals", statistics.Journals);
        Chart("Languages", statistics.Languages);
        Chart("Licences", statistics.Licenses);
        if (statistics.Sites.Different > 0)
            Chart("Sites", statistics.Sites);
        Chart("Identifiers", [.. statistics.Identifiers.Select(identifier => (identifier.Name, identifier.Count))], "", statistics.Records);
        Certainties();
        Chart(
            "Duplicates",
            [("first of their work", statistics.Works), ("duplicates", statistics.Records - statistics.Works)],
            statistics.Contradictions == 0 ? "" : $"{Words.Count(statistics.Contradictions, "record")} contradicting another with the same identifier",
            statistics.Records);
    }

    private static string Missing(long count, string what) => count == 0 ? "" : $"not counted: {Words.Count(count, "record")} without {what}";

    private void Chart(string heading, FrequentValues values)
    {
        var frequent = values.Top(top);
        var rest = values.Different - frequent.Count;
        var note = rest <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"top {frequent.Count:N0} of {(values.MaxError > 0 ? "at least " : "")}{values.Different:N0}");
        if (values.MaxError > 0)
            note += string.Create(CultureInfo.InvariantCulture, $"; counts may be up to {values.MaxError:N0} too low");
        Chart(heading, [.. frequent.Select(pair => (Printable.Line(pair.Key), pair.Value))], note);
    }

    private void Chart(string heading, IReadOnlyList<(string Label, long Count)> bars, string note, long? full = null)
    {
        Head(heading, note);
        console.Write(bars.Count == 0 ? new Text("  none\n") : new BarChart(bars, statistics.Records, full));
    }

    private void Head(string heading, string note)
    {
        console.WriteLine();
        if (note.Length == 0)
            console.Write(new Text(heading + "\n", Heading));
        else
            console.Write(new HangingText(new(heading, Heading), heading.Length + 2, new Paragraph(note, Dim)));
    }

    private void Certainties()
    {
        Head("How sure", "certain, likely, guess; of records that have the value");
        foreach (var value in statistics.Certainty.Where(value => value.Total > 0))
        {
            console.Write(new Text(string.Create(
                CultureInfo.InvariantCulture,
                $"  {Words.Of(value.Name),-12}{Percent(value.Certain, value.Total),9}{Percent(value.Likely, value.Total),9}{Percent(value.Guess, value.Total),9}\n")));
        }
    }

    private static string Percent(long count, long whole) =>
        count == 0 ? "·" : (100.0 * count / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
