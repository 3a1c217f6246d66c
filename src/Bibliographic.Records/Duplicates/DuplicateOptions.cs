namespace Bibliographic.Records;

/// <summary>How duplicates are looked for. Immutable; the default value suits most uses.</summary>
public sealed record DuplicateOptions
{
    /// <summary>The least that <see cref="MemoryLimit"/> may be: 64 KiB.</summary>
    public const long LeastMemoryLimit = 64 * 1024;

    private readonly long _memoryLimit = 128 * 1024 * 1024;

    /// <summary>The options used when none are given.</summary>
    public static DuplicateOptions Default { get; } = new();

    /// <summary>
    /// How many bytes may be buffered before temporary files are used: 128 MiB by default. Besides there is room for the records of one work, and
    /// at most some 600 bytes for each record of one knot (records that hang together by their identifiers, contradictions included).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than <see cref="LeastMemoryLimit"/>.</exception>
    public long MemoryLimit
    {
        get => _memoryLimit;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, LeastMemoryLimit);
            _memoryLimit = value;
        }
    }

    /// <summary>Where temporary files are made, about as large as the records in JSON; null for the system's folder.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>Called for records that share an identifier but contradict each other, once at most for each later record; null when nobody wants to know.</summary>
    public Action<DuplicateConflict>? OnConflict { get; init; }
}
