using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests.Input;

/// <summary>
/// What is recovered from a dump, a line for each value: <c>journal: J Reed (spelling, likely)</c>. The evidence is left out where it is a
/// field, and certain.
/// </summary>
internal sealed class RecoveredLines
{
    public RecoveredLines(string dump)
    {
        var options = new RecordReaderOptions { OnDiagnostic = Diagnostics.Add };
        foreach (var record in RecordDump.Read(Encoding.UTF8.GetBytes(dump), options))
        {
            if (Values.Count > 0)
                Values.Add("next record");
            Values.AddRange(LinesOf(record));
        }
    }

    public List<string> Values { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The name of a line's value.</summary>
    public static string NameOf(string line) => line.Split(':')[0];

    private static IEnumerable<string> LinesOf(BibliographicRecord record)
    {
        using var json = JsonDocument.Parse(RecordFormats.NdJson.Serialize(record));
        var evidence = json.RootElement.TryGetProperty("evidence", out var member) ? member : default;
        foreach (var property in RecordDifferences.Values)
        {
            var value = property.GetValue(record)?.ToString();
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            if (!string.IsNullOrEmpty(value))
                yield return $"{name}: {value.ReplaceLineEndings("\\n")}{EvidenceOf(name, evidence)}";
        }
    }

    private static string EvidenceOf(string name, JsonElement evidence)
    {
        if (evidence.ValueKind != JsonValueKind.Object || !evidence.TryGetProperty(name, out var member))
            return "";
        var text = $" ({member.GetProperty("source").GetString()}, {member.GetProperty("certainty").GetString()})";
        return text == " (field, certain)" ? "" : text;
    }
}
