namespace Bibliographic.Records.Recovery.Authors;

/// <summary>One way to read the words between two commas.</summary>
/// <param name="Score">How good the reading is among those of the same segment; higher is better.</param>
/// <param name="LogProbability">The logarithm of the probability that the reading is right, judged by the segment alone.</param>
/// <param name="First">The word that starts an author, or -1.</param>
/// <param name="Second">The word that starts a second author, or -1.</param>
internal readonly record struct SegmentReading(double Score, double LogProbability, int First = -1, int Second = -1)
{
    public static SegmentReading Impossible => new(double.NegativeInfinity, double.NegativeInfinity);
}
