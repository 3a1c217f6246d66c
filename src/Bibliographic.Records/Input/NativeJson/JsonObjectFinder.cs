using System.Text.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>Finds the records in JSON: arrays of objects, or objects one after another.</summary>
internal sealed class JsonObjectFinder
{
    private Place _place;
    private Skipping _skipping;
    private int _examined;   // how many bytes of the current object have been looked at
    private JsonReaderState _state;

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

    /// <inheritdoc cref="RecordScanner.MayStartAt"/>
    public static bool MayStartAt(ReadOnlySpan<byte> line) => line is [(byte)'{', ..];

    /// <inheritdoc cref="RecordScanner.Scan"/>
    public ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context)
    {
        var consumed = 0;
        while (true)
        {
            SkipBroken(window, ref consumed);
            var rest = window[consumed..].TrimStart(" \t\r\n"u8);
            consumed = window.Length - rest.Length;
            if (rest.IsEmpty)
            {
                if (isFinal && _place != Place.Outside)
                    Skip(context, window, "the array is not closed");
                return ScanResult.None(consumed);
            }
            if (rest[0] == '{' && _place != Place.AfterRecord)
            {
                if (!TryFindEnd(rest, isFinal, out var length, out var error))
                    return ScanResult.None(consumed);
                if (error is null)
                    return ScanResult.Record(consumed, length);
                Skip(context, window[..consumed], error);
                continue;
            }
            if (Next(rest[0]) is { } next)
            {
                _place = next;
                consumed++;
            }
            else
            {
                Skip(context, window[..consumed], _place == Place.AfterRecord ? "a comma or the end of the array is missing" : "there is no object");
            }
        }
    }

    /// <inheritdoc cref="RecordScanner.Reset"/>
    public void Reset() => (_place, _skipping, _examined, _state) = (Place.Outside, Skipping.Nothing, 0, default);

    /// <summary>The place after a character of the frame around the records; null when it does not belong there.</summary>
    private Place? Next(byte character) => ((char)character, _place) switch
    {
        ('[', Place.Outside) => Place.ArrayStart,
        (',', Place.AfterRecord) => Place.AfterComma,
        (']', Place.ArrayStart or Place.AfterRecord) => Place.Outside,
        _ => null,
    };

    /// <summary>Looks for the end of an object, from where the last look ended.</summary>
    /// <returns>False when more text is needed.</returns>
    private bool TryFindEnd(ReadOnlySpan<byte> text, bool isFinal, out int length, out string? error)
    {
        var reader = new Utf8JsonReader(text[_examined..], isFinal, _state);
        (length, error) = (0, null);
        var isComplete = false;
        try
        {
            while (!isComplete && reader.Read())
                isComplete = reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0;
        }
        catch (JsonException)
        {
            error = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it is not valid JSON after byte {_examined + reader.BytesConsumed} of the record");
        }
        _examined += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        if (!isComplete && error is null)
            return false;
        length = _examined;
        (_examined, _state) = (0, default);
        if (error is null && _place != Place.Outside)
            _place = Place.AfterRecord;
        return true;
    }

    /// <summary>
    /// Reports what is broken, and has it left out. Outside an array reading goes on with the next line, for the records may stand one a
    /// line; in an array nothing tells where the next record starts.
    /// </summary>
    private void Skip(RecordContext context, ReadOnlySpan<byte> before, string reason)
    {
        var isLine = _place == Place.Outside;
        context.Report(DiagnosticCode.JsonLineBroken, before, $"{(isLine ? "the line" : "the rest of the array")} was skipped: {reason}");
        _skipping = isLine ? Skipping.RestOfLine : Skipping.Everything;
        _place = Place.Outside;
    }

    private void SkipBroken(ReadOnlySpan<byte> text, ref int consumed)
    {
        while (_skipping != Skipping.Nothing && consumed < text.Length)
        {
            // An object over several lines goes on in lines that are indented or start with what closes it.
            if (_skipping == Skipping.LinesOfObject && !" \t\r\n]},"u8.Contains(text[consumed]))
            {
                _skipping = Skipping.Nothing;
                return;
            }
            var lineEnd = _skipping == Skipping.Everything ? -1 : text[consumed..].IndexOf((byte)'\n');
            consumed = lineEnd < 0 ? text.Length : consumed + lineEnd + 1;
            if (_skipping != Skipping.Everything)
                _skipping = lineEnd < 0 ? Skipping.RestOfLine : Skipping.LinesOfObject;
        }
    }
}
