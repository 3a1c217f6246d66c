namespace Bibliographic.Records.Model.Rules;

/// <summary>Creative Commons licence addresses, as the organisation publishes them.</summary>
internal static class CreativeCommons
{
    private const string Host = "creativecommons.org";

    /// <summary>The path of each licence's address and its SPDX identifier.</summary>
    private static readonly (string Path, string SpdxId)[] Licenses =
    [
        ("publicdomain/zero/1.0", "CC0-1.0"),
        ("publicdomain/mark/1.0", "CC-PDM-1.0"),
        ("licenses/by-nd-nc/1.0", "CC-BY-NC-ND-1.0"),
        .. from version in (string[])["4.0", "3.0", "2.5", "2.0", "1.0"]
           from kind in (string[])["by", "by-nc", "by-nc-nd", "by-nc-sa", "by-nd", "by-sa"]
           select ($"licenses/{kind}/{version}", $"CC-{kind.ToUpperInvariant()}-{version}"),
    ];

    /// <summary>Turns <c>https://creativecommons.org/licenses/by-nc/4.0/…</c> into <c>CC-BY-NC-4.0</c>; null for other addresses.</summary>
    public static string? ToSpdxId(string? url)
    {
        var path = PathOf(url);
        if (!path.StartsWith("licenses/", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("publicdomain/", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var (licensePath, spdxId) in Licenses)
        {
            if (path.StartsWith(licensePath, StringComparison.OrdinalIgnoreCase) && (path.Length == licensePath.Length || path[licensePath.Length] == '/'))
                return spdxId;
        }
        return null;
    }

    /// <summary>What follows the host and its slash; empty when the address is another's.</summary>
    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> url)
    {
        while (url.IndexOf('/') is >= 0 and var slash)
        {
            var isHost = url[..slash].EndsWith(Host, StringComparison.OrdinalIgnoreCase);
            url = url[(slash + 1)..];
            if (isHost)
                return url;
        }
        return default;
    }
}
