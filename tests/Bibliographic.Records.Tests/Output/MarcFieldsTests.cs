using Bibliographic.Records.Marc;
using MarcField = Bibliographic.Records.Marc.MarcField;

namespace Bibliographic.Records.Tests.Output;

/// <summary>Which field of MARC 21 each value becomes, value by value.</summary>
public class MarcFieldsTests
{
    public static TheoryData<string, BibliographicRecord, string[]> Values => new()
    {
        { "identifier", new() { Id = "b 1" }, ["001 b 1"] },
        { "blank identifier", new() { Id = " " }, [] },
        { "time of change", new() { Datestamp = Datestamp.Parse("2004-03-17T11:22:33Z") }, ["005 20040317112233.0"] },
        { "DOI", new() { Doi = Doi.Parse("10.5555/moor") }, ["024 7# $a 10.5555/moor $2 doi"] },
        { "ISBN", new() { Isbns = [Isbn.Parse("9780975229804")] }, ["020 ## $a 9780975229804"] },
        { "ISSN", new() { Issns = [Issn.Parse("1234-5679"), Issn.Parse("2090-424X")] }, ["022 ## $a 1234-5679", "022 ## $a 2090-424X"] },
        {
            "identifiers", new()
            {
                OtherIdentifiers =
                    [
                        new("oclc", "12"), new("lccn", " "), new("lccn", "92005291"), new("lccn", "92005292"), new("handle", "2027/1"),
                        new("upc", "34"), new("", "56"), new("oclc", " "),
                    ],
            },
            [
                "010 ## $a 92005291", "024 7# $a 2027/1 $2 hdl", "024 7# $a 34 $2 upc", "024 8# $a 56",
                "035 ## $a (OCoLC)12", "035 ## $a (DLC)92005292",
            ]
        },
        { "languages", new() { Languages = [new("English", "en"), new("Elvish"), new("French", "fr")] }, ["041 ## $a eng $a fre", "546 ## $a Elvish"] },
        { "language without a code", new() { Languages = [new("Elvish")] }, ["546 ## $a Elvish"] },
        { "call numbers", new() { CallNumbers = ["GB628", "551"] }, ["099 ## $a GB628", "099 ## $a 551"] },
        {
            "authors", new()
            {
                Authors =
                    [
                        AgentName.Person("Reed", "Ann") with { LifeDates = "1970-", Orcid = Orcid.Parse("0000-0002-1825-0097") },
                        AgentName.Person("Heron", "Tom", "Jr."), AgentName.Group("Fen Society"), AgentName.Person("Perch"),
                    ],
            },
            [
                "100 1# $a Reed, Ann $d 1970- $1 https://orcid.org/0000-0002-1825-0097 $4 aut", "700 1# $a Heron, Tom $c Jr. $4 aut",
                "710 2# $a Fen Society $4 aut", "700 1# $a Perch $4 aut",
            ]
        },
        {
            "contributors", new()
            {
                Contributors =
                    [
                        new(AgentName.Person("Reed", "Ann"), "editor"), new(AgentName.Person("Heron", "Tom"), "brewer"),
                        new(AgentName.Person("Perch", "Eva")),
                    ],
            },
            ["700 1# $a Reed, Ann $4 edt", "700 1# $a Heron, Tom $e brewer", "700 1# $a Perch, Eva $4 ctb"]
        },
        { "title", new() { Title = "The moor : a guide", ShortTitle = "The moor", Subtitle = "a guide", Languages = [new("English", "en")] }, ["041 ## $a eng", "245 04 $a The moor $b a guide"] },
        { "further titles", new() { AlternativeTitles = ["<i>Fen</i> maps", "Bog"] }, ["246 3# $a Fen maps", "246 3# $a Bog"] },
        { "edition", new() { Edition = "2nd" }, ["250 ## $a 2nd"] },
        { "publisher", new() { Publisher = "Heron", PlaceOfPublication = "Ely", Dates = [new(2004), new(2003)] }, ["264 #1 $a Ely $b Heron $c 2004 $c 2003"] },
        { "place", new() { PlaceOfPublication = "Ely" }, ["264 #1 $a Ely"] },
        { "extent", new() { PhysicalDescriptions = ["210 p."] }, ["300 ## $a 210 p."] },
        { "series", new() { Series = ["Moor ; 7", " ", "Fen"], Issns = [Issn.Parse("1234-5679")] }, ["490 0# $a Moor $x 1234-5679 $v 7", "490 0# $a Fen"] },
        { "notes", new() { Notes = ["With maps."], Contents = ["Fens -- Bogs"], Abstract = "About marshes." }, ["500 ## $a With maps.", "505 0# $a Fens -- Bogs", "520 3# $a About marshes."] },
        { "license", new() { License = new("https://marsh.example/license", "Ask first") }, ["540 ## $u https://marsh.example/license $a Ask first"] },
        { "license by its address", new() { License = new("https://creativecommons.org/licenses/by/4.0/", null) }, ["540 ## $u https://creativecommons.org/licenses/by/4.0/ $a CC-BY-4.0"] },
        { "license of another address", new() { License = new("https://marsh.example/license", null) }, ["540 ## $u https://marsh.example/license $a https://marsh.example/license"] },
        { "copyright", new() { Copyright = "© 2004" }, ["542 1# $f © 2004"] },
        { "subjects", new() { Subjects = ["Moor"], Eras = ["1900-"], Places = ["Ely"], Genres = ["Maps"] }, ["653 ## $a Moor", "653 #4 $a 1900-", "653 #5 $a Ely", "655 #4 $a Maps"] },
        { "article type", new() { ArticleType = "Review" }, ["655 #4 $a Review"] },
        { "journal", new() { Journal = "Moor", Volume = "12", Issue = "3", Pages = "4-5", Issns = [Issn.Parse("1234-5679"), Issn.Parse("2090-424X")] }, ["773 0# $7 nnas $t Moor $g Vol. 12, no. 3, p. 4-5 $q 12:3<4 $x 1234-5679"] },
        { "issue", new() { Issue = "3" }, ["773 0# $g No. 3 $q :3"] },
        { "pages", new() { Pages = "4-5" }, ["773 0# $g p. 4-5 $q <4"] },
        { "volume and pages", new() { Volume = "12", Pages = "4", Dates = [PartialDate.Parse("2004-03-17")] }, ["264 #1 $c 2004-03-17", "773 0# $g Vol. 12 (Mar. 17, 2004), p. 4 $q 12<4"] },
        { "pages of a month", new() { Pages = "4", Dates = [PartialDate.Parse("2004-05")] }, ["264 #1 $c 2004-05", "773 0# $g (May 2004), p. 4 $q <4"] },
        {
            "chapter", new()
            {
                Formats = ["Book Chapter"], Journal = "Moor", Publisher = "Heron", PlaceOfPublication = "Ely", Dates = [new(2004)],
                Isbns = [Isbn.Parse("9780975229804")],
            },
            ["020 ## $a 9780975229804", "264 #1 $a Ely $b Heron $c 2004", "773 0# $7 nnam $t Moor $d Ely : Heron, 2004 $z 9780975229804"]
        },
        { "chapter without a publisher", new() { Formats = ["Book Chapter"], Journal = "Moor", Dates = [new(2004)] }, ["264 #1 $c 2004", "773 0# $7 nnam $t Moor $d 2004"] },
        { "chapter with a place", new() { Formats = ["Book Chapter"], Journal = "Moor", PlaceOfPublication = "Ely" }, ["264 #1 $a Ely", "773 0# $7 nnam $t Moor $d Ely"] },
        { "institutions", new() { Institutions = ["Ely"] }, ["850 ## $a Ely"] },
        { "addresses", new() { Urls = ["https://marsh.example/a b", "Ely"] }, ["856 40 $u https://marsh.example/a%20b"] },
        { "online", new() { Formats = ["Book", "Online"] }, ["337 ## $a computer $b c $2 rdamedia", "338 ## $a online resource $b cr $2 rdacarrier"] },
        { "thesis", new() { Formats = ["Thesis"] }, ["502 ## $a Thesis", "655 #4 $a Academic theses"] },
        { "doctoral thesis", new() { Formats = ["Doctoral Thesis"], Publisher = "Ely", Dates = [new(2004)] }, ["264 #1 $b Ely $c 2004", "502 ## $b Doctoral $c Ely $d 2004", "655 #4 $a Academic theses"] },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_becomes_fields(string name, BibliographicRecord record, string[] expected)
    {
        _ = name;
        var written = Write(record with { Title = record.Title ?? "x" });
        var fields = written.Fields.Select(field => field.ToString());
        Assert.Equal(expected, fields.Where(field => field[..3] != "008" && field is not ("245 00 $a x" or "245 10 $a x")));
    }

    /// <summary>Leader positions 6 and 7; 008, positions 18 to 34, and which of these tells that the work is online; the genre.</summary>
    [Theory]
    [InlineData("Book", "am", "|||||||||||||| ||", 23, "")]
    [InlineData("Article", "ab", "|| |||||||||   ||", 23, "")]
    [InlineData("Book Chapter", "aa", "|||||||||||||| ||", 23, "")]
    [InlineData("Journal", "as", "|| |||||||||   ||", 23, "")]
    [InlineData("Website", "ai", "|| |||||||||   ||", 23, "Web sites")]
    [InlineData("Map", "em", "|||||||||||||||||", 29, "")]
    [InlineData("Video", "gm", "|||||||||||||||||", 29, "")]
    [InlineData("Image", "km", "|||||||||||||||||", 29, "")]
    [InlineData("Sound Recording", "im", "|||||||||||||||||", 23, "")]
    [InlineData("Musical Score", "cm", "|||||||||||||||||", 23, "")]
    [InlineData("Data Set", "mm", "|||||||||||||||||", 23, "Data sets")]
    [InlineData("Software", "mm", "|||||||||||||||||", 23, "Computer programs")]
    [InlineData("Manuscript", "tm", "|||||||||||||| ||", 23, "")]
    [InlineData("Thesis", "am", "||||||m   |||| ||", 23, "Academic theses")]
    [InlineData("Report", "am", "||||||t   |||| ||", 23, "Technical reports")]
    [InlineData("Patent", "am", "||||||j   |||| ||", 23, "Patents")]
    [InlineData("Conference Proceeding", "am", "|||||||||||1|| ||", 23, "Conference papers and proceedings")]
    [InlineData("Newspaper Article", "ab", "|| |||||||||   ||", 23, "Newspaper articles")]
    public void The_kind_of_a_work_is_coded(string kind, string leader, string elements, int online, string genre)
    {
        Assert.Equal((leader, elements, genre), Codes(kind));
        Assert.Equal((leader, $"{elements[..(online - 18)]}o{elements[(online - 17)..]}", genre), Codes(kind, "Online"));

        static (string Leader, string Elements, string Genre) Codes(params string[] formats)
        {
            var written = Write(new() { Formats = [.. formats] });
            return (written.Leader[6..8], Field(written, "008").Value![18..35], Field(written, "655")["a"] ?? "");
        }
    }

    /// <summary>The date of entry, the date and the language in 008.</summary>
    [Theory]
    [InlineData("", "", "", "||||||nuuuuuuuuxx und d")]
    [InlineData("2004-03-17", "", "", "040317nuuuuuuuuxx und d")]
    [InlineData("", "2004", "fr", "||||||s2004    xx fre d")]
    [InlineData("", "2004-03", "", "||||||e200403  xx und d")]
    [InlineData("", "2004-03-07", "", "||||||e20040307xx und d")]
    [InlineData("", "", "xq", "||||||nuuuuuuuuxx und d")]
    public void Dates_and_language_are_coded(string entered, string date, string language, string expected)
    {
        var written = Write(new()
        {
            Datestamp = entered.Length == 0 ? null : Datestamp.Parse(entered),
            Dates = date.Length == 0 ? [] : [PartialDate.Parse(date)],
            Languages = language.Length == 0 ? [] : [new("x", language)],
        });
        var coded = Field(written, "008").Value!;
        Assert.Equal(expected, coded[..18] + coded[35..]);
    }

    private static MarcRecord Write(BibliographicRecord record) =>
        RecordDump.Read(RecordFormats.Default["marc"].SerializeToBytes([record])).Single().Marc!;

    private static MarcField Field(MarcRecord record, string tag) => record.Fields.FirstOrDefault(field => field.Tag == tag);
}
