using Bibliographic.Records.Duplicates;

namespace Bibliographic.Records;

/// <summary>Finds records of the same work in a sequence and merges them. Safe for use by any number of threads; a sequence is not.</summary>
public static class RecordDuplicates
{
    /// <summary>Merges the records of each work into one, which stands where the first of them stood. Records of which there is only one are not touched.</summary>
    /// <remarks>
    /// <para>Records are taken in order. A record joins the earlier ones with which it shares an identifier (see
    /// <see cref="BibliographicRecord.IsSameWorkAs"/>) unless a DOI, PMID or PMCID contradicts what is known of them; contradicting
    /// records stay apart and are reported to <see cref="DuplicateOptions.OnConflict"/>.</para>
    /// <para>Nothing is lost. Lists are united; of single values (and lists of names) the surest stands, among equally sure ones the first, and those that
    /// differ from it are kept in <see cref="BibliographicRecord.ExtraFields"/> as <c>duplicate_</c> and the value's name in JSON. The field
    /// <c>merged_from</c> tells which value came from which other record. Merging what has been merged changes nothing.</para>
    /// <para>All records are read before the first is given. They wait in a buffer and beyond <see cref="DuplicateOptions.MemoryLimit"/> in temporary
    /// files, as JSON: an unpaired surrogate becomes U+FFFD.</para>
    /// </remarks>
    /// <param name="records">The records, read once.</param>
    /// <param name="options">Bounds and listeners; null for the defaults.</param>
    /// <exception cref="IOException">Thrown by the enumeration: a temporary file cannot be written.</exception>
    public static IEnumerable<BibliographicRecord> MergeDuplicates(this IEnumerable<BibliographicRecord> records, DuplicateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Merge(records, options ?? DuplicateOptions.Default);
    }

    private static IEnumerable<BibliographicRecord> Merge(IEnumerable<BibliographicRecord> records, DuplicateOptions options)
    {
        using var merger = new DuplicateMerger(new Workspace(options.MemoryLimit, options.TemporaryFolder));
        foreach (var record in records)
            merger.Add(record);
        foreach (var record in merger.Merge(options.OnConflict))
            yield return record;
    }
}
