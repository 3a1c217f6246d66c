using System.Buffers;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output;

/// <summary>
/// Reads a range of pages, such as <c>123-130</c>, <c>S12–S19</c> or <c>123-30</c>; other texts are one page or an article number.
/// </summary>
internal static class PageRange
{
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxlcIVXLC");

    public static bool TrySplit(ReadOnlySpan<char> pages, out ReadOnlySpan<char> first, out ReadOnlySpan<char> last)
    {
        pages = SingleLine.Trim(pages);
        var hyphen = pages.IndexOfAny('-', '–');
        if (hyphen > 0)
        {
            first = pages[..hyphen].TrimEnd();
            last = pages[hyphen..].TrimStart("-– ");
            if (IsPage(first) && IsPage(last))
            {
                last = Complete(first, last);
                return true;
            }
        }
        first = pages;
        last = default;
        return false;
    }

    /// <summary>Whether a text is several pages and ranges: <c>34, 37-39</c>.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="first">The first page.</param>
    /// <param name="last">The last page.</param>
    public static bool TrySplitList(ReadOnlySpan<char> pages, out ReadOnlySpan<char> first, out ReadOnlySpan<char> last)
    {
        first = last = default;
        var count = 0;
        for (var rest = pages; !rest.IsEmpty;)
        {
            var length = rest.IndexOfAny(',', ';') is >= 0 and var comma ? comma : rest.Length;
            if (!TrySplit(rest[..length], out var start, out var end) && !IsPage(start))
                return false;
            rest = rest[Math.Min(length + 1, rest.Length)..];
            if (count++ == 0)
                first = start;
            last = end.IsEmpty ? start : end;
        }
        return count > 1;
    }

    /// <summary>The last page in full: of <c>1639-41</c> it is 1641, and of <c>S12-9</c> S19.</summary>
    private static ReadOnlySpan<char> Complete(ReadOnlySpan<char> first, ReadOnlySpan<char> last)
    {
        var letters = first.IndexOfAnyInRange('0', '9');
        if (letters < 0 || first[letters..].IndexOfAnyExceptInRange('0', '9') >= 0 || last.IndexOfAnyExceptInRange('0', '9') >= 0)
            return last;
        if (last.Length < first.Length - letters)
            return $"{first[..^last.Length]}{last}";
        return letters > 0 ? $"{first[..letters]}{last}" : last;
    }

    /// <summary>A number, with a letter before or after it, as in <c>e12</c> or <c>12a</c>; or a Roman numeral.</summary>
    private static bool IsPage(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return false;
        if (text.IndexOfAnyExcept(RomanDigits) < 0)
            return true;
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            letters++;
        var number = text[letters..];
        if (letters > 2)
            return false;
        var digits = number.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 ? !number.IsEmpty : digits > 0 && number.Length - digits == 1 && char.IsAsciiLetter(number[^1]);
    }
}
