using Bibliographic.Records.Dump;
using Bibliographic.Records.Reading;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records;

/// <summary>Reads records from a dump one after the other, with the place and the diagnostics of each. <see cref="RecordDump"/> is the simpler way.</summary>
/// <remarks>
/// Plain text, gzip and JSON Lines (a page in each line's <c>text</c>) are told apart by content. The input is read forwards once, in bounded
/// memory. Not safe for use by several threads at once.
/// </remarks>
public sealed class RecordReader : IDisposable
{
    private static readonly BibliographicRecord Nothing = new();

    private readonly PageSource _pages;
    private readonly RecordRecovery _recovery;
    private readonly TextArena _arena = new();
    private readonly DiagnosticLog _log;

    /// <summary>Creates a reader on a stream, which it closes in the end.</summary>
    /// <param name="stream">The dump.</param>
    /// <param name="options">How to read; the default options when null.</param>
    public RecordReader(Stream stream, RecordReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= RecordReaderOptions.Default;
        _log = new(options);
        _pages = new(stream, options, _log);
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
    public void Dispose() => _pages.Dispose();

    private bool Recover()
    {
        var page = _pages.Page;
        _log.Line = page.FirstLine;
        _log.ByteOffset = page.ByteOffset;
        if (!page.HasKnownField)
        {
            _log.Report(DiagnosticCode.NoRecords, $"a page has no row of a known field");
            return false;
        }
        _log.RecordNumber++;
        _arena.Clear();
        Current = _recovery.Recover(new(_pages.Bytes, page, _arena));
        if (Current != Nothing)
            return true;
        _log.RecordNumber--;
        _log.Report(DiagnosticCode.NoRecords, $"a page has nothing that a record could be made of");
        return false;
    }

    private bool End()
    {
        Current = null;
        return false;
    }
}
