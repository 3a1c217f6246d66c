using Bibliographic.Records.Conformance;
using Bibliographic.Records.Tests.Output;

namespace Bibliographic.Records.Tests.Duplicates;

public sealed class MergeTests
{
    private static readonly Doi Shared = Doi.Parse("10.5555/walks");

    [Fact]
    public async Task Merging_asynchronously_gives_the_same()
    {
        BibliographicRecord[] records =
            [.. Enumerable.Range(0, 30).Select(number => Works.Record(id: $"{number % 10}", title: "A") with { Version = number })];
        Assert.Equal(records.MergeDuplicates(), await Collect(default));
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Collect(source.Token));

        async Task<List<BibliographicRecord>> Collect(CancellationToken cancellationToken)
        {
            List<BibliographicRecord> merged = [];
            await foreach (var record in Async().MergeDuplicatesAsync(cancellationToken: cancellationToken))
                merged.Add(record);
            return merged;
        }

        async IAsyncEnumerable<BibliographicRecord> Async()
        {
            await Task.Yield();
            foreach (var record in records)
                yield return record;
        }
    }

    [Fact]
    public void Values_of_both_stand_side_by_side()
    {
        var first = new BibliographicRecord { Id = "a", Doi = Shared, Title = "Walks", Subjects = ["Birds"], Authors = [AgentName.Person("Meer", "A")] };
        var second =
            new BibliographicRecord { Id = "b", Doi = Shared, Title = "Walks!", Volume = "12", Subjects = ["Walking", "Birds"],
                Authors = [AgentName.Person("Meer", "Anneke")] };
        var merged = Assert.Single(new[] { first, second }.MergeDuplicates());
        Assert.Equal(
            first with
            {
                Volume = "12",
                Subjects = ["Birds", "Walking"],
                ExtraFields =
                [
                    new("duplicate_id", ["b"]),
                    new("merged_from", ["duplicate_id: b", "duplicate_title: b", "duplicate_authors: b", "volume: b", "subjects: b"]),
                    new("duplicate_title", ["Walks!"]),
                    new("duplicate_authors", ["Meer, Anneke"]),
                ],
            },
            merged);
    }

    [Fact]
    public void The_surer_value_stands_and_brings_its_evidence()
    {
        Evidence guess = new(EvidenceSource.Inference, Certainty.Guess), certain = new(EvidenceSource.WorkKeys, Certainty.Certain);
        var first =
            new BibliographicRecord { Id = "a", Doi = Shared, Authors = [AgentName.Group("Meer A Otsuka R")],
                Evidence = new RecordEvidence().With(RecordValue.Authors, guess) };
        var second =
            first with { Authors = [AgentName.Person("Meer", "A"), AgentName.Person("Otsuka", "R")],
                Evidence = new RecordEvidence().With(RecordValue.Authors, certain) };
        var merged = Assert.Single(new[] { first, second }.MergeDuplicates());
        Assert.Equal(second.Authors, merged.Authors);
        Assert.Equal(certain, merged.Evidence[RecordValue.Authors]);
        Assert.Contains(new RecordField("duplicate_authors", ["Meer A Otsuka R"]), merged.ExtraFields);
        Assert.Contains("duplicate_authors: a (Inference, Guess)", merged.ExtraFields.Single(field => field.Name == "merged_from").Values);
    }

    [Fact]
    public void Parts_of_another_title_do_not_fill_the_title_that_stands()
    {
        var first = new BibliographicRecord { Doi = Shared, Title = "Walks: a study" };
        var second = new BibliographicRecord { Doi = Shared, Title = "Slow walks", ShortTitle = "Slow walks", License = new("https://l.example/", "Free") };
        var merged = Assert.Single(new[] { first, second }.MergeDuplicates());
        Assert.Null(merged.ShortTitle);
        Assert.Contains(new RecordField("duplicate_shortTitle", ["Slow walks"]), merged.ExtraFields);
        Assert.Equal(second.License, merged.License);
    }

    [Fact]
    public void A_place_goes_with_its_publisher_and_lists_are_united()
    {
        var first = new BibliographicRecord { Id = "a", Doi = Shared, Publisher = "Perch", Notes = ["One"], OtherIdentifiers = [new("oclc", "1")] };
        var second = first with { Publisher = "Quill", PlaceOfPublication = "Riga", Notes = ["Two", "One"], OtherIdentifiers = [new("lccn", "1")] };
        var merged = Assert.Single(new[] { first, second }.MergeDuplicates());
        Assert.Null(merged.PlaceOfPublication);
        Assert.Contains(new RecordField("duplicate_placeOfPublication", ["Riga"]), merged.ExtraFields);
        Assert.Equal(["One", "Two"], merged.Notes);
        Assert.Equal([new("oclc", "1"), new("lccn", "1")], merged.OtherIdentifiers);
        var third = second with { Publisher = "Perch" };
        Assert.Equal("Riga", Assert.Single(new[] { first, third }.MergeDuplicates()).PlaceOfPublication);
    }

    [Fact]
    public void Records_that_differ_only_in_the_address_of_their_page_are_equal_and_both_addresses_stay()
    {
        var first = new BibliographicRecord { Id = "a", Doi = Shared, SourceAddress = "https://one.example/a" };
        var second = first with { SourceAddress = "https://two.example/a" };
        Assert.Equal(first, second);
        Assert.True(first.IsSameWorkAs(second));
        var merged = Assert.Single(new[] { first, second, second }.MergeDuplicates());
        Assert.Equal("https://one.example/a", merged.SourceAddress);
        Assert.Equal([new("duplicate_sourceAddress", ["https://two.example/a"]), new("merged_from", ["duplicate_sourceAddress: a"])], merged.ExtraFields);
    }

    [Fact]
    public void Contradicting_records_stay_apart_and_are_reported()
    {
        BibliographicRecord[] records =
            [Works.Record(doi: "10.5555/a", pmid: 1), Works.Record(doi: "10.5555/b"), Works.Record(doi: "10.5555/a", pmid: 2), Works.Record(doi: "10.5555/a")];
        List<DuplicateConflict> conflicts = [];
        var merged = records.MergeDuplicates(new() { OnConflict = conflicts.Add }).ToList();
        Assert.Equal(records[..3], merged);
        Assert.Equal([new(1, 3, RecordValue.Doi, RecordValue.Pmid), new(3, 4, RecordValue.Doi, RecordValue.Pmid)], conflicts);
    }

    [Fact]
    public void One_record_can_join_two_works()
    {
        BibliographicRecord[] records =
            [Works.Record(pmcid: 9), Works.Record(doi: "10.5555/a"), Works.Record(pmid: 1), Works.Record(doi: "10.5555/a", pmid: 1)];
        Assert.Equal([records[0], Works.Record(doi: "10.5555/a", pmid: 1)],
            records.MergeDuplicates().Select(record => record with { ExtraFields = [] }));
    }

    /// <summary>Every value of a record, alone in the second, is in the merged record or in its extra fields.</summary>
    [Fact]
    public void Nothing_is_lost()
    {
        foreach (var donor in new[] { ValueSample.Full, TestRecords.Article, TestRecords.Book })
        {
            var second = donor with { Doi = Shared, Pmid = null, Pmcid = null };
            // Everything is filled in or united when the first says nothing …
            var filled = Assert.Single(new[] { new BibliographicRecord { Doi = Shared }, second }.MergeDuplicates());
            Assert.Equal([], RecordDifferences.Between(second with { ExtraFields = [] }, filled with { ExtraFields = [] }));
            Assert.Equal(second.Evidence, filled.Evidence);
            Assert.Empty(second.ExtraFields.Except(filled.ExtraFields));

            // … and is kept beside it when the first says something else.
            var first = Other with { Doi = Shared };
            var both = Assert.Single(new[] { first, second }.MergeDuplicates());
            Assert.Empty(RecordTexts.Of(first).Except(RecordTexts.Of(both)));
            Assert.Empty(RecordTexts.Of(second).Except(RecordTexts.Of(both)));
        }
    }

    [Theory]
    [InlineData(1, 60, 12)]
    [InlineData(2, 300, 40)]
    [InlineData(3, 300, 200)]
    public void Merging_again_changes_nothing_and_no_value_is_lost(int seed, int count, int works)
    {
        var records = Works.Random(seed, count, works);
        var merged = records.MergeDuplicates().ToList();
        Assert.True(merged.Count < records.Count);
        Assert.Equal(merged, merged.MergeDuplicates());
        Assert.Equal(merged.Select(record => record.Id),
            merged.OrderBy(record => records.FindIndex(other => other.Id == record.Id)).Select(record => record.Id));
        foreach (var record in records)
        {
            // The record is inside exactly one, which takes it in again without change.
            var home =
                Assert.Single(merged,
                    other => other.Id == record.Id
                        || other.ExtraFields.Any(field => field.Name == "duplicate_id" && field.Values.Contains(record.Id!)));
            Assert.Empty(RecordTexts.Of(record).Except(RecordTexts.Of(home)));
            if (home.IsSameWorkAs(record))
                Assert.Equal(home, Assert.Single(new[] { home, record }.MergeDuplicates()));
        }
    }

    private static BibliographicRecord Other { get; } = TestRecords.Paginated with
    {
        Version = 7,
        ArticleType = "Letter",
        ShortTitle = "Pages",
        Subtitle = "of others",
        Contributors = [new(AgentName.Person("Else", "Somebody"), "edt")],
        Publisher = "Other Press",
        Abstract = "Nothing much.",
        Datestamp = new(new DateOnly(2000, 1, 1)),
        License = new("https://l.example/", "Other terms"),
        Copyright = "© Other",
        Edition = "9th",
        RecordFormat = "other",
        Pmid = null,
    };
}
