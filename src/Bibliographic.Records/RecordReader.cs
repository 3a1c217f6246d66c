using Bibliographic.Records.Dump;
using Bibliographic.Records.Reading;
using Bibliographic.Records.Recovery;
using Bibliographic.Records.Serialization.Json;

namespace Bibliographic.Records;

/// <summary>Reads records from a dump one after the other, with the place and the diagnostics of each. <see cref="RecordDump"/> is the simpler way.</summary>
/// <remarks>
/// Plain text, gzip, JSON Lines (a page in each line's <c>text</c>) and the library's own JSON are told apart by content. The input is read forwards once, in bounded
/// memory. Not safe for use by several threads at once.
/// </remarks>
public sealed class RecordReader : IDisposable
{
    private static readonly BibliographicRecord Nothing = new();

    private readonly InputStream _input;
    private readonly PageSource _pages;
    private readonly RecordRecovery _recovery;
    private readonly TextArena _arena = new();
    private readonly DiagnosticLog _log;
    private readonly RecordReaderOptions _options;
    private JsonRecordStream? _json;
    private bool _ended;

    /// <summary>Creates a reader on a stream, which it closes in the end.</summary>
    /// <param name="stream">The dump.</param>
    /// <param name="options">How to read; the default options when null.</param>
    public RecordReader(Stream stream, RecordReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _options = options ??= RecordReaderOptions.Default;
        _log = new(options);
        _input = new(stream, _log, options.MaxRecordBytes);
        _pages = new(_input, options, _log);
        _recovery = new(options, _log);
    }

    /// <summary>The record that was read last; null before the first.</summary>
    public BibliographicRecord? Current { get; private set; }

    /// <summary>The number of the current record, from 1; 0 before the first.</summary>
    public long RecordNumber => _log.RecordNumber;

    /// <summary>The line of the (unpacked) input at which the current record's page starts, from 1.</summary>
    public long Line => _log.Line;

    /// <summary>The byte of the (unpacked) input at which the current record's page starts, from 0.</summary>
    public long ByteOffset => _log.ByteOffset;

    /// <summary>The diagnostics of the current record; always empty unless the policy is <see cref="DiagnosticPolicy.Collect"/>.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _log.Current;

    /// <summary>Reads the next record.</summary>
    /// <returns>False when there are no more.</returns>
    /// <exception cref="RecordFormatException">The policy is strict and the input damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Read()
    {
        _log.Clear();
        _input.Open();
        while (_input.IsNativeJson)
        {
            if (Json.Next() is { } record)
                return Take(record);
            if (!Json.Fill(_input))
                return End();
        }
        while (true)
        {
            if (!_pages.TryScan())
            {
                if (!_pages.Fill())
                    return End();
            }
            else if (Recover())
            {
                return true;
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
        await _input.OpenAsync(cancellationToken).ConfigureAwait(false);
        while (_input.IsNativeJson)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Json.Next() is { } record)
                return Take(record);
            if (!await Json.FillAsync(_input, cancellationToken).ConfigureAwait(false))
                return End();
        }
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_pages.TryScan())
            {
                if (!await _pages.FillAsync(cancellationToken).ConfigureAwait(false))
                    return End();
            }
            else if (Recover())
            {
                return true;
            }
        }
    }

    /// <summary>Closes the stream.</summary>
    public void Dispose()
    {
        _pages.Dispose();
        _json?.Dispose();
    }

    private JsonRecordStream Json => _json ??= new(new(NativeJsonReader.Read, _log, _options.MaxRecordBytes));

    private bool Recover()
    {
        var page = _pages.Page;
        _log.Line = page.FirstLine;
        _log.ByteOffset = page.ByteOffset;
        if (!page.HasContent)
            return false;   // text that only looks like a table, or rows with nothing in them
        _log.RecordNumber++;
        _arena.Clear();
        var fields = new PageFields(_pages.Bytes, page, _arena);
        PageInspector.Inspect(fields, _pages.Bytes, _log);
        Current = _recovery.Recover(fields);
        if (Current != Nothing)
            return true;
        _log.RecordNumber--;   // rows that only serve as witnesses, of values that are not there
        return false;
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
        if (RecordNumber == 0 && !_ended)
        {
            _ended = true;
            (_log.Line, _log.ByteOffset) = (0, 0);
            if (_input.ForeignName is { } name)
                _log.Report(DiagnosticCode.NotText, $"the input looks like {name}, not like text");
            _log.Report(DiagnosticCode.NoRecords, $"the input has no table of index fields");
        }
        return false;
    }
}
