using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.Containers;

/// <summary>Gives the text of each line of JSON Lines. A line that is broken is reported and passed over.</summary>
internal sealed class JsonLinesReader(Stream stream, ContainerContext context, TextNames names) : JsonPageReader(stream, context, names)
{
    private readonly int _maxLineBytes = context.Options.MaxRecordBytes;
    private SourcePosition _position = context.Start;       // of the current line
    private SourcePosition _nextPosition = context.Start;   // of what is still in the window
    private int _searched;     // how many bytes of the window hold no line end
    private int _lineLength = -1;   // of what is left of a line after an object; -1 at its start
    private bool _isTooLong;   // the start of the line is gone, and its end has not been seen

    private string Name => _position.Line == 0 ? "a line" : $"line {_position.Line}";

    /// <summary>Takes the text out of the next line.</summary>
    /// <returns>False when there is no further whole line.</returns>
    protected override bool TryTake()
    {
        var rest = Window.Bytes;
        var isFirst = _lineLength < 0;
        if (isFirst)
        {
            var length = rest[_searched..].IndexOf((byte)'\n');
            if (length < 0 && (!IsFinal || rest.IsEmpty && !_isTooLong))
            {
                _searched = rest.Length;
                if (_isTooLong || rest.Length > _maxLineBytes)
                {
                    _isTooLong = true;
                    Consume(rest.Length, 0);
                }
                return false;
            }
            _lineLength = length < 0 ? rest.Length : _searched + length;
        }
        var read = ReadObject(rest[.._lineLength], isFirst);
        if (read < _lineLength)
        {
            Consume(read, 0);
            _lineLength -= read;
        }
        else
        {
            Consume(Math.Min(_lineLength + 1, rest.Length), 1);
            _lineLength = -1;
        }
        _isTooLong = false;
        _position = _nextPosition;
        return true;
    }

    private void Consume(int count, int lines)
    {
        Window.Consume(count);
        _nextPosition = _nextPosition.Plus(lines, count);
        _searched = 0;
    }

    /// <summary>Reads the first object of a line, or of what is left of it: where a line end is missing, another one follows.</summary>
    /// <returns>How many bytes of the line are done with.</returns>
    private int ReadObject(ReadOnlySpan<byte> line, bool isFirst)
    {
        if (_isTooLong || line.Length > _maxLineBytes)
        {
            Context.Log.Report(DiagnosticCode.RecordTooLong, _position, $"{Name} is longer than {_maxLineBytes} bytes and was skipped");
            return line.Length;
        }
        var start = line.StartsWith("\uFEFF"u8) ? 3 : 0;   // files that were put together
        var json = line is [.., (byte)'\r'] ? line[start..^1] : line[start..];
        if (json.Trim(" \t\r"u8).IsEmpty || isFirst && TryPassOver(json))
            return line.Length;
        if (!Page.TryRead(json, _position))
            Context.Log.Report(DiagnosticCode.JsonLineBroken, _position, $"{Name} is not a JSON object with a text: {json}");
        if (Page.Length == 0)
            return line.Length;
        var rest = json[Page.Length..];
        var next = rest.IndexOf("{\""u8) is >= 0 and var found ? found : rest.Length;
        if (rest[..next].ContainsAnyExcept(" \t\r,"u8))
            Context.Log.Report(DiagnosticCode.JsonLineBroken, _position, $"something else follows an object, and was skipped: {rest[..next]}");
        return next < rest.Length ? start + Page.Length + next : line.Length;
    }

    /// <summary>Passes over a line whose text can hold no record: that is seen without reading its JSON.</summary>
    private bool TryPassOver(ReadOnlySpan<byte> line)
    {
        if (!Page.MayPassOver(line))
            return false;
        CountPassedOver(line.Length);
        return true;
    }
}
