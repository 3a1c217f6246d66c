using System.Runtime.InteropServices;

namespace Bibliographic.Records.Duplicates;

/// <summary>A sorted run of pairs in a temporary file, written once and then read once.</summary>
internal sealed class PairRun(Workspace workspace, int level) : IDisposable
{
    private readonly FileStream _file = workspace.OpenTemporaryFile();

    /// <summary>How many times its pairs have been merged.</summary>
    public int Level => level;

    public void Write(ReadOnlySpan<Pair> pairs) => _file.Write(MemoryMarshal.AsBytes(pairs));

    public IEnumerable<Pair> Read(int bufferLength)
    {
        var buffer = new Pair[bufferLength];
        workspace.Count((long)buffer.Length * Pair.Size);
        try
        {
            _file.Position = 0;
            while (ReadPairs(buffer) is var count and > 0)
            {
                for (var at = 0; at < count; at++)
                    yield return buffer[at];
            }
        }
        finally
        {
            workspace.Count(-(long)buffer.Length * Pair.Size);
        }
    }

    public void Dispose() => _file.Dispose();

    private int ReadPairs(Span<Pair> buffer)
    {
        var bytes = MemoryMarshal.AsBytes(buffer);
        return _file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) / Pair.Size;
    }
}
