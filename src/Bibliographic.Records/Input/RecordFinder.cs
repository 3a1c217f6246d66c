using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input;

/// <summary>Finds the texts of records, one after the other, in all texts of an input.</summary>
/// <param name="texts">The texts.</param>
/// <param name="options">How to read.</param>
/// <param name="log">Takes diagnostics.</param>
internal sealed class RecordFinder(TextSource texts, RecordReaderOptions options, DiagnosticLog log)
{
    private const int LineMargin = 2;   // by these the scanner sees that the line was longer

    private readonly Dictionary<RecordParser, RecordScanner> _scanners = [];
    private readonly RecordContext _context = new(log);
    private RecordScanner? _scanner;   // of the current text; null between texts
    private int _length;               // of the record that was found last, which the window still holds
    private int? _lineCount;           // of its lines; null when it is not known
    private bool _mayScan;
    private bool _hasFound;
    private long _passedOver;          // bytes of text that belong to no record, and of which nothing has been told
    private SourcePosition _last;

    /// <summary>The text of the record that was found last.</summary>
    public ReadOnlySpan<byte> Text => texts.Window[.._length];

    /// <summary>The scanner of the current text; null between texts.</summary>
    public RecordScanner? Scanner => _scanner;

    /// <summary>Finds the next record.</summary>
    /// <returns>False when more of the input has to be read for it.</returns>
    public bool TryFind(out FoundRecord found)
    {
        found = default;
        texts.Consume(_length, _lineCount);
        (_length, _lineCount) = (0, null);
        if (_scanner is null || !_mayScan && !texts.IsTextEnd)
            return false;
        var isFull = !texts.IsTextEnd && texts.Window.Length >= options.MaxRecordBytes;
        var result = Scan(_scanner, texts.IsTextEnd);
        // A full window is all there can be of a record only where the record starts with it.
        if (isFull && result is { HasRecord: false, Start: 0 })
            result = Scan(_scanner, isFinal: true);
        _passedOver += result.PassedOver;
        if (!result.HasRecord)
        {
            EndWindow(_scanner, result.Start, isFull);
            return false;
        }
        texts.Consume(result.Start);
        if (isFull && result.Length == texts.Window.Length)
            log.Report(DiagnosticCode.RecordTooLong, texts.Position, $"a record is longer than {options.MaxRecordBytes} bytes");
        _hasFound = true;
        _last = texts.Position;
        TellPassedOver("before this record");
        (_length, _lineCount) = (result.Length, result.LineCount);
        found = new(_scanner, result.State, texts.Position, texts.Entry);
        return true;
    }

    /// <summary>Reads more of the input.</summary>
    /// <returns>False when it has ended.</returns>
    public async ValueTask<bool> ReadOn<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        if (_scanner is not null)
        {
            await texts.Fill<TIO>(cancellationToken).ConfigureAwait(false);
            _mayScan |= !_scanner.EndsAtLineEnd || texts.Filled.Contains((byte)'\n') || texts.Window.Length >= options.MaxRecordBytes;
            return true;
        }
        while (await texts.MoveNext<TIO>(cancellationToken).ConfigureAwait(false))
        {
            _passedOver += texts.TakePassedOver();
            if (texts.Parser is not { } parser)
                continue;
            if (!_scanners.TryGetValue(parser, out _scanner))
                _scanners.Add(parser, _scanner = parser.CreateScanner(options));
            if (_scanner.EndsAtLineEnd)
                texts.LimitLinesTo((int)Math.Min((long)options.MaxRowBytes + LineMargin, Array.MaxLength));
            _mayScan = true;
            return true;
        }
        _passedOver += texts.TakePassedOver();
        if (_hasFound)
            TellPassedOver("after the last record");
        return false;
    }

    /// <summary>What is said of an exception that a parser has thrown.</summary>
    public static string FaultMessage(Exception exception) => $"reading failed, and the record was left out: {exception.GetType().Name}: {exception.Message}";

    private ScanResult Scan(RecordScanner scanner, bool isFinal)
    {
        (_context.Position, _context.Entry, _context.State) = (texts.Position, texts.Entry, null);
        var window = texts.Window;
        string fault;
        try
        {
            var result = scanner.Scan(window, isFinal, _context);
            if ((long)result.Start + result.Length <= window.Length && (!result.HasRecord || result.Start + result.Length > 0))
                return result;
            fault = "reading failed, and the rest of the text was left out: the scanner's result is not within its window";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            fault = FaultMessage(exception);
        }
        log.Report(DiagnosticCode.ParserFailed, texts.Position, fault);
        scanner.Reset();
        return ScanResult.None(window.Length);
    }

    /// <summary>There is no further record in the window.</summary>
    private void EndWindow(RecordScanner scanner, int consumed, bool isFull)
    {
        texts.Consume(consumed);
        _mayScan = false;
        if (texts.IsTextEnd || isFull && consumed == 0)
        {
            _passedOver += texts.Window.Trim(" \t\r\n|-"u8).Length;
            texts.Consume(texts.Window.Length);
            scanner.Reset();
        }
        if (texts.IsTextEnd)
            _scanner = null;
    }

    private void TellPassedOver(string place)
    {
        if (_passedOver > 0)
            log.Report(DiagnosticCode.TextPassedOver, _last, $"{_passedOver} bytes of text {place} belong to none and were skipped");
        _passedOver = 0;
    }
}
