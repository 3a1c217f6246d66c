using System.IO.Compression;

namespace Bibliographic.Records.Input.Containers;

/// <summary>Unpacks gzip. Data that are damaged or end early end the input with a diagnostic: what came before can be read.</summary>
internal sealed class GzipInput(Stream packed, ContainerContext context) : ForwardStream
{
    private readonly GZipStream _unpacked = new(new ProbedStream(packed), CompressionMode.Decompress);
    private bool _hasEnded;

    public override int Read(Span<byte> buffer)
    {
        if (_hasEnded)
            return 0;
        try
        {
            var count = _unpacked.Read(buffer);
            if (count == 0 && !buffer.IsEmpty)
                End(extra: _unpacked.Read(buffer));
            return count;
        }
        catch (InvalidDataException exception)
        {
            return EndBroken(exception.Message);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_hasEnded)
            return 0;
        try
        {
            var count = await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0 && !buffer.IsEmpty)
                End(extra: await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
            return count;
        }
        catch (InvalidDataException exception)
        {
            return EndBroken(exception.Message);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The data are complete when nothing came out of the empty members that the probe has put after them.</summary>
    private void End(int extra)
    {
        if (extra > 0)
            EndBroken("they end early");
        _hasEnded = true;
    }

    private int EndBroken(string reason)
    {
        _hasEnded = true;
        context.Report(DiagnosticCode.CompressionBroken, context.Start, $"the compressed data are damaged: {reason}");
        return 0;
    }

    /// <summary>
    /// A stream and, when it is read again after its end, empty gzip members. <see cref="GZipStream"/> does not tell complete data from data that end
    /// early; but only after a complete member is an empty one read as nothing. Elsewhere it is an error, or bytes come out.
    /// </summary>
    private sealed class ProbedStream(Stream stream) : ForwardStream
    {
        private const int EnoughMembers = 200;   // more than the longest header of a block needs

        private static readonly byte[] Members = [.. Enumerable.Repeat<byte[]>([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0], EnoughMembers).SelectMany(member => member)];

        private int _given = -1;   // below 0 before the stream's end

        public override int Read(Span<byte> buffer) => _given < 0 ? Pass(stream.Read(buffer), buffer.Length) : TakeProbe(buffer);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _given < 0 ? Pass(await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length) : TakeProbe(buffer.Span);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                stream.Dispose();
            base.Dispose(disposing);
        }

        private int Pass(int count, int room)
        {
            if (count == 0 && room > 0)
                _given = 0;
            return count;
        }

        private int TakeProbe(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, Members.Length - _given);
            Members.AsSpan(_given, count).CopyTo(buffer);
            _given += count;
            return count;
        }
    }
}
