using System.Buffers;

namespace Bibliographic.Records.Identifiers;

/// <summary>Finds what looks like a DOI in running text: where it starts, and where it ends at the latest.</summary>
/// <remarks>
/// Every step goes forward: the word around a candidate is measured once, however many candidates there are in it, so the
/// work is in proportion to the length of the text.
/// </remarks>
internal ref struct DoiScanner(ReadOnlySpan<char> text)
{
    /// <summary>White space, and the marks around a word that are never part of a DOI in a text.</summary>
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F" +
        "\u205F\u3000\"\u00AB\u00BB\u201C\u201D\u201E\u3001\u3002\uFF0C\uFF1B");

    /// <summary>What publishers put behind the DOI in the addresses of their pages.</summary>
    private static readonly string[] PageEndings =
        ["/abstract", "/full", "/full/html", "/fulltext", "/html", "/pdf", "/epdf", "/summary", "/meta", ".pdf"];

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;
    private int _wordEnd;
    private int _lastAngle;
    private int _searchedForAddress;

    /// <summary>Where the candidate starts.</summary>
    public int Start { get; private set; }

    /// <summary>The candidate as written, from its prefix on.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether the candidate stands in a web address, and so is encoded as that is.</summary>
    public bool IsInAddress { get; private set; }

    /// <summary>Goes on to the next candidate.</summary>
    public bool MoveNext()
    {
        while (_text[_next..].IndexOf("10.") is >= 0 and var distance)
        {
            Start = _next + distance;
            _next = Start + 3;
            var prefixLength = PrefixLength(out var isParameter);
            if (prefixLength < 0 || !IsBoundary(_text[..Start]))
                continue;
            EnterWord();
            _next = EndOfSuffix(Start + prefixLength, isParameter);
            Current = WithoutPageEnding(_text[Start.._next], prefixLength);
            Current = Current[..DoiText.LengthWithoutTail(Current)];
            return true;
        }

        return false;
    }

    /// <summary>Whether a DOI may start here: not amid a number or a word, unless that is <c>doi</c> or an escape.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> before) =>
        before.IsEmpty || !(char.IsLetterOrDigit(before[^1]) || before[^1] == '.') || IdentifierText.EndsWith(before, "doi") ||
        (before is [.., '%', var high, var low] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low));

    /// <summary>The length of the prefix with its slash, if it is of those that are given out: four to nine digits, and parts.</summary>
    /// <param name="isParameter">Whether the candidate is a parameter in an address, where an ampersand ends it.</param>
    private readonly int PrefixLength(out bool isParameter)
    {
        var rest = _text[Start..];
        isParameter = Start > 0 && _text[Start - 1] == '=';
        var length = DoiText.PrefixLength(rest);
        var digits = rest[3..].IndexOfAnyExceptInRange('0', '9');
        if (length < 0 || digits is < 4 or > 9)
            return -1;
        if (rest[length..] is ['/', ..])
            return length + 1;
        isParameter = true;
        return IdentifierText.StartsWith(rest[length..], "%2F") ? length + 3 : -1;
    }

    private void EnterWord()
    {
        if (Start >= _wordEnd)
        {
            _searchedForAddress = _wordEnd + _text[_wordEnd..Start].LastIndexOfAny(WordEnds) + 1;
            IsInAddress = false;
            var length = _text[Start..].IndexOfAny(WordEnds);
            _wordEnd = length < 0 ? _text.Length : Start + length;
            var word = _text[Start.._wordEnd];
            _lastAngle = Start + Math.Max(word.LastIndexOf('>'), word.LastIndexOf("&gt;"));
        }

        IsInAddress |= _text[_searchedForAddress..Start].IndexOf("://") >= 0;
        _searchedForAddress = Start;
    }

    private readonly int EndOfSuffix(int at, bool isParameter)
    {
        var isAngleOpen = false;
        for (; at < _wordEnd; at++)
        {
            var rest = _text[at.._wordEnd];
            switch (rest[0])
            {
                case 'd' or 'D' or 'h' or 'H' when StartsNext(rest):
                case ',' or ';' or '|' when StartsNext(rest[1..]):
                case '?' or '#' when IsInAddress && !(rest is "#" && _text[..at].EndsWith(";2-")):
                case '&' when IsEndingEntity(rest, isParameter):
                    return at;
                case '<':
                case '&' when rest.StartsWith("&lt;"):
                    isAngleOpen = at < _lastAngle && IsOpenedByName(rest[(rest[0] == '<' ? 1 : 4)..]);
                    if (!isAngleOpen)
                        return at;
                    break;
                case '>' when !isAngleOpen:
                case '&' when !isAngleOpen && rest.StartsWith("&gt;"):
                    return at;
                default:
                    break;
            }
        }

        return at;
    }

    /// <summary>Whether another DOI or address starts here, with no space before it.</summary>
    private static bool StartsNext(ReadOnlySpan<char> rest) =>
        IdentifierText.StartsWithAddress(rest) || IdentifierText.StartsWith(rest, "doi:") || rest.StartsWith("10.");

    private static bool IsEndingEntity(ReadOnlySpan<char> rest, bool isParameter) =>
        !rest.StartsWith("&lt;") && !rest.StartsWith("&gt;") &&
        (isParameter || rest.StartsWith("&quot;") || rest.StartsWith("&nbsp;") || rest.StartsWith("&#"));

    /// <summary>Whether what follows an angle is part of a name (<c>952::AID-MRM16</c>, <c>S1::AID-…</c>), not a tag.</summary>
    private static bool IsOpenedByName(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || char.IsAsciiDigit(rest[0]))
            return !rest.IsEmpty;
        var page = 0;
        while (page < rest.Length && page < 10 && char.IsAsciiLetterOrDigit(rest[page]))
            page++;
        return page > 0 && rest[page..].StartsWith("::");
    }

    private readonly ReadOnlySpan<char> WithoutPageEnding(ReadOnlySpan<char> name, int prefixLength)
    {
        // What a resolver is asked for is the DOI and nothing else.
        if (!IsInAddress || IdentifierText.EndsWith(_text[..Start], "doi.org/"))
            return name;
        foreach (var ending in PageEndings)
        {
            if (IdentifierText.EndsWith(name, ending) && name.Length > prefixLength + ending.Length)
                return name[..^ending.Length];
        }

        return name;
    }
}
