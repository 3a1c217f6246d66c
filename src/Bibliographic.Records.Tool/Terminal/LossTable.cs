using System.Globalization;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>What a format could not carry: in how many records, which value, and how or why.</summary>
internal sealed class LossTable(RecordSerializer format)
{
    private readonly LossSummary _summary = new();

    /// <summary>Counts the records as they pass.</summary>
    public IEnumerable<BibliographicRecord> Watch(IEnumerable<BibliographicRecord> records)
    {
        foreach (var record in records)
        {
            _summary.Add(format.ReportLoss(record));
            yield return record;
        }
    }

    public void Write(TextWriter output)
    {
        List<KeyValuePair<LossEntry, long>> losses = [.. _summary.Counts.Where(pair => pair.Key.Fate != ValueFate.Written)];
        if (losses.Count == 0)
        {
            output.WriteLine($"{format.Name}: nothing was lost");
            return;
        }
        output.WriteLine($"{format.Name}: what was lost, and in how many of {Words.Count(_summary.RecordCount, "record")}");
        foreach (var ((value, fate, note), count) in losses)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,9:N0}  {Words.Of(value),-20}  {Words.Of(fate),-12}  {Printable.Line(note ?? "")}").TrimEnd());
    }
}
