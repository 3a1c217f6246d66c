using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bibliographic.Records.Model.Json;

/// <summary>Reads and writes an identifier or a date as a JSON string, also as the name of a member; the default value is null.</summary>
/// <param name="format">Makes the text that is read back.</param>
/// <param name="mayBeNumber">Whether a JSON number is read as its digits.</param>
internal sealed class TextJsonConverter<T>(Func<T, string> format, bool mayBeNumber) : JsonConverter<T>
    where T : struct, IParsable<T>, IEquatable<T>
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => Parse(reader.GetString()!),
        JsonTokenType.Number when mayBeNumber => Parse(JsonElement.ParseValue(ref reader).GetRawText()),
        var other => throw new JsonException($"Expected a string for {typeof(T).Name}, not {other}."),
    };

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.Equals(default))
            writer.WriteNullValue();
        else
            writer.WriteStringValue(format(value));
    }

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Equals(default) ? "" : format(value));

    private static T Parse(string text)
    {
        if (text.Length == 0)
            return default;
        try
        {
            return T.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
