using System.Text.Json;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.Containers;

/// <summary>Gives the text of each line of JSON Lines. A line that is broken is reported and passed over.</summary>
internal sealed class JsonLinesReader(Stream stream, ContainerContext context) : ContainerReader
{
    private const int FirstSize = 64 * 1024;

    private readonly StreamWindow _window = new(FirstSize);
    private readonly int _maxLineBytes = context.Options.MaxRecordBytes;
    private ContainerEntry _entry = ContainerEntry.Unknown;
    private byte[] _text = [];
    private int _textStart;
    private int _textEnd;
    private SourcePosition _position = context.Start;       // of the current line
    private SourcePosition _nextPosition = context.Start;   // of what is still in the window
    private int _searched;     // how many bytes of the window hold no line end
    private bool _isTooLong;   // the start of the line is gone, and its end has not been seen
    private bool _isFinal;

    public override ContainerEntry Entry => _entry;

    public override bool Read() => BlockingRead.Result(Read<BlockingRead>(default));

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default) => Read<NonBlockingRead>(cancellationToken);

    public override int ReadContent(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _textEnd - _textStart);
        _text.AsSpan(_textStart, count).CopyTo(buffer);
        _textStart += count;
        return count;
    }

    public override ValueTask<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(ReadContent(buffer.Span));

    protected override void Dispose(bool disposing)
    {
        stream.Dispose();
        _window.Dispose();
    }

    private async ValueTask<bool> Read<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        (_textStart, _textEnd) = (0, 0);
        while (true)
        {
            while (TryTakeLine())
            {
                if (_textEnd > 0)
                    return true;   // a blank or broken line has no text
            }
            if (_isFinal)
                return false;
            _isFinal = !await _window.Fill<TIO>(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the text out of the next line.</summary>
    /// <returns>False when there is no further whole line.</returns>
    private bool TryTakeLine()
    {
        var rest = _window.Bytes;
        var length = rest[_searched..].IndexOf((byte)'\n');
        if (length < 0 && (!_isFinal || rest.IsEmpty && !_isTooLong))
        {
            _searched = rest.Length;
            if (_isTooLong || rest.Length > _maxLineBytes)
            {
                _isTooLong = true;
                Consume(rest.Length, 0);
            }
            return false;
        }
        var line = length < 0 ? rest : rest[..(_searched + length)];
        ReadLine(line);
        Consume(length < 0 ? rest.Length : line.Length + 1, 1);
        _isTooLong = false;
        _position = _nextPosition;
        return true;
    }

    private void Consume(int count, int lines)
    {
        _window.Consume(count);
        _nextPosition = _nextPosition.Plus(lines, count);
        _searched = 0;
    }

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("\uFEFF"u8))
            line = line[3..];   // files that were put together
        var isTooLong = _isTooLong || line.Length > _maxLineBytes;
        if (!isTooLong && (line.Trim(" \t\r"u8).IsEmpty || TryPassOver(line) || TryReadText(line)))
            return;
        var name = _position.Line == 0 ? "a line" : $"line {_position.Line}";
        if (isTooLong)
            context.Log.Report(DiagnosticCode.RecordTooLong, _position, $"{name} is longer than {_maxLineBytes} bytes and was skipped");
        else
            context.Log.Report(DiagnosticCode.JsonLineBroken, _position, $"{name} is not a JSON object with a text: {line}");
    }

    /// <summary>Passes over a line whose text can hold no record: that is seen without reading its JSON.</summary>
    private bool TryPassOver(ReadOnlySpan<byte> line)
    {
        var isWhole = line[0] == '{' && line.TrimEnd(" \t\r"u8)[^1] == '}' && (!context.IsReporting || HasText(line))
            && context.Options.Policy != DiagnosticPolicy.Strict;
        if (!isWhole || context.MayHaveRecords(line, isJson: true))
            return false;
        PassedOver += line.Length;
        return true;
    }

    private static bool HasText(ReadOnlySpan<byte> line) =>
        HasText(line, "\"text\""u8) || HasText(line, "\"content\""u8) || HasText(line, "\"raw_content\""u8);

    private static bool HasText(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) =>
        line.IndexOf(name) is >= 0 and var at && line[(at + name.Length)..].TrimStart(" \t"u8) is [(byte)':', .. var value]
        && value.TrimStart(" \t"u8) is [(byte)'"', ..];

    /// <summary>Reads the page of a line, with what is known of it. What is broken after the text costs only what is known.</summary>
    private bool TryReadText(ReadOnlySpan<byte> line)
    {
        _entry = new() { Line = _position.Line, ByteOffset = _position.ByteOffset };
        var hasText = false;
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return false;
            while (json.Read())
            {
                // Objects that describe the page are walked through, all others are passed over.
                if (json.TokenType != JsonTokenType.PropertyName)
                    continue;
                if (!hasText && json.CurrentDepth == 1 && JsonLinePage.IsText(ref json))
                {
                    json.Read();
                    if (json.TokenType != JsonTokenType.String)
                    {
                        json.Skip();
                        continue;
                    }
                    TakeText(ref json, line.Length);
                    hasText = true;
                }
                else
                {
                    ReadDescription(ref json);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // How the reader says that the line is no JSON, or its text no Unicode.
        }
        return hasText;
    }

    private void ReadDescription(ref Utf8JsonReader json)
    {
        if (JsonLinePage.IsDescription(ref json))
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
                json.Skip();
            return;
        }
        var isAddress = JsonLinePage.IsAddress(ref json);
        var isDate = JsonLinePage.IsDate(ref json);
        json.Read();
        if (json.TokenType != JsonTokenType.String)
            json.Skip();
        else if (isAddress)
            _entry = _entry with { Address = _entry.Address ?? json.GetString() };
        else if (isDate)
            _entry = _entry with { Date = _entry.Date ?? ContainerEntry.ParseDate(json.GetString()) };
    }

    private void TakeText(ref Utf8JsonReader json, int longest)
    {
        if (_text.Length <= longest)
            _text = new byte[longest + 1];
        _textEnd = json.CopyString(_text);
        if (_textEnd > 0 && _text[_textEnd - 1] != '\n')
            _text[_textEnd++] = (byte)'\n';
    }
}
