namespace Bibliographic.Records.Marc;

/// <summary>A tag of three ASCII characters in one number, so that fields are small and compare fast.</summary>
internal readonly record struct MarcTag(int Packed)
{
    private static readonly string?[] Numeric = new string?[1000];

    public MarcTag(byte first, byte second, byte third)
        : this(first | (second << 8) | (third << 16))
    {
    }

    /// <summary>
    /// The tag of a text. Shorter texts are filled up with spaces, longer ones cut, and what is not ASCII becomes a question mark.
    /// </summary>
    public static MarcTag Create(ReadOnlySpan<char> text)
    {
        Span<byte> tag = [(byte)' ', (byte)' ', (byte)' '];
        for (var i = 0; i < Math.Min(text.Length, tag.Length); i++)
            tag[i] = char.IsAscii(text[i]) ? (byte)text[i] : (byte)'?';
        return new(tag[0], tag[1], tag[2]);
    }

    /// <inheritdoc cref="Create(ReadOnlySpan{char})"/>
    public static MarcTag Create(ReadOnlySpan<byte> text)
    {
        Span<byte> tag = [(byte)' ', (byte)' ', (byte)' '];
        for (var i = 0; i < Math.Min(text.Length, tag.Length); i++)
            tag[i] = text[i] < 0x80 ? text[i] : (byte)'?';
        return new(tag[0], tag[1], tag[2]);
    }

    public byte this[int index] => (byte)(Packed >> (8 * index));

    /// <summary>The number of a tag of digits; -1 for others.</summary>
    public int Number
    {
        get
        {
            // Three digits are 0x30 to 0x39; six more than each must not reach 0x40.
            const int kinds = 0xf0f0f0, digits = 0x303030, sixEach = 0x060606;
            return (Packed & kinds) == digits && ((Packed + sixEach) & kinds) == digits
                ? (Packed & 0xf) * 100 + (Packed >> 8 & 0xf) * 10 + (Packed >> 16 & 0xf)
                : -1;
        }
    }

    /// <summary>Whether it is a tag of control fields in all MARC formats: 001 to 009.</summary>
    public bool IsControl => this[0] == '0' && this[1] == '0';

    /// <summary>Whether a tag is the wanted one; an <c>X</c> in the latter stands for any digit, as in 6XX.</summary>
    public bool Matches(MarcTag pattern)
    {
        if (Packed == pattern.Packed)
            return true;
        for (var i = 0; i < 3; i++)
        {
            if (this[i] != pattern[i] && !(pattern[i] is (byte)'X' or (byte)'x' && char.IsAsciiDigit((char)this[i])))
                return false;
        }
        return true;
    }

    public override string ToString() => Number is >= 0 and var number ? Numeric[number] ??= Spell() : Spell();

    private string Spell() => string.Create(3, this, static (text, tag) =>
    {
        for (var i = 0; i < 3; i++)
            text[i] = (char)tag[i];
    });
}
