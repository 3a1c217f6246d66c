using System.Buffers;

namespace Bibliographic.Records.Output;

/// <summary>Collects bytes for a stream in one pooled array.</summary>
internal sealed class StreamBufferWriter(Stream output) : IBufferWriter<byte>, IDisposable
{
    private const int FlushAt = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FlushAt + 16 * 1024);
    private int _length;

    /// <summary>How many bytes are waiting.</summary>
    public int Length => _length;

    /// <summary>Whether it is time to flush; asked between records, because an output is flushed at record boundaries only.</summary>
    public bool IsFull => _length >= FlushAt;

    public void Advance(int count)
    {
        // A format of somebody else may get this wrong.
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_buffer.Length - _length), nameof(count));
        _length += count;
    }

    /// <summary>Takes back what was written since the buffer had a length. Nothing is flushed inside a record.</summary>
    public void CutBack(int length) => _length = length;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    public void Flush()
    {
        output.Write(_buffer, 0, _length);
        _length = 0;
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(_buffer.AsMemory(0, _length), cancellationToken).ConfigureAwait(false);
        _length = 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Reserve(int sizeHint)
    {
        if (_buffer.Length - _length >= Math.Max(sizeHint, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + sizeHint));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
