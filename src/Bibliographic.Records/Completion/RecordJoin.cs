using Bibliographic.Records.Duplicates;
using Bibliographic.Records.Input;

namespace Bibliographic.Records.Completion;

/// <summary>
/// As many records as fit into the memory, completed by others in one pass over these. The records wait in a buffer and the others that
/// have their identifiers in a second one, both in temporary files when they are large.
/// </summary>
internal sealed class RecordJoin : IDisposable
{
    private readonly CompletionOptions _options;
    private readonly Workspace _workspace;
    private readonly RecordSpillBuffer _records;
    private readonly RecordSpillBuffer _others;
    private readonly PairSorter _pairs;
    private readonly WorkIdentifierTable _identifiers = new();
    private int _count;

    public RecordJoin(CompletionOptions options)
    {
        _options = options;
        _workspace = new(options.MemoryLimit, options.TemporaryFolder);
        (_records, _others, _pairs) = (new(_workspace), new(_workspace), new(_workspace));
    }

    /// <summary>Whether there is no room for a further record.</summary>
    public bool IsFull =>
        (long)_identifiers.Count * WorkIdentifierTable.BytesPerIdentifier > _options.MemoryLimit / 2 || _count == int.MaxValue;

    public bool IsEmpty => _count == 0;

    public void Add(BibliographicRecord record)
    {
        _records.Append(record);
        _identifiers.Add(record, _count++);
    }

    /// <summary>Gives the records back in their order, completed.</summary>
    /// <param name="readOthers">Reads the others, of which only those with one of the identifiers are needed.</param>
    public IEnumerable<BibliographicRecord> Complete(Func<WorkIdentifierTable, IEnumerable<BibliographicRecord>> readOthers)
    {
        _identifiers.Freeze();
        if (_identifiers.Count > 0)
            FindOthers(readOthers(_identifiers));
        var filler = new RecordFiller(_options);
        using var pairs = _pairs.Drain().GetEnumerator();
        var hasPair = pairs.MoveNext();
        long position = 0;
        for (var number = 0UL; number < (ulong)_count; number++)
        {
            var record = _records.Read(position);
            position = _records.PositionAfter(position);
            for (; hasPair && pairs.Current.First == number; hasPair = pairs.MoveNext())
                record = filler.Fill(record, _others.Read((long)pairs.Current.Second));
            yield return record;
        }
    }

    public void Dispose()
    {
        _pairs.Dispose();
        _others.Dispose();
        _records.Dispose();
    }

    private void FindOthers(IEnumerable<BibliographicRecord> others)
    {
        HashSet<int> found = [];
        foreach (var other in others)
        {
            _identifiers.Find(other, found);
            if (found.Count == 0)
                continue;
            var position = (ulong)_others.Append(other);
            foreach (var number in found)
                _pairs.Add((ulong)number, position);
        }
    }
}
