using System.Text.Json.Serialization;

namespace Bibliographic.Records.Benchmarks.Reading.Peer;

/// <summary>The generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(JsonRecord))]
internal sealed partial class JsonRecordContext : JsonSerializerContext;
