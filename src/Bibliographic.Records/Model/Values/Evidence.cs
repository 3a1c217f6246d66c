using System.Text.Json.Serialization;

namespace Bibliographic.Records;

/// <summary>Where a value came from and how sure it is.</summary>
/// <remarks>The default value is that of a value that has no evidence. Immutable.</remarks>
/// <seealso cref="RecordEvidence"/>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct Evidence
{
    /// <summary>Creates evidence.</summary>
    /// <param name="source">Where the value came from.</param>
    /// <param name="certainty">How sure it is.</param>
    public Evidence(EvidenceSource source, Certainty certainty) => (Source, Certainty) = (source, certainty);

    /// <summary>Where the value came from.</summary>
    public EvidenceSource Source { get; init; }

    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Source and certainty in words, such as <c>WorkKeys, Certain</c>.</summary>
    public override string ToString() => Source == EvidenceSource.None ? "" : $"{Source}, {Certainty}";
}
