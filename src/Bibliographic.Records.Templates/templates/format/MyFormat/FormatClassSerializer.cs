using System.Buffers;
using System.Text;
using Bibliographic.Records;

namespace MyFormat;

/// <summary>A line for each record: its title and its year.</summary>
public sealed class FormatClassSerializer : RecordSerializer
{
    public override string Name => "format-name";

    public override string Description => "Titles and years, one a line";

    public override string MediaType => "text/plain";

    public override string FileExtension => ".format-name";

    /// <summary>What is not mentioned is dropped. The tests hold the format to it.</summary>
    public override FormatCapabilities Capabilities { get; } = FormatCapabilities.None
        .With(RecordValue.Title, RecordValue.Year)
        .Without(RecordValue.TitleMarkup, "lines are plain text");

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        output.Write("- "u8);
        // Values come from the open web: nothing in them may start a line of its own.
        TextEscaper.OneLine.Write(record.Title is null ? "(no title)" : record.GetMarkedTitle().PlainText, output);
        if (record.Date is { } date)
            Encoding.UTF8.GetBytes($" ({date.Year:0000})", output);
        output.Write("\n"u8);
    }
}
