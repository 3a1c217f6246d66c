namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Reads the words between two commas: as people only, with a group among them, or as part of one name.</summary>
/// <remarks>
/// The least number of authors that n commas can divide is n, each with one comma of its own. A group, which has none, is one more; a comma inside
/// a name makes one less. The scores of these rarer readings are rules of thumb: only the number of authors or a word such as Consortium calls for them.
/// </remarks>
internal readonly ref struct StretchReader(ReadOnlySpan<char> text, AuthorWords words, ListStyle style)
{
    private const int LongestGiven = 6;
    private const int LongestFamily = 4;
    private const int LongestEnd = 40;

    private readonly BoundaryScorer _boundaries = new(text, words, style);
    private readonly GroupScorer _groups = new(words);

    /// <summary>Reads a stretch as people who have a comma each.</summary>
    public StretchReading ReadPeople(int stretch)
    {
        int start = words.StartOf(stretch), end = words.EndOf(stretch), length = end - start;
        var strangers = _groups.CountStrangers(start, end);
        var doubt = strangers > 0 ? Math.Log(0.5) : 0;
        var penalty = -4.0 * strangers;
        if (stretch == 0)
            return new(penalty - Math.Max(0, _groups.CountNames(start, end) - 1), doubt);
        if (stretch == words.Count - 1)
            return new(penalty - Math.Max(0, _groups.CountNames(start, end) - 2), doubt);
        if (length < 2)
            return new(penalty - 2, doubt + Math.Log(0.93), start);
        Span<double> scores = stackalloc double[BoundaryScorer.LongestFamily];
        var (first, count) = _boundaries.Rate(stretch, scores);
        var best = 0;
        for (var i = 1; i < count; i++)
            best = scores[i] > scores[best] ? i : best;
        return new(penalty + scores[best], doubt + scores[best], first + best);
    }

    /// <summary>Reads a stretch as the inside of one name.</summary>
    public StretchReading ReadInside(int stretch)
    {
        if (stretch == 0 || stretch == words.Count - 1)
            return StretchReading.Impossible;
        return new(words.LengthOf(stretch) < 2 ? -4 : -12, Math.Log(0.6));
    }

    /// <summary>Reads a stretch with one or two groups in it.</summary>
    public StretchReading ReadGroups(int stretch, int groups, bool isCounted)
    {
        int start = words.StartOf(stretch), end = words.EndOf(stretch);
        var best = StretchReading.Impossible;
        if (stretch == words.Count - 1)
        {
            for (var group = start + 1; group < end && group <= start + LongestGiven; group++)
                best = Better(best, ReadEnd(start, group, end, groups, isCounted));
            return best;
        }
        if (groups > 1)
            return best;
        if (stretch == 0)
        {
            for (var family = Math.Max(start + 1, end - LongestFamily); family < end; family++)
                best = Better(best, new(_groups.Score(start, family) + Family(family, end), Surety(start, family, isCounted), family));
            return best;
        }
        for (var group = start + 1; group < end - 1 && group <= start + LongestGiven; group++)
        {
            var given = Given(start, group);
            for (var family = Math.Max(group + 1, end - LongestFamily); family < end; family++)
            {
                var score = given + _groups.Score(group, family) + Family(family, end);
                best = Better(best, new(score, Surety(group, family, isCounted), group, family));
            }
        }
        return best;
    }

    private StretchReading ReadEnd(int start, int group, int end, int groups, bool isCounted)
    {
        var given = Given(start, group);
        if (groups == 1)
            return new(given + _groups.Score(group, end), Surety(group, end, isCounted), group);
        var best = StretchReading.Impossible;
        for (var second = group + 1; second < end && second <= group + LongestEnd; second++)
        {
            var score = given + _groups.Score(group, second) + _groups.Score(second, end);
            best = Better(best, new(score, Surety(group, second, isCounted) + Math.Log(0.8), group, second));
        }
        return best;
    }

    /// <summary>How well words suit a given name; there is no model for what stands before a group.</summary>
    private double Given(int start, int end) =>
        -1.5 * (1 + style.TwoWords) * Math.Max(0, _groups.CountNames(start, end) - 1) - 6 * _groups.CountStrangers(start, end)
        - 3 * _groups.CountAcronyms(start + 1, end);

    private double Family(int start, int end) =>
        -1.7 * Math.Max(0, _groups.CountNames(start, end) - 1) - 6 * _groups.CountStrangers(start, end)
        - (words[end - 1].Is(WordTraits.Particle) ? 2 : 0);

    private double Surety(int start, int end, bool isCounted) =>
        Math.Log(_groups.CountGroupWords(start, end) == 0 ? 0.6 : isCounted ? 0.95 : 0.9);

    private static StretchReading Better(StretchReading one, StretchReading other) => other.Score > one.Score ? other : one;
}
