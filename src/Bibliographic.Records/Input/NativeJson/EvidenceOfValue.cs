namespace Bibliographic.Records.Input.NativeJson;

/// <summary>Takes the evidence of one value from that of a record.</summary>
internal delegate Evidence EvidenceOfValue(in RecordEvidence all);
