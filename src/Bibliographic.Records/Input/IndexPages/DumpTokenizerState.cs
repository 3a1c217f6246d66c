namespace Bibliographic.Records.Input.IndexPages;

/// <summary>
/// What a <see cref="DumpTokenizer"/> must remember between two blocks of input. A plain value that can be copied and kept.
/// </summary>
/// <remarks>The default value is the start of a dump.</remarks>
public readonly struct DumpTokenizerState
{
    internal RowForm Form { get; init; }

    internal RowPhase Phase { get; init; }

    internal bool Escaped { get; init; }

    internal Field Field { get; init; }

    /// <summary>How many bytes of the dump have been turned into tokens.</summary>
    public long ByteOffset { get; internal init; }

    /// <summary>How many lines of the dump have been turned into tokens.</summary>
    public long LineCount { get; internal init; }
}
