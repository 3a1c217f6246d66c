using System.Globalization;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Tests.Marc;

/// <summary>The tables of MARC recovery, entry by entry: roles, words of parts, codes of kinds.</summary>
public class MarcTableTests
{
    /// <summary>The codes of those who make a work when they are its main entry, and of some who do not.</summary>
    [Theory]
    [InlineData(
        "cmp art pht ctg lbt lyr arc chr com dsr enj inv prg scl aus ive ivr egr etr ltg prm pra rsp aud drm fmk cll aut cre dis", true)]
    [InlineData("edt trl ill pbl prt nrt act", false)]
    public void Whether_a_role_makes_the_main_entry_an_author(string codes, bool isAuthor)
    {
        foreach (var code in codes.Split(' '))
        {
            var main = MarcLines.Recover($"100 1# $a Reed, Ann $4 {code}");
            Assert.Equal((code, isAuthor ? 1 : 0), (code, main.Authors.Count));
            Assert.Equal(isAuthor ? [] : [code], main.Contributors.Select(contributor => contributor.Role));
            var added = MarcLines.Recover($"700 1# $a Reed, Ann $4 {code}");
            Assert.Equal((code, code is "aut" or "cre" or "dis" ? 1 : 0), (code, added.Authors.Count));
            Assert.Equal(1, added.Authors.Count + added.Contributors.Count);
        }
    }

    /// <summary>The words before the number of a volume, an issue and a page.</summary>
    [Theory]
    [InlineData("v vol volume bd band jg jahrg jahrgang t tome tomo tom année år årg roč т том", "12//")]
    [InlineData("no nos nr n° nº num núm number issue iss h heft fasc fascicolo cah č z вып № n", "/12/")]
    [InlineData("p pp page pages s seite seiten str стр с pág págs pag σ", "//12")]
    [InlineData("ser part", "//")]
    public void Words_of_a_part(string words, string expected)
    {
        foreach (var word in words.Split(' '))
        {
            foreach (var text in (string[])[$"{word} 12", $"{word}. 12", $"{word}:12", $"{word}.12", $"(2004), {word.ToUpper(CultureInfo.InvariantCulture)}. 12."])
            {
                var record = MarcLines.Recover($"773 0# $t Moor $g {text}");
                Assert.Equal((text, expected), (text, $"{record.Volume}/{record.Issue}/{record.Pages}"));
            }
        }
    }

    [Theory]
    [InlineData("$g 12(2004)", "12//")]
    [InlineData("$g 12:3 (2004)", "12/3/")]
    [InlineData("$g 12/13 (2004)", "12/13//")]
    [InlineData("$g 12: (2004)", "12//")]
    [InlineData("$g :12 (2004)", ":12//")]
    [InlineData("$g 123456 (2004)", "//")]
    [InlineData("$g (2004)", "//")]
    [InlineData("$g [2004], no. 3", "/3/")]
    [InlineData("$g Bd. 12, 3", "12//")]
    [InlineData("$g 12.4.2021, 1-23", "//1-23")]
    [InlineData("$g May 2021, 1-23", "//1-23")]
    [InlineData("$g 12, 45–67", "12//45-67")]
    [InlineData("$g vol. 1 $g vol. 2, no. 3 $g no. 4", "1/3/")]
    [InlineData("$q 12:3<45", "12/3/45")]
    [InlineData("$q 12<45", "12//45")]
    [InlineData("$q 12:3", "12/3/")]
    [InlineData("$q 12", "12//")]
    [InlineData("$q <45", "//45")]
    [InlineData("$q :3<", "/3/")]
    [InlineData("$g vol. 1 $q 12:3<45", "1/3/45")]
    [InlineData("$g vol. 1, no. 2, p. 9 $q 12:3<45", "1/2/9")]
    public void The_place_of_a_part(string subfields, string expected)
    {
        var record = MarcLines.Recover($"773 0# $t Moor {subfields}");
        Assert.Equal(expected, $"{record.Volume}/{record.Issue}/{record.Pages}");
    }

    [Theory]
    [InlineData("773 0# $t Moor $s Marsh $p Fen", "Moor")]
    [InlineData("773 0# $s Marsh $p Fen", "Marsh")]
    [InlineData("773 0# $p Fen.", "Fen")]
    [InlineData("773 0# $g vol. 1\n773 0# $t Moor", "Moor")]
    [InlineData("773 0# $t Moor\n773 0# $t Marsh", "Moor")]
    public void The_title_of_the_host(string lines, string expected) => Assert.Equal(expected, MarcLines.Recover(lines).Journal);

    [Theory]
    [InlineData("300 ## $a p. 45-67", "45-67")]
    [InlineData("300 ## $a [S. 45-67]", "45-67")]
    [InlineData("300 ## $a 45 p.", "")]
    [InlineData("300 ## $a ill. 45", "")]
    [InlineData("300 ## $a p. 45-67\n773 0# $t Moor $g p. 1", "45-67")]
    [InlineData("773 0# $t Moor $g p. 1\n300 ## $a p. 45-67", "1")]
    public void Pages_in_the_extent(string lines, string expected) => Assert.Equal(expected, MarcLines.Recover(lines).Pages ?? "");

    /// <summary>Type of record and bibliographic level, and the coded field; the kind without the carrier, if any.</summary>
    [Theory]
    [InlineData("am", "", "Book")]
    [InlineData("ac", "", "Archival Material")]
    [InlineData("ab", "", "Article")]
    [InlineData("aa", "", "Book Chapter")]
    [InlineData("ta", "", "Book Chapter")]
    [InlineData("tm", "", "Manuscript")]
    [InlineData("tc", "", "Manuscript")]
    [InlineData("cm", "", "Musical Score")]
    [InlineData("dm", "", "Musical Score")]
    [InlineData("em", "", "Map")]
    [InlineData("fm", "", "Map")]
    [InlineData("gm", "", "Video")]
    [InlineData("im", "", "Sound Recording")]
    [InlineData("jm", "", "Music Recording")]
    [InlineData("km", "", "Image")]
    [InlineData("om", "", "Kit")]
    [InlineData("pm", "", "Archival Material")]
    [InlineData("rm", "", "Physical Object")]
    [InlineData("xm", "", "")]
    [InlineData("as", "21p", "Journal")]
    [InlineData("as", "21n", "Newspaper")]
    [InlineData("as", "21d", "Database")]
    [InlineData("as", "21w", "Website")]
    [InlineData("as", "21m", "Serial")]
    [InlineData("as", "", "Serial")]
    [InlineData("ai", "21w", "Website")]
    [InlineData("ai", "21d", "Database")]
    [InlineData("ai", "21l", "Serial")]
    [InlineData("mm", "26a", "Data Set")]
    [InlineData("mm", "26b", "Software")]
    [InlineData("mm", "26i", "Software")]
    [InlineData("mm", "26g", "Video Game")]
    [InlineData("mm", "26j", "Database")]
    [InlineData("mm", "26d", "Computer File")]
    [InlineData("mm", "", "Computer File")]
    [InlineData("am", "24m", "Thesis")]
    [InlineData("am", "27m", "Thesis")]
    [InlineData("am", "28m", "Book")]
    [InlineData("as", "24m", "Serial")]
    [InlineData("am", "291", "Conference Proceeding")]
    [InlineData("em", "291", "Map")]
    [InlineData("am", "23o", "Book | Online")]
    [InlineData("am", "23s", "Book | Electronic")]
    [InlineData("am", "23q", "Book | Electronic")]
    [InlineData("am", "23a", "Book | Microfilm")]
    [InlineData("am", "23b", "Book | Microfilm")]
    [InlineData("am", "23c", "Book | Microfilm")]
    [InlineData("am", "23f", "Book | Braille")]
    [InlineData("em", "29o", "Map | Online")]
    [InlineData("gm", "29o", "Video | Online")]
    [InlineData("km", "29o", "Image | Online")]
    [InlineData("rm", "29s", "Physical Object | Electronic")]
    [InlineData("em", "23o", "Map")]
    public void Codes_of_kinds(string type, string coded, string expected)
    {
        var field = new string(' ', 40);
        if (coded.Length > 0)
        {
            var at = int.Parse(coded[..2], CultureInfo.InvariantCulture);
            field = field[..at] + coded[2] + field[(at + 1)..];
        }
        Assert.Equal(expected, string.Join(" | ", MarcLines.Recover($"LDR 00000n{type} a2200000 a 4500\n008 {field}").Formats));
    }

    [Theory]
    [InlineData("336 ## $b txt", "Book")]
    [InlineData("336 ## $b cri", "Map")]
    [InlineData("336 ## $b crm", "Map")]
    [InlineData("336 ## $b crn", "Map")]
    [InlineData("336 ## $b crf", "Map")]
    [InlineData("336 ## $b crd", "Data Set")]
    [InlineData("336 ## $b cod", "Data Set")]
    [InlineData("336 ## $b cop", "Software")]
    [InlineData("336 ## $b ntm", "Musical Score")]
    [InlineData("336 ## $b prm", "Music Recording")]
    [InlineData("336 ## $b spw", "Sound Recording")]
    [InlineData("336 ## $b snd", "Sound Recording")]
    [InlineData("336 ## $b sti", "Image")]
    [InlineData("336 ## $b tdi", "Video")]
    [InlineData("336 ## $b tdm", "Video")]
    [InlineData("336 ## $b tdf", "Physical Object")]
    [InlineData("336 ## $b xxx\n336 ## $b txt\n336 ## $b sti", "Book")]
    [InlineData("007 cr |||", "Online")]
    [InlineData("007 hd |||", "Microfilm")]
    [InlineData("007 co |||", "")]
    [InlineData("338 ## $b cr", "Online")]
    [InlineData("338 ## $b nc", "")]
    [InlineData("245 00 $a Maps $h [Electronic resource]", "Electronic")]
    [InlineData("245 00 $a Maps $h [map]", "")]
    [InlineData("007 cr |||\n338 ## $b cr", "Online")]
    [InlineData("111 2# $a Conference on Fens", "Conference Proceeding")]
    public void Fields_of_kinds(string lines, string expected) => Assert.Equal(expected, string.Join(" | ", MarcLines.Recover(lines).Formats));

    [Theory]
    [InlineData("am", "", "Book")]
    [InlineData("bm", "", "Manuscript")]
    [InlineData("lm", "", "Computer File")]
    [InlineData("mm", "", "Kit")]
    [InlineData("ai", "", "Serial")]
    [InlineData("as", "110 ## $a a", "Journal")]
    [InlineData("as", "110 ## $a c", "Newspaper")]
    [InlineData("as", "110 ## $a f", "Database")]
    [InlineData("as", "110 ## $a g", "Website")]
    [InlineData("as", "110 ## $a x", "Serial")]
    [InlineData("am", "105 ## $a y   m", "Thesis")]
    [InlineData("am", "105 ## $a y      v", "Thesis")]
    [InlineData("am", "105 ## $a y  m    m", "Book")]
    [InlineData("am", "328 ## $a Thèse", "Thesis")]
    [InlineData("am", "105 ## $a y       1", "Conference Proceeding")]
    [InlineData("am", "135 ## $a dr", "Book | Online")]
    [InlineData("am", "106 ## $a s", "Book | Electronic")]
    [InlineData("am", "106 ## $a g", "Book | Microfilm")]
    [InlineData("am", "106 ## $a f", "Book | Braille")]
    [InlineData("am", "106 ## $a r", "Book")]
    [InlineData("aa", "461 #0 $t Revue $x 1234-5679", "Article")]
    [InlineData("aa", "463 #0 $t Revue $x 1234-5679", "Article")]
    [InlineData("aa", "461 #0 $t Cartes", "Book Chapter")]
    public void Codes_of_kinds_in_UNIMARC(string type, string line, string expected)
    {
        var record = MarcLines.Recover($"LDR 00000n{type}0 2200000   450 \n100 ## $a 20210304d2021    u||y0frey0103    ba\n200 1# $a Étangs\n{line}");
        Assert.Equal(expected, string.Join(" | ", record.Formats));
    }

    [Theory]
    [InlineData("100 1# $a Reed, Ann $0 (orcid)0000-0002-1825-0097", "Reed, Ann (0000-0002-1825-0097)")]
    [InlineData("100 1# $a Reed, Ann $0 (ORCID)0000-0002-1825-0097", "Reed, Ann (0000-0002-1825-0097)")]
    [InlineData("100 1# $a Reed, Ann $1 http://orcid.org/0000-0002-1825-0097", "Reed, Ann (0000-0002-1825-0097)")]
    [InlineData("100 1# $a Reed, Ann $0 (orcid)0 $0 (orcid)0000-0002-1825-0097", "Reed, Ann (0000-0002-1825-0097)")]
    [InlineData("100 1# $a Reed, Ann $0 0000-0002-1825-0097", "Reed, Ann")]
    [InlineData("100 1# $a Reed, Ann $2 (orcid)0000-0002-1825-0097", "Reed, Ann")]
    [InlineData("100 1# $a Reed,", "Reed")]
    [InlineData("100 0# $a Hildegard", "Hildegard")]
    [InlineData("100 0# $a Hildegard, $d (1098-1179)", "Hildegard 1098-1179")]
    [InlineData("100 1# $a Reed, Ann, $d ()", "Reed, Ann")]
    [InlineData("100 1# $a Reed, Ann, $c Sir", "Reed, Ann")]
    [InlineData("100 1# $a Reed, Ann, $c III", "Reed, Ann III")]
    [InlineData("100 1# $b II", "")]
    [InlineData("110 2# $a Fen Society $b Board $n (2nd", "Fen Society. Board (2nd")]
    [InlineData("110 2# $a Fen Society $t Reports $x 1", "Fen Society")]
    public void Names(string line, string expected) =>
        Assert.Equal(expected, string.Join(" | ", RecordProperty.FromValue(RecordValue.Authors).GetTexts(MarcLines.Recover(line))));
}
