using System.Text.Json;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.Containers;

/// <summary>The pages in JSON Lines, as text corpora keep them: each line an object whose <c>text</c> is a page.</summary>
internal sealed class JsonLinesStream(Stream source, DiagnosticLog log, int maxLineBytes) : ForwardStream
{
    private const int FirstSize = 64 * 1024;

    private byte[] _input = new byte[FirstSize];
    private int _inputStart;
    private int _inputEnd;
    private int _searched;   // how many bytes of the input have been found to hold no line end
    private byte[] _text = [];
    private int _textStart;
    private int _textEnd;
    private long _line;
    private long _offset;       // where the current line starts
    private long _nextOffset;   // where what is still in the input starts
    private bool _isTooLong;   // the start of the line is gone, and its end has not been seen
    private bool _isFinal;

    /// <summary>Whether a line's text has been read to its end.</summary>
    public bool AtTextEnd => _textStart == _textEnd;

    public override int Read(Span<byte> buffer)
    {
        while (_textStart == _textEnd)
        {
            if (TakeLine())
                continue;   // a blank or broken line gives no text; the stream does not end there
            if (_isFinal)
                return 0;
            MakeRoom();
            TakeFilled(source.Read(_input, _inputEnd, _input.Length - _inputEnd));
        }
        return TakeText(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_textStart == _textEnd)
        {
            if (TakeLine())
                continue;   // a blank or broken line gives no text; the stream does not end there
            if (_isFinal)
                return 0;
            MakeRoom();
            TakeFilled(await source.ReadAsync(_input.AsMemory(_inputEnd), cancellationToken).ConfigureAwait(false));
        }
        return TakeText(buffer.Span);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Takes the text out of the next line.</summary>
    /// <returns>False when there is no further whole line.</returns>
    private bool TakeLine()
    {
        var rest = _input.AsSpan(_inputStart, _inputEnd - _inputStart);
        var length = rest[_searched..].IndexOf((byte)'\n');
        if (length < 0 && (!_isFinal || rest.IsEmpty && !_isTooLong))
        {
            _searched = rest.Length;
            if (_isTooLong || rest.Length > maxLineBytes)
            {
                _isTooLong = true;
                _nextOffset += rest.Length;
                (_inputStart, _inputEnd, _searched) = (0, 0, 0);
            }
            return false;
        }
        var line = length < 0 ? rest : rest[..(_searched + length)];
        _inputStart += length < 0 ? rest.Length : line.Length + 1;
        _searched = 0;
        _line++;
        _nextOffset += line.Length + (length < 0 ? 0 : 1);
        (_textStart, _textEnd) = (0, 0);
        ReadLine(line);
        _isTooLong = false;
        _offset = _nextOffset;
        return true;
    }

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("\uFEFF"u8))
            line = line[3..];   // files that were put together
        var isTooLong = _isTooLong || line.Length > maxLineBytes;
        if (!isTooLong && (line.Trim(" \t\r"u8).IsEmpty || TryReadText(line)))
            return;
        (log.Line, log.ByteOffset) = (_line, _offset);
        var name = log.IsLineUnknown ? "a line" : $"line {_line}";
        if (isTooLong)
            log.Report(DiagnosticCode.RecordTooLong, $"{name} is longer than {maxLineBytes} bytes and was passed over");
        else
            log.Report(DiagnosticCode.JsonLineBroken, $"{name} is not a JSON object with a text: {line}");
    }

    private bool TryReadText(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isText = json.ValueTextEquals("text"u8);
                json.Read();
                if (isText && json.TokenType == JsonTokenType.String)
                {
                    if (_text.Length <= line.Length)
                        _text = new byte[line.Length + 1];
                    _textEnd = json.CopyString(_text);
                    if (_textEnd > 0 && _text[_textEnd - 1] != '\n')
                        _text[_textEnd++] = (byte)'\n';
                    return true;
                }
                json.Skip();
            }
            return false;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;   // the reader's way to say that the line is no JSON, or its text no Unicode
        }
    }

    private void MakeRoom()
    {
        if (_inputStart > 0)
        {
            _input.AsSpan(_inputStart, _inputEnd - _inputStart).CopyTo(_input);
            (_inputStart, _inputEnd) = (0, _inputEnd - _inputStart);
        }
        if (_inputEnd == _input.Length)
            Array.Resize(ref _input, _input.Length * 2);
    }

    private void TakeFilled(int count)
    {
        _inputEnd += count;
        _isFinal = count == 0;
    }

    private int TakeText(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _textEnd - _textStart);
        _text.AsSpan(_textStart, count).CopyTo(buffer);
        _textStart += count;
        return count;
    }
}
