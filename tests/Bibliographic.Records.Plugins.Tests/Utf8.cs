using System.Text;

namespace Bibliographic.Records.Plugins.Tests;

/// <summary>What becomes of texts in UTF-8.</summary>
internal static class Utf8
{
    /// <summary>A text with U+FFFD for unpaired surrogates.</summary>
    public static string Storable(string? text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
}
