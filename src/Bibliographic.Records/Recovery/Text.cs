using System.Text;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Recovery;

/// <summary>The bytes of a value as a string, and a part of them.</summary>
internal static class Text
{
    private const int LongestBuffered = 8 * 1024;

    [ThreadStatic]
    private static char[]? _buffer;

    /// <summary>The text; invalid bytes become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestBuffered)
            return Encoding.UTF8.GetString(utf8);
        var buffer = _buffer ??= new char[LongestBuffered];
        return new(buffer, 0, Encoding.UTF8.GetChars(utf8, buffer));
    }

    /// <summary>The text, or null when it is empty.</summary>
    public static string? DecodeOrNull(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? null : Decode(utf8);

    /// <summary>Where another text starts in a text; -1 when nowhere.</summary>
    /// <remarks>
    /// Linear: of the other text only the start is searched, and the rest compared in a few places. A search for all of it would compare
    /// much of it again at each place where only its end is another.
    /// </remarks>
    public static int IndexOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> other)
    {
        const int longestSearched = 256;
        const int mostCompared = 16;
        var start = other[..Math.Min(other.Length, longestSearched)];
        var from = 0;
        for (var compared = 0; compared < mostCompared && text[from..].IndexOf(start) is var found and >= 0; compared++)
        {
            WorkCounter.Add(found + other.Length);
            var at = from + found;
            if (text[at..].StartsWith(other))
                return at;
            from = at + 1;
        }
        return -1;
    }

    /// <summary>
    /// Where the next address starts in a word that may have several, glued together: <c>https://a.example/1https://doi.org/10.5555/x</c>;
    /// the length of the word if there is no other.
    /// </summary>
    /// <param name="word">The word, which starts with an address or anything else.</param>
    /// <param name="includeNested">
    /// Whether an address counts that is a part of the one before: a parameter
    /// (<c>https://a.example/login?url=https://doi.org/10.5555/x</c>) or the address of a copy in an archive
    /// (<c>https://web.archive.example/web/2020/https://doi.org/10.5555/x</c>).
    /// </param>
    public static int NextAddress(ReadOnlySpan<byte> word, bool includeNested)
    {
        for (var at = 1; at < word.Length && word[at..].IndexOf("http"u8) is >= 0 and var found; at += 4)
        {
            at += found;
            if ((word[at..].StartsWith("http://"u8) || word[at..].StartsWith("https://"u8))
                && (includeNested || word[at - 1] is not ((byte)'=' or (byte)'&' or (byte)'?') && word[..at].IndexOf("/web/"u8) < 0))
                return at;
        }
        return word.Length;
    }

    /// <summary>What stands before the first space; the whole text when there is none.</summary>
    public static ReadOnlySpan<byte> FirstWord(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)' ');
        return end < 0 ? text : text[..end];
    }
}
