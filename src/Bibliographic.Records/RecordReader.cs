using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input;

namespace Bibliographic.Records;

/// <summary>
/// Reads records from an input one after the other, with the position and the diagnostics of each. <see cref="RecordDump"/> is the simpler
/// way.
/// </summary>
/// <remarks>
/// The kind of input is detected from its content, among those of <see cref="RecordReaderOptions.Inputs"/>. The input is read forwards
/// once, in bounded memory; with <see cref="RecordReaderOptions.Range"/> only a part of it. Not immutable, and not safe for use by several
/// threads at once.
/// </remarks>
/// <example><code>
/// using var reader = new RecordReader(File.OpenRead("dump.txt"));
/// while (reader.Read())
///     Console.WriteLine($"{reader.Position}: {reader.Current.Title}");
/// </code></example>
public sealed class RecordReader : IDisposable, IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly bool _leavesOpen;
    private readonly RecordReaderOptions _options;
    private readonly DiagnosticDelivery _delivery;
    private readonly DiagnosticLog _log;
    private readonly RecordContext _context;
    private readonly bool _wantsAddress;
    private readonly bool _wantsDate;
    private readonly bool _wantsPosition;
    private readonly ParallelParser? _parallel;
    private InputPart? _part;
    private TextSource? _texts;
    private RecordFinder? _finder;
    private BibliographicRecord? _current;
    private Exception? _failure;   // of the stream, while records that were read before it are given
    private long _count;
    private ContainerEntry? _lastPage;   // that gave a record
    private bool _skipsRecord;
    private bool _isInputRead;
    private bool _hasEnded;
    private bool _isDisposed;

    /// <summary>Creates a reader on a stream.</summary>
    /// <param name="stream">The input.</param>
    /// <param name="options">How to read; the default options when null.</param>
    /// <param name="leaveOpen">Whether to leave the stream open when the reader is disposed; false by default.</param>
    /// <exception cref="ArgumentException">The options have a range, but the stream cannot seek.</exception>
    public RecordReader(Stream stream, RecordReaderOptions? options = null, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _options = options ?? RecordReaderOptions.Default;
        if (_options.Range is not null && !stream.CanSeek)
            throw new ArgumentException("A range can be read only from a stream that can seek.", nameof(stream));
        (_stream, _leavesOpen) = (stream, leaveOpen);
        _wantsAddress = _options.Only.IsEmpty || _options.Only.Contains(RecordValue.SourceAddress);
        _wantsDate = _options.Only.IsEmpty || _options.Only.Contains(RecordValue.SourceDate);
        _wantsPosition = _options.KeepPosition || _options.Only.Contains(RecordValue.SourcePosition);
        _delivery = new(_options);
        _log = new(_delivery.IsEnabled);
        _context = new(new(_delivery.IsEnabled));
        if (_options.MaxDegreeOfParallelism > 1)
            _parallel = new(_options.MaxDegreeOfParallelism, _delivery.IsEnabled);
    }

    /// <summary>The record that was read last.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been read yet, or there are no more records.</exception>
    public BibliographicRecord Current => _current ?? throw new InvalidOperationException("There is no current record: call Read first, and only go on while it returns true.");

    /// <summary>Where the text of the current record starts; its number is 0 before the first record.</summary>
    public SourcePosition Position { get; private set; }

    /// <summary>
    /// The diagnostics of the current record and of the text before it; always empty unless the policy is
    /// <see cref="DiagnosticPolicy.Collect"/>.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _delivery.Collected;

    /// <summary>
    /// How many pages of a corpus have been looked at so far: lines of JSON Lines, records of WARC that hold a text, rows of Parquet …; 0
    /// for an input that is one text. With several threads the reader is ahead of <see cref="Current"/>.
    /// </summary>
    public long PageCount => _texts?.PageCount ?? 0;

    /// <summary>How many of <see cref="PageCount"/> have given a record so far.</summary>
    public long PagesWithRecords { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <returns>False when there are no more.</returns>
    /// <exception cref="RecordFormatException">The policy is strict and the input damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The reader was disposed.</exception>
    public bool Read() => BlockingRead.Result(Read<BlockingRead>(default));

    /// <summary>Reads the next record without blocking while the stream waits for data.</summary>
    /// <param name="cancellationToken">Stops the wait for data.</param>
    /// <returns>False when there are no more.</returns>
    /// <exception cref="RecordFormatException">The policy is strict and the input damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The reader was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default) => Read<NonBlockingRead>(cancellationToken);

    /// <summary>Closes the stream, unless it is to be left open. Records that are being read on other threads are given up.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _parallel?.Stop();
        _texts?.Dispose();
        if (!_leavesOpen)
            _stream.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        var isOpen = !_isDisposed && !_leavesOpen;
        Dispose();
        return isOpen ? _stream.DisposeAsync() : default;
    }

    /// <summary>Reads the next record: without a state machine when the window holds it, as it does nearly always.</summary>
    private ValueTask<bool> Read<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _delivery.Clear();
        _current = null;
        return !cancellationToken.IsCancellationRequested && _finder is not null && _parallel is null && TryReadNext()
            ? new(true)
            : ReadFurther<TIO>(cancellationToken);
    }

    private async ValueTask<bool> ReadFurther<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        if (_finder is null)
            await Open<TIO>(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_parallel is null ? TryReadNext() : TryTakeNext(_parallel))
                return true;
            if (_parallel is { IsRunning: true } && (_isInputRead || _parallel.IsFull))
                await _parallel.Wait<TIO>(cancellationToken).ConfigureAwait(false);
            else if (_isInputRead)
                return End();
            else
                await ReadOn<TIO>(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask Open<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        var isSeekable = _options.Range is null && _stream.CanSeek && _stream.Position == 0;
        _part = _options.Range is { } range
            ? await new PartFinder(_stream, _leavesOpen, _options, cancellationToken).Find<TIO>(range).ConfigureAwait(false)
            : new(_leavesOpen ? new UnownedStream(_stream) : _stream, new() { Source = _options.SourceName, Line = 1 }) { IsWhole = true };
        _skipsRecord = _part.SkipsRecord;
        _texts = new(_part.Stream, _options, _log, _part.Start, _part.Kind, isSeekable || _part.EntryRange is not null ? _stream : null,
            _part.EntryRange);
        _finder = new(_texts, _options, _log);
    }

    /// <summary>
    /// Reads more of the input. With several threads, the records before an error of the stream are given before the error.
    /// </summary>
    private async ValueTask ReadOn<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        try
        {
            _isInputRead = !await _finder!.ReadOn<TIO>(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (_parallel is not null && exception is not OperationCanceledException)
        {
            (_failure, _isInputRead) = (exception, true);
        }
        if (_isInputRead)
            _parallel?.Flush();
    }

    private bool TryReadNext()
    {
        while (_finder!.TryFind(out var found))
        {
            if (Skips())
                continue;
            Deliver(_log.Take());
            if (Take(found.Parse(_finder.Text, _context), found.Position, found.Entry, _context.Log.Take()))
                return true;
        }
        Deliver(_log.Take());
        return false;
    }

    private bool TryTakeNext(ParallelParser parallel)
    {
        while (true)
        {
            while (parallel.TryTake(out var parsed))
            {
                Deliver(parsed.Before);
                if (Take(parsed.Record, parsed.Position, parsed.Entry, parsed.Diagnostics))
                    return true;
            }
            if (_isInputRead || parallel.IsFull)
            {
                parallel.Flush();
                return false;
            }
            if (!_finder!.TryFind(out var found))
            {
                if (!parallel.IsRunning)
                    parallel.Flush();   // so that records do not wait for an input that comes slowly
                return false;
            }
            if (!Skips())
                parallel.Add(found, _finder.Text, _log.Take());
        }
    }

    /// <summary>Leaves out the first record where it belongs to the part of the input before, with what was reported before it.</summary>
    private bool Skips()
    {
        if (!_skipsRecord)
            return false;
        _skipsRecord = false;
        _ = _log.Take();
        return true;
    }

    /// <summary>The position of the record; without its number in a part of an input, where that would depend on the parts.</summary>
    private SourcePosition OwnPosition => _part!.IsWhole ? Position : Position with { RecordNumber = 0 };

    private bool Take(BibliographicRecord? record, SourcePosition position, ContainerEntry entry, Diagnostic[] diagnostics)
    {
        if (record is not null)
        {
            _count++;
            Position = position with { RecordNumber = _count };
            record = WithSource(record, entry);
            if (entry.ByteOffset is not null && !ReferenceEquals(entry, _lastPage))
                PagesWithRecords++;
            _lastPage = entry;
        }
        Deliver(diagnostics);
        _current = record;
        return record is not null;
    }

    /// <summary>Adds where a record came from, unless it says so itself, as one does that was read before and written as JSON.</summary>
    private BibliographicRecord WithSource(BibliographicRecord record, ContainerEntry entry)
    {
        var isKnown = record.SourceAddress is not null;
        var (address, date) = (_wantsAddress && !isKnown ? entry.Address : null, _wantsDate && !isKnown ? entry.Datestamp : null);
        var position = _wantsPosition && record.SourcePosition is null ? OwnPosition : (SourcePosition?)null;
        return address is null && date is null && position is null ? record : record with
        {
            SourceAddress = record.SourceAddress ?? address,
            SourceDate = record.SourceDate ?? date,
            SourcePosition = record.SourcePosition ?? position,
        };
    }

    private void Deliver(Diagnostic[] diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            _delivery.Deliver(diagnostic with { Position = diagnostic.Position with { RecordNumber = _count } });
    }

    private bool End()
    {
        Deliver(_log.Take());
        if (_failure is { } failure)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        if (_count > 0 || _hasEnded || !_part!.IsWhole)
            return false;
        _hasEnded = true;
        var start = _part.Start with { Line = 1, ByteOffset = 0 };
        if (_texts!.ForeignName is { } name)
            _log.Report(DiagnosticCode.NotText, start, $"the input looks like {name}");
        _log.Report(DiagnosticCode.NoRecords, start, $"the input holds no records");
        Deliver(_log.Take());
        return false;
    }
}
