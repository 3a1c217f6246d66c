using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Tests.Model;

/// <summary>Punctuation and dates as cataloguers write them.</summary>
public class CatalogueRulesTests
{
    [Theory]
    [InlineData("Marsh maps : a guide /", "Marsh maps : a guide")]
    [InlineData("Marsh maps :", "Marsh maps")]
    [InlineData("Heron Press,", "Heron Press")]
    [InlineData("Norwich ;", "Norwich")]
    [InlineData("21 cm. --", "21 cm.")]
    [InlineData("Marsh maps =", "Marsh maps")]
    [InlineData("1 map +", "1 map")]
    [InlineData("Marsh maps.", "Marsh maps")]
    [InlineData("Second edition.", "Second edition")]
    [InlineData("[Norwich].", "[Norwich]")]
    [InlineData("2nd ed.", "2nd ed.")]
    [InlineData("3., überarb. Aufl. /", "3., überarb. Aufl.")]
    [InlineData("Heron & Co.", "Heron & Co.")]
    [InlineData("Heron Press, Ltd.,", "Heron Press, Ltd.")]
    [InlineData("Reed, A.", "Reed, A.")]
    [InlineData("Reed, A.-B.,", "Reed, A.-B.")]
    [InlineData("Reed, Ann.", "Reed, Ann")]
    [InlineData("Birds of the U.S.", "Birds of the U.S.")]
    [InlineData("Wait for it...", "Wait for it...")]
    [InlineData("Болота.", "Болота")]
    [InlineData("Heron &amp;", "Heron &amp;")]
    [InlineData("C++", "C++")]
    [InlineData("Marsh maps/", "Marsh maps")]
    [InlineData("湿地.", "湿地")]
    [InlineData(" : ", null)]
    [InlineData("", null)]
    public void Punctuation_that_announces_the_next_part_is_taken_off(string text, string? trimmed) =>
        Assert.Equal(trimmed, IsbdPunctuation.TrimToNull(text));

    [Theory]
    [InlineData("2004", 2004)]
    [InlineData("2004.", 2004)]
    [InlineData("c2004", 2004)]
    [InlineData("©2004", 2004)]
    [InlineData("℗1998", 1998)]
    [InlineData("cop. 1987", 1987)]
    [InlineData("[2004]", 2004)]
    [InlineData("[2004?]", 2004, 0, false)]
    [InlineData("[ca. 2004]", 2004, 0, false)]
    [InlineData("[2004 or 2005]", 2004, 0, false)]
    [InlineData("2004-2006", 2004, 2006)]
    [InlineData("2004, c2003", 2004, 2003)]
    [InlineData("1998-", 1998)]
    [InlineData("1998 (imp. 2001)", 1998, 2001)]
    [InlineData("1989 [i.e. 1998]", 1998)]
    [InlineData("5765 [2004 or 2005]", 2004, 0, false)]
    [InlineData("1425 [2004]", 2004)]
    [InlineData("2547 [2004]", 2004)]
    [InlineData("昭和 55 [1980]", 1980)]
    [InlineData("an XII [1804]", 1804)]
    [InlineData("12 March 2004", 2004)]
    [InlineData("MCMXC", 1990)]
    [InlineData("M.DCC.LXXX.", 1780)]
    [InlineData("Anno MDCCLXXX [1780]", 1780)]
    [InlineData("MM", 2000)]
    [InlineData("COP1998", 1998)]
    [InlineData("CE1011, P1998", 1998)]
    [InlineData("২০০৬", 2006)]
    [InlineData("[٢٠٠٦؟]", 2006, 0, false)]
    public void The_year_of_a_date_is_found(string text, int year, int further = 0, bool isSure = true)
    {
        Assert.True(CatalogueDates.TryRead(text, out var found, out var second, out var sure));
        Assert.Equal((year, further, isSure), (found, second, sure));
    }

    [Theory]
    [InlineData("5765")]
    [InlineData("[19--]")]
    [InlineData("[200-?]")]
    [InlineData("19uu")]
    [InlineData("9999")]
    [InlineData("20040317")]
    [InlineData("0041")]
    [InlineData("n.d.")]
    [InlineData("Map")]
    [InlineData("MCM.x")]
    [InlineData("CE1011")]
    [InlineData("১৪১৩")]
    [InlineData("๒๕๔๙")]
    [InlineData("")]
    public void Other_texts_have_no_year(string text) => Assert.False(CatalogueDates.TryRead(text, out _, out _, out _));

    [Theory]
    [InlineData("edt", "edt", "editor")]
    [InlineData("editor.", "edt", "editor")]
    [InlineData("(Hrsg.)", "edt", "editor")]
    [InlineData("Herausgeberin", "edt", "editor")]
    [InlineData("ed.by", "edt", "editor")]
    [InlineData("éd.,", "edt", "editor")]
    [InlineData("ред.", "edt", "editor")]
    [InlineData("340", "edt", "editor")]
    [InlineData("http://id.loc.gov/vocabulary/relators/edt", "edt", "editor")]
    [InlineData("traducteur", "trl", "translator")]
    [InlineData("730", "trl", "translator")]
    [InlineData("070", "aut", "author")]
    [InlineData("prf.", "prf", "performer")]
    [InlineData("zzz", "zzz", "zzz")]
    [InlineData("keeper of herons", null, "keeper of herons")]
    public void Roles_are_known_in_the_usual_forms(string role, string? code, string term)
    {
        var contributor = new Contributor(AgentName.Person("Reed"), role);
        Assert.Equal((code, term), (Relators.Code(contributor), Relators.Term(contributor)));
        Assert.Equal(code == "edt", Roles.IsEditor(contributor));
        Assert.Equal(code == "trl", Roles.IsTranslator(contributor));
    }

    [Theory]
    [InlineData("2nd ed.", 2, "2nd")]
    [InlineData("2ème édition", 2, "2ème")]
    [InlineData("4. Aufl.", 4, "4.")]
    [InlineData("2a ed.", 2, "2a")]
    [InlineData("3-е изд.", 3, "3-е")]
    [InlineData("Second edition", 2, "Second")]
    [InlineData("Rev. ed.", 0, "Rev.")]
    [InlineData("3., überarb. Aufl.", 0, "3., überarb.")]
    [InlineData("2004 ed.", 0, "2004")]
    [InlineData("Edition", 0, "Edition")]
    [InlineData("Large print", 0, "Large print")]
    [InlineData("", 0, "")]
    public void An_edition_is_counted_or_loses_its_word(string edition, int number, string rest)
    {
        Assert.Equal(number, EditionStatement.Number(edition));
        Assert.Equal(rest, EditionStatement.WithoutWord(edition).ToString());
    }

    [Theory]
    [InlineData(1, "First")]
    [InlineData(10, "Tenth")]
    [InlineData(11, "11th")]
    [InlineData(22, "22nd")]
    public void Ordinals_are_English(int number, string expected) => Assert.Equal(expected, EditionStatement.Ordinal(number));

    [Theory]
    [InlineData("Marsh studies ; 7", "Marsh studies", "7")]
    [InlineData("Marsh studies ; 7. Birds ; 2", "Marsh studies ; 7. Birds", "2")]
    [InlineData("Marsh studies", "Marsh studies", "")]
    [InlineData(" ; 7", " ; 7", "")]
    [InlineData("Marsh studies ; ", "Marsh studies ; ", "")]
    public void A_series_has_its_number_behind_a_semicolon(string series, string title, string number)
    {
        SeriesStatement.Split(series, out var foundTitle, out var foundNumber);
        Assert.Equal((title, number), (foundTitle.ToString(), foundNumber.ToString()));
    }
}
