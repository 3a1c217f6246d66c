using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// Which identifiers has the record? Looks in its addresses, in fields of their own, in <c>spelling</c> and in the record's id.
/// </summary>
internal struct IdentifierRecovery(RequestedProperties requested)
{
    private const string PubMedPrefix = "pubmed-";

    public Recovered<Pmid?> Pmid;
    public Recovered<Pmcid?> Pmcid;
    public Recovered<Doi?> Doi;

    private readonly bool _wantsPmid = requested.Include(RecordProperties.Pmid);
    private readonly bool _wantsPmcid = requested.Include(RecordProperties.Pmcid);
    private readonly bool _wantsDoi = requested.Include(RecordProperties.Doi);

    /// <summary>Whether an identifier that is wanted has not been found yet.</summary>
    public readonly bool LacksAny =>
        _wantsPmid && Pmid.Value is null || _wantsPmcid && Pmcid.Value is null || _wantsDoi && Doi.Value is null;

    /// <summary>Looks where nearly all are found.</summary>
    public void LookInAddresses(PageFields fields, ReadOnlySpan<byte> addresses)
    {
        if (!LacksAny)
            return;
        Look(addresses, EvidenceSource.Url);
        Look(fields.Text(Field.DoiStr), EvidenceSource.Field);
    }

    /// <summary>Looks for those not found yet in the other places.</summary>
    public void LookElsewhere(PageFields fields, ReadOnlySpan<byte> spelledAddresses, DiagnosticLog log)
    {
        Look(spelledAddresses, EvidenceSource.Spelling);
        if (_wantsPmid && Records.Pmid.TryParse(Text.FirstWord(fields.Text(Field.PmidStr)), out var pmid))
            Set(ref Pmid, pmid, EvidenceSource.Field);
        if (_wantsPmcid && Records.Pmcid.TryParse(Text.FirstWord(fields.Text(Field.PmcidStr)), out var pmcid))
            Set(ref Pmcid, pmcid, EvidenceSource.Field);
        if (_wantsPmcid)
            LookInId(fields, log);
    }

    /// <summary>Catalogues of PubMed Central number records by the PMCID: <c>pubmed-9733972</c> is PMC9733972.</summary>
    private void LookInId(PageFields fields, DiagnosticLog log)
    {
        if (Pmcid.Value is not null && !log.IsEnabled)
            return;
        var id = fields.Id;
        if (!id.StartsWith("pubmed-"u8) || id[PubMedPrefix.Length..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return;
        if (!Records.Pmcid.TryParse(Text.Decode(id).Replace(PubMedPrefix, "PMC", StringComparison.Ordinal), out var pmcid))
            return;
        if (Pmcid.Value is { } known && known != pmcid)
            log.Report(DiagnosticCode.IdentifiersDisagree, fields.Page, Field.Id, $"the record's id is of {pmcid}, its address of {known}");
        Set(ref Pmcid, pmcid, EvidenceSource.Id, Certainty.Likely);
    }

    private void Look(ReadOnlySpan<byte> text, EvidenceSource source)
    {
        if (!LacksAny)
            return;
        foreach (var range in new WordRanges(text))
        {
            var word = text[range];
            if (source == EvidenceSource.Url && !word.Contains((byte)'/'))
                continue;   // a number among the addresses is the value of another row
            while (!word.IsEmpty)
            {
                var address = word[..Text.NextAddress(word, includeNested: true)];
                word = word[address.Length..];
                if (_wantsPmcid && Pmcid.Value is null && Records.Pmcid.TryParse(address, out var pmcid))
                    Set(ref Pmcid, pmcid, source);
                else if (_wantsPmid && Pmid.Value is null && Records.Pmid.TryParse(address, out var pmid))
                    Set(ref Pmid, pmid, source);
                else if (_wantsDoi && Doi.Value is null && Records.Doi.TryParse(address, out var doi) && !Replacements.IsIn(address))
                    Set(ref Doi, doi, source);
            }
        }
    }

    private static void Set<T>(ref Recovered<T?> value, T found, EvidenceSource source, Certainty certainty = Certainty.Certain)
        where T : struct
    {
        if (value.Value is null)
            value = new(found, source, certainty);
    }
}
