namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>The records between which another one is written.</summary>
internal static class Neighbours
{
    public static BibliographicRecord Before { get; } = new()
    {
        Id = "before",
        Formats = ["Article"],
        Title = "The article before",
        Authors = [AgentName.Person("Before", "Ann")],
        Journal = "Journal of Neighbours",
        Dates = [PartialDate.Parse("2021-03-05")],
        Pmid = new Pmid(1),
        Pmcid = new Pmcid(1),
        Doi = Records.Doi.Parse("10.5555/before"),
    };

    public static BibliographicRecord After { get; } = new()
    {
        Id = "after",
        Formats = ["Article"],
        Title = "The article after",
        Authors = [AgentName.Person("After", "Ben")],
        Journal = "Journal of Neighbours",
        Dates = [PartialDate.Parse("2022")],
        Pmid = new Pmid(2),
        Pmcid = new Pmcid(2),
        Doi = Records.Doi.Parse("10.5555/after"),
    };
}
