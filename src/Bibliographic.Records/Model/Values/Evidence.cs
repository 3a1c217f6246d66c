using Bibliographic.Records.Recovery;

namespace Bibliographic.Records;

/// <summary>Where a value came from and how sure it is.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Certainty">How sure it is.</param>
public readonly record struct Evidence(EvidenceSource Source, Certainty Certainty)
{
    /// <summary>Source and certainty in words, such as <c>WorkKeys, Certain</c>.</summary>
    public override string ToString() => Source == EvidenceSource.None ? "" : $"{Source}, {Certainty}";
}
