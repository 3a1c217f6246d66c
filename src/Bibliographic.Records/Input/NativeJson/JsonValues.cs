using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>Reads the values that records are made of; whatever else stands in their place is a <see cref="JsonException"/>.</summary>
internal static class JsonValues
{
    /// <summary>Room for any member name that means something.</summary>
    public const int NameRoom = 64;

    public delegate T ItemReader<T>(ref Utf8JsonReader reader);

    public delegate bool TryParse<T>(string? text, out T value);

    /// <summary>Checks that the reader stands at the start of an object.</summary>
    public static void StartObject(ref Utf8JsonReader reader) => Require(ref reader, JsonTokenType.StartObject, "an object");

    /// <summary>Goes to the value of an object's next member.</summary>
    /// <param name="reader">The reader, on the start of the object or at the end of a member.</param>
    /// <param name="name">Receives the member's name.</param>
    /// <param name="length">The length of the name; 0 for one that is too long to mean anything.</param>
    /// <returns>False at the end of the object.</returns>
    public static bool NextMember(ref Utf8JsonReader reader, scoped Span<char> name, out int length)
    {
        length = 0;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
            return false;
        if ((reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) <= name.Length)
            length = reader.CopyString(name);
        reader.Read();
        return true;
    }

    /// <summary>Whether the value is a string that looks like an object of JSON.</summary>
    public static bool IsObjectText(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && (reader.HasValueSequence ? reader.ValueSequence.FirstSpan : reader.ValueSpan) is [(byte)'{', ..];

    /// <summary>A string; a number is read as its digits; null for null.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.Null:
                return reader.GetString();
            case JsonTokenType.Number:
                return reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                throw Unexpected(ref reader, "a string");
        }
    }

    /// <summary>A list of strings; empty for null.</summary>
    public static ValueList<string> Texts(ref Utf8JsonReader reader) =>
        List(ref reader, static (ref Utf8JsonReader item) => Text(ref item) ?? throw Unexpected(ref item, "a string"));

    /// <summary>A list; empty for null.</summary>
    public static ValueList<T> List<T>(ref Utf8JsonReader reader, ItemReader<T> readItem)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return [];
        Require(ref reader, JsonTokenType.StartArray, "an array");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(readItem(ref reader));
        return ValueList.From(items);
    }

    /// <summary>The value that a string stands for: the empty string for the default value; null for null.</summary>
    public static T? Value<T>(ref Utf8JsonReader reader, TryParse<T> tryParse)
        where T : struct
    {
        var text = Text(ref reader);
        if (string.IsNullOrEmpty(text))
            return text is null ? null : default(T);
        return tryParse(text, out var value) ? value : throw new JsonException($"\"{text}\" is no {typeof(T).Name}.");
    }

    /// <summary>The value that a string stands for; null for null and for the empty string.</summary>
    public static T? Filled<T>(ref Utf8JsonReader reader, TryParse<T> tryParse)
        where T : struct => reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(""u8) ? null : Value(ref reader, tryParse);

    /// <summary>The value that a string in a list stands for.</summary>
    public static T Item<T>(ref Utf8JsonReader reader, TryParse<T> tryParse)
        where T : struct => Value(ref reader, tryParse) ?? throw Unexpected(ref reader, "a string");

    public static JsonException Unexpected(ref Utf8JsonReader reader, string expected) => new($"Expected {expected}, not {reader.TokenType}.");

    private static void Require(ref Utf8JsonReader reader, JsonTokenType token, string expected)
    {
        if (reader.TokenType != token)
            throw Unexpected(ref reader, expected);
    }
}
