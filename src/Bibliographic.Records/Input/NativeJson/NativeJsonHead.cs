using System.Text.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>Tells the library's own JSON from JSON Lines with pages, by the names in the first object.</summary>
internal static class NativeJsonHead
{
    /// <summary>Whether a text that is the library's own JSON has a record on each line, rather than a list of them or one on several lines.</summary>
    /// <inheritdoc cref="Is"/>
    public static bool IsLines(ReadOnlySpan<byte> head) =>
        head[0] == '{' && (head.IndexOf((byte)'\n') is var end && end < 0 || head[..end].TrimEnd(" \t\r"u8) is [.., (byte)'}']);

    /// <summary>Whether a text starts as the library's own JSON does: its first object has no <c>text</c>, which a page in JSON Lines has.</summary>
    /// <param name="head">The first bytes, from the first that is no white space.</param>
    public static bool Is(ReadOnlySpan<byte> head)
    {
        while (head is [(byte)'{' or (byte)'[', ..])
        {
            if (Tell(head) is { } isNative)
                return isNative;
            // The line is broken or says too little; the next may tell more.
            var lineEnd = head.IndexOf((byte)'\n');
            head = lineEnd < 0 ? default : head[lineEnd..].TrimStart(" \t\r\n"u8);
        }
        return false;
    }

    /// <summary>What the first object tells; null when it does not.</summary>
    private static bool? Tell(ReadOnlySpan<byte> head)
    {
        try
        {
            var json = new Utf8JsonReader(head, isFinalBlock: false, default);
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray && !json.Read())
                return true;
            var hasTitle = false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("text"u8))
                    return false;
                hasTitle |= json.ValueTextEquals("title"u8);
                var isList = json.ValueTextEquals("authors"u8) || json.ValueTextEquals("languages"u8);
                if (!json.Read())
                    return null;
                // Only the library's own JSON has lists of objects by these names.
                if (isList && json.TokenType == JsonTokenType.StartArray && json.Read())
                {
                    if (json.TokenType == JsonTokenType.StartObject)
                        return true;
                    while (json.TokenType != JsonTokenType.EndArray && json.Read())
                    {
                    }
                }
                else if (!json.TrySkip())
                {
                    return null;
                }
            }
            return hasTitle && json.TokenType == JsonTokenType.EndObject ? true : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
