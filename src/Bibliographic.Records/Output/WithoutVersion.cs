namespace Bibliographic.Records.Output;

/// <summary>
/// The identifiers of NLM without a version (<c>36518984.2</c>, <c>PMC9733972.1</c>), for formats whose readers take digits only.
/// </summary>
internal static class WithoutVersion
{
    public static Pmid? Of(Pmid? pmid) => pmid is { Version: > 0 } known ? new Pmid(known.Number) : pmid;

    public static Pmcid? Of(Pmcid? pmcid) => pmcid is { Version: > 0 } known ? new Pmcid(known.Number) : pmcid;
}
