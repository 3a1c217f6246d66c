namespace Bibliographic.Records;

/// <summary>How records are read. Immutable; the default value suits most uses.</summary>
public sealed record RecordReaderOptions
{
    /// <summary>The options used when none are given.</summary>
    public static RecordReaderOptions Default { get; } = new();

    /// <summary>
    /// Whether to infer where one author ends and the next begins when nothing in the page states it (the default). Otherwise such a list
    /// is one undivided name.
    /// </summary>
    public bool InferAuthors { get; init; } = true;

    /// <summary>
    /// Which values to recover; all when empty (the default). The records have the others as if the dump did not say them, and reading is
    /// several times faster: <c>Only = [RecordValue.Id, RecordValue.Doi]</c>. Values that are recovered together come together (a date's
    /// year, month and day). The library's own JSON is read whole.
    /// </summary>
    public ValueList<RecordValue> Only { get; init; }

    /// <summary>
    /// Whether to keep the text above a page's table of index fields, which repeats some of them in the catalogue's words, as an extra
    /// field named <c>preamble</c>, and that below the last table as <c>footer</c>. Off by default; with it each record holds all that its
    /// page says.
    /// </summary>
    public bool KeepText { get; init; }

    /// <summary>
    /// Whether each record says where it stood (<see cref="BibliographicRecord.SourcePosition"/>). Off by default, so that what is written
    /// does not depend on the names of files; <see cref="RecordReader.Position"/> tells it in any case. It is also kept when
    /// <see cref="Only"/> names it.
    /// </summary>
    public bool KeepPosition { get; init; }

    /// <summary>
    /// Whether the records of MARC files (ISO 2709, MARCXML, MARC-in-JSON) have no value but <see cref="BibliographicRecord.Marc"/>, where
    /// ISO 2709 can hold it. For files that are only converted from one form of MARC to another: making the values takes most of the time.
    /// Off by default.
    /// </summary>
    public bool OmitValuesOfMarcFiles { get; init; }

    /// <summary>The kinds of input that are recognized; <see cref="RecordInputs.Default"/>, the built-in ones, by default.</summary>
    public RecordInputs Inputs { get; init; } = RecordInputs.Default;

    /// <summary>
    /// What diagnostics and positions call the input; null by default, when <see cref="RecordDump.ReadFile(string, RecordReaderOptions?)"/>
    /// takes the path.
    /// </summary>
    public string? SourceName { get; init; }

    /// <summary>
    /// What to do about damaged input; by default (<see cref="DiagnosticPolicy.Tolerant"/>) what can be read is read. An input without
    /// records counts as damaged.
    /// </summary>
    public DiagnosticPolicy Policy { get; init; }

    /// <summary>Called for each diagnostic, on the reading thread; null, which is fastest, to ignore diagnostics (the default).</summary>
    public Action<Diagnostic>? OnDiagnostic { get; init; }

    /// <summary>
    /// Which bytes of the input to read; null for all of them. Only for inputs that can seek. What cannot be read from the middle (gzip, a
    /// JSON array) belongs as a whole to the range that has its first byte.
    /// </summary>
    public ByteRange? Range { get; init; }

    /// <summary>
    /// The most bytes that one page may have; a longer one is cut there, with a diagnostic, and what follows is read as a page of its own.
    /// 64 MiB by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxRecordBytes
    {
        get;
        init => field = Positive(value);
    } = 64 * 1024 * 1024;

    /// <summary>
    /// On how many threads records are read, the reading thread among them; by default it is the only one. With more the reader reads half
    /// a megabyte ahead for each thread, but no more than 64 MiB and one record; records, diagnostics and their order are the same, and
    /// <see cref="OnDiagnostic"/> is still called on the reading thread. Worth it for large dumps; <see cref="Environment.ProcessorCount"/>
    /// is the most that helps.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init => field = Positive(value);
    } = 1;

    /// <summary>
    /// The most bytes that one row, or one line, may have; of a longer one the rest is left out, with a diagnostic, and the page read on.
    /// 16 MiB by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxRowBytes
    {
        get;
        init => field = Positive(value);
    } = 16 * 1024 * 1024;

    /// <summary>
    /// The most rows of a page that are kept; further ones are left out, with a diagnostic. 1,024 by default; pages have some forty.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxFields
    {
        get;
        init => field = Positive(value);
    } = 1024;

    /// <summary>The most names of one field that are kept; further ones are left out, with a diagnostic. 20,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxAuthors
    {
        get;
        init => field = Positive(value);
    } = 20_000;

    /// <summary>
    /// The most diagnostics of one record that <see cref="RecordReader.Diagnostics"/> keeps; one more tells that there were others. 1,000
    /// by default. <see cref="OnDiagnostic"/> is called for all.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxDiagnostics
    {
        get;
        init => field = Positive(value);
    } = 1000;

    /// <summary>
    /// The identifiers of the records that are wanted; null for all. Only <c>PMC-ids.csv</c> is read with regard to them.
    /// </summary>
    internal Input.WorkIdentifierTable? Wanted { get; init; }

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }

    /// <summary>
    /// The size with which the buffer starts. It grows by itself, and the size changes nothing but the speed; tiny in debug builds, so that
    /// every test meets refill and growth.
    /// </summary>
#if DEBUG
    internal int FirstBufferBytes { get; init; } = 64;

    /// <summary>The most bytes that are read at once.</summary>
    internal int FillLimit { get; init; } = 256;
#else
    internal int FirstBufferBytes { get; init; } = 64 * 1024;

    /// <summary>The most bytes that are read at once; 0 for no limit.</summary>
    internal int FillLimit { get; init; }
#endif
}
