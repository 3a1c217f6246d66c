using System.Collections;

namespace Bibliographic.Records;

/// <summary>What becomes of each value that a record has when it is written in a format. Immutable.</summary>
public sealed class LossReport : IReadOnlyList<LossEntry>
{
    private readonly LossEntry[] _entries;

    /// <summary>Creates a report.</summary>
    /// <param name="entries">An entry for each value that the record has.</param>
    public LossReport(IEnumerable<LossEntry> entries) => _entries = [.. entries];

    /// <summary>How many values the record has.</summary>
    public int Count => _entries.Length;

    /// <summary>The entry at a position, in the order of <see cref="RecordValue"/>.</summary>
    /// <param name="index">The position, from 0.</param>
    public LossEntry this[int index] => _entries[index];

    /// <summary>Whether every value is known to be written.</summary>
    public bool IsLossless => Array.TrueForAll(_entries, entry => entry.Fate == ValueFate.Written);

    /// <summary>The values that are not, or not wholly, known to be written.</summary>
    public IEnumerable<LossEntry> Losses => _entries.Where(entry => entry.Fate != ValueFate.Written);

    /// <summary>Enumerates the entries.</summary>
    public IEnumerator<LossEntry> GetEnumerator() => _entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The losses, one a line; for people.</summary>
    public override string ToString() => string.Join('\n', Losses);
}
