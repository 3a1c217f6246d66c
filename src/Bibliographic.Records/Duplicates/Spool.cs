namespace Bibliographic.Records.Duplicates;

/// <summary>Bytes that are appended and read at any place: the last ones in a buffer, those before them in a temporary file.</summary>
internal sealed class Spool(Workspace workspace) : IDisposable
{
    private byte[] _buffer = [];
    private int _buffered;
    private long _written;
    private FileStream? _file;

    /// <summary>Where the next byte goes.</summary>
    public long Length => _written + _buffered;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _buffered)
            MakeRoom(bytes.Length);
        if (bytes.Length > _buffer.Length)
        {
            _file!.Write(bytes);
            _written += bytes.Length;
            return;
        }
        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    /// <summary>Reads as many bytes as there is room for.</summary>
    public void Read(long place, Span<byte> bytes)
    {
        if (place < _written)
        {
            var fromFile = bytes[..(int)Math.Min(bytes.Length, _written - place)];
            _file!.Position = place;
            _file.ReadExactly(fromFile);
            place = _written;
            bytes = bytes[fromFile.Length..];
        }
        _buffer.AsSpan((int)(place - _written), bytes.Length).CopyTo(bytes);
    }

    public void Dispose()
    {
        workspace.Count(-_buffer.Length);
        _buffer = [];
        _file?.Dispose();
    }

    /// <summary>Lets the buffer grow; when it may not, empties it into the file.</summary>
    private void MakeRoom(int count)
    {
        var wanted = Math.Max((long)_buffered + count, _buffer.Length * 2L);
        if ((long)_buffered + count <= workspace.SpoolCapacity)
        {
            var larger = new byte[Math.Min(Math.Max(wanted, 4096), workspace.SpoolCapacity)];
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
