using System.Globalization;

namespace Bibliographic.Records;

/// <summary>What a container knows of one of its texts. Immutable.</summary>
public sealed record ContainerEntry
{
    /// <summary>An entry of which nothing is known; its lines and bytes are counted within its text.</summary>
    public static ContainerEntry Unknown { get; } = new();

    /// <summary>The name of the file in the container; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The web address of the page that the text was made from; null when it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>When the page was fetched; null when it is not known.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>
    /// Reads the time at which a page was fetched, as corpora write it: <c>2019-04-25T12:57:54Z</c>, <c>2019/04/25 12:57:54</c>,
    /// <c>2019-04-25 12:57:54 UTC</c>. A time without an offset is in UTC.
    /// </summary>
    /// <param name="text">The text; null and anything else than a time give null.</param>
    public static DateTimeOffset? ParseDate(string? text)
    {
        var time = text.AsSpan().Trim();
        if (time.EndsWith("UTC"))
            time = time[..^3];
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var isDate = DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, styles, out var date);
        return isDate && time.Length >= "2019-04-25".Length ? date : null;
    }

    /// <summary>The date as records have it.</summary>
    internal Datestamp? Datestamp => Date is { } date ? new(date) : null;

    /// <summary>The media type of the text, such as <c>text/html; charset=iso-8859-1</c>; null when it is not known.</summary>
    /// <remarks><c>text/plain</c> says that the entry is no container.</remarks>
    public string? MediaType { get; init; }

    /// <summary>The line of the container, from 1, at which the entry starts; 0 when the container has no lines or does not know.</summary>
    public long Line { get; init; }

    /// <summary>
    /// The byte of the container, from 0, at which the entry starts; null when lines and bytes are to be counted within the entry's text.
    /// </summary>
    public long? ByteOffset { get; init; }
}
