namespace Bibliographic.Records.Tests.Recovery;

/// <summary>Index pages that were made from MARC: the punctuation of MARC, and dates as cataloguers write them.</summary>
public class CataloguePunctuationTests
{
    private const string Head = "Loading…\nMarsh maps :\nMain Author: | |\n---|---|\n_version_ | 1700000000000000000 |\n---|---|\nid | b4 |\nformat | Book |\n";

    [Fact]
    public void Marks_that_announce_the_next_part_are_taken_off()
    {
        var record = Read("""
            author | Reed, Ann. |
            author_corporate | Fen Society of Reed, |
            edition | 2nd ed. / |
            publisher | Heron Press, |
            record_format | marc |
            series | Marsh studies ; |
            title | Marsh maps : a guide / |
            title_short | Marsh maps : |
            title_sub | a guide / |
            work_keys_str_mv | AT reedann marshmapsaguide AT fensocietyofreed marshmapsaguide |
            """);
        Assert.Equal(["Reed, Ann", "Fen Society of Reed"], record.Authors.Select(author => author.ToString()));
        Assert.Equal(("Marsh maps : a guide", "Marsh maps", "a guide"), (record.Title, record.ShortTitle, record.Subtitle));
        Assert.Equal(("2nd ed.", "Heron Press", "Marsh studies"), (record.Edition, record.Publisher, record.Series.ToString()));
    }

    [Fact]
    public void Pages_that_were_not_made_from_MARC_keep_their_periods() =>
        Assert.Equal("What is a marsh.", Read("record_format | MEDLINE/PubMed |\ntitle | What is a marsh. / |").Title);

    [Theory]
    [InlineData("c2004", "2004")]
    [InlineData("[2004?]", "2004")]
    [InlineData("2004-2006", "2004; 2006")]
    [InlineData("2004, c2003", "2004; 2003")]
    [InlineData("5765 [2004 or 2005]", "2004")]
    [InlineData("1989 [i.e. 1998]", "1998")]
    [InlineData("2004 2006", "2004; 2006")]
    [InlineData("2004-05", "2004-05")]
    [InlineData("5765", "")]
    public void The_year_is_found_and_the_text_is_kept(string text, string dates)
    {
        var record = Read($"publishDate | {text} |\ntitle | Marsh maps |");
        Assert.Equal(dates, record.Dates.ToString());
        Assert.Equal(record.Dates.All(date => text.Split(' ').Contains(date.ToString())) && dates.Length > 0,
            record.ExtraFields.All(field => field.Name != "publishDate"));
    }

    [Fact]
    public void A_role_with_a_period_is_known()
    {
        var record = Read("author | Reed, Ann |\nauthor2 | Wood, Emma |\nauthor2_role | editor. |\ntitle | Marsh maps |");
        Assert.Contains("editor = {Wood, Emma}", RecordFormats.BibTeX.Serialize(record), StringComparison.Ordinal);
    }

    private static BibliographicRecord Read(string rows) => Assert.Single(RecordDump.ReadText(Head + rows.ReplaceLineEndings("\n") + "\n"));
}
