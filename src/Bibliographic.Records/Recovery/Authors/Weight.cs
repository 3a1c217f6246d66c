namespace Bibliographic.Records.Recovery;

/// <summary>How much each sign adds to the logarithm of the odds of a boundary between two authors.</summary>
/// <remarks>
/// Fitted by logistic regression to lists of authors whose boundaries are known, with the regularisation drawing each towards nought, or towards
/// a guess where signs are too rare to learn from. They hold no names.
/// </remarks>
internal static class Weight
{
    public const double NoName = -1.00;
    public const double TwoNames = -1.58;
    public const double ThreeNames = -1.91;
    public const double FourNames = 0.30;
    public const double CompoundIfKnown = 2.72;
    public const double CompoundIfTwoWords = -0.51;
    public const double CompoundIfInitials = 0.41;
    public const double CompoundIfAllInitials = 0.66;
    public const double ShortInCompound = -0.62;
    public const double CompoundBeforeInitials = 1.46;
    public const double CompoundAlike = -0.71;
    public const double CompoundLikeGiven = -0.78;
    public const double CompoundLikeNext = 0.95;
    public const double InnerLowerParticle = 1.31;
    public const double InnerUpperParticle = -0.41;
    public const double InnerInitials = 1.56;
    public const double InnerConnector = 0.32;
    public const double LowerParticleFirst = 0.65;
    public const double LowerParticleAndNames = 1.00;
    public const double UpperParticleFirst = 1.04;
    public const double SecondGiven = 0.65;
    public const double ThirdGiven = 0.17;
    public const double FourthGiven = 1.27;
    public const double SecondGivenIfInitials = -0.62;
    public const double SecondGivenIfTwoWords = -0.21;
    public const double SecondGivenIfOneWord = -0.94;
    public const double NameAfterInitials = -0.76;
    public const double NameAfterFirstInitials = 0.69;
    public const double NameAmongInitials = -1.41;
    public const double MoreInitials = 0.61;
    public const double LowerParticleInGiven = -0.49;
    public const double ParticleInGivenIfKnown = 0.36;
    public const double GivenEndsWithLowerParticle = -0.95;
    public const double GivenEndsWithUpperParticle = -0.24;
    public const double FamilyStartsWithInitials = -2.38;
    public const double FamilyIsInitialsIfKnown = 4.01;
    public const double FamilyIsAllInitials = 3.81;
    public const double GivenEndsWithInitials = 0.48;
    public const double GivenEndsWithCapitals = 1.28;
    public const double FamilyStartsWithSuffix = -2.42;
    public const double GivenEndsWithSuffix = 2.30;
    public const double GivenEndsWithLeading = -0.86;
    public const double FamilyStartsWithConnector = -3.16;
    public const double GivenEndsWithConnector = -3.16;
    public const double FamilyStartsWithBracket = -0.71;
    public const double ShoutedFamily = 2.00;
    public const double ShoutedGiven = -2.00;

    public static double If(bool holds, double weight) => holds ? weight : 0;
}
