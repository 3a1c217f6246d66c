using System.Text;
using System.Text.Json.Nodes;
using Bibliographic.Records.Tests.MarcViews;

namespace Bibliographic.Records.Tests.Marc;

/// <summary>What damage to a byte of a MARC file costs, and whether it is told.</summary>
public class MarcFileDamageTests
{
    private static readonly BibliographicRecord[] Records =
        [
            MarcLines.Recover(MarcViewReaderTests.Record),
            MarcLines.Recover(MarcViewReaderTests.Record.Replace("marsh-1", "marsh-2", StringComparison.Ordinal)),
        ];

    /// <summary>What is done to each occurrence of a byte, in its turn: another takes its place, or several, or none.</summary>
    private static readonly Dictionary<string, (string Sign, string Other)[]> Damage = new()
    {
        ["marcxml"] = [("<", ""), (">", ""), ("\"", ""), ("/", ""), ("=", ""), (">", ">&"), ("<", "\u0001<")],
        ["marc"] = [("\u001d", ""), ("\u001e", ""), ("\u001f", ""), ("\u001e", " "), ("0", "1"), ("2", "x"), ("a", "\u00ff"), ("M", "\u001e")],
        ["json"] = [("\"", ""), ("{", ""), ("}", ""), ("[", ""), (":", ""), ("\"", "\"\u0001")],
    };

    /// <summary>
    /// For each occurrence the number of fields, of the twelve of both records, that are gone or new, and below it how often something was
    /// told of it; a point for none.
    /// </summary>
    [Theory]
    [InlineData("marcxml")]
    [InlineData("marc")]
    [InlineData("json")]
    public void A_byte_that_is_damaged_costs_little(string format)
    {
        var file = format == "json" ? Json() : RecordFormats.Default[format].SerializeToBytes(Records);
        var expected = Read(file, out var told);
        Assert.Equal((12, 0), (expected.Count, told));
        var text = new StringBuilder();
        foreach (var (sign, other) in Damage[format])
        {
            var (costs, messages) = (new StringBuilder(), new StringBuilder());
            for (var at = 0; at < file.Length; at++)
            {
                if (file[at] != sign[0])
                    continue;
                var read = Read([.. file[..at], .. other.Select(c => (byte)c), .. file[(at + 1)..]], out told);
                costs.Append(Digit(Math.Max(expected.Except(read).Count(), read.Except(expected).Count())));
                messages.Append(Digit(told));
            }
            text.Append($"{Name(sign)} becomes {(other.Length == 0 ? "nothing" : Name(other))}\n  lost {costs}\n  told {messages}\n");
        }
        Snapshot.Verify(text.ToString(), ".txt", format);
    }

    private static char Digit(int count) => count == 0 ? '.' : count > 9 ? '+' : (char)('0' + count);

    private static byte[] Json() =>
        Encoding.UTF8.GetBytes(string.Concat(Records.Select(record => $"{JsonNode.Parse(RecordFormats.NdJson.Serialize(record))!["marc"]!.ToJsonString()}\n")));

    /// <summary>The fields of all records, each with the identifier of its record.</summary>
    private static List<string> Read(byte[] file, out int told)
    {
        var diagnostics = new List<Diagnostic>();
        var records = RecordDump.Read(file, new() { OnDiagnostic = diagnostics.Add }).ToList();
        told = diagnostics.Count;
        return [.. records.SelectMany(record => record.Marc?.Fields.Select(field => $"{record.Id} {field}") ?? [])];
    }

    private static string Name(string text) =>
        string.Concat(text.Select(c => c is > ' ' and < '\u007f' ? c.ToString() : c == ' ' ? "space" : $"U+{(int)c:X4}"));
}
