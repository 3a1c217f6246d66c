namespace Bibliographic.Records.Tool.Statistics;

/// <summary>Counts values in bounded memory: exactly as long as there are not too many different ones, then with a known error.</summary>
/// <remarks>
/// The summary of Misra and Gries ("Finding repeated elements", 1982), pruned in batches as in Agarwal et al., "Mergeable Summaries"
/// (2012). A value that occurs in more than one in <paramref name="capacity"/> cases is never missed, and no count is too high or more than
/// <see cref="MaxError"/> too low.
/// </remarks>
/// <param name="capacity">How many different values are kept; twice as many between two prunings.</param>
internal sealed class FrequentValues(int capacity = FrequentValues.UsualCapacity)
{
    public const int UsualCapacity = 50_000;

    /// <summary>A value is a name: what is longer is not one, and must not fill the memory.</summary>
    private const int MaxLength = 200;

    private readonly Dictionary<string, long> _counts = [];

    /// <summary>By how much each count may be too low; 0 as long as all are exact.</summary>
    public long MaxError { get; private set; }

    /// <summary>How many different values there are; at least so many when counts are not exact.</summary>
    public long Different { get; private set; }

    public void Add(string value)
    {
        if (value.Length > MaxLength)
            value = value[..MaxLength] + "…";
        if (!_counts.TryAdd(value, 1))
        {
            _counts[value]++;
            return;
        }
        Different = Math.Max(Different, _counts.Count);
        if (_counts.Count > 2 * capacity)
            Prune();
    }

    /// <summary>The most frequent values, equally frequent ones by their code units.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Top(int count) =>
        [.. _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count)];

    private void Prune()
    {
        var error = _counts.Values.OrderDescending().ElementAt(capacity);
        MaxError += error;
        foreach (var (value, count) in _counts)
        {
            if (count > error)
                _counts[value] = count - error;
            else
                _counts.Remove(value);
        }
    }
}
