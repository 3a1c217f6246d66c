namespace Bibliographic.Records.Tool.IO;

/// <summary>A pipe or a terminal, whose reads may never return: on cancellation the pending one is left to itself.</summary>
internal sealed class ImpatientStream(Stream stream, CancellationToken cancellation) : ForwardStream
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && buffer.Length > 0)
        {
            var pending = Task.Run(() => stream.Read(_buffer), CancellationToken.None);
            _end = pending.WaitAsync(cancellation).GetAwaiter().GetResult();
            _start = 0;
        }
        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }
}
