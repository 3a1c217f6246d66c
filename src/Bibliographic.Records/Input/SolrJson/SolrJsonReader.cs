using System.Text.Json;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.Containers;
using Bibliographic.Records.Input.NativeJson;

namespace Bibliographic.Records.Input.SolrJson;

/// <summary>Gives each document of an answer as the text of a catalogue page.</summary>
/// <remarks>
/// A damaged document is passed over: up to its closing brace when that is on the same line, else up to a line that starts an object and is
/// not indented more. Where documents do not start lines, damage beside them costs the rest of the answer.
/// </remarks>
internal sealed class SolrJsonReader(Stream stream, ContainerContext context, TextNames names) : ContainerReader
{
    private const int FirstSize = 64 * 1024;

    private readonly StreamWindow _window = new(FirstSize);
    private SourcePosition _position = context.Start;   // of the window
    private SourcePosition _start = context.Start;      // after the last document, answer, or damage that was skipped
    private JsonReaderState _state;
    private JsonReaderState _beforeDocuments;   // the state in which a document may come next
    private bool _isFinal;
    private bool _hasEnded;
    private bool? _areDocuments;    // rather than answers with documents in them; null before that is known
    private bool _isInAnswer;
    private bool _hasDocuments;     // the answer, or an array of them
    private bool _isAtDocuments;    // after the name of the array that has the documents
    private bool _isAtRoot = true;  // between answers, or documents
    private bool _isOfVuFind;
    private bool _isAtLineStart = true;
    private int _depth = -1;        // of the documents; below 0 outside their array
    private int _document = -1;     // where the document starts that is being read; below 0 outside
    private int _indentation = -1;  // of the last document that started a line
    private Skipping _skipping;
    private int _skippedDepth;      // of braces, in the document that is skipped
    private bool _isInString;       // of that document
    private MemoryStream _text = new();
    private ContainerEntry _entry = ContainerEntry.Unknown;

    /// <summary>What is left out after damage.</summary>
    private enum Skipping
    {
        Nothing,
        Document,
        RestOfLine,
        Lines,
        Commas,     // and blanks
    }

    public override ContainerEntry Entry => _entry;

    public override bool Read() => BlockingRead.Result(Read<BlockingRead>(default));

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default) => Read<NonBlockingRead>(cancellationToken);

    public override int ReadContent(Span<byte> buffer) => _text.Read(buffer);

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
        while (!_hasEnded)
        {
            if (TryReadDocument())
                return true;
            if (_isFinal)
                return End();
            if (_window.Length > context.Options.MaxRecordBytes)
                SkipTooLong();
            _isFinal = !await _window.Fill<TIO>(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        return false;
    }

    /// <summary>The text has ended; it is whole when nothing is open.</summary>
    private bool End()
    {
        _hasEnded = true;
        if (_depth >= 0 || _isInAnswer || !_window.Bytes.Trim(" \t\r\n"u8).IsEmpty)
            context.Report(DiagnosticCode.JsonLineBroken, _start, "the JSON is not complete: it ends early");
        return false;
    }

    /// <summary>Reads on in the window up to the end of the next document.</summary>
    /// <returns>False when more of the text is needed for it.</returns>
    private bool TryReadDocument()
    {
        if (_areDocuments is null)
        {
            var kind = SolrJsonHead.Examine(_window.Bytes, names);
            if (kind is SolrJsonKind.Unknown or SolrJsonKind.Other)
                return false;
            _areDocuments = kind == SolrJsonKind.Documents;
        }
        while (true)
        {
            try
            {
                while (TrySkip() && ReadOn(out var isFound))
                {
                    if (isFound)
                        return true;
                }
                return false;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                var isDocument = _document >= 0;
                var skipped = isDocument ? "the document was skipped" : "what follows was skipped up to a line that starts an object";
                context.Report(DiagnosticCode.JsonLineBroken, _start, $"the JSON is damaged, and {skipped}: {JsonDamage.CauseOf(exception)}");
                SkipFrom(Math.Max(_document, 0), isDocument ? Skipping.Document : Skipping.RestOfLine);
            }
        }
    }

    private void SkipTooLong()
    {
        if (_document >= 0)
        {
            TellTooLong();
            SkipFrom(_document, Skipping.Document);
            return;
        }
        context.Report(
            DiagnosticCode.RecordTooLong, _start,
            $"what stands beside the documents is longer than {context.Options.MaxRecordBytes} bytes and was skipped up to a line that starts an object");
        SkipFrom(0, Skipping.RestOfLine);
    }

    private void TellTooLong() => context.Report(
        DiagnosticCode.RecordTooLong, _start, $"a document is longer than {context.Options.MaxRecordBytes} bytes and was skipped");

    private void SkipFrom(int start, Skipping skipping)
    {
        Consume(start, _beforeDocuments);
        (_skipping, _skippedDepth, _isInString) = (skipping, 0, false);
        (_document, _isAtDocuments, _isAtRoot) = (-1, false, _depth < 0);
    }

    /// <summary>Passes over what is damaged.</summary>
    /// <returns>False when more of the text is needed.</returns>
    private bool TrySkip()
    {
        if (_skipping == Skipping.Document && !TrySkipDocument())
            return false;
        while (_skipping is Skipping.RestOfLine or Skipping.Lines)
        {
            if (!TrySkipLine())
                return false;
        }
        if (_skipping == Skipping.Commas)
        {
            Consume(_window.Length - _window.Bytes.TrimStart(" \t\r\n,"u8).Length, _state);
            if (_window.Length == 0)
                return false;
            (_skipping, _start) = (Skipping.Nothing, _position);
        }
        return true;
    }

    /// <summary>Goes to the brace that closes a damaged document, if it is on the same line.</summary>
    private bool TrySkipDocument()
    {
        var bytes = _window.Bytes;
        for (var i = 0; i < bytes.Length; i++)
        {
            var isEscape = _isInString && bytes[i] == '\\';
            if (bytes[i] == '\n' || isEscape && i + 1 == bytes.Length)
            {
                Consume(i, _state);
                _skipping = isEscape ? Skipping.Document : Skipping.RestOfLine;
                return !isEscape;
            }
            if (isEscape && bytes[i + 1] != '\n')
                i++;
            else if (bytes[i] == '"')
                _isInString = !_isInString;
            else if (!_isInString && bytes[i] is (byte)'{' or (byte)'}')
                _skippedDepth += bytes[i] == '{' ? 1 : -1;
            if (!_isInString && _skippedDepth == 0)
            {
                Consume(i + 1, _state);
                _skipping = Skipping.Commas;
                return true;
            }
        }
        Consume(bytes.Length, _state);
        return false;
    }

    /// <summary>
    /// Goes to the next line, unless this one starts an object that may be a document or an answer, or ends the array of documents.
    /// </summary>
    private bool TrySkipLine()
    {
        var line = _window.Bytes;
        var most = Math.Max(_indentation, 0);
        if (_skipping == Skipping.Lines)
        {
            if (line.Length <= most && !line.ContainsAnyExcept((byte)' ', (byte)'\t'))
                return false;
            var isEnd = _depth >= 0 && line.TrimStart(" \t"u8) is [(byte)']', ..] && line.IndexOf((byte)']') < Math.Max(_indentation, 1);
            if (isEnd || JsonObjectFinder.StartsObject(line, most))
            {
                if (!isEnd && (line.IndexOf((byte)'{') < _indentation || _indentation < 0))
                    (_depth, _isInAnswer, _isAtRoot, _state, _beforeDocuments) = (-1, false, true, default, default);
                _skipping = Skipping.Commas;
                return true;
            }
        }
        var lineEnd = line.IndexOf((byte)'\n');
        Consume(lineEnd < 0 ? line.Length : lineEnd + 1, _state);
        _skipping = lineEnd < 0 ? Skipping.RestOfLine : Skipping.Lines;
        return lineEnd >= 0;
    }

    /// <summary>Reads one document, or up to the end of an answer.</summary>
    /// <returns>False when more of the text is needed.</returns>
    private bool ReadOn(out bool isFound)
    {
        (isFound, _document) = (false, -1);
        if (_isAtRoot)
        {
            Consume(_window.Length - _window.Bytes.TrimStart(" \t\r\n"u8).Length, default);
            _start = _position;
        }
        var json = new Utf8JsonReader(_window.Bytes, isFinalBlock: false, _state);
        while (true)
        {
            var before = json;
            if (!json.Read())
                break;
            var isDocument =
                json.TokenType == JsonTokenType.StartObject
                    && (json.CurrentDepth == _depth || _areDocuments == true && json.CurrentDepth == 0);
            var start = (int)json.TokenStartIndex;
            if (isDocument)
                StartDocument(start);
            if (isDocument ? !json.TrySkip() : !Follow(ref json))
            {
                json = before;
                break;
            }
            var isEnd = json.CurrentDepth == 0 && json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (isDocument)
                isFound = TakeDocument(start, (int)json.BytesConsumed);
            if (!isDocument && !isEnd)
                continue;
            _isAtRoot = isEnd;
            Consume((int)json.BytesConsumed, isEnd ? default : json.CurrentState);
            _start = _position;
            return true;
        }
        _isAtRoot &= json.BytesConsumed == 0;
        _document -= _document < 0 ? 0 : (int)json.BytesConsumed;
        Consume((int)json.BytesConsumed, json.CurrentState);
        return false;
    }

    /// <summary>Follows the path to the documents, and passes over what is beside it.</summary>
    /// <returns>False when more of the text is needed.</returns>
    private bool Follow(ref Utf8JsonReader json)
    {
        var isAfterName = _isAtDocuments;
        _isAtDocuments = false;
        switch (json.TokenType)
        {
            case JsonTokenType.StartArray when isAfterName || _areDocuments == true && json.CurrentDepth == 0:
                (_depth, _beforeDocuments, _hasDocuments) = (json.CurrentDepth + 1, json.CurrentState, true);
                break;
            case JsonTokenType.EndArray when json.CurrentDepth == _depth - 1:
                (_depth, _beforeDocuments) = (-1, default);
                break;
            case JsonTokenType.StartObject when json.CurrentDepth == 0:
                (_isInAnswer, _hasDocuments) = (true, false);
                break;
            case JsonTokenType.EndObject when json.CurrentDepth == 0:
                _isInAnswer = false;
                if (!_hasDocuments)
                    context.Report(DiagnosticCode.JsonLineBroken, _start, "an object is no answer with documents, and was skipped");
                break;
            case JsonTokenType.PropertyName when json.CurrentDepth == 1 && json.ValueTextEquals("response"u8):
                break;
            case JsonTokenType.PropertyName when json.CurrentDepth == 1 ? json.ValueTextEquals("records"u8) : json.ValueTextEquals("docs"u8):
                _isAtDocuments = true;
                _isOfVuFind = json.CurrentDepth == 1;
                break;
            case JsonTokenType.PropertyName:
                return json.TrySkip();
        }
        return true;
    }

    private void StartDocument(int start)
    {
        _document = start;
        var lineStart = _window.Bytes[..start].LastIndexOf((byte)'\n') + 1;
        if ((lineStart > 0 || _isAtLineStart) && !_window.Bytes[lineStart..start].ContainsAnyExcept((byte)' ', (byte)'\t'))
            _indentation = start - lineStart;
    }

    private bool TakeDocument(int start, int end)
    {
        if (end - start > context.Options.MaxRecordBytes)
        {
            TellTooLong();
            return false;
        }
        _text = new(SolrDocument.ToText(_window.Bytes[start..end], _isOfVuFind) ?? []);
        var position = _position.After(_window.Bytes[..start]);
        _entry = new() { Line = position.Line, ByteOffset = position.ByteOffset, MediaType = "text/plain" };
        return _text.Length > 0;
    }

    private void Consume(int count, JsonReaderState state)
    {
        _position = _position.After(_window.Bytes[..count]);
        _isAtLineStart = count == 0 ? _isAtLineStart : _window.Bytes[count - 1] == '\n';
        _window.Consume(count);
        _state = state;
    }
}
