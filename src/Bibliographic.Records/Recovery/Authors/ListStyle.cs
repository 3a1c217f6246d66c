namespace Bibliographic.Records.Recovery.Authors;

/// <summary>What is alike in the names of one list, as far as it shows without knowing where authors end.</summary>
internal readonly struct ListStyle
{
    /// <summary>The share of stretches with just two words; one given and one family name.</summary>
    public double TwoWords { get; private init; }

    /// <summary>The share of given names that are initials.</summary>
    public double Initials { get; private init; }

    /// <summary>The share of given names that initials follow: <c>Ada M.</c></summary>
    public double MiddleInitials { get; private init; }

    /// <summary>The share of the known given names, the first and the last, that are one word.</summary>
    public double OneWordGiven { get; private init; }

    /// <summary>The share of the known family names that have several words.</summary>
    public double Compound { get; private init; }

    /// <summary>Whether initials stand where family names should: <c>R. K., Anil</c>.</summary>
    public bool FamilyIsInitials { get; private init; }

    /// <summary>Whether a known given name holds a particle: <c>Rita de Souza</c>.</summary>
    public bool GivenHasParticle { get; private init; }

    /// <summary>Looks at a list.</summary>
    /// <param name="words">The list without its first author.</param>
    /// <param name="first">The first author; may be empty.</param>
    public static ListStyle Of(AuthorWords words, AuthorWords first)
    {
        int twoWords = 0, initials = 0, middle = 0, given = 0, last = words.Count - 1;
        for (var stretch = 1; stretch <= last; stretch++)
        {
            twoWords += stretch < last && words.LengthOf(stretch) == 2 ? 1 : 0;
            if (words.LengthOf(stretch) == 0)
                continue;
            given++;
            initials += words[words.StartOf(stretch)].Is(WordTraits.AnyInitials) ? 1 : 0;
            middle += HasMiddleInitials(words, words.StartOf(stretch), words.EndOf(stretch)) ? 1 : 0;
        }
        var hasFirst = first.Count > 1 && first.WordCount > first.EndOf(0);
        if (hasFirst)
        {
            given++;
            initials += first[first.EndOf(0)].Is(WordTraits.AnyInitials) ? 1 : 0;
            middle += HasMiddleInitials(first, first.EndOf(0), first.WordCount) ? 1 : 0;
        }
        var families = (first.Count > 1 ? 1 : 0) + (words.LengthOf(0) > 0 ? 1 : 0);
        var compound = (first.Count > 1 && IsCompound(first) ? 1 : 0) + (IsCompound(words) ? 1 : 0);
        var lastIsOne = last > 0 && words.LengthOf(last) == 1;
        var firstIsOne = hasFirst && first.WordCount - first.EndOf(0) == 1;
        return new()
        {
            TwoWords = (twoWords + 1.0) / (Math.Max(0, last - 1) + 2),
            Initials = initials / (double)Math.Max(1, given),
            MiddleInitials = middle / (double)Math.Max(1, given),
            OneWordGiven = hasFirst ? ((lastIsOne ? 1 : 0) + (firstIsOne ? 1 : 0)) / 2.0 : lastIsOne ? 1 : 0,
            Compound = compound / (double)Math.Max(1, families),
            FamilyIsInitials = first.Count > 1 && AreInitials(first) || AreInitials(words),
            GivenHasParticle = hasFirst && HasParticle(first, first.EndOf(0) + 1) || last > 0 && HasParticle(words, words.StartOf(last) + 1),
        };
    }

    private static bool HasMiddleInitials(AuthorWords words, int start, int end)
    {
        for (var word = start + 1; word < end && !words[start].Is(WordTraits.AnyInitials); word++)
        {
            if (words[word].Is(WordTraits.Initials))
                return true;
        }
        return false;
    }

    private static bool IsCompound(AuthorWords words)
    {
        var names = 0;
        for (var word = 0; word < words.EndOf(0); word++)
        {
            if (words[word].Is(WordTraits.Initials))
                return false;
            names += words[word].Is(WordTraits.Particle) ? 0 : 1;
        }
        return names > 1;
    }

    private static bool AreInitials(AuthorWords words)
    {
        for (var word = 0; word < words.EndOf(0); word++)
        {
            if (!words[word].Is(WordTraits.Initials))
                return false;
        }
        return words.EndOf(0) > 0;
    }

    private static bool HasParticle(AuthorWords words, int from)
    {
        for (var word = from; word < words.WordCount; word++)
        {
            if (words[word].IsLowerParticle)
                return true;
        }
        return false;
    }
}
