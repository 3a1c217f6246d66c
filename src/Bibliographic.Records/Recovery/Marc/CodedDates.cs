using System.Globalization;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>The dates in field 008, positions 6 to 14 (MARC 21), or in 100 <c>$a</c>, positions 8 to 16 (UNIMARC).</summary>
/// <param name="Date">
/// The date of publication, or the first one of a work that was published in several years; null when it is not coded.
/// </param>
/// <param name="Further">The end of publication, or the date of copyright; null when it is not coded.</param>
/// <param name="Second">The second date whatever it means; null when it is not coded.</param>
/// <param name="IsQuestionable">Whether the record says that the date is a guess.</param>
internal readonly record struct CodedDates(PartialDate? Date, PartialDate? Further, PartialDate? Second, bool IsQuestionable)
{
    public static CodedDates OfMarc21(ValueList<MarcField> fields)
    {
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (field.TagCode.Number == 8 && field.IsControlField && field.Value is { Length: >= 15 } value)
            {
                return value[6] switch
                {
                    'b' or 'n' => default,
                    'e' => Read(value.AsSpan(7, 8), isDetailed: true),
                    't' or 'm' or 'd' or 'i' or 'k' => Read(value.AsSpan(7, 8), hasFurther: true),
                    'q' => Read(value.AsSpan(7, 8), isQuestionable: true),
                    _ => Read(value.AsSpan(7, 8)),
                };
            }
        }
        return default;
    }

    public static CodedDates OfUnimarc(ValueList<MarcField> fields)
    {
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (field.TagCode.Number == 100 && field["a"] is { Length: >= 17 } whole)
            {
                // The date of entry is missing where an extractor took its spaces, or all but one: a20049999 for eight spaces and
                // a20049999.
                var value = whole is [' ', >= 'a' and <= 'z', >= '0' and <= '9', ..] ? whole[1..] : whole;
                var at = char.IsAsciiLetterLower(value[0]) && char.IsAsciiDigit(value[1]) ? 0 : 8;
                var dates = value.AsSpan(at + 1, 8);
                return value[at] switch
                {
                    'j' => Read(dates, isDetailed: true),
                    'b' or 'g' or 'h' => Read(dates, hasFurther: true),
                    'f' => Read(dates, isQuestionable: true),
                    _ => Read(dates),
                };
            }
        }
        return default;
    }

    private static CodedDates Read(ReadOnlySpan<char> dates, bool hasFurther = false, bool isDetailed = false, bool isQuestionable = false)
    {
        var first = Year(dates[..4]);
        if (isDetailed && first is { } year && PartialDate.TryParse($"{year}-{dates[4..6]}-{dates[6..]}", out var day))
            return new(day, null, null, false);
        var second = Year(dates[4..]);
        return new(first, hasFurther && !isDetailed ? second : null, second, isQuestionable);
    }

    private static PartialDate? Year(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && CatalogueDates.IsYear(year)
            ? new PartialDate(year)
            : null;
}
