using System.Buffers;

namespace Bibliographic.Records.Tests.Output;

/// <summary>Writing without blocking: to streams that refuse anything else, and with a token that stops it.</summary>
public sealed class AsyncOutputTests : IDisposable
{
    private static readonly BibliographicRecord[] Many =
        [.. Enumerable.Range(0, 600).Select(number => TestRecords.Article with { Id = $"id-{number}", Title = $"Títle {number}" })];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("records-");

    public static TheoryData<string> Formats => [.. RecordFormats.Default.Select(format => format.Name)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_stream_is_written_asynchronously_only(string name)
    {
        var format = RecordFormats.Default[name];
        var expected = format.SerializeToBytes(Many);
        foreach (var isAsync in (bool[])[false, true])
        {
            using var output = new AsyncStream();
            Assert.Equal(Many.Length, isAsync ? await Async(Many).WriteToAsync(output, format) : await Many.WriteToAsync(output, format));
            Assert.Equal(expected, output.Bytes.ToArray());
            Assert.True(output.CanWrite);
        }
    }

    [Fact]
    public void A_stream_that_makes_wait_does_not_block_the_caller()
    {
        using var output = new AsyncStream { IsStuck = true };
        using var source = new CancellationTokenSource();
        var writing = Many.WriteToAsync(output, RecordFormats.Json, source.Token);
        Assert.False(writing.IsCompleted);
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => writing.GetAwaiter().GetResult());
    }

    /// <summary>Neither a sequence that does not know of the token nor an old file may suffer from cancellation.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(600)]
    public async Task Cancellation_leaves_the_file_as_it_was(int after)
    {
        var path = Path.Combine(_folder.FullName, "x.json");
        await File.WriteAllTextAsync(path, "old");
        Func<CancellationTokenSource, Task>[] ways =
        [
            source => Cancelling(source).WriteToAsync(path, source.Token),
            source => Cancelling(source).WriteToAsync(path, RecordFormats.Json, source.Token),
            source => Cancelling(source).WriteToAsync(path, RecordFormats.Json, _ => { }, source.Token),
            source => Async(Cancelling(source)).WriteToAsync(path, source.Token),
            source => Async(Cancelling(source)).WriteToAsync(path, RecordFormats.Json, source.Token),
            source => Async(Cancelling(source)).WriteToAsync(path, new Deaf(), _ => { }, source.Token),
        ];
        foreach (var way in ways)
        {
            using var source = new CancellationTokenSource();
            if (after == 0)
                await source.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => way(source));
            Assert.Equal("old", await File.ReadAllTextAsync(path));
            Assert.Single(_folder.GetFiles());
        }

        IEnumerable<BibliographicRecord> Cancelling(CancellationTokenSource source) => Many.Select((record, number) =>
        {
            if (number + 1 == after)
                source.Cancel();
            return record;
        });
    }

    private static async IAsyncEnumerable<BibliographicRecord> Async(IEnumerable<BibliographicRecord> records)
    {
        await Task.Yield();
        foreach (var record in records)
            yield return record;
    }

    /// <summary>The body of a response: it is written asynchronously or not at all.</summary>
    private sealed class AsyncStream : MemoryStream
    {
        public MemoryStream Bytes { get; } = new();

        /// <summary>Whether the bytes are never taken.</summary>
        public bool IsStuck { get; init; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (IsStuck)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            await Task.Yield();
            Bytes.Write(buffer.Span);
        }

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");
    }

    /// <summary>A format whose writer knows nothing of tokens.</summary>
    private sealed class Deaf : RecordSerializer
    {
        public override string Name => "deaf";

        public override string MediaType => "text/plain";

        public override string FileExtension => ".deaf";

        public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
        {
        }

        public override RecordWriter CreateWriter(Stream output) => new Writer();

        private sealed class Writer : RecordWriter
        {
            public override void Write(BibliographicRecord record)
            {
            }

            public override ValueTask WriteAsync(BibliographicRecord record, CancellationToken cancellationToken = default) => default;

            public override void Complete()
            {
            }

            public override ValueTask CompleteAsync(CancellationToken cancellationToken = default) => default;
        }
    }
}
