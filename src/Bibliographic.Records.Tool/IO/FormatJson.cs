using System.Text.Json;

namespace Bibliographic.Records.Tool.IO;

/// <summary>A format as an object of JSON.</summary>
internal static class FormatJson
{
    /// <summary>Writes the object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="format">The format.</param>
    /// <param name="origin"><c>built-in</c>, or the path of a plug-in.</param>
    /// <param name="isComplete">Whether with its options and what it carries.</param>
    public static void Write(Utf8JsonWriter json, RecordSerializer format, string origin, bool isComplete)
    {
        json.WriteStartObject();
        json.WriteString("name", format.Name);
        json.WriteString("extension", format.FileExtension);
        json.WriteString("mediaType", format.MediaType);
        json.WriteString("description", format.Description);
        json.WriteString("origin", origin);
        if (isComplete)
        {
            WriteOptions(json, format);
            WriteCapabilities(json, format);
        }
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, RecordSerializer format)
    {
        json.WriteStartArray("options");
        foreach (var option in format.FormatOptions)
        {
            json.WriteStartObject();
            json.WriteString("name", option.Name);
            json.WriteString("kind", option.Kind.ToString().ToLowerInvariant());
            json.WriteString("default", option.DefaultValue);
            json.WriteStartArray("values");
            foreach (var value in option.Values)
                json.WriteStringValue(value);
            json.WriteEndArray();
            json.WriteString("description", option.Description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>For each value what holds for all records, then what holds for some.</summary>
    private static void WriteCapabilities(Utf8JsonWriter json, RecordSerializer format)
    {
        json.WriteStartObject("values");
        foreach (var value in FormatCapabilities.Values)
        {
            json.WriteStartArray(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
            foreach (var capability in format.Capabilities[value])
            {
                json.WriteStartObject();
                json.WriteString("support", JsonNamingPolicy.CamelCase.ConvertName(capability.Support.ToString()));
                if (capability.Note is not null)
                    json.WriteString("note", capability.Note);
                json.WriteBoolean("inSomeRecords", capability.Condition is not null);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
