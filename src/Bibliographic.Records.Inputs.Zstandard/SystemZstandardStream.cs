using Bibliographic.Records.Input;

namespace Bibliographic.Records.Inputs.Zstandard;

/// <summary>Unpacks frames of Zstandard, one after the other, by the system's library. Owns the packed stream.</summary>
/// <param name="packed">The packed data.</param>
internal sealed class SystemZstandardStream(Stream packed) : ForwardStream
{
    private const int BufferSize = 128 * 1024;   // a block of Zstandard and its header

    private readonly SystemZstandard _library = new();
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (TryUnpack(buffer, out var count))
                return count;
            if (!Receive(packed.Read(_buffer)))
                return 0;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (TryUnpack(buffer.Span, out var count))
                return count;
            if (!Receive(await packed.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false)))
                return 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _library.Dispose();
            packed.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>Unpacks what there is.</summary>
    /// <returns>False when more of the packed data are needed.</returns>
    private bool TryUnpack(Span<byte> buffer, out int count)
    {
        var rest = new ReadOnlySpan<byte>(_buffer, _start, _end - _start);
        count = 0;
        // Without input too, the library may have kept data for which there was no room.
        while (!buffer.IsEmpty && (!rest.IsEmpty || !_library.IsAtFrameEnd))
        {
            var before = rest.Length;
            count = _library.Decompress(ref rest, buffer);
            if (count > 0 || rest.Length == before)
                break;
        }
        _start = _end - rest.Length;
        return count > 0 || buffer.IsEmpty;
    }

    /// <summary>Takes packed data that have come.</summary>
    /// <returns>False when they have ended.</returns>
    private bool Receive(int count)
    {
        (_start, _end) = (0, count);
        return count > 0 || (_library.IsAtFrameEnd ? false : throw new EndOfStreamException());
    }
}
