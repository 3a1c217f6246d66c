using System.Buffers;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Output;

/// <summary>
/// The sections of an abstract that starts with a heading in capitals, as PubMed writes them: <c>BACKGROUND: … METHODS: …</c>.
/// Any other abstract is one section without a heading.
/// </summary>
internal ref struct StructuredAbstract(ReadOnlySpan<char> text)
{
    private const int ShortestHeading = 3;
    private const int LongestHeading = 60;

    private static readonly SearchValues<char> HeadingCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ /&,-'");

    private readonly bool _isStructured = FindHeading(SingleLine.Trim(text), 0, out var start, out _) && start == 0;
    private ReadOnlySpan<char> _rest = SingleLine.Trim(text);

    /// <summary>The heading of the section; empty when it has none.</summary>
    public ReadOnlySpan<char> Heading { get; private set; }

    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>Goes to the next section.</summary>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        Heading = default;
        var textStart = 0;
        if (_isStructured && FindHeading(_rest, 0, out var start, out var end) && start == 0)
        {
            Heading = _rest[..end];
            textStart = end + 1;
        }
        var next = _rest.Length;
        if (_isStructured && FindHeading(_rest, textStart, out start, out _))
            next = start;
        Text = SingleLine.Trim(_rest[textStart..next]);
        _rest = _rest[next..];
        return true;
    }

    /// <summary>The next heading that a colon and a blank follow, at the beginning or after the end of a sentence.</summary>
    private static bool FindHeading(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        for (end = from; end < text.Length; end++)
        {
            var colon = text[end..].IndexOf(": ");
            if (colon < 0)
                break;
            end += colon;
            start = from + text[from..end].LastIndexOfAnyExcept(HeadingCharacters) + 1;
            while (start < end && !char.IsAsciiLetterUpper(text[start]))
                start++;
            if (end - start is >= ShortestHeading and <= LongestHeading && IsAfterSentence(text[..start], from))
                return true;
        }
        start = end = 0;
        return false;
    }

    private static bool IsAfterSentence(ReadOnlySpan<char> before, int from) =>
        before.Length == 0 || (before.Length > from && before[^1] == ' ' && before.TrimEnd() is [.., '.' or '?' or '!' or ')' or ']' or ';' or '”' or '"']);
}
