using System.Globalization;

namespace Bibliographic.Records.Tool.Statistics;

/// <summary>
/// Years of publication as bars of a chart: single years, or spans of years when there would be too many. The few records of long ago are
/// one bar, so that the others have room; other gaps are bars of nothing.
/// </summary>
internal static class YearBars
{
    /// <summary>At most one record in so many is of long ago.</summary>
    private const int Few = 100;

    private static readonly int[] Spans = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    public static IReadOnlyList<(string Label, long Count)> Of(IReadOnlyDictionary<int, long> years, int most)
    {
        if (years.Count == 0)
            return [];
        var last = years.Keys.Max();
        if (last - years.Keys.Min() < most)
            return SpansFrom(years, years.Keys.Min(), last, most);
        var before = FirstOfMany(years);
        var bars = SpansFrom(years, before, last, most - 1);
        var longAgo = years.Where(year => year.Key < before).Sum(year => year.Value);
        return longAgo == 0 ? bars : [(string.Create(CultureInfo.InvariantCulture, $"before {before}"), longAgo), .. bars];
    }

    private static List<(string Label, long Count)> SpansFrom(IReadOnlyDictionary<int, long> years, int first, int last, int most)
    {
        var span = Spans.First(span => (last - first) / span < most);
        return [.. Enumerable.Range(0, (last - first) / span + 1).Select(number => first + number * span).Select(start => (
            Label(start, span),
            years.Where(year => year.Key >= start && year.Key < start + span).Sum(year => year.Value)))];
    }

    private static int FirstOfMany(IReadOnlyDictionary<int, long> years)
    {
        var room = years.Values.Sum() / Few;
        return years.OrderBy(year => year.Key).First(year => (room -= year.Value) < 0).Key;
    }

    private static string Label(int first, int span)
    {
        var last = span == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"–{first + span - 1}");
        return first.ToString(CultureInfo.InvariantCulture) + last;
    }
}
