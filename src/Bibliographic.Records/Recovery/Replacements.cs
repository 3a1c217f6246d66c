using System.Text;

namespace Bibliographic.Records.Recovery;

/// <summary>The addresses that makers of text corpora write over e-mail addresses, and over numbers that look like addresses of computers.</summary>
/// <remarks>From datatrove, with which several public corpora were made: two addresses in turn, and six numbers in turn.</remarks>
internal static class Replacements
{
    private static readonly byte[][] Numbers =
        [.. ((string[])["22.214.171.124", "126.96.36.199", "188.8.131.52", "184.108.40.206", "220.127.116.11", "18.104.22.168"]).Select(Encoding.ASCII.GetBytes)];

    /// <summary>Whether a text has one of the e-mail addresses.</summary>
    public static bool HasMail(ReadOnlySpan<byte> text) =>
        text.Contains((byte)'@') && (text.IndexOf("email@example.com"u8) >= 0 || text.IndexOf("firstname.lastname@example.org"u8) >= 0);

    /// <summary>Whether a text has one of the addresses or numbers, so that something else stood there.</summary>
    public static bool Has(ReadOnlySpan<byte> text)
    {
        if (HasMail(text))
            return true;
        foreach (var number in Numbers)
        {
            if (text.IndexOf(number) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>The same for a web address, which seldom has so many points.</summary>
    public static bool IsIn(ReadOnlySpan<byte> address) => address.Count((byte)'.') >= 3 && Has(address);
}
