namespace Bibliographic.Records.Model.Rules;

/// <summary>Reads the addresses of Creative Commons licences: <c>https://creativecommons.org/licenses/by-nc/4.0/</c>.</summary>
internal static class CreativeCommons
{
    private const string Host = "creativecommons.org/";

    private static readonly string[] Kinds = ["by", "by-nc", "by-nc-nd", "by-nc-sa", "by-nd", "by-sa"];
    private static readonly string[] Versions = ["4.0", "3.0", "2.5", "2.0", "1.0"];

    /// <summary>By version, then by kind.</summary>
    private static readonly string[] SpdxIds =
        [.. from version in Versions from kind in Kinds select $"CC-{kind.ToUpperInvariant()}-{version}"];

    /// <summary>The SPDX identifier, such as <c>CC-BY-NC-4.0</c>; null for an address of anything else.</summary>
    public static string? ToSpdxId(string? url)
    {
        if (!TryRead(url, out var isLicense, out var kind, out var version, out _))
            return null;
        if (!isLicense)
            return version is not "1.0" ? null : Is(kind, "zero") ? "CC0-1.0" : Is(kind, "mark") ? "CC-PDM-1.0" : null;
        var (kindIndex, versionIndex) = (IndexIn(Kinds, kind), IndexIn(Versions, version));
        return versionIndex < 0 ? null
            : kindIndex >= 0 ? SpdxIds[versionIndex * Kinds.Length + kindIndex]
            : version is "1.0" && Is(kind, "by-nd-nc") ? "CC-BY-NC-ND-1.0"
            : null;
    }

    private static int IndexIn(string[] words, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Is(text, words[i]))
                return i;
        }
        return -1;
    }

    /// <summary>
    /// The length of the address that a text starts with, which ends after the version and the country, whatever is glued to it; 0 if it is
    /// another's.
    /// </summary>
    public static int AddressLength(ReadOnlySpan<char> text) => TryRead(text, out _, out _, out _, out var length) ? length : 0;

    /// <summary>
    /// Reads <c>…creativecommons.org/licenses/KIND/VERSION/COUNTRY/</c> or <c>…creativecommons.org/publicdomain/KIND/VERSION/</c>.
    /// </summary>
    private static bool TryRead(ReadOnlySpan<char> text, out bool isLicense, out ReadOnlySpan<char> kind, out ReadOnlySpan<char> version,
        out int length)
    {
        kind = version = default;
        length = 0;
        var rest = AfterHost(text);
        isLicense = TrySkip(ref rest, "licenses/") || TrySkip(ref rest, "licences/");
        if (!isLicense && !TrySkip(ref rest, "publicdomain/"))
            return false;
        var slash = rest.IndexOf('/');
        if (slash <= 0)
            return false;
        kind = rest[..slash];
        rest = rest[(slash + 1)..];
        var end = 0;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] == '.' && end > 0))
            end++;
        version = rest[..end].TrimEnd('.');
        if (version.IsEmpty)
            return false;
        rest = rest[version.Length..];
        if (isLicense && rest is ['/', >= 'a' and <= 'z', >= 'a' and <= 'z', ..] && (rest.Length == 3 || !char.IsAsciiLetter(rest[3])))
            rest = rest[3..];
        length = text.Length - rest.Length + (rest is ['/', ..] ? 1 : 0);
        return true;
    }

    /// <summary>What follows the host; empty if the address is another's, such as <c>https://notcreativecommons.org/</c>.</summary>
    private static ReadOnlySpan<char> AfterHost(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf(Host, StringComparison.OrdinalIgnoreCase) is >= 0 and var found;)
        {
            at += found;
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != '-')
                return text[(at + Host.Length)..];
            at += Host.Length;
        }
        return default;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) =>
        text.Length == word.Length && text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool TrySkip(ref ReadOnlySpan<char> text, ReadOnlySpan<char> start)
    {
        if (!text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            return false;
        text = text[start.Length..];
        return true;
    }
}
