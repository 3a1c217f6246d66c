using System.Buffers;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Utf8;

/// <summary>What a format does with the characters of a text.</summary>
internal sealed class TextRule
{
    private readonly SearchValues<char>? _furtherSpecial;
    private readonly EscapeCharacter? _escape;

    /// <param name="special">The characters that cannot be written as they are.</param>
    /// <param name="escape">Gives the bytes that stand for one of them.</param>
    /// <param name="isOneLine">
    /// Whether a value is to stay on its line: spaces at its ends are left out, and every run of white space and controls
    /// (<see cref="SingleLine.BreakCharacters"/>) becomes one blank.
    /// </param>
    public TextRule(ReadOnlySpan<char> special, EscapeCharacter? escape, bool isOneLine)
    {
        _escape = escape;
        IsOneLine = isOneLine;
        Stops = new(isOneLine ? [.. special, .. SingleLine.BreakCharacters] : special);
        char[] further = [.. special.ToArray().Where(c => !char.IsAscii(c))];
        _furtherSpecial = further.Length == 0 ? null : SearchValues.Create(further);
    }

    /// <summary>Everything is written as it is.</summary>
    public static TextRule Exact { get; } = new("", null, isOneLine: false);

    /// <summary>Everything is written as it is, but on one line.</summary>
    public static TextRule OneLine { get; } = new("", null, isOneLine: true);

    public bool IsOneLine { get; }

    /// <summary>The ASCII characters that cannot be copied.</summary>
    public readonly AsciiSet Stops;

    public bool IsSpecial(char c) => char.IsAscii(c) ? Stops.Contains(c) : _furtherSpecial?.Contains(c) == true;

    public ReadOnlySpan<byte> Escape(char special) => _escape!(special);
}
