namespace Bibliographic.Records.Recovery;

/// <summary>A part of a flattened list that was aligned with work keys.</summary>
/// <param name="Range">Its range in the list.</param>
/// <param name="UnmatchedKeys">
/// 0 for a name that matches its key; else the number of keys whose names are in the part, but do not match.
/// </param>
internal readonly record struct AlignedPart(Range Range, int UnmatchedKeys);
