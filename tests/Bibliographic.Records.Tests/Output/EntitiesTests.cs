namespace Bibliographic.Records.Tests.Output;

/// <summary>Entities that a source holds once too often are in no format that shows values to people.</summary>
public class EntitiesTests
{
    private static readonly string[] FormatsOfData = ["json", "ndjson", "solr", "dump", "csv", "tsv"];

    public static TheoryData<string> Formats { get; } =
        [.. RecordFormats.Default.Select(format => format.Name).Where(name => !FormatsOfData.Contains(name))];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_has_the_characters(string name)
    {
        var format = RecordFormats.Default[name];
        Assert.Equal(Write(format, Record("&", "'", "<")), Write(format, Record("&amp;", "&#39;", "&lt;")));
    }

    [Fact]
    public void What_only_looks_like_an_entity_stays()
    {
        var record = Record("& x;", "'", "<") with { Publisher = "AT&T; Heron&nothing;" };
        Assert.Contains("AT\\&T; Heron\\&nothing;", RecordFormats.BibTeX.Serialize(record), StringComparison.Ordinal);
    }

    [Fact]
    public void The_library_s_own_JSON_has_what_was_read() =>
        Assert.Contains(
            "Fish &amp; Fisheries", RecordFormats.NdJson.Serialize(Record("&amp;", "'", "<")), StringComparison.Ordinal);

    private static string Write(RecordSerializer format, BibliographicRecord record) =>
        Convert.ToHexString(format.SerializeToBytes(record));

    private static BibliographicRecord Record(string and, string apostrophe, string less) => new()
    {
        Id = "x-1",
        Pmid = new(1),
        Formats = ["Article"],
        Title = "Fish & chips",
        Journal = $"Fish {and} Fisheries",
        Publisher = $"Heron {and} Sons",
        Authors = [AgentName.Person($"O{apostrophe}Brien", "A"), AgentName.Group($"Marsh {and} Fen Group")],
        Contributors = [new(AgentName.Group($"Reed {and} Rush"), "editor")],
        Subjects = [$"Birds {and} bees"],
        Abstract = $"We show p {less} 0.05.",
        Dates = [new(2020)],
    };
}
