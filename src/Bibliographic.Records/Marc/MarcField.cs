using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Bibliographic.Records.Marc;

/// <summary>A field of a MARC record: a control field with a value, or a data field with two indicators and subfields.</summary>
/// <remarks>
/// Two fields are equal when tag, indicators and content are; whether the indicators were inferred does not count. Immutable, and safe for
/// use by any number of threads. Content is held in UTF-8, and strings are made when they are asked for.
/// </remarks>
public readonly struct MarcField : IEquatable<MarcField>
{
    private const char NoIndicator = ' ';

    private readonly byte[]? _utf8;
    private readonly int _start;
    private readonly int _length;
    private readonly int _tagAndFlags;
    private readonly char _indicator1;
    private readonly char _indicator2;

    internal MarcField(MarcTag tag, byte[] utf8, int start, int length)
        : this(tag, NoIndicator, NoIndicator, utf8, start, length, Flags.Control)
    {
    }

    internal MarcField(MarcTag tag, char indicator1, char indicator2, byte[] utf8, int start, int length, bool areInferred = false)
        : this(tag, indicator1, indicator2, utf8, start, length, areInferred ? Flags.Inferred : Flags.None)
    {
    }

    private MarcField(MarcTag tag, char indicator1, char indicator2, byte[]? utf8, int start, int length, Flags flags)
    {
        (_indicator1, _indicator2, _utf8, _start, _length) = (indicator1, indicator2, utf8, start, length);
        _tagAndFlags = tag.Packed | ((int)flags << 24);
    }

    private enum Flags : byte
    {
        None = 0,
        Control = 1,
        Inferred = 2,
    }

    /// <summary>The tag: three characters, nearly always digits.</summary>
    public string Tag => TagCode.ToString();

    /// <summary>Whether it is a control field, which has a value and neither indicators nor subfields.</summary>
    public bool IsControlField => (FieldFlags & Flags.Control) != 0;

    /// <summary>The value of a control field; null for a data field.</summary>
    public string? Value => IsControlField ? Encoding.UTF8.GetString(Utf8) : null;

    /// <summary>The first indicator; a space when it is blank, and for a control field.</summary>
    public char Indicator1 => _utf8 is null ? NoIndicator : _indicator1;

    /// <summary>The second indicator; a space when it is blank, and for a control field.</summary>
    public char Indicator2 => _utf8 is null ? NoIndicator : _indicator2;

    /// <summary>
    /// Whether the source showed one indicator without its place, or none at all, so that the two were inferred. Always false for records
    /// from files.
    /// </summary>
    public bool AreIndicatorsInferred => (FieldFlags & Flags.Inferred) != 0;

    /// <summary>The subfields in their order; none for a control field.</summary>
    public MarcSubfieldList Subfields => IsControlField ? default : new(_utf8, _start, _length);

    /// <summary>The value of the first subfield that has one of the codes; null when there is none.</summary>
    /// <param name="codes">One code, such as <c>a</c>, or several.</param>
    public string? this[string codes]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(codes);
            foreach (var subfield in Subfields)
            {
                if (codes.Contains(subfield.Code))
                    return subfield.Value;
            }
            return null;
        }
    }

    /// <summary>A control field.</summary>
    /// <param name="tag">The tag, 001 to 009, or another one of three characters.</param>
    /// <param name="value">The value. The three separators of ISO 2709 (U+001D to U+001F) become spaces.</param>
    /// <exception cref="ArgumentException">The tag has not three ASCII characters.</exception>
    public static MarcField Control(string tag, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var utf8 = MarcSeparators.Encode(value);
        return new(ParseTag(tag), utf8, 0, utf8.Length);
    }

    /// <summary>A data field.</summary>
    /// <param name="tag">The tag, such as 245.</param>
    /// <param name="indicator1">The first indicator; a space when it is blank.</param>
    /// <param name="indicator2">The second indicator; a space when it is blank.</param>
    /// <param name="subfields">The subfields.</param>
    /// <exception cref="ArgumentException">The tag has not three ASCII characters.</exception>
    public static MarcField Data(string tag, char indicator1, char indicator2, params ReadOnlySpan<MarcSubfield> subfields)
    {
        var utf8 = Join(subfields);
        return new(ParseTag(tag), indicator1, indicator2, utf8, 0, utf8.Length);
    }

    /// <summary>The values of all subfields that have one of the codes, in the order of the field.</summary>
    /// <param name="codes">One or several codes, such as <c>anp</c>.</param>
    public IEnumerable<string> GetValues(string codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return Subfields.Where(subfield => codes.Contains(subfield.Code)).Select(subfield => subfield.Value);
    }

    /// <summary>A copy with other indicators.</summary>
    /// <param name="indicator1">The first indicator; a space when it is blank.</param>
    /// <param name="indicator2">The second indicator; a space when it is blank.</param>
    /// <exception cref="InvalidOperationException">It is a control field.</exception>
    public MarcField WithIndicators(char indicator1, char indicator2) =>
        new(DataTag, indicator1, indicator2, _utf8 ?? [], _start, _length);

    /// <summary>A copy with other subfields: <c>field.WithSubfields([.. field.Subfields, new('e', "editor")])</c>.</summary>
    /// <param name="subfields">The subfields.</param>
    /// <exception cref="InvalidOperationException">It is a control field.</exception>
    public MarcField WithSubfields(params ReadOnlySpan<MarcSubfield> subfields)
    {
        var utf8 = Join(subfields);
        return new(DataTag, _indicator1, _indicator2, utf8, 0, utf8.Length, FieldFlags);
    }

    /// <summary>Whether tag, indicators and content are equal.</summary>
    /// <param name="other">The field to compare with.</param>
    public bool Equals(MarcField other) =>
        TagCode == other.TagCode && IsControlField == other.IsControlField && Indicator1 == other.Indicator1
            && Indicator2 == other.Indicator2
        && Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is MarcField other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(TagCode);
        hash.AddBytes(Utf8);
        return hash.ToHashCode();
    }

    /// <summary>
    /// The field on one line, with <c>#</c> for a blank indicator: <c>245 10 $a Marsh maps : $b a guide</c>, <c>001 12345</c>.
    /// </summary>
    public override string ToString() =>
        IsControlField ? $"{Tag} {Value}" : $"{Tag} {Show(Indicator1)}{Show(Indicator2)} {Subfields}";

    /// <summary>Whether two fields are equal.</summary>
    /// <param name="left">One field.</param>
    /// <param name="right">The other field.</param>
    public static bool operator ==(MarcField left, MarcField right) => left.Equals(right);

    /// <summary>Whether two fields differ.</summary>
    /// <param name="left">One field.</param>
    /// <param name="right">The other field.</param>
    public static bool operator !=(MarcField left, MarcField right) => !left.Equals(right);

    internal MarcTag TagCode => new(_tagAndFlags & 0xffffff);

    /// <summary>A copy under another tag.</summary>
    internal MarcField WithTag(MarcTag tag) => new(tag, _indicator1, _indicator2, _utf8, _start, _length, FieldFlags);

    /// <summary>The value of a control field; the delimiters, codes and values of a data field's subfields, as ISO 2709 has them.</summary>
    internal ReadOnlySpan<byte> Utf8 => _utf8.AsSpan(_start, _length);

    /// <summary>The length in ISO 2709, with indicators and terminator.</summary>
    internal int Iso2709Length => _length + (IsControlField ? 1 : 3);

    private Flags FieldFlags => (Flags)(_tagAndFlags >> 24);

    private MarcTag DataTag => IsControlField ? throw new InvalidOperationException("A control field has neither indicators nor subfields.") : TagCode;

    private static MarcTag ParseTag(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Length == 3 && Ascii.IsValid(tag)
            ? MarcTag.Create(tag)
            : throw new ArgumentException($"'{tag}' is not a tag of three ASCII characters.", nameof(tag));
    }

    private static byte[] Join(ReadOnlySpan<MarcSubfield> subfields)
    {
        Span<byte> code = stackalloc byte[3];
        var length = 0;
        foreach (var subfield in subfields)
            length += 1 + CodeLength(subfield.Code, code) + subfield.Utf8.Length;
        var utf8 = new byte[length];
        var rest = utf8.AsSpan();
        foreach (var subfield in subfields)
        {
            var codeLength = CodeLength(subfield.Code, code);
            rest[0] = MarcSeparators.SubfieldDelimiter;
            code[..codeLength].CopyTo(rest[1..]);
            subfield.Utf8.CopyTo(rest[(1 + codeLength)..]);
            rest = rest[(1 + codeLength + subfield.Utf8.Length)..];
        }
        return utf8;
    }

    private static int CodeLength(char code, Span<byte> utf8) =>
        code == '\0' ? 0 : new Rune(char.IsSurrogate(code) ? '?' : code).EncodeToUtf8(utf8);

    private static char Show(char indicator) => indicator == ' ' ? '#' : indicator;
}
