namespace Bibliographic.Records.Input.Containers;

/// <summary>A stream of which it is known how many bytes were read, and whether its end was.</summary>
/// <param name="stream">The stream; closed in the end.</param>
internal sealed class CountedStream(Stream stream) : ForwardStream
{
    /// <summary>How many bytes were read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Whether a read has come to the end.</summary>
    public bool HasEnded { get; private set; }

    public override int Read(Span<byte> buffer) => Count(stream.Read(buffer), buffer.Length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int count, int wanted)
    {
        BytesRead += count;
        HasEnded |= count == 0 && wanted > 0;
        return count;
    }
}
