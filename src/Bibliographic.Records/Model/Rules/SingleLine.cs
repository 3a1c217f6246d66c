using System.Runtime.CompilerServices;

namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// A text as a value on one line: the words between spaces, line ends, controls and other characters that no line can hold, for which a
/// writer puts one space. So no value can end its line and forge another.
/// </summary>
internal ref struct SingleLine(ReadOnlySpan<char> text)
{
    /// <summary>What no line can hold; the byte order mark among it, which readers take off when a text begins with it.</summary>
    public static readonly char[] BreakCharacters =
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(c => (char)c), '\u2028', '\u2029', '\ufeff', '\ufffe',
            '\uffff'];

    private ReadOnlySpan<char> _rest = Trim(text);

    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether a character is a space, or nothing that a line can hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c <= ' ' || c >= '\x7f' && IsRareBlank(c);

    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsBlank(c))
                return false;
        }
        return true;
    }

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
            start++;
        while (start < end && IsBlank(text[end - 1]))
            end--;
        return text[start..end];
    }

    public readonly SingleLine GetEnumerator() => this;

    public bool MoveNext()
    {
        var end = 0;
        while (end < _rest.Length && !IsBlank(_rest[end]))
            end++;
        Current = _rest[..end];
        var next = end;
        while (next < _rest.Length && IsBlank(_rest[next]))
            next++;
        _rest = _rest[next..];
        return end > 0;
    }

    private static bool IsRareBlank(char c) => c is <= '\x9f' or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff';
}
