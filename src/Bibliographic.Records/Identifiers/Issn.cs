using System.Globalization;
using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

/// <summary>An International Standard Serial Number (ISO 3297), the number of a journal or series in one medium.</summary>
/// <remarks>
/// <para>Canonical form: <c>2434-561X</c>, with a right check digit. The placeholder 0000-0000 is refused.</para>
/// <para>Read are that form, with or without a hyphen or with another dash, after a label (<c>ISSN:</c>, <c>e-ISSN</c>) or tags,
/// with a remark behind it (<c>(print)</c>); the addresses of the ISSN portal and <c>urn:issn:</c>. Of several the first right
/// one is taken.</para>
/// <para>Formats: <c>G</c> as above (the default), <c>N</c> without the hyphen, <c>U</c> the address.</para>
/// <para>The default value is no ISSN. Immutable, hence thread-safe.</para>
/// </remarks>
public readonly partial struct Issn
{
    private static readonly WebRoute[] Routes = [new("portal.issn.org", "/resource/ISSN/"), new("issn.org", "/resource/ISSN/")];

    private static readonly string[] Labels = ["urn:", "issn-l", "issn", "eissn", "e-issn", "pissn", "p-issn"];

    /// <summary>The seven digits before the check digit, never all zero.</summary>
    private readonly uint _value;

    private Issn(uint digits) => _value = digits;

    /// <inheritdoc/>
    public override string ToString() => IdentifierCore.Format(this, 'G');

    static string IIdentifier<Issn>.Kind => "an ISSN";

    static string? IIdentifier<Issn>.Read(ReadOnlySpan<char> text, out Issn value)
    {
        var rest = WebAddress.TryMatch(IdentifierText.Trim(text), Routes, out var identifier) ? identifier : text;
        string? first = null;
        while (true)
        {
            IdentifierText.SkipLabels(ref rest, Labels);
            var reason = ReadOne(rest, out value);
            if (reason is null)
                return null;
            first ??= reason;
            var next = rest.IndexOfAny(',', ';');
            if (next < 0)
                return first;
            rest = rest[(next + 1)..];
        }
    }

    private static string? ReadOne(ReadOnlySpan<char> text, out Issn value)
    {
        value = default;
        // Four digits, a dash or nothing, four more: with spaces about the dash, but not in its place.
        var second = 4;
        var hasDash = false;
        for (; second < text.Length && (IdentifierText.IsBlank(text[second]) || IdentifierText.IsDash(text[second])); second++)
            hasDash |= IdentifierText.IsDash(text[second]);
        var end = second + 4;
        if (end > text.Length || text[..4].ContainsAnyExceptInRange('0', '9') || (second > 4 && !hasDash) ||
            CheckDigits.Read(text[..end], withSpaces: true, out var digits, out var checkDigit, out _) != 8 ||
            (end < text.Length && char.IsLetterOrDigit(text[end])))
            return "it has not the shape 1234-5679";
        if (CheckDigits.Mod11(digits) != checkDigit)
            return "its check digit is wrong";
        value = new((uint)digits);
        return digits == 0 ? "0000-0000 is a placeholder" : null;
    }

    bool IIdentifier<Issn>.Write(Span<char> destination, char format, out int written)
    {
        var check = CheckDigits.Sign(CheckDigits.Mod11(_value));
        var (first, second) = Math.DivRem(_value, 1000u);
        return format switch
        {
            'G' => destination.TryWrite(CultureInfo.InvariantCulture, $"{first:D4}-{second:D3}{check}", out written),
            'N' => destination.TryWrite(CultureInfo.InvariantCulture, $"{first:D4}{second:D3}{check}", out written),
            'U' => destination.TryWrite(
                CultureInfo.InvariantCulture, $"https://portal.issn.org/resource/ISSN/{first:D4}-{second:D3}{check}", out written),
            _ => throw IdentifierCore.UnknownFormat([format]),
        };
    }
}
