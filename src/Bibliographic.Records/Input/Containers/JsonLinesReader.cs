using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.Containers;

/// <summary>Gives the text of each line of JSON Lines. A line that is broken is reported and passed over.</summary>
internal sealed class JsonLinesReader(Stream stream, ContainerContext context, TextNames names) : JsonPageReader(stream, context, names)
{
    private readonly int _maxLineBytes = context.Options.MaxRecordBytes;
    private SourcePosition _position = context.Start;       // of the current line
    private SourcePosition _nextPosition = context.Start;   // of what is still in the window
    private int _searched;     // how many bytes of the window hold no line end
    private bool _isTooLong;   // the start of the line is gone, and its end has not been seen

    /// <summary>Takes the text out of the next line.</summary>
    /// <returns>False when there is no further whole line.</returns>
    protected override bool TryTake()
    {
        var rest = Window.Bytes;
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
        var line = length < 0 ? rest : rest[..(_searched + length)];
        ReadLine(line);
        Consume(length < 0 ? rest.Length : line.Length + 1, 1);
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

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("\uFEFF"u8))
            line = line[3..];   // files that were put together
        var isTooLong = _isTooLong || line.Length > _maxLineBytes;
        if (!isTooLong && (line.Trim(" \t\r"u8).IsEmpty || TryPassOver(line) || Page.TryRead(line, _position)))
            return;
        var name = _position.Line == 0 ? "a line" : $"line {_position.Line}";
        if (isTooLong)
            Context.Log.Report(DiagnosticCode.RecordTooLong, _position, $"{name} is longer than {_maxLineBytes} bytes and was skipped");
        else
            Context.Log.Report(DiagnosticCode.JsonLineBroken, _position, $"{name} is not a JSON object with a text: {line.TrimEnd((byte)'\r')}");
    }

    /// <summary>Passes over a line whose text can hold no record: that is seen without reading its JSON.</summary>
    private bool TryPassOver(ReadOnlySpan<byte> line)
    {
        if (!Page.MayPassOver(line is [.., (byte)'\r'] ? line[..^1] : line))
            return false;
        CountPassedOver(line.Length);
        return true;
    }
}
