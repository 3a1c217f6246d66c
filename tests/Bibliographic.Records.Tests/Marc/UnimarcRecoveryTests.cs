namespace Bibliographic.Records.Tests.Marc;

/// <summary>Which value a field of UNIMARC gives: the rules of <c>docs/marc.md</c>, on invented records.</summary>
public class UnimarcRecoveryTests
{
    private const string Coded = "100 ## $a 20210304d2021    u||y0frey0103    ba\n";

    [Theory]
    [InlineData("title", "200 1# $a Cartes des étangs $b Texte imprimé $e un guide $f Anne Roseau", "Cartes des étangs : un guide")]
    [InlineData("subtitle", "200 1# $a Cartes des étangs $e un guide $f Anne Roseau", "un guide")]
    [InlineData("title", "200 1# $a Cartes $h 2 $i Oiseaux", "Cartes. 2, Oiseaux")]
    [InlineData("title", "200 1# $a \u0088Les \u0089étangs", "Les étangs")]
    [InlineData("alternativeTitles", "200 1# $a Cartes $d Maps $z eng\n517 ## $a Plans", "Maps | Plans")]
    [InlineData("responsibility", "200 1# $a Cartes $f Anne Roseau $g Tom Héron", "Anne Roseau ; Tom Héron")]
    [InlineData("publisher", "210 ## $a Paris $c Héron $d 2004", "Héron")]
    [InlineData("placeOfPublication", "214 #0 $a Paris $c Héron $d 2004", "Paris")]
    [InlineData("edition", "205 ## $a 2e éd. $b revue", "2e éd. revue")]
    [InlineData("physicalDescriptions", "215 ## $a 212 p. $c cartes $d 21 cm $e 1 carte", "212 p. cartes ; 21 cm + 1 carte")]
    [InlineData("series", "225 2# $a Étangs $v 7", "Étangs ; 7")]
    [InlineData("languages", "101 1# $a fre $a lat $c eng", "French | Latin")]
    [InlineData("dates", "210 ## $d 2004", "2021")]
    [InlineData("authors", "700 #1 $a Roseau $b Anne $f 1970-.... $4 070", "Roseau, Anne 1970-....")]
    [InlineData("authors", "700 #0 $a Jean-Paul $d II $c pape", "Jean-Paul II")]
    [InlineData("authors", "710 02 $a Société des étangs $b Bureau", "Société des étangs. Bureau")]
    [InlineData("authors", "710 12 $a Colloque des étangs $d 2 $f 1998 $e Paris", "Colloque des étangs, 2, 1998, Paris")]
    [InlineData("contributors", "702 #1 $a Héron $b Tom $4 730", "Héron, Tom (trl)")]
    [InlineData("contributors", "702 #1 $a Héron $b Tom", "Héron, Tom")]
    [InlineData("subjects", "606 ## $a Étangs $y France $x Cartes $2 rameau", "Étangs -- France -- Cartes")]
    [InlineData("subjects_rameau", "606 ## $a Étangs $2 rameau", "Étangs")]
    [InlineData("places", "607 ## $a Paris", "Paris")]
    [InlineData("genres", "608 ## $a Atlas", "Atlas")]
    [InlineData("isbn", "010 ## $a 978-0-9752298-0-4 $b br. $d 5 EUR", "9780975229804")]
    [InlineData("otherIdentifiers", "003 http://catalogue.example/ark:/12148/cb1\n020 ## $a FR $b 02104", "ark:http://catalogue.example/ark:/12148/cb1 | nbn:FR 02104")]
    [InlineData("abstract", "330 ## $a Des étangs.", "Des étangs.")]
    [InlineData("contents", "327 1# $a Un $a Deux", "Un Deux")]
    [InlineData("notes", "328 #0 $b Thèse $c Géographie $e Paris $d 2004", "Thèse Géographie Paris 2004")]
    [InlineData("callNumbers", "676 ## $a 551.41 $v 22", "551.41")]
    [InlineData("urls", "856 4# $u https://etangs.example/1", "https://etangs.example/1")]
    public void A_field_gives_a_value(string name, string lines, string expected) =>
        Assert.Equal(expected, MarcRecoveryTests.Show(MarcLines.Recover(Coded + lines), name));

    [Fact]
    public void A_part_has_its_host()
    {
        var record = MarcLines.Recover($"LDR 00000naa0 2200000   450 \n{Coded}200 1# $a Étangs\n461 #0 $t Revue des étangs $x 1234-5679\n463 #0 $t Revue $v Vol. 3, no 4 (2021), p. 5-6");
        Assert.Equal(("Revue des étangs", "3", "4", "5-6"), (record.Journal, record.Volume, record.Issue, record.Pages));
        Assert.Equal("1234-5679", Assert.Single(record.Issns).ToString());
        Assert.Equal(["Article"], record.Formats);
        var embedded = MarcLines.Recover($"LDR 00000naa0 2200000   450 \n{Coded}200 1# $a Étangs\n461 #0 $1 001FR1 $1 2001  $a Revue des étangs $1 011  $a 1234-5679");
        Assert.Equal("Revue des étangs", embedded.Journal);
    }

    [Fact]
    public void Fields_in_another_script_stand_beside_those_in_the_Latin_one()
    {
        var record = MarcLines.Recover(Coded + "200 1# $6 a01 $7 ba0yba0y $a Bolota\n200 1# $6 a01 $7 ca0yca0y $a Болота\n700 #1 $6 a02 $7 ca0yca0y $a Болотов $b Иван");
        Assert.Equal("Bolota", record.Title);
        Assert.Equal(["Болота"], record.AlternativeTitles);
        Assert.Equal("Болотов, Иван", Assert.Single(record.Authors).ToString());
    }

    /// <summary>An extractor has taken the spaces of a date of entry that is blank, or all but one.</summary>
    [Theory]
    [InlineData("a20049999k fre 01 ba")]
    [InlineData(" a20049999k fre 01 ba")]
    public void Coded_dates_are_found_without_the_date_of_entry(string coded) =>
        Assert.Equal("2004", MarcRecoveryTests.Show(MarcLines.Recover($"100 ## $a {coded}\n200 1# $a Cartes"), "dates")[..4]);
}
