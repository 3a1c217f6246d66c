using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bibliographic.Records.Duplicates;

/// <summary>Finds which records describe the same work. Records are numbered from 0 in the order in which they are added.</summary>
internal sealed class DuplicateFinder(Workspace workspace) : IDisposable
{
    private static readonly int EntrySize = Unsafe.SizeOf<Entry>();

    private readonly SpillBuffer _entries = new(workspace);
    private readonly PairSorter _identifiers = new(workspace);

    /// <summary>How many records there are.</summary>
    public ulong Count { get; private set; }

    /// <summary>Adds the next record; only its identifiers are kept.</summary>
    /// <param name="record">The record.</param>
    /// <param name="position">The caller's position of the record, which <see cref="PositionOf"/> gives back.</param>
    public void Add(BibliographicRecord record, long position)
    {
        var entry = new Entry(WorkIdentity.FromRecord(record), position);
        _entries.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<Entry>(in entry)));
        foreach (var (_, value) in entry.Identity.Known)
            _identifiers.Add((ulong)value, Count);
        Count++;
    }

    /// <summary>Finds the works that have several records.</summary>
    /// <param name="works">Receives the first record of each work, paired with each of its records.</param>
    /// <param name="later">Receives each record that is not the first of its work, paired with the first.</param>
    /// <param name="onConflict">Called for contradictions; may be null.</param>
    public void Find(PairSorter works, PairSorter later, Action<DuplicateConflict>? onConflict)
    {
        using var components = ConnectedComponents.Find(SharedIdentifiers(), workspace);
        var resolver = new ClusterResolver(onConflict);
        ulong? current = null;
        foreach (var (component, record) in components.Drain())
        {
            if (component != current)
            {
                AddDuplicates();
                (current, resolver) = (component, new(onConflict));
            }
            resolver.Add(record, Read(record).Identity);
        }
        AddDuplicates();

        void AddDuplicates()
        {
            foreach (var (first, record) in resolver.Duplicates())
            {
                works.Add(first, record);
                if (record != first)
                    later.Add(record, first);
            }
        }
    }

    /// <summary>The caller's position of a record.</summary>
    public long PositionOf(ulong record) => Read(record).Position;

    public void Dispose()
    {
        _entries.Dispose();
        _identifiers.Dispose();
    }

    /// <summary>Gives an edge between each record and the first record that shares an identifier with it.</summary>
    private PairSorter SharedIdentifiers()
    {
        var edges = new PairSorter(workspace);
        Pair? first = null;
        foreach (var pair in _identifiers.Drain())
        {
            if (pair.First == first?.First)
                edges.Add(first.Value.Second, pair.Second);
            else
                first = pair;
        }
        return edges;
    }

    private Entry Read(ulong record)
    {
        Entry entry = default;
        _entries.Read((long)record * EntrySize, MemoryMarshal.AsBytes(new Span<Entry>(ref entry)));
        return entry;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Entry(WorkIdentity Identity, long Position);
}
