using System.Text;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// The addresses that makers of text corpora write over e-mail addresses, and over numbers that look like addresses of computers.
/// </summary>
/// <remarks>From datatrove, with which several public corpora were made: two addresses in turn, and six numbers in turn.</remarks>
internal static class Replacements
{
    private static readonly byte[][] Mails = ["email@example.com"u8.ToArray(), "firstname.lastname@example.org"u8.ToArray()];

    private static readonly byte[][] Numbers =
        [.. ((string[])["22.214.171.124", "126.96.36.199", "188.8.131.52", "184.108.40.206", "220.127.116.11", "18.104.22.168"]).Select(Encoding.ASCII.GetBytes)];

    /// <summary>Whether a text has one of the e-mail addresses.</summary>
    public static bool HasMail(ReadOnlySpan<byte> text) => FindMail(text) is not null;

    /// <summary>Where a text has one of the e-mail addresses; null when it has none.</summary>
    public static Range? FindMail(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'@'))
            return null;
        foreach (var mail in Mails)
        {
            if (text.IndexOf(mail) is var at and >= 0)
                return at..(at + mail.Length);
        }
        return null;
    }

    /// <summary>Whether a text has one of the addresses or numbers, so that something else stood there.</summary>
    public static bool Has(ReadOnlySpan<byte> text)
    {
        if (HasMail(text))
            return true;
        for (var at = 1; at < text.Length && text[at..].IndexOf((byte)'.') is var found and >= 0; at++)
        {
            at += found;
            if (EndsLikeFirst(text[..at]) && HasNumberAt(text, at))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a text ends with two digits before which, or with which, the first point of a number stands. Those of a DOI, 10, are none.
    /// </summary>
    private static bool EndsLikeFirst(ReadOnlySpan<byte> text) => text is
        [.., (byte)'2', (byte)'0' or (byte)'2' or (byte)'6'] or [.., (byte)'8', (byte)'4' or (byte)'8'] or [.., (byte)'1', (byte)'8'];

    /// <summary>Whether one of the numbers has its first point there.</summary>
    private static bool HasNumberAt(ReadOnlySpan<byte> text, int point)
    {
        foreach (var number in Numbers)
        {
            var start = point - number.AsSpan().IndexOf((byte)'.');
            if (start >= 0 && text[start..].StartsWith(number))
                return true;
        }
        return false;
    }

    /// <summary>The same for a web address, which seldom has so many points.</summary>
    public static bool IsIn(ReadOnlySpan<byte> address) => address.Count((byte)'.') >= 3 && Has(address);
}
