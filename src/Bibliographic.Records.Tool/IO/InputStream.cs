namespace Bibliographic.Records.Tool.IO;

/// <summary>What the reader gets of an input: counts bytes, heeds cancellation, and tells errors of reading from all others.</summary>
internal sealed class InputStream(Stream stream, string name, Action<int> onRead, CancellationToken cancellation) : ForwardStream
{
    private const int HeadLength = 4096;

    private readonly byte[] _head = new byte[HeadLength];
    private int _headLength;

    /// <summary>The first bytes that were read, to tell what an input without records looks like.</summary>
    public ReadOnlyMemory<byte> Head => _head.AsMemory(0, _headLength);

    public override bool CanSeek => stream.CanSeek;

    public override long Length => stream.Length;

    public override long Position
    {
        get => stream.Position;
        set => stream.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            var count = stream.Read(buffer);
            onRead(count);
            var head = buffer[..Math.Min(count, HeadLength - _headLength)];
            head.CopyTo(_head.AsSpan(_headLength));
            _headLength += head.Length;
            return count;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Unreadable(name, e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        stream.Dispose();
        base.Dispose(disposing);
    }
}
