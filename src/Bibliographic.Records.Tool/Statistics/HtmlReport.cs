using System.Globalization;
using System.Text;
using Bibliographic.Records.Tool.Terminal;
using Bibliographic.Records.Tool.Web;

namespace Bibliographic.Records.Tool.Statistics;

/// <summary>The statistics as one HTML page: no scripts, nothing from elsewhere, charts of its own SVG and CSS.</summary>
internal sealed class HtmlReport(DumpStatistics statistics, int top, IReadOnlyList<string> sources)
{
    private readonly StringBuilder _page = new();

    public string Text
    {
        get
        {
            _page.Clear();
            Start();
            Figures();
            Section("Published", Note(statistics.WithoutYear, "without a year"), () => _page.Append(YearChart.Svg(statistics.Years)), isWide: true);
            _page.Append("<div class=\"cards\">\n");
            Frequent("Journals", statistics.Journals);
            Frequent("Languages", statistics.Languages);
            Frequent("Licences", statistics.Licenses);
            if (statistics.Sites.Different > 0)
                Frequent("Sites", statistics.Sites);
            var identifiers = statistics.Identifiers
                .Select(identifier => new KeyValuePair<string, long>(identifier.Name, identifier.Count));
            Section("Identifiers", "", () => Bars([.. identifiers], statistics.Records));
            Section("How sure", "of records that have the value", Certainties);
            Section("Duplicates", Note(statistics.Contradictions, "contradicting another with the same identifier"), () => Bars(
                [new("first of their work", statistics.Works), new("duplicates", statistics.Records - statistics.Works)], statistics.Records));
            _page.Append("</div>\n<footer>Made by bibrecords ").Append(ToolVersion.Text).Append("</footer>\n</main>\n</body>\n</html>\n");
            return _page.ToString();
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(long count, long whole) =>
        whole == 0 ? "" : (100.0 * count / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Note(long count, string what) => count == 0 ? "" : $"{Words.Count(count, "record")} {what}";

    private void Start()
    {
        _page.Append(HtmlPage.Start(Words.Count(statistics.Records, "record"), "report.css"));
        _page.Append(CultureInfo.InvariantCulture, $"<h1>{Words.Count(statistics.Records, "record")}</h1>\n<p class=\"sources\">{HtmlPage.Escape(HtmlPage.Names(sources))}</p>\n");
    }

    private void Figures()
    {
        _page.Append("<dl class=\"figures\">\n");
        Figure("works", Number(statistics.Works));
        Figure("duplicates", Number(statistics.Records - statistics.Works));
        if (statistics.Years.Count > 0)
            Figure("years", string.Create(CultureInfo.InvariantCulture, $"{statistics.Years.Keys.Min()}–{statistics.Years.Keys.Max()}"));
        Figure("journals", Number(statistics.Journals.Different));
        Figure("languages", Number(statistics.Languages.Different));
        Figure("with a DOI", Percent(statistics.Identifiers[0].Count, statistics.Records));
        if (statistics.Pages > 0)
            Figure("pages with records", $"{Number(statistics.PagesWithRecords)} of {Number(statistics.Pages)}");
        _page.Append("</dl>\n");
    }

    private void Figure(string name, string figure) => _page.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd>{figure}</dd></div>\n");

    private void Section(string heading, string note, Action content, bool isWide = false)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<section{(isWide ? " class=\"wide\"" : "")}>\n<h2>{heading}{(note.Length == 0 ? "" : $"<small>{note}</small>")}</h2>\n");
        content();
        _page.Append("</section>\n");
    }

    private void Frequent(string heading, FrequentValues values)
    {
        var frequent = values.Top(top);
        var note = values.Different > frequent.Count ? $"the first {Number(frequent.Count)} of {Number(values.Different)}" : "";
        if (values.MaxError > 0)
            note += $" at least; counts may be up to {Number(values.MaxError)} too low";
        Section(heading, note, () => Bars(frequent, frequent.Count == 0 ? 0 : frequent[0].Value));
    }

    /// <param name="bars">The values.</param>
    /// <param name="full">What fills a bar.</param>
    private void Bars(IReadOnlyList<KeyValuePair<string, long>> bars, long full)
    {
        if (bars.Count == 0)
        {
            _page.Append("<p class=\"none\">none</p>\n");
            return;
        }
        _page.Append("<table><tbody>\n");
        foreach (var (label, count) in bars)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlPage.Escape(label)}</th><td><div class=\"bar\">{Piece("", count, full)}</div></td>");
            _page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{Number(count)}</td><td class=\"n share\">{Percent(count, statistics.Records)}</td></tr>\n");
        }
        _page.Append("</tbody></table>\n");
    }

    private void Certainties()
    {
        _page.Append("<table><tbody>\n");
        foreach (var value in statistics.Certainty.Where(value => value.Total > 0))
        {
            var bar = Piece("", value.Certain, value.Total) + Piece("likely", value.Likely, value.Total) + Piece("guess", value.Guess, value.Total);
            var title = $"certain {Percent(value.Certain, value.Total)}, likely {Percent(value.Likely, value.Total)}, guess {Percent(value.Guess, value.Total)}";
            _page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Words.Of(value.Name)}</th><td title=\"{title}\"><div class=\"bar\">{bar}</div></td>");
            _page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{Percent(value.Certain, value.Total)}</td></tr>\n");
        }
        _page.Append("</tbody></table>\n<p class=\"key\"><i></i>certain<i class=\"likely\"></i>likely<i class=\"guess\"></i>guess</p>\n");
    }

    private static string Piece(string kind, long count, long whole) => count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"<i{(kind.Length == 0 ? "" : $" class=\"{kind}\"")} style=\"width:{100.0 * count / whole:0.##}%\"></i>");
}
