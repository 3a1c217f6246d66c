namespace Bibliographic.Records.Output;

/// <summary>A file that appears under its name when it is complete, or not at all. A link stays a link: its target is replaced.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _committed;

    public AtomicFile(string path)
    {
        _path = Target(Path.GetFullPath(path));
        _temporary = $"{_path}.{Guid.NewGuid():N}.tmp";
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    public FileStream Stream { get; }

    /// <summary>Puts the finished file in its place.</summary>
    public void Commit()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        Move(_temporary, _path);
        _committed = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_committed)
            File.Delete(_temporary);
    }

    /// <summary>Moves a finished file over another, which gives it its permissions.</summary>
    private static void Move(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(to))
            File.SetUnixFileMode(from, File.GetUnixFileMode(to));
        File.Move(from, to, overwrite: true);
    }

    private static string Target(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;
}
