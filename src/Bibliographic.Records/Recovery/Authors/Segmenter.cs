namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Divides a list of authors into the segmentation with the highest score.</summary>
/// <remarks>
/// A segmentation takes one <see cref="SegmentReading"/> for each segment. Where the number of authors is not known, segments do not depend
/// on each other. Where it is, the readings must add up to that number: the best segmentation is found by dynamic programming over the
/// segments (a Viterbi search), whose state is the number of groups, or of commas inside names, so far.
/// </remarks>
internal readonly ref struct Segmenter(ReadOnlySpan<char> text, AuthorWords words, ListStyle style)
{
    /// <summary>The greatest number of groups, or of commas inside names, that is searched for.</summary>
    public const int MaxExtraAuthors = 8;

    private const int MaxGroupsInSegment = 2;

    private readonly SegmentReader _reader = new(text, words, style);

    /// <summary>Takes the best reading of each segment.</summary>
    /// <param name="isCounted">Whether the number of authors is known to be that of a list without groups.</param>
    /// <param name="starts">Receives the words that start an author.</param>
    /// <returns>The logarithm of the probability that the division is right.</returns>
    public double Divide(bool isCounted, List<int> starts)
    {
        double logProbability = 0;
        for (var segment = 0; segment < words.SegmentCount; segment++)
        {
            var reading = _reader.ReadPeople(segment);
            if (!isCounted && MayHaveGroup(segment))
            {
                var withGroup = _reader.ReadGroups(segment, 1, isCounted: false);
                reading = withGroup.Score > reading.Score ? withGroup : reading;
            }
            logProbability += reading.LogProbability;
            if (reading.First >= 0)
                starts.Add(reading.First);
            if (reading.Second >= 0)
                starts.Add(reading.Second);
        }
        return logProbability;
    }

    /// <summary>
    /// Whether a segment has a word of groups, or the words with which one begins that others speak for: <c>on behalf of</c>,
    /// <c>for the</c>.
    /// </summary>
    private bool MayHaveGroup(int segment)
    {
        var (start, end) = (words.SegmentStart(segment), words.SegmentEnd(segment));
        if (words.CountWords(start, end, WordTraits.Group) > 0)
            return true;
        for (var word = start; word + 1 < end; word++)
        {
            if (words[word].IsLowerGroupOpener && words[word + 1].Is(WordTraits.GroupOpener | WordTraits.FunctionWord))
                return true;
        }
        return false;
    }

    /// <summary>Finds the best segmentation with a given number of authors.</summary>
    /// <param name="extraAuthors">
    /// How many authors there are beyond one for each comma. When positive, the number of groups; when negative, the number of commas
    /// inside names. Not 0, and at most <see cref="MaxExtraAuthors"/> in either direction.
    /// </param>
    /// <param name="starts">Receives the words that start an author.</param>
    /// <returns>
    /// The logarithm of the probability that the division is right; negative infinity when there is no such segmentation.
    /// </returns>
    public double Divide(int extraAuthors, List<int> starts)
    {
        var states = Math.Abs(extraAuthors) + 1;
        var choices = extraAuthors < 0 ? 2 : MaxGroupsInSegment + 1;
        var readings = new SegmentReading[words.SegmentCount * choices];
        var chosen = new byte[words.SegmentCount * states];
        double[] best = new double[states], next = new double[states];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (var segment = 0; segment < words.SegmentCount; segment++)
        {
            var own = readings.AsSpan(segment * choices, choices);
            own[0] = _reader.ReadPeople(segment);
            for (var extra = 1; extra < choices; extra++)
                own[extra] = extraAuthors < 0 ? _reader.ReadInsideName(segment) : _reader.ReadGroups(segment, extra, isCounted: true);
            Advance(own, best, next, chosen.AsSpan(segment * states, states));
            (best, next) = (next, best);
        }
        return best[^1] == double.NegativeInfinity ? double.NegativeInfinity : TraceBack(readings, chosen, choices, states, starts);
    }

    /// <summary>
    /// Divides a list without commas into the most convincing names of groups: <c>Northern Lichen Society | Lichen Genome Consortium</c>.
    /// </summary>
    /// <param name="count">
    /// The number of groups, at most the number of words. Time is proportional to it and to the square of the number of words.
    /// </param>
    /// <param name="starts">Receives the words that start a group.</param>
    public void DivideGroups(int count, List<int> starts)
    {
        var ends = words.Count + 1;
        var best = new double[(count + 1) * ends];
        var from = new int[(count + 1) * ends];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (var group = 1; group <= count; group++)
        {
            for (var end = group; end < ends; end++)
            {
                for (var start = group - 1; start < end; start++)
                {
                    var score = best[(group - 1) * ends + start] + GroupNameScorer.Score(words, start, end);
                    if (score > best[group * ends + end])
                        (best[group * ends + end], from[group * ends + end]) = (score, start);
                }
            }
        }
        var firstAdded = starts.Count;
        for (int group = count, end = words.Count; group > 0; group--)
            starts.Add(end = from[group * ends + end]);
        starts.Reverse(firstAdded, count);
    }

    /// <summary>One step of the search: for each state the best way to come to it by one of a segment's readings.</summary>
    private static void Advance(ReadOnlySpan<SegmentReading> readings, ReadOnlySpan<double> best, Span<double> next, Span<byte> chosen)
    {
        next.Fill(double.NegativeInfinity);
        for (var state = 0; state < next.Length; state++)
        {
            for (var extra = 0; extra < readings.Length && extra <= state; extra++)
            {
                var score = best[state - extra] + readings[extra].Score;
                if (score > next[state])
                    (next[state], chosen[state]) = (score, (byte)extra);
            }
        }
    }

    /// <summary>Collects the readings of the best segmentation, from the last segment to the first.</summary>
    private double TraceBack(ReadOnlySpan<SegmentReading> readings, ReadOnlySpan<byte> chosen, int choices, int states, List<int> starts)
    {
        double logProbability = 0;
        var state = states - 1;
        var firstAdded = starts.Count;
        for (var segment = words.SegmentCount - 1; segment >= 0; segment--)
        {
            var extra = chosen[segment * states + state];
            var reading = readings[segment * choices + extra];
            logProbability += reading.LogProbability;
            if (reading.Second >= 0)
                starts.Add(reading.Second);
            if (reading.First >= 0)
                starts.Add(reading.First);
            state -= extra;
        }
        starts.Reverse(firstAdded, starts.Count - firstAdded);
        return logProbability;
    }
}
