namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Divides what stands after the first author.</summary>
internal readonly ref struct AuthorListDivision(ReadOnlySpan<char> text, ReadOnlySpan<char> firstAuthor, List<Range> authors)
{
    private const int MostCompared = 4096;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<char> _first = firstAuthor;

    /// <summary>Divides the text from a place on.</summary>
    /// <param name="start">Where the list, without its first author, starts.</param>
    /// <param name="count">The number of different authors in it.</param>
    public Certainty Divide(int start, int? count)
    {
        var contradicts = count < 1;
        if (contradicts)
            count = null;
        var words = new AuthorWords(_text[start..]);
        if (words.WordCount == 0)
        {
            authors.Add(start.._text.Length);
            return Certainty.Guess;
        }
        Certainty certainty;
        if (count == 1)
            certainty = AddOnly(words, start);
        else if (words.Count == 1)
            certainty = new CommalessDivision(words, start, authors).Divide(count);
        else if (EastAsianNames.Any(words))
            certainty = DivideMixed(words, start, count);
        else
            certainty = DivideByCommas(words, start, count);
        return contradicts && certainty > Certainty.Guess ? Certainty.Guess : certainty;
    }

    private Certainty DivideByCommas(AuthorWords words, int start, int? count)
    {
        var style = ListStyle.Of(words, new AuthorWords(_first));
        var chain = new ReadingChain(_text[start..], words, style);
        var starts = new List<int>(words.Count);
        var firstAdded = authors.Count;
        var extra = count - (words.Count - 1);
        if (extra is > 0 and <= ReadingChain.MostExtra && chain.Choose(extra.Value, starts) is var counted and > double.NegativeInfinity)
        {
            Add(words, starts, start);
            return AuthorSegmenter.ToCertainty(counted);
        }
        starts.Clear();
        var surety = chain.Choose(isFree: extra != 0, starts);
        Add(words, starts, start);
        if (extra is null or 0)
            return IsForced(words, extra == 0) ? Certainty.Certain : AuthorSegmenter.ToCertainty(surety);
        if (extra < 0 && CountDifferent(firstAdded) == count + (_first.IsEmpty ? 0 : 1))
            return AuthorSegmenter.ToCertainty(surety + Math.Log(0.9));
        if (extra < 0 && -extra <= ReadingChain.MostExtra)
        {
            starts.Clear();
            var inside = chain.Choose(extra.Value, starts);
            if (inside > double.NegativeInfinity)
            {
                authors.RemoveRange(firstAdded, authors.Count - firstAdded);
                Add(words, starts, start);
                return AuthorSegmenter.ToCertainty(inside);
            }
        }
        return Certainty.Guess;
    }

    /// <summary>Whether the text leaves no other reading: each stretch is one given and one family name.</summary>
    private static bool IsForced(AuthorWords words, bool isCounted)
    {
        if (words.HasJoinedSuffix || !isCounted && (words.LengthOf(0) != 1 || words.LengthOf(words.Count - 1) != 1))
            return false;
        for (var stretch = 1; stretch < words.Count - 1; stretch++)
        {
            var start = words.StartOf(stretch);
            if (words.LengthOf(stretch) != 2 || words[start].Is(WordTraits.Lower | WordTraits.Particle))
                return false;
            if (words[start + 1].Is(WordTraits.Suffix | WordTraits.Initials))
                return false;
            if (!isCounted && (words[start].Is(WordTraits.Group) || words[start + 1].Is(WordTraits.Group)))
                return false;
        }
        return words.LengthOf(0) > 0 && words.LengthOf(words.Count - 1) > 0 && !HasGroupWord(words, 0) && !HasGroupWord(words, words.Count - 1);
    }

    private static bool HasGroupWord(AuthorWords words, int stretch) =>
        new GroupScorer(words).CountGroupWords(words.StartOf(stretch), words.EndOf(stretch)) > 0;

    /// <summary>Names in Chinese, Japanese or Korean letters need no comma: each is an author and divides the names around it.</summary>
    private Certainty DivideMixed(AuthorWords words, int start, int? count)
    {
        var firstAdded = authors.Count;
        var certainty = Certainty.Likely;
        var from = 0;
        for (var word = 0; word <= words.WordCount; word++)
        {
            if (word < words.WordCount && !EastAsianNames.IsAuthor(words, word))
                continue;
            if (word > from)
            {
                var range = words[from].Start..words[word - 1].End;
                var before = new AuthorListDivision(_text[..(start + range.End.Value)], default, authors).Divide(start + range.Start.Value, null);
                certainty = before < certainty ? before : certainty;
            }
            if (word < words.WordCount)
                authors.Add((start + words[word].Start)..(start + words[word].End));
            from = word + 1;
        }
        return count is { } known && CountDifferent(firstAdded) != known + (_first.IsEmpty ? 0 : 1) ? Certainty.Guess : certainty;
    }

    /// <summary>Only one author is left; it may be repeated, or the first may stand again behind it.</summary>
    private Certainty AddOnly(AuthorWords words, int start)
    {
        var rest = _text[start..];
        rest = rest[..words[words.WordCount - 1].End];
        for (var times = 2; times <= 4; times++)
        {
            var length = (rest.Length + 1) / times - 1;
            if (length < 1 || (rest.Length + 1) % times != 0 || !IsRepeated(rest, rest[..length]))
                continue;
            for (var at = 0; at < rest.Length; at += length + 1)
                authors.Add((start + at)..(start + at + length));
            return Certainty.Likely;
        }
        if (!_first.IsEmpty && rest.EndsWith(_first) && rest[..^_first.Length] is [.., _, ' '])
        {
            authors.Add(start..(start + rest.Length - _first.Length - 1));
            authors.Add((start + rest.Length - _first.Length)..(start + rest.Length));
            return Certainty.Likely;
        }
        authors.Add(start..(start + rest.Length));
        return words.Count > 2 || !_first.IsEmpty && rest.StartsWith(_first) ? Certainty.Likely : Certainty.Certain;
    }

    private static bool IsRepeated(ReadOnlySpan<char> text, ReadOnlySpan<char> part)
    {
        for (var at = part.Length; at < text.Length; at += part.Length + 1)
        {
            if (text[at] != ' ' || !text.Slice(at + 1, part.Length).SequenceEqual(part))
                return false;
        }
        return true;
    }

    private void Add(AuthorWords words, List<int> starts, int offset)
    {
        var from = 0;
        foreach (var word in starts)
        {
            if (word > from)
                authors.Add((offset + words[from].Start)..(offset + words[word - 1].End));
            from = Math.Max(from, word);
        }
        if (from < words.WordCount)
            authors.Add((offset + words[from].Start)..(offset + words[words.WordCount - 1].End));
    }

    /// <summary>The number of different authors, the first included; the number in the page's head counts each once.</summary>
    private int CountDifferent(int firstAdded)
    {
        if (authors.Count - firstAdded > MostCompared)
            return -1;
        var different = new HashSet<string>(StringComparer.Ordinal);
        if (!_first.IsEmpty)
            different.Add(_first.ToString());
        for (var i = firstAdded; i < authors.Count; i++)
            different.Add(_text[authors[i]].ToString());
        return different.Count;
    }
}
