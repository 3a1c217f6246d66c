namespace Bibliographic.Records;

/// <summary>Writes records to one output. Not immutable, and not safe for use by several threads at once.</summary>
/// <remarks>
/// <para>
/// Made by <see cref="RecordSerializer.CreateWriter"/>. <see cref="Write"/> takes the records in turn and <see cref="Complete"/> ends the
/// output; without it the output is not whole. The stream belongs to the caller and stays open.
/// </para>
/// <para>
/// <see cref="WriteAsync"/> and <see cref="CompleteAsync"/> do the same without blocking while the output takes the bytes. Those of one
/// writer may be mixed with the synchronous ones, but not run at the same time.
/// </para>
/// </remarks>
/// <seealso cref="RecordOutput"/>
public abstract class RecordWriter : IDisposable, IAsyncDisposable
{
    /// <summary>
    /// A writer that gives each record to several others, in their order, so that several outputs come from one reading.
    /// </summary>
    /// <remarks>It cannot recover (<see cref="CanRecover"/>) and cannot be resumed: the others may be at different places then.</remarks>
    /// <param name="writers">The writers, which are completed and disposed together.</param>
    public static RecordWriter Combine(params ReadOnlySpan<RecordWriter> writers)
    {
        foreach (var writer in writers)
            ArgumentNullException.ThrowIfNull(writer, nameof(writers));
        return new Output.CombinedRecordWriter(writers.ToArray());
    }

    /// <summary>
    /// Whether a record for which <see cref="Write"/> threw leaves nothing in the output, so that further records can be written and the
    /// output completed.
    /// </summary>
    /// <value>True for the writer of formats that do not make one of their own; otherwise false unless overridden.</value>
    public virtual bool CanRecover => false;

    /// <summary>Writes the next record. The bytes may stay in a buffer until <see cref="Complete"/>.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="RecordWriteException">The format failed at this record.</exception>
    public abstract void Write(BibliographicRecord record);

    /// <summary>Writes the next record without blocking while the output takes the bytes.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Stops the writing; the output is not whole then.</param>
    /// <remarks>Unless overridden it calls <see cref="Write"/>, which blocks.</remarks>
    /// <exception cref="RecordWriteException">The format failed at this record.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public virtual ValueTask WriteAsync(BibliographicRecord record, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(record);
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Writes what stands after the last record and everything that is still buffered. Without it the output is not complete.
    /// </summary>
    public abstract void Complete();

    /// <summary>Does what <see cref="Complete"/> does without blocking while the output takes the bytes.</summary>
    /// <param name="cancellationToken">Stops the writing; the output is not whole then.</param>
    /// <remarks>Unless overridden it calls <see cref="Complete"/>, which blocks.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public virtual ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Complete();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Writes everything that is still buffered, so that the output can be broken off here and continued later by a writer for which
    /// <see cref="TryResume"/> was called.
    /// </summary>
    /// <returns>
    /// False, and nothing is done, when such an output cannot be continued: a columnar file, a database. False unless overridden.
    /// </returns>
    public virtual bool TryFlush() => false;

    /// <summary>
    /// Before the first record: tells that the output has records already, which end where <see cref="TryFlush"/> broke it off.
    /// </summary>
    /// <returns>False, and nothing is done, when an output cannot be continued. False unless overridden.</returns>
    public virtual bool TryResume() => false;

    /// <summary>Releases what the writer holds; does not complete the output.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the writer holds; does not complete the output. Unless overridden it calls <see cref="Dispose()"/>.</summary>
    public virtual ValueTask DisposeAsync()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Releases what a derived writer holds.</summary>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
