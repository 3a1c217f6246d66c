namespace Bibliographic.Records.Input;

/// <summary>An input, or the part of one that belongs to a range of its bytes.</summary>
/// <param name="Stream">The bytes.</param>
/// <param name="Start">Where they start in the input.</param>
internal sealed record InputPart(Stream Stream, SourcePosition Start)
{
    /// <summary>What the input is; null when that is to be found out.</summary>
    public InputKind? Kind { get; init; }

    /// <summary>The part, when the container that the input is takes only the entries that start in it; else null.</summary>
    public ByteRange? EntryRange { get; init; }

    /// <summary>Whether the first record belongs to the part before, and is here only because reading has to begin with it.</summary>
    public bool SkipsRecord { get; init; }

    /// <summary>Whether it is the whole input.</summary>
    public bool IsWhole { get; init; }
}
