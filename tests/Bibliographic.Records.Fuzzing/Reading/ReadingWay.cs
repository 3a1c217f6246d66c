using System.IO.Compression;
using System.IO.Pipes;

namespace Bibliographic.Records.Fuzzing.Reading;

/// <summary>
/// A way of reading a dump. All ways give the same records and the same diagnostics; a further one is a line in <see cref="All"/>.
/// </summary>
/// <param name="Name">How the bytes arrive, for messages.</param>
/// <param name="Read">Reads the bytes; the number decides where they are divided.</param>
internal sealed record ReadingWay(string Name, Func<byte[], int, RecordReaderOptions, IEnumerable<BibliographicRecord>> Read)
{
    /// <summary>The whole input in one block: what the others are compared with.</summary>
    public static ReadingWay Whole { get; } =
        new("as a whole", static (bytes, _, options) => RecordDump.Read(bytes, options with { FirstBufferBytes = 128 * 1024, FillLimit = 0 }));

    /// <summary>The other ways.</summary>
    public static IReadOnlyList<ReadingWay> All => [.. OnOneThread, .. OnMoreThreads, .. FromTheSystem];

    /// <summary>The ways that take the same steps every time, as a fuzzer needs it.</summary>
    public static IReadOnlyList<ReadingWay> OnOneThread { get; } =
    [
        new("in parts", static (bytes, cut, options) => RecordDump.Read(Parts(bytes, cut), options)),
        new("with a tiny buffer", static (bytes, cut, options) => RecordDump.Read(Parts(bytes, cut), options with { FirstBufferBytes = 16, FillLimit = 16 })),
        new("asynchronously", static (bytes, _, options) => RecordDump.ReadAsync(new MemoryStream(bytes), options).ToBlockingEnumerable()),
        new("one byte at a time", static (bytes, _, options) => RecordDump.Read(PartsStream.OfSize(bytes, 1), options)),
        new("packed", static (bytes, cut, options) => RecordDump.Read(Parts(Pack(bytes), cut), options)),
        new("asynchronously in parts", static (bytes, cut, options) => RecordDump.ReadAsync(Parts(bytes, cut), options).ToBlockingEnumerable()),
    ];

    /// <summary>The ways that take the system's help, and longer than all others.</summary>
    public static IReadOnlyList<ReadingWay> FromTheSystem { get; } =
    [
        new("from a file", static (bytes, _, options) => FromFile(bytes, options)),
        new("from a pipe", static (bytes, _, options) => RecordDump.Read(Pipe(bytes), options)),
    ];

    public static IReadOnlyList<ReadingWay> OnMoreThreads { get; } =
    [
        new("on three threads",
            static (bytes, cut,
                options) => RecordDump.Read(Parts(bytes, cut), options with { FirstBufferBytes = 64, MaxDegreeOfParallelism = 3 })),
    ];

    /// <summary>Reads the bytes in every way and fails where one differs.</summary>
    /// <returns>What they all gave.</returns>
    public static ReadingOutcome AssertAllSame(byte[] bytes, int cut, RecordReaderOptions? options = null) =>
        AssertSame(All, bytes, cut, options);

    /// <summary>Reads the bytes in these ways and as a whole, and fails where one differs.</summary>
    /// <returns>What they all gave.</returns>
    public static ReadingOutcome AssertSame(IReadOnlyList<ReadingWay> ways, byte[] bytes, int cut, RecordReaderOptions? options = null)
    {
        options ??= RecordReaderOptions.Default;
        var expected = ReadingOutcome.Of(with => Whole.Read(bytes, cut, with), options);
        foreach (var way in ways)
            expected.AssertSame(ReadingOutcome.Of(with => way.Read(bytes, cut, with), options), way.Name);
        return expected;
    }

    /// <summary>
    /// Reads the bytes in these ways and as a whole, with limits that they may pass: where one gives other records, it is told that
    /// something was cut.
    /// </summary>
    public static void AssertCutsAreTold(IReadOnlyList<ReadingWay> ways, byte[] bytes, int cut, RecordReaderOptions limits)
    {
        var whole = ReadingOutcome.Of(with => Whole.Read(bytes, cut, with), limits);
        foreach (var way in ways)
        {
            var other = ReadingOutcome.Of(with => way.Read(bytes, cut, with), limits);
            Assert.Null(other.Failure);
            Assert.True(
                whole.IsCut || other.IsCut || whole.Records.SequenceEqual(other.Records),
                $"Read {way.Name}, with limits: {other.Records.Count} records, not {whole.Records.Count} or not the same, and nothing is told.");
        }
    }

    /// <summary>Parts of all sizes up to one that the number decides too.</summary>
    private static PartsStream Parts(byte[] bytes, int cut)
    {
        var random = new Random(cut);
        var largest = 1 << random.Next(0, 14);
        return new(bytes, position => position + random.Next(1, largest + 1));
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static IEnumerable<BibliographicRecord> FromFile(byte[] bytes, RecordReaderOptions options)
    {
        var path = Path.Combine(Path.GetTempPath(), $"reading-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}");
        File.WriteAllBytes(path, bytes);
        using var file = File.OpenRead(path);
        File.Delete(path);
        foreach (var record in RecordDump.Read(file, options))
            yield return record;
    }

    private static AnonymousPipeClientStream Pipe(byte[] bytes)
    {
        var server = new AnonymousPipeServerStream(PipeDirection.Out);
        var client = new AnonymousPipeClientStream(PipeDirection.In, server.ClientSafePipeHandle);
        _ = Task.Run(() =>
        {
            using (server)
            {
                try
                {
                    server.Write(bytes);
                }
                catch (IOException)
                {
                    // A strict reader has closed its end.
                }
            }
        });
        return client;
    }
}
