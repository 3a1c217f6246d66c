using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Bibliographic.Records;

/// <summary>Reads records from text dumps of catalogue pages.</summary>
/// <remarks>
/// <para>
/// <c>foreach (var record in RecordDump.ReadFile("dump.txt")) …</c> reads lazily: a record at a time, whatever the size of the file. Each
/// enumeration of a file reads it anew; a stream can be enumerated once.
/// </para>
/// <para>
/// The kind of input is detected from its content, among those of <see cref="RecordReaderOptions.Inputs"/>: by default plain text (UTF-8,
/// or UTF-16 with a byte order mark), gzip, JSON Lines with the page in each line's <c>text</c>, and the library's own JSON. Bad input
/// never throws unless <see cref="RecordReaderOptions.Policy"/> is strict. The methods are safe for use by any number of threads; an
/// enumeration is not.
/// </para>
/// </remarks>
public static class RecordDump
{
    private const int NoBuffer = 0;

    /// <summary>Reads the records of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read; the default options when null.</param>
    /// <exception cref="IOException">The file cannot be read; thrown when the enumeration starts.</exception>
    public static IEnumerable<BibliographicRecord> ReadFile(string path, RecordReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Enumerate(() => Open(path, FileOptions.SequentialScan), Named(options, path));
    }

    /// <summary>Reads one of several equal parts of a file: its own bytes, and a page or two more at both ends.</summary>
    /// <param name="path">The file, which must not change while its parts are read.</param>
    /// <param name="shard">Which part. Together the parts give every record exactly once, in order.</param>
    /// <param name="options">How to read; the default options when null. Their range has no effect.</param>
    /// <exception cref="IOException">The file cannot be read; thrown when the enumeration starts.</exception>
    public static IEnumerable<BibliographicRecord> ReadFile(string path, DumpShard shard, RecordReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Enumerate(() => Open(path, FileOptions.SequentialScan), Named(options, path), shard);
    }

    /// <summary>Reads the records of a stream, and closes it in the end.</summary>
    /// <param name="stream">The dump; read forwards once.</param>
    /// <param name="options">How to read; the default options when null.</param>
    public static IEnumerable<BibliographicRecord> Read(Stream stream, RecordReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Enumerate(() => stream, options);
    }

    /// <summary>Reads the records of several files, one after the other.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="options">How to read; the default options when null.</param>
    /// <exception cref="IOException">A file cannot be read; thrown when the enumeration comes to it.</exception>
    public static IEnumerable<BibliographicRecord> ReadFiles(IEnumerable<string> paths, RecordReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(path => ReadFile(path, options));
    }

    /// <summary>Reads the records of a text.</summary>
    /// <param name="text">The dump itself; for a file see <see cref="ReadFile(string, RecordReaderOptions?)"/>.</param>
    /// <param name="options">How to read; the default options when null.</param>
    public static IEnumerable<BibliographicRecord> ReadText(string text, RecordReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(Encoding.UTF8.GetBytes(text), options);
    }

    /// <summary>Reads the records of a block of memory.</summary>
    /// <param name="utf8">The dump; it must not change while it is read.</param>
    /// <param name="options">How to read; the default options when null.</param>
    public static IEnumerable<BibliographicRecord> Read(ReadOnlyMemory<byte> utf8, RecordReaderOptions? options = null)
    {
        var array = MemoryMarshal.TryGetArray(utf8, out var segment) ? segment : new(utf8.ToArray());
        return Enumerate(() => new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false), options);
    }

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, RecordReaderOptions?)"/>
    public static IEnumerable<BibliographicRecord> Read(byte[] utf8, RecordReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return Read(utf8.AsMemory(), options);
    }

    /// <summary>Reads the records of a file without blocking.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read; the default options when null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be read; thrown when the enumeration starts.</exception>
    public static IAsyncEnumerable<BibliographicRecord> ReadFileAsync(string path, RecordReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return EnumerateAsync(() => Open(path, FileOptions.SequentialScan | FileOptions.Asynchronous), Named(options, path),
            cancellationToken);
    }

    /// <summary>Reads one of several equal parts of a file without blocking.</summary>
    /// <param name="path">The file, which must not change while its parts are read.</param>
    /// <param name="shard">Which part. Together the parts give every record exactly once, in order.</param>
    /// <param name="options">How to read; the default options when null. Their range has no effect.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be read; thrown when the enumeration starts.</exception>
    public static IAsyncEnumerable<BibliographicRecord> ReadFileAsync(string path, DumpShard shard, RecordReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return EnumerateAsync(() => Open(path, FileOptions.SequentialScan | FileOptions.Asynchronous), Named(options, path),
            cancellationToken, shard);
    }

    /// <summary>Reads the records of a stream without blocking, and closes it in the end.</summary>
    /// <param name="stream">The dump; read forwards once.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IAsyncEnumerable<BibliographicRecord> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        ReadAsync(stream, null, cancellationToken);

    /// <inheritdoc cref="ReadAsync(Stream, CancellationToken)"/>
    /// <param name="stream">The dump; read forwards once.</param>
    /// <param name="options">How to read; the default options when null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IAsyncEnumerable<BibliographicRecord> ReadAsync(Stream stream, RecordReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return EnumerateAsync(() => stream, options, cancellationToken);
    }

    private static RecordReaderOptions Named(RecordReaderOptions? options, string path)
    {
        options ??= RecordReaderOptions.Default;
        return options.SourceName is null ? options with { SourceName = path } : options;
    }

    private static FileStream Open(string path, FileOptions options) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, NoBuffer, options);

    private static RecordReader CreateReader(Stream stream, RecordReaderOptions? options, DumpShard? shard) =>
        new(stream, shard is { } part ? (options ?? RecordReaderOptions.Default) with { Range = part.RangeOf(stream.Length) } : options);

    private static IEnumerable<BibliographicRecord> Enumerate(Func<Stream> open, RecordReaderOptions? options, DumpShard? shard = null)
    {
        using var reader = CreateReader(open(), options, shard);
        while (reader.Read())
            yield return reader.Current;
    }

    private static async IAsyncEnumerable<BibliographicRecord> EnumerateAsync(Func<Stream> open, RecordReaderOptions? options,
        [EnumeratorCancellation] CancellationToken cancellationToken, DumpShard? shard = null)
    {
        await using var reader = CreateReader(open(), options, shard);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            yield return reader.Current;
    }
}
