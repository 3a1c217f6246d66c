using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Bibliographic.Records.Marc;

/// <summary>A subfield of a MARC field: a code and a value. Immutable.</summary>
/// <remarks>The value is held in UTF-8; each call of <see cref="Value"/> makes a string.</remarks>
public readonly struct MarcSubfield : IEquatable<MarcSubfield>
{
    private readonly byte[]? _utf8;
    private readonly int _start;
    private readonly int _length;

    /// <summary>Creates a subfield.</summary>
    /// <param name="code">The code, such as <c>a</c>.</param>
    /// <param name="value">The value. The three separators of ISO 2709 (U+001D to U+001F), which no value can hold, become spaces.</param>
    public MarcSubfield(char code, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Code = code;
        _utf8 = MarcSeparators.Encode(value);
        _length = _utf8.Length;
    }

    internal MarcSubfield(char code, byte[] utf8, int start, int length) => (Code, _utf8, _start, _length) = (code, utf8, start, length);

    /// <summary>The code, such as <c>a</c>; U+0000 when the source has none.</summary>
    public char Code { get; }

    /// <summary>The value as the record has it, with its punctuation.</summary>
    public string Value => Encoding.UTF8.GetString(Utf8);

    /// <summary>The value in UTF-8.</summary>
    internal ReadOnlySpan<byte> Utf8 => _utf8.AsSpan(_start, _length);

    /// <summary>Whether code and value are equal.</summary>
    /// <param name="other">The subfield to compare with.</param>
    public bool Equals(MarcSubfield other) => Code == other.Code && Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is MarcSubfield other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Code);
        hash.AddBytes(Utf8);
        return hash.ToHashCode();
    }

    /// <summary>The subfield as people write it: <c>$a Marsh maps</c>.</summary>
    public override string ToString() => $"${Code} {Value}";

    /// <summary>Whether code and value are equal.</summary>
    /// <param name="left">One subfield.</param>
    /// <param name="right">The other subfield.</param>
    public static bool operator ==(MarcSubfield left, MarcSubfield right) => left.Equals(right);

    /// <summary>Whether code or value differ.</summary>
    /// <param name="left">One subfield.</param>
    /// <param name="right">The other subfield.</param>
    public static bool operator !=(MarcSubfield left, MarcSubfield right) => !left.Equals(right);
}
