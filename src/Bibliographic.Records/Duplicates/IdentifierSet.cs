namespace Bibliographic.Records.Duplicates;

/// <summary>Which of the identifiers that can contradict each other are known.</summary>
[Flags]
internal enum IdentifierSet
{
    None = 0,
    Doi = 1,
    Pmid = 2,
    Pmcid = 4,
    All = Doi | Pmid | Pmcid,
}
