using BenchmarkDotNet.Attributes;

namespace Bibliographic.Records.Benchmarks.Reading;

/// <summary>Identifier and DOI of each record, against the full records.</summary>
public class Filter
{
    [Benchmark(Baseline = true)]
    public long FullRecords() => Count(RecordDump.ReadFile(Inputs.Dump));

    [Benchmark]
    public long IdAndDoi() => Count(RecordDump.ReadFile(Inputs.Dump, new() { Only = [RecordValue.Id, RecordValue.Doi] }));

    private static long Count(IEnumerable<BibliographicRecord> records)
    {
        long count = 0;
        foreach (var record in records)
            count += (record.Id?.Length ?? 0) + (record.Doi is null ? 0 : 1);
        return count;
    }
}
