namespace Bibliographic.Records.Tool.IO;

/// <summary>A standard stream, a pipe or a device, whose errors are told from all others.</summary>
/// <param name="stream">The stream; null when it was closed before the process began.</param>
/// <param name="name">
/// What messages call it; null when nobody is to be told that it takes nothing, for messages themselves go there.
/// </param>
internal sealed class OutputStream(Stream? stream, string? name) : WriteOnlyStream
{
    private const int BrokenPipe = 32;

    private bool _closed;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_closed)
            return;
        try
        {
            if (stream is null)
                throw new IOException("it is closed");
            stream.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _closed = true;
            if (name is not null)
                throw e.HResult == BrokenPipe ? ToolException.OutputClosed() : ToolException.CannotWrite(name, e);
        }
    }

    public override void Flush()
    {
    }
}
