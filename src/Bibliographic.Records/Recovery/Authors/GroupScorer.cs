using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Rates how well words suit the name of a group.</summary>
internal readonly ref struct GroupScorer
{
    private readonly AuthorWords _words;

    public GroupScorer(AuthorWords words) => _words = words;

    /// <summary>Rates the words as the name of one group.</summary>
    public double Score(int start, int end)
    {
        var score = -5.0;
        var groupWords = CountGroupWords(start, end);
        if (groupWords > 0)
            score += 7;
        if (_words[start].Is(WordTraits.Acronym | WordTraits.Opening))
            score += 2;
        else if (_words[start].Is(WordTraits.Grammar))
            score -= 2;
        else if (_words[start].Is(WordTraits.Group))
            score -= 0.5;
        if (end - start == 1 && groupWords == 0 && !_words[start].Is(WordTraits.Acronym))
            score -= 2;
        if (_words[end - 1].Is(WordTraits.Grammar))
            score -= 3;
        return score + Math.Min(3, Count(start + 1, end, WordTraits.Grammar)) + 0.4 * Math.Min(3, groupWords);
    }

    /// <summary>The words that hardly stand in a person's name.</summary>
    public int CountStrangers(int start, int end) => Count(start, end, WordTraits.Group | WordTraits.Grammar);

    public int CountGroupWords(int start, int end) => Count(start, end, WordTraits.Group);

    public int CountAcronyms(int start, int end)
    {
        var count = 0;
        for (var word = start; word < end; word++)
            count += _words[word].Is(WordTraits.Acronym) && !_words[word].Is(WordTraits.AnyInitials) ? 1 : 0;
        return count;
    }

    /// <summary>The words that are neither initials nor particles nor suffixes.</summary>
    public int CountNames(int start, int end) =>
        end - start - Count(start, end, WordTraits.AnyInitials | WordTraits.Particle | WordTraits.Suffix | WordTraits.LongSuffix | WordTraits.Bracketed);

    private int Count(int start, int end, WordTraits traits)
    {
        var count = 0;
        WorkCounter.Add(Math.Max(0, end - start));
        for (var word = start; word < end; word++)
            count += _words[word].Is(traits) ? 1 : 0;
        return count;
    }
}
