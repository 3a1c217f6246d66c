namespace Bibliographic.Records;

/// <summary>Creative Commons licence addresses, as the organisation publishes them.</summary>
internal static class CreativeCommons
{
    private const string Licenses = "creativecommons.org/licenses/";
    private const string PublicDomain = "creativecommons.org/publicdomain/";

    /// <summary>Turns <c>https://creativecommons.org/licenses/by-nc/4.0/…</c> into <c>CC-BY-NC-4.0</c>; null for other addresses.</summary>
    public static string? ToSpdxId(string? url)
    {
        if (url is null)
            return null;
        if (Parts(url, Licenses) is var (kind, version) && version.Length == 3)
            return $"CC-{kind.ToUpperInvariant()}-{version}";
        if (Parts(url, PublicDomain) is var (dedication, edition))
        {
            if (dedication == "zero" && edition == "1.0")
                return "CC0-1.0";
            if (dedication == "mark" && edition == "1.0")
                return "CC-PDM-1.0";
        }
        return null;
    }

    private static (string Kind, string Version)? Parts(string url, string prefix)
    {
        var start = url.IndexOf(prefix, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return null;
        var parts = url[(start + prefix.Length)..].Split('/');
        return parts.Length >= 2 && parts[0].Length > 0 ? (parts[0].ToLowerInvariant(), parts[1]) : null;
    }
}
