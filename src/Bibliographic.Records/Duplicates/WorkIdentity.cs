using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Duplicates;

/// <summary>
/// The identifiers of a record's work, each as 128 bits of a SHA-256 hash of its scheme and value, or 0 when it is unknown.
/// </summary>
/// <param name="Doi">The DOI.</param>
/// <param name="Pmid">The PMID with its version.</param>
/// <param name="Pmcid">The PMCID with its version.</param>
/// <param name="Entry">
/// The catalogue's identifier together with the title, because other catalogues may use the same identifier for another work.
/// </param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WorkIdentity(UInt128 Doi, UInt128 Pmid, UInt128 Pmcid, UInt128 Entry)
{
    public static WorkIdentity FromRecord(BibliographicRecord record) => new(
        Hash("doi", record.Doi?.ToString()),
        Hash("pmid", record.Pmid?.ToString()),
        Hash("pmcid", record.Pmcid?.ToString()),
        string.IsNullOrEmpty(record.Id) ? 0 : Hash("id", $"{record.Id}\n{Letters(record.Title)}"));

    /// <summary>The identifiers that are known, the most reliable first.</summary>
    public IEnumerable<(RecordValue Scheme, UInt128 Value)> Known
    {
        get
        {
            if (Pmid != 0)
                yield return (RecordValue.Pmid, Pmid);
            if (Pmcid != 0)
                yield return (RecordValue.Pmcid, Pmcid);
            if (Doi != 0)
                yield return (RecordValue.Doi, Doi);
            if (Entry != 0)
                yield return (RecordValue.Id, Entry);
        }
    }

    /// <summary>Which of <see cref="Doi"/>, <see cref="Pmid"/> and <see cref="Pmcid"/> are known.</summary>
    public IdentifierSet KnownSet =>
        (Doi != 0 ? IdentifierSet.Doi : 0) | (Pmid != 0 ? IdentifierSet.Pmid : 0) | (Pmcid != 0 ? IdentifierSet.Pmcid : 0);

    /// <summary>The most reliable identifier that both have in common; null when there is none.</summary>
    public RecordValue? SharedWith(in WorkIdentity other) =>
        Pmid != 0 && Pmid == other.Pmid ? RecordValue.Pmid
        : Pmcid != 0 && Pmcid == other.Pmcid ? RecordValue.Pmcid
        : Doi != 0 && Doi == other.Doi ? RecordValue.Doi
        : Entry != 0 && Entry == other.Entry ? RecordValue.Id
        : null;

    /// <summary>The identifier in which they differ; null when both may be of one work.</summary>
    public RecordValue? ContradictionTo(in WorkIdentity other)
    {
        WorkCounter.Add(0);
        return Differ(Pmid, other.Pmid) ? RecordValue.Pmid
            : Differ(Pmcid, other.Pmcid) ? RecordValue.Pmcid
            : Differ(Doi, other.Doi) ? RecordValue.Doi
            : null;
    }

    /// <summary>What is known when both are of one work; they must not contradict each other.</summary>
    public WorkIdentity And(in WorkIdentity other) => new(Doi | other.Doi, Pmid | other.Pmid, Pmcid | other.Pmcid, Entry);

    /// <summary>The identifiers that are in a set, without the others and without <see cref="Entry"/>.</summary>
    public WorkIdentity Only(IdentifierSet set) => new(
        set.HasFlag(IdentifierSet.Doi) ? Doi : 0,
        set.HasFlag(IdentifierSet.Pmid) ? Pmid : 0,
        set.HasFlag(IdentifierSet.Pmcid) ? Pmcid : 0,
        0);

    private static bool Differ(UInt128 left, UInt128 right) => left != 0 && right != 0 && left != right;

    private static UInt128 Hash(string scheme, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return 0;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{scheme}:{value}"), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }

    /// <summary>The title's letters and digits: markup, case, spaces and punctuation differ between extractors.</summary>
    private static string Letters(string? title) =>
        string.Concat(MarkedText.Parse(title).PlainText.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
