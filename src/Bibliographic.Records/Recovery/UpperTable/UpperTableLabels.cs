using System.Text;

namespace Bibliographic.Records.Recovery.UpperTable;

/// <summary>
/// The labels of the table above the index fields in the languages of catalogues, from <c>labels.tsv</c>, which is read at the first use.
/// </summary>
internal static class UpperTableLabels
{
    private const int LongestLabel = 160;   // in UTF-8

    private static readonly Dictionary<string, UpperTableLabel> Labels = ReadTable();

    /// <summary>Looks a label up.</summary>
    /// <param name="text">The label in any case, without its colon.</param>
    /// <param name="label">What it stands for.</param>
    /// <returns>Whether it is known.</returns>
    public static bool TryFind(ReadOnlySpan<byte> text, out UpperTableLabel label)
    {
        label = default;
        Span<char> lower = stackalloc char[LongestLabel];
        if (text.IsEmpty || text.Length > LongestLabel)
            return false;
        Span<char> chars = stackalloc char[LongestLabel];
        var length = Encoding.UTF8.GetChars(text, chars);
        return chars[..length].ToLowerInvariant(lower) is var count and > 0 && Labels.TryGetValue(lower[..count].ToString(), out label);
    }

    /// <summary>Whether a line shows that another page has begun.</summary>
    public static bool IsStart(ReadOnlySpan<byte> line) =>
        TryFind(line.Trim("#*: "u8), out var label) && label is UpperTableLabel.Loading or UpperTableLabel.Heading;

    private static Dictionary<string, UpperTableLabel> ReadTable()
    {
        using var table = typeof(UpperTableLabels).Assembly.GetManifestResourceStream("Bibliographic.Records.labels.tsv")!;
        using var reader = new StreamReader(table, Encoding.UTF8);
        var labels = new Dictionary<string, UpperTableLabel>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var name, var texts])
                continue;
            foreach (var text in texts.Split('|'))
                labels[text] = Enum.Parse<UpperTableLabel>(name);
        }
        return labels;
    }
}
