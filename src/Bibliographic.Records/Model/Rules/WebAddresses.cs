using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Model.Rules;

/// <summary>Chooses and writes a record's web addresses.</summary>
internal static class WebAddresses
{
    private const int OwnRank = 3;

    private static readonly char[] UnsafeCharacters =
        [.. Enumerable.Range(0, 0x21).Concat(Enumerable.Range(0x7f, 0x21)).Select(c => (char)c), '\u2028', '\u2029', '\ufffe', '\uffff',
            '\\', '{', '}'];

    /// <summary>What no address has: it is percent-encoded, or dropped when it is not ASCII.</summary>
    public static readonly char[] IllegalCharacters = [.. UnsafeCharacters, .. "\"<>^`|"];

    private static readonly TextRule Verbatim = new(UnsafeCharacters, PercentEncode, isOneLine: false);
    private static readonly TextRule Legal = new(IllegalCharacters, PercentEncode, isOneLine: false);
    private static readonly TextRule LegalWithoutSemicolon = new([';', .. IllegalCharacters], PercentEncode, isOneLine: false);
    private static readonly byte[] Encoded = Table();

    /// <summary>
    /// The address for a format that takes one: the first that no identifier of the record stands for already, else that of PubMed;
    /// one of a DOI resolver only when the record has no DOI. Null when there is none.
    /// </summary>
    public static string? Best(BibliographicRecord record)
    {
        string? best = null;
        var bestRank = 0;
        foreach (var url in record.Urls)
        {
            var rank = Rank(url, record.Doi is not null);
            if (rank > bestRank)
                (best, bestRank) = (url, rank);
        }
        return best;
    }

    /// <summary>The address of the page that the record was read from; null when it is none of the web.</summary>
    public static string? Page(BibliographicRecord record) => record.SourceAddress is { } page && IsWeb(page) ? page : null;

    /// <summary>
    /// The page that the record was read from, for a format that takes one address: only where <see cref="Best"/> gives none.
    /// </summary>
    public static string? PageAsAddress(BibliographicRecord record) => Best(record) is null ? Page(record) : null;

    /// <summary>
    /// Whether a browser opens the address and it is not one of PubMed or of a DOI resolver, for which identifiers stand.
    /// </summary>
    public static bool IsOwn(string url) => Rank(url, hasDoi: false) == OwnRank;

    /// <summary>
    /// Whether a browser opens the address as a page; <c>javascript:</c> and the like are not written where programs make links.
    /// </summary>
    public static bool IsWeb(ReadOnlySpan<char> url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes an address with characters that no address has (spaces, line ends, braces) percent-encoded.</summary>
    public static void Write(ref Utf8Writer utf8, ReadOnlySpan<char> url, bool encodeSemicolon = false) =>
        utf8.Write(SingleLine.Trim(url), encodeSemicolon ? LegalWithoutSemicolon : Legal);

    /// <summary>
    /// Writes a DOI or an address with nothing encoded but what would break a line or a group: spaces, controls, braces, backslashes.
    /// </summary>
    public static void WriteVerbatim(ref Utf8Writer utf8, ReadOnlySpan<char> text) => utf8.Write(SingleLine.Trim(text), Verbatim);

    /// <summary>The percent-encoding of an illegal character; empty when it is not ASCII.</summary>
    public static ReadOnlySpan<byte> PercentEncode(char special) => special < 0x80 ? Encoded.AsSpan(special * 3, 3) : default;

    private static int Rank(ReadOnlySpan<char> url, bool hasDoi)
    {
        if (!IsWeb(url))
            return 0;
        var isPubMed = false;
        for (var rest = url; rest.IndexOf('/') is >= 0 and var slash; rest = rest[(slash + 1)..])
        {
            if (rest[..slash] is [.., 'g' or 'G'] && rest[..slash].EndsWith("doi.org", StringComparison.OrdinalIgnoreCase))
                return hasDoi ? 0 : 1;
            var after = rest[(slash + 1)..];
            isPubMed |= after is ['p' or 'P', ..] && after.StartsWith("pubmed/", StringComparison.OrdinalIgnoreCase)
                || after is ['/', 'p' or 'P', ..] && after.StartsWith("/pubmed.", StringComparison.OrdinalIgnoreCase);
        }
        return isPubMed ? OwnRank - 1 : OwnRank;
    }

    private static byte[] Table()
    {
        var table = new byte[0x80 * 3];
        for (var c = 0; c < 0x80; c++)
        {
            const string hex = "0123456789ABCDEF";
            table[c * 3] = (byte)'%';
            table[c * 3 + 1] = (byte)hex[c >> 4];
            table[c * 3 + 2] = (byte)hex[c & 15];
        }
        return table;
    }
}
