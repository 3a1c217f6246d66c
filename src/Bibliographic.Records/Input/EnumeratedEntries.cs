namespace Bibliographic.Records.Input;

/// <summary>The reader of entries that an iterator makes.</summary>
internal sealed class EnumeratedEntries(IEnumerable<KeyValuePair<ContainerEntry, Stream>> entries, Stream stream) : ContainerReader
{
    private readonly IEnumerator<KeyValuePair<ContainerEntry, Stream>> _entries = entries.GetEnumerator();
    private Stream _content = Stream.Null;

    public override ContainerEntry Entry => _entries.Current.Key;

    public override bool Read()
    {
        _content.Dispose();
        _content = Stream.Null;
        if (!_entries.MoveNext())
            return false;
        _content = _entries.Current.Value;
        return true;
    }

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Read());
    }

    public override int ReadContent(Span<byte> buffer) => _content.Read(buffer);

    public override ValueTask<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _content.ReadAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _content.Dispose();
        _entries.Dispose();
        stream.Dispose();
    }
}
