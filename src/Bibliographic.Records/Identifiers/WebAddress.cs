using System.Text;

namespace Bibliographic.Records.Identifiers;

/// <summary>The parts of a web address, or of an address within a site (<c>/pubmed/1</c>), as far as identifiers need them.</summary>
internal readonly ref struct WebAddress
{
    private WebAddress(ReadOnlySpan<char> host, ReadOnlySpan<char> path, ReadOnlySpan<char> query)
    {
        Host = host;
        Path = path;
        Query = query;
    }

    public ReadOnlySpan<char> Host { get; }

    public ReadOnlySpan<char> Path { get; }

    public ReadOnlySpan<char> Query { get; }

    /// <summary>Reads an address; the scheme may be missing if there is a host with a dot and a path.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out WebAddress address)
    {
        address = default;
        var hasScheme = IdentifierText.Skip(ref text, "http://") || IdentifierText.Skip(ref text, "https://") ||
            IdentifierText.Skip(ref text, "//");
        var hostEnd = text.IndexOfAny("/?# ");
        if (hostEnd < 0 || (hostEnd == 0 && hasScheme))
            return false;
        var host = text[..hostEnd];
        if (!hasScheme && hostEnd > 0 && host.IndexOf('.') < 0)
            return false;
        IdentifierText.Skip(ref host, "www.");
        var rest = text[hostEnd..];
        var fragment = rest.IndexOf('#');
        if (fragment >= 0)
            rest = rest[..fragment];
        var query = rest.IndexOf('?');
        address = query < 0 ? new(host, rest, default) : new(host, rest[..query], rest[(query + 1)..]);
        return true;
    }

    /// <summary>Takes the identifier out of an address if it is one of the known places.</summary>
    public static bool TryMatch(ReadOnlySpan<char> text, ReadOnlySpan<WebRoute> routes, out ReadOnlySpan<char> identifier)
    {
        identifier = default;
        // Two addresses one after the other are no single identifier.
        if (!TryRead(text, out var address) || address.Path.IndexOf("://") >= 0)
            return false;
        foreach (ref readonly var route in routes)
        {
            if (!Ascii.EqualsIgnoreCase(address.Host, route.Host) || !IdentifierText.StartsWith(address.Path, route.Path))
                continue;
            identifier = route.Key is null ? FirstStep(address.Path[route.Path.Length..]) : address.Parameter(route);
            if (!identifier.IsEmpty)
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstStep(ReadOnlySpan<char> path)
    {
        var end = path.IndexOf('/');
        return end < 0 ? path : path[..end];
    }

    private ReadOnlySpan<char> Parameter(in WebRoute route)
    {
        ReadOnlySpan<char> value = default;
        var holds = route.Condition is null;
        for (var rest = Query; !rest.IsEmpty;)
        {
            var end = rest.IndexOf('&');
            var pair = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            IdentifierText.Skip(ref rest, "amp;");
            holds |= Ascii.EqualsIgnoreCase(pair, route.Condition);
            if (IdentifierText.Skip(ref pair, route.Key) && pair is ['=', .. var found])
                value = found;
        }

        return holds ? value : default;
    }
}
