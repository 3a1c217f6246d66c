using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Bibliographic.Records.Duplicates;

/// <summary>By what a record's work is known, each as 128 bits of a hash, which are 0 when the record does not say.</summary>
/// <param name="Doi">The DOI.</param>
/// <param name="Pmid">The PMID with its version.</param>
/// <param name="Pmcid">The PMCID with its version.</param>
/// <param name="Entry">The catalogue's identifier and the title: other catalogues may have the same number for another work.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WorkIdentity(UInt128 Doi, UInt128 Pmid, UInt128 Pmcid, UInt128 Entry)
{
    public static WorkIdentity Of(BibliographicRecord record) => new(
        Hash("doi", record.Doi?.ToString()),
        Hash("pmid", record.Pmid?.ToString()),
        Hash("pmcid", record.Pmcid?.ToString()),
        string.IsNullOrEmpty(record.Id) ? 0 : Hash("id", $"{record.Id}\n{Letters(record.Title)}"));

    /// <summary>What is known, without what is not.</summary>
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

    /// <summary>The surest identifier that both have; null when there is none.</summary>
    public RecordValue? SharedWith(in WorkIdentity other) =>
        Pmid != 0 && Pmid == other.Pmid ? RecordValue.Pmid
        : Pmcid != 0 && Pmcid == other.Pmcid ? RecordValue.Pmcid
        : Doi != 0 && Doi == other.Doi ? RecordValue.Doi
        : Entry != 0 && Entry == other.Entry ? RecordValue.Id
        : null;

    /// <summary>The identifier of the work in which they differ; null when they may be of one work.</summary>
    public RecordValue? ContradictionTo(in WorkIdentity other) =>
        Differ(Pmid, other.Pmid) ? RecordValue.Pmid
        : Differ(Pmcid, other.Pmcid) ? RecordValue.Pmcid
        : Differ(Doi, other.Doi) ? RecordValue.Doi
        : null;

    /// <summary>What is known when both are of one work.</summary>
    public WorkIdentity And(in WorkIdentity other) => new(Doi | other.Doi, Pmid | other.Pmid, Pmcid | other.Pmcid, Entry);

    private static bool Differ(UInt128 left, UInt128 right) => left != 0 && right != 0 && left != right;

    private static UInt128 Hash(string scheme, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return 0;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{scheme}:{value}"), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }

    /// <summary>Markup, case, spaces and punctuation differ between extractors.</summary>
    private static string Letters(string? title) =>
        string.Concat(MarkedText.Parse(title).PlainText.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
