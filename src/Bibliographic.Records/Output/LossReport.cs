using System.Collections;

namespace Bibliographic.Records;

/// <summary>
/// How much of each value that a record has a format keeps, in the order of <see cref="FormatCapabilities.Values"/>. Immutable.
/// </summary>
public sealed class LossReport : IReadOnlyList<ValueCapability>
{
    private readonly ValueCapability[] _values;

    /// <summary>Creates a report.</summary>
    /// <param name="values">An item for each value that the record has.</param>
    public LossReport(IEnumerable<ValueCapability> values) => _values = [.. values];

    /// <summary>The number of values that the record has.</summary>
    public int Count => _values.Length;

    /// <summary>The value at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    public ValueCapability this[int index] => _values[index];

    /// <summary>Whether every value is known to be kept in full.</summary>
    public bool IsLossless => Array.TrueForAll(_values, value => value.Support == ValueSupport.Full);

    /// <summary>The values that are not known to be kept in full.</summary>
    public IEnumerable<ValueCapability> Losses => _values.Where(value => value.Support != ValueSupport.Full);

    /// <summary>Enumerates the values.</summary>
    public IEnumerator<ValueCapability> GetEnumerator() => _values.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The losses, one a line; for people.</summary>
    public override string ToString() => string.Join('\n', Losses);
}
