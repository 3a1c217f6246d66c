using System.Buffers;

namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// Reads the year out of dates as cataloguers write them: <c>c2004</c>, <c>[2004?]</c>, <c>2004-2006</c>, <c>1998 (imp. 2001)</c>,
/// <c>MCMXC</c>, <c>5765 [2004 or 2005]</c>, <c>1989 [i.e. 1998]</c>.
/// </summary>
internal static class CatalogueDates
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    /// <summary>Years in the digits of other scripts are counted from other events up to here: <c>১৪১৩</c> is 2006.</summary>
    private const int LastYearOfOtherEras = 1500;

    /// <summary>The letters that may stand between two years that are both dates of the work: of copyright, of printing.</summary>
    private static readonly string[] Between = ["", "c", "p", "cop", "copyright", "imp", "impr", "repr", "printing", "dr", "druk", "tr"];

    /// <summary>The words in capitals that may stand right before a year; others are part of a number: <c>CE1011</c>.</summary>
    private static readonly string[] Before = ["COP", "IMP", "CA", "DL"];

    /// <summary>What says that the year after it is the right one.</summary>
    private static readonly string[] Corrections = ["i.e.", "i. e.", "i.e,", "d.i.", "recte", "vere", "c.-à-d.", "т.е.", "т. е."];

    /// <summary>What says that a year is a guess.</summary>
    private static readonly string[] Doubts = ["?", "؟", " or ", " oder ", " ou ", " o ", " или ", "ca.", "ca ", "circa", "um ", "vers ", "between", "not before", "not after", "zwischen", "entre"];

    /// <summary>What dates consist of that have none of these words, as nearly all have: <c>[c2004]</c>.</summary>
    private static readonly SearchValues<char> WithoutWords = SearchValues.Create("0123456789[]()<>-–/.,: ©cp");

    /// <summary>Whether a year is one in which works are published.</summary>
    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The year of publication.</param>
    /// <param name="further">A second year that the text gives: the end of a range, or that of the copyright; 0 when there is none.</param>
    /// <param name="isSure">Whether the text states the year, and does not guess it.</param>
    /// <returns>Whether the text has a year.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int year, out int further, out bool isSure)
    {
        var hasWords = text.ContainsAnyExcept(WithoutWords);
        if (hasWords && InAsciiDigits(text) is { } digits)
            return TryRead(digits, out year, out further, out isSure) && year > LastYearOfOtherEras;
        (year, further, isSure) = (0, 0, !hasWords || !ContainsAny(text, Doubts));
        var corrected = hasWords ? EndOfCorrection(text) : 0;
        var (firstEnd, isFirstInside, isForeign) = (0, false, false);
        for (var at = 0; NextNumber(text, ref at, out var start, out var number);)
        {
            var isInside = text[..start].Count('[') > text[..start].Count(']');
            var isYear = at - start == 4 && IsYear(number) && !IsPartOfNumber(text[..start]);
            if (year == 0)
            {
                if (!isYear || start < corrected)
                    isForeign |= at - start == 4 && number > LastYear;   // 5765
                else
                    (year, firstEnd, isFirstInside) = (number, at, isInside);
            }
            else if (isYear && isInside && !isFirstInside && number > year + 300)   // 1425 [2004]
            {
                (year, firstEnd, isFirstInside) = (number, at, true);
            }
            else if (isYear && further == 0 && number != year && IsBetween(text[firstEnd..start]))
            {
                further = number;
            }
        }
        if (year == 0 && !isForeign)
            year = Roman(text);
        return year > 0;
    }

    /// <summary>The text with the digits of other scripts as those of ASCII; null when it has none of them.</summary>
    private static string? InAsciiDigits(ReadOnlySpan<char> text)
    {
        char[]? digits = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]) && !char.IsAsciiDigit(text[i]))
                (digits ??= text.ToArray())[i] = (char)('0' + (int)char.GetNumericValue(text[i]));
        }
        return digits is null ? null : new(digits);
    }

    /// <summary>Whether capitals right before a year make it a part of another number: <c>CE1011</c>.</summary>
    private static bool IsPartOfNumber(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAnyExceptInRange('A', 'Z') + 1)..];
        return word.Length > 1 && Array.IndexOf(Before, word.ToString()) < 0;
    }

    /// <summary>The next run of digits, at most five of them.</summary>
    private static bool NextNumber(ReadOnlySpan<char> text, ref int at, out int start, out int number)
    {
        (start, number) = (at, 0);
        var found = text[at..].IndexOfAnyInRange('0', '9');
        if (found < 0)
            return false;
        start = at + found;
        at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            number = Math.Min(number * 10 + text[at++] - '0', 99_999);
        return true;
    }

    private static bool IsBetween(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyInRange('a', 'z');
        var word = start < 0 ? default : text[start..(text.LastIndexOfAnyInRange('a', 'z') + 1)];
        foreach (var between in Between)
        {
            if (word.SequenceEqual(between))
                return true;
        }
        return false;
    }

    private static int EndOfCorrection(ReadOnlySpan<char> text)
    {
        foreach (var word in Corrections)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                return at + word.Length;
        }
        return 0;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>
    /// The year of a Roman number, as old books have it, also in groups: <c>MCMXC</c>, <c>M.DCC.LXXX.</c>; 0 when there is none.
    /// </summary>
    private static int Roman(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[16];
        while (text.IndexOf('M') is >= 0 and var start)
        {
            var (length, end) = (0, start);
            for (; end < text.Length && length < letters.Length && (text[end] is '.' or ' ' || RomanDigit(text[end]) > 0); end++)
            {
                if (text[end] is not ('.' or ' '))
                    letters[length++] = text[end];
            }
            var isWord = (start == 0 || !char.IsLetter(text[start - 1])) && (end == text.Length || !char.IsLetter(text[end]));
            if (isWord && length > 1 && RomanNumber(letters[..length]) is var number && IsYear(number))
                return number;
            text = text[Math.Max(end, start + 1)..];
        }
        return 0;
    }

    private static int RomanNumber(ReadOnlySpan<char> letters)
    {
        var number = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var digit = RomanDigit(letters[i]);
            number += i + 1 < letters.Length && digit < RomanDigit(letters[i + 1]) ? -digit : digit;
        }
        return number;
    }

    private static int RomanDigit(char letter) => letter switch
    {
        'M' => 1000, 'D' => 500, 'C' => 100, 'L' => 50, 'X' => 10, 'V' => 5, 'I' => 1, _ => 0,
    };
}
