namespace Bibliographic.Records.Input;

/// <summary>Some of the bytes of a stream that can seek.</summary>
/// <param name="stream">The stream; other slices may be read in turn with this one.</param>
/// <param name="start">The first byte.</param>
/// <param name="end">The byte after the last.</param>
/// <param name="closes">Whether to close the stream in the end.</param>
internal sealed class SliceStream(Stream stream, long start, long end, bool closes) : ForwardStream
{
    private long _position = start;

    public override int Read(Span<byte> buffer) => Take(stream.Read(buffer[..Seek(buffer.Length)]));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Take(await stream.ReadAsync(buffer[..Seek(buffer.Length)], cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing && closes)
            stream.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Goes to where this slice stands.</summary>
    /// <returns>How many of the wanted bytes may be read.</returns>
    private int Seek(int wanted)
    {
        if (stream.Position != _position)
            stream.Position = _position;
        return (int)Math.Min(wanted, Math.Max(end - _position, 0));
    }

    private int Take(int count)
    {
        _position += count;
        return count;
    }
}
