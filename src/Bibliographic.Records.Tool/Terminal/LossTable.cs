using System.Globalization;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>What a format could not carry: in how many records, which value, and how or why.</summary>
internal sealed class LossTable(RecordSerializer format)
{
    private readonly Dictionary<ValueCapability, long> _counts = [];
    private long _recordCount;

    /// <summary>Counts the records as they pass.</summary>
    public IEnumerable<BibliographicRecord> Watch(IEnumerable<BibliographicRecord> records)
    {
        foreach (var record in records)
        {
            _recordCount++;
            foreach (var loss in format.ReportLoss(record).Losses)
                _counts[loss] = _counts.GetValueOrDefault(loss) + 1;
            yield return record;
        }
    }

    public void Write(TextWriter output)
    {
        if (_counts.Count == 0)
        {
            output.WriteLine($"{format.Name}: nothing was lost");
            return;
        }
        output.WriteLine($"{format.Name}: what was lost, and in how many of {Words.Count(_recordCount, "record")}");
        var losses =
            _counts.OrderBy(loss => FormatCapabilities.Values.IndexOf(loss.Key.Value)).ThenBy(loss => loss.Key.Support)
                .ThenBy(loss => loss.Key.Note, StringComparer.Ordinal);
        foreach (var (loss, count) in losses)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,9:N0}  {Words.Of(loss.Value),-20}  {Verb(loss.Support),-12}  {Printable.Line(loss.Note ?? "")}").TrimEnd());
    }

    private static string Verb(ValueSupport support) => support switch
    {
        ValueSupport.Approximate => "approximated",
        ValueSupport.None => "dropped",
        _ => "unknown",
    };
}
