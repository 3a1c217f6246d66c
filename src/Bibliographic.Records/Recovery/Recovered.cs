namespace Bibliographic.Records.Recovery;

/// <summary>The answer to a question that recovery asks: a value, where it came from and how sure it is.</summary>
/// <param name="Value">The value; the default value when none was found.</param>
/// <param name="Evidence">Where it came from; the default value when none was found or when the value was not recovered but read.</param>
internal readonly record struct Recovered<T>(T Value, Evidence Evidence)
{
    public Recovered(T value, EvidenceSource source, Certainty certainty = Certainty.Certain) : this(value, new Evidence(source, certainty))
    {
    }
}
