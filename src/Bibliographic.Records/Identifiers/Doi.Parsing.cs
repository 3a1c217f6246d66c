using System.Text;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

public readonly partial struct Doi
{
    private const string Directory = "10.";
    private const int LongestHost = 80;

    /// <summary>How a DOI was written, which decides how its name is encoded.</summary>
    private enum Spelling : byte
    {
        Bare,
        Address,
        Urn,
    }

    static string? IIdentifier<Doi>.Read(ReadOnlySpan<char> text, out Doi value)
    {
        value = default;
        text = IdentifierText.Trim(text);
        if (text.IsEmpty)
            return "there is nothing";
        if (FrequentAddressLength(text) is var length and > 0)
            return ReadName(text[length..], Spelling.Address, out value);
        var isResolved = false;
        var spelling = Spelling.Bare;
        while (Unwrap(ref text, ref spelling, ref isResolved))
            text = IdentifierText.Trim(text);
        return text.StartsWith(Directory, StringComparison.Ordinal) ? ReadName(text, spelling, out value)
            : IsShort(text, isResolved) ? "it is a short DOI, an alias that only a resolver can turn into the DOI"
            : "a DOI starts with '10.'";
    }

    /// <summary>
    /// The length of the address of a resolver before a name, where it is one of those of nearly all addresses, which are looked for first
    /// (<see cref="NlmNumber.TryReadAddress"/>); otherwise 0.
    /// </summary>
    private static int FrequentAddressLength(ReadOnlySpan<char> text) =>
        text.StartsWith("http://dx.doi.org/10.", StringComparison.Ordinal) ? "http://dx.doi.org/".Length
        : text.StartsWith("https://doi.org/10.", StringComparison.Ordinal) ? "https://doi.org/".Length
        : text.StartsWith("https://dx.doi.org/10.", StringComparison.Ordinal) ? "https://dx.doi.org/".Length
        : 0;

    /// <summary>Takes one wrapper off the name: a label, a URN, the address of a resolver.</summary>
    private static bool Unwrap(ref ReadOnlySpan<char> text, ref Spelling spelling, ref bool isResolved)
    {
        if (text.IsEmpty || char.IsAsciiDigit(text[0]))
            return false;
        if (TrySkipResolver(ref text))
        {
            isResolved = true;
            spelling = Spelling.Address;
            return true;
        }

        if (IdentifierText.Skip(ref text, "info:doi/"))
        {
            spelling = Spelling.Address;
            return true;
        }

        if (IdentifierText.Skip(ref text, "urn:"))
        {
            spelling = Spelling.Urn;
            return true;
        }

        var label = text;
        if (!IdentifierText.Skip(ref label, "doi") || label is not [':' or '=' or ' ' or '\u00A0' or '1', ..])
            return false;
        text = label.TrimStart(":= \u00A0");
        return true;
    }

    /// <summary>Skips the scheme and host of a resolver, those of publishers (<c>doi.acm.org</c>) among them.</summary>
    private static bool TrySkipResolver(ref ReadOnlySpan<char> text)
    {
        var rest = text;
        var hasScheme = IdentifierText.Skip(ref rest, "http://") || IdentifierText.Skip(ref rest, "https://") ||
            IdentifierText.Skip(ref rest, "//");
        var hostEnd = rest[..Math.Min(rest.Length, LongestHost)].IndexOf('/');
        if (hostEnd < 0)
            return false;
        var host = rest[..hostEnd];
        IdentifierText.Skip(ref host, "www.");
        IdentifierText.Skip(ref host, "dx.");
        var isResolver = Ascii.EqualsIgnoreCase(host, "doi.org") || (hasScheme && IdentifierText.StartsWith(host, "doi.") &&
            IdentifierText.StartsWith(rest[(hostEnd + 1)..], Directory));
        if (!isResolver)
            return false;
        text = rest[(hostEnd + 1)..];
        return true;
    }

    private static bool IsShort(ReadOnlySpan<char> text, bool isResolved)
    {
        var isBare = text.StartsWith("10/", StringComparison.Ordinal);
        var alias = isBare ? text[3..] : text;
        var letters = 0;
        foreach (var c in alias)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
            letters += char.IsAsciiLetter(c) ? 1 : 0;
        }

        return isResolved ? alias.Length > 2 : isBare && letters > 0;
    }

    /// <summary>Reads a name without its wrappers.</summary>
    private static string? ReadName(ReadOnlySpan<char> text, Spelling spelling, out Doi value)
    {
        value = default;
        var hasBlanks = false;
        if (DoiText.NeedsDecoding(text) || spelling == Spelling.Urn)
        {
            var name = DoiText.Decode(text.ToString(), spelling != Spelling.Bare, spelling == Spelling.Urn);
            // What is still encoded was encoded twice; what it stood for first nobody can tell.
            if (DoiText.Decode(name, isAddress: false, isUrn: false) != name)
                return "it is encoded twice";
            hasBlanks = spelling != Spelling.Bare && !text.Contains(' ');
            text = IdentifierText.Trim(name);
        }

        var divider = DoiText.PrefixLength(text);
        if (divider < 0 || divider == text.Length || text[divider] != '/')
            return "the part before the slash is not digits with dots between them";
        text = text[..DoiText.LengthWithoutTail(text)];
        if (text.Length <= divider + 1)
            return "there is nothing after the slash";
        if (text.IndexOf("://") >= 0)
            return "another address follows it";
        if (DoiText.IndexOfImpossible(text, hasBlanks) is >= 0 and var at)
            return $"there is the character U+{(int)text[at]:X4} in it";
        value = new(DoiText.ToLower(text));
        return null;
    }
}
