namespace Bibliographic.Records.Recovery.Authors;

/// <summary>
/// Finds the best reading of the words between two commas: as people only, with groups among them, or as part of one name.
/// </summary>
/// <remarks>
/// In a list of people each author has one comma, so a list with n commas has n authors. A group has no comma and is one author more:
/// <c>Ekdahl, Signe Lichen Genome Consortium Brunvoll, Odd</c>. A comma inside a name makes one less:
/// <c>Ekdahl, Signe Lichen Society, Oslo</c>. The number of authors says how many of these there are, and <see cref="Segmenter"/> where.
/// </remarks>
internal readonly ref struct SegmentReader(ReadOnlySpan<char> text, AuthorWords words, ListStyle style)
{
    private const int MaxGivenWords = 6;
    private const int MaxFamilyWords = 4;
    private const int MaxWordsAtEnd = 40;

    private const WordTraits NotCountedAsNames =
        WordTraits.AnyInitials | WordTraits.Particle | WordTraits.Suffix | WordTraits.SuffixInFull | WordTraits.Bracketed;

    private readonly BoundaryScorer _boundaries = new(text, words, style);

    /// <summary>Reads a segment as people who have a comma each.</summary>
    public SegmentReading ReadPeople(int segment)
    {
        int start = words.SegmentStart(segment), end = words.SegmentEnd(segment);
        var nonNameWords = words.CountWords(start, end, GroupNameScorer.NonNameWords);
        var score = Weights.NonNameWordInPerson * nonNameWords;
        var logProbability = nonNameWords > 0 ? Math.Log(Weights.ProbabilityWithNonNameWord) : 0;
        // The first segment is a family name and the last one a given name: no author starts inside them.
        if (segment == 0)
            return new(score + Weights.FurtherFamilyAtStart * Math.Max(0, CountNames(start, end) - 1), logProbability);
        if (segment == words.SegmentCount - 1)
            return new(score + Weights.FurtherGivenAtEnd * Math.Max(0, CountNames(start, end) - 2), logProbability);
        if (end - start < 2)
            return new(score + Weights.SegmentWithoutBoundary, logProbability + Math.Log(Weights.ProbabilityWithoutBoundary), start);
        Span<double> scores = stackalloc double[BoundaryScorer.MaxFamilyWords];
        var (first, count) = _boundaries.Score(segment, scores);
        var best = 0;
        for (var i = 1; i < count; i++)
            best = scores[i] > scores[best] ? i : best;
        return new(score + scores[best], logProbability + scores[best], first + best);
    }

    /// <summary>
    /// Reads a segment as words between two commas of one name: <c>Northern Branch</c> in <c>Lichen Society, Northern Branch, Oslo</c>.
    /// </summary>
    public SegmentReading ReadInsideName(int segment)
    {
        if (segment == 0 || segment == words.SegmentCount - 1)
            return SegmentReading.Impossible;
        var score = words.SegmentLength(segment) < 2 ? Weights.ShortCommaInName : Weights.LongCommaInName;
        return new(score, Math.Log(Weights.ProbabilityOfCommaInName));
    }

    /// <summary>Reads a segment with one or, at the end of the list, two groups in it.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="isCounted">Whether the number of authors is known and asks for a group.</param>
    public SegmentReading ReadGroups(int segment, int groups, bool isCounted)
    {
        int start = words.SegmentStart(segment), end = words.SegmentEnd(segment);
        if (segment == words.SegmentCount - 1)
            return ReadGroupsAtEnd(start, end, groups, isCounted);
        if (groups > 1)
            return SegmentReading.Impossible;
        return segment == 0 ? ReadGroupAtStart(start, end, isCounted) : ReadGroupBetween(start, end, isCounted);
    }

    /// <summary><c>Northern Lichen Society | Ekdahl, …</c></summary>
    private SegmentReading ReadGroupAtStart(int start, int end, bool isCounted)
    {
        var best = SegmentReading.Impossible;
        for (var family = Math.Max(start + 1, end - MaxFamilyWords); family < end; family++)
        {
            var score = ScoreGroup(start, family) + ScoreFamilyName(family, end);
            best = Better(best, new(score, LogProbability(start, family, isCounted), family));
        }
        return best;
    }

    /// <summary><c>…, Signe | Lichen Genome Consortium | Brunvoll, …</c></summary>
    private SegmentReading ReadGroupBetween(int start, int end, bool isCounted)
    {
        var best = SegmentReading.Impossible;
        for (var group = start + 1; group < end - 1 && group <= start + MaxGivenWords; group++)
        {
            var given = ScoreGivenName(start, group);
            for (var family = Math.Max(group + 1, end - MaxFamilyWords); family < end; family++)
            {
                var score = given + ScoreGroup(group, family) + ScoreFamilyName(family, end);
                best = Better(best, new(score, LogProbability(group, family, isCounted), group, family));
            }
        }
        return best;
    }

    /// <summary>
    /// <c>…, Odd | The Northern Lichen Study Group</c>, or two groups: <c>…, Odd | Lichen Genome Consortium | LICHENNET</c>.
    /// </summary>
    private SegmentReading ReadGroupsAtEnd(int start, int end, int groups, bool isCounted)
    {
        var best = SegmentReading.Impossible;
        for (var group = start + 1; group < end && group <= start + MaxGivenWords; group++)
        {
            var given = ScoreGivenName(start, group);
            if (groups == 1)
                best = Better(best, new(given + ScoreGroup(group, end), LogProbability(group, end, isCounted), group));
            for (var second = group + 1; groups == 2 && second < end && second <= group + MaxWordsAtEnd; second++)
            {
                var score = given + ScoreGroup(group, second) + ScoreGroup(second, end);
                var logProbability = LogProbability(group, second, isCounted) + Math.Log(Weights.ProbabilityOfTwoGroups);
                best = Better(best, new(score, logProbability, group, second));
            }
        }
        return best;
    }

    private double ScoreGroup(int start, int end) => GroupNameScorer.Score(words, start, end);

    private double ScoreGivenName(int start, int end) =>
        Weights.FurtherGivenBeforeGroup * (1 + style.TwoWords) * Math.Max(0, CountNames(start, end) - 1)
        + Weights.NonNameWord * words.CountWords(start, end, GroupNameScorer.NonNameWords)
        + Weights.AcronymInGiven * CountAcronyms(start + 1, end);

    private double ScoreFamilyName(int start, int end) =>
        Weights.FurtherFamilyAfterGroup * Math.Max(0, CountNames(start, end) - 1)
        + Weights.NonNameWord * words.CountWords(start, end, GroupNameScorer.NonNameWords)
        + Weights.If(words[end - 1].Is(WordTraits.Particle), Weights.FamilyEndsWithParticle);

    private double LogProbability(int groupStart, int groupEnd, bool isCounted) => Math.Log(
        words.CountWords(groupStart, groupEnd, WordTraits.Group) == 0 ? Weights.ProbabilityOfGroup
        : isCounted ? Weights.ProbabilityOfCountedGroup
        : Weights.ProbabilityOfGroupWithWord);

    /// <summary>The number of words that are neither initials nor particles, suffixes or brackets.</summary>
    private int CountNames(int start, int end) => end - start - words.CountWords(start, end, NotCountedAsNames);

    /// <summary>The number of acronyms that cannot be initials.</summary>
    private int CountAcronyms(int start, int end)
    {
        var count = 0;
        for (var word = start; word < end; word++)
            count += words[word].Is(WordTraits.Acronym) && !words[word].Is(WordTraits.AnyInitials) ? 1 : 0;
        return count;
    }

    private static SegmentReading Better(SegmentReading one, SegmentReading other) => other.Score > one.Score ? other : one;
}
