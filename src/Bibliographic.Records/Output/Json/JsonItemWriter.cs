namespace Bibliographic.Records.Output.Json;

/// <summary>Writes an item of a list.</summary>
internal delegate void JsonItemWriter<T>(in T item, ref JsonOutput json);
