using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Output.Json;

namespace Bibliographic.Records;

/// <summary>Gives records the same JSON in <see cref="JsonSerializer"/> as in <see cref="RecordJson"/>.</summary>
/// <remarks>
/// <see cref="BibliographicRecord"/> names this converter itself: there is nothing to register, and naming policies do not apply.
/// It uses no reflection. A record is always written on one line. Thread-safe.
/// </remarks>
public sealed class RecordJsonConverter : JsonConverter<BibliographicRecord>
{
    /// <inheritdoc/>
    public override BibliographicRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        NativeJsonReader.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BibliographicRecord value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        var text = new ArrayBufferWriter<byte>(4096);
        NativeJsonWriter.WriteCompact(value, text);
        writer.WriteRawValue(text.WrittenSpan, skipInputValidation: true);
    }
}
