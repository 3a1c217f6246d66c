using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bibliographic.Records;

/// <summary>Reads and writes an identifier as a JSON string, also as the name of a property; the default value is null.</summary>
/// <typeparam name="T">The identifier type.</typeparam>
/// <remarks>
/// The identifier types name this converter themselves: there is nothing to register. It uses no reflection. A <see cref="Pmid"/>
/// may also be a JSON number. The empty string is the default value, as null is. Thread-safe.
/// </remarks>
public sealed class IdentifierJsonConverter<T> : JsonConverter<T>
    where T : struct, IIdentifier<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => ReadText(reader.GetString()!),
        JsonTokenType.Number when T.IsJsonNumber => ReadText(JsonElement.ParseValue(ref reader).GetRawText()),
        _ => throw new JsonException($"{T.Kind} is a JSON string, not {reader.TokenType}."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.HasValue)
            writer.WriteStringValue(value.ToString());
        else
            writer.WriteNullValue();
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadText(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    private static T ReadText(string text)
    {
        if (text.Length == 0)
            return default;
        try
        {
            return T.Parse(text);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
