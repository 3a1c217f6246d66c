using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bibliographic.Records.Tool.IO;

/// <summary>How far a run of <c>convert --resume</c> has come: what lies beside its unfinished output.</summary>
/// <param name="Run">What the run does: version, format, options, inputs. Only the same run can go on.</param>
/// <param name="Input">The input that is being read, from 0.</param>
/// <param name="InputRecords">How many of its records are done.</param>
/// <param name="Records">How many records are done in all.</param>
/// <param name="HasOutput">Whether any of them is in the output.</param>
/// <param name="Length">The length of the output, in bytes.</param>
internal sealed partial record RunPoint(string[] Run, int Input, long InputRecords, long Records, bool HasOutput, long Length)
{
    /// <summary>How each begins, as it is written.</summary>
    private static ReadOnlySpan<byte> Head => "{\n  \"Run\": ["u8;

    /// <summary>The name under which the next one is written, before it takes its place.</summary>
    public static string NextOf(string path) => path + ".next";

    /// <summary>Deletes an unfinished one that a killed run has left.</summary>
    /// <returns>Whether the name is free: another file stays.</returns>
    public static bool TryClearNext(string path)
    {
        var next = NextOf(path);
        if (!File.Exists(next))
            return true;
        using (var file = File.OpenRead(next))
        {
            Span<byte> start = stackalloc byte[Head.Length];
            if (!Head.StartsWith(start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]))
                return false;
        }
        File.Delete(next);
        return true;
    }

    /// <summary>Reads it; null when the file is none.</summary>
    public static RunPoint? Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), Json.Default.RunPoint) is { Run: not null, Input: >= 0,
                InputRecords: >= 0, Records: >= 0, Length: >= 0 } point ? point : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces the file at once. Nothing else is replaced or followed.</summary>
    public void Save(string path)
    {
        var next = NextOf(path);
        using (var file = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, this, Json.Default.RunPoint);
            file.Flush(flushToDisk: true);   // else a crash of the system could leave an empty note
        }
        File.Move(next, path, overwrite: true);
    }

    public bool IsOf(string[] run) => Run.AsSpan().SequenceEqual(run);

    [JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n")]
    [JsonSerializable(typeof(RunPoint))]
    private sealed partial class Json : JsonSerializerContext;
}
