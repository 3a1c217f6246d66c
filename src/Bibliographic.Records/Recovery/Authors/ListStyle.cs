namespace Bibliographic.Records.Recovery.Authors;

/// <summary>What the names of one list have in common, measured before it is known where authors end.</summary>
/// <remarks>
/// A list has one style: where <c>Ekdahl, S Brunvoll, O T Terradas, O</c> has initials, a word that is not one belongs to a family name.
/// Two family and two given names are known before the list is divided: those of the first author, and the words before the first and after
/// the last comma.
/// </remarks>
internal readonly struct ListStyle
{
    /// <summary>
    /// The share of inner segments with two words, which can only be a given and a family name. Smoothed: 0.5 where there are none.
    /// </summary>
    public double TwoWords { get; private init; }

    /// <summary>The share of given names that start with initials: <c>Ekdahl, S Brunvoll, O T</c>.</summary>
    public double Initials { get; private init; }

    /// <summary>The share of given names in full with an initial after them: <c>Ekdahl, Signe M. Brunvoll, Odd T.</c></summary>
    public double MiddleInitials { get; private init; }

    /// <summary>The share of the known given names that are one word.</summary>
    public double OneWordGiven { get; private init; }

    /// <summary>The share of the known family names that have several words: <c>Peralta Lizaso, Elvira</c>.</summary>
    public double Compound { get; private init; }

    /// <summary>
    /// Whether initials are in place of a family name, as some catalogues have names from South India:
    /// <c>K. R., Anilkant P. S., Sunitraj</c>.
    /// </summary>
    public bool FamilyIsInitials { get; private init; }

    /// <summary>Whether a known given name has a particle after it, as in Portuguese catalogues: <c>Souza, Rita de</c>.</summary>
    public bool GivenHasParticle { get; private init; }

    /// <summary>Measures a list.</summary>
    /// <param name="words">The list without its first author.</param>
    /// <param name="first">The first author; may be empty.</param>
    public static ListStyle Measure(AuthorWords words, AuthorWords first)
    {
        int twoWords = 0, initials = 0, middleInitials = 0, given = 0, last = words.SegmentCount - 1;
        for (var segment = 1; segment <= last; segment++)
        {
            twoWords += segment < last && words.SegmentLength(segment) == 2 ? 1 : 0;
            if (words.SegmentLength(segment) > 0)
                CountGiven(words, words.SegmentStart(segment), words.SegmentEnd(segment));
        }
        var hasFirst = first.SegmentCount > 1 && first.Count > first.SegmentEnd(0);
        if (hasFirst)
            CountGiven(first, first.SegmentEnd(0), first.Count);

        var families = (first.SegmentCount > 1 ? 1 : 0) + (words.SegmentLength(0) > 0 ? 1 : 0);
        var compound = (first.SegmentCount > 1 && IsCompound(first) ? 1 : 0) + (IsCompound(words) ? 1 : 0);
        var lastIsOneWord = last > 0 && words.SegmentLength(last) == 1;
        var firstIsOneWord = hasFirst && first.Count - first.SegmentEnd(0) == 1;
        return new()
        {
            TwoWords = (twoWords + 1.0) / (Math.Max(0, last - 1) + 2),
            Initials = initials / (double)Math.Max(1, given),
            MiddleInitials = middleInitials / (double)Math.Max(1, given),
            OneWordGiven = hasFirst ? ((lastIsOneWord ? 1 : 0) + (firstIsOneWord ? 1 : 0)) / 2.0 : lastIsOneWord ? 1 : 0,
            Compound = compound / (double)Math.Max(1, families),
            FamilyIsInitials = first.SegmentCount > 1 && AreInitials(first) || AreInitials(words),
            GivenHasParticle = hasFirst && HasParticle(first, first.SegmentEnd(0) + 1)
                || last > 0 && HasParticle(words, words.SegmentStart(last) + 1),
        };

        void CountGiven(AuthorWords list, int start, int end)
        {
            given++;
            if (list[start].Is(WordTraits.AnyInitials))
                initials++;
            else if (list.CountWords(start + 1, end, WordTraits.Initials) > 0)
                middleInitials++;
        }
    }

    /// <summary>Whether the first family name has several words other than particles. <c>van der Meulen</c> has one.</summary>
    private static bool IsCompound(AuthorWords words)
    {
        var names = 0;
        for (var word = 0; word < words.SegmentEnd(0); word++)
        {
            if (words[word].Is(WordTraits.Initials))
                return false;
            names += words[word].Is(WordTraits.Particle) ? 0 : 1;
        }
        return names > 1;
    }

    private static bool AreInitials(AuthorWords words) =>
        words.SegmentEnd(0) > 0 && words.CountWords(0, words.SegmentEnd(0), WordTraits.Initials) == words.SegmentEnd(0);

    private static bool HasParticle(AuthorWords words, int from)
    {
        for (var word = from; word < words.Count; word++)
        {
            if (words[word].IsLowerParticle)
                return true;
        }
        return false;
    }
}
