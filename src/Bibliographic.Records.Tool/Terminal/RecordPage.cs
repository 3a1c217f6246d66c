using Spectre.Console;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>Lays a record out for people: a label, its values and, dimmed, where they came from.</summary>
internal static class RecordPage
{
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    public static void Write(IAnsiConsole console, BibliographicRecord record)
    {
        List<RecordEntry> entries = [.. RecordEntries.Of(record).Where(entry => entry.Values.Count > 0)];
        var indent = entries.Count == 0 ? 0 : Math.Min(entries.Max(entry => entry.Label.Length), console.Profile.Width / 3) + 2;
        foreach (var entry in entries)
            console.Write(new HangingText(new(entry.Label, Dim), indent, BodyOf(entry)));
        if (entries.Count == 0)
            console.WriteLine("The record is empty.");
    }

    private static Paragraph BodyOf(RecordEntry entry)
    {
        var body = new Paragraph();
        var between = entry.Layout == EntryLayout.Beside ? " · " : "\n";
        foreach (var (text, url) in entry.Values)
        {
            if (body.Length > 0)
                body.Append(between);
            if (entry.Layout is EntryLayout.Prose or EntryLayout.Heading)
                AppendMarked(body, text, entry.Layout == EntryLayout.Heading ? Decoration.Bold : Decoration.None);
            else
                body.Append(Printable.Line(text), Style.Plain, url is null ? null : new Link(url));
        }
        if (EvidenceText.Of(entry.Evidence) is { Length: > 0 } evidence)
            body.Append($"{(entry.Layout == EntryLayout.Beside || entry.Values.Count == 1 ? "  " : "\n")}({evidence})", Dim);
        return body;
    }

    private static void AppendMarked(Paragraph body, string text, Decoration decoration)
    {
        foreach (var run in MarkedText.Parse(text).Runs)
            body.Append(Printable.Line(run.Text), new Style(decoration: decoration | DecorationOf(run.Styles)));
    }

    private static Decoration DecorationOf(TextStyles styles) =>
        (styles.HasFlag(TextStyles.Italic) ? Decoration.Italic : Decoration.None)
            | (styles.HasFlag(TextStyles.Bold) ? Decoration.Bold : Decoration.None);
}
