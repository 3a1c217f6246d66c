namespace Bibliographic.Records.Identifiers;

/// <summary>The check digits of the international standard numbers, computed from the digits before them.</summary>
internal static class CheckDigits
{
    /// <summary>ISSN and ten-digit ISBN: modulo 11, the last digit weighs 2.</summary>
    public static int Mod11(ulong digits)
    {
        var sum = 0;
        for (var weight = 2; digits > 0; digits /= 10, weight++)
            sum += weight * (int)(digits % 10);
        return (11 - (sum % 11)) % 11;
    }

    /// <summary>Thirteen-digit ISBN (EAN): modulo 10, every second digit weighs 3, from the last.</summary>
    public static int Ean(ulong digits)
    {
        var sum = 0;
        for (var weight = 3; digits > 0; digits /= 10, weight = 4 - weight)
            sum += weight * (int)(digits % 10);
        return (10 - (sum % 10)) % 10;
    }

    /// <summary>ORCID and ISNI: ISO 7064 MOD 11-2.</summary>
    public static int Mod11Power2(ulong digits, int count)
    {
        var total = 0;
        for (var scale = Power10(count - 1); scale > 0; scale /= 10)
            total = (total + (int)(digits / scale % 10)) * 2 % 11;
        return (12 - total) % 11;
    }

    /// <summary>The sign of a check digit: X is ten.</summary>
    public static char Sign(int checkDigit) => checkDigit == 10 ? 'X' : (char)('0' + checkDigit);

    /// <summary>Reads digits, and an X in the last place, with dashes and, if wanted, spaces between them.</summary>
    /// <param name="text">What the number starts.</param>
    /// <param name="withSpaces">Whether spaces may stand between the digits.</param>
    /// <param name="digits">All digits but the last.</param>
    /// <param name="checkDigit">The last digit; 10 for X.</param>
    /// <param name="length">How much of the text was read.</param>
    /// <returns>How many digits were read, the last included; 0 if a letter or digit follows them or there are too many.</returns>
    public static int Read(ReadOnlySpan<char> text, bool withSpaces, out ulong digits, out int checkDigit, out int length)
    {
        const int Most = 17;
        digits = 0;
        checkDigit = 0;
        length = 0;
        var count = 0;
        for (var i = 0; i < text.Length && count < Most; i++)
        {
            var c = text[i];
            var digit = char.IsAsciiDigit(c) ? c - '0' : c is 'X' or 'x' ? 10 : -1;
            if (digit < 0 && (IdentifierText.IsDash(c) || (withSpaces && IdentifierText.IsBlank(c))))
                continue;
            if (digit < 0)
                break;
            digits = count == 0 ? 0 : (digits * 10) + (uint)checkDigit;
            checkDigit = digit;
            length = i + 1;
            count++;
            if (digit == 10)
                break;
        }

        return length < text.Length && char.IsLetterOrDigit(text[length]) ? 0 : count;
    }

    private static ulong Power10(int exponent)
    {
        var power = 1UL;
        for (; exponent > 0; exponent--)
            power *= 10;
        return power;
    }
}
