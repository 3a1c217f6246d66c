using System.Diagnostics;
using System.Globalization;
using Bibliographic.Records.Tool.IO;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>What has been filled, and which records contradict the others.</summary>
internal sealed class CompletionSummary
{
    private const int MostListed = 20;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<Diagnostic> _listed = [];
    private long _contradictions;
    private long _damages;
    private long _completed;
    private long _filled;

    /// <summary>How many records were written.</summary>
    public long Written { get; private set; }

    /// <summary>Counts a diagnostic, and remembers the first ones. What was inferred in other records is not told.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Code == DiagnosticCode.RecordsDisagree)
            _contradictions++;
        else if (diagnostic.IsDamage)
            _damages++;
        else
            return;
        if (_listed.Count < MostListed)
            _listed.Add(diagnostic);
    }

    /// <summary>Counts what another record has filled.</summary>
    public void AddFilled(int values)
    {
        _completed++;
        _filled += values;
    }

    /// <summary>Counts what is written.</summary>
    public IEnumerable<BibliographicRecord> Watch(IEnumerable<BibliographicRecord> records, CancellationToken cancellation)
    {
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            Written++;
            yield return record;
        }
    }

    public void Write(TextWriter output, bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(JsonText.Write(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("records", Written);
                json.WriteNumber("completions", _completed);
                json.WriteNumber("values", _filled);
                json.WriteNumber("contradictions", _contradictions);
                json.WriteNumber("damages", _damages);
                json.WriteEndObject();
            }));
            return;
        }
        foreach (var diagnostic in _listed)
            output.WriteLine(Printable.Line($"{diagnostic}"));
        if (_contradictions + _damages > _listed.Count)
            output.WriteLine($"… and {Words.Count(_contradictions + _damages - _listed.Count, "further diagnostic")}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Words.Count(Written, "record")}, {Words.Count(_filled, "value")} from {Words.Count(_completed, "other record")}, {Words.Count(_contradictions, "contradiction")}, {Stopwatch.GetElapsedTime(_start).TotalSeconds:0.00} s"));
    }
}
