using System.Text;
using BenchmarkDotNet.Attributes;

namespace Bibliographic.Records.Benchmarks.Growth;

/// <summary>Time and memory for one long row.</summary>
public class Row
{
    private byte[] _page = [];

    [Params(1, 16, 256, 4 * 1024, 16 * 1024)]
    public int Kilobytes { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var text = new StringBuilder(Kilobytes * 1024);
        while (text.Length < Kilobytes * 1024)
            text.Append("An invented sentence that says nothing. ");
        _page = Encoding.UTF8.GetBytes($"_version_ | 1700000000000000000 |\n---|---|\ndescription | {text} |\nid | invented-1 |\ntitle | A long row |\n");
    }

    [Benchmark]
    public int Record() => RecordDump.Read(_page).Single().Abstract!.Length;
}
