using System.Buffers;
using System.Text;
using Bibliographic.Records;

namespace MyFormat;

/// <summary>A line for each record: its title and its year.</summary>
public sealed class FormatClass : RecordSerializer
{
    public override string Name => "format-name";

    public override string Description => "Titles and years, one a line";

    public override string MediaType => "text/plain";

    public override string FileExtension => ".format-name";

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        Encoding.UTF8.GetBytes($"- {OneLine(record.Title ?? "(no title)")}".AsSpan(), output);
        if (record.Date is { } date)
            Encoding.UTF8.GetBytes($" ({date.Year:0000})".AsSpan(), output);
        output.Write("\n"u8);
    }

    /// <summary>Values come from the open web: nothing in them may start a line of its own.</summary>
    private static string OneLine(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString()));
}
