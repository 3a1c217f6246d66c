using System.Text;
using Bibliographic.Records.Output.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>One value that has evidence: its name in JSON and the way to and from <see cref="RecordEvidence"/>.</summary>
internal sealed class EvidenceValue(ReadOnlySpan<byte> name, EvidenceOfValue get, Func<RecordEvidence, Evidence, RecordEvidence> set)
{
    private readonly byte[] _name = name.ToArray();
    private readonly byte[]?[,,] _members = new byte[]?[2, Enum.GetValues<EvidenceSource>().Length, Enum.GetValues<Certainty>().Length];

    public ReadOnlySpan<byte> Name => _name;

    public EvidenceOfValue Get => get;

    public Func<RecordEvidence, Evidence, RecordEvidence> Set => set;

    /// <summary>The member of the record's evidence. There are few different ones, and each record has many: they are made once.</summary>
    public ReadOnlySpan<byte> Member(Evidence evidence, JsonLayout layout) =>
        _members[(int)layout, (int)evidence.Source, (int)evidence.Certainty] ??= Make(evidence, layout == JsonLayout.Indented ? " " : "");

    private byte[] Make(Evidence evidence, string blank)
    {
        var (source, certainty) = (Encoding.UTF8.GetString(EvidenceJson.Word(evidence.Source)), Encoding.UTF8.GetString(EvidenceJson.Word(evidence.Certainty)));
        return Encoding.UTF8.GetBytes(
            $$"""
            "{{Encoding.UTF8.GetString(_name)}}":{{blank}}{"source":{{blank}}"{{source}}",{{blank}}"certainty":{{blank}}"{{certainty}}"}
            """);
    }
}
