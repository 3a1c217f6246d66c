using Bibliographic.Records.Output;

namespace Bibliographic.Records;

/// <summary>Writes sequences of records. The methods are safe for use by any number of threads; a sequence and an output are not.</summary>
public static class RecordOutput
{
    /// <summary>Writes all records to a file. The file is complete or, after an exception, as it was before.</summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="format">The format, such as <c>RecordFormats.BibTeX</c>.</param>
    /// <param name="onError">
    /// Called for a record that the format failed to write: it is left out, and the writing goes on where the format's writer allows it
    /// (<see cref="RecordWriter.CanRecover"/>). Null to stop at the first.
    /// </param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="RecordWriteException">The format failed at a record.</exception>
    public static long WriteTo(this IEnumerable<BibliographicRecord> records, string path, RecordSerializer format, Action<RecordWriteException>? onError = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(format);
        using var file = new AtomicFile(path);
        var count = records.WriteTo(file.Stream, format, onError);
        file.Commit();
        return count;
    }

    /// <summary>Writes all records to a stream, which stays open.</summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="output">The stream.</param>
    /// <param name="format">The format.</param>
    /// <param name="onError">
    /// Called for a record that the format failed to write: it is left out, and the writing goes on where the format's writer allows it
    /// (<see cref="RecordWriter.CanRecover"/>). Null to stop at the first.
    /// </param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="RecordWriteException">The format failed at a record. The output was completed with the records before it, where the format's writer allows it.</exception>
    public static long WriteTo(this IEnumerable<BibliographicRecord> records, Stream output, RecordSerializer format, Action<RecordWriteException>? onError = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(format);
        using var writer = format.CreateWriter(output);
        long count = 0;
        foreach (var record in records)
            count += Write(writer, record, onError) ? 1 : 0;
        writer.Complete();
        return count;
    }

    /// <summary>Writes all records to a file as they come. The file is complete or, after an exception, as it was before.</summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="format">The format.</param>
    /// <param name="onError">
    /// Called for a record that the format failed to write: it is left out, and the writing goes on where the format's writer allows it
    /// (<see cref="RecordWriter.CanRecover"/>). Null to stop at the first.
    /// </param>
    /// <param name="cancellationToken">Stops the work between two records.</param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<long> WriteToAsync(this IAsyncEnumerable<BibliographicRecord> records, string path, RecordSerializer format, Action<RecordWriteException>? onError = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(format);
        using var file = new AtomicFile(path);
        using var writer = format.CreateWriter(file.Stream);
        long count = 0;
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
            count += Write(writer, record, onError) ? 1 : 0;
        writer.Complete();
        file.Commit();
        return count;
    }

    private static bool Write(RecordWriter writer, BibliographicRecord record, Action<RecordWriteException>? onError)
    {
        try
        {
            writer.Write(record);
            return true;
        }
        catch (RecordWriteException e) when (writer.CanRecover)
        {
            if (onError is null)
            {
                writer.Complete();   // what was written before is whole
                throw;
            }
            onError(e);
            return false;
        }
    }
}
