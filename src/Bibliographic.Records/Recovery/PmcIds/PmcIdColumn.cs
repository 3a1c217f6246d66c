namespace Bibliographic.Records.Recovery.PmcIds;

/// <summary>A column of PubMed Central's list, by its place.</summary>
internal enum PmcIdColumn
{
    Journal,
    Issn,
    ElectronicIssn,
    Year,
    Volume,
    Issue,
    Page,
    Doi,
    Pmcid,
    Pmid,
    ManuscriptId,
    ReleaseDate,
}
