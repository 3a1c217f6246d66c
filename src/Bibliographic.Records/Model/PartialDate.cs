using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Bibliographic.Records;

/// <summary>A date of which the day, or the month and the day, may be unknown: <c>2022</c>, <c>2022-12</c> or <c>2022-12-09</c>.</summary>
/// <remarks>
/// Written as in ISO 8601-1. Ordered by time; a coarser date stands before the finer ones inside it.
/// The default value is the year 0, which no text parses to. Immutable.
/// </remarks>
/// <seealso cref="BibliographicRecord.Dates"/>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct PartialDate
    : IComparable<PartialDate>, ISpanParsable<PartialDate>, IUtf8SpanParsable<PartialDate>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly ushort _year;
    private readonly byte _month;
    private readonly byte _day;

    /// <summary>Creates a date.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12, or 0 when it is not known.</param>
    /// <param name="day">The day of the month, or 0 when it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year, or no such month or day in it.</exception>
    public PartialDate(int year, int month = 0, int day = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfNegative(month);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfNegative(day);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, LastDay(year, month));
        (_year, _month, _day) = ((ushort)year, (byte)month, (byte)day);
    }

    /// <summary>Creates a date of which the day is known.</summary>
    /// <param name="date">The day.</param>
    public PartialDate(DateOnly date) => (_year, _month, _day) = ((ushort)date.Year, (byte)date.Month, (byte)date.Day);

    /// <summary>The year.</summary>
    public int Year => _year;

    /// <summary>The month, 1 to 12; null when it is not known.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The day of the month; null when it is not known.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision => _month == 0 ? DatePrecision.Year : _day == 0 ? DatePrecision.Month : DatePrecision.Day;

    /// <summary>The date as a <see cref="DateOnly"/>.</summary>
    /// <returns>The date; null when the day is not known.</returns>
    public DateOnly? ToDateOnly() => _day == 0 ? null : new DateOnly(_year, _month, _day);

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not such a date.</exception>
    public static PartialDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static PartialDate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD.");

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    public static PartialDate Parse(ReadOnlySpan<byte> utf8Text) =>
        TryParse(utf8Text, out var date) ? date : Parse(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date, or the default value.</param>
    /// <returns>Whether the whole text is such a date.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date) => TryParse(text.AsSpan(), out date);

    /// <inheritdoc cref="TryParse(string?, out PartialDate)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        Span<byte> utf8 = stackalloc byte[10];
        date = default;
        return text.Length <= utf8.Length
            && Utf8.FromUtf16(text, utf8, out _, out var length) == System.Buffers.OperationStatus.Done
            && TryParse(utf8[..length], out date);
    }

    /// <inheritdoc cref="TryParse(string?, out PartialDate)"/>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    /// <param name="date">The date, or the default value.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out PartialDate date)
    {
        date = default;
        if (utf8Text.Length is not (4 or 7 or 10) || !TryReadDigits(utf8Text[..4], out var year) || year == 0)
            return false;
        int month = 0, day = 0;
        if (utf8Text.Length >= 7 && (utf8Text[4] != '-' || !TryReadDigits(utf8Text[5..7], out month) || month is < 1 or > 12))
            return false;
        if (utf8Text.Length == 10
            && (utf8Text[7] != '-' || !TryReadDigits(utf8Text[8..10], out day) || day < 1 || day > LastDay(year, month)))
            return false;
        date = new(year, month, day);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => SortKey.CompareTo(other.SortKey);

    /// <summary>The date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Writes the date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Empty or <c>G</c>: there is one form.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>False when the destination is too short.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        ThrowIfUnknown(format);
        return Precision switch
        {
            DatePrecision.Year => destination.TryWrite(CultureInfo.InvariantCulture, $"{_year:0000}", out charsWritten),
            DatePrecision.Month => destination.TryWrite(CultureInfo.InvariantCulture, $"{_year:0000}-{_month:00}", out charsWritten),
            _ => destination.TryWrite(CultureInfo.InvariantCulture, $"{_year:0000}-{_month:00}-{_day:00}", out charsWritten),
        };
    }

    /// <inheritdoc cref="TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written.</param>
    /// <param name="format">Empty or <c>G</c>: there is one form.</param>
    /// <param name="provider">Not used.</param>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        Span<char> text = stackalloc char[10];
        TryFormat(text, out var length, format, provider);
        return System.Text.Encoding.ASCII.TryGetBytes(text[..length], utf8Destination, out bytesWritten);
    }

    /// <summary>Whether one date stands before another.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether one date stands after another.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether one date stands before another or is the same.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one date stands after another or is the same.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    static PartialDate IParsable<PartialDate>.Parse(string s, IFormatProvider? provider) => Parse(s);
    static bool IParsable<PartialDate>.TryParse(string? s, IFormatProvider? provider, out PartialDate result) => TryParse(s, out result);
    static PartialDate ISpanParsable<PartialDate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);
    static bool ISpanParsable<PartialDate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result) =>
        TryParse(s, out result);
    static PartialDate IUtf8SpanParsable<PartialDate>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);
    static bool IUtf8SpanParsable<PartialDate>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out PartialDate result) =>
        TryParse(utf8Text, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        ThrowIfUnknown(format);
        return ToString();
    }

    /// <summary>Refuses a format string, of which dates and datestamps have only one.</summary>
    internal static void ThrowIfUnknown(ReadOnlySpan<char> format)
    {
        if (format is not ("" or "G" or "g"))
            throw new FormatException($"The format '{format}' is not known: there is only G.");
    }

    private int SortKey => (_year << 9) | (_month << 5) | _day;

    private static int LastDay(int year, int month) => month == 0 ? 0 : DateTime.DaysInMonth(year, month);

    /// <summary>Reads a number that consists of nothing but digits.</summary>
    internal static bool TryReadDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit((char)c))
                return false;
            value = value * 10 + c - '0';
        }
        return true;
    }
}
