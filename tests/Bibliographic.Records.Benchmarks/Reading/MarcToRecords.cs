using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace Bibliographic.Records.Benchmarks.Reading;

/// <summary>
/// MARC records in pages and in a file of ISO 2709, beside index pages of the same size and <c>yaz-marcdump</c>, which reads the same file.
/// </summary>
public class MarcToRecords
{
    private static readonly RecordReaderOptions OnlyMarc = new() { Only = [RecordValue.Marc] };
    private static readonly RecordReaderOptions WithoutValues = new() { OmitValuesOfMarcFiles = true };

    [Benchmark(Baseline = true)]
    public long IndexPages() => RecordDump.ReadFile(Inputs.OfMarc("pages.txt")).LongCount();

    [Benchmark]
    public long Views() => RecordDump.ReadFile(Inputs.OfMarc("views.txt")).LongCount();

    [Benchmark]
    public long Iso2709ToRecords() => RecordDump.ReadFile(Inputs.OfMarc("marc.mrc")).LongCount();

    [Benchmark]
    public long Iso2709ToMarc() => RecordDump.ReadFile(Inputs.OfMarc("marc.mrc"), OnlyMarc).LongCount();

    [Benchmark]
    public void Iso2709ToMarcXml() =>
        RecordDump.ReadFile(Inputs.OfMarc("marc.mrc"), WithoutValues).WriteTo(Stream.Null, RecordFormats.MarcXml);

    /// <summary>The program, with the start of a process; it goes on without it where it is not installed.</summary>
    [Benchmark]
    public int YazMarcdump()
    {
        using var shell = Process.Start("/bin/sh", ["-c", $"exec yaz-marcdump -o marcxml '{Inputs.OfMarc("marc.mrc")}' >/dev/null"]);
        shell.WaitForExit();
        return shell.ExitCode;
    }
}
