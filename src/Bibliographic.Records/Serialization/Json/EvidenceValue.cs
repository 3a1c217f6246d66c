namespace Bibliographic.Records.Serialization.Json;

/// <summary>One value that has evidence: its name in JSON and the way to and from <see cref="RecordEvidence"/>.</summary>
internal sealed class EvidenceValue(
    ReadOnlySpan<byte> name, Func<RecordEvidence, Evidence> get, Func<RecordEvidence, Evidence, RecordEvidence> set)
{
    private readonly byte[] _name = name.ToArray();

    public ReadOnlySpan<byte> Name => _name;

    public Func<RecordEvidence, Evidence> Get => get;

    public Func<RecordEvidence, Evidence, RecordEvidence> Set => set;
}
