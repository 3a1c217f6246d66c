using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>A bar for each value, as wide as there is room: label, bar in eighths of a cell, count and share.</summary>
/// <param name="bars">The values.</param>
/// <param name="whole">Of what shares are told.</param>
/// <param name="full">What fills a bar; by default the greatest count.</param>
internal sealed class BarChart(IReadOnlyList<(string Label, long Count)> bars, long whole, long? full = null) : Renderable
{
    private const string Eighths = " ▏▎▍▌▋▊▉";
    private const int ShareWidth = 6;

    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Bar = new(Color.Teal);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        if (bars.Count == 0)
            yield break;
        var labelWidth = Math.Min(bars.Max(bar => Cells(bar.Label)), Math.Max(maxWidth / 3, 4));
        var countWidth = bars.Max(bar => Count(bar.Count).Length);
        var room = Math.Max(maxWidth - labelWidth - countWidth - ShareWidth - 6, 1);
        var most = Math.Max(full ?? bars.Max(bar => bar.Count), 1);
        foreach (var (label, count) in bars)
        {
            yield return new("  " + Fit(label, labelWidth));
            yield return new("  " + Count(count).PadLeft(countWidth));
            yield return new(Share(count).PadLeft(ShareWidth + 1), Dim);
            if (count > 0)
                yield return new(" " + BarOf((double)count / most * room), Bar);
            yield return Segment.LineBreak;
        }
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static int Cells(string text) => new Segment(text).CellCount();

    /// <summary>The text in so many cells, cut at its end or filled up.</summary>
    private static string Fit(string text, int width)
    {
        if (Cells(text) > width)
        {
            while (Cells(text) > width - 1)
                text = text[..^(text.Length > 1 && char.IsLowSurrogate(text[^1]) ? 2 : 1)];
            text += "…";
        }
        return text + new string(' ', Math.Max(width - Cells(text), 0));
    }

    private static string BarOf(double length)
    {
        // What is not nothing shows.
        var eighths = Math.Max((int)Math.Round(length * 8), 1);
        return (new string('█', eighths / 8) + Eighths[eighths % 8]).TrimEnd();
    }

    private string Share(long count) => whole == 0 ? "" : (100.0 * count / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
