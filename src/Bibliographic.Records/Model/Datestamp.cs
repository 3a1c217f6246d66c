using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Bibliographic.Records;

/// <summary>When a repository last changed a record: a day, or a second in UTC (OAI-PMH 2.0, section 2.7.1).</summary>
/// <remarks>The default value is the first day of the year 1. Immutable.</remarks>
/// <param name="Instant">The moment; midnight when only the day is known.</param>
/// <param name="HasTime">Whether the second is known, not only the day.</param>
public readonly record struct Datestamp(DateTime Instant, bool HasTime)
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string SecondFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const int LongestText = 20;

    /// <summary>How <see cref="Instant"/> is formatted.</summary>
    internal string Format => HasTime ? SecondFormat : DayFormat;

    /// <summary>Reads <c>YYYY-MM-DD</c> or <c>YYYY-MM-DDThh:mm:ssZ</c>; never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="datestamp">The datestamp, or the default value.</param>
    /// <returns>Whether the whole text is a datestamp.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Datestamp datestamp) => TryParse(text.AsSpan(), out datestamp);

    internal static bool TryParse(ReadOnlySpan<byte> utf8, out Datestamp datestamp)
    {
        datestamp = default;
        Span<char> text = stackalloc char[LongestText];
        return utf8.Length is > 0 and <= LongestText && TryParse(text[..Encoding.ASCII.GetChars(utf8, text)], out datestamp);
    }

    private static bool TryParse(ReadOnlySpan<char> text, out Datestamp datestamp)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var hasTime = text.Length > 10;
        var known = DateTime.TryParseExact(text, hasTime ? SecondFormat : DayFormat, CultureInfo.InvariantCulture, utc, out var instant);
        datestamp = known ? new(instant, hasTime) : default;
        return known;
    }

    /// <summary>The datestamp as it is written in OAI-PMH.</summary>
    public override string ToString() => Instant.ToString(Format, CultureInfo.InvariantCulture);
}
