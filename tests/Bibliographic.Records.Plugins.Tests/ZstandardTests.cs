using System.Text;
using Bibliographic.Records.Conformance;
using Bibliographic.Records.Inputs.Zstandard;
using ZstdSharp;

namespace Bibliographic.Records.Plugins.Tests;

/// <summary>Inputs packed by Zstandard, whole and damaged.</summary>
[Collection("Zstandard")]
public class ZstandardTests
{
    private const string Page = "A walk\n_version_ | 1752300000123456789 |\n---|---|\nid | a |\ntitle | A walk |\n";

    private static readonly RecordReaderOptions Options = new() { Inputs = RecordInputs.Default.WithZstandard() };

    /// <summary>The same without the system's library, as on most Windows machines.</summary>
    [Collection("Zstandard")]
    public sealed class Managed : ZstandardTests, IDisposable
    {
        private const string Switch = "Bibliographic.Records.Inputs.Zstandard.IsManaged";

        public Managed() => AppContext.SetSwitch(Switch, true);

        public void Dispose() => AppContext.SetSwitch(Switch, false);
    }

    public sealed class Conformance : RecordContainerTests
    {
        protected override ReadOnlyMemory<byte> Sample => Pack(Page + Page.Replace("| a |", "| b |", StringComparison.Ordinal));

        protected override int SampleCount => 2;

        protected override RecordContainer Create() => new ZstandardContainer();
    }

    [Fact]
    public void Frames_one_after_another_are_one_text()
    {
        byte[] file = [0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 1, 2, 3, 4, .. Pack(Page), .. Pack(Page[..20]), .. Pack(Page[20..])];
        Assert.Equal(2, RecordDump.Read(file, Options).Count());
    }

    [Fact]
    public void Lines_of_JSON_in_it_are_read()
    {
        var lines = $$"""{"url":"https://catalogue.example/1","text":"{{Page.ReplaceLineEndings("\\n")}}"}""" + "\n";
        Assert.Equal("https://catalogue.example/1", Assert.Single(RecordDump.Read(Pack(lines), Options)).SourceAddress);
    }

    [Fact]
    public async Task Packed_data_that_end_early_or_are_damaged_give_a_diagnostic_and_no_exception()
    {
        var file = Pack(string.Concat(Enumerable.Range(0, 300).Select(i => Page.Replace("| a |", $"| a-{i} |", StringComparison.Ordinal))));
        for (var at = 1; at < file.Length; at += 1 + file.Length / 60)
        {
            byte[] damaged = [.. file];
            damaged[at] ^= 0x55;
            foreach (var bytes in (byte[][])[file[..at], damaged])
            {
                var diagnostics = new List<Diagnostic>();
                var options = Options with { OnDiagnostic = diagnostics.Add };
                var records = RecordDump.Read(bytes, options).ToList();
                Assert.NotEmpty(diagnostics);
                var again = new List<BibliographicRecord>();
                await foreach (var record in RecordDump.ReadAsync(new MemoryStream(bytes), Options))
                    again.Add(record);
                Assert.Equal(records, again);
            }
        }
    }

    [Fact]
    public void Data_that_unpack_to_a_thousand_times_their_size_are_read_in_bounded_memory()
    {
        var packed = Pack(new string('\n', 50_000_000));
        Assert.True(packed.Length < 100_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Assert.Empty(RecordDump.Read(packed, Options));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 50_000_000);
    }

    /// <summary>The command zstd unpacks what the tests pack, and what it packs is read.</summary>
    [ZstdFact]
    public void The_command_reads_and_writes_the_same()
    {
        using var folder = new Folder();
        File.WriteAllBytes(folder["a.zst"], [.. Pack(Page), .. Pack(Page)]);
        Run("-dq", folder["a.zst"], "-o", folder["a.txt"]);
        Assert.Equal(Page + Page, File.ReadAllText(folder["a.txt"]));
        Run("-19q", "--long=27", folder["a.txt"], "-o", folder["b.zst"]);
        Assert.Equal(RecordDump.ReadText(Page + Page), RecordDump.ReadFile(folder["b.zst"], Options));
    }

    private static void Run(params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start("zstd", arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private sealed class ZstdFactAttribute : FactAttribute
    {
        public ZstdFactAttribute() => Skip = File.Exists("/usr/bin/zstd") ? null : "zstd is not installed";
    }

    private static byte[] Pack(string text)
    {
        using var compressor = new Compressor();
        compressor.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);   // as the command zstd does
        return compressor.Wrap(Encoding.UTF8.GetBytes(text)).ToArray();
    }
}
