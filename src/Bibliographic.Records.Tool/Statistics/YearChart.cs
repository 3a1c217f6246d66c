using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Tool.Statistics;

/// <summary>Records by year as columns, in SVG.</summary>
internal static class YearChart
{
    private const int Most = 120;
    private const double Width = 1000;
    private const double Height = 200;
    private const double LabelHeight = 22;
    private const int LabelWidth = 62;

    public static string Svg(IReadOnlyDictionary<int, long> years)
    {
        var bars = YearBars.Of(years, Most);
        if (bars.Count == 0)
            return "<p class=\"none\">none</p>\n";
        var most = bars.Max(bar => bar.Count);
        var step = Math.Min(Width / bars.Count, 80);
        var every = (int)Math.Ceiling(LabelWidth / step);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 {-LabelHeight:0} {Width:0} {Height + 2 * LabelHeight:0}\" role=\"img\" aria-label=\"Records by year\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"0\" x2=\"{Width:0}\" y1=\"0.5\" y2=\"0.5\"/><text x=\"{Width:0}\" y=\"-6\" text-anchor=\"end\">{most:N0}</text>\n");
        for (var at = 0; at < bars.Count; at++)
        {
            var (label, count) = bars[at];
            var height = count == 0 ? 0 : Math.Max((Height - 2) * count / most, 1.5);
            svg.Append(CultureInfo.InvariantCulture, $"<g><title>{label}: {count:N0}</title><rect class=\"hit\" x=\"{at * step:0.##}\" y=\"0\" width=\"{step:0.##}\" height=\"{Height:0}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"year\" x=\"{at * step + step * 0.1:0.##}\" y=\"{Height - height:0.##}\" width=\"{step * 0.8:0.##}\" height=\"{height:0.##}\" rx=\"1.5\"/>");
            if (at % every == 0)
                svg.Append(Label(at, step, label));
            svg.Append("</g>\n");
        }
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"0\" x2=\"{Width:0}\" y1=\"{Height:0}\" y2=\"{Height:0}\"/>\n</svg>\n");
        return svg.ToString();
    }

    /// <summary>The year, or the first of a span, below its column; the first label keeps inside the chart.</summary>
    private static string Label(int at, double step, string label)
    {
        var (x, anchor) = at == 0 && step < LabelWidth ? (0, "start") : (at * step + step / 2, "middle");
        return string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{Height + 17:0}\" text-anchor=\"{anchor}\">{label.Split('–')[0]}</text>");
    }
}
