namespace Bibliographic.Records.Fuzzing.Reading;

/// <summary>A stream that gives its bytes in parts: a read never goes beyond the part it starts in.</summary>
internal sealed class PartsStream(byte[] bytes, Func<int, int> nextEnd) : Stream
{
    private int _position;

    /// <summary>How often it was read.</summary>
    public int ReadCount { get; private set; }

    public bool IsClosed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Gives two parts.</summary>
    public static PartsStream SplitAt(byte[] bytes, int split) => new(bytes, position => position < split ? split : bytes.Length);

    /// <summary>Gives parts of one size.</summary>
    public static PartsStream OfSize(byte[] bytes, int size) => new(bytes, position => position + size);

    public override int Read(Span<byte> buffer)
    {
        ReadCount++;
        var count = Math.Min(buffer.Length, Math.Min(nextEnd(_position), bytes.Length) - _position);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return Read(buffer.Span);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
