namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Divides a list without any comma: groups, or names that are not turned round.</summary>
internal readonly ref struct CommalessDivision(AuthorWords words, int offset, List<Range> authors)
{
    private const int MostWords = 64;
    private const int MostGroups = 8;

    public Certainty Divide(int? count)
    {
        var eastAsian = 0;
        for (var word = 0; word < words.WordCount; word++)
            eastAsian += words[word].Is(WordTraits.EastAsian) ? 1 : 0;
        if (eastAsian == words.WordCount || count == words.WordCount)
        {
            for (var word = 0; word < words.WordCount; word++)
                Add(word, word + 1);
            return count is null || count == words.WordCount ? Certainty.Likely : Certainty.Guess;
        }
        if (count is null || count > words.WordCount)
        {
            Add(0, words.WordCount);
            return count is null && new GroupScorer(words).CountGroupWords(0, words.WordCount) > 0 ? Certainty.Likely : Certainty.Guess;
        }
        if (new GroupScorer(words).CountGroupWords(0, words.WordCount) > 0 && words.WordCount <= MostWords && count <= MostGroups)
            DivideGroups(count.Value);
        else
            DivideEvenly(count.Value);
        return Certainty.Guess;
    }

    private void DivideEvenly(int count)
    {
        for (var i = 0; i < count; i++)
            Add((int)((long)words.WordCount * i / count), (int)((long)words.WordCount * (i + 1) / count));
    }

    /// <summary>The division into so many groups whose names are the most convincing.</summary>
    private void DivideGroups(int count)
    {
        var scorer = new GroupScorer(words);
        var size = words.WordCount + 1;
        var best = new double[(count + 1) * size];
        var from = new int[(count + 1) * size];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (var group = 1; group <= count; group++)
        {
            for (var end = group; end < size; end++)
            {
                for (var start = group - 1; start < end; start++)
                {
                    var score = best[(group - 1) * size + start] + scorer.Score(start, end);
                    if (score > best[group * size + end])
                        (best[group * size + end], from[group * size + end]) = (score, start);
                }
            }
        }
        var firstAdded = authors.Count;
        for (int group = count, end = words.WordCount; group > 0; group--)
        {
            var start = from[group * size + end];
            Add(start, end);
            end = start;
        }
        authors.Reverse(firstAdded, authors.Count - firstAdded);
    }

    private void Add(int start, int end) => authors.Add((offset + words[start].Start)..(offset + words[end - 1].End));
}
