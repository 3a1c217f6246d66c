using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>Divides the rights at the end of <c>spelling</c>: copyright statement, licence address, licence statement.</summary>
internal static class RightsText
{
    private const int LongestAddress = 2048;
    private const int MaxCreativeCommonsLength = 256;

    private static readonly SearchValues<byte> AddressEnd = SearchValues.Create(" \t\n\"<>)]"u8);

    /// <summary>How licence statements begin.</summary>
    private static readonly byte[][] StatementStarts =
    [
        .. ((string[])
        [
            "This is an open", "This is an Open", "This article is", "This work is licensed", "This work is published", "Open Access", "Licensee", "The full terms",
            "This is an article distributed", "This is an author-produced", "Distributed under",
        ]).Select(Encoding.ASCII.GetBytes),
    ];

    private static readonly SearchValues<byte> FirstLetters = SearchValues.Create([.. StatementStarts.Select(words => words[0])]);

    /// <summary>Divides a text.</summary>
    /// <param name="rights">The rights; may be empty.</param>
    /// <param name="copyright">The copyright statement; null when there is none.</param>
    /// <param name="pool">Gives the strings; new ones when null.</param>
    /// <returns>The licence; null when there is none.</returns>
    public static License? Read(ReadOnlySpan<byte> rights, out string? copyright, TextPool? pool = null)
    {
        copyright = null;
        if (rights.IsEmpty)
            return null;
        var address = FindAddress(rights);
        var statementAt = FindStatement(rights);
        var isLicense = !address.Equals(default) || statementAt >= 0;
        var cut = statementAt < 0 ? rights.Length : statementAt;
        // An address in the middle of a sentence is part of the statement; one that stands alone starts the licence.
        if (!address.Equals(default) && address.Start.Value < cut && (address.Start.Value == 0 || rights[address.Start.Value - 1] == ' '))
            cut = address.Start.Value;

        copyright = Decode(WhitespaceInsensitiveText.Trim(rights[..cut]), pool);
        if (!isLicense)
            return null;
        var text = rights[cut..];
        if (cut == address.Start.Value && !address.Equals(default))
            text = text[(address.End.Value - cut)..];
        return new License(address.Equals(default) ? null : Decode(rights[address], pool)?.Replace(" ", "", StringComparison.Ordinal),
            Decode(WhitespaceInsensitiveText.Trim(text), pool));
    }

    /// <summary>The first Creative Commons address, or else, where the text speaks of a licence, the first address.</summary>
    private static Range FindAddress(ReadOnlySpan<byte> rights)
    {
        Range first = default;
        for (var from = 0; rights[from..].IndexOf("http"u8) is var found and >= 0;)
        {
            var start = from + found;
            from = start + 4;
            WorkCounter.Add(found);
            var address = rights[start..Math.Min(start + LongestAddress, rights.Length)];
            if (!address.StartsWith("http://"u8) && !address.StartsWith("https://"u8))
                continue;
            if (CreativeCommonsLength(address) is var known and > 0)
                return start..(start + known);
            var length = address.IndexOfAny(AddressEnd);
            if (length >= 0)
                address = address[..length];
            if (first.Equals(default))
                first = start..(start + address.TrimEnd(".,;"u8).Length);
        }
        return rights.IndexOf("icen"u8) >= 0 ? first : default;
    }

    /// <summary>The length of a Creative Commons address; it may have a space after a slash: <c>…/licenses/by/ 4.0/</c>.</summary>
    [SkipLocalsInit]
    private static int CreativeCommonsLength(ReadOnlySpan<byte> text)
    {
        Span<char> address = stackalloc char[MaxCreativeCommonsLength];
        text = text[..Math.Min(text.Length, MaxCreativeCommonsLength)];
        var space = text.IndexOf((byte)' ');
        if (!GoesOnAfter(text, space))
        {
            var word = space < 0 ? text : text[..space];
            return CreativeCommons.AddressLength(address[..Encoding.Latin1.GetChars(word, address)]);
        }
        Span<int> places = stackalloc int[MaxCreativeCommonsLength + 1];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' && !GoesOnAfter(text, i))
                break;
            if (text[i] == ' ')
                continue;
            places[length] = i;
            address[length++] = (char)text[i];
        }
        places[length] = length == 0 ? 0 : places[length - 1] + 1;
        var known = CreativeCommons.AddressLength(address[..length]);
        return known == 0 ? 0 : places[known - 1] + 1;
    }

    private static bool GoesOnAfter(ReadOnlySpan<byte> text, int space) =>
        space > 0 && space + 1 < text.Length && text[space - 1] == '/' && IsPartOfAddress(text[(space + 1)..]);

    /// <summary>
    /// Whether a text goes on with what an address has after <c>creativecommons.org/</c>: a version, a kind, the word for licences.
    /// </summary>
    private static bool IsPartOfAddress(ReadOnlySpan<byte> text) =>
        char.IsAsciiDigit((char)text[0]) || text.StartsWith("by"u8) || text.StartsWith("licen"u8) || text.StartsWith("publicdomain"u8)
            || text.StartsWith("zero"u8);

    private static int FindStatement(ReadOnlySpan<byte> rights)
    {
        for (var at = 0; rights[at..].IndexOfAny(FirstLetters) is var found and >= 0; at++)
        {
            at += found;
            foreach (var words in StatementStarts)
            {
                if (rights[at..].StartsWith(words))
                    return at;
            }
        }
        return -1;
    }

    private static string? Decode(ReadOnlySpan<byte> text, TextPool? pool) =>
        pool is null ? Text.DecodeOrNull(text) : pool.DecodeOrNull(text);
}
