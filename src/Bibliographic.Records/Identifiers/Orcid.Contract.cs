using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

// The half that all identifier types have in common. It differs between them in the type's name only, which a test proves:
// change it in one and copy it to the others.
[JsonConverter(typeof(RecordJsonConverter))]
[TypeConverter(typeof(IdentifierTypeConverter<Orcid>))]
[SuppressMessage("Design", "CA1036", Justification = "Identifiers can be sorted, but to call one less than another means nothing.")]
public readonly partial struct Orcid : IIdentifier<Orcid>
{
    /// <inheritdoc/>
    public bool HasValue => _value != default;

    /// <inheritdoc/>
    public Uri ToUri() => IdentifierCore.ToUri(this);

    /// <inheritdoc/>
    public static Orcid Parse(string text) => IdentifierCore.Parse<Orcid>(text);

    /// <inheritdoc/>
    public static Orcid Parse(ReadOnlySpan<char> text) => IdentifierCore.Parse<Orcid>(text);

    /// <inheritdoc/>
    public static Orcid Parse(ReadOnlySpan<byte> utf8Text) => IdentifierCore.Parse<Orcid>(utf8Text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Orcid value) => TryParse(text.AsSpan(), out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out Orcid value) => IdentifierCore.Read(text, out value) is null;

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Orcid value) => IdentifierCore.Read(utf8Text, out value) is null;

    /// <inheritdoc/>
    public string ToString(string? format) =>
        IdentifierCore.Letter(format) is not 'G' and var letter ? IdentifierCore.Format(this, letter) : ToString();

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        IdentifierCore.TryFormat(this, destination, IdentifierCore.Letter(format), out charsWritten);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        IdentifierCore.TryFormat(this, utf8Destination, IdentifierCore.Letter(format), out bytesWritten);

    /// <inheritdoc/>
    public bool Equals(Orcid other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Orcid other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Orcid other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public static bool operator ==(Orcid left, Orcid right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(Orcid left, Orcid right) => !left.Equals(right);
}
