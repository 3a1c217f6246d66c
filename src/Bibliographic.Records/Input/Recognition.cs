namespace Bibliographic.Records;

/// <summary>Whether a container or a record parser recognizes an input.</summary>
public enum Recognition
{
    /// <summary>The input is of another kind.</summary>
    No,

    /// <summary>The input is of this kind.</summary>
    Yes,

    /// <summary>The first bytes do not tell yet. Ignored, and taken for <see cref="No"/>, when there are no more.</summary>
    NeedsMoreData,
}
