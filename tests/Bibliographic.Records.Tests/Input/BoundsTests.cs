using System.Diagnostics;
using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>
/// Input of any size takes time in proportion and bounded memory. These tests run alone, because they measure the process.
/// </summary>
[Collection(nameof(BoundsTests))]
[CollectionDefinition(nameof(BoundsTests), DisableParallelization = true)]
public class BoundsTests
{
    private const int MiB = 1024 * 1024;

    [Fact]
    public void Text_without_end_is_read_in_bounded_memory()
    {
        var line = "This line, which is no row, stands in the dump again and again.\n"u8.ToArray();
        var (read, allocated) = Measure(new RepeatingStream(line, 64 * MiB));
        Assert.Equal(0, read);
        Assert.InRange(allocated, 0, 4 * MiB);
    }

    [Fact]
    public void Pages_without_end_are_read_in_bounded_memory()
    {
        var page = Repository.Bytes("article.txt");
        using var reader = new RecordReader(new RepeatingStream([.. page, (byte)'\n'], 8 * MiB));
        Assert.True(reader.Read());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var count = 1;
        while (reader.Read())
            count++;
        Assert.Equal(8 * MiB / (page.Length + 1), count - 1, 1.0);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, -100 * MiB, 4 * MiB);
    }

    [Theory]
    [InlineData("")]
    [InlineData("title | ")]
    [InlineData("{\"text\": \"")]
    public void A_line_of_20_MB_given_in_small_parts_takes_time_in_proportion(string start)
    {
        var stopwatch = Stopwatch.StartNew();
        var long_ = new byte[20 * MiB];
        Array.Fill(long_, (byte)'a');
        Encoding.ASCII.GetBytes(start).CopyTo(long_, 0);
        byte[] rest = start.StartsWith('{') ? [.. "\"}\n"u8, .. Repository.Bytes("catalogue.jsonl")] : [.. "\nid | x |\nurl | http://a.example/ |\n"u8];
        var records = RecordDump.Read(PartsStream.OfSize([.. long_, .. rest], 4096), new() { FillLimit = 0 }).ToList();
        Assert.Equal(start.StartsWith('{') ? "pubmed-8100001" : "x", records[0].Id);
        Assert.InRange(stopwatch.Elapsed.TotalSeconds, 0, 5);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("http://")]
    [InlineData("http://a.example/")]
    [InlineData("Text en ")]
    [InlineData("https://creativecommons.org/")]
    [InlineData("AT ")]
    [InlineData("Li, ")]
    [InlineData("| ")]
    [InlineData("Jr ")]
    public void A_word_repeated_in_every_value_takes_time_in_proportion(string word)
    {
        var value = string.Concat(Enumerable.Repeat(word, 400_000 / word.Length));
        var page = $"id | x |\nauthor | Li, X {value} |\ndescription | {value} |\nformat | {value} |\nlanguage | {value} |\n"
            + $"spelling | x2022-12-13 T Li, X {value} /pubmed/1 Text en {value} |\ntitle | T |\ntopic | {value} |\nurl | {value} |\nwork_keys_str_mv | AT lix t {value} |\n";
        var stopwatch = Stopwatch.StartNew();
        Assert.Equal("T", Assert.Single(RecordDump.ReadText(page)).Title);
        Assert.InRange(stopwatch.Elapsed.TotalSeconds, 0, 5);
    }

    private static (int Records, long Allocated) Measure(Stream stream)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = RecordDump.Read(stream, new() { FirstBufferBytes = 128 * 1024, FillLimit = 0 }).Count();
        return (count, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Gives the same bytes over and over.</summary>
    private sealed class RepeatingStream(byte[] bytes, long length) : MemoryStream
    {
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - _position);
            for (var done = 0; done < count;)
            {
                var part = bytes.AsSpan((int)(_position % bytes.Length));
                part = part[..Math.Min(part.Length, count - done)];
                part.CopyTo(buffer[done..]);
                done += part.Length;
                _position += part.Length;
            }
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
