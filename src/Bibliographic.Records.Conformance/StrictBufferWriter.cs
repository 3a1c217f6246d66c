using System.Buffers;

namespace Bibliographic.Records.Conformance;

/// <summary>
/// A buffer writer as strict as the contract of <see cref="IBufferWriter{T}"/> allows: each window is new memory, hardly larger than asked
/// for, and full of a byte that is in no UTF-8 text. It refuses to be advanced beyond a window, or before a window was asked for. For tests
/// of formats. Not immutable, and not thread-safe.
/// </summary>
/// <param name="surplus">How many bytes a window has beyond those asked for; a window has at least one byte.</param>
public sealed class StrictBufferWriter(int surplus) : IBufferWriter<byte>
{
    /// <summary>The byte that a new window is full of.</summary>
    public const byte Poison = 0xFF;

    private readonly ArrayBufferWriter<byte> _written = new();
    private byte[]? _window;

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => _written.WrittenSpan;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No window was asked for, or <paramref name="count"/> is larger than the rest of the last
    /// one.</exception>
    public void Advance(int count)
    {
        if (_window is null)
            throw new InvalidOperationException(
                "Advance was called before GetSpan or GetMemory: some buffers refuse that, also for 0 bytes.");
        if (count > _window.Length)
            throw new InvalidOperationException($"Advance was called for {count} bytes, where the window has {_window.Length} left.");
        _written.Write(_window.AsSpan(0, count));
        _window = _window[count..];
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        _window = new byte[Math.Max(sizeHint, 1) + surplus];
        _window.AsSpan().Fill(Poison);
        return _window;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
