using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bibliographic.Records.Diagnostics;

/// <summary>The text of a diagnostic, put together only when somebody listens.</summary>
[InterpolatedStringHandler]
internal ref struct DiagnosticMessage
{
    private const int LongestExcerpt = 80;

    private DefaultInterpolatedStringHandler _text;

    public DiagnosticMessage(int literalLength, int formattedCount, DiagnosticLog log, out bool isEnabled)
    {
        isEnabled = log.IsEnabled;
        _text = isEnabled ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    /// <summary>An excerpt of the input, with a line feed where a line of it ends.</summary>
    public void AppendFormatted(ReadOnlySpan<byte> utf8)
    {
        Span<byte> excerpt = stackalloc byte[LongestExcerpt];
        var (at, length) = (0, 0);
        for (; at < utf8.Length && length < LongestExcerpt; at++)
        {
            if (utf8[at..] is not [(byte)'\r', (byte)'\n', ..])
                excerpt[length++] = utf8[at];
        }
        _text.AppendLiteral(Encoding.UTF8.GetString(excerpt[..length]));
        if (at < utf8.Length)
            _text.AppendLiteral("…");
    }

    public override string ToString() => _text.ToStringAndClear();
}
