namespace Bibliographic.Records.Benchmarks.Reading.Peer;

/// <summary>Where a value came from: two bytes, as in the library.</summary>
internal struct JsonEvidence
{
    public EvidenceSource Source { get; set; }
    public Certainty Certainty { get; set; }
}
