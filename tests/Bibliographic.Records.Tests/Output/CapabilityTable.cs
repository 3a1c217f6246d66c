using System.Text;

namespace Bibliographic.Records.Tests.Output;

/// <summary>Renders what the formats can carry as the page <c>docs/capabilities.md</c>.</summary>
internal sealed class CapabilityTable
{
    private readonly List<string> _notes = [];
    private readonly StringBuilder _page = new();

    public static string Render(IEnumerable<RecordSerializer> formats) => new CapabilityTable().RenderPage(formats);

    private string RenderPage(IEnumerable<RecordSerializer> formats)
    {
        List<string> complete = [];
        List<string> silent = [];
        List<(string Names, FormatCapabilities Capabilities)> columns = [];
        foreach (var format in formats)
        {
            var same = columns.FindIndex(column => column.Capabilities == format.Capabilities);
            if (format.Capabilities == FormatCapabilities.Unknown)
                silent.Add($"`{format.Name}`");
            else if (format.Capabilities == FormatCapabilities.Complete)
                complete.Add($"`{format.Name}`");
            else if (same < 0)
                columns.Add((format.Name, format.Capabilities));
            else
                columns[same] = ($"{columns[same].Names} {format.Name}", columns[same].Capabilities);
        }
        _page.Append(
            $"""
            # What each format can carry

            ● written, ◐ approximated, ○ dropped; the numbers lead to the notes. {string.Join(", ", complete)} carry everything. {(silent.Count == 0 ? "" : $"{string.Join(", ", silent)} do not tell yet. ")}The values are those of
            `RecordValue`, and the table is made from what the formats say of themselves (`RecordSerializer.Capabilities`). That they tell the truth is
            tested for each format and value.

            For one record, `serializer.ReportLoss(record)` tells the same of the values that it has; for many, `bibrecords convert --report-loss`.
            A report also tells what is too long for MARC.


            """);
        Row("", columns.Select(column => column.Names));
        Row("---", columns.Select(_ => ":---:"));
        foreach (var value in FormatCapabilities.Values)
            Row($"`{value}`", columns.Select(column => Cell(column.Capabilities[value])));
        _page.Append('\n');
        for (var i = 0; i < _notes.Count; i++)
            _page.Append($"{i + 1}. {_notes[i]}\n");
        return _page.ToString();
    }

    private void Row(string head, IEnumerable<string> cells) => _page.Append($"| {head} | {string.Join(" | ", cells)} |\n");

    private string Cell(ValueList<ValueCapability> capabilities)
    {
        var symbol = capabilities[0].Support switch { ValueSupport.Full => "●", ValueSupport.Approximate => "◐", ValueSupport.None => "○", _ => "?" };
        var notes = capabilities.Select(Note).OfType<string>().Select(Number).Distinct();
        return $"{symbol}{string.Concat(notes.Select(number => $" <sup>{number}</sup>"))}";
    }

    /// <summary>What there is to say beyond the symbol; nothing when there is just no place.</summary>
    private static string? Note(ValueCapability capability)
    {
        if (capability.Note is null || capability.Note.StartsWith("the format has no place", StringComparison.Ordinal))
            return null;
        var verb = capability.Support == ValueSupport.None ? "Dropped" : "Approximated";
        return $"{verb}{(capability.Condition is null ? "" : " in some records")}: {capability.Note}.";
    }

    private int Number(string note)
    {
        var index = _notes.IndexOf(note);
        if (index < 0)
            _notes.Add(note);
        return index < 0 ? _notes.Count : index + 1;
    }
}
