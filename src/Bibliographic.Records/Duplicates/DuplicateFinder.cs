using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bibliographic.Records.Duplicates;

/// <summary>Finds which records, numbered from 0 in the order in which they come, are of the same work.</summary>
internal sealed class DuplicateFinder(Workspace workspace) : IDisposable
{
    private static readonly int EntrySize = Unsafe.SizeOf<Entry>();

    private readonly Spool _entries = new(workspace);
    private readonly PairSorter _identifiers = new(workspace);

    /// <summary>How many records there are.</summary>
    public ulong Count { get; private set; }

    /// <param name="record">The next record.</param>
    /// <param name="place">Where the caller keeps it.</param>
    public void Add(BibliographicRecord record, long place)
    {
        var entry = new Entry(WorkIdentity.Of(record), place);
        _entries.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<Entry>(in entry)));
        foreach (var (_, value) in entry.Identity.Known)
            _identifiers.Add((ulong)value, Count);
        Count++;
    }

    /// <summary>Finds the works that have several records.</summary>
    /// <param name="works">Gets the first record of each with each of its records.</param>
    /// <param name="later">Gets each record that is not the first, with the first.</param>
    /// <param name="onConflict">Told of contradictions.</param>
    public void Find(PairSorter works, PairSorter later, Action<DuplicateConflict>? onConflict)
    {
        using var knots = Knots.Find(Links(), workspace);
        var solver = new KnotSolver(onConflict);
        ulong? current = null;
        foreach (var (knot, record) in knots.Drain())
        {
            if (knot != current)
                AddSolved();
            current = knot;
            solver.Add(record, Read(record).Identity);
        }
        AddSolved();

        void AddSolved()
        {
            foreach (var (first, record) in solver.Drain())
            {
                works.Add(first, record);
                if (record != first)
                    later.Add(record, first);
            }
        }
    }

    /// <summary>Where the caller keeps a record.</summary>
    public long PlaceOf(ulong record) => Read(record).Place;

    public void Dispose()
    {
        _entries.Dispose();
        _identifiers.Dispose();
    }

    /// <summary>Links all records that share an identifier to the first that has it.</summary>
    private PairSorter Links()
    {
        var links = new PairSorter(workspace);
        Pair? first = null;
        foreach (var pair in _identifiers.Drain())
        {
            if (pair.First == first?.First)
                links.Add(first.Value.Second, pair.Second);
            else
                first = pair;
        }
        return links;
    }

    private Entry Read(ulong record)
    {
        Entry entry = default;
        _entries.Read((long)record * EntrySize, MemoryMarshal.AsBytes(new Span<Entry>(ref entry)));
        return entry;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Entry(WorkIdentity Identity, long Place);
}
