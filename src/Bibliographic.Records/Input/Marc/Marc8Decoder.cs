using System.Globalization;
using System.Text;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.Marc;

/// <summary>Decodes the character sets that MARC records had before Unicode: MARC-8, and ISO 5426 of UNIMARC.</summary>
/// <remarks>
/// MARC-8 has two sets at a time, one for bytes below 0x80 and one for those above; escape sequences change them. Marks stand before their
/// letter. The sets are those of the beginning again in each subfield. Not safe for use by several threads at once.
/// </remarks>
internal sealed class Marc8Decoder
{
    private const byte Escape = 0x1b;
    private const int EastAsianLength = 3;
    private const int LongestReference = 8;   // &#x10FFFF; without its ends

    private readonly Marc8Tables _tables = Marc8Tables.Instance;
    private readonly CombiningMarks _combining = CombiningMarks.Instance;
    private readonly StringBuilder _text = new();
    private readonly List<char> _marks = [];
    private string? _lower;   // null for ASCII
    private string _upper = "";
    private bool _isEastAsian;

    /// <summary>Decodes a value in MARC-8.</summary>
    /// <param name="bytes">The value.</param>
    /// <param name="isSound">Set to false when bytes stand for no character; they become U+FFFD.</param>
    public string DecodeMarc8(ReadOnlySpan<byte> bytes, ref bool isSound)
    {
        Start(_tables.FindSet(Marc8Tables.Ansel)!);
        while (!bytes.IsEmpty)
        {
            if (bytes[0] == Escape && EscapeLength(bytes) is > 0 and var escape)
                bytes = bytes[escape..];
            else if (_isEastAsian && bytes[0] is > (byte)' ' and < 0x7f)
                bytes = bytes[AddEastAsian(bytes, ref isSound)..];
            else if (_lower is null && bytes[0] == '&' && ReferenceLength(bytes, out var rune) is > 0 and var reference)
            {
                Add(rune);
                bytes = bytes[reference..];
            }
            else
            {
                AddByte(bytes[0], ref isSound);
                bytes = bytes[1..];
            }
        }
        return End();
    }

    /// <summary>Decodes a value in ISO 646 and ISO 5426.</summary>
    /// <inheritdoc cref="DecodeMarc8"/>
    public string DecodeIso5426(ReadOnlySpan<byte> bytes, ref bool isSound)
    {
        Start(_tables.Iso5426);
        foreach (var value in bytes)
            AddByte(value, ref isSound);
        return End();
    }

    private void Start(string upper)
    {
        _text.Clear();
        _marks.Clear();
        (_lower, _upper, _isEastAsian) = (null, upper, false);
    }

    /// <summary>Ends the value: marks without a letter stand on a space.</summary>
    private string End()
    {
        if (_marks.Count > 0)
            Add(new Rune(' '));
        return _text.ToString();
    }

    /// <summary>The length of an escape sequence that was understood and followed; 0 for others.</summary>
    private int EscapeLength(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [_, Marc8Tables.AsciiAgain, ..]:
                UseBelow(Marc8Tables.Ascii);
                return 2;
            case [_, Marc8Tables.GreekSymbols or Marc8Tables.Subscripts or Marc8Tables.Superscripts, ..]:
                UseBelow(bytes[1]);
                return 2;
            // ANSEL's final is two bytes, of which older files have only the second
            case [_, (byte)'(' or (byte)',', (byte)'!', var final, ..]:
                return UseBelow(final) ? 4 : 0;
            case [_, (byte)'(' or (byte)',', var final, ..]:
                return UseBelow(final) ? 3 : 0;
            case [_, (byte)')' or (byte)'-', (byte)'!', var final, ..]:
                return UseAbove(final) ? 4 : 0;
            case [_, (byte)')' or (byte)'-', var final, ..]:
                return UseAbove(final) ? 3 : 0;
            case [_, (byte)'$', (byte)',' or (byte)')' or (byte)'-', Marc8Tables.EastAsian, ..]:
                return UseBelow(Marc8Tables.EastAsian) ? 4 : 0;
            case [_, (byte)'$', Marc8Tables.EastAsian, ..]:
                return UseBelow(Marc8Tables.EastAsian) ? 3 : 0;
            default:
                return 0;
        }
    }

    private bool UseBelow(byte final)
    {
        var set = _tables.FindSet(final);
        if (set is null && final is not (Marc8Tables.Ascii or Marc8Tables.EastAsian))
            return false;
        (_lower, _isEastAsian) = (set, final == Marc8Tables.EastAsian);
        return true;
    }

    private bool UseAbove(byte final)
    {
        if (_tables.FindSet(final) is not { } set)
            return false;
        _upper = set;
        return true;
    }

    private int AddEastAsian(ReadOnlySpan<byte> bytes, ref bool isSound)
    {
        if (bytes.Length >= EastAsianLength && _tables.FindEastAsian((bytes[0] << 16) | (bytes[1] << 8) | bytes[2]) is { } rune)
        {
            Add(rune);
            return EastAsianLength;
        }
        isSound = false;
        Add(Rune.ReplacementChar);
        return Math.Min(bytes.Length, EastAsianLength);
    }

    private void AddByte(byte value, ref bool isSound)
    {
        char? found = value switch
        {
            0x88 => '\u0098',   // the words up to 0x89 are not sorted
            0x89 => '\u009c',
            0x8d => '\u200d',
            0x8e => '\u200c',
            <= (byte)' ' => (char)value,
            < 0x80 when _lower is null => (char)value,
            < 0x80 => Marc8Tables.Find(_lower!, value),
            _ => Marc8Tables.Find(_upper, value & 0x7f),
        };
        isSound &= found is not null;
        if (found is { } mark && _combining.IsMark(mark))
            _marks.Add(mark);
        else
            Add(new Rune(found ?? '\ufffd'));
    }

    private void Add(Rune rune)
    {
        if (_marks.Count == 0)
        {
            _text.Append(rune.ToString());
            return;
        }
        _combining.Compose(rune, _marks, _text);
        _marks.Clear();
    }

    /// <summary>
    /// The length of a reference such as <c>&amp;#x4E2D;</c>, which stands for a character that MARC-8 does not have; 0 when it is none.
    /// </summary>
    private static int ReferenceLength(ReadOnlySpan<byte> bytes, out Rune rune)
    {
        rune = default;
        if (!bytes.StartsWith("&#x"u8) || bytes[..Math.Min(bytes.Length, LongestReference + 2)].IndexOf((byte)';') is not (> 3 and var end))
            return 0;
        Span<char> digits = stackalloc char[LongestReference];
        Encoding.ASCII.GetChars(bytes[3..end], digits);
        return int.TryParse(digits[..(end - 3)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            && Rune.TryCreate(value, out rune)
            ? end + 1
            : 0;
    }
}
