using Bibliographic.Records.Duplicates;
using Bibliographic.Records.Model.Values;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Completion;

/// <summary>Fills what a record lacks with what another one of the same work has. <c>docs/completion.md</c> states the rule.</summary>
internal sealed class RecordFiller(CompletionOptions options)
{
    private const string Origins = "completed_from";
    private const int LongestTold = 100;   // of a value in a message

    /// <summary>What describes the entry, or the copy of a library, rather than the work.</summary>
    private static readonly HashSet<RecordProperty> OfEntry =
    [
        Properties.Id, Properties.Version, Properties.CallNumbers, Properties.Institutions, Properties.Collections,
        Properties.RecordFormat, Properties.Datestamp, Properties.SourceAddress, Properties.SourceDate, Properties.SourcePosition,
        Properties.Marc, Properties.ExtraFields, Properties.Evidence,
    ];

    private static readonly RecordProperty[] OfWork = [.. Properties.All.Where(static property => !OfEntry.Contains(property))];

    private readonly byte[] _evidence = new byte[Properties.All.Count];

    /// <summary>The record with what it lacked.</summary>
    public BibliographicRecord Fill(BibliographicRecord record, BibliographicRecord other)
    {
        var shared = SharedIdentifier(record, other);
        if (shared is null)
            return record;   // only the hashes were the same
        if (ContradictingIdentifier(record, other) is { } contradicting)
        {
            Report(record, other, $"the same {Name(shared)} but another {Name(contradicting)}", contradicting, "; nothing was taken from it");
            return record;
        }
        foreach (var property in RecordComparison.Compared)
        {
            if (RecordComparison.Disagree(property, record, other))
                Report(record, other, $"another {Name(property)}", property, "");
        }
        return Take(record, other);
    }

    private BibliographicRecord Take(BibliographicRecord record, BibliographicRecord other)
    {
        var draft = record.Values;
        List<string>? filled = null;
        foreach (var property in OfWork)
        {
            if (!property.GetTexts(record).IsEmpty || property.GetTexts(other).IsEmpty || !GoesWithWhole(property, ref draft, other))
                continue;
            if (filled is null)
            {
                filled = [];
                Array.Clear(_evidence);
                record.Evidence.Map?.Packed.CopyTo(_evidence);
            }
            property.Copy(ref other.Values, ref draft);
            filled.Add(property.Name);
            if (_evidence[property.Whole.Index] == 0)
                RecordEvidence.Pack(property, new(EvidenceSource.OtherRecord, CertaintyOf(property, other)), _evidence);
        }
        if (filled is null)
            return record;
        options.OnFilled?.Invoke(filled.Count);
        draft.Evidence.Value = RecordEvidence.FromPacked(_evidence);
        draft.ExtraFields = WithOrigin(record.ExtraFields, $"{string.Join(", ", filled)}: {OriginOf(other)}");
        return new(draft);
    }

    /// <summary>A value that needed no recovery is certain.</summary>
    private static Certainty CertaintyOf(RecordProperty property, BibliographicRecord other) =>
        other.Evidence[property].Certainty is not Certainty.None and var certainty ? certainty : Certainty.Certain;

    /// <summary>A part is taken only with its whole: not the subtitle of another title.</summary>
    private static bool GoesWithWhole(RecordProperty property, ref RecordDraft draft, BibliographicRecord other) =>
        property.PartOf is not { } whole || whole.AreEqual(ref draft, ref other.Values);

    private static ValueList<RecordField> WithOrigin(ValueList<RecordField> fields, string origin)
    {
        var place = fields.AsSpan().ToArray().ToList().FindIndex(static field => field.Name == Origins);
        if (place < 0)
            return [.. fields, new(Origins, [origin])];
        RecordField[] copy = [.. fields];
        copy[place] = new(Origins, [.. copy[place].Values, origin]);
        return [.. copy];
    }

    /// <summary>The name of the file without its folder, so that what is written does not depend on where the file lies.</summary>
    private static string OriginOf(BibliographicRecord other) =>
        other.SourcePosition?.Source is { } path ? Path.GetFileName(path) : MergedFields.NameOf(other);

    private static RecordProperty? SharedIdentifier(BibliographicRecord record, BibliographicRecord other) =>
        record.Pmid is { } pmid && other.Pmid is { } otherPmid && RecordComparison.AreSame(pmid, otherPmid) ? Properties.Pmid
        : record.Pmcid is { } pmcid && other.Pmcid is { } otherPmcid && RecordComparison.AreSame(pmcid, otherPmcid) ? Properties.Pmcid
        : record.Doi is { } doi && doi == other.Doi ? Properties.Doi
        : null;

    private static RecordProperty? ContradictingIdentifier(BibliographicRecord record, BibliographicRecord other) =>
        record.Pmid is { } pmid && other.Pmid is { } otherPmid && !RecordComparison.AreSame(pmid, otherPmid) ? Properties.Pmid
        : record.Pmcid is { } pmcid && other.Pmcid is { } otherPmcid && !RecordComparison.AreSame(pmcid, otherPmcid) ? Properties.Pmcid
        : record.Doi is { } doi && other.Doi is { } otherDoi && doi != otherDoi ? Properties.Doi
        : null;

    private void Report(BibliographicRecord record, BibliographicRecord other, string what, RecordProperty property, string outcome)
    {
        options.OnDiagnostic?.Invoke(new(
            DiagnosticCode.RecordsDisagree, other.SourcePosition ?? default,
            $"the record has {what} than {MergedFields.NameOf(record)}: '{Text(property, other)}', not '{Text(property, record)}'{outcome}")
        {
            SourceAddress = other.SourceAddress,
            SourceDate = other.SourceDate,
        });
    }

    private static string Name(RecordProperty property) =>
        property.Value is RecordValue.Pmid or RecordValue.Pmcid or RecordValue.Doi or RecordValue.Issn
            ? property.Name.ToUpperInvariant()
            : property == Properties.Dates ? "year" : property.Name;

    private static string Text(RecordProperty property, BibliographicRecord record)
    {
        var text = string.Join(", ", property.GetTexts(record));
        return text.Length <= LongestTold ? text : $"{text.AsSpan(0, LongestTold)}…";
    }
}
