namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Rates where, in the words between two commas, a given name ends and the next family name starts.</summary>
internal readonly ref struct BoundaryScorer(ReadOnlySpan<char> text, AuthorWords words, ListStyle style)
{
    /// <summary>Only so many words before a comma are looked at.</summary>
    public const int Window = 16;

    /// <summary>The most words of a family name.</summary>
    public const int LongestFamily = 6;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Gives the logarithm of the probability of each boundary.</summary>
    /// <param name="stretch">The stretch, neither the first nor the last.</param>
    /// <param name="scores">Room for <see cref="LongestFamily"/> scores.</param>
    /// <returns>The first boundary, as an index of a word, and the number of scores: one for each word from there on.</returns>
    public (int First, int Count) Rate(int stretch, Span<double> scores)
    {
        int start = Math.Max(words.StartOf(stretch), words.EndOf(stretch) - Window), end = words.EndOf(stretch);
        var first = Math.Max(start + 1, end - LongestFamily);
        scores = scores[..Math.Max(0, end - first)];
        if (scores.Length == 1)
        {
            scores[0] = 0;
            return (first, 1);
        }
        Span<float> room = stackalloc float[Surroundings.RoomSize];
        var around = new Surroundings(_text, words, stretch, start, room);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Score(start, first + i, end, around);
        Normalize(scores);
        return (first, scores.Length);
    }

    private double Score(int start, int boundary, int end, Surroundings around) =>
        Family(boundary, end, around) + Given(start, boundary) + Ends(start, boundary, end);

    private double Family(int boundary, int end, Surroundings around)
    {
        int names = 0, head = -1, beforeTail = -1, tail = -1;
        double score = 0;
        bool lowerParticle = false, upperParticle = false, initials = false, connector = false, isShort = false;
        for (var word = boundary; word < end; word++)
        {
            var inner = word > boundary;
            var current = words[word];
            lowerParticle |= inner && current.IsLowerParticle;
            upperParticle |= inner && current.IsUpperParticle;
            initials |= inner && current.Is(WordTraits.Initials);
            connector |= inner && word < end - 1 && current.Is(WordTraits.Connector);
            if (current.Is(WordTraits.Particle) || inner && current.Is(WordTraits.Bracketed | WordTraits.Suffix | WordTraits.LongSuffix))
                continue;
            isShort |= tail >= 0 && words[tail].Is(WordTraits.Short);
            (beforeTail, tail) = (tail, word);
            if (names++ == 0)
                head = word;
        }
        score += Weight.If(lowerParticle, Weight.InnerLowerParticle) + Weight.If(upperParticle, Weight.InnerUpperParticle)
            + Weight.If(initials, Weight.InnerInitials) + Weight.If(connector, Weight.InnerConnector);
        score += names switch { 0 => Weight.NoName, 1 => 0, 2 => Weight.TwoNames, 3 => Weight.ThreeNames, _ => Weight.FourNames };
        if (words[boundary].IsLowerParticle)
            score += Weight.LowerParticleFirst + Weight.If(names >= 2, Weight.LowerParticleAndNames);
        if (names < 2)
            return score;
        score += Weight.CompoundIfKnown * style.Compound + Weight.CompoundIfTwoWords * style.TwoWords + Weight.CompoundIfInitials * style.Initials;
        score += Weight.If(style.Initials > 0.85, Weight.CompoundIfAllInitials) + Weight.If(isShort, Weight.ShortInCompound);
        score += Weight.If(around.NextIsInitials, Weight.CompoundBeforeInitials * (1 - style.Initials));
        score += Weight.CompoundIfMiddleInitials * style.MiddleInitials;
        score += Weight.If(CultureModel.IsFamily(words[head].Core(_text)), Weight.CompoundStartsWithFamily);
        return score + around.Compare(head, beforeTail, tail);
    }

    private double Given(int start, int boundary)
    {
        int names = 0, initials = 0;
        bool lowerParticle = false, initialsSeen = false, nameAfterInitials = false;
        var startsWithInitials = words[start].Is(WordTraits.AnyInitials);
        for (var word = start + 1; word < boundary; word++)
        {
            var current = words[word];
            if (current.Is(WordTraits.AnyInitials))
                initials++;
            else
                names++;
            if (current.Is(WordTraits.Initials))
                initialsSeen = true;
            else if (initialsSeen && !startsWithInitials && !current.Is(WordTraits.Suffix | WordTraits.Particle | WordTraits.OpensBracket))
                nameAfterInitials = true;
            lowerParticle |= word < boundary - 1 && current.IsLowerParticle;
        }
        var score = Weight.If(lowerParticle, Weight.LowerParticleInGiven) + initials * Weight.MoreInitials;
        if ((lowerParticle || words[boundary - 1].IsLowerParticle) && style.GivenHasParticle)
            score += Weight.ParticleInGivenIfKnown;
        if (names == 0)
            return score;
        score += Weight.SecondGiven + Weight.If(names > 1, Weight.ThirdGiven) + Weight.If(names > 2, Weight.FourthGiven);
        score += Weight.SecondGivenIfInitials * style.Initials + Weight.SecondGivenIfTwoWords * style.TwoWords;
        score += Weight.SecondGivenIfOneWord * style.OneWordGiven + Weight.If(nameAfterInitials, Weight.NameAfterInitials);
        score += Weight.SecondGivenIfMiddleInitials * style.MiddleInitials;
        if (startsWithInitials)
            score += Weight.NameAfterFirstInitials + Weight.If(style.Initials > 0.85, Weight.NameAmongInitials);
        return score;
    }

    /// <summary>The words on both sides of the boundary, and the last one.</summary>
    private double Ends(int start, int boundary, int end)
    {
        var (before, after, tail) = (words[boundary - 1], words[boundary], words[end - 1]);
        var isFirst = boundary - 1 == start;
        var familyIsInitials = true;
        var familyIsShouted = end - boundary > 1;
        for (var word = boundary; word < end; word++)
        {
            familyIsInitials &= words[word].Is(WordTraits.Initials);
            familyIsShouted &= words[word].Is(WordTraits.Shouted);
        }
        var score = Weight.If(after.IsUpperParticle, Weight.UpperParticleFirst);
        score += Weight.If(before.IsLowerParticle, Weight.GivenEndsWithLowerParticle);
        score += Weight.If(before.IsUpperParticle && !before.Is(WordTraits.AnyInitials), Weight.GivenEndsWithUpperParticle);
        score += Weight.If(after.Is(WordTraits.Initials), Weight.FamilyStartsWithInitials);
        score += Weight.If(style.FamilyIsInitials && familyIsInitials, Weight.FamilyIsInitialsIfKnown);
        if (tail.Is(WordTraits.Initials) && style.Initials < 0.9 && familyIsInitials && !before.Is(WordTraits.AnyInitials))
            score += Weight.FamilyIsAllInitials;
        score += Weight.If(before.Is(WordTraits.Initials), Weight.GivenEndsWithInitials);
        score += Weight.If(before.Is(WordTraits.Capitals), Weight.GivenEndsWithCapitals);
        score += Weight.If(after.Is(WordTraits.Suffix), Weight.FamilyStartsWithSuffix);
        score += Weight.If(before.Is(WordTraits.Suffix), Weight.GivenEndsWithSuffix);
        score += Weight.If(!isFirst && before.Is(WordTraits.Leading), Weight.GivenEndsWithLeading);
        score += Weight.If(after.Is(WordTraits.Connector), Weight.FamilyStartsWithConnector);
        score += Weight.If(before.Is(WordTraits.Connector), Weight.GivenEndsWithConnector);
        score += Weight.If(after.Is(WordTraits.OpensBracket), Weight.FamilyStartsWithBracket);
        score += Weight.If(familyIsShouted && !before.Is(WordTraits.Shouted), Weight.ShoutedFamily);
        return score + Weight.If(!isFirst && before.Is(WordTraits.Shouted) && !words[start].Is(WordTraits.Shouted), Weight.ShoutedGiven);
    }

    private static void Normalize(Span<double> scores)
    {
        double highest = double.MinValue, sum = 0;
        foreach (var score in scores)
            highest = Math.Max(highest, score);
        foreach (var score in scores)
            sum += Math.Exp(score - highest);
        foreach (ref var score in scores)
            score -= highest + Math.Log(sum);
    }
}
