using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Values;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>Makes a record of a MARC record, as far as its values are wanted. <c>docs/marc.md</c> says which field gives which value.</summary>
/// <remarks>One instance serves one reader; it is not safe for use by several threads at once.</remarks>
internal sealed class MarcRecovery
{
    private readonly byte[] _evidence = new byte[Properties.All.Count];
    private readonly RequestedProperties _requested;

    public MarcRecovery(RecordReaderOptions options) => _requested = new(options.Only);

    public BibliographicRecord Recover(MarcRecord marc)
    {
        var draft = new RecordDraft();
        Array.Clear(_evidence);
        if (_requested.Include(Properties.Id))
            Set(Properties.Id, new(marc["001"]?.Value?.Trim(), EvidenceSource.Marc), ref draft);
        if (_requested.Include(Properties.Title))
            Set(Properties.Title, new(marc[marc.Format == MarcFormat.Unimarc ? "200" : "245"]?["a"], EvidenceSource.Marc), ref draft);
        draft.Evidence.Value = RecordEvidence.FromPacked(_evidence);
        return _requested.Include(Properties.Marc) ? new(draft) { Marc = marc } : new(draft);
    }

    private void Set<T>(RecordProperty<T> property, Recovered<T> recovered, ref RecordDraft draft)
    {
        property.In(ref draft) = recovered.Value;
        RecordEvidence.Pack(property, recovered.Evidence, _evidence);
    }
}
