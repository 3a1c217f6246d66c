using System.Buffers;

namespace Bibliographic.Records.Input;

/// <summary>The lines of a stream, one at a time.</summary>
/// <param name="stream">The stream, which is closed in the end.</param>
/// <param name="offset">Where in the input it starts.</param>
/// <param name="longest">The most bytes that are taken for one line.</param>
internal sealed class LineSource(Stream stream, long offset, int longest) : IDisposable
{
    private const int FirstSize = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;
    private int _lineEnd;
    private bool _isFinal;

    /// <summary>The line, with its end.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _lineEnd - _start);

    /// <summary>Where in the input the line starts.</summary>
    public long ByteOffset { get; private set; } = offset;

    /// <summary>Goes on to the next line.</summary>
    /// <returns>False when more bytes are needed.</returns>
    public bool TryRead()
    {
        ByteOffset += _lineEnd - _start;
        _start = _lineEnd;
        var rest = _buffer.AsSpan(_start, _end - _start);
        var length = rest.IndexOf((byte)'\n') + 1;
        if (length == 0 && (_isFinal || rest.Length >= longest))
            length = rest.Length;
        _lineEnd = _start + length;
        return length > 0;
    }

    /// <summary>Reads more of the stream.</summary>
    /// <returns>False when it has ended.</returns>
    public bool Fill() => MakeRoom() && TakeFilled(stream.Read(_buffer, _end, _buffer.Length - _end));

    /// <inheritdoc cref="Fill"/>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken) =>
        MakeRoom() && TakeFilled(await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false));

    public void Dispose()
    {
        stream.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool MakeRoom()
    {
        if (_isFinal)
            return false;
        var rest = _buffer.AsSpan(_start, _end - _start);
        var target = rest.Length > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        rest.CopyTo(target);
        if (target != _buffer)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _lineEnd, _end) = (target, 0, 0, rest.Length);
        return true;
    }

    private bool TakeFilled(int count)
    {
        _end += count;
        _isFinal = count == 0;
        return true;
    }
}
