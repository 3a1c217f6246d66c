using System.Buffers;
using System.Text.Unicode;

namespace Bibliographic.Records.Serialization;

/// <summary>Writes UTF-8 text into a buffer writer: a window on its memory that is advanced only when it is full or flushed.</summary>
/// <remarks>Call <see cref="Flush"/> at the end. Unpaired surrogates become U+FFFD.</remarks>
internal ref struct Utf8Writer(IBufferWriter<byte> output)
{
    private const int MaxBytesPerChar = 3;

    private Span<byte> _window;
    private int _length;

    public void Flush()
    {
        output.Advance(_length);
        _window = default;
        _length = 0;
    }

    public void Write(byte value) => Reserve(1)[_length++] = value;

    public void Write(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length)[_length..]);
        _length += utf8.Length;
    }

    /// <summary>Writes text as it is.</summary>
    public void Write(scoped ReadOnlySpan<char> text)
    {
        var window = Reserve(text.Length * MaxBytesPerChar);
        Utf8.FromUtf16(text, window[_length..], out _, out var written);
        _length += written;
    }

    /// <summary>Writes a number or another value that formats itself as UTF-8.</summary>
    public void Write<T>(T value, scoped ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        var room = 32;
        int written;
        while (!value.TryFormat(Reserve(room)[_length..], out written, format, System.Globalization.CultureInfo.InvariantCulture))
            room *= 2;
        _length += written;
    }

    /// <summary>Writes text in which some characters stand for something else: searches the next one, copies what is before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="special">The characters that cannot be written as they are.</param>
    /// <param name="escape">Gives the bytes that stand for one of them.</param>
    public void WriteEscaped(scoped ReadOnlySpan<char> text, SearchValues<char> special, EscapeCharacter escape)
    {
        while (true)
        {
            var next = text.IndexOfAny(special);
            if (next < 0)
            {
                Write(text);
                return;
            }
            Write(text[..next]);
            Write(escape(text[next]));
            text = text[(next + 1)..];
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (_window.Length - _length < count)
        {
            output.Advance(_length);
            _length = 0;
            _window = output.GetSpan(Math.Max(count, 256));
        }
        return _window;
    }
}
