namespace Bibliographic.Records;

/// <summary>Writes records to one output. Not safe for use by several threads at once.</summary>
public abstract class RecordWriter : IDisposable
{
    /// <summary>
    /// Whether a record for which <see cref="Write"/> threw leaves nothing in the output, so that further records can be written and the output completed.
    /// True for the writer of formats that do not make one of their own; otherwise false unless overridden.
    /// </summary>
    public virtual bool CanRecover => false;

    /// <summary>Writes the next record. The bytes may stay in a buffer until <see cref="Complete"/>.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="RecordWriteException">The format failed at this record.</exception>
    public abstract void Write(BibliographicRecord record);

    /// <summary>Writes what stands after the last record and everything that is still buffered. Without it the output is not complete.</summary>
    public abstract void Complete();

    /// <summary>Writes everything that is still buffered, so that the output can be broken off here and continued later by a writer for which <see cref="TryResume"/> was called.</summary>
    /// <returns>False, and nothing is done, when such an output cannot be continued: a columnar file, a database. False unless overridden.</returns>
    public virtual bool TryFlush() => false;

    /// <summary>Before the first record: tells that the output has records already, which end where <see cref="TryFlush"/> broke it off.</summary>
    /// <returns>False, and nothing is done, when an output cannot be continued. False unless overridden.</returns>
    public virtual bool TryResume() => false;

    /// <summary>Releases what the writer holds; does not complete the output.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what a derived writer holds.</summary>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
