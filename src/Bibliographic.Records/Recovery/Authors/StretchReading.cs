namespace Bibliographic.Records.Recovery.Authors;

/// <summary>One reading of the words between two commas.</summary>
/// <param name="Score">How good it is among the readings of its stretch; a logarithm.</param>
/// <param name="Surety">The logarithm of the probability that it is right, as far as its stretch tells.</param>
/// <param name="First">The word that starts an author, or -1.</param>
/// <param name="Second">The word that starts a second one, or -1.</param>
internal readonly record struct StretchReading(double Score, double Surety, int First = -1, int Second = -1)
{
    public static StretchReading Impossible => new(double.NegativeInfinity, double.NegativeInfinity);
}
