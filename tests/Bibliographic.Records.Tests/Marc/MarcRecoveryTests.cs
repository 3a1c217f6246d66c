using Bibliographic.Records.Marc;
using Bibliographic.Records.Recovery.Marc;

namespace Bibliographic.Records.Tests.Marc;

/// <summary>Which value a field of MARC 21 gives: the rules of <c>docs/marc.md</c>, on invented records.</summary>
public class MarcRecoveryTests
{
    [Theory]
    // Titles
    [InlineData("title", "245 10 $a Marsh maps : $b a guide / $c Ann Reed.", "Marsh maps : a guide")]
    [InlineData("shortTitle", "245 10 $a Marsh maps : $b a guide / $c Ann Reed.", "Marsh maps")]
    [InlineData("subtitle", "245 10 $a Marsh maps : $b a guide / $c Ann Reed.", "a guide")]
    [InlineData("title", "245 10 $a Marsh maps $b a guide $c Ann Reed", "Marsh maps : a guide")]
    [InlineData("title", "245 10 $a Marsh maps.", "Marsh maps")]
    [InlineData("shortTitle", "245 10 $a Marsh maps.", "")]
    [InlineData("title", "245 10 $a Marsh maps. $n Part 2, $p Birds : $b a guide /", "Marsh maps. Part 2, Birds : a guide")]
    [InlineData("shortTitle", "245 10 $a Marsh maps. $n Part 2, $p Birds : $b a guide /", "Marsh maps. Part 2, Birds")]
    [InlineData("title", "245 10 $a Marsh maps $n 2 $p Birds", "Marsh maps. 2, Birds")]
    [InlineData("title", "245 10 $a Marsh maps $h [map] : $b a guide /", "Marsh maps : a guide")]
    [InlineData("title", "245 10 $a Marsh maps : $b a guide / $c Ann Reed. $n 2", "Marsh maps : a guide. 2")]
    [InlineData("shortTitle", "245 10 $a Marsh maps : $b a guide / $c Ann Reed. $n 2", "Marsh maps. 2")]
    [InlineData("title", "245 10 $a Marsh maps / $c Ann Reed $b a guide", "Marsh maps : a guide")]
    [InlineData("title", "245 10 $a Marsh maps = $b Cartes des étangs /", "Marsh maps")]
    [InlineData("alternativeTitles", "245 10 $a Marsh maps = $b Cartes des étangs /", "Cartes des étangs")]
    [InlineData("title", "245 10 $a <<The>> marsh", "The marsh")]
    [InlineData("title", "245 10 $a ¬The¬ marsh", "The marsh")]
    [InlineData("title", "245 10 $a \u0098L'\u009ceau", "L'eau")]
    [InlineData("title", "245 10 $k Letters, $f 1850-1900.", "Letters, 1850-1900")]
    [InlineData("title_sort", "245 14 $a The marsh : $b a guide", "marsh : a guide")]
    [InlineData("title_sort", "245 12 $a The marsh", "")]
    [InlineData("title_sort", "245 13 $a El\U0001F469 marsh", "")]
    [InlineData("responsibility", "245 10 $a Marsh maps / $c Ann Reed ; maps by Tom Heron.", "Ann Reed ; maps by Tom Heron")]
    [InlineData("alternativeTitles", "130 0# $a Marsh journal (Norwich)", "Marsh journal (Norwich)")]
    [InlineData("alternativeTitles", "240 10 $a Maps. $k Selections. $l French", "Maps. Selections. French")]
    [InlineData("alternativeTitles", "246 3# $i Also called: $a Fen maps $b a guide $n 2", "Fen maps : a guide. 2")]
    [InlineData("alternativeTitles", "780 00 $t Fen journal $w (DLC)1", "Fen journal")]
    // Publication
    [InlineData("publisher", "260 ## $a Norwich : $b Heron Press, $c 2004.", "Heron Press")]
    [InlineData("placeOfPublication", "260 ## $a [Norwich : $b Heron Press, $c 2004]", "Norwich")]
    [InlineData("placeOfPublication", "260 ## $a [Norwich] : $b Heron Press, $c 2004.", "[Norwich]")]
    [InlineData("publisher", "264 #3 $a Ely : $b Print Works $c 2003\n264 #1 $a Norwich : $b Heron Press, $c 2004.", "Heron Press")]
    [InlineData("publisher", "260 ## $a Norwich :\n260 ## $b Heron Press, $c 2004.", "Heron Press")]
    [InlineData("furtherPublishers", "260 ## $a Norwich : $b Heron Press ; $a Ely : $b Perch, $c 2004.", "Perch")]
    [InlineData("dates", "264 #1 $a Norwich : $b Heron Press, $c [2004?]", "2004")]
    [InlineData("publishDate", "264 #1 $a Norwich : $b Heron Press, $c [2004?]", "[2004?]")]
    [InlineData("publishDate", "264 #1 $a Norwich : $b Heron Press, $c 2004.", "")]
    [InlineData("dates", "264 #1 $b Heron Press, $c 2004.\n264 #4 $c ©2003", "2004 | 2003")]
    [InlineData("dates", "008 210304s2021    enk           000 0 eng d\n260 ## $c 5781 [2021]", "2021")]
    [InlineData("dates", "008 210304t20212020enk           000 0 eng d", "2021 | 2020")]
    [InlineData("dates", "008 210304m19982003enk           000 0 eng d", "1998 | 2003")]
    [InlineData("dates", "008 210304c19989999enk           000 0 eng d", "1998")]
    [InlineData("dates", "008 210304r20211850enk           000 0 eng d", "2021")]
    [InlineData("dates", "008 210304e20210304enk           000 0 eng d", "2021-03-04")]
    [InlineData("dates", "008 210304s19uu    enk           000 0 eng d\n260 ## $c MCMXC", "1990")]
    [InlineData("dates", "008 210304nuuuuuuuuenk           000 0 eng d", "")]
    [InlineData("edition", "250 ## $a 2nd ed. / $b revised by Ann Reed.", "2nd ed. / revised by Ann Reed")]
    [InlineData("edition", "250 ## $a Second edition.", "Second edition")]
    [InlineData("physicalDescriptions", "300 ## $a 212 pages : $b maps ; $c 21 cm + $e 1 map", "212 pages : maps ; 21 cm + 1 map")]
    [InlineData("physicalDescriptions", "300 ## $a 212 pages $b maps $c 21 cm $e 1 map", "212 pages : maps ; 21 cm + 1 map")]
    [InlineData("series", "490 1# $a Marsh studies, $x 1234-5679 ; $v 7\n830 #0 $a Marsh studies ; $v 7.", "Marsh studies ; 7")]
    [InlineData("series", "490 0# $a Marsh studies $v Bd. 7", "Marsh studies ; Bd. 7")]
    [InlineData("series", "440 #0 $a Marsh studies. $p Birds ; $v 7", "Marsh studies. Birds ; 7")]
    [InlineData("issn", "490 1# $a Marsh studies, $x 1234-5679 ; $v 7", "1234-5679")]
    // Languages
    [InlineData("languages", "008 210304s2021    enk           000 0 eng d\n041 1# $a engfre $h ger", "English | French")]
    [InlineData("languages", "041 0# $a fre $a und $a xqt", "French | xqt")]
    [InlineData("languages", "041 07 $a de $2 iso639-1", "German")]
    [InlineData("languages", "008 210304s2021    enk           000 0 scr d", "Croatian")]
    [InlineData("languages", "008 210304s2021    enk           000 0 zxx d", "")]
    // Notes
    [InlineData("notes", "500 ## $a With an index.\n502 ## $b Ph. D. $c University of Ely $d 2004\n546 ## $a In English.", "With an index. | Ph. D. University of Ely 2004 | In English.")]
    [InlineData("abstract", "520 3# $a About marshes.\n520 4# $a Has leeches.", "About marshes.")]
    [InlineData("notes", "520 3# $a About marshes.\n520 4# $a Has leeches.", "Has leeches.")]
    [InlineData("contents", "505 00 $t Fens / $r Ann Reed -- $t Bogs / $r Tom Heron.", "Fens / Ann Reed -- Bogs / Tom Heron.")]
    // Subjects
    [InlineData("subjects", "650 #0 $a Marshes $z England $v Maps.\n600 10 $a Reed, Ann, $d 1970-", "Marshes -- England -- Maps | Reed, Ann, 1970-")]
    [InlineData("subjects", "650 #0 $a Marshes.\n650 #7 $a Marshes $2 fast $0 (OCoLC)fst1", "Marshes")]
    [InlineData("subjects_lcsh", "650 #0 $a Marshes.\n650 #7 $a Marshes $2 fast\n650 #2 $a Wetlands", "Marshes")]
    [InlineData("subjects_mesh", "650 #0 $a Marshes.\n650 #7 $a Marshes $2 fast\n650 #2 $a Wetlands", "Wetlands")]
    [InlineData("subjects", "653 ## $a Marshes $a Maps\n610 20 $a Fen Society. $b Library.", "Marshes | Maps | Fen Society. Library")]
    [InlineData("subjects", "689 00 $D s $a Moor $0 (DE-588)1", "Moor")]
    [InlineData("places", "651 #0 $a Ely (England) $x History.\n653 #5 $a Norwich", "Ely (England) -- History | Norwich")]
    [InlineData("eras", "648 #7 $a 1800-1899 $2 fast", "1800-1899")]
    [InlineData("genres", "655 #7 $a Maps. $2 lcgft", "Maps")]
    // Numbers
    [InlineData("isbn", "020 ## $a 0975229801 (pbk.) : $c £5\n020 ## $a 9780975229804", "9780975229804")]
    [InlineData("otherIdentifiers", "020 ## $a 0975229802", "isbn:0975229802")]
    [InlineData("issn", "022 ## $a 1234-5679 (print)", "1234-5679")]
    [InlineData("doi", "024 7# $a 10.5555/marsh $2 doi", "10.5555/marsh")]
    [InlineData("doi", "856 40 $u https://doi.org/10.5555/marsh", "10.5555/marsh")]
    [InlineData("otherIdentifiers", "024 7# $a 2027/marsh.1 $2 hdl\n024 3# $a 9771234567003", "handle:2027/marsh.1 | ean:9771234567003")]
    [InlineData("otherIdentifiers", "010 ## $a    92005291 /AC\n035 ## $a (OCoLC)ocm00012345\n035 ## $a (DE-599)BV1", "lccn:92005291 | oclc:12345 | de-599:BV1")]
    [InlineData("urls", "856 40 $3 Text $u https://marsh.example/1 $u https://marsh.example/2", "https://marsh.example/1 | https://marsh.example/2")]
    [InlineData("callNumbers", "050 00 $a GB628 $b .R4\n082 04 $a 551.41 $2 22\n852 0# $a NoU $h GB628 $i .R4 2004", "GB628 .R4 | 551.41 | GB628 .R4 2004")]
    [InlineData("institutions", "852 0# $a NoU $h GB628", "NoU")]
    [InlineData("id", "001  b4", "b4")]
    [InlineData("datestamp", "005 20040317112233.0", "2004-03-17T11:22:33Z")]
    [InlineData("licenseUrl", "540 ## $a CC BY $u https://creativecommons.org/licenses/by/4.0/", "https://creativecommons.org/licenses/by/4.0/")]
    [InlineData("copyright", "542 1# $f © 2004 Ann Reed", "© 2004 Ann Reed")]
    // Hosts
    [InlineData("journal", "773 0# $t Marsh journal. $g Vol. 12, no. 3 (2004), p. 45-67 $x 1234-5679", "Marsh journal")]
    [InlineData("volume", "773 0# $t Marsh journal. $g Vol. 12, no. 3 (2004), p. 45-67", "12")]
    [InlineData("issue", "773 0# $t Marsh journal. $g Vol. 12, no. 3 (2004), p. 45-67", "3")]
    [InlineData("pages", "773 0# $t Marsh journal. $g Vol. 12, no. 3 (2004), p. 45-67", "45-67")]
    [InlineData("issn", "773 0# $t Marsh journal. $x 1234-5679", "1234-5679")]
    [InlineData("issue", "773 0# $t Moor $g Bd. 12 (2004), Heft 3, S. 45–67", "3")]
    [InlineData("pages", "773 0# $t Moor $g volume:12 $g year:2004 $g number:3 $g pages:45-67", "45-67")]
    [InlineData("volume", "773 0# $t Moor $q 12:3<45", "12")]
    [InlineData("pages", "773 0# $t Moor $g 12(2004), 45-67", "45-67")]
    [InlineData("relatedWorks", "700 12 $a Reed, Ann. $t Fen maps.\n776 08 $i Online: $t Marsh maps $w 1", "Reed, Ann. Fen maps | Marsh maps")]
    public void A_field_gives_a_value(string name, string lines, string expected) =>
        Assert.Equal(expected, Show(MarcLines.Recover(lines), name));

    [Theory]
    [InlineData("100 1# $a Reed, Ann M., $d 1970- $e author.", "authors: Reed, Ann M. 1970-")]
    [InlineData("100 1# $a Reed, Ann.", "authors: Reed, Ann")]
    [InlineData("100 1# $a Reed, A. B. $q (Ann Bea), $c Dr., $d 1970-2020.", "authors: Reed, A. B. 1970-2020")]
    [InlineData("100 1# $a Reed, John, $c Jr., $d 1970-", "authors: Reed, John Jr. 1970-")]
    [InlineData("100 0# $a John Paul $b II, $c Pope, $d 1920-2005", "authors: John Paul II 1920-2005")]
    [InlineData("100 1# $a Reed $1 https://orcid.org/0000-0002-1825-0097", "authors: Reed (0000-0002-1825-0097)")]
    [InlineData("100 1# $a Reed, Ann\n700 1# $a Heron, Tom, $e editor.", "authors: Reed, Ann; contributors: Heron, Tom (editor)")]
    [InlineData("100 1# $a Reed, Ann\n700 1# $a Heron, Tom, $e editor, $4 edt", "authors: Reed, Ann; contributors: Heron, Tom (edt)")]
    [InlineData("700 1# $a Heron, Tom $4 http://id.loc.gov/vocabulary/relators/trl", "contributors: Heron, Tom (trl)")]
    [InlineData("700 1# $a Heron, Tom $e Herausgeber\n700 1# $a Perch, Eva $e Verfasser", "authors: Perch, Eva; contributors: Heron, Tom (Herausgeber)")]
    [InlineData("100 1# $a Reed, Ann, $e composer.", "authors: Reed, Ann")]
    [InlineData("100 1# $a Reed, Ann, $e editor.", "contributors: Reed, Ann (editor)")]
    [InlineData("700 1# $a Reed, Ann $4 aut ill", "authors: Reed, Ann")]
    [InlineData("700 1# $a Reed, Ann $4 edt $4 trl", "contributors: Reed, Ann (edt), Reed, Ann (trl)")]
    [InlineData("700 1# $a Reed, Ann. $t Fen maps.", "")]
    [InlineData("700 12 $a Reed, Ann.", "")]
    [InlineData("245 00 $a Maps / $c edited by Ann Reed ; with drawings by Tom Heron.\n700 1# $a Reed, Ann.\n700 1# $a Heron, Tom.", "authors: Heron, Tom; contributors: Reed, Ann (edt)")]
    [InlineData("245 00 $a Maps / $c by Ann Reed, illustrated by Tom Heron\n700 1# $a Reed, Ann.\n700 1# $a Heron, Tom.", "authors: Reed, Ann; contributors: Heron, Tom (ill)")]
    [InlineData("245 00 $a Karten / $c Ann Reed und Tom Heron (Hrsg.)\n700 1# $a Reed, Ann.\n700 1# $a Heron, Tom.", "contributors: Reed, Ann (edt), Heron, Tom (edt)")]
    [InlineData("110 2# $a Fen Society. $b Board.", "authors: Fen Society. Board")]
    [InlineData("710 2# $a Fen Society.", "contributors: Fen Society")]
    [InlineData("111 2# $a Conference on Fens $n (2nd : $d 1998 : $c Ely). $e Board", "authors: Conference on Fens (2nd : 1998 : Ely). Board")]
    [InlineData("111 2# $a Conference on Fens $n 2 $d 1998 $c Ely", "authors: Conference on Fens, 2, 1998, Ely")]
    [InlineData("711 2# $a Conference on Fens, $j issuing body.", "contributors: Conference on Fens (issuing body)")]
    public void Names_are_divided_and_have_their_roles(string lines, string expected)
    {
        var record = MarcLines.Recover(lines);
        var authors = record.Authors.IsEmpty ? "" : $"authors: {string.Join(", ", RecordProperty.FromValue(RecordValue.Authors).GetTexts(record))}";
        var others = record.Contributors.IsEmpty ? "" : $"contributors: {string.Join(", ", record.Contributors)}";
        Assert.Equal(expected, string.Join("; ", new[] { authors, others }.Where(text => text.Length > 0)));
    }

    [Theory]
    [InlineData("LDR 00000nam a2200000 a 4500", "Book")]
    [InlineData("LDR 00000nam a2200000 a 4500\n008 210304s2021    enk     om    000 0 eng d", "Thesis | Online")]
    [InlineData("LDR 00000nam a2200000 a 4500\n502 ## $a Thesis", "Thesis")]
    [InlineData("LDR 00000nam a2200000 a 4500\n008 210304s2021    enk           100 0 eng d", "Conference Proceeding")]
    [InlineData("LDR 00000nab a2200000 a 4500", "Article")]
    [InlineData("LDR 00000naa a2200000 a 4500\n773 0# $t Marsh journal $x 1234-5679", "Article")]
    [InlineData("LDR 00000naa a2200000 a 4500\n773 0# $t Marsh maps $z 9780975229804", "Book Chapter")]
    [InlineData("LDR 00000nas a2200000 a 4500\n008 210304c19989999enkmr p       0   a0eng d", "Journal")]
    [InlineData("LDR 00000nas a2200000 a 4500\n008 210304c19989999enkdr n       0   a0eng d", "Newspaper")]
    [InlineData("LDR 00000nem a2200000 a 4500", "Map")]
    [InlineData("LDR 00000ncm a2200000 a 4500", "Musical Score")]
    [InlineData("LDR 00000njm a2200000 a 4500", "Music Recording")]
    [InlineData("LDR 00000ngm a2200000 a 4500\n007 cr |||", "Video | Online")]
    [InlineData("LDR 00000ntm a2200000 a 4500\n338 ## $a online resource $b cr", "Manuscript | Online")]
    [InlineData("LDR 00000nmm a2200000 a 4500\n008 210304s2021    enk        b      eng d", "Software")]
    [InlineData("336 ## $b cri", "Map")]
    [InlineData("245 10 $a Marsh maps $h [electronic resource]", "Electronic")]
    public void The_kind_of_work_is_told(string lines, string expected) => Assert.Equal(expected, Show(MarcLines.Recover(lines), "formats"));

    [Fact]
    public void Original_script_stands_beside_the_romanized_form()
    {
        var record = MarcLines.Recover("""
            100 1# $6 880-01 $a Bolotov, Ivan.
            245 10 $6 880-02 $a Bolota : $b atlas / $c I. Bolotov.
            260 ## $6 880-03 $a Moskva : $b Kamysh, $c 2004.
            880 1# $6 100-01/(N $a Болотов, Иван.
            880 10 $6 245-02/(N $a Болота : $b атлас / $c И. Болотов.
            880 ## $6 260-03/(N $a Москва : $b Камыш, $c 2004.
            880 ## $6 500-00/(N $a С указателем.
            """);
        Assert.Equal(("Bolota : atlas", "Kamysh"), (record.Title, record.Publisher));
        Assert.Equal("Bolotov, Ivan", Assert.Single(record.Authors).ToString());
        Assert.Equal(["Болота : атлас"], record.AlternativeTitles);
        Assert.Equal(["С указателем."], record.Notes);
        Assert.Equal("Болотов, Иван", Show(record, "original_authors"));
        Assert.Equal("Москва", Show(record, "original_placeOfPublication"));
        Assert.Equal("И. Болотов", Show(record, "original_responsibility"));
    }

    [Fact]
    public void Values_have_evidence_and_the_record_is_carried()
    {
        const string lines = "008 210304q20212022enk           000 0 eng d\n100 1# $a Reed, Ann\n245 10 $a Maps\n700 1# $a Heron, Tom";
        var record = MarcLines.Recover(lines);
        Assert.Equal(new(EvidenceSource.Marc, Certainty.Certain), record.Evidence[RecordValue.Title]);
        Assert.Equal(new(EvidenceSource.Marc, Certainty.Likely), record.Evidence[RecordValue.Authors]);
        Assert.Equal(new(EvidenceSource.Marc, Certainty.Likely), record.Evidence[RecordValue.Year]);
        Assert.Equal(default, record.Evidence[RecordValue.Publisher]);
        Assert.Equal(MarcLines.Parse(lines), record.Marc);
        Assert.Equal(record.Marc, record.UnchangedMarc);
    }

    [Fact]
    public void Only_what_is_wanted_is_recovered()
    {
        const string lines = "001 b4\n100 1# $a Reed, Ann\n245 10 $a Maps : $b a guide\n260 ## $a Ely : $b Heron, $c [2004]\n650 #0 $a Marshes";
        foreach (var property in RecordProperty.All)
        {
            var part = MarcLines.Recover(lines, property.Value);
            var whole = MarcLines.Recover(lines);
            Assert.Equal(property.Value == RecordValue.Evidence ? [] : property.GetTexts(whole), property.GetTexts(part));
            Assert.InRange(RecordDifferences.Present(part).Length, 0, 1);
        }
    }

    [Fact]
    public void The_MARC_record_alone_is_written_as_it_was()
    {
        var record = MarcLines.Recover("001 b4\n245 10 $a Maps", RecordValue.Marc);
        Assert.Equal(new(), record);
        Assert.Equal(record.Marc, record.UnchangedMarc);
    }

    [Fact]
    public void Empty_and_strange_records_give_empty_records()
    {
        Assert.Equal(new(), MarcLines.Recover("LDR "));
        Assert.Null(MarcLines.Recover("245 10 $a  : $b  /").Title);
        Assert.Equal(new(), MarcLines.Recover("100 1# $x y\n260 ## $q x\n773 0# $w 1\n008 x\n005 2004\n880 ## $a x\n020 ## $z 1"));
    }

    /// <summary>Twice as many subfields take twice the memory: nothing is put together again for each of them.</summary>
    [Theory]
    [InlineData("245 10", "$a Maps;")]
    [InlineData("245 10", "$b a guide $n 2")]
    [InlineData("710 2#", "$a Fen Society $b (Board)")]
    [InlineData("830 #0", "$a Marsh studies $v 7")]
    [InlineData("650 #0", "$a Marshes $x Maps.")]
    [InlineData("250 ##", "$a 2nd ed.")]
    [InlineData("505 0#", "$a Fens $t Birds")]
    public void Many_subfields_take_memory_in_proportion(string tag, string subfields)
    {
        const int count = 4000;
        Assert.InRange(Allocated(2 * count) / (double)Allocated(count), 1.5, 2.8);

        long Allocated(int times)
        {
            var record = MarcLines.Parse($"{tag} {string.Join(' ', Enumerable.Repeat(subfields, times))}");
            var recovery = new MarcRecovery(new());
            recovery.Recover(record);
            var before = GC.GetAllocatedBytesForCurrentThread();
            recovery.Recover(record);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    internal static string Show(BibliographicRecord record, string name) =>
        string.Join(" | ", RecordProperty.All.FirstOrDefault(property => property.Name == name) is { } property
            ? property.GetTexts(record)
            : record.ExtraFields.Where(field => field.Name == name).SelectMany(field => field.Values));
}
