using Bibliographic.Records.Recovery.Authors;

namespace Bibliographic.Records.Tests.Recovery;

/// <summary>Lists of invented people, written with a bar where an author ends.</summary>
public class AuthorListDividerTests
{
    [Theory]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd")]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd|Terradas, Oriol|Kowalik, Halina")]
    [InlineData("Ekdahl, Signe Marie|Brunvoll, Odd|Terradas, Oriol")]
    [InlineData("Ekdahl, S|Brunvoll, O T|Terradas, O")]
    [InlineData("Ekdahl, S. M.|Brunvoll, O. T.|Terradas, O.")]
    [InlineData("Ekdahl, S.M.|Brunvoll, O.-T.|Terradas, O.")]
    [InlineData("Ekdahl, Signe M.|Brunvoll, Odd T.|Terradas, Oriol|Kowalik, Halina P.")]
    [InlineData("Ekdahl, Signe|van der Meulen, Joost|Brunvoll, Odd")]
    [InlineData("Ekdahl, Signe|von Reichental, Gerda|de la Fontaney, Luc|Kowalik, Halina")]
    [InlineData("Ekdahl, SM|Peralta Lizaso, JA|Brunvoll, OT|Kowalik, H")]
    [InlineData("Peralta Lizaso, Elvira|Otxoa Merino, Xabier|Ekdahl, Signe")]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd Jr.|Kowalik, Halina")]
    [InlineData("Ekdahl, Signe M.|Brunvoll, Odd T. Jr|Kowalik, Halina")]
    [InlineData("Qiao, Mingli|Fang, Xiaoru|Zou, Bingyan|Kang, Tieshan")]
    [InlineData("Baek, Sun Hwa|Noh, Jin Kyu|Seol, Ha Eun")]
    [InlineData("Trivedar, Anil Kumar|Mohanraj, Sunita Devi|Bosekar, Ravi")]
    public void People(string list) => AssertSplit(list, withCount: true, withFirst: true);

    [Theory]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd|Terradas, Oriol")]
    [InlineData("Ekdahl, S. M.|Brunvoll, O. T.|Terradas, O.")]
    [InlineData("Ekdahl, Signe|van der Meulen, Joost|Brunvoll, Odd")]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd|The Northern Lichen Study Group")]
    [InlineData("Ekdahl, Signe|Lichen Genome Consortium|Brunvoll, Odd")]
    [InlineData("Ekdahl, Signe|Brunvoll, Jr., Odd|Terradas, Oriol")]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd, Jr.")]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd, Jr.|Terradas, Oriol")]
    [InlineData("陸文樺|馬思遠|葛天寧")]
    public void Without_count_or_first_author(string list)
    {
        AssertSplit(list, withCount: false, withFirst: true);
        AssertSplit(list, withCount: false, withFirst: false);
        AssertSplit(list, withCount: true, withFirst: false);
        AssertSplit(list, withCount: true, withFirst: true);
    }

    [Theory]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd|LICHENNET")]
    [InlineData("Ekdahl, Signe|Friends of the Lichen, Northern Branch")]
    [InlineData("Northern Lichen Society|Ekdahl, Signe|Brunvoll, Odd")]
    [InlineData("Bryoza,|Ekdahl, Signe")]
    [InlineData("Ekdahl, Signe|Bryoza,")]
    [InlineData("Ekdahl, Signe|Bryoza,|Brunvoll, Odd")]
    [InlineData("Signe Ekdahl|Odd Brunvoll|Oriol Terradas")]
    [InlineData("Ekdahl, Signe|陸文樺|Brunvoll, Odd|馬思遠")]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd|Brunvoll, Odd|Terradas, Oriol")]
    [InlineData("Ekdahl, Signe|Ekdahl, Signe|Brunvoll, Odd")]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd|Ekdahl, Signe")]
    public void The_count_tells(string list) => AssertSplit(list, withCount: true, withFirst: true);

    [Theory]
    [InlineData("Ekdahl, Signe", 1, Certainty.Certain)]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd|Terradas, Oriol", 3, Certainty.Certain)]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd|Terradas, Oriol", null, Certainty.Certain)]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd Kåre", 2, Certainty.Certain)]
    [InlineData("Ekdahl, Signe|Brunvoll, O. T.|Terradas, Oriol", 3, Certainty.Likely)]
    [InlineData("Ekdahl, Signe|Northern Lichen Study Group", null, Certainty.Likely)]
    [InlineData("Ekdahl, Signe|Brunvoll, Odd|Ekdahl, Signe", 2, Certainty.Likely)]
    [InlineData("Ekdahl, Signe|Lichen Society, Northern Branch, Oslo", 2, Certainty.Likely)]
    [InlineData("Ekdahl, Signe|Lichen Society, Oslo", 2, Certainty.Certain)]
    [InlineData("", null, Certainty.None)]
    [InlineData("  ", 3, Certainty.None)]
    public void Certainty_is_graded(string list, int? count, Certainty expected)
    {
        var text = list.Replace('|', ' ');
        Assert.Equal(expected, AuthorListDivider.Divide(text, list.Split('|')[0], count, []));
    }

    /// <summary>Each list is one for which a weight or a rule exists.</summary>
    [Theory]
    [InlineData("Li, Wei|Zhang, San|Wang, Xiao Ming")]
    [InlineData("Qiao, Mingli|Ahmadi Tafti, Seyed|Fang, Xiaoru")]                 // cultures
    [InlineData("Ekdahl, Signe|Robledo y Merino, Elvira|Brunvoll, Odd")]          // a connector
    [InlineData("Ekdahl, Signe|de Souza Pestana, Luís|Brunvoll, Odd")]            // a particle before two names
    [InlineData("EKDAHL, Signe|PERALTA LIZASO, Elvira|BRUNVOLL, Odd")]            // capitals
    [InlineData("Ekdahl, Signe (Sissi)|Brunvoll, Odd|Terradas, Oriol")]           // a nickname
    [InlineData("Ekdahl, Signe|bin Abdullin, Ahmed|Brunvoll, Odd")]                // a prefix
    [InlineData("Ekdahl, S|Peralta Lizaso, E|Brunvoll, O T")]                     // initials
    [InlineData("Ekdahl, Signe Marie Luise|Brunvoll, Odd Kåre|Terradas, Oriol")]  // several given names
    [InlineData("Sidorenkov, Yu. V.|Ivannikov, P. S.|Ekdahl, S.")]                // a transliterated initial
    [InlineData("Ekdahl, Signe|Friends of the Lichen|Brunvoll, Odd")]             // function words of a group
    [InlineData("Ekdahl, Signe|Lichen Genome Consortium|LICHENNET")]              // two groups
    public void Each_rule_has_a_list(string list) => AssertSplit(list, withCount: true, withFirst: true);

    [Fact]
    public void A_count_that_cannot_be_leaves_a_guess()
    {
        var authors = new List<Range>();
        Assert.Equal(Certainty.Guess, AuthorListDivider.Divide("Ekdahl, Signe Brunvoll, Odd Terradas, Oriol", "Ekdahl, Signe", 40, authors));
        Assert.Equal(3, authors.Count);
    }

    [Fact]
    public void Family_names_of_initials_follow_the_first()
    {
        AssertSplit("K. R., Anilkant|P. S., Sunitraj|M. V. T., Ravikant|S. J., Bhavnaja", withCount: true, withFirst: true);
    }

    [Theory]
    [InlineData("abc ", 5_000)]
    [InlineData("abc, def ghi jk lm ", 4_000)]
    [InlineData("abc, ", 5_000)]
    [InlineData(", ", 5_000)]
    [InlineData("A, Jr., ", 4_000)]
    [InlineData("陸文樺 ", 5_000)]
    [InlineData("Xy, Study Group of the Study ", 1_000)]
    [InlineData("\u0000\ud800- ", 4_000)]
    public void Ranges_are_in_order_and_cover_all_words(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times)).Trim();
        foreach (var count in new int?[] { null, -1, 0, 1, 2, 5, times, times + 3, int.MaxValue })
        {
            foreach (var first in new[] { "", part.Trim() })
            {
                var authors = new List<Range>();
                AuthorListDivider.Divide(text, first, count, authors);
                var end = 0;
                foreach (var author in authors)
                {
                    Assert.True(string.IsNullOrWhiteSpace(text[end..author.Start.Value]) && author.End.Value > author.Start.Value);
                    end = author.End.Value;
                }
                Assert.True(string.IsNullOrWhiteSpace(text[end..]));
            }
        }
    }

    private static void AssertSplit(string list, bool withCount, bool withFirst)
    {
        var expected = list.Split('|');
        var text = string.Join(' ', expected);
        var authors = new List<Range>();
        AuthorListDivider.Divide(text, withFirst ? expected[0] : "", withCount ? expected.Distinct().Count() : null, authors);
        Assert.Equal(expected, authors.Select(author => text[author]));
    }
}
