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
        var authors = Enumerable.Range(1, Count).Select(i => new AgentName { Family = $"Name{(char)('a' + (i % 26))}{i}", Given = $"Given{i} M." });
        var record = new BibliographicRecord { Id = "invented-1", Title = "Many hands", Journal = "Invented Journal", Authors = [.. authors], Dates = [new(2020)] };
        _page = Encoding.UTF8.GetBytes(RecordFormats.Default["dump"].Serialize(record));
    }

    [Benchmark]
    public int Record() => RecordDump.Read(_page).Single().Authors.Count;
}
