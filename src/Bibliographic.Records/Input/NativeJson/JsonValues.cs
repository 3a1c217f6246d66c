using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>Reads the values that records are made of; whatever else stands in their place is a <see cref="JsonException"/>.</summary>
internal static class JsonValues
{
    /// <summary>Room for any member name that means something.</summary>
    public const int NameRoom = 64;

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="problems">Takes what is wrong with parts that are left out; null to throw instead.</param>
    public delegate T ItemReader<T>(ref Utf8JsonReader reader, List<string>? problems);

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
        reader.TokenType == JsonTokenType.String
            && (reader.HasValueSequence ? reader.ValueSequence.FirstSpan : reader.ValueSpan) is [(byte)'{', ..];

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

    /// <summary>A whole number that counts something.</summary>
    public static long Number(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 0
            ? number
            : throw Unexpected(ref reader, "a whole number");

    /// <summary>Two strings of an object: null for one that is missing. Its other members are skipped.</summary>
    public static (string? First, string? Second) TextPair(ref Utf8JsonReader reader, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var pair = default((string? First, string? Second));
        StartObject(ref reader);
        Span<char> name = stackalloc char[NameRoom];
        while (NextMember(ref reader, name, out var length))
        {
            if (name[..length].SequenceEqual(first))
                pair.First = Text(ref reader);
            else if (name[..length].SequenceEqual(second))
                pair.Second = Text(ref reader);
            else
                reader.TrySkip();
        }
        return pair;
    }

    /// <summary>A list of strings; empty for null.</summary>
    public static ValueList<string> Texts(ref Utf8JsonReader reader) =>
        List(ref reader, static (ref item, _) => Text(ref item) ?? throw Unexpected(ref item, "a string"));

    /// <summary>A list; empty for null.</summary>
    /// <param name="reader">The reader, on the list.</param>
    /// <param name="readItem">Reads an item.</param>
    /// <param name="problems">Takes what is wrong with items that are left out; null to throw instead.</param>
    public static ValueList<T> List<T>(ref Utf8JsonReader reader, ItemReader<T> readItem, List<string>? problems = null)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return [];
        Require(ref reader, JsonTokenType.StartArray, "an array");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (TryRead(ref reader, readItem, problems, out var item))
                items.Add(item);
        }
        return ValueList.From(items);
    }

    /// <summary>Reads a value; passes over one that cannot be read.</summary>
    /// <param name="reader">The reader, on the value; afterwards at its end.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="problems">Takes why it cannot be read; null to throw instead.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryRead<T>(ref Utf8JsonReader reader, ItemReader<T> read, List<string>? problems, [MaybeNullWhen(false)] out T value)
    {
        if (problems is null)
        {
            value = read(ref reader, null);
            return true;
        }
        var start = reader;
        try
        {
            value = read(ref reader, problems);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            PassOver(ref reader, start, exception, problems);
            value = default;
            return false;
        }
    }

    /// <summary>Goes to the end of a value that could not be read.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="start">The reader as it was on the value.</param>
    /// <param name="exception">
    /// Why it could not be read: <see cref="InvalidOperationException"/> when a string is not valid Unicode.
    /// </param>
    /// <param name="problems">Takes the reason.</param>
    public static void PassOver(ref Utf8JsonReader reader, Utf8JsonReader start, Exception exception, List<string> problems)
    {
        problems.Add(exception is JsonException ? exception.Message : "A string is not valid Unicode.");
        reader = start;
        reader.Skip();
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
