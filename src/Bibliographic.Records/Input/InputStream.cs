using System.Text;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.Containers;
using Bibliographic.Records.Input.NativeJson;

namespace Bibliographic.Records.Input;

/// <summary>
/// Unpacks an input by its content: gzip, UTF-16, JSON Lines, a byte order mark. What comes out is the plain text of pages, or the library's own JSON.
/// </summary>
internal sealed class InputStream : ForwardStream
{
    private const int MostLayers = 8;   // data exist that unpack to themselves, for ever

    private readonly DiagnosticLog _log;
    private readonly int _maxLineBytes;
    private readonly byte[] _head = [];
    private JsonLinesStream? _lines;
    private Stream _source;
    private int _headStart;
    private int _headEnd;
    private bool _isOpen;
    private int _layers;

    /// <summary>Unpacks a stream.</summary>
    /// <param name="source">The stream.</param>
    /// <param name="log">Told what is damaged.</param>
    /// <param name="maxLineBytes">The longest line of JSON Lines that is read.</param>
    public InputStream(Stream source, DiagnosticLog log, int maxLineBytes) => (_source, _log, _maxLineBytes, _head) = (source, log, maxLineBytes, new byte[4096]);

    /// <summary>Takes a part of which it is known what it is.</summary>
    /// <inheritdoc cref="InputStream(Stream, DiagnosticLog, int)"/>
    public InputStream(Stream source, InputKind kind, DiagnosticLog log, int maxLineBytes)
    {
        (_source, _log, _maxLineBytes) = (source, log, maxLineBytes);
        TakeAs(kind);
    }

    /// <summary>What comes out. Known once the input is open.</summary>
    public InputKind Kind { get; private set; }

    /// <summary>Where in the (unpacked) input the text starts: after a byte order mark. Known once the input is open.</summary>
    public int TextStart { get; private set; }

    /// <summary>Whether the input can be read from the middle. Known once it is open.</summary>
    public bool CanBeCut { get; private set; } = true;

    /// <summary>Whether a text of the input has ended, so that no page goes on after what was read.</summary>
    public bool EndsText => _lines is { AtTextEnd: true };

    /// <summary>What the input looks like, in words, when it does not look like text; else null. Known once the input is open.</summary>
    public string? ForeignName { get; private set; }

    /// <summary>Reads as much as is needed to tell what the input is.</summary>
    public void Open()
    {
        while (!_isOpen)
            TakeHead(_source.Read(_head.AsSpan(_headEnd)));
    }

    /// <inheritdoc cref="Open"/>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        while (!_isOpen)
            TakeHead(await _source.ReadAsync(_head.AsMemory(_headEnd), cancellationToken).ConfigureAwait(false));
    }

    public override int Read(Span<byte> buffer)
    {
        Open();
        return TakeFromHead(buffer) is var count and > 0 ? count : _source.Read(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        return TakeFromHead(buffer.Span) is var count and > 0 ? count : await _source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _source.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Looks at the first bytes; once they tell what the input is, the source is what gives its text.</summary>
    private void TakeHead(int count)
    {
        _headEnd += count;
        var head = _head.AsSpan(_headStart, _headEnd - _headStart);
        if (count > 0 && _headEnd < _head.Length)
            return;   // so that the answer does not depend on how the bytes arrive
        if (head is [0x1F, 0x8B, ..])
        {
            Unpack(source => new GzipInput(source, _log));
            return;
        }
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var encoding = head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            _headStart += 2;
            Unpack(source => Encoding.CreateTranscodingStream(source, encoding, Encoding.UTF8));
            return;
        }
        if (head.StartsWith("\uFEFF"u8))
        {
            _headStart += 3;
            head = head[3..];
            TextStart = 3;
        }
        var text = head.TrimStart(" \t\r\n"u8);
        ForeignName = ForeignFormat.Find(head);
        if (NativeJsonHead.Is(text))
        {
            CanBeCut &= NativeJsonHead.IsLines(text);
            TakeAs(InputKind.NativeJson);
        }
        else if (text is [(byte)'{', ..] && text[1..].TrimStart(" \t\r\n"u8) is [] or [(byte)'"' or (byte)'}', ..])
        {
            _source = new PrefixedStream(head.ToArray(), _source);
            (_headStart, _headEnd) = (0, 0);
            TakeAs(InputKind.JsonLines);
        }
        else
        {
            TakeAs(InputKind.Pages);
        }
    }

    private void TakeAs(InputKind kind)
    {
        Kind = kind;
        if (kind == InputKind.JsonLines)
            _source = _lines = new JsonLinesStream(_source, _log, _maxLineBytes);
        _isOpen = true;
    }

    /// <summary>Puts a layer over the source, with the head given back to it. What comes out has a head of its own.</summary>
    private void Unpack(Func<Stream, Stream> layer)
    {
        CanBeCut = false;
        var source = new PrefixedStream(_head[_headStart.._headEnd], _source);
        (_headStart, _headEnd) = (0, 0);
        _source = layer(source);
        if (++_layers <= MostLayers)
            return;
        _log.Report(DiagnosticCode.CompressionBroken, $"the data are packed more than {MostLayers} times");
        _source.Dispose();
        _source = Null;
    }

    private int TakeFromHead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _headEnd - _headStart);
        _head.AsSpan(_headStart, count).CopyTo(buffer);
        _headStart += count;
        return count;
    }
}
