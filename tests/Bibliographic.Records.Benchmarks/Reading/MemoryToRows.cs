using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Attributes;
using Bibliographic.Records.Input.IndexPages;
using Sylvan.Data.Csv;

namespace Bibliographic.Records.Benchmarks.Reading;

/// <summary>
/// A dump in memory, larger than the caches: how fast are its rows found? Below it the floors, above it readers of delimited text.
/// </summary>
/// <remarks>
/// The other readers get the same bytes with the bar as delimiter, without quotes and without a fixed number of fields, and are only asked
/// to go on to the next row: what they would need to give a field is not in their figure. The tokenizer gives name and value of each.
/// </remarks>
public class MemoryToRows
{
    private byte[] _dump = [];
    private byte[] _copy = [];

    [GlobalSetup]
    public void Load()
    {
        _dump = File.ReadAllBytes(Inputs.Dump);
        _copy = new byte[_dump.Length];
    }

    [Benchmark(Baseline = true)]
    public int CountLineEnds() => _dump.AsSpan().Count((byte)'\n');

    [Benchmark]
    public void CopyMemory() => _dump.AsSpan().CopyTo(_copy);

    /// <summary>What finding each line alone costs, without a look at what the line is.</summary>
    [Benchmark]
    public int LinesByIndexOf()
    {
        ReadOnlySpan<byte> rest = _dump;
        var lines = 0;
        for (; rest.IndexOf((byte)'\n') is var length and >= 0; lines++)
            rest = rest[(length + 1)..];
        return lines;
    }

    /// <summary>The same by masks of 64 bytes, as the tokenizer finds them.</summary>
    [Benchmark]
    public long LinesByMask() => SumOfLines(looksAtStart: false);

    /// <summary>And a look at the first bytes of each, where its first blank or bar is: the least that can tell what a line is.</summary>
    [Benchmark]
    public long LinesByMaskAndFirstMark() => SumOfLines(looksAtStart: true);

    [Benchmark]
    public long Tokenizer()
    {
        long length = 0;
        var tokenizer = new DumpTokenizer(_dump, isFinalBlock: true);
        while (tokenizer.Read())
            length += tokenizer.Name.Length + tokenizer.Value.Length;
        return length;
    }

    [Benchmark]
    public long Sylvan()
    {
        using var reader = CsvDataReader.Create(new StreamReader(new MemoryStream(_dump), Encoding.UTF8), new CsvDataReaderOptions
        {
            Delimiter = '|',
            Quote = '\0',
            Comment = '\0',
            HasHeaders = false,
            CsvStyle = CsvStyle.Standard,
            ResultSetMode = ResultSetMode.SingleResult,
            BufferSize = 1 << 20,
            MaxBufferSize = 1 << 26,
        });
        long rows = 0;
        while (reader.Read())
            rows++;
        return rows;
    }

    [Benchmark]
    public long CsvHelper()
    {
        using var reader = global::CsvHelper.CsvReader.Create(_dump, new()
        {
            Separator = '|',
            HasHeader = false,
            Mode = global::CsvHelper.CsvMode.NoEscape,
        });
        long rows = 0;
        while (reader.Read())
            rows++;
        return rows;
    }

    [Benchmark]
    public long CsvHelper33() => PreviousCsvHelper.CountRows(_dump);

    private long SumOfLines(bool looksAtStart)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_dump);
        long sum = 0;
        var start = 0;
        for (var block = 0; block <= _dump.Length - ByteKernel.LineFeedWidth; block += ByteKernel.LineFeedWidth)
        {
            for (var lineFeeds = ByteKernel.LineFeeds(in Unsafe.Add(ref first, block)); lineFeeds != 0; lineFeeds &= lineFeeds - 1)
            {
                var end = block + BitOperations.TrailingZeroCount(lineFeeds);
                sum += end - start;
                if (looksAtStart)
                    sum += BitOperations.TrailingZeroCount(ByteKernel.Marks(in Unsafe.Add(ref first, start)));
                start = end + 1;
            }
        }
        return sum;
    }
}
