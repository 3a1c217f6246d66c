using System.Buffers;
using System.Net;

namespace Bibliographic.Records.Identifiers;

/// <summary>The steps from a DOI as it was written to its name.</summary>
internal static class DoiText
{
    private static readonly SearchValues<char> SignsOfEncoding = SearchValues.Create("%&\\?#");

    /// <summary>What a bare name may have encoded: a percent sign before anything else is one.</summary>
    private static readonly string[] StructuralEscapes = ["%2F", "%3C", "%3E", "%28", "%29", "%3A", "%3B", "%5B", "%5D"];

    private static readonly string[] LatexEscapes = ["\\_", "\\%", "\\&", "\\#", "\\$"];

    public static bool NeedsDecoding(ReadOnlySpan<char> text) => text.IndexOfAny(SignsOfEncoding) >= 0;

    /// <summary>
    /// Undoes HTML entities, also those of entities, and in capitals: the canonical form, in small letters, must hold none, so that it is
    /// read back as itself.
    /// </summary>
    private static string DecodeEntities(string name)
    {
        const int mostLevels = 8;
        for (var level = 0; level < mostLevels && name.Contains('&'); level++)
        {
            var decoded = WebUtility.HtmlDecode(name);
            if (decoded == name)
            {
                var small = name.ToLowerInvariant();
                decoded = WebUtility.HtmlDecode(small);
                if (decoded == small)
                    return name;
            }
            name = decoded;
        }
        return name;
    }

    /// <summary>Undoes HTML entities, LaTeX escapes and percent-encoding, and drops the query and fragment of an address.</summary>
    public static string Decode(string name, bool isAddress, bool isUrn)
    {
        name = DecodeEntities(name);
        if (name.Contains('\\'))
        {
            foreach (var escape in LatexEscapes)
                name = name.Replace(escape, escape[1..], StringComparison.Ordinal);
        }

        // The check character of an old name may be a number sign, which nobody escaped: "…3.0.CO;2-#".
        if (isAddress && name.AsSpan().IndexOfAny('?', '#') is >= 0 and var end
            && !(end == name.Length - 1 && name.EndsWith(";2-#", StringComparison.Ordinal)))
            name = name[..end];
        // A colon divides prefix and suffix in a URN.
        if (isUrn && name.AsSpan().IndexOfAny(':', '/') is >= 0 and var divider && name[divider] == ':')
            name = string.Concat(name.AsSpan(0, divider), "/", name.AsSpan(divider + 1));
        return name.Contains('%') && (isAddress || HasStructuralEscape(name)) ? Uri.UnescapeDataString(name) : name;
    }

    private static bool HasStructuralEscape(string name)
    {
        foreach (var escape in StructuralEscapes)
        {
            if (name.Contains(escape, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The length of the prefix (<c>10.1093</c>, <c>10.1000.10</c>) a text with <c>10.</c> in front starts with, or -1.</summary>
    public static int PrefixLength(ReadOnlySpan<char> text)
    {
        var at = 2;
        while (at < text.Length && text[at] == '.')
        {
            var digits = at + 1;
            for (at = digits; at < text.Length && char.IsAsciiDigit(text[at]);)
                at++;
            if (at == digits)
                return -1;
        }

        return at;
    }

    /// <summary>The length of a text without the punctuation behind it, brackets included that are not opened in it.</summary>
    public static int LengthWithoutTail(ReadOnlySpan<char> text)
    {
        const string Opening = "([{<";
        const string Closing = ")]}>";
        Span<int> depths = [0, 0, 0, 0];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
                length = i + 1;
            else if (Opening.IndexOf(c) is >= 0 and var opened)
                depths[opened]++;
            else if (Closing.IndexOf(c) is >= 0 and var closed)
                length = depths[closed] > 0 && depths[closed]-- > 0 ? i + 1 : length;
            else if (!IsTail(c))
                length = i + 1;
        }

        return length;
    }

    private static bool IsTail(char c) =>
        c is '.' or ',' or ';' or ':' or '!' or '?' or '*' or '"' or '\'' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026' ||
        IdentifierText.IsBlank(c);

    /// <summary>The first character that no DOI contains: white space, a control, half a surrogate pair, U+FFFD; or -1.</summary>
    public static int IndexOfImpossible(ReadOnlySpan<char> text, bool withSpaces)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is > ' ' and < '\u007F' || (c == ' ' && withSpaces))
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (IdentifierText.IsBlank(c) || char.IsSurrogate(c) || c == '\uFFFD')
                return i;
        }

        return -1;
    }

    /// <summary>The text with its ASCII letters, and no others, in lower case.</summary>
    public static string ToLower(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('A', 'Z'))
            return text.ToString();
        Span<char> lower = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < lower.Length; i++)
            lower[i] = char.IsAsciiLetterUpper(text[i]) ? (char)(text[i] | 0x20) : text[i];
        return lower.ToString();
    }

    /// <summary>Puts the ASCII letters, and no others, in upper case.</summary>
    public static void ToUpper(Span<char> text)
    {
        foreach (ref var c in text)
            c = char.IsAsciiLetterLower(c) ? (char)(c & ~0x20) : c;
    }
}
