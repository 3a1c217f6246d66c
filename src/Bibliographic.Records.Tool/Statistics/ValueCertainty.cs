namespace Bibliographic.Records.Tool.Statistics;

/// <summary>How often a recovered value was certain, likely, or a guess.</summary>
/// <param name="Property">The value.</param>
internal sealed record ValueCertainty(RecordProperty Property)
{
    private readonly Dictionary<Certainty, long> _counts = [];

    /// <summary>The name of the value's evidence in the library's JSON.</summary>
    public string Name => Property.EvidenceName;

    public long Certain => _counts.GetValueOrDefault(Certainty.Certain);

    public long Likely => _counts.GetValueOrDefault(Certainty.Likely);

    public long Guess => _counts.GetValueOrDefault(Certainty.Guess);

    /// <summary>In how many records the value is and has evidence.</summary>
    public long Total => Certain + Likely + Guess;

    public void Add(Evidence evidence) => _counts[evidence.Certainty] = _counts.GetValueOrDefault(evidence.Certainty) + 1;
}
