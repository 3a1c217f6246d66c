using System.Runtime.CompilerServices;
using Bibliographic.Records.Duplicates;

namespace Bibliographic.Records;

/// <summary>
/// Merges records that describe the same work. Thread-safe, but one sequence must not be enumerated by several threads at once.
/// </summary>
public static class RecordDuplicates
{
    /// <summary>
    /// Merges the records of each work into one, at the position of the first of them. A record without duplicates is returned as it is.
    /// </summary>
    /// <remarks>
    /// <para>Records are processed in order. A record is merged with the earlier records with which it shares an identifier (see
    /// <see cref="BibliographicRecord.IsSameWorkAs"/>) unless their DOI, PMID or PMCID contradicts its own; contradicting records
    /// are not merged, and are reported to <see cref="DuplicateOptions.OnConflict"/>.</para>
    /// <para>No value is lost. Lists are united. Of the other values, and of lists of names, the most certain one is used, or the first if
    /// several are equally certain; those that differ from it are kept in <see cref="BibliographicRecord.ExtraFields"/>, in a field whose
    /// name is <c>duplicate_</c> and the value's name in JSON. The field <c>merged_from</c> lists the values that come from another record
    /// than the first. Merging the result again does not change it.</para>
    /// <para>All records are read before the first one is returned. They are buffered in memory and, beyond
    /// <see cref="DuplicateOptions.MemoryLimit"/>, in temporary files, as JSON: an unpaired surrogate becomes U+FFFD. The time needed is
    /// about proportional to the number of records, however many share an identifier.</para>
    /// </remarks>
    /// <param name="records">The records. They are enumerated when the result is enumerated.</param>
    /// <param name="options">The options; <see langword="null"/> for <see cref="DuplicateOptions.Default"/>.</param>
    /// <returns>
    /// The merged records. Nothing is read until they are enumerated, and each enumeration reads <paramref name="records"/> again.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">A temporary file cannot be written. Thrown while the result is enumerated.</exception>
    public static IEnumerable<BibliographicRecord> MergeDuplicates(
        this IEnumerable<BibliographicRecord> records, DuplicateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Merge(records, options ?? DuplicateOptions.Default);
    }

    /// <summary>Does what <see cref="MergeDuplicates"/> does for records that come asynchronously.</summary>
    /// <remarks>Temporary files are written and read synchronously.</remarks>
    /// <param name="records">The records, read once.</param>
    /// <param name="options">Bounds and listeners; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading and the merging. Passed on to the sequence, and looked at for each record.</param>
    /// <exception cref="IOException">Thrown by the enumeration: a temporary file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Thrown by the enumeration: the token was cancelled.</exception>
    public static IAsyncEnumerable<BibliographicRecord> MergeDuplicatesAsync(
        this IAsyncEnumerable<BibliographicRecord> records, DuplicateOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        return MergeAsync(records, options ?? DuplicateOptions.Default, cancellationToken);
    }

    private static IEnumerable<BibliographicRecord> Merge(IEnumerable<BibliographicRecord> records, DuplicateOptions options)
    {
        using var merger = new DuplicateMerger(new Workspace(options.MemoryLimit, options.TemporaryFolder));
        foreach (var record in records)
            merger.Add(record);
        foreach (var record in merger.Merge(options.OnConflict))
            yield return record;
    }

    private static async IAsyncEnumerable<BibliographicRecord> MergeAsync(
        IAsyncEnumerable<BibliographicRecord> records, DuplicateOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var merger = new DuplicateMerger(new Workspace(options.MemoryLimit, options.TemporaryFolder));
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            merger.Add(record);
        }
        foreach (var record in merger.Merge(options.OnConflict))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }
}
