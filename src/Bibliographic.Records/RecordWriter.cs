namespace Bibliographic.Records;

/// <summary>Writes records to one output. Not safe for use by several threads at once.</summary>
public abstract class RecordWriter : IDisposable
{
    /// <summary>Writes the next record. The bytes may stay in a buffer until <see cref="Complete"/>.</summary>
    /// <param name="record">The record.</param>
    public abstract void Write(BibliographicRecord record);

    /// <summary>Writes what stands after the last record and everything that is still buffered. Without it the output is not complete.</summary>
    public abstract void Complete();

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
