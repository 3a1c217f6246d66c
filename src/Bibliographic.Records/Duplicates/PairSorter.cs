namespace Bibliographic.Records.Duplicates;

/// <summary>
/// Sorts any number of pairs and removes repeated ones by an external merge sort: in a buffer and, beyond its capacity, in temporary files.
/// </summary>
internal sealed class PairSorter(Workspace workspace) : IDisposable
{
    /// <summary>The number of runs of one level that are merged into a run of the next.</summary>
    private const int FanIn = 16;

    private readonly List<PairRun> _runs = [];
    private Pair[] _buffer = [];
    private int _count;

    public void Add(ulong first, ulong second)
    {
        if (_count == _buffer.Length)
            EnsureCapacity();
        _buffer[_count++] = new(first, second);
    }

    /// <summary>Gives the pairs in order and leaves the sorter empty. Can be enumerated once.</summary>
    public IEnumerable<Pair> Drain()
    {
        if (_runs.Count > 0)
            Spill();
        else
            _count = SortDistinct();
        var buffered = _buffer;
        foreach (var pair in _runs.Count > 0 ? Merge(_runs) : buffered.Take(_count))
            yield return pair;
        Dispose();
    }

    public void Dispose()
    {
        workspace.Count(-(long)_buffer.Length * Pair.Size);
        (_buffer, _count) = ([], 0);
        foreach (var run in _runs)
            run.Dispose();
        _runs.Clear();
    }

    private void EnsureCapacity()
    {
        if (_buffer.Length >= workspace.PairCapacity)
        {
            Spill();
            return;
        }
        var larger = new Pair[Math.Min(Math.Max(_buffer.Length * 2, 64), workspace.PairCapacity)];
        workspace.Count((long)(larger.Length - _buffer.Length) * Pair.Size);
        _buffer.CopyTo(larger, 0);
        _buffer = larger;
    }

    private int SortDistinct()
    {
        var pairs = _buffer.AsSpan(0, _count);
        pairs.Sort();
        var kept = 0;
        foreach (var pair in pairs)
        {
            if (kept == 0 || pair != pairs[kept - 1])
                pairs[kept++] = pair;
        }
        return kept;
    }

    private void Spill()
    {
        var run = new PairRun(workspace, level: 0);
        run.Write(_buffer.AsSpan(0, SortDistinct()));
        _count = 0;
        _runs.Add(run);
        while (_runs.Count >= FanIn && _runs[^FanIn].Level == _runs[^1].Level)
            MergeLast();
    }

    /// <summary>Merges the last runs into one. The buffer, which has just been written, collects the output.</summary>
    private void MergeLast()
    {
        var last = _runs[^FanIn..];
        var merged = new PairRun(workspace, last[0].Level + 1);
        foreach (var pair in Merge(last))
        {
            if (_count == _buffer.Length)
            {
                merged.Write(_buffer);
                _count = 0;
            }
            _buffer[_count++] = pair;
        }
        merged.Write(_buffer.AsSpan(0, _count));
        _count = 0;
        foreach (var run in last)
            run.Dispose();
        _runs.RemoveRange(_runs.Count - FanIn, FanIn);
        _runs.Add(merged);
    }

    private IEnumerable<Pair> Merge(List<PairRun> runs)
    {
        var length = Math.Max(workspace.PairCapacity / Math.Max(runs.Count, FanIn), 1);
        var readers = runs.ConvertAll(run => run.Read(length).GetEnumerator());
        try
        {
            var next = new PriorityQueue<IEnumerator<Pair>, Pair>();
            foreach (var reader in readers)
            {
                if (reader.MoveNext())
                    next.Enqueue(reader, reader.Current);
            }
            Pair? previous = null;
            while (next.TryPeek(out var reader, out var pair))
            {
                if (pair != previous)
                    yield return pair;
                previous = pair;
                if (reader.MoveNext())
                    next.DequeueEnqueue(reader, reader.Current);
                else
                    next.Dequeue();
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }
}
