namespace Bibliographic.Records;

/// <summary>Options of <see cref="RecordCompletion"/>. Immutable; the defaults suit most uses.</summary>
public sealed record CompletionOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static CompletionOptions Default { get; } = new();

    /// <summary>
    /// The number of bytes that may be buffered in memory before temporary files are used, and before the other records are read for
    /// another time. The default is 128 MiB, which suffices for some 350,000 records with three identifiers.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is less than <see cref="DuplicateOptions.MinimumMemoryLimit"/>.
    /// </exception>
    public long MemoryLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, DuplicateOptions.MinimumMemoryLimit);
            field = value;
        }
    } = 128 * 1024 * 1024;

    /// <summary>
    /// The folder in which temporary files are created; <see langword="null"/> for the system's folder for temporary files (the default).
    /// The files are deleted when the enumeration ends.
    /// </summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>
    /// Called for each contradiction (<see cref="DiagnosticCode.RecordsDisagree"/>), with the position of the other record, and for what is
    /// reported while files of others are read; null to ignore both (the default).
    /// </summary>
    public Action<Diagnostic>? OnDiagnostic { get; init; }

    /// <summary>How files of other records are read; the default options by default.</summary>
    public RecordReaderOptions Reading { get; init; } = RecordReaderOptions.Default;

    /// <summary>
    /// Called each time that another record has completed one, with the number of values; null for nothing (the default).
    /// </summary>
    public Action<int>? OnFilled { get; init; }
}
