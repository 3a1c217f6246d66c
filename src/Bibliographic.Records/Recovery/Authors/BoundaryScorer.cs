namespace Bibliographic.Records.Recovery.Authors;

/// <summary>A log-linear model of where, between two commas, a given name ends and the next author's family name starts.</summary>
/// <remarks>
/// <c>Ekdahl, Signe Marie Peralta Lizaso, Elvira</c> has three possible boundaries between its commas: before <c>Marie</c>, <c>Peralta</c>
/// and <c>Lizaso</c>. The score of each is the sum of the <see cref="Weights"/> of its features: of the family name after it, of the given
/// name before it, and of the words next to it. A softmax over the boundaries turns scores into probabilities.
/// </remarks>
internal readonly ref struct BoundaryScorer(ReadOnlySpan<char> text, AuthorWords words, ListStyle style)
{
    /// <summary>The number of words before a comma that are examined.</summary>
    public const int Window = 16;

    /// <summary>The greatest number of words of a family name.</summary>
    public const int MaxFamilyWords = 6;

    private const WordTraits NotCountedAsFamilyNames = WordTraits.Bracketed | WordTraits.Suffix | WordTraits.SuffixInFull;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Gives the logarithm of the probability of each boundary in a segment that is neither the first nor the last.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="scores">Receives the scores; of length <see cref="MaxFamilyWords"/>.</param>
    /// <returns>The word after the first boundary, and the number of scores: one for that word and for each after it.</returns>
    public (int First, int Count) Score(int segment, Span<double> scores)
    {
        int start = Math.Max(words.SegmentStart(segment), words.SegmentEnd(segment) - Window), end = words.SegmentEnd(segment);
        var first = Math.Max(start + 1, end - MaxFamilyWords);
        scores = scores[..Math.Max(0, end - first)];
        if (scores.Length == 1)
        {
            // Two words, as in "Signe Brunvoll": one given and one family name.
            scores[0] = 0;
            return (first, 1);
        }
        Span<float> buffer = stackalloc float[NeighborCultures.BufferSize];
        var neighbors = new NeighborCultures(_text, words, segment, start, buffer);
        for (var i = 0; i < scores.Length; i++)
        {
            var boundary = first + i;
            scores[i] = ScoreFamilyName(boundary, end, neighbors) + ScoreGivenName(start, boundary)
                + ScoreAdjacentWords(start, boundary, end);
        }
        ToLogProbabilities(scores);
        return (first, scores.Length);
    }

    private double ScoreFamilyName(int boundary, int end, NeighborCultures neighbors)
    {
        // "Ahmadi van Noor Tafti" has three names: Ahmadi is the head, Tafti the tail. Particles, suffixes and brackets are not counted.
        int names = 0, head = -1, beforeTail = -1, tail = -1;
        var hasShortName = false;
        for (var word = boundary; word < end; word++)
        {
            if (words[word].Is(WordTraits.Particle) || word > boundary && words[word].Is(NotCountedAsFamilyNames))
                continue;
            hasShortName |= tail >= 0 && words[tail].Is(WordTraits.Short);   // the last one does not count: "Peralta Li" is common
            (beforeTail, tail) = (tail, word);
            if (names++ == 0)
                head = word;
        }
        var score = ScoreInnerWords(boundary, end);
        score += names switch { 0 => Weights.NoName, 1 => 0, 2 => Weights.TwoNames, 3 => Weights.ThreeNames, _ => Weights.FourNames };
        if (words[boundary].IsLowerParticle)
            score += Weights.LowerParticleFirst + Weights.If(names >= 2, Weights.LowerParticleAndNames);
        if (names < 2)
            return score;

        score += Weights.CompoundIfKnown * style.Compound + Weights.CompoundIfTwoWords * style.TwoWords
            + Weights.CompoundIfInitials * style.Initials;
        score += Weights.If(style.Initials > Weights.NearlyAllInitials, Weights.CompoundIfAllInitials)
            + Weights.If(hasShortName, Weights.ShortInCompound);
        score += Weights.If(neighbors.NextIsInitials, Weights.CompoundBeforeInitials * (1 - style.Initials));
        score += Weights.CompoundIfMiddleInitials * style.MiddleInitials;
        score += Weights.If(CultureModel.IsFamilyName(words[head].Core(_text)), Weights.CompoundStartsWithFamily);
        return score + neighbors.ScoreCompound(head, beforeTail, tail);
    }

    /// <summary>Scores the words of a family name after its first.</summary>
    private double ScoreInnerWords(int boundary, int end)
    {
        bool lowerParticle = false, upperParticle = false, initials = false, connector = false;
        for (var word = boundary + 1; word < end; word++)
        {
            lowerParticle |= words[word].IsLowerParticle;
            upperParticle |= words[word].IsUpperParticle;
            initials |= words[word].Is(WordTraits.Initials);
            connector |= word < end - 1 && words[word].Is(WordTraits.Connector);
        }
        return Weights.If(lowerParticle, Weights.InnerLowerParticle) + Weights.If(upperParticle, Weights.InnerUpperParticle)
            + Weights.If(initials, Weights.InnerInitials) + Weights.If(connector, Weights.InnerConnector);
    }

    private double ScoreGivenName(int start, int boundary)
    {
        // The first word is a given name whatever it is. Counted are those after it: "Signe M. Marie" has one name and one initial more.
        int names = 0, initials = 0;
        bool lowerParticle = false, hadInitials = false, nameAfterInitials = false;
        var startsWithInitials = words[start].Is(WordTraits.AnyInitials);
        for (var word = start + 1; word < boundary; word++)
        {
            var current = words[word];
            if (current.Is(WordTraits.AnyInitials))
                initials++;
            else
                names++;
            if (current.Is(WordTraits.Initials))
                hadInitials = true;
            else if (hadInitials && !startsWithInitials && !current.Is(WordTraits.Suffix | WordTraits.Particle | WordTraits.OpensBracket))
                nameAfterInitials = true;
            lowerParticle |= word < boundary - 1 && current.IsLowerParticle;
        }
        var score = Weights.If(lowerParticle, Weights.LowerParticleInGiven) + initials * Weights.MoreInitials;
        if ((lowerParticle || words[boundary - 1].IsLowerParticle) && style.GivenHasParticle)
            score += Weights.ParticleInGivenIfKnown;
        if (names == 0)
            return score;

        score += Weights.SecondGiven + Weights.If(names > 1, Weights.ThirdGiven) + Weights.If(names > 2, Weights.FourthGiven);
        score += Weights.SecondGivenIfInitials * style.Initials + Weights.SecondGivenIfTwoWords * style.TwoWords;
        score += Weights.SecondGivenIfOneWord * style.OneWordGiven + Weights.If(nameAfterInitials, Weights.NameAfterInitials);
        score += Weights.SecondGivenIfMiddleInitials * style.MiddleInitials;
        if (startsWithInitials)
            score += Weights.NameAfterFirstInitials + Weights.If(style.Initials > Weights.NearlyAllInitials, Weights.NameAmongInitials);
        return score;
    }

    /// <summary>Scores the words on both sides of the boundary.</summary>
    private double ScoreAdjacentWords(int start, int boundary, int end)
    {
        var (before, after) = (words[boundary - 1], words[boundary]);
        var isFirst = boundary - 1 == start;
        var familyIsInitials = true;
        var familyIsAllCaps = end - boundary > 1;
        for (var word = boundary; word < end; word++)
        {
            familyIsInitials &= words[word].Is(WordTraits.Initials);
            familyIsAllCaps &= words[word].Is(WordTraits.AllCaps);
        }
        var score = Weights.If(after.IsUpperParticle, Weights.UpperParticleFirst);
        score += Weights.If(before.IsLowerParticle, Weights.GivenEndsWithLowerParticle);
        score += Weights.If(before.IsUpperParticle && !before.Is(WordTraits.AnyInitials), Weights.GivenEndsWithUpperParticle);
        score += Weights.If(after.Is(WordTraits.Initials), Weights.FamilyStartsWithInitials);
        score += Weights.If(style.FamilyIsInitials && familyIsInitials, Weights.FamilyIsInitialsIfKnown);
        // "Anilkant P. S., Sunitraj": where given names are written in full, initials before a comma are a family name.
        if (familyIsInitials && style.Initials < Weights.MostlyInitials && !before.Is(WordTraits.AnyInitials))
            score += Weights.FamilyIsAllInitials;
        score += Weights.If(before.Is(WordTraits.Initials), Weights.GivenEndsWithInitials);
        score += Weights.If(before.Is(WordTraits.Capitals), Weights.GivenEndsWithCapitals);
        score += Weights.If(!isFirst && before.IsLowerParticle && after.IsLowerParticle, Weights.ParticlesApart);
        score += Weights.If(_text[after.Start] is '-' or '‐', Weights.FamilyStartsWithHyphen);
        score += Weights.If(after.Is(WordTraits.Suffix), Weights.FamilyStartsWithSuffix);
        score += Weights.If(before.Is(WordTraits.Suffix), Weights.GivenEndsWithSuffix);
        score += Weights.If(!isFirst && before.Is(WordTraits.CompoundPrefix), Weights.GivenEndsWithCompoundPrefix);
        score += Weights.If(after.Is(WordTraits.Connector), Weights.FamilyStartsWithConnector);
        score += Weights.If(before.Is(WordTraits.Connector), Weights.GivenEndsWithConnector);
        score += Weights.If(after.Is(WordTraits.OpensBracket), Weights.FamilyStartsWithBracket);
        // Some catalogues write family names in capitals: "EKDAHL, Signe PERALTA LIZASO, Elvira".
        score += Weights.If(familyIsAllCaps && !before.Is(WordTraits.AllCaps), Weights.AllCapsFamily);
        return score + Weights.If(!isFirst && before.Is(WordTraits.AllCaps) && !words[start].Is(WordTraits.AllCaps), Weights.AllCapsGiven);
    }

    /// <summary>The logarithm of a softmax.</summary>
    private static void ToLogProbabilities(Span<double> scores)
    {
        // The highest score is subtracted so that the exponentials do not overflow.
        double highest = double.MinValue, sum = 0;
        foreach (var score in scores)
            highest = Math.Max(highest, score);
        foreach (var score in scores)
            sum += Math.Exp(score - highest);
        foreach (ref var score in scores)
            score -= highest + Math.Log(sum);
    }
}
