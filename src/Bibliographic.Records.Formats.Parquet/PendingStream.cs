namespace Bibliographic.Records.Formats.Parquet;

/// <summary>
/// Collects the bytes of a row group for an output that is written synchronously or asynchronously: Parquet.Net does both on one stream. It
/// tells how much has been written, whatever the output can: a Parquet file is full of offsets.
/// </summary>
internal sealed class PendingStream : Stream
{
    private readonly MemoryStream _bytes = new();
    private long _moved;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _moved + _bytes.Length;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Writes what was collected to an output.</summary>
    public void MoveTo(Stream output)
    {
        output.Write(_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length));
        Clear();
    }

    /// <inheritdoc cref="MoveTo"/>
    public async ValueTask MoveToAsync(Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(_bytes.GetBuffer().AsMemory(0, (int)_bytes.Length), cancellationToken).ConfigureAwait(false);
        Clear();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => _bytes.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer, offset, count);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Clear()
    {
        _moved += _bytes.Length;
        _bytes.SetLength(0);
    }
}
