using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Web;

/// <summary>
/// Writes records as one HTML page, to be searched and filtered in a browser without a network. The page holds the records as JSON; a
/// script shows them, so that no text of a record is ever HTML. The records are written one by one, in constant memory.
/// </summary>
/// <param name="output">Where the page is written to.</param>
/// <param name="sources">What the records were read from.</param>
internal sealed class RecordsPage(Stream output, IReadOnlyList<string> sources)
{
    /// <summary>
    /// How many records a page has when nobody says otherwise. A thousand records with abstracts take about 4 MB; with 10,000, Chromium
    /// opens the page and answers a search in less than a second.
    /// </summary>
    public const long UsualLimit = 10_000;

    // The encoder escapes < > & ' and ", so that nothing in the JSON ends the element that it stands in.
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly (TextStyles Style, string Tag)[] Tags =
    [
        (TextStyles.Italic, "i"),
        (TextStyles.Bold, "b"),
        (TextStyles.Superscript, "sup"),
        (TextStyles.Subscript, "sub"),
        (TextStyles.SmallCaps, "small"),
    ];

    /// <summary>How many records the page has.</summary>
    public long Count { get; private set; }

    /// <summary>Whether there were more records than the page was to have.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Writes the page.</summary>
    /// <param name="records">The records.</param>
    /// <param name="limit">How many of them the page is to have at most.</param>
    public void Write(IEnumerable<BibliographicRecord> records, long limit)
    {
        var script = HtmlPage.Resource("records.js");
        var names = HtmlPage.Names(sources);
        Write(HtmlPage.Start(names, "records.css", script));
        Write(
            HtmlPage.Resource("records.html").Replace("{names}", HtmlPage.Escape(names), StringComparison.Ordinal)
                .Replace("{version}", ToolVersion.Text, StringComparison.Ordinal));
        Write("<script type=\"application/json\" id=\"data\">");
        using (var json = new Utf8JsonWriter(output, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteStartArray("records");
            foreach (var record in records)
            {
                IsCut = Count == limit;
                if (IsCut)
                    break;
                Count++;
                Write(json, record);
                json.Flush();
            }
            json.WriteEndArray();
            json.WriteBoolean("isCut", IsCut);
            json.WriteEndObject();
        }
        Write($"</script>\n<script>{script}</script>\n</body>\n</html>\n");
    }

    private void Write(string html) => output.Write(Encoding.UTF8.GetBytes(html));

    private static void Write(Utf8JsonWriter json, BibliographicRecord record)
    {
        json.WriteStartObject();
        if (record.Date is { } date)
            json.WriteNumber("year", date.Year);
        if (!string.IsNullOrWhiteSpace(record.Journal))
            json.WriteString("journal", Plain(record.Journal));
        if (record.License is { } license)
            json.WriteString("license", Plain(license.SpdxId ?? license.Url ?? "in words only"));
        json.WriteString("certainty", Words.Of(LeastCertainty(record)));
        json.WriteStartArray("entries");
        foreach (var entry in RecordEntries.Of(record))
        {
            if (entry.Values.Count > 0)
                Write(json, entry);
        }
        if (record.Marc is { } marc)
            WriteMarc(json, marc);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Certainty LeastCertainty(BibliographicRecord record)
    {
        var least = Certainty.Certain;
        foreach (var (_, evidence) in record.Evidence)
            least = evidence.Certainty < least ? evidence.Certainty : least;
        return least;
    }

    private static void Write(Utf8JsonWriter json, RecordEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("label", entry.Label);
        if (entry.Layout == EntryLayout.Beside)
            json.WriteBoolean("isBeside", true);
        json.WriteStartArray("values");
        foreach (var (text, url) in entry.Values)
        {
            if (entry.Layout is EntryLayout.Prose or EntryLayout.Heading)
                WriteMarked(json, text);
            else if (url is null)
                json.WriteStringValue(Plain(text));
            else
            {
                json.WriteStartObject();
                json.WriteString("text", Plain(text));
                json.WriteString("url", url);
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
        if (EvidenceText.Of(entry.Evidence) is { Length: > 0 } evidence)
        {
            json.WriteString("evidence", evidence);
            json.WriteString("certainty", Words.Of(entry.Evidence.Certainty));
        }
        json.WriteEndObject();
    }

    /// <summary>Writes the MARC record, a field a line, as <c>show --marc</c> prints it.</summary>
    private static void WriteMarc(Utf8JsonWriter json, MarcRecord marc)
    {
        json.WriteStartObject();
        json.WriteString("label", "MARC record");
        json.WriteBoolean("isCode", true);
        json.WriteStartArray("values");
        foreach (var line in marc.ToString().Split('\n'))
            json.WriteStringValue(Plain(line));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a text with inline markup as <c>["Growth of ", {"text":"Sphagnum","tags":["i"]}]</c>.</summary>
    private static void WriteMarked(Utf8JsonWriter json, string text)
    {
        json.WriteStartArray();
        foreach (var run in MarkedText.Parse(text).Runs)
        {
            if (run.Styles == TextStyles.None)
            {
                json.WriteStringValue(Plain(run.Text));
                continue;
            }
            json.WriteStartObject();
            json.WriteString("text", Plain(run.Text));
            json.WriteStartArray("tags");
            foreach (var (style, tag) in Tags)
            {
                if (run.Styles.HasFlag(style))
                    json.WriteStringValue(tag);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Plain(string text) => Printable.Line(text, keepsJoiners: true);
}
