namespace Bibliographic.Records.Recovery.Authors;

/// <summary>
/// All numbers of the model that divides lists of authors. They are logarithms of odds or of probabilities, and are added up.
/// </summary>
/// <remarks>
/// Each example shows a list in which the feature is present. <c>|</c> is the boundary that is scored: a given name ends before it, and the
/// next author's family name starts after it. A positive weight makes a boundary more probable, a negative one less.
/// </remarks>
internal static class Weights
{
    // ------------------------------------------------------------------------------------------------------------------------------------
    // Fitted: weights of BoundaryScorer and NeighborCultures, by logistic regression on lists of authors whose boundaries are known.
    // Regularisation draws each weight towards zero, or towards a guess where the feature is too rare to be learnt.
    // docs/accuracy.md says how well they do on lists that they were not fitted to.
    // ------------------------------------------------------------------------------------------------------------------------------------

    // The family name after the boundary.
    public const double NoName = -0.76;                     // Ek, Ada | van, Bo                        only particles
    public const double TwoNames = -2.10;                   // Ek, Ada | Peralta Lizaso, Elvira
    public const double ThreeNames = -2.45;                 // Ek, Ada | Peralta Lizaso Otxoa, Elvira
    public const double FourNames = 0.57;                   // four or more
    public const double InnerLowerParticle = 1.41;          // Ek, Ada | Lizaso de Merino, Elvira
    public const double InnerUpperParticle = -0.46;         // Ek, Ada | Lizaso De Merino, Elvira
    public const double InnerInitials = 1.77;               // Ek, Ada | Lizaso M., Elvira
    public const double InnerConnector = 0.55;              // Ek, Ada | Robledo y Merino, Elvira
    public const double LowerParticleFirst = 0.77;          // Ek, Ada | van Meulen, Joost
    public const double LowerParticleAndNames = 1.07;       // Ek, Ada | de Souza Pestana, Luís         in addition
    public const double UpperParticleFirst = 1.18;          // Ek, Ada | Van Meulen, Joost
    public const double FamilyStartsWithInitials = -2.57;   // Ek, Ada | M. Lind, Bo
    public const double FamilyIsInitialsIfKnown = 4.05;     // K. R., Anilkant | P. S., Sunitraj        if the list has such a family name
    public const double FamilyIsAllInitials = 4.40;         // Ek, Ada | P. S., Sunitraj
    public const double FamilyStartsWithSuffix = -2.93;     // Ek, Ada | Jr Lind, Bo
    public const double FamilyStartsWithConnector = -3.13;  // Ek, Ada | y Merino, Elvira
    public const double FamilyStartsWithBracket = -1.04;    // Ek, Ada | (Adi) Lind, Bo
    public const double AllCapsFamily = 2.00;               // Ek, Ada | PERALTA LIZASO, Elvira         a guess, never fitted

    // A family name of several words, by the style of the list and the cultures of its words.
    public const double CompoundIfKnown = 3.36;             // Otxoa Merino, Xabier | Peralta Lizaso, Elvira    × share of known ones
    public const double CompoundIfTwoWords = -0.41;         // where most authors have one given and one family name
    public const double CompoundIfInitials = 0.59;          // Ek, A | Peralta Lizaso, E                        × share of initials
    public const double CompoundIfAllInitials = 0.71;       //                                                  in addition, nearly all
    public const double CompoundIfMiddleInitials = -0.03;   // Ek, Ada M. | Peralta Lizaso, Elvira C.
    public const double CompoundBeforeInitials = 2.32;      // Ek, Ada | Peralta Lizaso, E                      × share of full given names
    public const double CompoundStartsWithFamily = 0.78;    // Ek, Ada | Ahmadi Tafti, Seyed           Ahmadi is known as a family name
    public const double ShortInCompound = -0.42;            // Ek, Ada | Lizaso Li Otxoa, Elvira
    public const double CompoundAlike = -0.32;              // × likeness of the cultures of its last two words
    public const double CompoundLikeGiven = -0.63;          // × likeness of the cultures of its first word and the given name before
    public const double CompoundLikeNext = 0.70;            // × how much better its first word suits the author after the boundary

    // The given name before the boundary.
    public const double SecondGiven = 1.19;                 // Ek, Ada Maria | Lind, Bo
    public const double ThirdGiven = 0.18;                  // Ek, Ada Maria Luise | Lind, Bo           in addition
    public const double FourthGiven = 1.61;                 // in addition
    public const double SecondGivenIfInitials = -0.73;      // × share of given names that are initials
    public const double SecondGivenIfTwoWords = -0.33;      // × share of segments with two words
    public const double SecondGivenIfOneWord = -1.27;       // × share of known given names of one word
    public const double SecondGivenIfMiddleInitials = -1.87;
    public const double NameAfterInitials = -0.56;          // Ek, Ada M. Luise | Lind, Bo
    public const double NameAfterFirstInitials = 1.08;      // Ek, A. Maria | Lind, Bo
    public const double NameAmongInitials = -1.87;          // Ek, A Maria | Lind, B                    in addition, if nearly all are
    public const double MoreInitials = 0.82;                // Ek, Ada M. | Lind, Bo                    for each after the first word
    public const double LowerParticleInGiven = -0.23;       // Ek, Ada von Lind | Meulen, Joost
    public const double ParticleInGivenIfKnown = 0.52;      // Souza, Rita de | Pestana, Luís da        where a known given name has one
    public const double GivenEndsWithLowerParticle = -0.94; // Ek, Ada van | Meulen, Joost
    public const double ParticlesApart = -4;                // Ek, Ada van | 't Meulen, Joost          set by hand
    public const double FamilyStartsWithHyphen = -8;        // Ek, J. | -P. Lind, Bo                    set by hand
    public const double GivenEndsWithUpperParticle = -0.15; // Ek, Ada Van | Meulen, Joost
    public const double GivenEndsWithInitials = 0.27;       // Ek, Ada M. | Lind, Bo
    public const double GivenEndsWithCapitals = 1.70;       // Ek, AM | Lind, Bo
    public const double GivenEndsWithSuffix = 2.80;         // Ek, Ole Jr | Lind, Bo
    public const double GivenEndsWithCompoundPrefix = -1.30; // Ek, Ada Mohd | Noor, Ali
    public const double GivenEndsWithConnector = -3.43;     // Ek, Ada y | Merino, Elvira
    public const double AllCapsGiven = -2.00;               // EK, Ada LIND | MEULEN, Joost             a guess, never fitted

    // ------------------------------------------------------------------------------------------------------------------------------------
    // Set by hand: SegmentReader and GroupNameScorer. Groups, and commas inside names, are too rare in the fitted lists. These numbers
    // only decide among readings of one segment, when the number of authors or a word such as Consortium calls for a group, or the number
    // of authors for a comma inside a name.
    // ------------------------------------------------------------------------------------------------------------------------------------

    // The name of a group. "Lichen Genome Consortium" is 7 − 5 + 0.4; two words of people are −5.
    public const double GroupName = -5;                     // the start: most words are of people
    public const double HasGroupWord = 7;                   // Lichen Genome Consortium
    public const double EachGroupWord = 0.4;                // Study Group of the Lichen Society        for each, up to three
    public const double EachInnerFunctionWord = 1;          // Friends of the Lichen                    for each, up to three
    public const double GroupOpens = 2;                     // LICHENNET Study Group, The Lichen Society
    public const double GroupStartsWithFunctionWord = -2;   // of the Lichen Society                    was cut in the middle
    public const double GroupStartsWithGroupWord = -0.5;    // Society of Friends                       more often the end of a name
    public const double GroupStartsWithInitials = -12;      // L Tumour Research Group                  never: "L" is of the name before
    public const double GroupEndsWithFunctionWord = -3;     // Lichen Society for                       was cut in the middle
    public const double SingleWordGroup = -2;               // Ekdahl, Signe Bryoza Brunvoll, Odd

    // Names of people next to a group. There is no fitted model for a boundary between a person and a group.
    // The first two are for each name after the first. The first is also multiplied by 1 + the share of segments with two words.
    public const double FurtherGivenBeforeGroup = -1.5;     // Ekdahl, Signe Marie | Lichen Study Group
    public const double FurtherFamilyAfterGroup = -1.7;     // Lichen Study Group | Peralta Lizaso, Elvira
    public const double NonNameWord = -6;                   // Ekdahl, Signe Study | Group Brunvoll, Odd
    public const double AcronymInGiven = -3;                // Ekdahl, Signe LICHENNET | Study Group
    public const double FamilyEndsWithParticle = -2;        // Lichen Study Group | Lizaso de, Elvira

    // Segments that are read as people only.
    public const double NonNameWordInPerson = -4;           // Ekdahl, Signe Lichen Society Brunvoll, Odd     for each
    public const double FurtherFamilyAtStart = -1;          // Peralta Lizaso, Elvira                   for each after the first
    public const double FurtherGivenAtEnd = -1;             // Ekdahl, Signe Marie Luise                for each after the second
    public const double SegmentWithoutBoundary = -2;        // Ekdahl, Signe Bryoza, Brunvoll, Odd      "Brunvoll" is one word

    // A comma inside a name: the words between two commas belong to one author.
    public const double ShortCommaInName = -4;              // Lichen Society, Oslo, North
    public const double LongCommaInName = -12;              // Lichen Society, Northern Branch, Oslo

    // Probabilities that such a reading is right, from which the certainty of the list is computed.
    public const double ProbabilityWithNonNameWord = 0.5;
    public const double ProbabilityWithoutBoundary = 0.93;
    public const double ProbabilityOfCommaInName = 0.6;
    public const double ProbabilityOfGroup = 0.6;           // without a word of groups
    public const double ProbabilityOfGroupWithWord = 0.9;
    public const double ProbabilityOfCountedGroup = 0.95;   // with such a word, and where the number of authors asks for a group
    public const double ProbabilityOfTwoGroups = 0.8;       // at the end of a list, for the place where one group ends
    public const double ProbabilityWithRepeatedAuthor = 0.9; // the number of different names is the number of authors

    /// <summary>The least probability of a list that is called <see cref="Certainty.Likely"/>.</summary>
    public const double LikelyFrom = 0.88;

    // Thresholds and smoothing.
    public const double NearlyAllInitials = 0.85;
    public const double MostlyInitials = 0.9;
    public const double LikenessFloor = 0.1;                // keeps the logarithm of a likeness finite
    public const double ShareFloor = 0.02;                  // the same for the ratio of two shares
    public const float CultureFloor = 0.03f;                // no culture is excluded by one word

    /// <summary>The weight of a feature that is present, else zero.</summary>
    public static double If(bool isPresent, double weight) => isPresent ? weight : 0;
}
