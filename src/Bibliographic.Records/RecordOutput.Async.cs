using Bibliographic.Records.Output;

#if NET9_0_OR_GREATER
using System.IO.Pipelines;
#endif

namespace Bibliographic.Records;

public static partial class RecordOutput
{
    /// <summary>Writes all records as they come to a file, in the built-in format that its extension tells.</summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="path">
    /// The file, such as <c>x.bib</c>; an existing one is replaced. <see cref="RecordFormats.FindByPath"/> tells its format.
    /// </param>
    /// <param name="cancellationToken">
    /// Stops the work, and leaves the file as it was. Passed on to the sequence, and looked at for each record.
    /// </param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="ArgumentException">No built-in format has the extension.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="RecordWriteException">The format failed at a record.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<long> WriteToAsync(
        this IAsyncEnumerable<BibliographicRecord> records, string path, CancellationToken cancellationToken = default) =>
        records.WriteToAsync(path, FormatOf(path), cancellationToken);

    /// <summary>Writes all records as they come to a file.</summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="format">The format, such as <c>RecordFormats.BibTeX</c>.</param>
    /// <param name="cancellationToken">
    /// Stops the work, and leaves the file as it was. Passed on to the sequence, and looked at for each record.
    /// </param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="RecordWriteException">The format failed at a record.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<long> WriteToAsync(
        this IAsyncEnumerable<BibliographicRecord> records, string path, RecordSerializer format,
        CancellationToken cancellationToken = default) =>
        records.WriteToAsync(path, format, onError: null, cancellationToken);

    /// <inheritdoc cref="WriteToAsync(IAsyncEnumerable{BibliographicRecord}, string, RecordSerializer, CancellationToken)"/>
    /// <param name="records">The records, read once.</param>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="format">The format, such as <c>RecordFormats.BibTeX</c>.</param>
    /// <param name="onError">Called for a record that the format failed to write, and which is left out; null to stop at the first.</param>
    /// <param name="cancellationToken">
    /// Stops the work, and leaves the file as it was. Passed on to the sequence, and looked at for each record.
    /// </param>
    public static async Task<long> WriteToAsync(
        this IAsyncEnumerable<BibliographicRecord> records,
        string path,
        RecordSerializer format,
        Action<RecordWriteException>? onError,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(format);
        cancellationToken.ThrowIfCancellationRequested();
        using var file = new AtomicFile(path, isAsync: true);
        var count = await records.WriteToAsync(file.Stream, format, onError, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        await file.CommitAsync().ConfigureAwait(false);
        return count;
    }

    /// <summary>Writes all records as they come to a stream, which stays open.</summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="output">The stream, such as the body of an HTTP response; it need not be able to seek.</param>
    /// <param name="format">The format.</param>
    /// <param name="cancellationToken">Stops the work. Passed on to the sequence and the stream, and looked at for each record.</param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="RecordWriteException">The format failed at a record.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<long> WriteToAsync(
        this IAsyncEnumerable<BibliographicRecord> records, Stream output, RecordSerializer format,
        CancellationToken cancellationToken = default) =>
        records.WriteToAsync(output, format, onError: null, cancellationToken);

    /// <inheritdoc cref="WriteToAsync(IAsyncEnumerable{BibliographicRecord}, Stream, RecordSerializer, CancellationToken)"/>
    /// <param name="records">The records, read once.</param>
    /// <param name="output">The stream, such as the body of an HTTP response; it need not be able to seek.</param>
    /// <param name="format">The format.</param>
    /// <param name="onError">Called for a record that the format failed to write, and which is left out; null to stop at the first.</param>
    /// <param name="cancellationToken">Stops the work. Passed on to the sequence and the stream, and looked at for each record.</param>
    public static async Task<long> WriteToAsync(
        this IAsyncEnumerable<BibliographicRecord> records,
        Stream output,
        RecordSerializer format,
        Action<RecordWriteException>? onError,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(format);
        cancellationToken.ThrowIfCancellationRequested();
        var writer = format.CreateWriter(output);
        await using var ownedWriter = writer.ConfigureAwait(false);
        long count = 0;
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();   // not every sequence or writer looks at it
            try
            {
                await writer.WriteAsync(record, cancellationToken).ConfigureAwait(false);
                count++;
            }
            catch (RecordWriteException e) when (writer.CanRecover)
            {
                if (onError is null)
                {
                    await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
                    throw;
                }
                onError(e);
            }
        }
        await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <inheritdoc cref="WriteToAsync(IAsyncEnumerable{BibliographicRecord}, string, CancellationToken)"/>
    public static Task<long> WriteToAsync(
        this IEnumerable<BibliographicRecord> records, string path, CancellationToken cancellationToken = default) =>
        records.WriteToAsync(path, FormatOf(path), cancellationToken);

    /// <inheritdoc cref="WriteToAsync(IAsyncEnumerable{BibliographicRecord}, string, RecordSerializer, CancellationToken)"/>
    public static Task<long> WriteToAsync(
        this IEnumerable<BibliographicRecord> records, string path, RecordSerializer format,
        CancellationToken cancellationToken = default) =>
        records.WriteToAsync(path, format, onError: null, cancellationToken);

    /// <inheritdoc cref="WriteToAsync(IAsyncEnumerable{BibliographicRecord}, string, RecordSerializer, Action{RecordWriteException}?, CancellationToken)"/>
    public static Task<long> WriteToAsync(
        this IEnumerable<BibliographicRecord> records,
        string path,
        RecordSerializer format,
        Action<RecordWriteException>? onError,
        CancellationToken cancellationToken = default) =>
        AsAsync(records).WriteToAsync(path, format, onError, cancellationToken);

    /// <inheritdoc cref="WriteToAsync(IAsyncEnumerable{BibliographicRecord}, Stream, RecordSerializer, CancellationToken)"/>
    public static Task<long> WriteToAsync(
        this IEnumerable<BibliographicRecord> records, Stream output, RecordSerializer format,
        CancellationToken cancellationToken = default) =>
        records.WriteToAsync(output, format, onError: null, cancellationToken);

    /// <inheritdoc cref="WriteToAsync(IAsyncEnumerable{BibliographicRecord}, Stream, RecordSerializer, Action{RecordWriteException}?, CancellationToken)"/>
    public static Task<long> WriteToAsync(
        this IEnumerable<BibliographicRecord> records,
        Stream output,
        RecordSerializer format,
        Action<RecordWriteException>? onError,
        CancellationToken cancellationToken = default) =>
        AsAsync(records).WriteToAsync(output, format, onError, cancellationToken);

#if NET9_0_OR_GREATER
    /// <summary>
    /// Writes all records as they come to a pipe, such as the body of an HTTP response. The pipe is flushed and not completed.
    /// </summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="output">The pipe.</param>
    /// <param name="format">The format.</param>
    /// <param name="cancellationToken">Stops the work. Passed on to the sequence and the pipe, and looked at for each record.</param>
    /// <returns>How many records were written.</returns>
    /// <remarks>Not in .NET 8, whose runtime has no pipes of its own: <c>output.AsStream()</c> is a stream to write to.</remarks>
    /// <exception cref="RecordWriteException">The format failed at a record.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<long> WriteToAsync(
        this IAsyncEnumerable<BibliographicRecord> records, PipeWriter output, RecordSerializer format,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        return records.WriteToAsync(output.AsStream(leaveOpen: true), format, cancellationToken);
    }

    /// <inheritdoc cref="WriteToAsync(IAsyncEnumerable{BibliographicRecord}, PipeWriter, RecordSerializer, CancellationToken)"/>
    public static Task<long> WriteToAsync(
        this IEnumerable<BibliographicRecord> records, PipeWriter output, RecordSerializer format,
        CancellationToken cancellationToken = default) =>
        AsAsync(records).WriteToAsync(output, format, cancellationToken);
#endif

    /// <summary>The records as a sequence that never waits.</summary>
    private static IAsyncEnumerable<BibliographicRecord> AsAsync(IEnumerable<BibliographicRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Enumerate(records);

        static async IAsyncEnumerable<BibliographicRecord> Enumerate(IEnumerable<BibliographicRecord> records)
        {
            await ValueTask.CompletedTask.ConfigureAwait(false);
            foreach (var record in records)
                yield return record;
        }
    }
}
