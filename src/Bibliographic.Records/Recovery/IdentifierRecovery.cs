using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>Which identifiers has the record? Looks in its addresses, in fields of their own, in <c>spelling</c> and in the record's id.</summary>
internal struct IdentifierRecovery(WantedValues wanted)
{
    private const string PubMedPrefix = "pubmed-";

    public Pmid? Pmid;
    public Pmcid? Pmcid;
    public Doi? Doi;
    public Evidence PmidEvidence;
    public Evidence PmcidEvidence;
    public Evidence DoiEvidence;

    private readonly bool _wantsPmid = wanted.Have(RecordValue.Pmid);
    private readonly bool _wantsPmcid = wanted.Have(RecordValue.Pmcid);
    private readonly bool _wantsDoi = wanted.Have(RecordValue.Doi);

    /// <summary>Whether an identifier that is wanted has not been found yet.</summary>
    public readonly bool LacksAny => _wantsPmid && Pmid is null || _wantsPmcid && Pmcid is null || _wantsDoi && Doi is null;

    /// <summary>Looks where nearly all are found.</summary>
    public void LookInAddresses(PageFields fields)
    {
        if (!LacksAny)
            return;
        Look(WhitespaceInsensitiveText.CollapseSpaces(fields.Text(Field.Url), fields.Arena), EvidenceSource.Url);
        Look(fields.Text(Field.DoiStr), EvidenceSource.Field);
    }

    /// <summary>Looks for those not found yet in the other places.</summary>
    public void LookElsewhere(PageFields fields, ReadOnlySpan<byte> spelledAddresses, DiagnosticLog log)
    {
        Look(spelledAddresses, EvidenceSource.Spelling);
        if (_wantsPmid && Records.Pmid.TryParse(Text.FirstWord(fields.Text(Field.PmidStr)), out var pmid))
            Set(ref Pmid, ref PmidEvidence, pmid, EvidenceSource.Field);
        if (_wantsPmcid && Records.Pmcid.TryParse(Text.FirstWord(fields.Text(Field.PmcidStr)), out var pmcid))
            Set(ref Pmcid, ref PmcidEvidence, pmcid, EvidenceSource.Field);
        if (_wantsPmcid)
            LookInId(fields, log);
    }

    /// <summary>Catalogues of PubMed Central number records by the PMCID: <c>pubmed-9733972</c> is PMC9733972.</summary>
    private void LookInId(PageFields fields, DiagnosticLog log)
    {
        if (Pmcid is not null && !log.IsEnabled)
            return;
        var id = fields.Text(Field.Id);
        if (!id.StartsWith("pubmed-"u8) || id[PubMedPrefix.Length..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return;
        if (!Records.Pmcid.TryParse(Text.Decode(id).Replace(PubMedPrefix, "PMC", StringComparison.Ordinal), out var pmcid))
            return;
        if (Pmcid is { } known && known != pmcid)
            log.Report(DiagnosticCode.IdentifiersDisagree, fields.Page, Field.Id, $"the record's id is of {pmcid}, its address of {known}");
        Set(ref Pmcid, ref PmcidEvidence, pmcid, EvidenceSource.Id, Certainty.Likely);
    }

    private void Look(ReadOnlySpan<byte> text, EvidenceSource source)
    {
        if (!LacksAny)
            return;
        foreach (var range in new WordRanges(text))
        {
            var word = text[range];
            while (!word.IsEmpty)
            {
                var address = word[..Text.NextAddress(word, includeNested: true)];
                word = word[address.Length..];
                if (_wantsPmcid && Pmcid is null && Records.Pmcid.TryParse(address, out var pmcid))
                    Set(ref Pmcid, ref PmcidEvidence, pmcid, source);
                else if (_wantsPmid && Pmid is null && Records.Pmid.TryParse(address, out var pmid))
                    Set(ref Pmid, ref PmidEvidence, pmid, source);
                else if (_wantsDoi && Doi is null && Records.Doi.TryParse(address, out var doi))
                    Set(ref Doi, ref DoiEvidence, doi, source);
            }
        }
    }

    private static void Set<T>(ref T? value, ref Evidence evidence, T found, EvidenceSource source, Certainty certainty = Certainty.Certain)
        where T : struct
    {
        if (value is not null)
            return;
        value = found;
        evidence = new(source, certainty);
    }
}
