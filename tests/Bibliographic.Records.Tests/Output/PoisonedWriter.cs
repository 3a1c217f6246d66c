using System.Buffers;

namespace Bibliographic.Records.Tests.Output;

/// <summary>
/// A buffer writer as strict as the contract allows: each window is new, hardly larger than asked for and full of a byte that no format writes. It
/// refuses to be advanced beyond a window, or before a window was asked for.
/// </summary>
/// <param name="surplus">How many bytes a window has beyond those asked for.</param>
internal sealed class PoisonedWriter(int surplus) : IBufferWriter<byte>
{
    public const byte Poison = 0xFF;   // in no UTF-8 text

    private readonly ArrayBufferWriter<byte> _written = new();
    private byte[]? _window;

    public ReadOnlySpan<byte> Written => _written.WrittenSpan;

    public void Advance(int count)
    {
        if (_window is null)
            throw new InvalidOperationException("Advanced before a window was asked for.");
        _written.Write(_window.AsSpan(0, count));
        _window = _window[count..];
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        _window = new byte[Math.Max(sizeHint, 1) + surplus];
        _window.AsSpan().Fill(Poison);
        return _window;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
