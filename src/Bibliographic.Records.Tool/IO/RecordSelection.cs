namespace Bibliographic.Records.Tool.IO;

/// <summary>Which records of the inputs are taken.</summary>
/// <param name="Conditions">What a record must meet.</param>
/// <param name="Limit">How many are taken at most; null for all.</param>
internal sealed record RecordSelection(IReadOnlyList<RecordCondition> Conditions, long? Limit)
{
    /// <summary>Takes everything.</summary>
    public static RecordSelection All { get; } = new([], null);

    public bool Takes(BibliographicRecord record)
    {
        foreach (var condition in Conditions)
        {
            if (!condition.IsMetBy(record))
                return false;
        }
        return true;
    }
}
