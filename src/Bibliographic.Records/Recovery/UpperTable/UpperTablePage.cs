using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery.UpperTable;

/// <summary>Tells a page that shows its record only in the table for readers from any other text.</summary>
/// <remarks>
/// <para>
/// Three different labels of one language have to stand together. One of them, or the heading of the table, must be of a kind that other
/// texts rarely have: <c>Main Author:</c>, <c>Physical Description:</c>, <c>Bibliographic Details</c>. Labels such as <c>Format:</c>,
/// <c>Title:</c> or <c>Language:</c> also start the lines of mail, of metadata of software, of the licence at the top of a book.
/// </para>
/// <para>A page that names its authors more than once is a list of results.</para>
/// </remarks>
internal static class UpperTablePage
{
    /// <summary>A page of a catalogue is shorter; its index table, which comes later, would be too far away.</summary>
    private const int LongestPage = 64 * 1024;

    private const int FewestLabels = 3;

    /// <summary>How many lines of values stand between two labels at most: a list of keywords.</summary>
    private const int MostLinesBetween = 24;

    private const int KeyLength = 4;
    private const int StartBits = 16;
    private const int LongestEscapedLabel = 512;

    /// <summary>The length of an escape in JSON: <c>\u00e9</c>.</summary>
    public const int EscapeLength = 6;

    /// <summary>
    /// The hashes of how <see cref="DistinctiveLabels"/> start. Of lines of prose one in a hundred has such a hash.
    /// </summary>
    private static readonly bool[] Starts = BuildStarts();

    private static readonly SearchValues<char> FirstCharacters =
        SearchValues.Create([.. DistinctiveLabels.Select(static label => label[0])]);

    /// <summary>
    /// The labels without which there is no such page, in lower case, in upper case, and with a first letter in upper case.
    /// </summary>
    public static IEnumerable<string> DistinctiveLabels =>
        from text in UpperTableLabels.All
        from form in (string[])[text, char.ToUpperInvariant(text[0]) + text[1..], text.ToUpperInvariant()]
        where IsDistinctive(form)
        select form;

    /// <summary>Finds the table.</summary>
    /// <param name="text">The whole text.</param>
    /// <returns>Where its first line starts; -1 when the text is no such page.</returns>
    public static int Find(ReadOnlySpan<byte> text)
    {
        if (!MayBeIn(text))
            return -1;
        Span<int> counts = stackalloc int[UpperTableLabels.MaxLanguages];
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (start, between, found, authorRows) = (-1, 0, -1, 0);
        ulong distinctive = 0;
        foreach (var range in new LineRanges(text, 0, text.Length))
        {
            var line = LineRanges.Trim(text[range]);
            if (!TryReadLabel(line, out var name, out var label, out var languages))
            {
                between += line.IsEmpty ? 0 : 1;
                continue;
            }
            if (label == UpperTableLabel.SimilarItems)
                break;
            if (start < 0 || between > MostLinesBetween)
            {
                if (found >= 0)
                    break;
                counts.Clear();
                known.Clear();
                (start, distinctive, authorRows) = (range.Start.Value, 0, 0);
            }
            between = 0;
            if (label == UpperTableLabel.Authors && ++authorRows > 1)
                return -1;
            if (IsDistinctive(label, name))
                distinctive |= languages;
            if (label is not (UpperTableLabel.Heading or UpperTableLabel.Loading) && known.Add(Encoding.UTF8.GetString(name)))
                Count(languages, counts);
            if (Enough(counts, distinctive))
                found = start;
        }
        return found;
    }

    /// <summary>Whether a text may be such a page, told from the starts of its lines.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestPage)
            return false;
        foreach (var range in new LineRanges(text, 0, text.Length))
        {
            if (MayStart(text[range], isJson: false))
                return true;
        }
        return false;
    }

    /// <summary>Whether a line may start with a label without which there is no such page.</summary>
    /// <param name="text">The line, and what follows it.</param>
    /// <param name="isJson">Whether the text is within a string of JSON, with escapes.</param>
    public static bool MayStart(ReadOnlySpan<byte> text, bool isJson)
    {
        var start = 0;
        while (start < text.Length && text[start] is (byte)' ' or (byte)'|' or (byte)'-' or (byte)'*' or (byte)'#' or (byte)'\t')
            start++;
        scoped var line = text[start..];
        if (line.Length < KeyLength)
            return false;
        if (!Starts[Hash(line)] && !(isJson && MayHideStart(line)))
            return false;
        line = line[..Math.Min(line.Length, LongestEscapedLabel)];
        var end = line.IndexOfAny(":\n\\\""u8);
        if (isJson && end >= 0 && line[end..] is [(byte)'\\', not (byte)'n', ..])
        {
            Span<byte> unescaped = stackalloc byte[LongestEscapedLabel];
            line = unescaped[..Unescape(line, unescaped)];
            end = line.IndexOfAny(":\n"u8);
        }
        return TryReadLabel(end < 0 ? line : line[..(line[end] == ':' ? end + 1 : end)], out var name, out var label, out _)
            && IsDistinctive(label, name);
    }

    /// <summary>Whether the first letters of a label may stand in a string of JSON as escapes: <c>\u041eс</c>, <c>pr\u00ed</c>.</summary>
    private static bool MayHideStart(ReadOnlySpan<byte> line) => line[..KeyLength].IndexOf((byte)'\\') switch
    {
        < 0 => false,
        0 when line is [_, (byte)'n' or (byte)'"', ..] => false,   // an empty line
        0 when ReadEscape(line) is { } c && c > ' ' => FirstCharacters.Contains(c),
        _ => true,
    };

    private static char? ReadEscape(ReadOnlySpan<byte> json) =>
        json is [_, (byte)'u', _, _, _, _, ..] && ushort.TryParse(json[2..EscapeLength], NumberStyles.HexNumber, null, out var c)
            ? (char)c : null;

    /// <summary>
    /// Decodes the start of a string of JSON, up to its end or that of the line. White space of other kinds becomes spaces.
    /// </summary>
    private static int Unescape(ReadOnlySpan<byte> json, Span<byte> text)
    {
        var length = 0;
        while (!json.IsEmpty && json[0] != '"')
        {
            if (json is [(byte)'\\', (byte)'u', ..])
            {
                if (ReadEscape(json) is not { } c)
                    break;
                length += (Rune.TryCreate(c, out var rune) ? rune : Rune.ReplacementChar).EncodeToUtf8(text[length..]);
                json = json[EscapeLength..];
            }
            else if (json is [(byte)'\\', ..])
            {
                if (json.Length < 2)
                    break;
                text[length++] = json[1] switch
                {
                    (byte)'n' => (byte)'\n', (byte)'t' or (byte)'r' => (byte)' ', var escaped => escaped,
                };
                json = json[2..];
            }
            else
            {
                text[length++] = json[0];
                json = json[1..];
            }
        }
        return length;
    }

    /// <summary>Reads a label that ends in a colon, or the heading of a part of the page.</summary>
    private static bool TryReadLabel(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> name, out UpperTableLabel label, out ulong languages)
    {
        name = line.TrimStart("|-*# \t"u8);
        var colon = name.IndexOf((byte)':');
        if (colon >= 0)
            name = name[..colon].TrimEnd((byte)' ');
        return UpperTableLabels.TryFind(name.TrimEnd("*# \t\r"u8), out label, out languages)
            && (colon >= 0 || label is UpperTableLabel.Heading or UpperTableLabel.SimilarItems);
    }

    /// <summary>Whether a label is rare in texts of other kinds: of several words, and of a kind that other forms do not have.</summary>
    private static bool IsDistinctive(UpperTableLabel label, ReadOnlySpan<byte> name) => label switch
    {
        UpperTableLabel.Heading => true,
        UpperTableLabel.Authors or UpperTableLabel.FurtherAuthors or UpperTableLabel.Groups or UpperTableLabel.Extent
            or UpperTableLabel.Urls => name.Contains((byte)' ') || name[0] >= FirstOfUnspaced,
        _ => false,
    };

    private static bool IsDistinctive(string text)
    {
        var name = Encoding.UTF8.GetBytes(text);
        return UpperTableLabels.TryFind(name, out var label) && IsDistinctive(label, name);
    }

    /// <summary>The first byte of a character of Chinese or Japanese, which put no spaces between words.</summary>
    private const byte FirstOfUnspaced = 0xE3;

    private static void Count(ulong languages, Span<int> counts)
    {
        for (; languages != 0; languages &= languages - 1)
            counts[BitOperations.TrailingZeroCount(languages)]++;
    }

    private static bool Enough(ReadOnlySpan<int> counts, ulong distinctive)
    {
        for (; distinctive != 0; distinctive &= distinctive - 1)
        {
            if (counts[BitOperations.TrailingZeroCount(distinctive)] >= FewestLabels)
                return true;
        }
        return false;
    }

    /// <summary>The letters of ASCII in lower case; a label may also start with a capital of another alphabet.</summary>
    private static int Hash(ReadOnlySpan<byte> start) =>
        (int)((MemoryMarshal.Read<uint>(start) | 0x20202020) * 0x9E3779B1 >> (32 - StartBits));

    private static bool[] BuildStarts()
    {
        var starts = new bool[1 << StartBits];
        foreach (var label in DistinctiveLabels)
        {
            if (Encoding.UTF8.GetBytes(label) is { Length: >= KeyLength } name)
                starts[Hash(name)] = true;
        }
        return starts;
    }
}
