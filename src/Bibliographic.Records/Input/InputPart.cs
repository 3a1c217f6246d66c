namespace Bibliographic.Records.Input;

/// <summary>An input, or the part of one that belongs to a range of its bytes.</summary>
/// <param name="Stream">The text.</param>
/// <param name="ByteOffset">Where it starts in the input.</param>
/// <param name="StartsWithin">Whether it starts inside the input, and so in an unknown line.</param>
/// <param name="SkipsPage">Whether its first page belongs to the part before, and is here for what comes after it.</param>
/// <param name="IsWhole">Whether it is the whole input.</param>
internal sealed record InputPart(InputStream Stream, long ByteOffset, bool StartsWithin, bool SkipsPage, bool IsWhole);
