using System.Globalization;
using System.Text.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>
/// Finds the records in JSON: arrays of objects, or objects one after another. What is broken is reported, and passed over up to the next
/// line that starts an object and is not indented more than the last one: objects within a record must not be taken for records.
/// </summary>
internal sealed class JsonObjectFinder
{
    private Place _place;
    private Skipping _skipping;
    private int _indentation;   // of the last object that started a line
    private int _blanks;        // at the start of the current line, up to what is read next; -1 when something else stands before that
    private int _examined;      // how many bytes of the current object have been looked at
    private JsonReaderState _state;

    private enum Place
    {
        Outside,
        ArrayStart,
        AfterRecord,
        AfterComma,
        Unknown,    // after something broken; what stands between the objects is no more looked at
    }

    /// <summary>What is left out after something broken.</summary>
    private enum Skipping
    {
        Nothing,
        RestOfLine,
        Lines,
    }

    /// <inheritdoc cref="RecordScanner.MayStartAt"/>
    public static bool MayStartAt(ReadOnlySpan<byte> line) => line is [(byte)'{', ..];

    /// <summary>Whether a line starts an object and is not indented more than some columns.</summary>
    public static bool StartsObject(ReadOnlySpan<byte> line, int indentation) =>
        line[..Math.Min(line.Length, indentation + 1)].IndexOfAnyExcept((byte)' ', (byte)'\t') is >= 0 and var blanks
            && line[blanks] == '{';

    /// <inheritdoc cref="RecordScanner.Scan"/>
    public ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context)
    {
        var consumed = 0;
        while (true)
        {
            if (!SkipBroken(window, isFinal, ref consumed))
                return ScanResult.None(consumed);
            PassBlanks(window, ref consumed);
            if (consumed == window.Length)
            {
                if (isFinal && _place is not (Place.Outside or Place.Unknown))
                    context.Report(DiagnosticCode.JsonLineBroken, window, "the array is not closed");
                return ScanResult.None(consumed);
            }
            var next = window[consumed];
            var problem = "the line was skipped: there is no object";
            var isObject = next == '{';
            var isBetween = next is (byte)'[' or (byte)',' or (byte)']';
            if ((isObject || isBetween) && PlaceAfter(next) is null)
            {
                context.Report(DiagnosticCode.JsonLineBroken, window[..consumed], $"there is '{(char)next}' where it does not belong");
                _place = Place.Unknown;
            }
            if (isBetween)
            {
                _place = PlaceAfter(next) ?? Place.Unknown;
                _blanks = -1;
                consumed++;
                continue;
            }
            if (isObject)
            {
                if (_blanks >= 0)
                    _indentation = _blanks;
                if (!TryFindEnd(window[consumed..], isFinal, out var length, out problem))
                    return ScanResult.None(consumed);
                if (problem is null)
                {
                    _place = PlaceAfter(next) ?? Place.Unknown;
                    _blanks = -1;
                    return ScanResult.Record(consumed, length);
                }
            }
            context.Report(DiagnosticCode.JsonLineBroken, window[..consumed], problem);
            (_place, _skipping) = (Place.Unknown, Skipping.RestOfLine);
        }
    }

    /// <inheritdoc cref="RecordScanner.Reset"/>
    public void Reset() =>
        (_place, _skipping, _indentation, _blanks, _examined, _state) = (Place.Outside, Skipping.Nothing, 0, 0, 0, default);

    /// <summary>The place after an object, or after a character between objects; null where it does not belong there.</summary>
    private Place? PlaceAfter(byte character) => ((char)character, _place) switch
    {
        (_, Place.Unknown) => Place.Unknown,
        ('[', Place.Outside) => Place.ArrayStart,
        (',', Place.AfterRecord) => Place.AfterComma,
        (']', Place.ArrayStart or Place.AfterRecord) => Place.Outside,
        ('{', Place.Outside) => Place.Outside,
        ('{', Place.ArrayStart or Place.AfterComma) => Place.AfterRecord,
        _ => null,
    };

    private void PassBlanks(ReadOnlySpan<byte> text, ref int consumed)
    {
        var length = text[consumed..].IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var found ? found : text.Length - consumed;
        var lineStart = text.Slice(consumed, length).LastIndexOf((byte)'\n') + 1;
        if (lineStart > 0)
            _blanks = length - lineStart;
        else if (_blanks >= 0)
            _blanks += length;
        consumed += length;
    }

    /// <summary>Looks for the end of an object, from where the last look ended.</summary>
    /// <returns>False when more text is needed.</returns>
    private bool TryFindEnd(ReadOnlySpan<byte> text, bool isFinal, out int length, out string? problem)
    {
        var reader = new Utf8JsonReader(text[_examined..], isFinal, _state);
        (length, problem) = (0, null);
        var isComplete = false;
        try
        {
            while (!isComplete && reader.Read())
                isComplete = reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0;
        }
        catch (JsonException)
        {
            problem = string.Create(
                CultureInfo.InvariantCulture, $"the record was skipped: it is not valid JSON after byte {_examined + reader.BytesConsumed} of the record");
        }
        _examined += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        if (!isComplete && problem is null)
            return false;
        length = _examined;
        (_examined, _state) = (0, default);
        return true;
    }

    /// <summary>Passes over the rest of a line that is broken, and over lines up to one that starts an object.</summary>
    /// <returns>False when it takes more text to tell whether a line starts one.</returns>
    private bool SkipBroken(ReadOnlySpan<byte> text, bool isFinal, ref int consumed)
    {
        while (_skipping != Skipping.Nothing && consumed < text.Length)
        {
            var line = text[consumed..];
            if (_skipping == Skipping.Lines)
            {
                if (!isFinal && line.Length <= _indentation && !line.ContainsAnyExcept((byte)' ', (byte)'\t'))
                    return false;
                if (StartsObject(line, _indentation))
                {
                    (_skipping, _blanks) = (Skipping.Nothing, 0);
                    return true;
                }
                _skipping = Skipping.RestOfLine;
            }
            var lineEnd = line.IndexOf((byte)'\n');
            consumed = lineEnd < 0 ? text.Length : consumed + lineEnd + 1;
            if (lineEnd >= 0)
                _skipping = Skipping.Lines;
        }
        return true;
    }
}
