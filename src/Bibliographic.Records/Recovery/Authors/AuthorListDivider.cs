namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Divides a flattened list of authors by the form of names: <c>Ekdahl, Signe Brunvoll, Odd</c> has two.</summary>
/// <remarks>
/// Commas show where each family name ends. Where the given name before it ends is inferred from the form of the words, from what the names
/// of the list have in common, and from cultures: see <see cref="Segmenter"/>. The first author and the number of authors, where known,
/// limit what is possible.
/// </remarks>
internal readonly ref struct AuthorListDivider
{
    /// <summary>The number of names up to which repeated ones are counted once.</summary>
    private const int MaxCompared = 4096;

    /// <summary>Limits of the search for groups in a list without commas, which takes quadratic time.</summary>
    private const int MaxGroupWords = 64, MaxGroups = 8;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<char> _first;
    private readonly List<Range> _authors;

    private AuthorListDivider(ReadOnlySpan<char> text, ReadOnlySpan<char> firstAuthor, List<Range> authors)
    {
        _text = text;
        _first = firstAuthor;
        _authors = authors;
    }

    /// <summary>Divides a list.</summary>
    /// <param name="text">The list, with single spaces between words.</param>
    /// <param name="firstAuthor">The first author as written in the list. May be empty, or not in the list.</param>
    /// <param name="count">
    /// The number of different authors; null when it is not known. A number that the list cannot have makes the result a guess.
    /// </param>
    /// <param name="authors">Receives the range of each author, in order.</param>
    /// <returns>How certain the division is.</returns>
    public static Certainty Divide(ReadOnlySpan<char> text, ReadOnlySpan<char> firstAuthor, int? count, List<Range> authors)
    {
        var start = SkipSpaces(text, 0);
        if (start == text.Length)
            return Certainty.None;
        if (!StartsWithName(text[start..], firstAuthor))
            return new AuthorListDivider(text, default, authors).DivideRest(start, count);

        start = AddFirst(text, start, firstAuthor, authors);
        // "Ekdahl, Signe Ekdahl, Signe Brunvoll, Odd" with two different authors: there are more commas than authors, so one is repeated.
        var isRepeated = false;
        var (commas, ownCommas) = (text[start..].Count(','), firstAuthor.Count(','));
        while (commas >= count && start < text.Length && StartsWithName(text[start..], firstAuthor))
        {
            isRepeated = true;
            commas -= ownCommas;
            start = AddFirst(text, start, firstAuthor, authors);
        }
        if (start == text.Length)
            return count is null or 1 ? isRepeated ? Certainty.Likely : Certainty.Certain : Certainty.Guess;
        var certainty = new AuthorListDivider(text, firstAuthor, authors).DivideRest(start, count - 1);
        return isRepeated && certainty == Certainty.Certain ? Certainty.Likely : certainty;
    }

    /// <summary>Divides the text from a position on, without the first author.</summary>
    /// <param name="start">The position.</param>
    /// <param name="count">The number of different authors in the rest.</param>
    private Certainty DivideRest(int start, int? count)
    {
        var contradicts = count < 1;
        if (contradicts)
            count = null;
        var words = new AuthorWords(_text[start..]);
        if (words.Count == 0)
        {
            _authors.Add(start.._text.Length);   // nothing but commas
            return Certainty.Guess;
        }
        var certainty = count == 1 ? AddOnly(words, start)
            : words.SegmentCount == 1 ? DivideWithoutCommas(words, start, count)
            : HasEastAsianAuthor(words) ? DivideAtEastAsianAuthors(words, start, count)
            : DivideByCommas(words, start, count);
        return contradicts ? Certainty.Guess : certainty;
    }

    private Certainty DivideByCommas(AuthorWords words, int start, int? count)
    {
        var segmenter = new Segmenter(_text[start..], words, ListStyle.Measure(words, new AuthorWords(_first)));
        var starts = new List<int>(words.SegmentCount);
        var extra = count - (words.SegmentCount - 1);
        if (extra is > 0 and <= Segmenter.MaxExtraAuthors
            && segmenter.Divide(extra.Value, starts) is var withGroups and > double.NegativeInfinity)
        {
            Add(words, starts, start);
            return ToCertainty(withGroups);
        }
        starts.Clear();
        var firstAdded = _authors.Count;
        var logProbability = segmenter.Divide(isCounted: extra == 0, starts);
        Add(words, starts, start);
        if (extra is null or 0)
            return HasOneReading(words, isCounted: extra == 0) ? Certainty.Certain : ToCertainty(logProbability);
        if (extra > 0)
            return Certainty.Guess;

        // There are more commas than authors: either an author is repeated …
        if (CountDifferent(firstAdded) == count + (_first.IsEmpty ? 0 : 1))
            return ToCertainty(logProbability + Math.Log(Weights.ProbabilityWithRepeatedAuthor));
        // … or a comma is part of a name.
        starts.Clear();
        if (-extra > Segmenter.MaxExtraAuthors
            || segmenter.Divide(extra.Value, starts) is not (var withCommasInNames and > double.NegativeInfinity))
            return Certainty.Guess;
        _authors.RemoveRange(firstAdded, _authors.Count - firstAdded);
        Add(words, starts, start);
        return ToCertainty(withCommasInNames);
    }

    /// <summary>
    /// Whether a list of people cannot be read in another way: each inner segment is one given and one family name, as in
    /// <c>Ekdahl, Signe Brunvoll, Odd Terradas, Oriol</c>.
    /// </summary>
    private static bool HasOneReading(AuthorWords words, bool isCounted)
    {
        var last = words.SegmentCount - 1;
        // Without a number of authors the names at the ends may have a group beside them.
        if (words.HasJoinedSuffix || !isCounted && (words.SegmentLength(0) != 1 || words.SegmentLength(last) != 1))
            return false;
        for (var segment = 1; segment < last; segment++)
        {
            if (words.SegmentLength(segment) != 2)
                return false;
            var (given, family) = (words[words.SegmentStart(segment)], words[words.SegmentStart(segment) + 1]);
            if (given.Is(WordTraits.Lower | WordTraits.Particle) || family.Is(WordTraits.Suffix | WordTraits.Initials))
                return false;
            if (!isCounted && (given.Is(WordTraits.Group) || family.Is(WordTraits.Group)))
                return false;
        }
        return IsPerson(words, 0) && IsPerson(words, last);
    }

    private static bool IsPerson(AuthorWords words, int segment) =>
        words.SegmentLength(segment) > 0 && words.CountWords(words.SegmentStart(segment), words.SegmentEnd(segment), WordTraits.Group) == 0;

    private static bool HasEastAsianAuthor(AuthorWords words)
    {
        for (var word = 0; word < words.Count; word++)
        {
            if (words.IsEastAsianAuthor(word))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Divides <c>Ekdahl, Signe 陸文樺 Brunvoll, Odd 馬思遠</c>. Names in Chinese, Japanese or Korean characters have no comma: each is an
    /// author, and the lists between them are divided one by one.
    /// </summary>
    private Certainty DivideAtEastAsianAuthors(AuthorWords words, int start, int? count)
    {
        var firstAdded = _authors.Count;
        var certainty = Certainty.Likely;
        var from = 0;
        for (var word = 0; word <= words.Count; word++)
        {
            if (word < words.Count && !words.IsEastAsianAuthor(word))
                continue;
            if (word > from)
            {
                var (rangeStart, rangeEnd) = (start + words[from].Start, start + words[word - 1].End);
                var before = new AuthorListDivider(_text[..rangeEnd], default, _authors).DivideRest(rangeStart, null);
                certainty = before < certainty ? before : certainty;
            }
            if (word < words.Count)
                _authors.Add((start + words[word].Start)..(start + words[word].End));
            from = word + 1;
        }
        return count is { } known && CountDifferent(firstAdded) != known + (_first.IsEmpty ? 0 : 1) ? Certainty.Guess : certainty;
    }

    /// <summary>Divides a list of groups, of names in direct order (<c>Signe Ekdahl Odd Brunvoll</c>), or of East Asian names.</summary>
    private Certainty DivideWithoutCommas(AuthorWords words, int start, int? count)
    {
        List<int> starts = [0];
        var isGroup = words.CountWords(0, words.Count, WordTraits.Group) > 0;
        var certainty = Certainty.Guess;
        if (words.CountWords(0, words.Count, WordTraits.EastAsian) == words.Count || count == words.Count)
        {
            // Each word is an author.
            starts.AddRange(Enumerable.Range(1, words.Count - 1));
            certainty = count is null || count == words.Count ? Certainty.Likely : Certainty.Guess;
        }
        else if (count is null || count > words.Count)
        {
            // One author, which the words of a group confirm: "Lichen Genome Consortium".
            certainty = count is null && isGroup ? Certainty.Likely : Certainty.Guess;
        }
        else if (isGroup && words.Count <= MaxGroupWords && count <= MaxGroups)
        {
            new Segmenter(_text[start..], words, default).DivideGroups(count.Value, starts);
        }
        else
        {
            // The words are distributed evenly: with three authors "Signe Ekdahl Odd Brunvoll Oriol Terradas" has two words for each.
            for (var author = 1; author < count; author++)
                starts.Add((int)((long)words.Count * author / count.Value));
        }
        Add(words, starts, start);
        return certainty;
    }

    /// <summary>Adds one author, who may be repeated, or followed by the first author again: <c>Brunvoll, Odd Ekdahl, Signe</c>.</summary>
    private Certainty AddOnly(AuthorWords words, int start)
    {
        var rest = _text[start..];
        rest = rest[..words[words.Count - 1].End];
        for (var times = 2; times <= 4; times++)
        {
            var length = (rest.Length + 1) / times - 1;
            if (length < 1 || (rest.Length + 1) % times != 0 || !IsRepeated(rest, rest[..length]))
                continue;
            for (var at = 0; at < rest.Length; at += length + 1)
                _authors.Add((start + at)..(start + at + length));
            return Certainty.Likely;
        }
        if (!_first.IsEmpty && rest.EndsWith(_first) && rest[..^_first.Length] is [.., _, ' '])
        {
            var firstStart = start + rest.Length - _first.Length;
            _authors.Add(start..(firstStart - 1));
            _authors.Add(firstStart..(start + rest.Length));
            return Certainty.Likely;
        }
        _authors.Add(start..(start + rest.Length));
        return words.SegmentCount > 2 || !_first.IsEmpty && rest.StartsWith(_first) ? Certainty.Likely : Certainty.Certain;
    }

    /// <summary>Whether a text is a part, repeated with single spaces between.</summary>
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
                _authors.Add((offset + words[from].Start)..(offset + words[word - 1].End));
            from = Math.Max(from, word);
        }
        if (from < words.Count)
            _authors.Add((offset + words[from].Start)..(offset + words[words.Count - 1].End));
    }

    /// <summary>The number of different authors, the first one included. The number at the top of a page counts each author once.</summary>
    private int CountDifferent(int firstAdded)
    {
        if (_authors.Count - firstAdded > MaxCompared)
            return -1;
        var different = new HashSet<string>(StringComparer.Ordinal);
        if (!_first.IsEmpty)
            different.Add(_first.ToString());
        for (var i = firstAdded; i < _authors.Count; i++)
            different.Add(_text[_authors[i]].ToString());
        return different.Count;
    }

    private static Certainty ToCertainty(double logProbability) =>
        logProbability >= Math.Log(Weights.LikelyFrom) ? Certainty.Likely : Certainty.Guess;

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int AddFirst(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> firstAuthor, List<Range> authors)
    {
        authors.Add(start..(start + firstAuthor.Length));
        return SkipSpaces(text, start + firstAuthor.Length);
    }

    private static bool StartsWithName(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        !name.IsEmpty && text.StartsWith(name) && (text.Length == name.Length || char.IsWhiteSpace(text[name.Length]));
}
