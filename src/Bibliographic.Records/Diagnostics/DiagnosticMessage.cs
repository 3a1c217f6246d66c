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

    /// <summary>An excerpt of the input.</summary>
    public void AppendFormatted(ReadOnlySpan<byte> utf8) =>
        _text.AppendFormatted(
            utf8.Length <= LongestExcerpt ? Encoding.UTF8.GetString(utf8) : Encoding.UTF8.GetString(utf8[..LongestExcerpt]) + "…");

    public override string ToString() => _text.ToStringAndClear();
}
