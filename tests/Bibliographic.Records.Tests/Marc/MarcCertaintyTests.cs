namespace Bibliographic.Records.Tests.Marc;

/// <summary>How sure a value from MARC is, by what the record says of it.</summary>
public class MarcCertaintyTests
{
    [Theory]
    [InlineData("100 1# $a Reed, Ann", Certainty.Certain, Certainty.None)]
    [InlineData("700 1# $a Reed, Ann", Certainty.Likely, Certainty.None)]
    [InlineData("720 ## $a Reed, Ann", Certainty.Likely, Certainty.None)]
    [InlineData("700 1# $a Reed, Ann $4 aut", Certainty.Certain, Certainty.None)]
    [InlineData("100 1# $a Reed, Ann\n700 1# $a Heron, Tom", Certainty.Likely, Certainty.None)]
    [InlineData("700 1# $a Heron, Tom\n700 1# $a Reed, Ann $4 aut", Certainty.Likely, Certainty.None)]
    [InlineData("100 1# $a Reed, Ann\n700 1# $a Heron, Tom $4 edt", Certainty.Certain, Certainty.Certain)]
    [InlineData("710 2# $a Fen Society", Certainty.None, Certainty.Certain)]
    [InlineData("245 00 $a Maps / $c edited by Ann Reed\n700 1# $a Reed, Ann", Certainty.None, Certainty.Likely)]
    [InlineData("245 00 $a Maps / $c edited by Ann Reed\n100 1# $a Heron, Tom\n700 1# $a Reed, Ann", Certainty.Likely, Certainty.Likely)]
    [InlineData("245 00 $a Maps / $c edited by Ann Reed\n100 1# $a Reed, Ann", Certainty.Certain, Certainty.None)]
    [InlineData("200 1# $a Cartes\n701 #1 $a Reed $b Ann", Certainty.Certain, Certainty.None)]
    [InlineData("200 1# $a Cartes\n702 #1 $a Reed $b Ann", Certainty.None, Certainty.Certain)]
    [InlineData("200 1# $a Cartes $f sous la direction de Ann Reed\n701 #1 $a Reed $b Ann", Certainty.None, Certainty.Likely)]
    public void Names(string lines, Certainty authors, Certainty contributors)
    {
        var evidence = MarcLines.Recover(lines).Evidence;
        Assert.Equal((authors, contributors), (evidence[RecordValue.Authors].Certainty, evidence[RecordValue.OtherContributors].Certainty));
    }

    /// <summary>The year in the coded field and in the words of the record, or one of both.</summary>
    [Theory]
    [InlineData("s2004    ", "2004.", "2004", Certainty.Certain)]
    [InlineData("s2004    ", "", "2004", Certainty.Certain)]
    [InlineData("s2004    ", "1998.", "2004", Certainty.Likely)]
    [InlineData("s2004    ", "1998-2004.", "2004", Certainty.Certain)]
    [InlineData("s2004    ", "2004-2006.", "2004 | 2006", Certainty.Certain)]
    [InlineData("s2021    ", "1399 [i.e. 2021]", "2021", Certainty.Certain)]
    [InlineData("q20042006", "[between 2004 and 2006]", "2004", Certainty.Likely)]
    [InlineData("t20042003", "2004, ©2003.", "2004 | 2003", Certainty.Certain)]
    [InlineData("", "2004.", "2004", Certainty.Certain)]
    [InlineData("", "c2004.", "2004", Certainty.Certain)]
    [InlineData("", "[2004?]", "2004", Certainty.Likely)]
    [InlineData("", "©2004", "2004", Certainty.Certain)]
    [InlineData("suuuu2004", "", "2004", Certainty.Guess)]
    [InlineData("suuuu2004", "2003.", "2003", Certainty.Certain)]
    [InlineData("n20042004", "", "", Certainty.None)]
    [InlineData("b20042004", "", "", Certainty.None)]
    [InlineData("e20040317", "2004.", "2004-03-17", Certainty.Certain)]
    [InlineData("e20041317", "2004.", "2004", Certainty.Certain)]
    [InlineData("m20042006", "2004-", "2004 | 2006", Certainty.Certain)]
    [InlineData("d20042006", "", "2004 | 2006", Certainty.Certain)]
    [InlineData("i20042006", "", "2004 | 2006", Certainty.Certain)]
    [InlineData("k20042006", "", "2004 | 2006", Certainty.Certain)]
    [InlineData("s20042006", "", "2004", Certainty.Certain)]
    [InlineData("s0004    ", "", "", Certainty.None)]
    public void Years(string coded, string words, string expected, Certainty certainty)
    {
        var record = MarcLines.Recover(
            (coded.Length == 0 ? "" : $"008 210304{coded}enk           000 0 eng d\n") + (words.Length == 0 ? "245 10 $a Maps" : $"260 ## $c {words}"));
        Assert.Equal((expected, certainty), (string.Join(" | ", record.Dates), record.Evidence[RecordValue.Year].Certainty));
    }

    [Theory]
    [InlineData("20210304d2004    u||", "2004", Certainty.Certain)]
    [InlineData("20210304f20042006u||", "2004", Certainty.Likely)]
    [InlineData("20210304b20042006u||", "2004 | 2006", Certainty.Certain)]
    [InlineData("20210304g20042006u||", "2004 | 2006", Certainty.Certain)]
    [InlineData("20210304h20042006u||", "2004 | 2006", Certainty.Certain)]
    [InlineData("20210304j20040317u||", "2004-03-17", Certainty.Certain)]
    [InlineData("20210304d20042006u||", "2004", Certainty.Certain)]
    [InlineData("20210304dxxxx2006u||", "2006", Certainty.Guess)]
    [InlineData(" a20049999u||y0frey", "2004", Certainty.Certain)]
    [InlineData("a20049999u||y0frey", "2004", Certainty.Certain)]
    [InlineData("20210304d2004", "", Certainty.None)]
    public void Years_of_UNIMARC(string coded, string expected, Certainty certainty)
    {
        var record = MarcLines.Recover($"200 1# $a Cartes\n100 ## $a {coded}");
        Assert.Equal((expected, certainty), (string.Join(" | ", record.Dates), record.Evidence[RecordValue.Year].Certainty));
    }

    /// <summary>The copyright is a further year, and the year where there is no other.</summary>
    [Theory]
    [InlineData("264 #1 $c 2004\n264 #4 $c ©2003", "2004 | 2003", "")]
    [InlineData("264 #4 $c ©2003", "2003", "©2003")]
    [InlineData("264 #1 $c [date unknown]\n264 #4 $c ©2003", "2003", "[date unknown]")]
    [InlineData("264 #4 $c ©2003\n264 #4 $c ©2002", "2003", "©2003")]
    [InlineData("260 ## $a Ely\n262 ## $c 2003", "2003", "")]
    [InlineData("260 ## $g 2003", "2003", "")]
    [InlineData("260 ## $c 2004 $g 2003", "2004", "")]
    [InlineData("264 #1 $a Ely\n264 #3 $b Print Works $c 2003", "2003", "")]
    [InlineData("260 ## $c 2003 $c 2004", "2003 | 2004", "2003 2004")]
    public void Years_of_copyright(string lines, string expected, string words)
    {
        var record = MarcLines.Recover(lines);
        Assert.Equal((expected, words), (string.Join(" | ", record.Dates), MarcRecoveryTests.Show(record, "publishDate")));
    }

    [Fact]
    public void What_a_host_says_of_a_part_is_likely()
    {
        var evidence = MarcLines.Recover("773 0# $t Moor $g vol. 1, no. 2, p. 3-4").Evidence;
        Assert.Equal(Certainty.Certain, evidence[RecordValue.Journal].Certainty);
        foreach (var value in (RecordValue[])[RecordValue.Volume, RecordValue.Issue, RecordValue.Pages])
            Assert.Equal(Certainty.Likely, evidence[value].Certainty);
    }
}
