using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tests.Identifiers;

/// <summary>The rows of <c>Data/identifier-cases.tsv</c>.</summary>
public partial class IdentifierCasesTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "identifier-cases.tsv")))
        {
            if (line.StartsWith('#'))
                continue;
            var columns = line.Split('\t');
            rows.Add(columns[0], columns[1], columns[2]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_spelling_is_read_as_expected(string kind, string input, string expected)
    {
        var text = Unescape(input);
        Assert.Equal(expected, kind switch
        {
            "doi" => Read<Doi>(text),
            "doitext" => Doi.FindAll(text) is [var first, ..] ? first.Value.ToString() : "-",
            "pmid" => Read<Pmid>(text),
            "pmcid" => Read<Pmcid>(text),
            "issn" => Read<Issn>(text),
            "isbn" => Read<Isbn>(text),
            "orcid" => Read<Orcid>(text),
            "arxiv" => Read<ArxivId>(text),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        });
    }

    /// <summary>The canonical text, the same from characters and from bytes; or what it was refused as.</summary>
    static string Read<T>(string text)
        where T : struct, IIdentifier<T>
    {
        var isRead = T.TryParse(text, out var value);
        Assert.Equal(isRead, T.TryParse(Encoding.UTF8.GetBytes(text), out var fromUtf8));
        Assert.Equal(value, fromUtf8);
        if (isRead)
            return value.ToString()!;

        var reason = Assert.Throws<FormatException>(() => T.Parse(text)).Message;
        Assert.Contains(text.Length > 80 ? text[..80] : text, reason, StringComparison.Ordinal);
        return reason.Contains("short DOI", StringComparison.Ordinal) ? "short:10/" + text[(text.LastIndexOf('/') + 1)..]
            : reason.Contains("ISNI", StringComparison.Ordinal) ? "isni" : "-";
    }

    static string Unescape(string text) =>
        Escape().Replace(
            text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal),
            m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escape();
}
