using System.Text;

namespace Bibliographic.Records.Recovery;

/// <summary>The bytes of a value as a string, and a part of them.</summary>
internal static class Text
{
    /// <summary>The text; invalid bytes become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    /// <summary>The text, or null when it is empty.</summary>
    public static string? DecodeOrNull(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? null : Decode(utf8);

    /// <summary>What stands before the first blank; the whole text when there is none.</summary>
    public static ReadOnlySpan<byte> FirstWord(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)' ');
        return end < 0 ? text : text[..end];
    }
}
