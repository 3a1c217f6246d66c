using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>Gives field 008 of MARC 21 the spaces back that an extractor took from it.</summary>
/// <remarks>
/// A run of spaces was left as one, and those at the end are gone: of <c>981217s1998    gw a     b    001 0 ger d</c> there is
/// <c>981217s1998 gw a b 001 0 ger d</c>. Dates and place are read from the start and the language from the end. What stands between
/// depends on the material and is a guess, which is right in half of the records.
/// </remarks>
internal static class FixedFieldText
{
    private const int Length = 40;
    private const int ShortestText = 12;
    private const int DatesLength = 15;
    private const int PlaceLength = 3;
    private const int MiddleLength = 17;
    private const int BookStart = 11;
    private const int LanguageLength = 3;

    /// <summary>Positions 38 (modified record) and 39 (source of the cataloguing).</summary>
    private const string ModifiedCodes = "dorsx|", SourceCodes = "abcdnu|";

    /// <summary>What may stand before the language: a space, the form of biography, the end of a number.</summary>
    private const string CodesBeforeLanguage = " abcd|01";

    /// <summary>The languages of nearly all records. They are preferred, for there is a code for nearly every three letters.</summary>
    private const string CommonLanguages =
        "eng ger fre spa ita rus lat por chi jpn ara heb dut pol cze swe dan nor kor tur per hun gre grc ukr rum hrv scr srp scc fin ind hin tha vie cat lit bul slv slo";

    /// <summary>Field 008 with 40 characters; as it is when it cannot be taken apart.</summary>
    /// <param name="text">The field as the view shows it.</param>
    public static string Widen(string text)
    {
        var trimmed = text.Trim();
        // Where ^ or # stands for each space none is missing: 981217s1998####gw
        if (text.Length >= Length || trimmed.Length < ShortestText || trimmed.AsSpan().IndexOfAny('^', '#') >= 0 && !trimmed.Contains(' '))
            return text;
        if (ReadDates(trimmed, out var next) is not { } dates)
            return text;
        var place = ReadPlace(trimmed.AsSpan(next), out var placeLength);
        var rest = trimmed.AsSpan(next + placeLength);
        if (!FindLanguage(rest, out var middleLength, out var end))
            return text;
        var widened = dates + place + WidenMiddle(rest[..middleLength]) + end;
        return widened.Length == Length && IsSame(widened, trimmed) ? widened : text;
    }

    /// <summary>Whether a widened text has spaces only where the other has one at least, and is the same apart from how many.</summary>
    private static bool IsSame(ReadOnlySpan<char> widened, ReadOnlySpan<char> text)
    {
        widened = widened.Trim(' ');
        while (!widened.IsEmpty && !text.IsEmpty && widened[0] == text[0])
        {
            var isSpace = text[0] == ' ';
            widened = isSpace ? widened.TrimStart(' ') : widened[1..];
            text = isSpace ? text.TrimStart(' ') : text[1..];
        }
        return widened.IsEmpty && text.IsEmpty;
    }

    /// <summary>Date of entry, kind of date and two dates. A missing second date leaves one space of four: <c>981217s1998 gw</c>.</summary>
    private static string? ReadDates(string text, out int next)
    {
        // The date of entry may be blank: s1998 enka
        var type = text[0] is >= 'a' and <= 'z' ? 0 : text.IndexOf(' ') is > 0 and < 6 and var space ? space + 1 : 6;
        next = type + 1;
        if (!(text[type] is '|' or >= 'a' and <= 'z'))
            return null;
        var dates = text[..type].TrimEnd().PadRight(6) + text[type];
        if (!AddDate(text, ref dates, ref next) || !AddDate(text, ref dates, ref next))
            return dates.PadRight(DatesLength);
        return dates;
    }

    /// <summary>Adds a date of four characters. A space ends it, and stands for all that follow.</summary>
    /// <returns>False when the dates end with it.</returns>
    private static bool AddDate(string text, ref string dates, ref int next)
    {
        var date = text.AsSpan(next, Math.Min(4, text.Length - next));
        var space = date.IndexOf(' ');
        if (space < 0)
        {
            dates += new string(date);
            next += date.Length;
            return true;
        }
        dates += new string(date[..space]);
        next += space + 1;
        return false;
    }

    private static string ReadPlace(ReadOnlySpan<char> text, out int length)
    {
        var place = text[..Math.Min(text.Length, PlaceLength)];
        var space = place.IndexOf(' ');
        length = space < 0 ? place.Length : space + 1;
        return new string(space < 0 ? place : place[..space]).PadRight(PlaceLength);
    }

    /// <summary>
    /// Finds the language and the two positions after it, either of which may be a space that is gone: <c>eng d</c>, <c>engdd</c>,
    /// <c>engd</c>, <c>eng</c>. <c>0beng</c> is a biography in English, and no <c>ben</c> with a <c>g</c> behind it. Behind one of the
    /// languages of nearly all records the positions may hold codes that were given up: <c>enge</c>.
    /// </summary>
    private static bool FindLanguage(ReadOnlySpan<char> text, out int start, out string end)
    {
        foreach (var (mustBeCommon, mustFollowCode, onlyTwo, mayBeOld) in (ReadOnlySpan<(bool, bool, bool, bool)>)
            [(true, true, false, false), (true, false, true, false), (true, true, false, true), (false, true, false, false), default])
        {
            foreach (var suffix in (ReadOnlySpan<int>)[0, 2, 1])
            {
                start = text.Length - suffix - LanguageLength;
                if (start < 0 || onlyTwo && suffix != 2 || mustFollowCode && start > 0 && !CodesBeforeLanguage.Contains(text[start - 1]))
                    continue;
                var code = text.Slice(start, LanguageLength);
                if (IsLanguage(code, mustBeCommon) && SpellEnd(text[^suffix..], mayBeOld) is { } last)
                {
                    end = new string(code) + last;
                    return true;
                }
            }
        }
        (start, end) = (0, "");
        return false;
    }

    private static string? SpellEnd(ReadOnlySpan<char> suffix, bool mayBeOld) => suffix switch
    {
        [] => "  ",
        [var code] when ModifiedCodes.Contains(code) || SourceCodes.Contains(code) || mayBeOld && char.IsAsciiLetterLower(code) => $"{code} ",
        [var modified, var source] when mayBeOld && !(char.IsAsciiLetterOrDigit(modified) && char.IsAsciiLetterOrDigit(source)) =>
            $"{modified}{source}",
        [' ', var source] when SourceCodes.Contains(source) => $" {source}",
        [var modified, var source] when ModifiedCodes.Contains(modified) && SourceCodes.Contains(source) => $"{modified}{source}",
        _ => null,
    };

    private static bool IsLanguage(ReadOnlySpan<char> code, bool mustBeCommon) =>
        code.IndexOf(' ') < 0 && (CommonLanguages.AsSpan().IndexOf(code) is >= 0 and var at && at % 4 == 0
        || !mustBeCommon && (code is "|||" or "und" or "mul" or "zxx" || LanguageTable.ShortCode(new string(code)) is not null));

    /// <summary>
    /// The 17 positions of the material. The last six of most records are three digits (conference, festschrift, index), a space, and the
    /// forms of literature and biography: <c>001 0b</c>.
    /// </summary>
    private static string WidenMiddle(ReadOnlySpan<char> text)
    {
        if (text.Length >= MiddleLength)
            return new string(text[..MiddleLength]);
        for (var at = Math.Max(0, text.Length - MiddleLength + BookStart); at + 3 <= text.Length; at++)
        {
            if (text.Slice(at, 3).IndexOfAnyExcept("01|") < 0 && WidenBookEnd(text[(at + 3)..]) is { } end
                && WidenBookStart(text[..at]) is { } start)
                return $"{start}{text.Slice(at, 3)}{end}";
        }
        var gap = text.LastIndexOf(' ');
        return gap < 0
            ? new string(text).PadLeft(MiddleLength)
            : string.Concat(text[..gap], new string(' ', MiddleLength - text.Length), text[gap..]);
    }

    /// <summary>The last three positions, of which spaces may be gone; null when there was none to go.</summary>
    private static string? WidenBookEnd(ReadOnlySpan<char> text) => text switch
    {
        [_, _, _] => new string(text),
        [.., ' '] => new string(text).PadRight(3),
        [' ', ..] => new string(text).PadLeft(3),
        _ => null,
    };

    /// <summary>
    /// The first eleven positions: illustrations (4), audience, form, contents (4), government publication. Null when they do not fit.
    /// </summary>
    private static string? WidenBookStart(ReadOnlySpan<char> text)
    {
        if (text.Length >= BookStart)
            return text.Length == BookStart ? new string(text) : null;
        Span<char> positions = stackalloc char[BookStart];
        positions.Fill(' ');
        var next = text.StartsWith(" ") ? 4 : 0;   // no illustrations
        while (!(text = text.TrimStart(' ')).IsEmpty)
        {
            var space = text.IndexOf(' ');
            var codes = space < 0 ? text : text[..space];
            text = text[codes.Length..];
            var at = text.IsEmpty ? BookStart - codes.Length : Math.Max(next, FindPlace(codes, next));
            if (at < next || at + codes.Length > (text.IsEmpty ? BookStart : BookStart - 1))
                return null;
            codes.CopyTo(positions[at..]);
            next = at + codes.Length + 1;
        }
        return new string(positions);
    }

    /// <summary>Where some codes stand most often, when the next free position is known.</summary>
    private static int FindPlace(ReadOnlySpan<char> codes, int next) => codes[0] switch
    {
        _ when next == 0 => 0,
        'o' or 'q' or 's' or 'r' when next <= 5 => 5,
        'f' or 's' or 'i' or 'l' or 'm' or 'o' when next > 6 => 10,
        'j' or 'e' or 'g' when next <= 4 && codes.Length == 1 => 4,
        _ when next <= 6 => 6,
        _ => 10,
    };
}
