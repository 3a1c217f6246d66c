namespace Bibliographic.Records;

/// <summary>Options for <see cref="RecordDuplicates.MergeDuplicates"/>. Immutable; the defaults suit most uses.</summary>
public sealed record DuplicateOptions
{
    /// <summary>The smallest valid value of <see cref="MemoryLimit"/>: 65,536 bytes (64 KiB).</summary>
    public const long MinimumMemoryLimit = 64 * 1024;

    private readonly long _memoryLimit = 128 * 1024 * 1024;

    /// <summary>The options that are used when none are given.</summary>
    public static DuplicateOptions Default { get; } = new();

    /// <summary>The number of bytes that may be buffered in memory before temporary files are used. The default is 128 MiB.</summary>
    /// <remarks>
    /// Two things are kept in memory beside the buffers: all records of one work, while they are merged, and up to 4,000 bytes for each
    /// record of one group of records that share identifiers with each other, directly or through other records, whether or not they
    /// contradict each other.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than <see cref="MinimumMemoryLimit"/>.</exception>
    public long MemoryLimit
    {
        get => _memoryLimit;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, MinimumMemoryLimit);
            _memoryLimit = value;
        }
    }

    /// <summary>
    /// The folder in which temporary files are created; <see langword="null"/> for the system's folder for temporary files (the default).
    /// The files are about as large as the records in JSON, and are deleted when the enumeration ends.
    /// </summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>
    /// Called when records share an identifier but contradict each other in another, at most once for each record; <see langword="null"/>
    /// to ignore conflicts (the default).
    /// </summary>
    public Action<DuplicateConflict>? OnConflict { get; init; }
}
