namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Chooses a reading for every stretch of a list, so that the number of authors comes out right.</summary>
internal readonly ref struct ReadingChain
{
    /// <summary>The most groups, or commas inside names, that are looked for.</summary>
    public const int MostExtra = 8;

    private const int MostGroupsInStretch = 2;

    private readonly AuthorWords _words;
    private readonly StretchReader _reader;
    private readonly GroupScorer _groups;

    public ReadingChain(ReadOnlySpan<char> text, AuthorWords words, ListStyle style)
    {
        _words = words;
        _reader = new(text, words, style);
        _groups = new(words);
    }

    /// <summary>Reads every stretch as people with a comma each, or freely where a word tells of a group.</summary>
    /// <param name="isFree">Whether the number of authors is unknown.</param>
    /// <param name="starts">Gets the words that start an author.</param>
    /// <returns>The logarithm of the probability that all is right.</returns>
    public double Choose(bool isFree, List<int> starts)
    {
        double surety = 0;
        for (var stretch = 0; stretch < _words.Count; stretch++)
        {
            var reading = _reader.ReadPeople(stretch);
            if (isFree && _groups.CountGroupWords(_words.StartOf(stretch), _words.EndOf(stretch)) > 0)
            {
                var withGroup = _reader.ReadGroups(stretch, 1, isCounted: false);
                reading = withGroup.Score > reading.Score ? withGroup : reading;
            }
            surety += reading.Surety;
            Add(reading, starts);
        }
        return surety;
    }

    /// <summary>Reads the list with so many groups, or so many commas inside names where the number is negative.</summary>
    public double Choose(int extra, List<int> starts)
    {
        var size = Math.Abs(extra) + 1;
        var step = extra < 0 ? 1 : MostGroupsInStretch;
        var readings = new StretchReading[_words.Count * (step + 1)];
        var chosen = new byte[_words.Count * size];
        double[] best = new double[size], next = new double[size];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (var stretch = 0; stretch < _words.Count; stretch++)
        {
            var own = readings.AsSpan(stretch * (step + 1), step + 1);
            own[0] = _reader.ReadPeople(stretch);
            for (var more = 1; more <= step; more++)
                own[more] = extra < 0 ? _reader.ReadInside(stretch) : _reader.ReadGroups(stretch, more, isCounted: true);
            Advance(own, best, next, chosen.AsSpan(stretch * size, size));
            (best, next) = (next, best);
        }
        if (best[^1] == double.NegativeInfinity)
            return double.NegativeInfinity;
        return Follow(readings, chosen, step, size, starts);
    }

    private static void Advance(ReadOnlySpan<StretchReading> readings, ReadOnlySpan<double> best, Span<double> next, Span<byte> chosen)
    {
        next.Fill(double.NegativeInfinity);
        for (var used = 0; used < next.Length; used++)
        {
            for (var more = 0; more < readings.Length && more <= used; more++)
            {
                var score = best[used - more] + readings[more].Score;
                if (score > next[used])
                    (next[used], chosen[used]) = (score, (byte)more);
            }
        }
    }

    private double Follow(ReadOnlySpan<StretchReading> readings, ReadOnlySpan<byte> chosen, int step, int size, List<int> starts)
    {
        double surety = 0;
        var used = size - 1;
        var firstAdded = starts.Count;
        for (var stretch = _words.Count - 1; stretch >= 0; stretch--)
        {
            var more = chosen[stretch * size + used];
            var reading = readings[stretch * (step + 1) + more];
            surety += reading.Surety;
            if (reading.Second >= 0)
                starts.Add(reading.Second);
            if (reading.First >= 0)
                starts.Add(reading.First);
            used -= more;
        }
        starts.Reverse(firstAdded, starts.Count - firstAdded);
        return surety;
    }

    private static void Add(StretchReading reading, List<int> starts)
    {
        if (reading.First >= 0)
            starts.Add(reading.First);
        if (reading.Second >= 0)
            starts.Add(reading.Second);
    }
}
