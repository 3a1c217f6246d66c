using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Unicode;

namespace Bibliographic.Records;

/// <summary>A date of which the day, or the month and the day, may be unknown: <c>2022</c>, <c>2022-12</c> or <c>2022-12-09</c>.</summary>
/// <remarks>
/// Written as in ISO 8601-1. Ordered by time; a coarser date stands before the finer ones inside it.
/// The default value is the year 0, which no text parses to. Immutable.
/// </remarks>
public readonly record struct PartialDate : IComparable<PartialDate>, IComparable, ISpanParsable<PartialDate>, IUtf8SpanParsable<PartialDate>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly ushort _year;
    private readonly byte _month;
    private readonly byte _day;

    /// <summary>Creates a date.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12, or 0 when it is not known.</param>
    /// <param name="day">The day of the month, or 0 when it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PartialDate(int year, int month = 0, int day = 0)
    {
        if (!IsDate(year, month, day))
            throw new ArgumentOutOfRangeException(nameof(year), $"There is no date {year}-{month}-{day}.");
        (_year, _month, _day) = ((ushort)year, (byte)month, (byte)day);
    }

    /// <summary>The year.</summary>
    public int Year => _year;

    /// <summary>The month, 1 to 12; null when it is not known.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The day of the month; null when it is not known.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision => _month == 0 ? DatePrecision.Year : _day == 0 ? DatePrecision.Month : DatePrecision.Day;

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not such a date.</exception>
    public static PartialDate Parse(string text) => Parse(text.AsSpan());

    /// <inheritdoc cref="Parse(string)"/>
    public static PartialDate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD.");

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
    public static bool TryParse(ReadOnlySpan<byte> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || !Digits(text[..4], out var year))
            return false;
        int month = 0, day = 0;
        if (text.Length >= 7 && (text[4] != '-' || !Digits(text[5..7], out month) || month == 0))
            return false;
        if (text.Length == 10 && (text[7] != '-' || !Digits(text[8..10], out day) || day == 0))
            return false;
        if (!IsDate(year, month, day))
            return false;
        date = new(year, month, day);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => SortKey.CompareTo(other.SortKey);

    /// <inheritdoc/>
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        PartialDate other => CompareTo(other),
        _ => throw new ArgumentException("A date is compared with another date only.", nameof(obj)),
    };

    /// <summary>The date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Writes the date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Ignored.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>False when the destination is too short.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Precision switch
        {
            DatePrecision.Year => destination.TryWrite(CultureInfo.InvariantCulture, $"{_year:0000}", out charsWritten),
            DatePrecision.Month => destination.TryWrite(CultureInfo.InvariantCulture, $"{_year:0000}-{_month:00}", out charsWritten),
            _ => destination.TryWrite(CultureInfo.InvariantCulture, $"{_year:0000}-{_month:00}-{_day:00}", out charsWritten),
        };

    /// <inheritdoc cref="TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written.</param>
    /// <param name="format">Ignored.</param>
    /// <param name="provider">Ignored.</param>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
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
    static bool ISpanParsable<PartialDate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result) => TryParse(s, out result);
    static PartialDate IUtf8SpanParsable<PartialDate>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, out var date) ? date : throw new FormatException($"'{System.Text.Encoding.UTF8.GetString(utf8Text)}' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD.");
    static bool IUtf8SpanParsable<PartialDate>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out PartialDate result) => TryParse(utf8Text, out result);
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    private int SortKey => (_year << 9) | (_month << 5) | _day;

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && (month == 0 ? day == 0 : month is >= 1 and <= 12 && day >= 0 && day <= DateTime.DaysInMonth(year, month));

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
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
