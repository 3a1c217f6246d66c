namespace Bibliographic.Records.Tests.Duplicates;

/// <summary>Invented records with a few identifiers.</summary>
internal static class Works
{
    public static BibliographicRecord Record(string? id = null, string? title = null, string? doi = null, int pmid = 0, int pmcid = 0) =>
        new()
    {
        Id = id,
        Title = title,
        Doi = doi is null ? null : Doi.Parse(doi),
        Pmid = pmid == 0 ? null : new Pmid(pmid),
        Pmcid = pmcid == 0 ? null : new Pmcid(pmcid),
    };

    /// <summary>Records whose few identifiers meet often, also in contradiction; the same for the same seed.</summary>
    public static List<BibliographicRecord> Random(int seed, int count, int works)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            var work = 1 + random.Next(works);
            // One identifier in twelve is another work's.
            int Or(int own) => random.Next(12) == 0 ? 1 + random.Next(works) : own;
            return Record(
                id: $"r{number}",
                title: $"Title {random.Next(3)}",
                doi: random.Next(2) == 0 ? $"10.5555/{Or(work)}" : null,
                pmid: random.Next(2) == 0 ? Or(work) : 0,
                pmcid: random.Next(2) == 0 ? Or(work) : 0) with
            {
                Journal = random.Next(2) == 0 ? $"J {random.Next(2)}" : null,
                Subjects = [$"s{random.Next(5)}", $"s{random.Next(5)}"],
                Evidence = new RecordEvidence().With(RecordValue.Journal, new(EvidenceSource.Spelling, (Certainty)random.Next(1, 4))),
            };
        })];
    }
}
