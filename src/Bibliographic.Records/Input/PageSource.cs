using System.Buffers;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Input;

/// <summary>Brings a stream's bytes and the scanner together: a window on the input that starts with the current page.</summary>
internal sealed class PageSource : IDisposable
{
    /// <summary>A chunk for another thread is so many times as large as the first buffer: with 256 KiB it fits into the second level of a core's cache.</summary>
    private const int ChunkFactor = 2;

    private readonly InputStream _stream;
    private readonly RecordReaderOptions _options;
    private readonly DiagnosticLog _log;
    private readonly PageScanner _scanner;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private bool _isFinal;
    private bool _hasPage;
    private int _pageLength;
    private bool _hasNewLine;
    private bool _isTextEnd;
    private bool _foundPage;
    private long _passedOver;   // bytes that belong to no page, and of which nothing has been told
    private bool _isDropping;   // the rest of a line that is too long

    public PageSource(InputStream stream, RecordReaderOptions options, DiagnosticLog log)
    {
        _stream = stream;
        _options = options;
        _log = log;
        _scanner = new(options.MaxFields, options.MaxRowBytes);
        _buffer = ArrayPool<byte>.Shared.Rent(options.FirstBufferBytes);
    }

    /// <summary>The bytes from the start of the page on.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    public DumpPage Page => _scanner.Page;

    /// <summary>Goes on to the next page.</summary>
    /// <returns>False when more bytes are needed.</returns>
    public bool TryScan()
    {
        if (_hasPage)
        {
            _start += _pageLength;
            _hasPage = false;
        }
        if (_hasNewLine || _isTextEnd)   // a long line that comes in small parts is not searched again for each
            _hasPage = _scanner.Scan(Bytes, _isTextEnd);
        if (!_hasPage && _isTextEnd && !_isFinal)
        {
            _passedOver += LengthOfText(Bytes);
            _scanner.EndText();
            (_start, _isTextEnd) = (_end, false);
        }
        if (!_hasPage && !_isFinal && _end - _start >= _options.MaxRecordBytes)
        {
            _hasPage = _scanner.Scan(Bytes, isFinal: true);
            (_log.Line, _log.ByteOffset) = (Page.FirstLine, Page.ByteOffset);
            if (_hasPage)
                _log.Report(DiagnosticCode.RecordTooLong, $"a page is longer than {_options.MaxRecordBytes} bytes");
        }
        TellPassedOver();
        if (!_hasPage && !_isDropping && _scanner.Unread(_end - _start) - LongestKept is var surplus and > 0 && !_isFinal)
        {
            _isDropping = true;
            Drop(surplus);
        }
        _hasNewLine = _hasPage;
        _pageLength = Page.Length;
        return _hasPage;
    }

    /// <summary>Goes over the pages that stand complete in the buffer, and gives them away together with the buffer.</summary>
    /// <returns>False when there are none and more bytes are needed.</returns>
    public bool TryScan(PageChunk chunk)
    {
        while (TryScan())
            chunk.Add(_scanner, _start, _log.Take());
        if (chunk.Count == 0)
            return false;
        var next = ArrayPool<byte>.Shared.Rent(Math.Max(ChunkFactor * _options.FirstBufferBytes, 2 * (_end - _start)));
        _buffer.AsSpan(_start, _end - _start).CopyTo(next);
        chunk.Own(_buffer);
        _buffer = next;
        (_start, _end) = (0, _end - _start);
        return true;
    }

    /// <summary>Reads more of the stream.</summary>
    /// <returns>False when it has ended and everything of it has been scanned.</returns>
    public bool Fill() => MakeRoom() && TakeFilled(_stream.Read(_buffer, _end, _buffer.Length - _end));

    /// <inheritdoc cref="Fill"/>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken) =>
        MakeRoom() && TakeFilled(await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false));

    public void Dispose()
    {
        _stream.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool MakeRoom()
    {
        if (_isFinal)
            return false;
        var discarded = _scanner.Discardable;
        if (discarded > 0)
        {
            _scanner.Discard(discarded);
            _passedOver += discarded;
            _start += discarded;
        }
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end > _buffer.Length / 2)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        return true;
    }

    /// <summary>So much of a line is kept that it shows to be too long.</summary>
    private int LongestKept => (int)Math.Min((long)_options.MaxRowBytes + 2, Array.MaxLength);

    /// <summary>Reports text that is too far from the next page, or stands after the last one.</summary>
    private void TellPassedOver()
    {
        _foundPage |= _hasPage;
        if (_isFinal && !_hasPage && _foundPage)
        {
            _passedOver += LengthOfText(Bytes);
            _scanner.EndText();
            _start = _end;
        }
        if (_passedOver == 0 || !_foundPage)
            return;
        (_log.Line, _log.ByteOffset) = (Page.FirstLine, Page.ByteOffset);
        _log.Report(DiagnosticCode.TextPassedOver, $"{_passedOver} bytes of text {(_hasPage ? "before this page" : "after the last page")} belong to none and were passed over");
        _passedOver = 0;
    }

    private static int LengthOfText(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t\r\n|-"u8).Length;

    private void Drop(int count)
    {
        _scanner.Drop(count);
        _end -= count;
    }

    private bool TakeFilled(int count)
    {
        _isFinal = count == 0;
        _isTextEnd = _isFinal || _stream.EndsText;
        var filled = _buffer.AsSpan(_end, count);
        var lineEnd = filled.IndexOf((byte)'\n');
        if (_isDropping)
        {
            var dropped = lineEnd < 0 ? count : lineEnd;
            _scanner.Drop(dropped);
            filled[dropped..].CopyTo(filled);
            count -= dropped;
            _isDropping = lineEnd < 0 && !_isTextEnd;
        }
        _hasNewLine |= lineEnd >= 0;
        _end += count;
        return true;
    }
}
