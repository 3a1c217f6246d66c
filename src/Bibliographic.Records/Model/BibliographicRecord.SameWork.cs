using Bibliographic.Records.Duplicates;

namespace Bibliographic.Records;

public sealed partial record BibliographicRecord
{
    /// <summary>
    /// Whether both records describe the same work by their identifiers: they have the same DOI, PMID or PMCID, or the same
    /// <see cref="Id"/> and the same words as title, and no DOI, PMID or PMCID of one contradicts the other's.
    /// </summary>
    /// <remarks>
    /// ISSN and ISBN do not count: a journal has many articles, and every chapter may carry its book's number. Not transitive: of three
    /// records the first and the last may contradict each other. See <see cref="RecordDuplicates.MergeDuplicates"/> for many records.
    /// </remarks>
    /// <param name="other">The record to compare with.</param>
    public bool IsSameWorkAs(BibliographicRecord other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var identity = WorkIdentity.FromRecord(this);
        var otherIdentity = WorkIdentity.FromRecord(other);
        return identity.SharedWith(otherIdentity) is not null && identity.ContradictionTo(otherIdentity) is null;
    }
}
