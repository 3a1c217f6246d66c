using System.Text;
using Bibliographic.Records;

namespace MyInput;

/// <summary>Cards: a line <c>CARD</c>, lines such as <c>Title: …</c>, and a line with a period.</summary>
public sealed class InputClassParser : RecordParser
{
    public override string Name => "input-name";

    public override Recognition Recognize(InputHead head) => head.Bytes.StartsWith("CARD\n"u8) ? Recognition.Yes : Recognition.No;

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new Scanner();

    private sealed class Scanner : RecordScanner
    {
        /// <summary>Finds the next card. The window may end in the middle of one; then the reader calls again with more.</summary>
        public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context)
        {
            var start = window.IndexOf("CARD\n"u8);
            var end = start < 0 ? -1 : window[start..].IndexOf("\n.\n"u8);
            return end < 0 ? ScanResult.None() : ScanResult.Record(start, end + 3, passedOver: start);
        }

        /// <summary>Reads a card. Called on several threads at once.</summary>
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
            if (record.Title is not null)
                return record;
            context.Report(DiagnosticCode.RowsPassedOver, "a card has no title");
            return null;
        }
    }
}
