using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Output.Json;

namespace Bibliographic.Records.Model.Json;

/// <summary>Gives a value the JSON that it has in the library's own format.</summary>
/// <param name="write">Writes the value.</param>
/// <param name="read">Reads it.</param>
/// <param name="readsNull">Whether JSON's null is given to <paramref name="read"/>.</param>
internal sealed class ModelJsonConverter<T>(JsonItemWriter<T> write, JsonValues.ItemReader<T> read,
    bool readsNull = false) : JsonConverter<T>
{
    public override bool HandleNull => readsNull;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return read(ref reader, null);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A string is not valid Unicode.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var text = new ArrayBufferWriter<byte>();
        var json = new JsonOutput(text, JsonLayout.Compact);
        write(value, ref json);
        json.Flush();
        // The library's own format is compact and escapes as little as it may. Where the options ask for that, its bytes are the result.
        if (!writer.Options.Indented && writer.Options.Encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
        {
            writer.WriteRawValue(text.WrittenSpan, skipInputValidation: true);
            return;
        }
        using var document = JsonDocument.Parse(text.WrittenMemory);
        document.RootElement.WriteTo(writer);
    }
}
