using System.Text.Json;

namespace Bibliographic.Records.Benchmarks.Writing;

/// <summary>One call of a JSON writer.</summary>
internal readonly record struct JsonToken(JsonTokenType Type, JsonEncodedText Name, string? Value)
{
    public int Number { get; init; }
}
