namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Scores words as the name of one group.</summary>
internal static class GroupNameScorer
{
    /// <summary>Words that hardly occur in the name of a person.</summary>
    public const WordTraits NonNameWords = WordTraits.Group | WordTraits.FunctionWord;

    /// <summary>
    /// Scores the words from <paramref name="start"/> to <paramref name="end"/>. At the end of <c>Brunvoll, Odd Friends of the Lichen</c>
    /// the words <c>Friends of the Lichen</c> score higher than <c>of the Lichen</c>.
    /// </summary>
    public static double Score(AuthorWords words, int start, int end)
    {
        var first = words[start];
        var groupWords = words.CountWords(start, end, WordTraits.Group);
        var score = Weights.GroupName + Weights.If(groupWords > 0, Weights.HasGroupWord);
        if (first.Is(WordTraits.Initials) && !first.Is(WordTraits.Acronym))
            score += Weights.GroupStartsWithInitials;
        else if (first.Is(WordTraits.Acronym | WordTraits.GroupOpener))
            score += Weights.GroupOpens;
        else if (first.Is(WordTraits.FunctionWord))
            score += Weights.GroupStartsWithFunctionWord;
        else if (first.Is(WordTraits.Group))
            score += Weights.GroupStartsWithGroupWord;
        if (end - start == 1 && groupWords == 0 && !first.Is(WordTraits.Acronym))
            score += Weights.SingleWordGroup;
        if (words[end - 1].Is(WordTraits.FunctionWord))
            score += Weights.GroupEndsWithFunctionWord;
        return score + Weights.EachInnerFunctionWord * Math.Min(3, words.CountWords(start + 1, end, WordTraits.FunctionWord))
            + Weights.EachGroupWord * Math.Min(3, groupWords);
    }
}
