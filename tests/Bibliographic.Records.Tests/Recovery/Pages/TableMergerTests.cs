using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Recovery.Pages;

namespace Bibliographic.Records.Tests.Recovery.Pages;

/// <summary>What one record says that is made of a MARC table and an index table.</summary>
public class TableMergerTests
{
    private readonly DiagnosticLog _log = new(isEnabled: true);

    [Fact]
    public void What_both_say_is_certain_and_stands_as_MARC_has_it()
    {
        var merged = Merge(
            new() { Title = "Marsh maps", Publisher = "Heron Press" },
            new() { Title = "Marsh maps :", Publisher = "Heron press," },
            certainty: Certainty.Likely);
        Assert.Equal(("Marsh maps", "Heron Press"), (merged.Title, merged.Publisher));
        Assert.Equal(new Evidence(EvidenceSource.Marc, Certainty.Certain), merged.Evidence[RecordValue.Title]);
        Assert.Empty(_log.Take());
    }

    [Fact]
    public void What_only_one_says_is_taken()
    {
        var merged = Merge(new() { Edition = "2nd ed.", PlaceOfPublication = "Norwich", Publisher = "Heron Press" }, new() { Version = 17, Collections = ["Fens"] });
        Assert.Equal(("2nd ed.", "Norwich", 17), (merged.Edition, merged.PlaceOfPublication, merged.Version));
        Assert.Equal(["Fens"], merged.Collections);
        Assert.Equal(EvidenceSource.Field, merged.Evidence[RecordValue.Collection].Source);
        Assert.Equal(EvidenceSource.Marc, merged.Evidence[RecordValue.PlaceOfPublication].Source);
    }

    [Fact]
    public void Where_they_differ_MARC_is_believed_but_less_certain()
    {
        var merged = Merge(new() { Title = "Marsh maps" }, new() { Title = "Perches" });
        Assert.Equal("Marsh maps", merged.Title);
        Assert.Equal(Certainty.Likely, merged.Evidence[RecordValue.Title].Certainty);
        var diagnostic = Assert.Single(_log.Take());
        Assert.Equal(DiagnosticCode.TablesDisagree, diagnostic.Code);
        Assert.Equal("title is 'Marsh maps' in the MARC table and 'Perches' in the index table; that of the MARC table was taken", diagnostic.Message);
    }

    /// <summary>An index has title and subtitle in one field, and the short title in another.</summary>
    [Fact]
    public void A_longer_title_is_no_other_one()
    {
        var merged = Merge(
            new() { Title = "Marsh maps", Subtitle = "a guide" },
            new() { Title = "Marsh maps: a guide", ShortTitle = "Marsh maps :", Subtitle = "a guide /" });
        Assert.Equal(("Marsh maps", "a guide", null), (merged.Title, merged.Subtitle, merged.ShortTitle));
        Assert.Empty(_log.Take());
    }

    [Fact]
    public void A_part_goes_with_its_whole()
    {
        var merged = Merge(new() { Title = "Marsh maps" }, new() { Title = "Perches", Subtitle = "and where they swim" });
        Assert.Null(merged.Subtitle);
        merged = Merge(new() { Title = "Marsh maps" }, new() { Title = "Marsh maps", Subtitle = "a guide" });
        Assert.Equal("a guide", merged.Subtitle);
    }

    [Fact]
    public void Lists_are_completed_and_their_items_stand_once()
    {
        var merged = Merge(
            new() { Subjects = ["Marshes", "Maps"], Urls = ["https://books.example/1"] },
            new() { Subjects = ["Maps.", "Fens"], Urls = ["https://books.example/1", "https://books.example/2"] });
        Assert.Equal(["Marshes", "Maps", "Fens"], merged.Subjects);
        Assert.Equal(["https://books.example/1", "https://books.example/2"], merged.Urls);
        Assert.Empty(_log.Take());
    }

    [Fact]
    public void A_list_that_the_other_covers_stands_as_it_is()
    {
        var merged = Merge(new() { Series = ["Fen studies"] }, new() { Series = ["Fen studies ;"] });
        Assert.Equal(["Fen studies"], merged.Series);
    }

    /// <summary>Names are those of MARC, which has their parts, unless the index has other people.</summary>
    [Theory]
    [InlineData("Reed, Ann", 0)]
    [InlineData("Reed, A.", 0)]
    [InlineData("Perch, Jon", 1)]
    public void Names_are_not_put_together(string indexed, int differences)
    {
        var merged = Merge(
            new() { Authors = [AgentName.Person("Reed", "Ann"), AgentName.Person("Meer", "Anneke van der")] },
            new() { Authors = [AgentName.Person(indexed.Split(", ")[0], indexed.Split(", ")[1])] });
        Assert.Equal(["Reed", "Meer"], merged.Authors.Select(author => author.Family));
        Assert.Equal(differences, _log.Take().Length);
    }

    [Fact]
    public void The_entry_in_the_index_is_described_by_the_index()
    {
        var merged = Merge(new() { Id = "marsh-1", Formats = ["Book"] }, new() { Id = "fen.marsh-1", Formats = ["eBook"] });
        Assert.Equal("fen.marsh-1", merged.Id);
        Assert.Equal(["eBook", "Book"], merged.Formats);
    }

    [Fact]
    public void The_more_exact_of_two_dates_stands()
    {
        var merged = Merge(new() { Dates = [new(2021)] }, new() { Dates = [new(2021, 5, 1)] });
        Assert.Equal("2021-05-01", $"{Assert.Single(merged.Dates)}");
        Assert.Equal(EvidenceSource.Field, merged.Evidence[RecordValue.Year].Source);
        Assert.Equal("2021", $"{Assert.Single(Merge(new() { Dates = [new(2021)] }, new() { Dates = [new(1998)] }).Dates)}");
        Assert.Single(_log.Take());
    }

    [Fact]
    public void The_MARC_record_is_kept()
    {
        var marc = RecordDump.ReadFile(Repository.PathOf("marc/records.mrc")).First().Marc;
        Assert.Same(marc, Merge(new() { Marc = marc }, new() { Title = "Marsh maps" }).Marc);
    }

    private BibliographicRecord Merge(BibliographicRecord marc, BibliographicRecord index, Certainty certainty = Certainty.Certain) =>
        new TableMerger()
            .Merge(With(marc, new(EvidenceSource.Marc, certainty)), With(index, new(EvidenceSource.Field, certainty)), new(_log));

    private static BibliographicRecord With(BibliographicRecord record, Evidence evidence)
    {
        var all = record.Evidence;
        foreach (var property in RecordProperty.All)
        {
            if (property.Name is not ("evidence" or "marc") && property.GetTexts(record).Count > 0)
                all = all.With(property.Value, evidence);
        }
        return record with { Evidence = all };
    }
}
