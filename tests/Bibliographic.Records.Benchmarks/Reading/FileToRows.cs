using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Benchmarks.Reading;

/// <summary>A dump in a file that the system has in memory: how much of the time of reading it is the tokenizer's?</summary>
public class FileToRows
{
    private const int BlockSize = 256 * 1024;

    private readonly byte[] _block = new byte[BlockSize * 8];

    [GlobalSetup]
    public void Warm() => Read();

    /// <summary>The program <c>cat</c> into nothing, with the start of a process.</summary>
    [Benchmark(Baseline = true)]
    public void Cat()
    {
        using var shell = Process.Start("/bin/sh", ["-c", $"exec cat '{Inputs.Dump}' >/dev/null"]);
        shell.WaitForExit();
    }

    [Benchmark]
    public long Read()
    {
        using var file = File.OpenHandle(Inputs.Dump, options: FileOptions.SequentialScan);
        long length = 0;
        while (RandomAccess.Read(file, _block.AsSpan(0, BlockSize), length) is var count and > 0)
            length += count;
        return length;
    }

    [Benchmark]
    public long Tokenizer()
    {
        using var file = File.OpenHandle(Inputs.Dump, options: FileOptions.SequentialScan);
        long position = 0, length = 0;
        var kept = 0;
        DumpTokenizerState state = default;
        while (true)
        {
            var count = RandomAccess.Read(file, _block.AsSpan(kept, Math.Min(BlockSize, _block.Length - kept)), position);
            position += count;
            var tokenizer = new DumpTokenizer(_block.AsSpan(0, kept + count), isFinalBlock: count == 0, state);
            while (tokenizer.Read())
                length += tokenizer.Name.Length + tokenizer.Value.Length;
            if (count == 0)
                return length;
            state = tokenizer.State;
            _block.AsSpan(tokenizer.BytesConsumed, kept + count - tokenizer.BytesConsumed).CopyTo(_block);
            kept += count - tokenizer.BytesConsumed;
        }
    }
}
