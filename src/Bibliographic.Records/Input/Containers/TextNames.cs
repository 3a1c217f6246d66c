using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Input.Containers;

/// <summary>The names of the properties that hold a page in the objects of a corpus.</summary>
internal sealed class TextNames
{
    private readonly byte[][] _names;
    private readonly byte[][] _quoted;

    /// <param name="names">The names.</param>
    public TextNames(ValueList<string> names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        _quoted = [.. names.Select(static name => Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(name)}\""))];
    }

    /// <summary>
    /// Those of the corpora: <c>text</c> in C4 and FineWeb, <c>content</c> in OSCAR, <c>raw_content</c> in RedPajama.
    /// </summary>
    public static ValueList<string> Usual { get; } = ["text", "content", "raw_content"];

    /// <summary>The usual names.</summary>
    public static TextNames Default { get; } = new(Usual);

    /// <summary>Whether the reader is at the name of a page's text.</summary>
    public bool AreAt(ref Utf8JsonReader json)
    {
        foreach (var name in _names)
        {
            if (json.ValueTextEquals(name))
                return true;
        }
        return false;
    }

    /// <summary>Whether an object surely holds a text, seen without reading its JSON. A name may also be written with escapes.</summary>
    public bool AreIn(ReadOnlySpan<byte> json)
    {
        foreach (var name in _quoted)
        {
            if (json.IndexOf(name) is >= 0 and var at && json[(at + name.Length)..].TrimStart(" \t\r\n"u8) is [(byte)':', .. var value]
                && value.TrimStart(" \t\r\n"u8) is [(byte)'"', ..])
                return true;
        }
        return false;
    }
}
