using System.Text;
using BenchmarkDotNet.Attributes;

namespace Bibliographic.Records.Benchmarks.Growth;

/// <summary>Time and memory for one record with many authors.</summary>
public class Authors
{
    private byte[] _page = [];

    [Params(1, 10, 100, 1_000, 10_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var authors = Enumerable.Range(1, Count).Select(i => $"Name{(char)('a' + (i % 26))}{i}, Given{i} M.");
        var keys = Enumerable.Range(1, Count).Select(i => $"AT name{(char)('a' + (i % 26))}{i}given{i}m manyhands");
        _page = Encoding.UTF8.GetBytes($"id | invented-1 |\n---|---|\nauthor | {string.Join(' ', authors)} |\ntitle | Many hands |\nwork_keys_str_mv | {string.Join(' ', keys)} |\n");
    }

    [Benchmark]
    public int Record() => RecordDump.Read(_page).Single().Authors.Count;
}
