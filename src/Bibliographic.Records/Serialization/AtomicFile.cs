namespace Bibliographic.Records.Serialization;

/// <summary>A file that appears under its name when it is complete, or not at all.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _committed;

    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        _temporary = $"{_path}.{Guid.NewGuid():N}.tmp";
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    public FileStream Stream { get; }

    /// <summary>Puts the finished file in its place.</summary>
    public void Commit()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _committed = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_committed)
            File.Delete(_temporary);
    }
}
