using System.Buffers;
using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

public readonly partial struct Pmid
{
    private static readonly SearchValues<char> FirstLetters = SearchValues.Create("pP");

    /// <summary>What may stand before the number, the longer before the shorter.</summary>
    private static readonly string[] Leads =
    [
        "pmid", "pubmed.ncbi.nlm.nih.gov/", "pubmed/?term=", "pubmed?term=", "pubmed&list_uids=", "pubmed&amp;list_uids=",
        "pubmed id", "pubmed/", "pubmed:", "pmc.org/article/med/", "pmc.org/abstract/med/",
    ];

    /// <inheritdoc/>
    public static IdentifierMatch<Pmid>[] FindAll(string text) => IdentifierFinder.FindAll<Pmid>(text);

    /// <inheritdoc/>
    public static IdentifierMatch<Pmid>[] FindAll(ReadOnlySpan<char> text) => IdentifierFinder.FindAll<Pmid>(text);

    /// <inheritdoc/>
    public static IdentifierMatch<Pmid>[] FindAll(ReadOnlySpan<byte> utf8Text) => IdentifierFinder.FindAll<Pmid>(utf8Text);

    static void IFindableIdentifier<Pmid>.Find(ReadOnlySpan<char> text, ref List<IdentifierMatch<Pmid>>? found)
    {
        for (var at = 0; (at = IndexOfLead(text, at)) < text.Length; at++)
        {
            var start = at + LeadLength(text[at..]);
            if (start == at || !IsPlaceOfPmid(text[..at], text[at..start]))
                continue;
            // "PMID: 1", "PMID = 1", "PMID 1", "pmid/1": no more than these few signs between the label and the number.
            for (var most = start + 3; start < most && start < text.Length && text[start] is ':' or '=' or '/' or ' ' or '\u00A0';)
                start++;
            if (NlmNumber.TryReadStart(text[start..], out var number, out var length) &&
                NlmNumber.EndsBefore(text[(start + length)..]))
            {
                (found ??= []).Add(new(new Pmid(number), start, length));
                at = start + length - 1;
            }
        }
    }

    private static int IndexOfLead(ReadOnlySpan<char> text, int from)
    {
        var next = text[from..].IndexOfAny(FirstLetters);
        return next < 0 ? text.Length : from + next;
    }

    private static int LeadLength(ReadOnlySpan<char> text)
    {
        foreach (var lead in Leads)
        {
            if (IdentifierText.StartsWith(text, lead))
                return lead.Length;
        }

        return 0;
    }

    /// <summary>Whether a lead is not the end of a longer word, nor a step in the address of some other site.</summary>
    private static bool IsPlaceOfPmid(ReadOnlySpan<char> before, ReadOnlySpan<char> lead)
    {
        if (lead.StartsWith("pmc", StringComparison.OrdinalIgnoreCase))
            return IdentifierText.EndsWith(before, "europe");
        if (before is not [.. var site, '/'] || lead[^1] is not ('/' or '='))
            return before.IsEmpty || !char.IsLetterOrDigit(before[^1]);
        return site.IsEmpty || !(char.IsLetterOrDigit(site[^1]) || site[^1] is '.' or '-' or '_') ||
            IdentifierText.EndsWith(site, ".nih.gov") || IdentifierText.EndsWith(site, ".nih.gov/m");
    }
}
