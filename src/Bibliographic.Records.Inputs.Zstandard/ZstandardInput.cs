using Bibliographic.Records.Input;
using ZstdSharp;

namespace Bibliographic.Records.Inputs.Zstandard;

/// <summary>Unpacks Zstandard. Data that are damaged or end early end the input with a diagnostic: what came before can be read.</summary>
internal sealed class ZstandardInput(Stream packed, ContainerContext context) : ForwardStream
{
    private readonly Stream _unpacked =
        UsesSystem ? new SystemZstandardStream(packed) : new DecompressionStream(packed, leaveOpen: false);

    private bool _hasEnded;

    /// <summary>Whether to use the system's library; a switch of <see cref="AppContext"/> says not to.</summary>
    private static bool UsesSystem => SystemZstandard.IsAvailable
        && !(AppContext.TryGetSwitch("Bibliographic.Records.Inputs.Zstandard.IsManaged", out var isManaged) && isManaged);

    public override int Read(Span<byte> buffer)
    {
        if (_hasEnded)
            return 0;
        try
        {
            return _unpacked.Read(buffer);
        }
        catch (Exception exception) when (exception is ZstdException or InvalidDataException or EndOfStreamException)
        {
            return EndBroken(exception);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_hasEnded)
            return 0;
        try
        {
            return await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ZstdException or InvalidDataException or EndOfStreamException)
        {
            return EndBroken(exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private int EndBroken(Exception exception)
    {
        _hasEnded = true;
        var reason = exception is EndOfStreamException ? "they end early" : exception.Message;
        context.Report(DiagnosticCode.CompressionBroken, context.Start, $"the compressed data are damaged: {reason}");
        return 0;
    }
}
