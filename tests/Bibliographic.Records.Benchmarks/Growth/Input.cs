using BenchmarkDotNet.Attributes;

namespace Bibliographic.Records.Benchmarks.Growth;

/// <summary>Time and memory for once, twice, four and eight times the input.</summary>
public class Input
{
    private const int Unit = 8 * 1024 * 1024;

    private byte[] _dump = [];

    [Params(1, 2, 4, 8)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Load()
    {
        using var file = File.OpenRead(Inputs.Dump);
        _dump = new byte[Math.Min((long)Unit * Times, file.Length)];
        file.ReadExactly(_dump);
    }

    [Benchmark]
    public int Records() => RecordDump.Read(_dump).Count();
}
