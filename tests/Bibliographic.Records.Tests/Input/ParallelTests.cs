using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Reading on several threads gives what reading on one gives: records, diagnostics, places, all in their order.</summary>
public class ParallelTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "samples"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathOf(""), file))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_gives_the_same(string sample) => AssertSame(Repository.Bytes(sample), size: 1 << 20);

    [Fact]
    public void All_samples_in_one_stream_in_small_parts_give_the_same()
    {
        byte[] all = [.. Repository.Samples.SelectMany(sample => Repository.Bytes(sample + ".txt").Append((byte)'\n'))];
        foreach (var size in (int[])[7, 100, 4096])
            AssertSame(all, size);
    }

    [Fact]
    public void Damage_is_reported_at_the_same_places_in_the_same_order()
    {
        var whole = Repository.Bytes("catalogue.txt");
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var damaged = whole.ToArray();
            for (var i = 0; i < 40; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            AssertSame(damaged, 1000);
        }
    }

    [SharedFact]
    public void The_corpus_gives_the_same() => AssertSame(File.ReadAllBytes(Path.Combine(Repository.Shared, "corpus", "sample.base.txt.gz")), size: 1 << 20);

    [Fact]
    public void A_strict_reader_stops_at_the_same_place()
    {
        var dump = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Repository.Text("article.txt") + "\n", 200)) + "_version_ | 1 |\nid | x |\ntitle | broken");
        var options = new RecordReaderOptions { Policy = DiagnosticPolicy.Strict };
        var (count, expected) = ReadUntilDamage(dump, options);
        var (parallelCount, actual) = ReadUntilDamage(dump, options with { MaxDegreeOfParallelism = 3 });
        Assert.Equal((count, expected), (parallelCount, actual));
        Assert.True(count > 100);
    }

    [Fact]
    public async Task Cancelling_stops_the_reading_at_the_next_record()
    {
        using var cancellation = new CancellationTokenSource();
        var dump = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Repository.Text("catalogue.txt"), 400)));
        var count = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in RecordDump.ReadAsync(new MemoryStream(dump), new() { MaxDegreeOfParallelism = 2 }, cancellation.Token))
            {
                if (++count == 10)
                    await cancellation.CancelAsync();
            }
        });
        Assert.Equal(10, count);
    }

    [Fact]
    public void A_reader_that_waits_reads_only_some_chunks_ahead()
    {
        const int chunk = 256 * 1024;
        var dump = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Repository.Text("catalogue.txt"), 1000)));
        Assert.True(dump.Length > 20 * chunk);
        var stream = new MemoryStream(dump);
        using var reader = new RecordReader(stream, new() { MaxDegreeOfParallelism = 2 });
        Assert.True(reader.Read());
        Assert.InRange(stream.Position, 1, 6 * chunk);
    }

    [Fact]
    public void An_enumeration_may_be_left_early()
    {
        var dump = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Repository.Text("catalogue.txt"), 100)));
        Assert.Equal(RecordDump.Read(dump).Take(3), RecordDump.Read(dump, new() { MaxDegreeOfParallelism = 2 }).Take(3));
    }

    [Fact]
    public void There_is_at_least_one_thread() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordReaderOptions { MaxDegreeOfParallelism = 0 });

    private static (int Count, Diagnostic Damage) ReadUntilDamage(byte[] dump, RecordReaderOptions options)
    {
        var count = 0;
        var exception = Assert.Throws<RecordFormatException>(() =>
        {
            foreach (var _ in RecordDump.Read(dump, options))
                count++;
        });
        return (count, exception.Diagnostic);
    }

    private static void AssertSame(byte[] dump, int size)
    {
        var expected = Read(dump, size, new());
        var actual = Read(dump, size, new() { MaxDegreeOfParallelism = 3 });
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        Assert.Equal(expected.Records, actual.Records);
    }

    /// <summary>Records with their places and evidence, and diagnostics with the number of records read before.</summary>
    private static (List<object> Records, List<object> Diagnostics) Read(byte[] dump, int size, RecordReaderOptions options)
    {
        List<object> records = [], diagnostics = [];
        using var reader =
            new RecordReader(PartsStream.OfSize(dump, size),
                options with { OnDiagnostic = diagnostic => diagnostics.Add((records.Count, diagnostic)) });
        while (reader.Read())
            records.Add(
                (reader.Position.RecordNumber, reader.Position.Line, reader.Position.ByteOffset, reader.Current, reader.Current.Evidence));
        return (records, diagnostics);
    }
}
