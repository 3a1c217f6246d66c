using System.Buffers.Text;

namespace Bibliographic.Records.Input.Containers;

/// <summary>The header of a WARC record, as far as it matters here.</summary>
internal readonly record struct WarcHeader
{
    private const int LongestVersionLine = 15;

    private static ReadOnlySpan<byte> Version => "WARC/"u8;

    /// <summary>What the record is: <c>conversion</c>, <c>response</c>, <c>request</c> …; empty when it is not told.</summary>
    public string Type { get; private init; }

    /// <summary>The media type of the content; null when it is not told.</summary>
    public string? ContentType { get; private init; }

    /// <summary>The address of the page.</summary>
    public string? Address { get; private init; }

    /// <summary>When the page was fetched.</summary>
    public DateTimeOffset? Date { get; private init; }

    /// <summary>How many bytes the content is said to have; null when that is not told, or is no number.</summary>
    public long? Length { get; private init; }

    /// <summary>Reads a header.</summary>
    /// <param name="header">Its lines, without the blank one after them.</param>
    public static WarcHeader Parse(ReadOnlySpan<byte> header)
    {
        var result = new WarcHeader { Type = "" };
        foreach (var line in new HeaderLines(header))
        {
            if (line.Is("WARC-Type"u8))
                result = result with { Type = line.Text.ToLowerInvariant() };
            else if (line.Is("Content-Length"u8))
                result =
                    result with { Length = Utf8Parser.TryParse(line.Value, out long length, out var used) && used == line.Value.Length
                        && length >= 0 ? length : null };
            else if (line.Is("WARC-Target-URI"u8))
                // WARC 1.0 writes <…>
                result = result with { Address = line.Text.Trim('<', '>') is { Length: > 0 } address ? address : null };
            else if (line.Is("WARC-Date"u8))
                result = result with { Date = ContainerEntry.ParseDate(line.Text) };
            else if (line.Is("Content-Type"u8))
                result = result with { ContentType = line.Text };
        }
        return result;
    }

    /// <summary>
    /// Divides a record into header and content, at the first blank line. A header that has none before the next record starts is none:
    /// so a record that was cut does not take the next one with it, and a part of a file that starts at the next one reads the same.
    /// </summary>
    /// <param name="record">A text that starts with a record.</param>
    /// <param name="headerLength">How long the header is; -1 when it does not end in the text.</param>
    /// <param name="contentStart">Where the content starts.</param>
    /// <returns>False when another record starts before the header's end.</returns>
    public static bool TryDivide(ReadOnlySpan<byte> record, out int headerLength, out int contentStart)
    {
        var isWhole = HeaderLines.TryDivide(record, out headerLength, out contentStart);
        return FindNext(record[..(isWhole ? headerLength : record.Length)]) < 0;
    }

    /// <summary>Where the next record starts; -1 when there is none.</summary>
    /// <param name="text">Text that starts at a line.</param>
    public static int Find(ReadOnlySpan<byte> text) => IsVersionLine(text) ? 0 : FindNext(text);

    /// <summary>Where a record starts after the first line of a text; -1 when there is none.</summary>
    public static int FindNext(ReadOnlySpan<byte> text)
    {
        for (var at = 0; text[at..].IndexOf("\nWARC/"u8) is >= 0 and var next;)
        {
            at += next + 1;
            if (IsVersionLine(text[at..]))
                return at;
        }
        return -1;
    }

    /// <summary>Whether a text starts with the first line of a record: <c>WARC/1.0</c>.</summary>
    public static bool IsVersionLine(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith(Version))
            return false;
        var rest = text[Version.Length..];
        var end = 0;
        while (end < rest.Length && end < 8 && (rest[end] is (byte)'.' || char.IsAsciiDigit((char)rest[end])))
            end++;
        return end > 0 && (rest[end..] is [(byte)'\n', ..] or [(byte)'\r', (byte)'\n', ..]);
    }

    /// <summary>Whether a text may become the first line of a record when more of it comes.</summary>
    public static bool MayBeVersionLine(ReadOnlySpan<byte> text)
    {
        var start = text[..Math.Min(text.Length, Version.Length)];
        return text.Length < LongestVersionLine && Version.StartsWith(start);
    }
}
