using System.Buffers;

namespace Bibliographic.Records.Serialization;

/// <summary>
/// A text as a value on one line: the stretches between line ends, controls and other characters that no line can hold, for which a writer puts one blank.
/// So no value can end its line and forge another.
/// </summary>
internal ref struct SingleLine
{
    /// <summary>What no line can hold; the byte order mark among it, which readers take off when a text begins with it.</summary>
    public static readonly char[] BreakCharacters =
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(c => (char)c), '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff'];

    private static readonly SearchValues<char> Breaks = SearchValues.Create(BreakCharacters);
    private static readonly SearchValues<char> Blanks = SearchValues.Create([' ', .. BreakCharacters]);

    private readonly bool _isOnePiece;
    private ReadOnlySpan<char> _rest;

    /// <param name="text">The text.</param>
    /// <param name="byWords">Whether to stop at every blank, not only where there is something to replace.</param>
    public SingleLine(ReadOnlySpan<char> text, bool byWords = false)
    {
        _rest = Trim(text);
        _isOnePiece = !byWords && _rest.IndexOfAny(Breaks) < 0 && _rest.IndexOf("  ") < 0;
    }

    public ReadOnlySpan<char> Current { get; private set; }

    public static bool IsBlank(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Blanks) < 0;

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyExcept(Blanks);
        return start < 0 ? default : text[start..(text.LastIndexOfAnyExcept(Blanks) + 1)];
    }

    public readonly SingleLine GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        var end = _isOnePiece ? -1 : _rest.IndexOfAny(Blanks);
        if (end < 0)
            end = _rest.Length;
        Current = _rest[..end];
        _rest = _rest[end..];
        _rest = _rest[Math.Max(0, _rest.IndexOfAnyExcept(Blanks))..];
        return true;
    }
}
