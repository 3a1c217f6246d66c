using System.Text;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Tests.Recovery;

public class PreambleReaderTests
{
    [Theory]
    [InlineData("Authors: | , , |\n---|---|\nFormat: | Online |\n", 3)]
    [InlineData("Autores principales: | , , |\n---|---|\nFormato: | Online |\n", 3)]
    [InlineData("主要作者: | , |\n---|---|\n格式: | Online |\n", 2)]
    [InlineData("| Authors: | , , |\n|---|---|\n| Format: | Online |\n", 3)]
    [InlineData("| Details |  | \n|---|---|\n| Authors: | , , | \n|---|---|\n| Format: | Online | \n", 3)]
    [InlineData("|Authors:||, , ,|\n|Format:||Online|\n", 4)]
    [InlineData("|Authors:\n|, ,\n|Format:\n|Online\n", 3)]
    [InlineData("Authors:|\n, ,|\nFormat:|\nOnline|\n", 3)]
    [InlineData("Author: | |\n---|---|\nFormat: | Online |\n", 1)]
    [InlineData("| Author: |  | \n|---|---|\n| Format: | Online | \n", 1)]
    [InlineData("|Author:|\n|Format:||Online|\n", 1)]
    [InlineData("|Author:\n|Format:\n|Online\n", 1)]
    [InlineData("Author:|\nFormat:|\nOnline|\n", 1)]
    public void Commas_tell_how_many_authors_there_are(string preamble, int count) =>
        Assert.Equal(count, PreambleReader.AuthorCount(Encoding.UTF8.GetBytes("Loading…\nOn walks: a study\n" + preamble)));

    [Theory]
    [InlineData("")]
    [InlineData("Loading…\nOn walks\n")]
    [InlineData("Format: | Online |\n---|---|\nLanguage: | English |\n")]
    [InlineData("Published in: | J Walk |\n---|---|\n")]
    [InlineData("Authors: | Li, X, Wu, Y |\n---|---|\n")]
    [InlineData("Published: |\nPerch Press, Oslo\n2022\n|\n")]
    [InlineData("Note\n, ,\n")]
    [InlineData("Note:\n, ,\n")]
    public void Without_commas_nothing_is_told(string preamble) =>
        Assert.Null(PreambleReader.AuthorCount(Encoding.UTF8.GetBytes(preamble)));

    [Fact]
    public void The_last_table_counts() => Assert.Equal(
        2,
        PreambleReader.AuthorCount("Authors: | , , , |\n---|---|\nFormat: | Book |\nSimilar items\nLoading…\nAuthors: | , |\n---|---|\nFormat: | Online |\n"u8));

    [Theory]
    [InlineData("Published: |\nPerch Press\n2022\n|\n", "Perch Press")]
    [InlineData("| Published: |\nPerch Press\n2022\n|\n", "Perch Press")]
    [InlineData("Published: | Perch Press |\n", "")]
    [InlineData("|Published:\n|\n2022\n|Subjects:\n", "")]
    [InlineData("|Published:\n|\nPerch Press\n2022\n|Subjects:\n", "Perch Press")]
    [InlineData("|Published:\n|Perch Press\n2022\n|Subjects:\n", "Perch Press")]
    [InlineData("|Published:||\n2022\n|\n", "")]
    [InlineData("Published: |\n2022\n|\n", "")]
    [InlineData("Perch Press\n2022\n", "")]
    [InlineData("Format: | Book |\nPerch Press\n2022\n", "")]
    [InlineData("Published: |\nPerch Press\n20222\n|\n", "")]
    [InlineData("Published: |\nPerch Press\nOslo\n|\n", "")]
    [InlineData("Published: |\nPerch Press\nSubjects: |\n2022\n|\n", "")]
    [InlineData("", "")]
    public void The_publisher_stands_above_the_year(string preamble, string publisher) =>
        Assert.Equal(publisher, Encoding.UTF8.GetString(PreambleReader.Publisher(Encoding.UTF8.GetBytes(preamble))));

    /// <summary>A page that was cut in its upper table stands above the page's own part.</summary>
    [Theory]
    [InlineData("On walks\nAuthors: | , |\n---|---|\nFormat: | Online |\nOn talks\nAuthors: | |\n---|---|\n", "On talks\nAuthors: | |\n---|---|\n")]   // the first row comes again
    [InlineData("On walks\nAuthors: | , |\n---|---|\nFormat: | Online |\nOn talks\nAutores: | , |\n---|---|\n", "On talks\nAutores: | , |\n---|---|\n")]   // a second separator below commas
    [InlineData("On walks\nAuthors: | , |\n---|---|\nFormat: | Online |\n", "On walks\nAuthors: | , |\n---|---|\nFormat: | Online |\n")]
    [InlineData("", "")]
    public void The_last_page_starts_where_a_table_begins_again(string preamble, string last)
    {
        var start = PreambleReader.StartOfLastPage(Encoding.UTF8.GetBytes(preamble));
        Assert.Equal(last, preamble[start..].TrimStart('\n'));
    }
}
