namespace Bibliographic.Records;

/// <summary>Gives the entries of a container one after the other. Not immutable, and not safe for use by several threads at once.</summary>
/// <remarks>
/// The caller goes to an entry with <see cref="Read"/>, and reads its bytes until <see cref="ReadContent"/> returns 0 or until it goes to
/// the next; or it does both asynchronously. Damage never throws: the reader reports it to its <see cref="ContainerContext"/>, and goes on
/// with what it can read.
/// </remarks>
public abstract class ContainerReader : IDisposable, IAsyncDisposable
{
    /// <summary>
    /// Creates a reader of entries that are given one after the other, as an iterator makes them: for containers of which a library reads
    /// only synchronously. Entries are gone to without asynchrony; their contents are read as their streams can be.
    /// </summary>
    /// <param name="entries">
    /// The entries with their contents, made when they are gone to. Each content is closed when the next entry is.
    /// </param>
    /// <param name="stream">The stream that is closed in the end.</param>
    public static ContainerReader FromEntries(IEnumerable<KeyValuePair<ContainerEntry, Stream>> entries, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(stream);
        return new Input.EnumeratedEntries(entries, stream);
    }

    /// <summary>What is known of the current entry.</summary>
    public abstract ContainerEntry Entry { get; }

    /// <summary>Goes to the next entry. What was not read of the current one is passed over.</summary>
    /// <returns>False when there are no more.</returns>
    public abstract bool Read();

    /// <summary>Goes to the next entry without blocking.</summary>
    /// <param name="cancellationToken">Stops the wait for data.</param>
    /// <returns>False when there are no more.</returns>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads on in the current entry.</summary>
    /// <param name="buffer">Where the bytes go.</param>
    /// <returns>How many bytes there are; 0 at the end of the entry.</returns>
    public abstract int ReadContent(Span<byte> buffer);

    /// <summary>Reads on in the current entry without blocking.</summary>
    /// <param name="buffer">Where the bytes go.</param>
    /// <param name="cancellationToken">Stops the wait for data.</param>
    /// <returns>How many bytes there are; 0 at the end of the entry.</returns>
    public abstract ValueTask<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    /// <summary>How many bytes of texts that can hold no record were passed over before the current entry.</summary>
    internal long PassedOver { get; private set; }

    /// <summary>How many such texts there were.</summary>
    internal long PassedOverTexts { get; private set; }

    /// <summary>Takes what was passed over away.</summary>
    internal void ClearPassedOver() => (PassedOver, PassedOverTexts) = (0, 0);

    /// <summary>Counts a text that can hold no record and was passed over.</summary>
    private protected void CountPassedOver(int length)
    {
        PassedOver += length;
        PassedOverTexts++;
    }

    /// <summary>Closes the stream.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the stream; by default as <see cref="Dispose()"/> does.</summary>
    public virtual ValueTask DisposeAsync()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
        return default;
    }

    /// <summary>Releases what a derived reader holds.</summary>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected abstract void Dispose(bool disposing);
}
