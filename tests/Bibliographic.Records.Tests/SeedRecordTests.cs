namespace Bibliographic.Records.Tests;

/// <summary>The one real record of which every value is known.</summary>
public class SeedRecordTests
{
    private const string Statement =
        "This is an Open Access article distributed under the terms of the Creative Commons Attribution License (https://creativecommons.org/licenses/by/4.0/), "
        + "which permits unrestricted reuse, distribution, and reproduction in any medium, provided the original work is properly cited.";

    private static readonly Lazy<BibliographicRecord> Record = new(() => Assert.Single(RecordDump.ReadFile(SeedPath)));

    internal static string SeedPath => Path.Combine(Repository.Shared, "sample", "seed-record.txt");

    [SharedFact]
    public void Every_author_is_divided_as_in_the_article() => Assert.Equal(
        [
            AgentName.Person("Nazari", "Hojjatollah"),
            AgentName.Person("Alborzi", "Foroogh"),
            AgentName.Person("Heirani-Tabasi", "Asieh"),
            AgentName.Person("Hadizadeh", "Alireza"),
            AgentName.Person("Asbagh", "Reza Akbari"),
            AgentName.Person("Behboudi", "Behnam"),
            AgentName.Person("Fazeli", "Mohammad Sadegh"),
            AgentName.Person("Rahimi", "Mojgan"),
            AgentName.Person("Keramati", "Mohammad Reza"),
            AgentName.Person("Keshvari", "Amir"),
            AgentName.Person("Kazemeini", "Alireza"),
            AgentName.Person("Soleimani", "Masoud"),
            AgentName.Person("Ahmadi Tafti", "Seyed Mohsen"),
        ],
        Record.Value.Authors);

    [SharedFact]
    public void Identifiers_are_those_of_the_article()
    {
        Assert.Equal(Pmid.Parse("36518984"), Record.Value.Pmid);
        Assert.Equal(Pmcid.Parse("PMC9733972"), Record.Value.Pmcid);
        Assert.Equal(Doi.Parse("10.1093/gastro/goac075"), Record.Value.Doi);
        Assert.Equal("pubmed-9733972", Record.Value.Id);
    }

    [SharedFact]
    public void Journal_and_type_are_told_apart_from_what_stands_around_them()
    {
        Assert.Equal("Gastroenterol Rep (Oxf)", Record.Value.Journal);
        Assert.Equal("Original Article", Record.Value.ArticleType);
        Assert.Equal("Oxford University Press", Record.Value.Publisher);
    }

    [SharedFact]
    public void Each_of_the_four_dates_has_its_own_meaning()
    {
        Assert.Equal([new(2022, 12, 9)], Record.Value.Dates);
        Assert.Equal("2022-12-13", Record.Value.Datestamp.ToString());
        Assert.Equal(1784846491053981696, Record.Value.Version);
        var indexedAt = Assert.NotNull(Record.Value.IndexedAt);
        Assert.Equal(new DateTimeOffset(2023, 12, 9, 22, 50, 57, TimeSpan.Zero),
            indexedAt.AddTicks(-(indexedAt.Ticks % TimeSpan.TicksPerSecond)));
    }

    [SharedFact]
    public void Lists_are_divided_into_their_values()
    {
        Assert.Equal(["Online", "Article", "Text"], Record.Value.Formats);
        Assert.Equal([new("English", "en")], Record.Value.Languages);
        Assert.Equal("Original Article", Record.Value.ArticleType);
        Assert.Equal(
            ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9733972/", "https://www.ncbi.nlm.nih.gov/pubmed/36518984", "http://dx.doi.org/10.1093/gastro/goac075"],
            Record.Value.Urls);
        Assert.Equal(["National Center for Biotechnology Information"], Record.Value.Institutions);
        Assert.Equal(["PubMed"], Record.Value.Collections);
    }

    [SharedFact]
    public void Rights_are_divided_into_copyright_address_and_statement()
    {
        Assert.Equal(new License("https://creativecommons.org/licenses/by/4.0/", Statement), Record.Value.License);
        Assert.Equal("CC-BY-4.0", Record.Value.License?.SpdxId);
        Assert.Equal(
            "© The Author(s) 2022. Published by Oxford University Press and Sixth Affiliated Hospital of Sun Yat-sen University",
            Record.Value.Copyright);
    }

    [SharedFact]
    public void Title_and_abstract_are_whole()
    {
        var lines = File.ReadAllLines(SeedPath);
        string Row(string name) => lines.Single(line => line.StartsWith($"{name} | ", StringComparison.Ordinal))[(name.Length + 3)..^2];
        Assert.Equal(Row("title"), Record.Value.Title);
        Assert.Equal(Row("description"), Record.Value.Abstract);
        Assert.StartsWith("BACKGROUND: Exosome administration", Record.Value.Abstract, StringComparison.Ordinal);
        Assert.EndsWith("treatment of gastrointestinal fistulas.", Record.Value.Abstract, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Nothing_is_invented() => Assert.Equal(
        [
            nameof(BibliographicRecord.Id), nameof(BibliographicRecord.Version), nameof(BibliographicRecord.Formats),
            nameof(BibliographicRecord.ArticleType),
            nameof(BibliographicRecord.Title), nameof(BibliographicRecord.Authors), nameof(BibliographicRecord.Journal),
            nameof(BibliographicRecord.Publisher),
            nameof(BibliographicRecord.Dates), nameof(BibliographicRecord.Datestamp), nameof(BibliographicRecord.Abstract),
            nameof(BibliographicRecord.Languages), nameof(BibliographicRecord.Urls), nameof(BibliographicRecord.Pmid),
            nameof(BibliographicRecord.Pmcid),
            nameof(BibliographicRecord.Doi), nameof(BibliographicRecord.License), nameof(BibliographicRecord.Copyright),
            nameof(BibliographicRecord.Institutions),
            nameof(BibliographicRecord.Collections), nameof(BibliographicRecord.RecordFormat), nameof(BibliographicRecord.ExtraFields),
        ],
        RecordDifferences.Present(Record.Value));

    [SharedFact]
    public void Everything_is_certain_that_something_states()
    {
        var evidence = Record.Value.Evidence;
        Assert.Equal(new Evidence(EvidenceSource.Field, Certainty.Certain), evidence[RecordValue.Title]);
        Assert.Equal(new Evidence(EvidenceSource.WorkKeys, Certainty.Certain), evidence[RecordValue.Authors]);
        Assert.Equal(new Evidence(EvidenceSource.Spelling, Certainty.Certain), evidence[RecordValue.Journal]);
        Assert.Equal(new Evidence(EvidenceSource.Spelling, Certainty.Certain), evidence[RecordValue.Year]);
        Assert.Equal(new Evidence(EvidenceSource.Url, Certainty.Certain), evidence[RecordValue.Doi]);
        Assert.Equal(default, evidence[RecordValue.OtherContributors]);
    }

    [SharedFact]
    public void Nothing_in_it_needs_a_diagnostic()
    {
        using var reader = new RecordReader(File.OpenRead(SeedPath), new() { Policy = DiagnosticPolicy.Collect });
        Assert.True(reader.Read());
        Assert.Empty(reader.Diagnostics);
        Assert.Equal((1, 1, 0), (reader.Position.RecordNumber, reader.Position.Line, reader.Position.ByteOffset));
        Assert.False(reader.Read());
    }
}
