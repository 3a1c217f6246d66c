using System.Collections;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Bibliographic.Records.Input;

/// <summary>
/// The PMIDs, PMCIDs and DOIs of some records, so that records with one of them are found among millions of others. Versions do not count.
/// </summary>
/// <remarks>
/// Identifiers are held as hashes of 64 bits: what is found has to be compared. Most of what is not there is told by one bit of a small
/// table, which stays in the cache of a core. Not thread-safe while records are added.
/// </remarks>
internal sealed class WorkIdentifierTable
{
    /// <summary>About what an identifier takes, in bytes.</summary>
    public const int BytesPerIdentifier = 64;

    private const int MarksPerIdentifier = 16;   // one in sixteen identifiers that are not there is looked up in vain
    private const int FewestMarks = 1024;
    private const int MostMarks = 1 << 30;

    private readonly Dictionary<ulong, int> _last = [];
    private readonly List<(int Record, int Before)> _entries = [];
    private BitArray _marks = new(0);

    /// <summary>How many identifiers there are.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds the identifiers of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">What it is called in what is found.</param>
    public void Add(BibliographicRecord record, int number)
    {
        foreach (var key in KeysOf(record))
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, key, out var isKnown);
            _entries.Add((number, isKnown ? last : -1));
            last = _entries.Count - 1;
        }
    }

    /// <summary>Finds the records that may have an identifier in common with another one.</summary>
    public void Find(BibliographicRecord record, HashSet<int> found)
    {
        found.Clear();
        foreach (var key in KeysOf(record))
        {
            for (var at = _last.GetValueOrDefault(key, -1); at >= 0; at = _entries[at].Before)
                found.Add(_entries[at].Record);
        }
    }

    public bool HasPmid(int number) => Has(PmidKey(number));

    public bool HasPmcid(int number) => Has(PmcidKey(number));

    /// <summary>Whether a DOI is there that is written without anything around it, in any case.</summary>
    public bool HasDoi(ReadOnlySpan<byte> name) => Has(DoiKey(name));

    /// <summary>Makes the table of marks, when all records are added; before it is used by several threads.</summary>
    public void Freeze()
    {
        var count = (uint)Math.Clamp((long)_entries.Count * MarksPerIdentifier, FewestMarks, MostMarks);
        _marks = new((int)BitOperations.RoundUpToPowerOf2(count));
        foreach (var key in _last.Keys)
            _marks[MarkOf(key)] = true;
    }

    private static IEnumerable<ulong> KeysOf(BibliographicRecord record)
    {
        if (record.Pmid is { } pmid)
            yield return PmidKey(pmid.Number);
        if (record.Pmcid is { } pmcid)
            yield return PmcidKey(pmcid.Number);
        if (record.Doi is { } doi)
            yield return DoiKey(Encoding.UTF8.GetBytes(doi.ToString()));
    }

    private bool Has(ulong key) => _marks[MarkOf(key)] && _last.ContainsKey(key);

    private int MarkOf(ulong key) => (int)(key >> 32) & (_marks.Length - 1);

    private static ulong PmidKey(int number) => Spread(1UL << 32 | (uint)number);

    private static ulong PmcidKey(int number) => Spread(2UL << 32 | (uint)number);

    /// <summary>FNV-1a of the name with its ASCII letters in lower case, which is the canonical form.</summary>
    private static ulong DoiKey(ReadOnlySpan<byte> name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var b in name)
            hash = (hash ^ (uint)(b is >= (byte)'A' and <= (byte)'Z' ? b | 0x20 : b)) * 0x100000001B3;
        return Spread(hash);
    }

    /// <summary>Spreads what is in the low bits over the high bits, of which the marks are made (Fibonacci hashing).</summary>
    private static ulong Spread(ulong value) => value * 0x9E3779B97F4A7C15;
}
