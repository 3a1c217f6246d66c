namespace Bibliographic.Records.Tool.IO;

/// <summary>A pipe or a terminal. To open one and to read from it may take for ever: on cancellation it is left to itself.</summary>
internal sealed class ImpatientStream(Func<Stream> open, CancellationToken cancellation) : ForwardStream
{
    private readonly Lazy<Stream> _stream = new(open);
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && buffer.Length > 0)
        {
            var pending = Task.Run(() => _stream.Value.Read(_buffer), CancellationToken.None);
            _end = pending.WaitAsync(cancellation).GetAwaiter().GetResult();
            _start = 0;
        }
        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }
}
