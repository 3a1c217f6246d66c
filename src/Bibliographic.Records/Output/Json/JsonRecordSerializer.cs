using System.Buffers;

namespace Bibliographic.Records.Output.Json;

/// <summary>A JSON format: an array of objects laid out for people, or one object a line.</summary>
internal abstract class JsonRecordSerializer : RecordSerializer
{
    public override string FileExtension => ".json";

    protected virtual JsonLayout Layout => JsonLayout.Indented;

    protected virtual JsonText Text => JsonText.Exact;

    protected abstract void Write(BibliographicRecord record, ref JsonOutput json);

    public sealed override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        var json = new JsonOutput(output, Layout, Text);
        json.Raw(Layout == JsonLayout.Indented ? "  "u8 : default);
        Write(record, ref json);
        json.Raw(Layout == JsonLayout.Compact ? "\n"u8 : default);
        json.Flush();
    }

    public sealed override void WriteStart(IBufferWriter<byte> output) => WriteFrame(output, "[\n"u8);

    public sealed override void WriteSeparator(IBufferWriter<byte> output) => WriteFrame(output, ",\n"u8);

    public sealed override void WriteEnd(IBufferWriter<byte> output) => WriteFrame(output, "\n]\n"u8);

    private void WriteFrame(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        if (Layout == JsonLayout.Indented)
            output.Write(text);
    }
}
