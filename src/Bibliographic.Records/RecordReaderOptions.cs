namespace Bibliographic.Records;

/// <summary>How records are read. Immutable; the default value suits most uses.</summary>
public sealed record RecordReaderOptions
{
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

    /// <summary>The most bytes of one page that are read; what is beyond is left out, with a diagnostic. 64 MiB by default.</summary>
    public int MaxRecordBytes { get; init; } = 64 * 1024 * 1024;
}
