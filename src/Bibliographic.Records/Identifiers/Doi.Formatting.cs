using System.Buffers;
using System.Text;
using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

public readonly partial struct Doi
{
    private const string Resolver = "https://doi.org/";

    /// <summary>What stands in the path of an address as it is; the handbook asks or advises to encode the rest.</summary>
    private static readonly SearchValues<char> Unencoded =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-._~/()!*';:,@&=$");

    /// <summary>The text that is read back as this DOI: of one with a space in it the address, otherwise the name.</summary>
    internal string ToReadableText() => _value.Span.Contains(' ') ? ToString("U") : ToString();

    bool IIdentifier<Doi>.Write(Span<char> destination, char format, out int written)
    {
        switch (format)
        {
            case 'G' or 'W':
                written = _value.Span.Length;
                if (!_value.Span.TryCopyTo(destination))
                    return false;
                if (format == 'W')
                    DoiText.ToUpper(destination[..written]);
                return true;
            case 'U':
                return TryWriteAddress(_value.Span, destination, out written);
            default:
                throw IdentifierCore.UnknownFormat([format]);
        }
    }

    private static bool TryWriteAddress(ReadOnlySpan<char> name, Span<char> destination, out int written)
    {
        written = Resolver.Length;
        if (!Resolver.TryCopyTo(destination))
            return false;
        while (!name.IsEmpty)
        {
            var plain = name.IndexOfAnyExcept(Unencoded) is >= 0 and var next ? next : name.Length;
            if (!name[..plain].TryCopyTo(destination[written..]))
                return false;
            written += plain;
            name = name[plain..];
            if (!name.IsEmpty && !TryEncodeFirst(ref name, destination, ref written))
                return false;
        }

        return true;
    }

    private static bool TryEncodeFirst(ref ReadOnlySpan<char> name, Span<char> destination, ref int written)
    {
        Rune.DecodeFromUtf16(name, out var rune, out var consumed);
        name = name[consumed..];
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
        {
            if (!destination[written..].TryWrite($"%{b:X2}", out _))
                return false;
            written += 3;
        }

        return true;
    }
}
