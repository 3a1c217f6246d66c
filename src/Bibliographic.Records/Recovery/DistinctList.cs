using System.Runtime.InteropServices;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// Values in their order, each once. A few are compared one by one, as nearly all lists are short; beyond these they are hashed, so that
/// the time is in proportion to their number.
/// </summary>
/// <param name="comparer">Which values are the same; by default those that are equal.</param>
internal sealed class DistinctList<T>(IEqualityComparer<T>? comparer = null)
{
    private const int Few = 8;

    private readonly IEqualityComparer<T> _comparer = comparer ?? EqualityComparer<T>.Default;
    private readonly List<T> _values = [];
    private HashSet<T>? _known;   // holds the values when there are more than a few

    public int Count => _values.Count;

    public ReadOnlySpan<T> Span => CollectionsMarshal.AsSpan(_values);

    public void Clear()
    {
        _values.Clear();
        _known?.Clear();
    }

    /// <summary>Adds a value unless it is there.</summary>
    public void Add(T value)
    {
        WorkCounter.Add(Math.Min(_values.Count, Few));
        if (_values.Count > Few ? !_known!.Add(value) : IsAmongFew(value))
            return;
        _values.Add(value);
        if (_values.Count == Few + 1)
            (_known ??= new(_comparer)).UnionWith(_values);
    }

    /// <summary>The values.</summary>
    public ValueList<T> ToValueList() => ValueList.From(_values);

    private bool IsAmongFew(T value)
    {
        foreach (var known in _values)
        {
            if (_comparer.Equals(known, value))
                return true;
        }
        return false;
    }
}
