using System.Text.Json;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Input.SolrJson;

/// <summary>Gives each document of an answer as the text of a catalogue page.</summary>
internal sealed class SolrJsonReader(Stream stream, ContainerContext context, TextNames names) : ContainerReader
{
    private const int FirstSize = 64 * 1024;

    private readonly StreamWindow _window = new(FirstSize);
    private SourcePosition _position = context.Start;   // of the window
    private SourcePosition _start = context.Start;      // after the last document, answer, or line that was skipped
    private JsonReaderState _state;
    private bool _isFinal;
    private bool _hasEnded;
    private bool? _areDocuments;   // rather than answers with documents in them; null before that is known
    private bool _isInAnswer;
    private bool _isAtDocuments;   // after the name of the array that has the documents
    private bool _isAtRoot = true;   // between answers, or documents
    private bool _isOfVuFind;
    private bool _skipsLine;
    private int _depth = -1;       // of the documents; below 0 outside their array
    private MemoryStream _text = new();
    private ContainerEntry _entry = ContainerEntry.Unknown;

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
            if (_hasEnded)
                break;
            if (_isFinal)
                return End();
            if (_window.Length > context.Options.MaxRecordBytes)
            {
                context.Report(
                    DiagnosticCode.RecordTooLong, _start, $"a document is longer than {context.Options.MaxRecordBytes} bytes; it and the rest were skipped");
                return false;
            }
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
        try
        {
            if (_areDocuments is null)
            {
                var kind = SolrJsonHead.Examine(_window.Bytes, names, out _);
                if (kind == SolrJsonKind.Unknown)
                    return false;
                _areDocuments = kind == SolrJsonKind.Documents;
            }
            if (_skipsLine && !SkipLine())
                return false;
            while (ReadOn(out var isFound))
            {
                if (isFound)
                    return true;
            }
            return false;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            _skipsLine = _areDocuments == true && _depth < 0;
            _hasEnded = !_skipsLine;
            var skipped = _skipsLine ? "the line was skipped" : "what follows was skipped";
            context.Report(
                DiagnosticCode.JsonLineBroken, _start, $"the JSON is damaged, and {skipped}: {JsonDamage.CauseOf(exception)}");
            return _skipsLine && TryReadDocument();
        }
    }

    /// <summary>Skips what is damaged up to the end of its line: documents one a line need not suffer from each other.</summary>
    private bool SkipLine()
    {
        var lineEnd = _window.Bytes.IndexOf((byte)'\n');
        Consume(lineEnd < 0 ? _window.Length : lineEnd + 1, default);
        _skipsLine = lineEnd < 0;
        if (!_skipsLine)
            _start = _position;
        return !_skipsLine;
    }

    /// <summary>Reads one document, or up to the end of an answer.</summary>
    /// <returns>False when more of the text is needed.</returns>
    private bool ReadOn(out bool isFound)
    {
        isFound = false;
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
                _depth = json.CurrentDepth + 1;
                break;
            case JsonTokenType.EndArray when json.CurrentDepth == _depth - 1:
                _depth = -1;
                break;
            case JsonTokenType.StartObject or JsonTokenType.EndObject when json.CurrentDepth == 0:
                _isInAnswer = json.TokenType == JsonTokenType.StartObject;
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

    private bool TakeDocument(int start, int end)
    {
        _text = new(SolrDocument.ToText(_window.Bytes[start..end], _isOfVuFind) ?? []);
        var position = _position.Plus(_position.Line == 0 ? 0 : _window.Bytes[..start].Count((byte)'\n'), start);
        _entry = new() { Line = position.Line, ByteOffset = position.ByteOffset, MediaType = "text/plain" };
        return _text.Length > 0;
    }

    private void Consume(int count, JsonReaderState state)
    {
        _position = _position.Plus(_position.Line == 0 ? 0 : _window.Bytes[..count].Count((byte)'\n'), count);
        _window.Consume(count);
        _state = state;
    }
}
