namespace Bibliographic.Records.Input;

/// <summary>
/// The bytes of a container's current entry, as a stream: for a container in a container. Closing it closes the container.
/// </summary>
internal sealed class ContentStream(ContainerReader container) : ForwardStream
{
    public override int Read(Span<byte> buffer) => container.ReadContent(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        container.ReadContentAsync(buffer, cancellationToken);
}
