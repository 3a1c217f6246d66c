namespace Bibliographic.Records.Input.Containers;

/// <summary>The reader of a container that is one text in another form: compressed, or in another encoding.</summary>
/// <param name="content">The text; closed in the end.</param>
internal sealed class SingleEntryReader(Stream content) : ContainerReader
{
    private bool _isOpen;

    public override ContainerEntry Entry => ContainerEntry.Unknown;

    public override bool Read() => !_isOpen && (_isOpen = true);

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default) => new(Read());

    public override int ReadContent(Span<byte> buffer) => content.Read(buffer);

    public override ValueTask<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        content.ReadAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing) => content.Dispose();
}
