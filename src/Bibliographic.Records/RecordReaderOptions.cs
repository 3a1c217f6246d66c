namespace Bibliographic.Records;

/// <summary>How records are read. Immutable; the default value suits most uses.</summary>
public sealed record RecordReaderOptions
{
    private readonly int _maxRecordBytes = 64 * 1024 * 1024;

    /// <summary>The options used when none are given.</summary>
    public static RecordReaderOptions Default { get; } = new();

    /// <summary>
    /// Whether to infer where one author ends and the next begins when nothing in the page states it (the default). Otherwise such a list is
    /// one undivided name.
    /// </summary>
    public bool InferAuthors { get; init; } = true;

    /// <summary>What to do about damaged input.</summary>
    public DiagnosticPolicy Policy { get; init; }

    /// <summary>Called for each diagnostic, on the reading thread; null when nobody wants to know, which is fastest.</summary>
    public Action<Diagnostic>? OnDiagnostic { get; init; }

    /// <summary>
    /// Which bytes of the input to read; null for all of them. Only for inputs that can seek. What cannot be read from the middle (gzip, a JSON array)
    /// belongs as a whole to the range that has its first byte.
    /// </summary>
    public ByteRange? Range { get; init; }

    /// <summary>
    /// The most bytes that one page may have; a longer one is cut there, with a diagnostic, and what follows is read as a page of its own. 64 MiB by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxRecordBytes
    {
        get => _maxRecordBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxRecordBytes = value;
        }
    }
}
