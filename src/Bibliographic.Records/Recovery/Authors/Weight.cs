namespace Bibliographic.Records.Recovery;

/// <summary>How much each sign adds to the logarithm of the odds of a boundary between two authors.</summary>
/// <remarks>
/// Fitted by logistic regression to lists of authors whose boundaries are known, with the regularisation drawing each towards nought, or towards
/// a guess where signs are too rare to learn from. They hold no names.
/// </remarks>
internal static class Weight
{
    public const double NoName = -0.78;
    public const double TwoNames = -1.96;
    public const double ThreeNames = -2.33;
    public const double FourNames = 0.50;
    public const double CompoundIfKnown = 3.37;
    public const double CompoundIfTwoWords = -0.17;
    public const double CompoundIfInitials = 0.49;
    public const double CompoundIfAllInitials = 0.64;
    public const double ShortInCompound = -0.44;
    public const double CompoundBeforeInitials = 2.30;
    public const double CompoundAlike = -0.32;
    public const double CompoundLikeGiven = -0.59;
    public const double CompoundLikeNext = 0.69;
    public const double InnerLowerParticle = 1.58;
    public const double InnerUpperParticle = -0.45;
    public const double InnerInitials = 1.93;
    public const double InnerConnector = 0.62;
    public const double LowerParticleFirst = 0.82;
    public const double LowerParticleAndNames = 1.17;
    public const double UpperParticleFirst = 1.30;
    public const double SecondGiven = 0.85;
    public const double ThirdGiven = 0.07;
    public const double FourthGiven = 1.66;
    public const double SecondGivenIfInitials = -0.60;
    public const double SecondGivenIfTwoWords = -0.18;
    public const double SecondGivenIfOneWord = -1.08;
    public const double NameAfterInitials = -0.95;
    public const double NameAfterFirstInitials = 1.19;
    public const double NameAmongInitials = -1.79;
    public const double MoreInitials = 0.75;
    public const double LowerParticleInGiven = -0.29;
    public const double ParticleInGivenIfKnown = 0.60;
    public const double GivenEndsWithLowerParticle = -0.96;
    public const double GivenEndsWithUpperParticle = -0.10;
    public const double FamilyStartsWithInitials = -2.64;
    public const double FamilyIsInitialsIfKnown = 4.02;
    public const double FamilyIsAllInitials = 4.32;
    public const double GivenEndsWithInitials = 0.61;
    public const double GivenEndsWithCapitals = 1.88;
    public const double FamilyStartsWithSuffix = -2.75;
    public const double GivenEndsWithSuffix = 2.57;
    public const double GivenEndsWithLeading = -1.03;
    public const double FamilyStartsWithConnector = -3.31;
    public const double GivenEndsWithConnector = -3.30;
    public const double FamilyStartsWithBracket = -1.03;
    public const double ShoutedFamily = 2.00;
    public const double ShoutedGiven = -2.00;

    public static double If(bool holds, double weight) => holds ? weight : 0;
}
