using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Bibliographic.Records;

// What all identifiers offer, word for word. It is written once, here: the build makes the same half of each other
// identifier type from this file by putting in its name (DeriveIdentifierContracts in the project file).
[JsonConverter(typeof(IdentifierJsonConverter<Doi>))]
[TypeConverter(typeof(IdentifierTypeConverter<Doi>))]
public readonly partial struct Doi : IIdentifier<Doi>
{
    /// <inheritdoc/>
    public bool HasValue => _value != default;

    /// <inheritdoc/>
    public string? ToUrl() => HasValue ? IdentifierCore.Format(this, 'U') : null;

    /// <inheritdoc/>
    public Uri? ToUri() => Uri.TryCreate(ToUrl(), UriKind.Absolute, out var uri) ? uri : null;

    /// <inheritdoc/>
    public static Doi Parse(string text) => IdentifierCore.Parse<Doi>(text);

    /// <inheritdoc/>
    public static Doi Parse(ReadOnlySpan<char> text) => IdentifierCore.Parse<Doi>(text);

    /// <inheritdoc/>
    public static Doi Parse(ReadOnlySpan<byte> utf8Text) => IdentifierCore.Parse<Doi>(utf8Text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Doi value) => TryParse(text.AsSpan(), out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out Doi value) => IdentifierCore.Read(text, out value) is null;

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Doi value) => IdentifierCore.Read(utf8Text, out value) is null;

    /// <summary>The identifier in one of the forms of its type.</summary>
    /// <param name="format">One of the letters listed in the remarks of the type; null or empty means <c>G</c>.</param>
    /// <returns>The text; the empty string for the default value.</returns>
    /// <exception cref="FormatException">The type has no such form.</exception>
    public string ToString(string? format) =>
        IdentifierCore.Letter(format) is not 'G' and var letter ? IdentifierCore.Format(this, letter) : ToString();

    /// <summary>The identifier in one of the forms of its type.</summary>
    /// <param name="format">One of the letters listed in the remarks of the type; null or empty means <c>G</c>.</param>
    /// <param name="formatProvider">Not used: identifiers look the same everywhere.</param>
    /// <returns>The text; the empty string for the default value.</returns>
    /// <exception cref="FormatException">The type has no such form.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        IdentifierCore.TryFormat(this, destination, IdentifierCore.Letter(format), out charsWritten);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        IdentifierCore.TryFormat(this, utf8Destination, IdentifierCore.Letter(format), out bytesWritten);

    /// <inheritdoc/>
    public bool Equals(Doi other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Doi other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Doi other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public static bool operator ==(Doi left, Doi right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(Doi left, Doi right) => !left.Equals(right);

    /// <inheritdoc/>
    public static bool operator <(Doi left, Doi right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator <=(Doi left, Doi right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >(Doi left, Doi right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator >=(Doi left, Doi right) => left.CompareTo(right) >= 0;
}
