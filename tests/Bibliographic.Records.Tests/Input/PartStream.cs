namespace Bibliographic.Records.Tests.Input;

/// <summary>Gives bytes in parts of one size.</summary>
internal sealed class PartStream(byte[] bytes, int size) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(size, count));
}
