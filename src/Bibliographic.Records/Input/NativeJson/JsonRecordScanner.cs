using System.Text.Json;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>Finds the records in JSON text that comes piece by piece: arrays of objects, or objects one after another.</summary>
/// <param name="readRecord">Reads the object that the reader stands on.</param>
/// <param name="log">Told what is broken, after which reading goes on; null to throw.</param>
/// <param name="maxBytes">The longest object that is read.</param>
internal struct JsonRecordScanner(JsonRecordScanner.RecordReader readRecord, DiagnosticLog? log = null, int maxBytes = int.MaxValue)
{
    private Place _place;
    private Skipping _skipping;
    private long _offset;
    private long _line;
    private long _bytesInLine;
    private bool _isStarted;
    private int _lookedAt;
    private JsonReaderState _lookedAtState;

    public delegate BibliographicRecord RecordReader(ref Utf8JsonReader reader);

    private enum Place
    {
        Outside,
        ArrayStart,
        AfterRecord,
        AfterComma,
    }

    /// <summary>What is left out after something broken.</summary>
    private enum Skipping
    {
        Nothing,
        RestOfLine,
        LinesOfObject,
        Everything,
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the next record.</summary>
    /// <param name="text">The text that was not yet consumed.</param>
    /// <param name="isFinal">Whether no more text will come.</param>
    /// <param name="consumed">How much of the text is done with.</param>
    /// <returns>The record; null when the text holds no more, or only the beginning of one.</returns>
    /// <exception cref="JsonException">The text is not JSON or holds something else than records, and there is no log.</exception>
    public BibliographicRecord? Read(ReadOnlySpan<byte> text, bool isFinal, out int consumed)
    {
        consumed = 0;
        if (!_isStarted)
        {
            if (!isFinal && text.Length < ByteOrderMark.Length)
                return null;
            _isStarted = true;
            if (text.StartsWith(ByteOrderMark))
                consumed = ByteOrderMark.Length;
        }
        while (true)
        {
            SkipBroken(text, ref consumed);
            try
            {
                return ReadNext(text, isFinal, ref consumed);
            }
            catch (JsonException e) when (log is not null)
            {
                LeaveOut(e);
            }
        }
    }

    private BibliographicRecord? ReadNext(ReadOnlySpan<byte> text, bool isFinal, ref int consumed)
    {
        while (true)
        {
            Skip(text, text[consumed..].IndexOfAnyExcept(" \t\r\n"u8), ref consumed);
            if (consumed == text.Length)
            {
                if (isFinal && _place != Place.Outside)
                    throw Located("The array is not closed.");
                return null;
            }
            var next = text[consumed];
            if (next == '{' && _place != Place.AfterRecord)
                return ReadObject(text, isFinal, ref consumed);
            _place = (next, _place) switch
            {
                ((byte)'[', Place.Outside) => Place.ArrayStart,
                ((byte)',', Place.AfterRecord) => Place.AfterComma,
                ((byte)']', Place.ArrayStart or Place.AfterRecord) => Place.Outside,
                (_, Place.AfterRecord) => throw Located("Expected a comma or the end of the array."),
                _ => throw Located("Expected an object."),
            };
            Skip(text, 1, ref consumed);
        }
    }

    private BibliographicRecord? ReadObject(ReadOnlySpan<byte> text, bool isFinal, ref int consumed)
    {
        var isComplete = FindEnd(text[consumed..], isFinal);
        if ((isComplete ? _lookedAt : text.Length - consumed) > maxBytes)
            throw Located($"The record is longer than {maxBytes} bytes.");
        if (!isComplete)
            return null;
        if (log is not null)
            (log.Line, log.ByteOffset) = (_line + 1, _offset);
        var reader = new Utf8JsonReader(text.Slice(consumed, _lookedAt));
        BibliographicRecord record;
        try
        {
            reader.Read();
            record = readRecord(ref reader);
        }
        catch (JsonException e)
        {
            var before = text.Slice(consumed, (int)reader.TokenStartIndex);
            var lineEnd = before.LastIndexOf((byte)'\n');
            throw Located(e.Message, _line + before.Count((byte)'\n'), lineEnd < 0 ? _bytesInLine + before.Length : before.Length - lineEnd - 1, e);
        }
        Skip(text, _lookedAt, ref consumed);
        (_lookedAt, _lookedAtState) = (0, default);
        if (_place != Place.Outside)
            _place = Place.AfterRecord;
        return record;
    }

    /// <summary>
    /// Reports what is broken and goes on after it. Outside an array that is at the next line, for the records may stand one a line; in an array nothing
    /// tells where the next record starts.
    /// </summary>
    private void LeaveOut(JsonException e)
    {
        (_lookedAt, _lookedAtState) = (0, default);
        (log!.Line, log.ByteOffset) = (_line + 1, _offset);
        var isLine = _place == Place.Outside;
        _skipping = isLine ? Skipping.RestOfLine : Skipping.Everything;
        _place = Place.Outside;
        var reason = log.IsLineUnknown ? e.Message[(e.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..] : e.Message;
        log.Report(DiagnosticCode.JsonLineBroken, $"{(isLine ? "the line" : "the rest of the array")} was passed over: {reason}");
    }

    private void SkipBroken(ReadOnlySpan<byte> text, ref int consumed)
    {
        while (_skipping != Skipping.Nothing && consumed < text.Length)
        {
            // An object over several lines goes on in lines that are indented or start with what closes it.
            if (_skipping == Skipping.LinesOfObject && !" \t\r\n]},"u8.Contains(text[consumed]))
                _skipping = Skipping.Nothing;
            else if (_skipping == Skipping.Everything)
                Skip(text, -1, ref consumed);
            else
                SkipLine(text, ref consumed);
        }
    }

    private void SkipLine(ReadOnlySpan<byte> text, ref int consumed)
    {
        var lineEnd = text[consumed..].IndexOf((byte)'\n');
        Skip(text, lineEnd < 0 ? -1 : lineEnd + 1, ref consumed);
        _skipping = lineEnd < 0 ? Skipping.RestOfLine : Skipping.LinesOfObject;
    }

    /// <summary>Looks for the end of the object, from where the last look ended.</summary>
    private bool FindEnd(ReadOnlySpan<byte> text, bool isFinal)
    {
        var reader = new Utf8JsonReader(text[_lookedAt..], isFinal, _lookedAtState);
        var isComplete = false;
        try
        {
            while (!isComplete && reader.Read())
                isComplete = reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0;
        }
        catch (JsonException e)
        {
            var bytesInLine = e.BytePositionInLine.GetValueOrDefault() + (e.LineNumber > 0 ? 0 : _bytesInLine);
            throw Located(Reason(e.Message), _line + e.LineNumber.GetValueOrDefault(), bytesInLine, e);
        }
        _lookedAt += (int)reader.BytesConsumed;
        _lookedAtState = reader.CurrentState;
        return isComplete;
    }

    /// <summary>What the runtime's reader says, without the place, which it cannot know, and without the text that it quotes, of which it has as much as had arrived.</summary>
    private static string Reason(string message)
    {
        const string place = " LineNumber:", quoted = "' is an invalid JSON literal. ";
        if (message.LastIndexOf(place, StringComparison.Ordinal) is > 0 and var end)
            message = message[..end];
        return message.LastIndexOf(quoted, StringComparison.Ordinal) is > 0 and var at ? message[(at + quoted.Length)..] : message;
    }

    /// <summary>Goes on by some bytes, or to the end of the text, and keeps count of the lines.</summary>
    private void Skip(ReadOnlySpan<byte> text, int count, ref int consumed)
    {
        var skipped = count < 0 ? text[consumed..] : text.Slice(consumed, count);
        var lineEnd = skipped.LastIndexOf((byte)'\n');
        _line += skipped.Count((byte)'\n');
        _bytesInLine = lineEnd < 0 ? _bytesInLine + skipped.Length : skipped.Length - lineEnd - 1;
        _offset += skipped.Length;
        consumed += skipped.Length;
    }

    private readonly JsonException Located(string message) => Located(message, _line, _bytesInLine, null);

    private static JsonException Located(string message, long line, long bytesInLine, Exception? inner) =>
        new($"Line {line + 1}, byte {bytesInLine + 1}: {message}", null, line, bytesInLine, inner);
}
