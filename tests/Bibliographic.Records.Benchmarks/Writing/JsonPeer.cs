using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bibliographic.Records.Benchmarks.Writing;

/// <summary>
/// Documents written by <see cref="Utf8JsonWriter"/>, in its fastest settings: no checks, only the escapes that JSON needs.
/// </summary>
internal sealed class JsonPeer : IPeer
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly List<JsonToken[]> _documents = [];
    private readonly Utf8JsonWriter _writer = new(Stream.Null, Options);

    private readonly Dictionary<string, JsonEncodedText> _names = [];

    public static JsonPeer Of(IEnumerable<string> documents)
    {
        var peer = new JsonPeer();
        foreach (var document in documents)
            peer._documents.Add(peer.Tokens(document));
        return peer;
    }

    /// <summary>An object for each list of names and values.</summary>
    public static JsonPeer Of(IEnumerable<IEnumerable<(string Name, string Value)>> objects)
    {
        var peer = new JsonPeer();
        foreach (var members in objects)
        {
            peer._documents.Add(
            [
                new(JsonTokenType.StartObject, default, null),
                .. members.Select(member => new JsonToken(JsonTokenType.String, peer.Name(member.Name), member.Value)),
                new(JsonTokenType.EndObject, default, null),
            ]);
        }
        return peer;
    }

    public void Write(IBufferWriter<byte> output)
    {
        foreach (var document in _documents)
        {
            _writer.Reset(output);
            foreach (ref readonly var token in document.AsSpan())
                Write(token);
            _writer.Flush();
        }
    }

    private void Write(in JsonToken token)
    {
        var isMember = token.Name.EncodedUtf8Bytes.Length > 0;
        switch (token.Type)
        {
            case JsonTokenType.String when isMember: _writer.WriteString(token.Name, token.Value); break;
            case JsonTokenType.String: _writer.WriteStringValue(token.Value); break;
            case JsonTokenType.Number:
                if (isMember)
                    _writer.WritePropertyName(token.Name);
                _writer.WriteNumberValue(token.Number);
                break;
            case JsonTokenType.StartObject when isMember: _writer.WriteStartObject(token.Name); break;
            case JsonTokenType.StartObject: _writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: _writer.WriteEndObject(); break;
            case JsonTokenType.StartArray when isMember: _writer.WriteStartArray(token.Name); break;
            case JsonTokenType.StartArray: _writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: _writer.WriteEndArray(); break;
            default: throw new InvalidOperationException($"{token.Type} is not written by any serializer");
        }
    }

    private JsonToken[] Tokens(string document)
    {
        List<JsonToken> tokens = [];
        JsonEncodedText name = default;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(document));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = Name(reader.GetString()!);
                continue;
            }
            tokens.Add(new(reader.TokenType, name, reader.TokenType == JsonTokenType.String ? reader.GetString() : null)
            {
                Number = reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : 0,
            });
            name = default;
        }
        return [.. tokens];
    }

    private JsonEncodedText Name(string name) =>
        _names.TryGetValue(name, out var encoded) ? encoded : _names[name] = JsonEncodedText.Encode(name, Options.Encoder);
}
