using System.Text;

namespace Bibliographic.Records.Recovery;

/// <summary>Turns the bytes of a value into a string.</summary>
internal static class Text
{
    /// <summary>The text; invalid bytes become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    /// <summary>The text, or null when it is empty.</summary>
    public static string? DecodeOrNull(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? null : Decode(utf8);
}
