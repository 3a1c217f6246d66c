namespace Bibliographic.Records.Duplicates;

/// <summary>Divides the records of one knot, taken in order, into works that do not contradict themselves.</summary>
internal sealed class KnotSolver(Action<DuplicateConflict>? onConflict)
{
    private readonly List<(ulong First, WorkIdentity Identity)> _works = [];
    private readonly List<(ulong Record, int Work)> _members = [];
    private readonly List<int> _joined = [];
    private readonly Dictionary<UInt128, List<int>> _worksByIdentifier = [];

    /// <summary>Adds the next record: it joins every earlier work with which it shares an identifier and that neither contradicts it nor the works it joined.</summary>
    public void Add(ulong record, WorkIdentity identity)
    {
        int? home = null;
        DuplicateConflict? conflict = null;
        var all = identity;
        foreach (var (scheme, value) in identity.Known)
        {
            if (!_worksByIdentifier.TryGetValue(value, out var works))
                continue;
            foreach (var work in works)
            {
                var candidate = Root(work);
                if (candidate == home)
                    continue;
                var (first, known) = _works[candidate];
                if (all.ContradictionTo(known) is { } contradiction)
                {
                    conflict ??= new((long)first + 1, (long)record + 1, scheme, contradiction);
                    continue;
                }
                all = all.And(known);
                home = home is { } other ? Join(other, candidate) : candidate;
            }
        }
        var place = home ?? Start(record);
        _works[place] = (_works[place].First, all);
        _members.Add((record, place));
        foreach (var (_, value) in identity.Known)
            Remember(value, place);
        if (conflict is { } found)
            onConflict?.Invoke(found);
    }

    /// <summary>The first record of each work of several records with each of them; then forgets all.</summary>
    public IEnumerable<Pair> Drain()
    {
        foreach (var work in _members.Select(member => (Work: Root(member.Work), member.Record)).GroupBy(member => member.Work, member => member.Record))
        {
            if (work.Skip(1).Any())
            {
                foreach (var record in work)
                    yield return new(_works[work.Key].First, record);
            }
        }
        _works.Clear();
        _members.Clear();
        _joined.Clear();
        _worksByIdentifier.Clear();
    }

    private int Start(ulong record)
    {
        _works.Add((record, default));
        _joined.Add(_joined.Count);
        return _joined.Count - 1;
    }

    private int Join(int left, int right)
    {
        var (earlier, later) = (Math.Min(left, right), Math.Max(left, right));
        _joined[later] = earlier;
        return earlier;
    }

    private int Root(int work)
    {
        while (_joined[work] != work)
            work = _joined[work] = _joined[_joined[work]];
        return work;
    }

    private void Remember(UInt128 identifier, int work)
    {
        if (!_worksByIdentifier.TryGetValue(identifier, out var works))
            _worksByIdentifier.Add(identifier, works = []);
        if (!works.Exists(other => Root(other) == work))
            works.Add(work);
    }
}
