namespace Bibliographic.Records.Recovery.Authors;

/// <summary>How much each sign adds to the logarithm of the odds of a boundary between two authors.</summary>
/// <remarks>
/// Fitted by logistic regression to lists of authors whose boundaries are known, with the regularisation drawing each towards nought, or towards
/// a guess where signs are too rare to learn from. They hold no names.
/// </remarks>
internal static class Weight
{
    public const double NoName = -0.76;
    public const double TwoNames = -2.10;
    public const double ThreeNames = -2.45;
    public const double FourNames = 0.57;
    public const double CompoundIfKnown = 3.36;
    public const double CompoundIfTwoWords = -0.41;
    public const double CompoundIfInitials = 0.59;
    public const double CompoundIfAllInitials = 0.71;
    public const double ShortInCompound = -0.42;
    public const double CompoundBeforeInitials = 2.32;
    public const double CompoundIfMiddleInitials = -0.03;
    public const double CompoundStartsWithFamily = 0.78;
    public const double CompoundAlike = -0.32;
    public const double CompoundLikeGiven = -0.63;
    public const double CompoundLikeNext = 0.70;
    public const double InnerLowerParticle = 1.41;
    public const double InnerUpperParticle = -0.46;
    public const double InnerInitials = 1.77;
    public const double InnerConnector = 0.55;
    public const double LowerParticleFirst = 0.77;
    public const double LowerParticleAndNames = 1.07;
    public const double UpperParticleFirst = 1.18;
    public const double SecondGiven = 1.19;
    public const double ThirdGiven = 0.18;
    public const double FourthGiven = 1.61;
    public const double SecondGivenIfInitials = -0.73;
    public const double SecondGivenIfTwoWords = -0.33;
    public const double SecondGivenIfOneWord = -1.27;
    public const double SecondGivenIfMiddleInitials = -1.87;
    public const double NameAfterInitials = -0.56;
    public const double NameAfterFirstInitials = 1.08;
    public const double NameAmongInitials = -1.87;
    public const double MoreInitials = 0.82;
    public const double LowerParticleInGiven = -0.23;
    public const double ParticleInGivenIfKnown = 0.52;
    public const double GivenEndsWithLowerParticle = -0.94;
    public const double GivenEndsWithUpperParticle = -0.15;
    public const double FamilyStartsWithInitials = -2.57;
    public const double FamilyIsInitialsIfKnown = 4.05;
    public const double FamilyIsAllInitials = 4.40;
    public const double GivenEndsWithInitials = 0.27;
    public const double GivenEndsWithCapitals = 1.70;
    public const double FamilyStartsWithSuffix = -2.93;
    public const double GivenEndsWithSuffix = 2.80;
    public const double GivenEndsWithLeading = -1.30;
    public const double FamilyStartsWithConnector = -3.13;
    public const double GivenEndsWithConnector = -3.43;
    public const double FamilyStartsWithBracket = -1.04;
    public const double ShoutedFamily = 2.00;
    public const double ShoutedGiven = -2.00;

    public static double If(bool holds, double weight) => holds ? weight : 0;
}
