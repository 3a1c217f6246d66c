using System.IO.Compression;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Reading;

/// <summary>
/// Unpacks an input by its content: gzip, JSON Lines, a byte order mark. What comes out is the plain text of pages, or the library's own JSON.
/// </summary>
internal sealed class InputStream : ForwardStream
{
    private readonly DiagnosticLog _log;
    private readonly byte[] _head = new byte[4096];
    private Stream _source;
    private int _headStart;
    private int _headEnd;
    private bool _isOpen;
    private bool _isPacked;

    public InputStream(Stream source, DiagnosticLog log) => (_source, _log) = (source, log);

    /// <summary>Whether what comes out is the library's own JSON. Known once the input is open.</summary>
    public bool IsNativeJson { get; private set; }

    /// <summary>Reads as much as is needed to tell what the input is.</summary>
    public void Open()
    {
        while (!_isOpen)
            TakeHead(ReadSource(_head.AsSpan(_headEnd)));
    }

    /// <inheritdoc cref="Open"/>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        while (!_isOpen)
            TakeHead(await ReadSourceAsync(_head.AsMemory(_headEnd), cancellationToken).ConfigureAwait(false));
    }

    public override int Read(Span<byte> buffer)
    {
        Open();
        return TakeFromHead(buffer) is var count and > 0 ? count : ReadSource(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        return TakeFromHead(buffer.Span) is var count and > 0 ? count : await ReadSourceAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _source.Dispose();
        base.Dispose(disposing);
    }

    private int ReadSource(Span<byte> buffer)
    {
        try
        {
            return _source.Read(buffer);
        }
        catch (InvalidDataException exception) when (_isPacked)
        {
            return EndBroken(exception);
        }
    }

    private async ValueTask<int> ReadSourceAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await _source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException exception) when (_isPacked)
        {
            return EndBroken(exception);
        }
    }

    /// <summary>Damaged compressed data end the input: what came before can be read.</summary>
    private int EndBroken(InvalidDataException exception)
    {
        _log.Report(DiagnosticCode.CompressionBroken, $"the compressed data are damaged: {exception.Message}");
        _source.Dispose();
        _source = Null;
        return 0;
    }

    /// <summary>Looks at the first bytes; once they tell what the input is, the source is what gives its text.</summary>
    private void TakeHead(int count)
    {
        _headEnd += count;
        var head = _head.AsSpan(_headStart, _headEnd - _headStart);
        var isWhole = count == 0 || _headEnd == _head.Length;
        if (head.Length < 3 && !isWhole)
            return;
        if (head is [0x1F, 0x8B, ..])
        {
            _source = new GZipStream(new PrefixedStream(head.ToArray(), _source), CompressionMode.Decompress);
            (_headStart, _headEnd) = (0, 0);
            _isPacked = true;
            return;   // the unpacked bytes have a head of their own
        }
        if (head.StartsWith("\uFEFF"u8))
        {
            _headStart += 3;
            head = head[3..];
        }
        var text = head.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty && !isWhole)
            return;
        IsNativeJson = NativeJsonHead.Is(text);
        if (!IsNativeJson && text is [(byte)'{', ..] && text[1..].TrimStart(" \t\r\n"u8) is [] or [(byte)'"' or (byte)'}', ..])
        {
            _source = new JsonLinesStream(new PrefixedStream(head.ToArray(), _source), _log);
            (_headStart, _headEnd) = (0, 0);
        }
        _isOpen = true;
    }

    private int TakeFromHead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _headEnd - _headStart);
        _head.AsSpan(_headStart, count).CopyTo(buffer);
        _headStart += count;
        return count;
    }
}
