using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records.Duplicates;

/// <summary>Puts records of one work together. <c>docs/duplicates.md</c> states the rule.</summary>
internal sealed class RecordMerge
{
    private readonly IReadOnlyList<BibliographicRecord> _records;
    private readonly MergedFields _fields;
    private readonly byte[] _evidence = new byte[RecordProperties.All.Count];
    private RecordDraft _merged;

    private RecordMerge(IReadOnlyList<BibliographicRecord> records) => (_records, _fields) = (records, new(records));

    /// <param name="records">At least one, in order.</param>
    public static BibliographicRecord Merge(IReadOnlyList<BibliographicRecord> records) =>
        records.Count == 1 ? records[0] : new RecordMerge(records).Merge();

    private BibliographicRecord Merge()
    {
        foreach (var property in RecordProperties.All)
        {
            if (property == RecordProperties.ExtraFields || property == RecordProperties.Evidence || property == RecordProperties.Marc)
                continue;
            if (property.IsUnited)
                Unite(property);
            else
                Choose(property);
        }
        var whole = FindWhole();
        Choose(RecordProperties.Marc, whole);
        _merged.ExtraFields = _fields.ToList();
        _merged.Evidence.Value = RecordEvidence.FromPacked(_evidence);
        var record = new BibliographicRecord(_merged);
        return whole is null ? record : record with { Marc = whole.Marc };
    }

    /// <summary>The first record that came from MARC and has all the values: its MARC record says what the merged record does.</summary>
    private BibliographicRecord? FindWhole()
    {
        BibliographicRecord? values = null;
        return _records.FirstOrDefault(
            record => record.UnchangedMarc is not null && (values ??= new(_merged)) with { ExtraFields = record.ExtraFields } == record);
    }

    /// <summary>The surest value stands, among equally sure ones the first; what differs from it is kept aside.</summary>
    /// <param name="property">The value.</param>
    /// <param name="preferred">The record whose value stands however sure it is; null when there is none.</param>
    private void Choose(RecordProperty property, BibliographicRecord? preferred = null)
    {
        var present = _records.Where(record => !property.GetTexts(record).IsEmpty).ToList();
        var best = preferred ?? present.Where(record => GoesWithWhole(property, record)).MaxBy(record => Rank(record.Evidence[property]));
        if (best is not null)
        {
            property.Copy(ref best.Values, ref _merged);
            // Parts that share their evidence come after the whole, whose evidence stays.
            if (_evidence[property.Whole.Index] == 0)
                RecordEvidence.Pack(property, best.Evidence[property], _evidence);
            if (!property.AreEqual(ref _records[0].Values, ref _merged))
                _fields.AddOrigin(property.Name, best);
        }
        foreach (var record in present)
        {
            if (!property.AreEqual(ref record.Values, ref _merged))
                _fields.AddDiffering(property.Name, property.GetTexts(record), record, record.Evidence[property]);
        }
    }

    /// <summary>A part goes with the whole that stands: not the subtitle of one title with the words of another.</summary>
    private bool GoesWithWhole(RecordProperty property, BibliographicRecord record) =>
        property.PartOf is not { } whole || whole.GetTexts(record).IsEmpty || whole.AreEqual(ref record.Values, ref _merged);

    /// <summary>The values of all lists, each once. They are as sure as the least sure list that gave some.</summary>
    private void Unite(RecordProperty property)
    {
        List<Evidence> evidence = [];
        property.Unite(_records, ref _merged, record =>
        {
            evidence.Add(record.Evidence[property]);
            if (!ReferenceEquals(record, _records[0]))
                _fields.AddOrigin(property.Name, record);
        });
        RecordEvidence.Pack(property, evidence.DefaultIfEmpty().MinBy(Rank), _evidence);
    }

    /// <summary>A value of a record that did not come from a dump is stated.</summary>
    private static Certainty Rank(Evidence evidence) => evidence.Certainty == Certainty.None ? Certainty.Certain : evidence.Certainty;
}
