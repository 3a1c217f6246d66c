using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>A label with a text beside it that is wrapped in its own column; no spaces at the ends of lines.</summary>
internal sealed class HangingText(Segment label, int indent, Paragraph body) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var margin = label;
        foreach (var line in Segment.SplitLines(((IRenderable)body).Render(options, Math.Max(maxWidth - indent, 1))))
        {
            yield return margin;
            yield return Segment.Padding(Math.Max(indent - margin.CellCount(), 1));
            foreach (var segment in WithoutLastBlanks(line))
                yield return segment;
            yield return Segment.LineBreak;
            margin = Segment.Empty;
        }
    }

    private static IEnumerable<Segment> WithoutLastBlanks(List<Segment> line)
    {
        var end = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));
        for (var at = 0; at < end; at++)
            yield return line[at];
        if (end >= 0)
            yield return new(line[end].Text.TrimEnd(), line[end].Style, line[end].Link);
    }
}
