using System.Diagnostics;
using System.Globalization;
using Bibliographic.Records.Tool.IO;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>What is told at the end: records, time, and how many diagnostics of each kind.</summary>
internal sealed class Summary
{
    private const long WorthARate = 1_000_000;

    private readonly SortedDictionary<DiagnosticCode, long> _counts = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>How many diagnostics there were.</summary>
    public long DiagnosticCount => _counts.Values.Sum();

    public void Add(Diagnostic diagnostic) => _counts[diagnostic.Code] = _counts.GetValueOrDefault(diagnostic.Code) + 1;

    public void Write(TextWriter output, RecordSource source)
    {
        var elapsed = Stopwatch.GetElapsedTime(_start);
        var rate = source.BytesRead < WorthARate ? "" : $", {Words.Bytes(source.BytesRead / elapsed.TotalSeconds)}/s";
        var diagnostics = DiagnosticCount == 0 ? "" : $", {Words.Count(DiagnosticCount, "diagnostic")}";
        var taken = source.ReadCount > source.RecordCount ? string.Create(CultureInfo.InvariantCulture, $"{source.RecordCount:N0} of ") : "";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{taken}{Words.Count(source.ReadCount, "record")}{diagnostics}, {elapsed.TotalSeconds:0.00} s{rate}"));
        foreach (var (code, count) in _counts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,9:N0}  BR{(int)code:0000}  {DiagnosticText.Severity(code),-7}  {Words.Of(code)}"));
    }
}
