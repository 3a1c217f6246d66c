using System.Text.Json;

namespace Bibliographic.Records.Reading;

/// <summary>Tells the library's own JSON from JSON Lines with pages, by the names in the first object.</summary>
internal static class NativeJsonHead
{
    /// <summary>Whether a text starts as the library's own JSON does.</summary>
    /// <param name="head">The first bytes, from the first that is no white space.</param>
    public static bool Is(ReadOnlySpan<byte> head)
    {
        if (head is not [(byte)'{' or (byte)'[', ..])
            return false;
        try
        {
            var json = new Utf8JsonReader(head, isFinalBlock: false, default);
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray && !json.Read())
                return true;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("text"u8))
                    return false;
                if (json.ValueTextEquals("title"u8) || json.ValueTextEquals("authors"u8) || json.ValueTextEquals("formats"u8) || json.ValueTextEquals("version"u8)
                    || json.ValueTextEquals("extraFields"u8))
                    return true;
                if (!json.TrySkip())
                    return false;
            }
        }
        catch (JsonException)
        {
            // text that only begins like JSON
        }
        return false;
    }
}
