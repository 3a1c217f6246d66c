using System.Diagnostics;
using System.Globalization;
using Bibliographic.Records.Tool.IO;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>What became of the duplicates.</summary>
internal sealed class DedupSummary
{
    /// <summary>A dump with one wrong DOI everywhere has a contradiction for every record: more than these are only counted.</summary>
    private const int MostListed = 20;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<DuplicateConflict> _listed = [];
    private long _conflicts;

    /// <summary>How many records were written.</summary>
    public long Written { get; private set; }

    /// <summary>Counts a contradiction, and remembers the first ones.</summary>
    public void Add(DuplicateConflict conflict)
    {
        if (++_conflicts <= MostListed)
            _listed.Add(conflict);
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

    public void Write(TextWriter output, long read, bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(JsonText.Write(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("records", read);
                json.WriteNumber("written", Written);
                json.WriteNumber("mergedAway", read - Written);
                json.WriteNumber("contradictions", _conflicts);
                json.WriteEndObject();
            }));
            return;
        }
        foreach (var conflict in _listed)
            output.WriteLine(Sentence(conflict));
        if (_conflicts > MostListed)
            output.WriteLine($"… and {Words.Count(_conflicts - MostListed, "further contradiction")}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Words.Count(read, "record")}, {Written:N0} written, {read - Written:N0} merged into others, {Words.Count(_conflicts, "contradiction")}, {Stopwatch.GetElapsedTime(_start).TotalSeconds:0.00} s"));
    }

    private static string Sentence(DuplicateConflict conflict) => string.Create(
        CultureInfo.InvariantCulture,
        $"not merged: records {conflict.FirstRecord} and {conflict.SecondRecord} have the same {Scheme(conflict.Shared)} but not the same {Scheme(conflict.Contradicting)}");

    private static string Scheme(RecordValue value) => value == RecordValue.Id ? "identifier in the catalogue" : value.ToString().ToUpperInvariant();
}
