namespace Bibliographic.Records.Input.Containers;

/// <summary>
/// A body that is packed with deflate or Brotli. It reports a body that ends early, which .NET's streams do not: they have asked for more
/// than there is then.
/// </summary>
internal sealed class PackedBody : ForwardStream
{
    private readonly CountedStream _source;
    private readonly Stream _unpacked;
    private Action<string>? _report;

    /// <param name="packed">The packed data; closed in the end.</param>
    /// <param name="open">Opens the stream that unpacks them.</param>
    /// <param name="report">Takes the reason for which the data are damaged.</param>
    public PackedBody(Stream packed, Func<Stream, Stream> open, Action<string> report)
    {
        (_source, _report) = (new(packed), report);
        _unpacked = open(_source);
    }

    public override int Read(Span<byte> buffer)
    {
        var count = _unpacked.Read(buffer);
        if (count == 0 && !buffer.IsEmpty && _source.HasEnded)
        {
            _report?.Invoke("it ends early");
            _report = null;
        }
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }
}
