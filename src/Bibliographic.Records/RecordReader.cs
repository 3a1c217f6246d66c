using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records;

/// <summary>Reads records from a dump one after the other, with the place and the diagnostics of each. <see cref="RecordDump"/> is the simpler way.</summary>
/// <remarks>
/// Plain text, gzip, JSON Lines (a page in each line's <c>text</c>) and the library's own JSON are told apart by content. The input is read forwards once, in bounded
/// memory; with <see cref="RecordReaderOptions.Range"/> only a part of it. Not immutable, and not safe for use by several threads at once.
/// </remarks>
public sealed class RecordReader : IDisposable
{
    private readonly Stream _stream;
    private readonly PageRecovery _recovery;
    private readonly ParallelRecovery? _parallel;
    private readonly DiagnosticLog _log;
    private readonly DiagnosticLog _inputLog;
    private readonly RecordReaderOptions _options;
    private InputPart? _input;
    private PageSource? _pages;
    private JsonRecordStream? _json;
    private bool _skipsPage;
    private bool _isInputRead;
    private bool _ended;

    /// <summary>Creates a reader on a stream, which it closes in the end.</summary>
    /// <param name="stream">The dump.</param>
    /// <param name="options">How to read; the default options when null.</param>
    /// <exception cref="ArgumentException">The options have a range, but the stream cannot seek.</exception>
    public RecordReader(Stream stream, RecordReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _options = options ??= RecordReaderOptions.Default;
        if (options.Range is not null && !stream.CanSeek)
            throw new ArgumentException("Only of a stream that can seek a range can be read.", nameof(stream));
        _stream = stream;
        _log = _inputLog = new(options);
        if (options.MaxDegreeOfParallelism > 1)
        {
            _parallel = new(options, _log.IsEnabled);
            _inputLog = new(DiagnosticLog.Collecting(options, _log.IsEnabled));   // the input is read ahead of the records
        }
        _recovery = new(options, _log);
    }

    /// <summary>The record that was read last; null before the first.</summary>
    public BibliographicRecord? Current { get; private set; }

    /// <summary>The number of the current record, from 1; 0 before the first. In a part of an input, of that part.</summary>
    public long RecordNumber => _log.RecordNumber;

    /// <summary>The line of the (unpacked) input at which the current record's page starts, from 1; 0 in a part that does not start with the input.</summary>
    public long Line => _log.IsLineUnknown ? 0 : _log.Line;

    /// <summary>The byte of the (unpacked) input at which the current record's page starts, from 0.</summary>
    /// <remarks>In a part of JSON Lines it is counted in the unpacked texts, from the part's first byte.</remarks>
    public long ByteOffset => _log.Origin + _log.ByteOffset;

    /// <summary>The diagnostics of the current record; always empty unless the policy is <see cref="DiagnosticPolicy.Collect"/>.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _log.Current;

    /// <summary>Reads the next record.</summary>
    /// <returns>False when there are no more.</returns>
    /// <exception cref="RecordFormatException">The policy is strict and the input damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Read()
    {
        _log.Clear();
        var pages = _pages ?? OpenAsync(isAsync: false, default).GetAwaiter().GetResult();   // never waits
        while (_input!.Stream.Kind == InputKind.NativeJson)
        {
            if (Json.Next() is { } record)
                return Take(record);
            if (!Json.Fill(_input.Stream))
                return End();
        }
        while (true)
        {
            switch (Next(pages))
            {
                case ReadStep.Take:
                    return true;
                case ReadStep.Fill:
                    _isInputRead = !pages.Fill();
                    break;
                case ReadStep.Wait:
                    _parallel!.Next!.GetAwaiter().GetResult();
                    break;
                case ReadStep.End:
                    return End();
            }
        }
    }

    /// <summary>Reads the next record without blocking while the stream waits for data.</summary>
    /// <param name="cancellationToken">Stops the wait for data.</param>
    /// <returns>False when there are no more.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        _log.Clear();
        var pages = _pages ?? await OpenAsync(isAsync: true, cancellationToken).ConfigureAwait(false);
        while (_input!.Stream.Kind == InputKind.NativeJson)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Json.Next() is { } record)
                return Take(record);
            if (!await Json.FillAsync(_input.Stream, cancellationToken).ConfigureAwait(false))
                return End();
        }
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (Next(pages))
            {
                case ReadStep.Take:
                    return true;
                case ReadStep.Fill:
                    _isInputRead = !await pages.FillAsync(cancellationToken).ConfigureAwait(false);
                    break;
                case ReadStep.Wait:
                    await _parallel!.Next!.WaitAsync(cancellationToken).ConfigureAwait(false);
                    break;
                case ReadStep.End:
                    return End();
            }
        }
    }

    /// <summary>Closes the stream.</summary>
    public void Dispose()
    {
        _parallel?.Stop();
        _pages?.Dispose();
        _json?.Dispose();
        _stream.Dispose();
    }

    private JsonRecordStream Json => _json ??= new(new(NativeJsonReader.Read, _log, _options.MaxRecordBytes));

    private async Task<PageSource> OpenAsync(bool isAsync, CancellationToken cancellationToken)
    {
        if (_options.Range is { } range)
            _input = await new PartFinder(_stream, _options, _inputLog, isAsync, cancellationToken).FindAsync(range).ConfigureAwait(false);
        var stream = _input?.Stream ?? new(_stream, _inputLog, _options.MaxRecordBytes);
        if (isAsync)
            await stream.OpenAsync(cancellationToken).ConfigureAwait(false);
        else
            stream.Open();
        _input ??= new(stream, stream.TextStart, StartsWithin: false, SkipsPage: false, IsWhole: true);
        (_log.Origin, _log.IsLineUnknown, _skipsPage) = (_input.ByteOffset, _input.StartsWithin, _input.SkipsPage);
        _inputLog.IsLineUnknown = _input.StartsWithin;
        return _pages = new(stream, _options, _inputLog);
    }

    /// <summary>Goes on to the next record as far as the input has been read.</summary>
    private ReadStep Next(PageSource pages)
    {
        if (_skipsPage && !pages.TryScan())
            return _isInputRead ? ReadStep.End : ReadStep.Fill;
        _skipsPage = false;
        if (_parallel is not null)
            return Next(pages, _parallel);
        while (pages.TryScan())
        {
            Current = _recovery.Recover(pages.Bytes, pages.Page);
            if (Current is not null)
                return ReadStep.Take;
        }
        return _isInputRead ? ReadStep.End : ReadStep.Fill;
    }

    private ReadStep Next(PageSource pages, ParallelRecovery parallel)
    {
        while (true)
        {
            while (parallel.TryTake(out var page))
            {
                Report(page.Diagnostics);
                (_log.Line, _log.ByteOffset) = (page.Line, page.ByteOffset);
                if (page.Record is not null)
                {
                    Take(page.Record);
                    return ReadStep.Take;
                }
            }
            var mayRead = !_isInputRead && !parallel.IsFull;
            if (mayRead && !parallel.TryStart(pages))
                return ReadStep.Fill;
            if (mayRead)
                continue;
            if (parallel.Next is not { } next)
                return ReadStep.End;
            if (!next.IsCompleted)
                return ReadStep.Wait;
            parallel.Advance();
        }
    }

    /// <summary>Reports what other logs have collected: the records before are counted here.</summary>
    private void Report(Diagnostic[] diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            _log.Report(diagnostic with { RecordNumber = RecordNumber + diagnostic.RecordNumber });
    }

    private bool Take(BibliographicRecord record)
    {
        _log.RecordNumber++;
        Current = record;
        return true;
    }

    private bool End()
    {
        Current = null;
        if (_parallel is not null)
            Report(_inputLog.Take());
        if (RecordNumber == 0 && !_ended && _input!.IsWhole)
        {
            _ended = true;
            (_log.Line, _log.ByteOffset, _log.Origin) = (0, 0, 0);
            if (_input.Stream.ForeignName is { } name)
                _log.Report(DiagnosticCode.NotText, $"the input looks like {name}, not like text");
            _log.Report(DiagnosticCode.NoRecords, $"the input has no table of index fields");
        }
        return false;
    }
}
