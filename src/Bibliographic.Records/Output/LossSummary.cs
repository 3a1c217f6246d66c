namespace Bibliographic.Records;

/// <summary>Counts what became of the values of many records. Not immutable, and not safe for use by several threads at once.</summary>
public sealed class LossSummary
{
    private readonly SortedDictionary<LossEntry, long> _counts = new(Comparer<LossEntry>.Create(Compare));

    /// <summary>How many records were counted.</summary>
    public long RecordCount { get; private set; }

    /// <summary>In how many records each value had each fate, for each reason; in the order of <see cref="RecordValue"/>, worse fates later.</summary>
    public IEnumerable<KeyValuePair<LossEntry, long>> Counts => _counts;

    /// <summary>Counts one record.</summary>
    /// <param name="report">What became of its values.</param>
    public void Add(LossReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        RecordCount++;
        foreach (var entry in report)
            _counts[entry] = _counts.GetValueOrDefault(entry) + 1;
    }

    private static int Compare(LossEntry left, LossEntry right) =>
        left.Value != right.Value ? left.Value.CompareTo(right.Value)
        : left.Fate != right.Fate ? left.Fate.CompareTo(right.Fate)
        : string.CompareOrdinal(left.Note, right.Note);
}
