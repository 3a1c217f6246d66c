using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Recovery.Authors;

/// <summary>The words of an author list, in segments that end at commas.</summary>
/// <remarks>
/// <c>Ekdahl, Signe Brunvoll, Odd</c> has the segments <c>Ekdahl</c>, <c>Signe Brunvoll</c> and <c>Odd</c>. The first is a family name and
/// the last a given name. A segment between them holds a given name and the next author's family name. A comma before a suffix does not end
/// a segment.
/// </remarks>
internal sealed class AuthorWords
{
    private readonly List<AuthorWord> _words = [];
    private readonly List<int> _segmentStarts = [0];

    public AuthorWords(ReadOnlySpan<char> text)
    {
        WorkCounter.Add(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            AddWord(text, start, at);
        }
        JoinSuffixes();
    }

    /// <summary>The number of words.</summary>
    public int Count => _words.Count;

    /// <summary>The number of segments: one more than the commas that end one.</summary>
    public int SegmentCount => _segmentStarts.Count;

    /// <summary>Whether a suffix was separated from its name by a comma.</summary>
    public bool HasJoinedSuffix { get; private set; }

    public AuthorWord this[int word] => _words[word];

    /// <summary>The index of the first word of a segment.</summary>
    public int SegmentStart(int segment) => _segmentStarts[segment];

    /// <summary>The index after the last word of a segment.</summary>
    public int SegmentEnd(int segment) => segment + 1 < _segmentStarts.Count ? _segmentStarts[segment + 1] : _words.Count;

    /// <summary>The number of words of a segment; 0 between two commas.</summary>
    public int SegmentLength(int segment) => SegmentEnd(segment) - SegmentStart(segment);

    /// <summary>The number of words with any of some traits.</summary>
    public int CountWords(int start, int end, WordTraits traits)
    {
        WorkCounter.Add(Math.Max(0, end - start));
        var count = 0;
        for (var word = start; word < end; word++)
            count += _words[word].Is(traits) ? 1 : 0;
        return count;
    }

    /// <summary>
    /// Whether a word is the whole name of an author in Chinese, Japanese or Korean characters, with no comma on either side:
    /// <c>Ekdahl, Signe 陸文樺 Brunvoll, Odd</c>.
    /// </summary>
    public bool IsEastAsianAuthor(int word) =>
        _words[word].Is(WordTraits.EastAsian) && !HasComma(word) && (word == 0 || !HasComma(word - 1));

    private bool HasComma(int word) => _words[word].End > _words[word].CoreEnd;

    private void AddWord(ReadOnlySpan<char> text, int start, int end)
    {
        var core = text[start..end].TrimEnd(',');
        if (!core.IsEmpty)
            _words.Add(new(start, start + core.Length, end, WordClassifier.Classify(core)));
        else if (_words.Count > 0)
            _words[^1] = _words[^1] with { End = end };   // a comma after a space belongs to the word before it: "Ekdahl , Signe"
        if (core.Length < end - start && _segmentStarts[^1] != _words.Count)
            _segmentStarts.Add(_words.Count);
    }

    /// <summary>
    /// Takes a suffix with its comma to the word before it: <c>Brunvoll, Jr., Odd</c> and <c>Brunvoll, Odd, Jr. Terradas, Oriol</c>.
    /// </summary>
    private void JoinSuffixes()
    {
        // Words and segments are moved towards the front in place, over those that were joined.
        int words = SegmentEnd(0), segments = 1;
        for (var segment = 1; segment < _segmentStarts.Count; segment++)
        {
            var (start, end) = (SegmentStart(segment), SegmentEnd(segment));
            var isLast = segment == _segmentStarts.Count - 1;
            var isJoined = words > 0 && end > start && IsSuffix(_words[start], isAlone: end - start == 1 && !isLast);
            if (isJoined)
            {
                HasJoinedSuffix = true;
                _words[words - 1] = _words[words - 1] with { End = _words[start].End };
                start++;
            }
            else
            {
                _segmentStarts[segments++] = words;
            }
            for (; start < end; start++)
                _words[words++] = _words[start];
            if (isJoined && isLast)
                break;
        }
        _words.RemoveRange(words, _words.Count - words);
        _segmentStarts.RemoveRange(segments, _segmentStarts.Count - segments);
    }

    /// <summary>
    /// Whether the first word of a segment is a suffix. Capitals such as <c>IV</c> may be initials where a given name is expected: they are
    /// a suffix in <c>Brunvoll, IV, Odd</c>, but not in <c>Brunvoll, IV Terradas, Oriol</c>.
    /// </summary>
    private static bool IsSuffix(AuthorWord word, bool isAlone) => word.Is(WordTraits.Suffix) && (isAlone || !word.Is(WordTraits.Capitals));
}
