namespace Bibliographic.Records.Duplicates;

/// <summary>
/// A sequence of bytes that grows at its end and can be read at any position. The last bytes are in memory, earlier ones in a temporary
/// file.
/// </summary>
internal sealed class SpillBuffer(Workspace workspace) : IDisposable
{
    private byte[] _buffer = [];
    private int _buffered;
    private long _written;
    private FileStream? _file;

    /// <summary>The number of bytes, which is the position of the next one.</summary>
    public long Length => _written + _buffered;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _buffered)
            EnsureCapacity(bytes.Length);
        if (bytes.Length > _buffer.Length)
        {
            _file!.Write(bytes);
            _written += bytes.Length;
            return;
        }
        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    /// <summary>Fills a span with the bytes from a position on.</summary>
    public void Read(long position, Span<byte> bytes)
    {
        if (position < _written)
        {
            var fromFile = bytes[..(int)Math.Min(bytes.Length, _written - position)];
            _file!.Position = position;
            _file.ReadExactly(fromFile);
            position = _written;
            bytes = bytes[fromFile.Length..];
        }
        _buffer.AsSpan((int)(position - _written), bytes.Length).CopyTo(bytes);
    }

    public void Dispose()
    {
        workspace.Count(-_buffer.Length);
        _buffer = [];
        _file?.Dispose();
    }

    /// <summary>Enlarges the buffer, or writes it to the file when it already has its full size.</summary>
    private void EnsureCapacity(int count)
    {
        var wanted = Math.Max((long)_buffered + count, _buffer.Length * 2L);
        if ((long)_buffered + count <= workspace.SpillCapacity)
        {
            var larger = new byte[Math.Min(Math.Max(wanted, 4096), workspace.SpillCapacity)];
            workspace.Count(larger.Length - _buffer.Length);
            _buffer.AsSpan(0, _buffered).CopyTo(larger);
            _buffer = larger;
            return;
        }
        _file ??= workspace.OpenTemporaryFile();
        _file.Position = _written;
        _file.Write(_buffer, 0, _buffered);
        _written += _buffered;
        _buffered = 0;
    }
}
