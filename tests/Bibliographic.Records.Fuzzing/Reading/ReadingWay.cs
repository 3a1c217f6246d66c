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
    public static IReadOnlyList<ReadingWay> All => [.. OnOneThread, .. OnMoreThreads];

    /// <summary>The ways that take the same steps every time, as a fuzzer needs it.</summary>
    public static IReadOnlyList<ReadingWay> OnOneThread { get; } =
    [
        new("in parts", static (bytes, cut, options) => RecordDump.Read(Parts(bytes, cut), options)),
        new("with a tiny buffer", static (bytes, cut, options) => RecordDump.Read(Parts(bytes, cut), options with { FirstBufferBytes = 16, FillLimit = 16 })),
        new("asynchronously", static (bytes, _, options) => RecordDump.ReadAsync(new MemoryStream(bytes), options).ToBlockingEnumerable()),
        new("asynchronously in parts", static (bytes, cut, options) => RecordDump.ReadAsync(Parts(bytes, cut), options).ToBlockingEnumerable()),
    ];

    private static IReadOnlyList<ReadingWay> OnMoreThreads { get; } =
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

    /// <summary>Parts of all sizes up to one that the number decides too.</summary>
    private static PartsStream Parts(byte[] bytes, int cut)
    {
        var random = new Random(cut);
        var largest = 1 << random.Next(0, 14);
        return new(bytes, position => position + random.Next(1, largest + 1));
    }
}
