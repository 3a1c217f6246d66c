namespace Bibliographic.Records.Tests.Marc;

/// <summary>Identifiers, and the links between fields, of MARC.</summary>
public class MarcNumbersTests
{
    [Theory]
    [InlineData("015 ## $a GB1234 (print)", "nbn:1234")]
    [InlineData("015 ## $a 1234 (b) $2 bnb", "bnb:1234")]
    [InlineData("016 7# $a 12-3 X5 (b) $2 DE-101", "de-101:12-3 X5")]
    [InlineData("016 ## $a 12 b", "lac:12")]
    [InlineData("016 ## $a 12 X", "lac:12 X")]
    [InlineData("016 ## $a 12 ", "lac:12")]
    [InlineData("024 7# $a 10.5555/marsh", "")]
    [InlineData("024 7# $a marsh $2 DOI", "doi:marsh")]
    [InlineData("024 7# $a 12345 $2 pmid", "")]
    [InlineData("024 7# $a x $2 pmid", "pmid:x")]
    [InlineData("024 7# $a x $2 pmcid", "pmcid:x")]
    [InlineData("035 ## $a (OCoLC)0000", "")]
    [InlineData("035 ## $a (OCoLC)on1012", "oclc:1012")]
    [InlineData("035 ## $a (ocolc) ocn012", "oclc:12")]
    [InlineData("035 ## $a (DLC)  92 005291", "lccn:92005291")]
    [InlineData("035 ## $a (PMID)x", "pmid:x")]
    [InlineData("035 ## $a (PMID)12345", "")]
    [InlineData("035 ## $a (x)1", "x:1")]
    [InlineData("035 ## $a ()1", "()1")]
    [InlineData("035 ## $a (x)", "(x)")]
    [InlineData("035 ## $a (x", "(x")]
    [InlineData("035 ## $a 12345", "12345")]
    [InlineData("010 ## $a /", "")]
    [InlineData("010 ## $a 92 5291/AC/r", "lccn:925291")]
    [InlineData("020 ## $a pbk.", "isbn:pbk.")]
    [InlineData("022 ## $a 1234-5678", "issn:1234-5678")]
    [InlineData("020 ## $z 0975229801", "")]
    [InlineData("200 1# $a Cartes\n003 http://catalogue.example/ark:/1/2", "ark:http://catalogue.example/ark:/1/2")]
    [InlineData("200 1# $a Cartes\n003 http://catalogue.example/1", "uri:http://catalogue.example/1")]
    [InlineData("200 1# $a Cartes\n033 ## $a http://catalogue.example/ark:/1/2", "ark:http://catalogue.example/ark:/1/2")]
    [InlineData("200 1# $a Cartes\n020 ## $a FR $b 00412345", "nbn:FR 00412345")]
    [InlineData("200 1# $a Cartes\n017 70 $a 10.5555/marsh $2 doi", "")]
    [InlineData("200 1# $a Cartes\n017 70 $a 2027/1 $2 hdl", "handle:2027/1")]
    [InlineData("200 1# $a Cartes\n080 ## $a 12345", "")]
    public void Other_identifiers(string lines, string expected) =>
        Assert.Equal(expected, MarcRecoveryTests.Show(MarcLines.Recover(lines), "otherIdentifiers"));

    [Theory]
    [InlineData("pmid", "024 7# $a 12345 $2 pmid\n024 7# $a 12346 $2 pmid", "12345")]
    [InlineData("pmid", "035 ## $a (PMID)12345\n035 ## $a (PMID)12346", "12345")]
    [InlineData("pmcid", "024 7# $a PMC12345 $2 pmcid\n024 7# $a PMC12346 $2 pmcid", "PMC12345")]
    [InlineData("doi", "024 7# $a 10.5555/marsh\n024 7# $a 10.5555/moor $2 doi", "10.5555/marsh")]
    [InlineData("doi", "024 7# $a 10.5555/marsh\n856 40 $u https://doi.org/10.5555/moor", "10.5555/marsh")]
    [InlineData("doi", "856 40 $u https://marsh.example/doi.org/x $u https://DOI.org/10.5555/moor $u https://doi.org/10.5555/fen", "10.5555/moor")]
    [InlineData("doi", "856 40 $u https://marsh.example/10.5555/moor", "")]
    [InlineData("isbn", "020 ## $a ISBN 978-0-9752298-0-4", "9780975229804")]
    [InlineData("isbn", "020 ## $a 0-9752298-0-1\n020 ## $z 097522980X", "")]
    [InlineData("isbn", "020 ## $a 0 9752298 0 X (pbk.)", "9780975229804")]
    [InlineData("isbn", "020 ## $a 0‐9752298–0‑x", "9780975229804")]
    [InlineData("isbn", "200 1# $a Cartes\n010 ## $a 0-9752298-0-X $b br.", "9780975229804")]
    [InlineData("issn", "200 1# $a Cartes\n011 ## $a 1234-5679", "1234-5679")]
    [InlineData("issn", "490 0# $a Moor $x 1234-5679 (print)\n022 ## $a 2090-424X", "2090-424X | 1234-5679")]
    [InlineData("issn", "490 0# $a Moor $x 1234", "")]
    [InlineData("issn", "773 0# $t Moor $x 1234-5679\n773 0# $t Fen $x 2090-424X", "1234-5679")]
    public void Identifiers(string name, string lines, string expected) =>
        Assert.Equal(expected, MarcRecoveryTests.Show(MarcLines.Recover(lines), name));

    [Theory]
    [InlineData("245 10 $6 880-01 $a Bolota\n880 10 $6 245-01/(N $a Болота", "Bolota", "Болота")]
    [InlineData("245 10 $6 880-01 $a Bolota\n880 10 $6 245-01 $a Болота", "Bolota", "Болота")]
    [InlineData("880 10 $6 245-01/(N $a Болота", "Болота", "")]
    [InlineData("880 10 $6 245-00/(N $a Болота", "Болота", "")]
    [InlineData("245 10 $a Bolota\n880 10 $6 245-00/(N $a Болота", "Bolota", "")]
    [InlineData("245 10 $a Bolota\n880 10 $6 245-0 $a Болота", "Bolota", "")]
    [InlineData("245 10 $a Bolota\n880 10 $6 880-01 $a Болота", "Bolota", "")]
    [InlineData("245 10 $a Bolota\n880 10 $6 001-01 $a Болота", "Bolota", "")]
    [InlineData("245 10 $a Bolota\n880 10 $a Болота", "Bolota", "")]
    [InlineData("200 1# $6 a01 $7 ba $a Bolota\n200 1# $6 a01 $7 ca $a Болота", "Bolota", "Болота")]
    [InlineData("200 1# $6 a02 $7 ba $a Bolota\n200 1# $6 a01 $7 ca $a Болота", "Bolota", "")]
    [InlineData("200 1# $a Bolota\n200 1# $7 ca $a Болота", "Bolota", "Болота")]
    [InlineData("200 1# $6 a01 $a Bolota\n200 1# $6 b01 $7 ca $a Болота", "Bolota", "Болота")]
    [InlineData("200 1# $7 ca $a Болота", "Болота", "")]
    [InlineData("200 1# $a Bolota\n200 1# $7 c $a Болота", "Bolota", "")]
    public void Titles_in_original_script(string lines, string title, string alternative)
    {
        var record = MarcLines.Recover(lines);
        Assert.Equal((title, alternative), (record.Title, string.Join(" | ", record.AlternativeTitles)));
    }

    [Theory]
    [InlineData("008 210304s2021    enk           000 0 eng", "English")]
    [InlineData("008 210304s2021    enk           000 0 en", "")]
    [InlineData("041 0# $a eng $a eng", "English")]
    [InlineData("041 0# $a engfreger", "English | French | German")]
    [InlineData("041 0# $a eng, fre/ger", "English | French | German")]
    [InlineData("041 0# $a en", "English")]
    [InlineData("041 0# $a e", "")]
    [InlineData("041 0# $a ENG", "English")]
    [InlineData("041 0# $a mul $a zxx $a mis $a xxx $a und", "")]
    [InlineData("041 0# $a e1g", "")]
    [InlineData("041 0# $a Deutsch", "Deutsch")]
    [InlineData("041 0# $h fre", "")]
    [InlineData("200 1# $a Cartes\n101 0# $a fre $c eng", "French")]
    [InlineData("200 1# $a Cartes\n041 0# $a eng", "")]
    public void Languages(string lines, string expected) => Assert.Equal(expected, MarcRecoveryTests.Show(MarcLines.Recover(lines), "languages"));

    [Theory]
    [InlineData("20040317112233.0", "2004-03-17T11:22:33Z")]
    [InlineData("20040317112233", "2004-03-17T11:22:33Z")]
    [InlineData(" 20040317112233.0 ", "2004-03-17T11:22:33Z")]
    [InlineData("2004031711223", "2004-03-17")]
    [InlineData("20040317", "2004-03-17")]
    [InlineData("20040317992233.0", "2004-03-17")]
    [InlineData("2004031", "")]
    [InlineData("20041317112233.0", "")]
    public void Times_of_the_last_change(string value, string expected) =>
        Assert.Equal(expected, MarcRecoveryTests.Show(MarcLines.Recover($"005 {value}"), "datestamp"));

    [Fact]
    public void The_first_control_number_is_the_identifier()
    {
        Assert.Equal("b1", MarcLines.Recover("001 b1\n001 b2").Id);
        Assert.Null(MarcLines.Recover("245 10 $a Maps").Id);
    }

    [Theory]
    [InlineData("$a Moor  fen", "Moor fen")]
    [InlineData("$a   Moor", "Moor")]
    [InlineData("$a Moor ", "Moor")]
    [InlineData("$a Mo\u0301or\tfen", "Móor fen")]
    [InlineData("$a \u0088The \u0089moor", "The moor")]
    [InlineData("$a Moor\u00a0fen", "Moor\u00a0fen")]
    [InlineData("$a été", "été")]
    [InlineData("$a  $a Fen", "Fen")]
    public void Texts_are_on_one_line(string subfields, string expected) =>
        Assert.Equal(expected, Assert.Single(MarcLines.Recover($"500 ## {subfields}").Notes));
}
