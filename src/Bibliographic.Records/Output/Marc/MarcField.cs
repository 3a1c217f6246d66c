namespace Bibliographic.Records.Output.Marc;

/// <summary>Where a field stands in the data of a record.</summary>
/// <param name="Tag">The tag, 1 to 999.</param>
/// <param name="Start">Where its data begin.</param>
/// <param name="Length">Their length in bytes, with the field terminator.</param>
internal readonly record struct MarcField(int Tag, int Start, int Length);
