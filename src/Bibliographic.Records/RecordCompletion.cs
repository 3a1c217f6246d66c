using System.Runtime.CompilerServices;
using Bibliographic.Records.Completion;
using Bibliographic.Records.Input;

namespace Bibliographic.Records;

/// <summary>
/// Completes records with values of other records of the same works. Thread-safe, but one sequence must not be enumerated by several
/// threads at once.
/// </summary>
/// <remarks>
/// <para>Another record is of the same work when it has the same PMID, PMCID or DOI, and contradicts the record in none of these. What the
/// record lacks is taken from it; nothing is overwritten. Where values of both differ, <see cref="CompletionOptions.OnDiagnostic"/> is told.
/// The evidence of a value that was taken has the source <see cref="EvidenceSource.OtherRecord"/>, and the extra field
/// <c>completed_from</c> tells which values came from which file.</para>
/// <para>Records come in their order. They are buffered, and in temporary files beyond <see cref="CompletionOptions.MemoryLimit"/>, while
/// the other records are read once. Of records that are too many for that, as many as fit are completed at a time, with a pass over the
/// others for each.</para>
/// </remarks>
/// <example><code>
/// RecordDump.ReadFile("dump.txt").CompleteWithFile("PMC-ids.csv.gz").WriteTo("library.bib");
/// </code></example>
public static class RecordCompletion
{
    /// <summary>
    /// Completes records with those of a file of any kind that can be read, such as PubMed Central's list <c>PMC-ids.csv</c>.
    /// </summary>
    /// <remarks>Of <c>PMC-ids.csv</c> only the rows are read that have one of the identifiers.</remarks>
    /// <param name="records">The records. They are enumerated when the result is enumerated.</param>
    /// <param name="path">The file of others. It is read when the result is enumerated, and again if the records are many.</param>
    /// <param name="options">The options; null for <see cref="CompletionOptions.Default"/>.</param>
    /// <exception cref="IOException">A file cannot be read or written. Thrown while the result is enumerated.</exception>
    public static IEnumerable<BibliographicRecord> CompleteWithFile(
        this IEnumerable<BibliographicRecord> records, string path, CompletionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return records.CompleteWithFiles([path], options);
    }

    /// <summary>Completes records with those of several files, which are read one after the other.</summary>
    /// <inheritdoc cref="CompleteWithFile"/>
    /// <param name="records">The records. They are enumerated when the result is enumerated.</param>
    /// <param name="paths">The files of others.</param>
    /// <param name="options">The options; null for <see cref="CompletionOptions.Default"/>.</param>
    public static IEnumerable<BibliographicRecord> CompleteWithFiles(
        this IEnumerable<BibliographicRecord> records, IEnumerable<string> paths, CompletionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(paths);
        var reading = options ?? CompletionOptions.Default;
        return Complete(records, wanted => RecordDump.ReadFiles(paths, OptionsFor(reading, wanted)), reading);
    }

    /// <summary>Completes records with others that are at hand, or are made as they are enumerated.</summary>
    /// <inheritdoc cref="CompleteWithFile"/>
    /// <param name="records">The records. They are enumerated when the result is enumerated.</param>
    /// <param name="others">The others. They are enumerated when the result is enumerated, and again if the records are many.</param>
    /// <param name="options">The options; null for <see cref="CompletionOptions.Default"/>.</param>
    public static IEnumerable<BibliographicRecord> CompleteWith(
        this IEnumerable<BibliographicRecord> records, IEnumerable<BibliographicRecord> others, CompletionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(others);
        return Complete(records, _ => others, options ?? CompletionOptions.Default);
    }

    /// <summary>Does what <see cref="CompleteWithFiles"/> does for records that come asynchronously.</summary>
    /// <remarks>The files of others, and temporary files, are read synchronously.</remarks>
    /// <param name="records">The records, read once.</param>
    /// <param name="paths">The files of others.</param>
    /// <param name="options">The options; null for <see cref="CompletionOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading. Passed on to the sequence, and looked at for each record.</param>
    /// <exception cref="IOException">A file cannot be read or written. Thrown while the result is enumerated.</exception>
    /// <exception cref="OperationCanceledException">Thrown by the enumeration: the token was cancelled.</exception>
    public static IAsyncEnumerable<BibliographicRecord> CompleteWithFilesAsync(
        this IAsyncEnumerable<BibliographicRecord> records, IEnumerable<string> paths, CompletionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(paths);
        var reading = options ?? CompletionOptions.Default;
        return CompleteAsync(records, wanted => RecordDump.ReadFiles(paths, OptionsFor(reading, wanted)), reading, cancellationToken);
    }

    private static RecordReaderOptions OptionsFor(CompletionOptions options, WorkIdentifierTable wanted) =>
        options.Reading with { Wanted = wanted, KeepPosition = true, OnDiagnostic = options.Reading.OnDiagnostic ?? options.OnDiagnostic };

    private static IEnumerable<BibliographicRecord> Complete(
        IEnumerable<BibliographicRecord> records, Func<WorkIdentifierTable, IEnumerable<BibliographicRecord>> readOthers,
        CompletionOptions options)
    {
        using var source = records.GetEnumerator();
        for (var hasMore = true; hasMore;)
        {
            using var join = new RecordJoin(options);
            while (!join.IsFull && (hasMore = source.MoveNext()))
                join.Add(source.Current);
            if (join.IsEmpty)
                yield break;
            foreach (var record in join.Complete(readOthers))
                yield return record;
        }
    }

    private static async IAsyncEnumerable<BibliographicRecord> CompleteAsync(
        IAsyncEnumerable<BibliographicRecord> records, Func<WorkIdentifierTable, IEnumerable<BibliographicRecord>> readOthers,
        CompletionOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var source = records.GetAsyncEnumerator(cancellationToken);
        for (var hasMore = true; hasMore;)
        {
            using var join = new RecordJoin(options);
            while (!join.IsFull && (hasMore = await source.MoveNextAsync().ConfigureAwait(false)))
                join.Add(source.Current);
            if (join.IsEmpty)
                yield break;
            foreach (var record in join.Complete(readOthers))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return record;
            }
        }
    }
}
