using System.Globalization;
using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

/// <summary>An ORCID iD, the number of a researcher: an ISNI (ISO 27729) out of the blocks kept for ORCID.</summary>
/// <remarks>
/// <para>Canonical form: <c>0000-0002-1694-233X</c>, with a right check digit (ISO 7064 MOD 11-2).</para>
/// <para>Read are that form, with or without hyphens, after a label, and the addresses at orcid.org.</para>
/// <para>Formats: <c>G</c> as above (the default), <c>N</c> without hyphens, <c>U</c> the address.</para>
/// <para>The default value is no ORCID iD. Immutable, hence thread-safe.</para>
/// </remarks>
public readonly partial struct Orcid
{
    private static readonly WebRoute[] Routes = [new("orcid.org", "/")];

    private static readonly string[] Labels = ["orcid id", "orcid"];

    /// <summary>The fifteen digits before the check digit.</summary>
    private readonly ulong _value;

    private Orcid(ulong digits) => _value = digits;

    /// <inheritdoc/>
    public override string ToString() => IdentifierCore.Format(this, 'G');

    static string IIdentifier<Orcid>.Kind => "an ORCID iD";

    static string? IIdentifier<Orcid>.Read(ReadOnlySpan<char> text, out Orcid value)
    {
        text = IdentifierText.Trim(text);
        if (WebAddress.TryMatch(text, Routes, out var identifier))
            text = identifier;
        else
            IdentifierText.SkipLabels(ref text, Labels);
        var count = CheckDigits.Read(text, withSpaces: false, out var digits, out var checkDigit, out var length);
        value = new(digits);
        if (count != 16 || length != text.Length)
            return "it has not the shape 0000-0002-1694-233X";
        if (CheckDigits.Mod11Power2(digits, 15) != checkDigit)
            return "its check digit is wrong";
        return IsKeptForOrcid(digits) ? null : "it is an ISNI outside the blocks kept for ORCID";
    }

    private static bool IsKeptForOrcid(ulong digits) =>
        digits is (>= 15_000_000 and <= 35_000_000) or (>= 900_000_000_000 and <= 900_100_000_000);

    bool IIdentifier<Orcid>.Write(Span<char> destination, char format, out int written)
    {
        var check = CheckDigits.Sign(CheckDigits.Mod11Power2(_value, 15));
        var (a, b, c, d) = (_value / 100_000_000_000, _value / 10_000_000 % 10_000, _value / 1000 % 10_000, _value % 1000);
        return format switch
        {
            'G' => destination.TryWrite(CultureInfo.InvariantCulture, $"{a:D4}-{b:D4}-{c:D4}-{d:D3}{check}", out written),
            'N' => destination.TryWrite(CultureInfo.InvariantCulture, $"{_value:D15}{check}", out written),
            'U' => destination.TryWrite(
                CultureInfo.InvariantCulture, $"https://orcid.org/{a:D4}-{b:D4}-{c:D4}-{d:D3}{check}", out written),
            _ => throw IdentifierCore.UnknownFormat([format]),
        };
    }
}
