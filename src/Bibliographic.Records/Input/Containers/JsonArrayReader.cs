using System.Buffers;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.Containers;

/// <summary>Gives the text of each object of a JSON array, in memory for one object. What is broken is reported and passed over.</summary>
/// <remarks>
/// Of an object that is broken the end is looked for. In a string that goes over a line end the quotation mark is missing: reading goes on
/// with the next line that starts an object. Where a brace or bracket opens and no value can start, the end of an object is missing:
/// <code>
/// [{"text":"..." ,
/// {"text":"..."}]
/// </code>
/// </remarks>
internal sealed class JsonArrayReader(Stream stream, ContainerContext context, TextNames names) : JsonPageReader(stream, context, names)
{
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\\n"u8);
    private static readonly SearchValues<byte> InObject = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> BetweenObjects = SearchValues.Create(" \t\r\n,[]\uFEFF"u8);

    private SourcePosition _position = context.Start;   // of the window
    private SourcePosition _start = context.Start;      // of the object
    private int _scanned;       // how many bytes of the window are known to be of the object
    private int _depth;         // of braces; 0 between objects
    private int _brackets;      // that are open in the object
    private bool _isAfterColon; // where the window starts
    private bool _isInString;
    private bool _isTooLong;    // the start of the object is gone
    private bool _isLost;       // looks for a line that starts an object
    private bool _isInLine;     // of which the first character starts none
    private bool _hasToldGap;   // of what is between the objects
    private bool _isOpen;       // the array

    /// <summary>The array has ended, or the input.</summary>
    protected override void End()
    {
        if (_depth > 0 || _isOpen && !_isLost)
            Report(_depth > 0 ? _start : _position, "the JSON is not complete: it ends early");
        (_depth, _isOpen) = (0, false);
    }

    /// <summary>Goes to the end of the next object, and reads it.</summary>
    /// <returns>False when more of the input is needed.</returns>
    protected override bool TryTake()
    {
        if (_isLost && !TryFindLine())
            return false;
        if (_depth == 0 && !TryStartObject())
            return false;
        if (!TryScan())
        {
            if (_depth > 0 && (_isTooLong || Window.Length > Context.Options.MaxRecordBytes))
                DropStart();
            return false;
        }
        if (_scanned == 0)
            return true;   // broken, and told of
        var json = Window.Bytes[.._scanned];
        if (_isTooLong)
            _isTooLong = false;
        else if (json.Length > Context.Options.MaxRecordBytes)
            TellTooLong();
        else
            ReadObject(json);
        Consume(_scanned);
        return true;
    }

    private void ReadObject(ReadOnlySpan<byte> json)
    {
        if (Page.MayPassOver(json))
            CountPassedOver(json.Length);
        else if (!Page.TryRead(json, _start))
            Context.Log.Report(DiagnosticCode.JsonLineBroken, _start, $"an object of the array has no text, or is no JSON: {json}");
    }

    /// <summary>Goes to the brace that opens the next object.</summary>
    private bool TryStartObject()
    {
        var bytes = Window.Bytes;
        var start = bytes.IndexOf((byte)'{');
        var gap = start < 0 ? bytes : bytes[..start];
        if (gap.LastIndexOfAny((byte)'[', (byte)']') is >= 0 and var bracket)
            _isOpen = gap[bracket] == '[';
        if (!_hasToldGap && gap.IndexOfAnyExcept(BetweenObjects) is >= 0 and var at)
        {
            _hasToldGap = true;
            Report(PositionOf(at), "there is something else than objects in the array, which was skipped");
        }
        Consume(gap.Length);
        if (start < 0)
            return false;
        (_depth, _brackets, _scanned, _isInString, _hasToldGap, _start) = (1, 0, 1, false, false, _position);
        return true;
    }

    /// <summary>Looks for the end of the object, from where the last look ended.</summary>
    /// <returns>False when more of the input is needed.</returns>
    private bool TryScan()
    {
        var bytes = Window.Bytes;
        while (bytes[_scanned..].IndexOfAny(_isInString ? InString : InObject) is >= 0 and var next)
        {
            _scanned += next;
            var mark = bytes[_scanned++];
            if (mark == '\\')
            {
                if (_scanned == bytes.Length)
                {
                    _scanned--;
                    return false;
                }
                if (bytes[_scanned] != '\n')   // no line end can be escaped
                    _scanned++;
            }
            else if (mark == '"')
                _isInString = !_isInString;
            else if (mark == '\n')
            {
                BreakOff(_scanned, "a string in it goes over a line end");
                _isLost = true;
                return true;
            }
            else if (mark is (byte)'{' or (byte)'[' && _brackets <= 0 && !IsAfterColon(_scanned - 1))
            {
                BreakOff(_scanned - 1, "it has no end");
                return true;
            }
            else if (mark is (byte)'[' or (byte)']')
                _brackets += mark == '[' ? 1 : -1;
            else if (mark == '{')
                _depth++;
            else if (--_depth == 0)
                return true;
        }
        _scanned = bytes.Length;
        return false;
    }

    /// <summary>Whether a colon stands before a place, so that a value may start there.</summary>
    private bool IsAfterColon(int at) =>
        Window.Bytes[..at].TrimEnd(" \t\r\n"u8) is [.., var last] ? last == ':' : _isAfterColon;

    private void BreakOff(int length, string reason)
    {
        if (!_isTooLong && length > Context.Options.MaxRecordBytes)
            TellTooLong();
        Report(_start, $"an object of the array is broken and was skipped: {reason}");
        Consume(length);
        (_depth, _isTooLong) = (0, false);
    }

    /// <summary>Passes over lines up to one that starts an object.</summary>
    private bool TryFindLine()
    {
        while (true)
        {
            var bytes = Window.Bytes;
            if (_isInLine)
            {
                var lineEnd = bytes.IndexOf((byte)'\n');
                Consume(lineEnd < 0 ? bytes.Length : lineEnd + 1);
                _isInLine = lineEnd < 0;
                if (_isInLine)
                    return false;
            }
            bytes = Window.Bytes;
            var start = bytes.IndexOfAnyExcept(" \t\r\n,"u8);
            if (start < 0)
                return false;
            if (bytes[start] is (byte)'{' or (byte)']')
            {
                _isLost = false;
                return true;
            }
            Consume(start + 1);
            _isInLine = true;
        }
    }

    /// <summary>Lets go of the start of an object that is too long.</summary>
    private void DropStart()
    {
        if (!_isTooLong)
            TellTooLong();
        _isTooLong = true;
        _isAfterColon = IsAfterColon(_scanned);
        Consume(_scanned);
    }

    private void TellTooLong() => Context.Report(
        DiagnosticCode.RecordTooLong, _start, $"an object of the array is longer than {Context.Options.MaxRecordBytes} bytes and was skipped");

    private void Report(SourcePosition position, string message) => Context.Report(DiagnosticCode.JsonLineBroken, position, message);

    private SourcePosition PositionOf(int at) => _position.After(Window.Bytes[..at]);

    private void Consume(int count)
    {
        _position = PositionOf(count);
        Window.Consume(count);
        _scanned = 0;
    }
}
