namespace Bibliographic.Records.Duplicates;

/// <summary>Divides the memory limit among buffers, opens temporary files, and counts what is buffered. Not thread-safe.</summary>
/// <remarks>
/// At most three sorters are active at once, and each may hold its buffer, a second one to merge runs through, and another one while that
/// grows: a twelfth of half the limit is the size of each. The two spill buffers have an eighth of the limit each.
/// </remarks>
internal sealed class Workspace(long memoryLimit, string? folder)
{
    private long _buffered;

    /// <summary>The number of pairs that a sorter may buffer.</summary>
    public int PairCapacity { get; } = (int)Math.Min(memoryLimit / 2 / 12 / Pair.Size, Array.MaxLength / Pair.Size);

    /// <summary>The number of bytes that a spill buffer may hold in memory.</summary>
    public int SpillCapacity { get; } = (int)Math.Min(memoryLimit / 8, Array.MaxLength);

    /// <summary>The largest number of bytes that were buffered at once.</summary>
    public long Peak { get; private set; }

    /// <summary>Counts bytes of a buffer that was allocated or, with a negative number, released.</summary>
    public void Count(long bytes) => Peak = Math.Max(Peak, _buffered += bytes);

    /// <summary>
    /// Creates a temporary file that is deleted when it is closed; on Unix it has no name any more, so that it is gone also when the
    /// process is killed.
    /// </summary>
    public FileStream OpenTemporaryFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = 0,
            Options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;   // other users must not read the records
        var path = Path.Combine(folder ?? Path.GetTempPath(), $"bibrecords-{Guid.NewGuid():N}.tmp");
        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
