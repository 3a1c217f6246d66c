namespace Bibliographic.Records.Tests.Duplicates;

public sealed class SameWorkTests
{
    private static readonly BibliographicRecord Article = Works.Record(doi: "10.5555/a", pmid: 1);

    [Fact]
    public void A_shared_identifier_makes_one_work()
    {
        Assert.True(Article.IsSameWorkAs(Works.Record(doi: "10.5555/A")));
        Assert.True(Article.IsSameWorkAs(Works.Record(pmid: 1, pmcid: 7)));
        Assert.True(Works.Record(pmcid: 7).IsSameWorkAs(Works.Record(pmcid: 7, doi: "10.5555/b")));
        Assert.False(Article.IsSameWorkAs(Works.Record(doi: "10.5555/b")));
        Assert.False(Works.Record().IsSameWorkAs(Works.Record()));
    }

    [Fact]
    public void A_contradiction_is_stronger()
    {
        Assert.False(Article.IsSameWorkAs(Works.Record(doi: "10.5555/a", pmid: 2)));
        Assert.False(Article.IsSameWorkAs(Works.Record(doi: "10.5555/b", pmid: 1)));
        Assert.False(Works.Record(id: "1", title: "A", pmcid: 1).IsSameWorkAs(Works.Record(id: "1", title: "A", pmcid: 2)));
    }

    [Fact]
    public void A_catalogue_identifier_counts_with_the_same_title_only()
    {
        var record = Works.Record(id: "0001", title: "The <i>marsh</i> atlas");
        Assert.True(record.IsSameWorkAs(Works.Record(id: "0001", title: "The Marsh Atlas")));
        Assert.False(record.IsSameWorkAs(Works.Record(id: "0001", title: "Another book of another catalogue")));
        Assert.False(record.IsSameWorkAs(Works.Record(id: "0002", title: "The Marsh Atlas")));
    }

    [Fact]
    public void Numbers_of_books_and_journals_do_not_count()
    {
        var chapter = Works.Record() with { Isbns = [Isbn.Parse("9780975229804")], Issns = [Issn.Parse("1234-5679")] };
        Assert.False(chapter.IsSameWorkAs(chapter with { Title = "Another chapter" }));
    }
}
