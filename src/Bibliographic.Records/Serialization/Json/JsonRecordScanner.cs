using System.Text.Json;

namespace Bibliographic.Records.Serialization.Json;

/// <summary>Finds the records in JSON text that comes piece by piece: arrays of objects, or objects one after another.</summary>
/// <param name="readRecord">Reads the object that the reader stands on.</param>
internal struct JsonRecordScanner(JsonRecordScanner.RecordReader readRecord)
{
    private Place _place;
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

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the next record.</summary>
    /// <param name="text">The text that was not yet consumed.</param>
    /// <param name="isFinal">Whether no more text will come.</param>
    /// <param name="consumed">How much of the text is done with.</param>
    /// <returns>The record; null when the text holds no more, or only the beginning of one.</returns>
    /// <exception cref="JsonException">The text is not JSON or holds something else than records.</exception>
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
        if (!FindEnd(text[consumed..], isFinal))
            return null;
        var reader = new Utf8JsonReader(text.Slice(consumed, _lookedAt));
        BibliographicRecord record;
        try
        {
            reader.Read();
            record = readRecord(ref reader);
        }
        catch (JsonException e)
        {
            Skip(text, (int)reader.TokenStartIndex, ref consumed);
            throw Located(e.Message, e);
        }
        Skip(text, _lookedAt, ref consumed);
        (_lookedAt, _lookedAtState) = (0, default);
        if (_place != Place.Outside)
            _place = Place.AfterRecord;
        return record;
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
            _bytesInLine = e.BytePositionInLine.GetValueOrDefault() + (e.LineNumber > 0 ? 0 : _bytesInLine);
            _line += e.LineNumber.GetValueOrDefault();
            throw Located(e.Message.Split(" LineNumber:")[0], e);
        }
        _lookedAt += (int)reader.BytesConsumed;
        _lookedAtState = reader.CurrentState;
        return isComplete;
    }

    /// <summary>Goes on by some bytes, or to the end of the text, and keeps count of the lines.</summary>
    private void Skip(ReadOnlySpan<byte> text, int count, ref int consumed)
    {
        var skipped = count < 0 ? text[consumed..] : text.Slice(consumed, count);
        var lineEnd = skipped.LastIndexOf((byte)'\n');
        _line += skipped.Count((byte)'\n');
        _bytesInLine = lineEnd < 0 ? _bytesInLine + skipped.Length : skipped.Length - lineEnd - 1;
        consumed += skipped.Length;
    }

    private readonly JsonException Located(string message, Exception? inner = null) =>
        new($"Line {_line + 1}, byte {_bytesInLine + 1}: {message}", null, _line, _bytesInLine, inner);
}
