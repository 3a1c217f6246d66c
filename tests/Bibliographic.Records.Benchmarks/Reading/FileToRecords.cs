using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Bibliographic.Records.Benchmarks.Reading.Peer;

namespace Bibliographic.Records.Benchmarks.Reading;

/// <summary>
/// Full records from a file: authors, journal, dates, licence, identifiers recovered from the dump, against System.Text.Json with generated
/// code, which reads the same records from the library's own JSON.
/// </summary>
/// <remarks>
/// The peer's classes hold what the JSON holds, as strings and arrays, and nothing else. Both ways of driving it are shown; the faster
/// counts.
/// </remarks>
public class FileToRecords
{
    private string _ndjson = "";

    [GlobalSetup]
    public void Find() => _ndjson = Inputs.NdJson;

    [Benchmark(Baseline = true)]
    public long Records()
    {
        long count = 0;
        foreach (var record in RecordDump.ReadFile(Inputs.Dump))
            count += record.Authors.Count;
        return count;
    }

    [Benchmark]
    public long SystemTextJsonByLine()
    {
        long count = 0;
        foreach (var record in JsonLines.Read(_ndjson))
            count += record.Authors?.Length ?? 0;
        return count;
    }

    [Benchmark]
    public async Task<long> SystemTextJsonStream()
    {
        long count = 0;
        await using var file =
            new FileStream(_ndjson, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        await foreach (var record in JsonSerializer.DeserializeAsyncEnumerable(file, JsonRecordContext.Default.JsonRecord,
            topLevelValues: true).ConfigureAwait(false))
            count += record!.Authors?.Length ?? 0;
        return count;
    }

    [Benchmark]
    public long NativeJson()
    {
        long count = 0;
        foreach (var record in RecordDump.ReadFile(_ndjson))
            count += record.Authors.Count;
        return count;
    }
}
