using System.Text.Json;

namespace Bibliographic.Records.Benchmarks.Reading.Peer;

/// <summary>
/// Reads a file of one object a line: a block of the file, a search for the line's end, the serializer on the bytes between.
/// </summary>
internal static class JsonLines
{
    private const int BlockSize = 256 * 1024;

    public static IEnumerable<JsonRecord> Read(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var buffer = new byte[BlockSize];
        var (start, end) = (0, 0);
        long position = 0;
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return JsonSerializer.Deserialize(buffer.AsSpan(start, length), JsonRecordContext.Default.JsonRecord)!;
                start += length + 1;
                continue;
            }
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var count = RandomAccess.Read(file, buffer.AsSpan(end), position);
            if (count == 0)
                yield break;
            position += count;
            end += count;
        }
    }
}
