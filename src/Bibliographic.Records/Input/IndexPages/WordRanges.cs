namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Enumerates the words of a text: what stands between spaces, tabs and line ends.</summary>
internal ref struct WordRanges(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _next;

    public Range Current { get; private set; }

    public readonly WordRanges GetEnumerator() => this;

    public bool MoveNext()
    {
        var skipped = _text[_next..].IndexOfAnyExcept(" \t\r\n"u8);
        if (skipped < 0)
            return false;
        var start = _next + skipped;
        var length = _text[start..].IndexOfAny(" \t\r\n"u8);
        _next = length < 0 ? _text.Length : start + length;
        Current = start.._next;
        return true;
    }
}
