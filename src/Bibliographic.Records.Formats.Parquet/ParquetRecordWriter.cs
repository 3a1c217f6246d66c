using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>Collects records as columns and writes them in row groups.</summary>
internal sealed class ParquetRecordWriter : RecordWriter
{
    /// <summary>A row group ends early when its texts have this many characters, so that long records do not pile up.</summary>
    private const long MaxCharacters = 16 * 1024 * 1024;

    // The library's own default is the highest level, many times slower for a few percent.
    private static readonly ParquetOptions FileOptions =
        new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal };

    private readonly ParquetFormatOptions _options;
    private readonly Column[] _columns;
    private readonly ParquetSchema _schema;
    private readonly Stream _output;
    private readonly PendingStream _pending = new();
    private ParquetWriter? _file;
    private int _count;

    public ParquetRecordWriter(Stream output, ParquetFormatOptions options)
    {
        _options = options;
        _output = output;
        _columns = RecordColumns.Create(options.IncludeEvidence);
        // Fields learn their levels from the schema, so it has to be there before the first record.
        _schema = new(_columns.Select(column => column.Field));
    }

    public override void Write(BibliographicRecord record)
    {
        if (!Add(record))
            return;
        Wait(WriteRowGroup);
        _pending.MoveTo(_output);
    }

    public override async ValueTask WriteAsync(BibliographicRecord record, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Add(record))
            return;
        await WriteRowGroup().ConfigureAwait(false);
        await _pending.MoveToAsync(_output, cancellationToken).ConfigureAwait(false);
    }

    public override void Complete()
    {
        Wait(Close);
        _pending.MoveTo(_output);
    }

    public override async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Close().ConfigureAwait(false);
        await _pending.MoveToAsync(_output, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Parquet.Net only has asynchronous members, some of which return to the caller's context: away from it they cannot deadlock.
    /// </summary>
    private static void Wait(Func<Task> work) => Task.Run(work).GetAwaiter().GetResult();

    /// <summary>Adds a record to the columns.</summary>
    /// <returns>Whether the row group is full.</returns>
    private bool Add(BibliographicRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        long characters = 0;
        foreach (var column in _columns)
        {
            column.Add(record);
            characters += column.Characters;
        }
        return ++_count >= _options.RowGroupSize || characters >= MaxCharacters;
    }

    private async Task<ParquetWriter> Open() =>
        await ParquetWriter.CreateAsync(_schema, _pending, FileOptions).ConfigureAwait(false);

    private async Task Close()
    {
        if (_count > 0)
            await WriteRowGroup().ConfigureAwait(false);
        var file = _file ?? await Open().ConfigureAwait(false);
        await file.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteRowGroup()
    {
        _file ??= await Open().ConfigureAwait(false);
        using var rowGroup = _file.CreateRowGroup();
        foreach (var column in _columns)
            await column.WriteAsync(rowGroup).ConfigureAwait(false);
        rowGroup.CompleteValidate();
        _count = 0;
    }
}
