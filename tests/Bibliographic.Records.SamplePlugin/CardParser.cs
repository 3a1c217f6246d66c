using System.Text;

namespace Bibliographic.Records.SamplePlugin;

/// <summary>An invented kind of record: a line <c>CARD</c>, lines such as <c>Title: …</c>, and a line with a period.</summary>
public sealed class CardParser : RecordParser
{
    public override string Name => "card";

    public override Recognition Recognize(InputHead head) => head.Bytes.StartsWith("CARD\n"u8) ? Recognition.Yes : Recognition.No;

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new Scanner();

    private sealed class Scanner : RecordScanner
    {
        public override bool EndsAtLineEnd => true;

        public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context)
        {
            var start = window.IndexOf("CARD\n"u8);
            if (start < 0)
                return ScanResult.None();
            var end = window[start..].IndexOf("\n.\n"u8);
            if (end >= 0)
                return ScanResult.Record(start, end + 3, passedOver: start);
            if (!isFinal)
                return ScanResult.None();
            context.Report(DiagnosticCode.RowCut, window[..start], "the last card has no end");
            return ScanResult.Record(start, window.Length - start, passedOver: start);
        }

        public override BibliographicRecord? Parse(ReadOnlySpan<byte> text, RecordContext context)
        {
            var record = new BibliographicRecord();
            foreach (var line in Encoding.UTF8.GetString(text).Split('\n'))
            {
                if (line.StartsWith("Title: ", StringComparison.Ordinal))
                    record = record with { Title = line[7..] };
                else if (line.StartsWith("Author: ", StringComparison.Ordinal) && line[8..].Split(", ") is [var family, var given])
                    record = record with { Authors = [.. record.Authors, AgentName.Person(family, given)] };
            }
            return record.Title is null ? null : record;
        }
    }
}
