using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Utf8;

/// <summary>Writes UTF-8 text into a buffer writer: a window on its memory that is advanced only when it is full or flushed.</summary>
/// <remarks>Call <see cref="Flush"/> at the end. Unpaired surrogates become U+FFFD.</remarks>
internal ref struct Utf8Writer(IBufferWriter<byte> output)
{
    private const int MaxBytesPerChar = 3;
    private const int LongestCharacter = 4;
    private const int ShortWindow = 256;

    private Span<byte> _window;
    private int _length;

    /// <summary>How many bytes the output has not been told of.</summary>
    public readonly int Pending => _length;

    /// <summary>
    /// Tells the output of what was written. Nothing is told before memory was asked for: a <c>PipeWriter</c> refuses that.
    /// </summary>
    public void Flush()
    {
        if (_length > 0)
            output.Advance(_length);
        _window = default;
        _length = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(byte value) => Take(1)[0] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(scoped ReadOnlySpan<byte> utf8) => utf8.CopyTo(Take(utf8.Length));

    /// <summary>The next bytes, for the caller to fill.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Take(int count)
    {
        var bytes = Reserve(count).Slice(_length, count);
        _length += count;
        return bytes;
    }

    /// <summary>Writes text as it is.</summary>
    public void Write(scoped ReadOnlySpan<char> text) => Write(text, TextRule.Exact);

    /// <summary>Writes text in which some characters stand for something else: copies what is plain, up to the next that is not.</summary>
    public void Write(scoped ReadOnlySpan<char> text, TextRule rule)
    {
        if (rule.IsOneLine)
            text = SingleLine.Trim(text);
        var at = 0;
        while (true)
        {
            var window = Reserve((text.Length - at) * MaxBytesPerChar);
            var copied = PlainText.Copy(text[at..], window[_length..], rule.Stops, rule.IsOneLine);
            _length += copied;
            at += copied;
            if (at == text.Length)
                return;
            at = WriteOther(text, at, rule);
        }
    }

    /// <summary>Writes text between two of a quotation mark.</summary>
    public void WriteQuoted(scoped ReadOnlySpan<char> text, TextRule rule, byte quote)
    {
        var window = Reserve((text.Length * MaxBytesPerChar) + 2)[_length..];
        window[0] = quote;
        var copied = rule.IsOneLine ? 0 : PlainText.Copy(text, window[1..], rule.Stops, stopAtSecondBlank: false);
        _length += 1 + copied;
        if (copied < text.Length)
            Write(text[copied..], rule);
        Write(quote);
    }

    /// <summary>Writes a date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    public void Write(PartialDate date)
    {
        WriteDigits(date.Year, 4);
        if (date.Month is not { } month)
            return;
        Write((byte)'-');
        WriteDigits(month, 2);
        if (date.Day is not { } day)
            return;
        Write((byte)'-');
        WriteDigits(day, 2);
    }

    /// <summary>Writes the last digits of a number that is not negative, with zeros before it.</summary>
    public void WriteDigits(int number, int count)
    {
        var digits = Take(count);
        for (var i = count - 1; i >= 0; i--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            digits[i] = (byte)('0' + digit);
        }
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

    /// <summary>Writes a character that cannot be copied, and others of its kind that follow.</summary>
    /// <returns>The position after them.</returns>
    private int WriteOther(scoped ReadOnlySpan<char> text, int at, TextRule rule)
    {
        do
        {
            var c = text[at];
            if (rule.IsOneLine && SingleLine.IsBlank(c))
            {
                if (!SingleLine.IsBlank(text[at - 1]))
                    Write((byte)' ');
                while (SingleLine.IsBlank(text[at]))
                    at++;
            }
            else if (rule.IsSpecial(c))
            {
                Write(rule.Escape(c));
                at++;
            }
            else
            {
                Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
                // Reserve may open a new window and so change _length: it must be called before _length is read.
                var window = Reserve(LongestCharacter);
                _length += rune.EncodeToUtf8(window[_length..]);
                at += length;
            }
        }
        while (at < text.Length && !char.IsAscii(text[at]));
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (_window.Length - _length < count)
            OpenWindow(count);
        return _window;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void OpenWindow(int count)
    {
        if (_length > 0)
            output.Advance(_length);
        _length = 0;
#if DEBUG
        // As small as allowed, so that every test meets the end of a window; an output with short windows chooses their size itself.
        var window = output.GetSpan(Math.Max(count, 1));
        _window = window.Length < count + ShortWindow ? window : window[..count];
#else
        _window = output.GetSpan(Math.Max(count, ShortWindow));
#endif
    }
}
