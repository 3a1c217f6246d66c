using System.Text.Json;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>Reads JSON with the runtime's reader. Marks are the paths of members.</summary>
internal static class JsonOutput
{
    /// <summary>An object whose members are named by the record, on purpose.</summary>
    private const string NamedByRecord = ".extraFields";

    public static IEnumerable<string> Read(byte[] output)
    {
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        var records = root.ValueKind == JsonValueKind.Object ? root.GetProperty("@graph") : root;
        foreach (var record in records.EnumerateArray())
        {
            yield return OutputReaders.Record;
            foreach (var mark in Marks(record, ""))
                yield return mark;
        }
    }

    /// <summary>Reads one object a line.</summary>
    public static IEnumerable<string> ReadLines(byte[] output)
    {
        Assert.Equal((byte)'\n', output[^1]);
        for (var start = 0; start < output.Length;)
        {
            var end = start + output.AsSpan(start).IndexOf((byte)'\n');
            using var document = JsonDocument.Parse(output.AsMemory(start..end));
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
            yield return OutputReaders.Record;
            foreach (var mark in Marks(document.RootElement, ""))
                yield return mark;
            start = end + 1;
        }
    }

    private static IEnumerable<string> Marks(JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Distinct(element.EnumerateObject().Select(member => member.Name));
                return element.EnumerateObject()
                    .SelectMany(member => Marks(member.Value, PathOf(path, member)).Append(PathOf(path, member)));
            case JsonValueKind.Array:
                return element.EnumerateArray().SelectMany(item => Marks(item, $"{path}[]").Append($"{path}[]"));
            case JsonValueKind.String:
                element.GetString();   // throws for what is no Unicode
                return [];
            default:
                return [];
        }
    }

    private static string PathOf(string path, JsonProperty member) => path == NamedByRecord ? path + ".*" : $"{path}.{member.Name}";
}
