namespace Bibliographic.Records.Tool.Terminal;

/// <summary>Where a value came from and how sure it is, in words.</summary>
internal static class EvidenceText
{
    public static string Of(Evidence evidence) => evidence.Source == EvidenceSource.None ? "" : $"{Of(evidence.Source)}; {Words.Of(evidence.Certainty)}";

    private static string Of(EvidenceSource source) => source switch
    {
        EvidenceSource.Field => "stated",
        EvidenceSource.WorkKeys => "from the work keys",
        EvidenceSource.Spelling => "from the spelling text",
        EvidenceSource.Preamble => "from the top of the page",
        EvidenceSource.Url => "from a web address",
        EvidenceSource.Id => "from the identifier",
        EvidenceSource.OtherFields => "from other fields",
        EvidenceSource.Inference => "inferred",
        EvidenceSource.Marc => "from the MARC record",
        EvidenceSource.OtherRecord => "from another record of the work",
        _ => Words.Of(source),
    };
}
