using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Bibliographic.Records;

/// <summary>When a repository last changed a record: a day, or a second in UTC (OAI-PMH 2.0, section 2.7.1).</summary>
/// <remarks>
/// Ordered by time; a day stands before its seconds. What is not known or not part of a datestamp (the time of a day, fractions of a
/// second) is not kept, so that equal datestamps are equal. The default value is the first day of the year 1. Immutable.
/// </remarks>
/// <seealso cref="BibliographicRecord.Datestamp"/>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct Datestamp
    : IComparable<Datestamp>, ISpanParsable<Datestamp>, IUtf8SpanParsable<Datestamp>, ISpanFormattable, IUtf8SpanFormattable
{
    private const int DayLength = 10;
    private const int LongestText = 20;

    /// <summary>The moment in UTC, in whole seconds; midnight without a time.</summary>
    private readonly long _ticks;

    /// <summary>Creates a datestamp of which only the day is known.</summary>
    /// <param name="day">The day.</param>
    public Datestamp(DateOnly day) => _ticks = day.ToDateTime(TimeOnly.MinValue).Ticks;

    /// <summary>Creates a datestamp of which the second is known.</summary>
    /// <param name="instant">The moment; its offset and the fraction of its second are not kept.</param>
    public Datestamp(DateTimeOffset instant)
    {
        _ticks = instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerSecond);
        HasTime = true;
    }

    /// <summary>The moment, in UTC; midnight when only the day is known.</summary>
    public DateTimeOffset Instant => new(_ticks, TimeSpan.Zero);

    /// <summary>The day, in UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(new(_ticks));

    /// <summary>Whether the second is known, not only the day.</summary>
    public bool HasTime { get; }

    /// <summary>Reads <c>YYYY-MM-DD</c> or <c>YYYY-MM-DDThh:mm:ssZ</c>; nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a datestamp.</exception>
    public static Datestamp Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Datestamp Parse(ReadOnlySpan<char> text) => TryParse(text, out var datestamp)
        ? datestamp
        : throw new FormatException($"'{text}' is not a datestamp of the form YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    public static Datestamp Parse(ReadOnlySpan<byte> utf8Text) =>
        TryParse(utf8Text, out var datestamp) ? datestamp : Parse(Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads <c>YYYY-MM-DD</c> or <c>YYYY-MM-DDThh:mm:ssZ</c>; never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="datestamp">The datestamp, or the default value.</param>
    /// <returns>Whether the whole text is a datestamp.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Datestamp datestamp) => TryParse(text.AsSpan(), out datestamp);

    /// <inheritdoc cref="TryParse(string?, out Datestamp)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out Datestamp datestamp)
    {
        Span<byte> utf8 = stackalloc byte[LongestText];
        datestamp = default;
        return text.Length <= LongestText && Ascii.FromUtf16(text, utf8, out var length) == OperationStatus.Done
            && TryParse(utf8[..length], out datestamp);
    }

    /// <inheritdoc cref="TryParse(string?, out Datestamp)"/>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    /// <param name="datestamp">The datestamp, or the default value.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Datestamp datestamp)
    {
        datestamp = default;
        if (utf8Text.Length is not (DayLength or LongestText) || !PartialDate.TryParse(utf8Text[..DayLength], out var day))
            return false;
        datestamp = new(day.ToDateOnly().GetValueOrDefault());
        return utf8Text.Length == DayLength || TryAddTime(utf8Text[DayLength..], ref datestamp);
    }

    /// <summary>Adds a time such as <c>T04:05:06Z</c>.</summary>
    private static bool TryAddTime(ReadOnlySpan<byte> time, ref Datestamp datestamp)
    {
        if (time is not [(byte)'T', _, _, (byte)':', _, _, (byte)':', _, _, (byte)'Z']
            || !PartialDate.TryReadDigits(time[1..3], out var hours) || !PartialDate.TryReadDigits(time[4..6], out var minutes)
            || !PartialDate.TryReadDigits(time[7..9], out var seconds) || hours > 23 || minutes > 59 || seconds > 59)
        {
            datestamp = default;
            return false;
        }
        datestamp = new(datestamp.Instant.Add(new(hours, minutes, seconds)));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Datestamp other) => (_ticks, HasTime).CompareTo((other._ticks, other.HasTime));

    /// <summary>The datestamp as it is written in OAI-PMH: <c>YYYY-MM-DD</c> or <c>YYYY-MM-DDThh:mm:ssZ</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Writes the datestamp as <see cref="ToString"/> gives it.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Empty or <c>G</c>: there is one form.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>False when the destination is too short.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        PartialDate.ThrowIfUnknown(format);
        return HasTime
            ? destination.TryWrite(CultureInfo.InvariantCulture, $"{new DateTime(_ticks):s}Z", out charsWritten)
            : Day.TryFormat(destination, out charsWritten, "O", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc cref="TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written.</param>
    /// <param name="format">Empty or <c>G</c>: there is one form.</param>
    /// <param name="provider">Not used.</param>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        PartialDate.ThrowIfUnknown(format);
        return HasTime
            ? Utf8.TryWrite(utf8Destination, CultureInfo.InvariantCulture, $"{new DateTime(_ticks):s}Z", out bytesWritten)
            : Day.TryFormat(utf8Destination, out bytesWritten, "O", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether one datestamp stands before another.</summary>
    /// <param name="left">One datestamp.</param>
    /// <param name="right">The other datestamp.</param>
    public static bool operator <(Datestamp left, Datestamp right) => left.CompareTo(right) < 0;

    /// <summary>Whether one datestamp stands after another.</summary>
    /// <param name="left">One datestamp.</param>
    /// <param name="right">The other datestamp.</param>
    public static bool operator >(Datestamp left, Datestamp right) => left.CompareTo(right) > 0;

    /// <summary>Whether one datestamp stands before another or is the same.</summary>
    /// <param name="left">One datestamp.</param>
    /// <param name="right">The other datestamp.</param>
    public static bool operator <=(Datestamp left, Datestamp right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one datestamp stands after another or is the same.</summary>
    /// <param name="left">One datestamp.</param>
    /// <param name="right">The other datestamp.</param>
    public static bool operator >=(Datestamp left, Datestamp right) => left.CompareTo(right) >= 0;

    static Datestamp IParsable<Datestamp>.Parse(string s, IFormatProvider? provider) => Parse(s);
    static bool IParsable<Datestamp>.TryParse(string? s, IFormatProvider? provider, out Datestamp result) => TryParse(s, out result);
    static Datestamp ISpanParsable<Datestamp>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);
    static bool ISpanParsable<Datestamp>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Datestamp result) =>
        TryParse(s, out result);
    static Datestamp IUtf8SpanParsable<Datestamp>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);
    static bool IUtf8SpanParsable<Datestamp>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Datestamp result) =>
        TryParse(utf8Text, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        PartialDate.ThrowIfUnknown(format);
        return ToString();
    }
}
