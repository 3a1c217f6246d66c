namespace Bibliographic.Records.Duplicates;

/// <summary>Divides the records of one connected component, added in order, into works that do not contradict themselves.</summary>
/// <remarks>
/// A record joins each earlier work with which it shares an identifier, unless the work contradicts the record or a work that the record
/// joined before. So any two works that share an identifier contradict each other, and they always will, because a work never loses an
/// identifier. Of the works that share one identifier a record can therefore join at most one; when that one is found, the others need not
/// be examined.
/// </remarks>
internal sealed class ClusterResolver(Action<DuplicateConflict>? onConflict)
{
    /// <summary>Number of works with the same identifier above which an index is faster than comparing with each of them.</summary>
    private const int MaxScanned = 16;

    private readonly List<(ulong FirstRecord, WorkIdentity Identity)> _works = [];

    /// <summary>For each work the earlier work that it was merged into, or itself (a union–find forest).</summary>
    private readonly List<int> _mergedInto = [];

    private readonly List<(ulong Record, int Work)> _members = [];

    /// <summary>The works that have an identifier, in the order in which it was added to them.</summary>
    private readonly Dictionary<UInt128, List<int>> _worksByIdentifier = [];
    private readonly Dictionary<UInt128, CompatibleWorkIndex> _indexes = [];

    /// <summary>Adds the next record.</summary>
    public void Add(ulong record, WorkIdentity identity)
    {
        int? joined = null;
        DuplicateConflict? conflict = null;
        List<UInt128> added = [];
        var all = identity;
        foreach (var (scheme, value) in identity.Known)
        {
            if (!_worksByIdentifier.TryGetValue(value, out var works))
            {
                added.Add(value);
                continue;
            }
            conflict ??= ConflictWith(works[0], record, all, scheme);
            if (FindCompatible(works, value, all) is not { } work)
            {
                added.Add(value);
                continue;
            }
            all = all.And(_works[work].Identity);
            joined = joined is { } other ? Merge(other, work) : work;
            if (works.Count > 1)
                conflict ??= ConflictWith(works[1], record, all, scheme);
        }
        var home = joined ?? StartWork(record);
        _works[home] = (_works[home].FirstRecord, all);
        _members.Add((record, home));
        foreach (var value in added)
            WorksWith(value).Add(home);
        if (conflict is { } found)
            onConflict?.Invoke(found);
    }

    /// <summary>Gives the first record of each work that has several records, paired with each of its records.</summary>
    public IEnumerable<Pair> Duplicates()
    {
        foreach (var work in _members.GroupBy(member => Root(member.Work), member => member.Record))
        {
            if (work.Skip(1).Any())
            {
                foreach (var record in work)
                    yield return new(_works[work.Key].FirstRecord, record);
            }
        }
    }

    private DuplicateConflict? ConflictWith(int work, ulong record, in WorkIdentity identity, RecordValue shared)
    {
        var (firstRecord, other) = _works[Root(work)];
        if (identity.ContradictionTo(other) is not { } contradicting)
            return null;
        return new((long)firstRecord + 1, (long)record + 1, shared, contradicting);
    }

    /// <summary>Finds the first work that does not contradict what is known.</summary>
    private int? FindCompatible(List<int> works, UInt128 identifier, in WorkIdentity identity)
    {
        if (works.Count > MaxScanned)
        {
            if (!_indexes.TryGetValue(identifier, out var index))
                _indexes.Add(identifier, index = new(works, work => _works[Root(work)].Identity));
            return index.FindFirst(identity) is { } found ? Root(found) : null;
        }
        foreach (var work in works)
        {
            if (identity.ContradictionTo(_works[Root(work)].Identity) is null)
                return Root(work);
        }
        return null;
    }

    private int StartWork(ulong record)
    {
        _works.Add((record, default));
        _mergedInto.Add(_mergedInto.Count);
        return _mergedInto.Count - 1;
    }

    private int Merge(int left, int right)
    {
        var (earlier, later) = (Math.Min(left, right), Math.Max(left, right));
        _mergedInto[later] = earlier;
        return earlier;
    }

    private int Root(int work)
    {
        while (_mergedInto[work] != work)
            work = _mergedInto[work] = _mergedInto[_mergedInto[work]];
        return work;
    }

    private List<int> WorksWith(UInt128 identifier)
    {
        if (!_worksByIdentifier.TryGetValue(identifier, out var works))
            _worksByIdentifier.Add(identifier, works = new(capacity: 1));
        return works;
    }
}
