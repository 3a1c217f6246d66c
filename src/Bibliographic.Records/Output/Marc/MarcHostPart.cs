using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Marc;

/// <summary>Where in a journal or book a work stands.</summary>
internal readonly struct MarcHostPart(BibliographicRecord record)
{
    /// <summary>As libraries abbreviate them.</summary>
    private static readonly string[] Months =
        ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    public bool HasValue => !SingleLine.IsBlank(record.Volume) || !SingleLine.IsBlank(record.Issue) || !SingleLine.IsBlank(record.Pages);

    /// <summary>
    /// <c>Vol. 12, no. 3 (Feb. 2020), p. 123-130</c>, for <c>2020-02</c> would be taken for pages; null when there is nothing but the date.
    /// </summary>
    public string? Text
    {
        get
        {
            if (!HasValue)
                return null;
            var volume = Part("Vol. ", record.Volume);
            var issue = Part(volume.Length > 0 ? ", no. " : "No. ", record.Issue);
            var date = record.Date is { } known ? $" ({InWords(known)})" : "";
            var pages = Part("p. ", record.Pages);
            var place = $"{volume}{issue}{date}".TrimStart();
            return place.Length > 0 && pages.Length > 0 ? $"{place}, {pages}" : place + pages;
        }
    }

    /// <summary>The same as libraries code it (<c>12:3&lt;123</c>): volume, issue and first page.</summary>
    public string? Enumeration
    {
        get
        {
            if (!HasValue)
                return null;
            PageRange.TrySplit(record.Pages, out var first, out _);
            var issue = Part(":", record.Issue);
            return first.IsEmpty ? record.Volume + issue : $"{record.Volume}{issue}<{first}";
        }
    }

    private static string InWords(PartialDate date)
    {
        var month = date.Month is { } number ? Months[number - 1] + " " : "";
        return date.Day is { } day ? $"{month}{day}, {date.Year:0000}" : $"{month}{date.Year:0000}";
    }

    private static string Part(string before, string? part) => SingleLine.IsBlank(part) ? "" : before + part;
}
