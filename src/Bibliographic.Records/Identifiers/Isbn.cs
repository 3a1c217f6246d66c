using System.Globalization;
using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

/// <summary>An International Standard Book Number (ISO 2108).</summary>
/// <remarks>
/// <para>Canonical form: thirteen digits without hyphens (where they stand is told by a table of publishers that changes),
/// starting with 978 or 979, with a right check digit. A ten-digit number becomes the thirteen-digit one; 979-0, which is
/// printed music (ISMN), is refused.</para>
/// <para>Read are both lengths with spaces and dashes between the digits, after a label or tags, with a remark behind; and
/// <c>urn:isbn:</c>.</para>
/// <para>Formats: <c>G</c> as above (the default), <c>U</c> the name as an address, <c>urn:isbn:9780975229804</c>.</para>
/// <para>The default value is no ISBN. Immutable, hence thread-safe.</para>
/// </remarks>
public readonly partial struct Isbn
{
    private const ulong Bookland = 978_000_000_000;
    private const ulong Music = 979_0;

    private static readonly string[] Labels = ["urn:", "isbn-13", "isbn-10", "isbn 13:", "isbn 10:", "isbn"];

    /// <summary>The twelve digits before the check digit.</summary>
    private readonly ulong _value;

    private Isbn(ulong digits) => _value = digits;

    /// <inheritdoc/>
    public override string ToString() => IdentifierCore.Format(this, 'G');

    static string IIdentifier<Isbn>.Kind => "an ISBN";

    static string? IIdentifier<Isbn>.Read(ReadOnlySpan<char> text, out Isbn value)
    {
        IdentifierText.SkipLabels(ref text, Labels);
        var count = CheckDigits.Read(text, withSpaces: true, out var digits, out var checkDigit, out _);
        value = new(count == 10 ? Bookland + digits : digits);
        return count switch
        {
            10 => CheckDigits.Mod11(digits) == checkDigit ? null : "its check digit is wrong",
            13 when digits / 1_000_000_000 is not (978 or 979) => "it starts with neither 978 nor 979",
            13 when digits / 100_000_000 == Music => "979-0 is an ISMN, the number of printed music",
            13 => CheckDigits.Ean(digits) == checkDigit ? null : "its check digit is wrong",
            _ => "it has neither ten nor thirteen digits",
        };
    }

    bool IIdentifier<Isbn>.Write(Span<char> destination, char format, out int written)
    {
        var check = CheckDigits.Sign(CheckDigits.Ean(_value));
        return format switch
        {
            'G' => destination.TryWrite(CultureInfo.InvariantCulture, $"{_value}{check}", out written),
            'U' => destination.TryWrite(CultureInfo.InvariantCulture, $"urn:isbn:{_value}{check}", out written),
            _ => throw IdentifierCore.UnknownFormat([format]),
        };
    }
}
