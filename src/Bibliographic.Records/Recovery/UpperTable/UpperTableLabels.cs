using System.Runtime.CompilerServices;
using System.Text;

namespace Bibliographic.Records.Recovery.UpperTable;

/// <summary>
/// The labels of the table above the index fields in the languages of catalogues, from <c>labels.tsv</c>, which is read at the first use.
/// </summary>
internal static class UpperTableLabels
{
    /// <summary>How many languages the labels have at most: each is a bit.</summary>
    public const int MaxLanguages = 64;

    private const int LongestLabel = 160;   // in UTF-8

    private static readonly Dictionary<string, (UpperTableLabel Label, ulong Languages)> Labels = ReadTable();

    /// <summary>All labels, in lower case.</summary>
    public static IEnumerable<string> All => Labels.Keys;

    /// <inheritdoc cref="TryFind(ReadOnlySpan{byte}, out UpperTableLabel, out ulong)"/>
    public static bool TryFind(ReadOnlySpan<byte> text, out UpperTableLabel label) => TryFind(text, out label, out _);

    /// <summary>Looks a label up.</summary>
    /// <param name="text">The label in any case, without its colon.</param>
    /// <param name="label">What it stands for.</param>
    /// <param name="languages">The languages in which it does, each a bit.</param>
    /// <returns>Whether it is known.</returns>
    [SkipLocalsInit]
    public static bool TryFind(ReadOnlySpan<byte> text, out UpperTableLabel label, out ulong languages)
    {
        (label, languages) = (default, 0);
        if (text.IsEmpty || text.Length > LongestLabel)
            return false;
        Span<char> lower = stackalloc char[LongestLabel];
        Span<char> chars = stackalloc char[LongestLabel];
        var length = Encoding.UTF8.GetChars(text, chars);
        if (chars[..length].ToLowerInvariant(lower) is not (var count and > 0)
            || !Labels.TryGetValue(lower[..count].ToString(), out var found))
            return false;
        (label, languages) = found;
        return true;
    }

    /// <summary>Whether a line shows that another page has begun.</summary>
    public static bool IsStart(ReadOnlySpan<byte> line) =>
        TryFind(line.Trim("#*: "u8), out var label) && label is UpperTableLabel.Loading or UpperTableLabel.Heading;

    private static Dictionary<string, (UpperTableLabel Label, ulong Languages)> ReadTable()
    {
        using var table = typeof(UpperTableLabels).Assembly.GetManifestResourceStream("Bibliographic.Records.labels.tsv")!;
        using var reader = new StreamReader(table, Encoding.UTF8);
        var labels = new Dictionary<string, (UpperTableLabel Label, ulong Languages)>(StringComparer.Ordinal);
        var languages = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var name, var language, var texts])
                continue;
            if (!languages.Contains(language))
                languages.Add(language);
            foreach (var text in texts.Split('|'))
            {
                labels.TryGetValue(text, out var known);
                labels[text] = (Enum.Parse<UpperTableLabel>(name), known.Languages | 1UL << languages.IndexOf(language));
            }
        }
        return labels;
    }
}
