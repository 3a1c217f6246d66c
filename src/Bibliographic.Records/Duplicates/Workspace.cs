namespace Bibliographic.Records.Duplicates;

/// <summary>Divides the memory limit, opens temporary files, and counts what is buffered. Not safe for use by several threads at once.</summary>
/// <remarks>
/// At most three sorters are at work at once, and each may hold its buffer, a second one to merge runs through, and one more while that
/// grows: half of the limit is theirs, in twelve parts. The two spools have an eighth each.
/// </remarks>
internal sealed class Workspace(long memoryLimit, string? folder)
{
    private long _buffered;

    /// <summary>How many pairs a sorter buffers.</summary>
    public int PairCapacity { get; } = (int)Math.Min(memoryLimit / 2 / 12 / Pair.Size, Array.MaxLength / Pair.Size);

    /// <summary>How many bytes a spool buffers.</summary>
    public int SpoolCapacity { get; } = (int)Math.Min(memoryLimit / 8, Array.MaxLength);

    /// <summary>The most bytes that were buffered at once.</summary>
    public long Peak { get; private set; }

    /// <summary>Counts bytes that are buffered from now on; negative when they are no longer.</summary>
    public void Count(long bytes) => Peak = Math.Max(Peak, _buffered += bytes);

    /// <summary>Opens a file that goes away when it is closed.</summary>
    public FileStream OpenTemporaryFile() => new(
        Path.Combine(folder ?? Path.GetTempPath(), $"bibrecords-{Guid.NewGuid():N}.tmp"),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.None,
        bufferSize: 0,
        FileOptions.DeleteOnClose);
}
