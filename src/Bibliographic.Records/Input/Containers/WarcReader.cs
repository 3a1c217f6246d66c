using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.Containers;

/// <summary>
/// Gives the texts of a WARC file: the conversion records, and what servers answered where it is text, JSON, or HTML that something reads.
/// </summary>
/// <remarks>
/// A record is held whole, up to <see cref="RecordReaderOptions.MaxRecordBytes"/>. So a length that is wrong shows, because no record
/// starts after it; then the record ends where the next one starts.
/// </remarks>
internal sealed class WarcReader(Stream stream, ContainerContext context) : ContainerReader
{
    private const int FirstSize = 64 * 1024;
    private const int LongestHeader = 64 * 1024;
    private const int TailLength = 32;   // enough for the blank lines after a record and the first line of the next
    private const int PieceSize = 1024;

    private static readonly byte[] Html = [.. "<!DOCTYPE html><html>"u8];

    private readonly StreamWindow _window = new(FirstSize);
    private readonly bool _readsHtml = context.Options.Inputs.Containers.Any(
        container => container.Recognize(new(Html, isComplete: true, mediaType: "text/html")) == Recognition.Yes);

    private ContainerEntry _entry = ContainerEntry.Unknown;
    private SourcePosition _position = context.Start;   // of the window
    private bool _isFinal;
    private bool _hasToldOfHtml;
    private bool _isPassingOver;    // a record that is too long, and told of
    private int _contentStart;      // in the window, which holds the current record
    private int _contentEnd;
    private int _recordLength;
    private Stream? _body;          // of the current record when it is a response
    private long _bodyLeft;
    private byte[] _piece = [];     // of the body
    private int _pieceStart;
    private int _pieceEnd;

    public override ContainerEntry Entry => _entry;

    public override bool Read() => BlockingRead.Result(Read<BlockingRead>(default));

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default) => Read<NonBlockingRead>(cancellationToken);

    public override int ReadContent(Span<byte> buffer)
    {
        if (_body is not null)
            return ReadBody(buffer);
        var count = Math.Min(buffer.Length, _contentEnd - _contentStart);
        _window.Bytes.Slice(_contentStart, count).CopyTo(buffer);
        _contentStart += count;
        return count;
    }

    public override ValueTask<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(ReadContent(buffer.Span));

    protected override void Dispose(bool disposing)
    {
        _body?.Dispose();
        stream.Dispose();
        _window.Dispose();
    }

    private async ValueTask<bool> Read<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        do
        {
            EndRecord();
            if (!await GoToRecord<TIO>(cancellationToken).ConfigureAwait(false))
                return false;
        }
        while (!await ReadRecord<TIO>(cancellationToken).ConfigureAwait(false));
        return true;
    }

    private void EndRecord()
    {
        _body?.Dispose();
        _body = null;
        (_pieceStart, _pieceEnd) = (0, 0);
        Consume(_recordLength);
        (_recordLength, _contentStart, _contentEnd) = (0, 0, 0);
    }

    /// <summary>Goes to where the next record starts. What stands before it is reported.</summary>
    /// <returns>False when there is none.</returns>
    private async ValueTask<bool> GoToRecord<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        var (start, skipped) = (_position, 0L);
        while (true)
        {
            if (skipped == 0)
                Consume(_window.Length - _window.Bytes.TrimStart("\r\n"u8).Length);
            // After bytes that were skipped the window does not start at a line.
            var found = skipped == 0 ? WarcHeader.Find(_window.Bytes) : WarcHeader.FindNext(_window.Bytes);
            if (skipped == 0 && found < 0 && !_isFinal && WarcHeader.MayBeVersionLine(_window.Bytes))
            {
                await Fill<TIO>(cancellationToken).ConfigureAwait(false);
                continue;
            }
            var rest = _window.Length - LastLine(_window.Bytes);
            var surplus = found >= 0 ? found : _isFinal ? _window.Length : _window.Length - (rest > TailLength ? 1 : rest);
            skipped += surplus;
            Consume(surplus);
            if (found < 0 && !_isFinal)
            {
                await Fill<TIO>(cancellationToken).ConfigureAwait(false);
                continue;
            }
            if (skipped > 0 && !_isPassingOver)
                context.Report(DiagnosticCode.ContainerBroken, start, $"{skipped} bytes between records of WARC were skipped");
            _isPassingOver = false;
            return found >= 0;
        }
    }

    /// <summary>Where the last line starts that is not ended, with the line end before it.</summary>
    private static int LastLine(ReadOnlySpan<byte> text) => text.LastIndexOf((byte)'\n') is >= 0 and var end ? end : 0;

    /// <summary>Reads the record at the window's start.</summary>
    /// <returns>Whether it has a text.</returns>
    private async ValueTask<bool> ReadRecord<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        int headerLength, contentStart;
        bool isSound;
        while (!(isSound = WarcHeader.TryDivide(_window.Bytes, out headerLength, out contentStart)) || headerLength < 0)
        {
            if (!isSound || _isFinal || _window.Length > LongestHeader)
            {
                context.Report(DiagnosticCode.ContainerBroken, _position, "a record of WARC has no end of its header and was skipped");
                _recordLength = 1;   // the next record is looked for after this one's first line
                return false;
            }
            await Fill<TIO>(cancellationToken).ConfigureAwait(false);
        }
        var header = WarcHeader.Parse(_window.Bytes[..headerLength]);
        if (header.Length > Math.Min(context.Options.MaxRecordBytes, Array.MaxLength - 2 * LongestHeader))
        {
            context.Report(DiagnosticCode.RecordTooLong, _position, $"a record of WARC is longer than {context.Options.MaxRecordBytes} bytes and was skipped");
            (_recordLength, _isPassingOver) = (1, true);   // as far as the next record, also when the length is wrong
            return false;
        }
        if (header.Length is not { } length || !await HasLength<TIO>(contentStart + (int)length, cancellationToken).ConfigureAwait(false))
        {
            var told = header.Length is { } wrong ? $"says that it has {wrong} bytes, but has not" : "does not say how many bytes it has";
            context.Report(DiagnosticCode.ContainerBroken, _position, $"a record of WARC {told}");
            length = await FindLength<TIO>(contentStart, cancellationToken).ConfigureAwait(false);
        }
        (_contentStart, _contentEnd) = (contentStart, contentStart + (int)length);
        _recordLength = _contentEnd;
        return OpenContent(header);
    }

    /// <summary>Whether a record that has so many bytes is followed by the next, or by the end of the file.</summary>
    private async ValueTask<bool> HasLength<TIO>(int length, CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        while (!_isFinal && _window.Length < length + TailLength)
            await Fill<TIO>(cancellationToken).ConfigureAwait(false);
        if (_window.Length < length)
            return false;
        var tail = _window.Bytes[length..].TrimStart("\r\n"u8);
        return tail.IsEmpty || WarcHeader.IsVersionLine(tail);
    }

    /// <summary>Looks for the end of a content of which the length is not known: it ends where the next record starts.</summary>
    private async ValueTask<long> FindLength<TIO>(int contentStart, CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        while (true)
        {
            var length = _window.Length - contentStart;
            var found = WarcHeader.Find(_window.Bytes[contentStart..]);
            if (found >= 0 && found <= context.Options.MaxRecordBytes)
                return _window.Bytes.Slice(contentStart, found).TrimEnd("\r\n"u8).Length;
            if (_isFinal || length - TailLength >= context.Options.MaxRecordBytes)
                return Math.Min(length, context.Options.MaxRecordBytes);
            await Fill<TIO>(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Opens the content of the current record, when it is one that may hold records.</summary>
    private bool OpenContent(WarcHeader header)
    {
        _entry =
            new() { Address = header.Address, Date = header.Date, Line = _position.Line, ByteOffset = _position.ByteOffset,
                MediaType = header.ContentType ?? "text/plain" };
        if (header.Type == "conversion")
            return Accepts(_entry.MediaType) && !TryPassOver(_entry.MediaType);
        if (header.Type == "resource")
            return header.ContentType is null ? Skip("a resource in WARC does not say what it holds") : Accepts(header.ContentType);
        if (header.Type is "warcinfo" or "request" or "metadata" or "revisit" or "continuation")
            return false;
        if (header.Type != "response")
            return Skip("a record of WARC is of no known type");
        if (header.ContentType is null)
            return Skip("a response in WARC does not say what it holds");
        if (!header.ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
            return false;
        var message = _window.Bytes[_contentStart.._contentEnd];
        var response = HttpResponse.Parse(message);
        if (!response.HasStatus)
            return Skip("the response of a server has no status");
        if (response is { IsSuccess: true, ContentType: null } && response.BodyStart < message.Length)
            return Skip("the response of a server does not say what it holds");
        if (!response.IsSuccess || response.ContentType is null || !Accepts(response.ContentType))
            return false;
        _entry = _entry with { MediaType = response.ContentType };
        _body = response.OpenBody(message[response.BodyStart..].ToArray(), ReportBody);
        _bodyLeft = context.Options.MaxRecordBytes;
        return _body is not null || Skip("a page is packed in a way that is not known");
    }

    /// <summary>Says why the current record is not read.</summary>
    /// <returns>False.</returns>
    private bool Skip(string reason)
    {
        context.Report(DiagnosticCode.ContainerBroken, _position, $"{reason}, and was skipped");
        return false;
    }

    private void ReportBody(string reason) =>
        context.Report(DiagnosticCode.ContainerBroken, _position, $"a page is packed, and damaged: {reason}");

    /// <summary>Passes over a text that can hold no record.</summary>
    private bool TryPassOver(string mediaType)
    {
        if (!mediaType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
            || context.MayHaveRecords(_window.Bytes[_contentStart.._contentEnd], isJson: false))
            return false;
        CountPassedOver(_contentEnd - _contentStart);
        return true;
    }

    private bool Accepts(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        if (type is "text/plain" or "application/json" or "application/xml" or "text/xml" or "application/marc" or "application/marcxml+xml")
            return true;
        if (type is not ("text/html" or "application/xhtml+xml"))
            return false;
        if (!_readsHtml && !_hasToldOfHtml)
        {
            _hasToldOfHtml = true;
            context.Report(DiagnosticCode.NotText, _position, "pages in HTML were skipped: no container for HTML is among the inputs");
        }
        return _readsHtml;
    }

    private int ReadBody(Span<byte> buffer)
    {
        if (_pieceStart == _pieceEnd)
            UnpackPiece();
        var count = (int)Math.Min(Math.Min(buffer.Length, _pieceEnd - _pieceStart), _bodyLeft);
        _piece.AsSpan(_pieceStart, count).CopyTo(buffer);
        _pieceStart += count;
        _bodyLeft -= count;
        if (_bodyLeft == 0 && count > 0 && _pieceStart == _pieceEnd)
            UnpackPiece();   // whether there is more
        if (_bodyLeft == 0 && count > 0 && _pieceStart < _pieceEnd)
            context.Report(DiagnosticCode.RecordTooLong, _position, $"a page is longer than {context.Options.MaxRecordBytes} bytes when it is unpacked, and was cut");
        return count;
    }

    /// <summary>
    /// Unpacks the next piece of the body. What comes out together with an error is lost; so pieces always have the same size, whatever is
    /// asked for.
    /// </summary>
    private void UnpackPiece()
    {
        if (_piece.Length == 0)
            _piece = new byte[PieceSize];
        (_pieceStart, _pieceEnd) = (0, 0);
        try
        {
            _pieceEnd = _body!.Read(_piece);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            ReportBody(exception.Message);
            _body = Stream.Null;
        }
    }

    private async ValueTask Fill<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode =>
        _isFinal = !await _window.Fill<TIO>(stream, cancellationToken: cancellationToken).ConfigureAwait(false);

    private void Consume(int count)
    {
        _position = _position.After(_window.Bytes[..count]);
        _window.Consume(count);
    }
}
