using System.Buffers;

namespace Bibliographic.Records.Input;

/// <summary>A window on a stream of bytes: grows at its end by what is read, and shrinks at its start by what is consumed.</summary>
/// <param name="firstSize">The size with which the buffer starts.</param>
/// <param name="fillLimit">
/// The most bytes read at once; 0 for no limit. Tests of debug builds limit it, so that every record is met in many small pieces.
/// </param>
internal sealed class StreamWindow(int firstSize, int fillLimit = 0) : IDisposable
{
    /// <summary>Larger arrays are left to the garbage collector: the pool would keep one of each size for each core.</summary>
    private const int LargestPooled = 1024 * 1024;

    private byte[] _buffer = Rent(firstSize);
    private int _start;
    private int _end;

    public int Length => _end - _start;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>How many bytes the last fill has added.</summary>
    public int FilledCount { get; private set; }

    public ReadOnlySpan<byte> Filled => _buffer.AsSpan(_end - FilledCount, FilledCount);

    /// <summary>Takes bytes out of what the last fill has added.</summary>
    public void Remove(int at, int count)
    {
        _buffer.AsSpan(_start + at + count, Length - at - count).CopyTo(_buffer.AsSpan(_start + at));
        _end -= count;
        FilledCount = Math.Max(0, FilledCount - count);
    }

    /// <summary>Tells that bytes at the start are done with.</summary>
    public void Consume(int count) => _start += count;

    /// <summary>Reads more.</summary>
    /// <param name="source">Where to read from.</param>
    /// <param name="most">The most bytes the window may have.</param>
    /// <param name="cancellationToken">Stops the wait for data.</param>
    /// <returns>False when the source has ended.</returns>
    public async ValueTask<bool> Fill<TIO>(Stream source, int most = int.MaxValue, CancellationToken cancellationToken = default)
        where TIO : IReadMode
    {
        var count = await TIO.ReadAsync(source, MakeRoom(most), cancellationToken).ConfigureAwait(false);
        Receive(count);
        return count > 0;
    }

    /// <inheritdoc cref="Fill{TIO}(Stream, int, CancellationToken)"/>
    public async ValueTask<bool> Fill<TIO>(ContainerReader source, int most, CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        var count = await TIO.ReadContentAsync(source, MakeRoom(most), cancellationToken).ConfigureAwait(false);
        Receive(count);
        return count > 0;
    }

    public void Dispose()
    {
        Return(_buffer);
        _buffer = [];
        (_start, _end, FilledCount) = (0, 0, 0);
    }

    private static void Return(byte[] buffer)
    {
        if (buffer.Length is > 0 and <= LargestPooled)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    private static byte[] Rent(int size) => size <= LargestPooled ? ArrayPool<byte>.Shared.Rent(size) : new byte[size];

    /// <summary>
    /// Where the next bytes go. Moves what there is to the buffer's start; takes a buffer twice as large when it is more than half full.
    /// </summary>
    private Memory<byte> MakeRoom(int most)
    {
        if (_start > 0)
        {
            Bytes.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end > _buffer.Length / 2 && _buffer.Length < most)
        {
            var larger = Rent((int)Math.Min(Math.Min(most, Array.MaxLength), 2L * _buffer.Length));
            Bytes.CopyTo(larger);
            Return(_buffer);
            _buffer = larger;
        }
        var room = Math.Min(_buffer.Length - _end, most - _end);
        return _buffer.AsMemory(_end, fillLimit > 0 ? Math.Min(room, fillLimit) : room);
    }

    private void Receive(int count)
    {
        _end += count;
        FilledCount = count;
    }
}
