using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Duplicates;

/// <summary>Collects records, then gives them back with the records of each work merged into one.</summary>
internal sealed class DuplicateMerger(Workspace workspace) : IDisposable
{
    private readonly RecordSpillBuffer _records = new(workspace);
    private readonly DuplicateFinder _finder = new(workspace);
    private readonly PairSorter _works = new(workspace);
    private readonly PairSorter _later = new(workspace);

    public void Add(BibliographicRecord record) => _finder.Add(record, _records.Append(record));

    /// <summary>Gives the records in the order in which they were added, each work at the position of its first record.</summary>
    public IEnumerable<BibliographicRecord> Merge(Action<DuplicateConflict>? onConflict)
    {
        _finder.Find(_works, _later, onConflict);
        using var works = _works.Drain().GetEnumerator();
        using var later = _later.Drain().GetEnumerator();
        var hasWork = works.MoveNext();
        var hasLater = later.MoveNext();
        long position = 0;
        for (ulong record = 0; record < _finder.Count; record++)
        {
            if (hasLater && later.Current.First == record)
            {
                hasLater = later.MoveNext();
            }
            else if (hasWork && works.Current.First == record)
            {
                yield return RecordMerge.Merge(ReadWork(works, out hasWork));
            }
            else
            {
                yield return _records.Read(position);
            }
            position = _records.PositionAfter(position);
        }
    }

    public void Dispose()
    {
        _later.Dispose();
        _works.Dispose();
        _finder.Dispose();
        _records.Dispose();
    }

    /// <summary>The records of the next work, without exact copies, so that a million copies take the memory of one.</summary>
    private List<BibliographicRecord> ReadWork(IEnumerator<Pair> works, out bool hasMore)
    {
        List<BibliographicRecord> records = [];
        HashSet<(BibliographicRecord, RecordEvidence, string?, Datestamp?, SourcePosition?, MarcRecord?)> known = [];
        var first = works.Current.First;
        do
        {
            var record = _records.Read(_finder.PositionOf(works.Current.Second));
            if (known.Add((record, record.Evidence, record.SourceAddress, record.SourceDate, record.SourcePosition, record.Marc)))
                records.Add(record);
            hasMore = works.MoveNext();
        }
        while (hasMore && works.Current.First == first);
        return records;
    }
}
