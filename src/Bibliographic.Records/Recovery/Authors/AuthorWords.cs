using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Recovery.Authors;

/// <summary>The words of an author list, in stretches that end at commas.</summary>
/// <remarks>
/// In <c>Ek, Ada Lind, Bo</c> the stretches are <c>Ek</c>, <c>Ada Lind</c> and <c>Bo</c>: the first is a family name, the last a given name,
/// and one between holds a given name and the next author's family name. A comma before a suffix ends no stretch.
/// </remarks>
internal sealed class AuthorWords
{
    private readonly List<NameWord> _words = [];
    private readonly List<int> _stretches = [];

    public AuthorWords(ReadOnlySpan<char> text)
    {
        WorkCounter.Add(text.Length);
        _stretches.Add(0);
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

    /// <summary>The number of stretches: one more than the commas that end one.</summary>
    public int Count => _stretches.Count;

    public int WordCount => _words.Count;

    /// <summary>Whether a suffix has a comma of its own.</summary>
    public bool HasJoinedSuffix { get; private set; }

    public NameWord this[int word] => _words[word];

    /// <summary>The index of a stretch's first word.</summary>
    public int StartOf(int stretch) => _stretches[stretch];

    public int EndOf(int stretch) => stretch + 1 < _stretches.Count ? _stretches[stretch + 1] : _words.Count;

    public int LengthOf(int stretch) => EndOf(stretch) - StartOf(stretch);

    /// <summary>Whether a comma ends a stretch after a word.</summary>
    public bool EndsAtComma(int word) => _words[word].End > _words[word].CoreEnd;

    private void AddWord(ReadOnlySpan<char> text, int start, int end)
    {
        var core = text[start..end].TrimEnd(',');
        if (core.IsEmpty)
        {
            // A comma apart belongs to the word before it.
            if (_words.Count > 0)
                _words[^1] = _words[^1] with { End = end };
        }
        else
        {
            _words.Add(new(start, start + core.Length, end, WordClassifier.Classify(core)));
        }
        if (core.Length < end - start && _stretches[^1] != _words.Count)
            _stretches.Add(_words.Count);
    }

    /// <summary>Undoes the commas of <c>Family, Jr., Given</c> and <c>Family, Given, Jr.</c></summary>
    private void JoinSuffixes()
    {
        int words = StretchEnd(0), stretches = 1;
        for (var stretch = 1; stretch < _stretches.Count; stretch++)
        {
            var (start, end) = (_stretches[stretch], StretchEnd(stretch));
            var isLast = stretch == _stretches.Count - 1;
            var joins = words > 0 && end > start && IsSuffix(_words[start], isAlone: end - start == 1 && !isLast);
            if (joins)
            {
                HasJoinedSuffix = true;
                _words[words - 1] = _words[words - 1] with { End = _words[start].End };
                start++;
            }
            else
            {
                _stretches[stretches++] = words;
            }
            for (; start < end; start++)
                _words[words++] = _words[start];
            if (joins && isLast)
                break;
        }
        _words.RemoveRange(words, _words.Count - words);
        _stretches.RemoveRange(stretches, _stretches.Count - stretches);

        int StretchEnd(int stretch) => stretch + 1 < _stretches.Count ? _stretches[stretch + 1] : _words.Count;
    }

    /// <summary>Capitals such as IV are a suffix only where no given name can stand.</summary>
    private static bool IsSuffix(NameWord word, bool isAlone) => word.Is(WordTraits.Suffix) && (isAlone || !word.Is(WordTraits.Capitals));
}
