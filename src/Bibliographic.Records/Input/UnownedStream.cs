namespace Bibliographic.Records.Input;

/// <summary>A stream that stays open when this one is closed.</summary>
internal sealed class UnownedStream(Stream stream) : ForwardStream
{
    public override int Read(Span<byte> buffer) => stream.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        stream.ReadAsync(buffer, cancellationToken);
}
