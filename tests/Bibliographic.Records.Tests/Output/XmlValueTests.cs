using System.Xml.Linq;

namespace Bibliographic.Records.Tests.Output;

/// <summary>Where each format keeps a value.</summary>
public class XmlValueTests
{
    private const string LicenseUrl = "https://creativecommons.org/licenses/by/4.0/";

    [Fact]
    public void Mods_keeps_identifiers_names_date_host_and_licence()
    {
        var mods = Element("mods", TestRecords.Article);
        Assert.Equal(["10.5555/walks.2021.0305", "33987654", "PMC8123456"], Values(mods, "identifier"));
        Assert.Equal(["van der Meer", "García Márquez", "Ōtsuka", "Smith", "Nguyễn"], ValuesOf(mods, "namePart", "type", "family"));
        Assert.Equal(["Jr"], ValuesOf(mods, "namePart", "type", "termsOfAddress"));
        Assert.Equal(["2021-03-05"], ValuesOf(mods, "dateIssued", "keyDate", "yes"));
        Assert.Equal("J Libr Walks", (string?)One(mods, "relatedItem").Descendants().First(element => element.Name.LocalName == "title"));
        Assert.Equal(LicenseUrl,
            (string?)mods.Descendants().SelectMany(element => element.Attributes()).Single(attribute => attribute.Name.LocalName == "href"));
        Assert.Equal(["pubmed-8123456"], Values(mods, "recordIdentifier"));
        Assert.Equal(["eng"], Values(mods, "languageTerm"));
        Assert.Equal([TestRecords.Article.Abstract!], Values(mods, "abstract"));
    }

    [Fact]
    public void Mods_keeps_volume_issue_pages_and_issn_in_the_host()
    {
        var host = One(Element("mods", TestRecords.Paginated), "relatedItem");
        Assert.Equal(["12", "3 Suppl 1"], Values(host, "number"));
        Assert.Equal(["123"], Values(host, "start"));
        Assert.Equal(["130"], Values(host, "end"));
        Assert.Equal(["2090-424X"], Values(host, "identifier"));
    }

    [Theory]
    [InlineData("de", "ger")]
    [InlineData("fr", "fre")]
    [InlineData("zh", "chi")]
    [InlineData("pt", "por")]
    public void Mods_and_marc_write_library_codes_of_languages(string code, string library)
    {
        var record = new BibliographicRecord { Title = "x", Languages = [new("a language", code)] };
        Assert.Equal([library], Values(Element("mods", record), "languageTerm"));
        Assert.Equal([library],
            Element("marcxml", record).Elements().Where(field => (string?)field.Attribute("tag") == "041").SelectMany(field => field.Elements())
                .Select(subfield => subfield.Value));
        Assert.Equal(library, ValuesOf(Element("marcxml", record), "controlfield", "tag", "008").Single()[35..38]);
    }

    [Fact]
    public void Roles_are_written_as_relator_codes()
    {
        var record =
            TestRecords.Book with { Contributors = [new(AgentName.Person("A"), "Editor"), new(AgentName.Person("B"), "trl"),
                new(AgentName.Person("C"), null), new(AgentName.Person("D"), "gardener")] };
        Assert.Equal(["aut", "edt", "trl", "ctb", "gardener"], Values(Element("mods", record), "roleTerm"));
        Assert.Equal(["author", "editor", "translator", "contributor", "gardener"], Element("jats", record).Descendants("contrib").Select(contributor => (string?)contributor.Attribute("contrib-type")));
    }

    [Fact]
    public void A_divided_title_has_no_mark_between_its_parts()
    {
        var record = new BibliographicRecord { Title = "Marsh : an atlas", ShortTitle = "Marsh :", Subtitle = "an atlas /" };
        Assert.Equal(["Marsh", "an atlas"],
            Element("mods", record).Descendants().Where(element => !element.HasElements && element.Parent?.Name.LocalName == "titleInfo")
                .Select(part => part.Value));
    }

    [Fact]
    public void Life_dates_stand_beside_the_name()
    {
        var record = new BibliographicRecord { Title = "x", Authors = [AgentName.Person("Smith", "John") with { LifeDates = "1871-1950" }] };
        Assert.Equal(["Smith", "John", "1871-1950"], Values(Element("mods", record), "namePart"));
        var name = Element("marcxml", record).Elements().Single(field => (string?)field.Attribute("tag") == "100");
        Assert.Equal("aSmith, John d1871-1950 4aut", string.Join(' ', name.Elements().Select(subfield => (string?)subfield.Attribute("code") + subfield.Value)));
    }

    [Fact]
    public void Dublin_core_identifiers_are_addresses()
    {
        var dc = Element("oai-dc", TestRecords.Article);
        Assert.Equal(
            ["https://doi.org/10.5555/walks.2021.0305", "https://pubmed.ncbi.nlm.nih.gov/33987654/", "https://pmc.ncbi.nlm.nih.gov/articles/PMC8123456/", "pubmed-8123456"],
            Values(dc, "identifier"));
        Assert.Equal(["2021-03-05"], Values(dc, "date"));
        Assert.Contains(LicenseUrl, Values(dc, "rights"));
        Assert.Contains("Smith, John P, Jr", Values(dc, "creator"));
    }

    [Fact]
    public void Jats_keeps_markup_sections_and_identifiers()
    {
        var article = Element("jats", TestRecords.Article);
        Assert.Equal("Corvus corax", (string?)article.Descendants("article-title").Single().Element("italic"));
        Assert.Equal(["33987654", "PMC8123456", "10.5555/walks.2021.0305", "pubmed-8123456"], Values(article, "article-id"));
        Assert.Equal(["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"], article.Descendants("sec").Select(section => (string?)section.Element("title")));
        Assert.Equal("2021-03-05", (string?)article.Descendants("pub-date").First().Attribute("iso-8601-date"));
        Assert.Equal([LicenseUrl], Values(article, "license_ref"));
        Assert.Equal("en", (string?)article.Attribute(XNamespace.Xml + "lang"));
    }

    [Theory]
    [InlineData("123-130", "fpage=123 lpage=130")]
    [InlineData("e12345", "elocation-id=e12345")]
    [InlineData("17", "fpage=17")]
    public void Jats_tells_pages_from_article_numbers(string pages, string expected)
    {
        var meta = Element("jats", TestRecords.Paginated with { Pages = pages }).Descendants("article-meta").Single();
        var written = meta.Elements().Where(element => element.Name.LocalName is "fpage" or "lpage" or "elocation-id");
        Assert.Equal(expected, string.Join(' ', written.Select(element => $"{element.Name}={element.Value}")));
    }

    [Fact]
    public void PubMed_keeps_groups_initials_and_identifiers()
    {
        var article = Element("pubmed-xml", TestRecords.Article);
        Assert.Equal(["A", "JL", "R", "JP", "VĐ"], Values(article, "Initials"));
        Assert.Equal(["33987654", "PMC8123456", "10.5555/walks.2021.0305"], Values(article, "ArticleId"));
        Assert.Equal(["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"], article.Descendants("AbstractText").Select(text => (string?)text.Attribute("Label")));
        Assert.Equal("2021 Mar 05", string.Join(' ', One(article, "PubDate").Elements().Select(part => part.Value)));
        Assert.Equal(["Marsh Atlas Consortium, Working Group 2", "Sukarno", "Robert and Sons"], Values(Element("pubmed-xml", TestRecords.Consortium), "CollectiveName"));
    }

    [Fact]
    public void PubMed_keeps_the_version_of_a_citation_apart()
    {
        var pmid = One(Element("pubmed-xml", TestRecords.Article with { Pmid = Pmid.Parse("20029611.2") }), "PMID");
        Assert.Equal("20029611", pmid.Value);
        Assert.Equal("2", (string?)pmid.Attribute("Version"));
    }

    [Fact]
    public void EndNote_marks_names_that_must_not_be_divided()
    {
        var record = Element("endnote-xml", TestRecords.Consortium);
        Assert.Equal(["O'Brien, Máire", "Marsh Atlas Consortium,, Working Group 2", "Sukarno,", "Robert and Sons,"], Values(record, "author"));
        Assert.Equal("17", One(record, "ref-type").Value);
    }

    [Fact]
    public void Zotero_finds_doi_at_the_journal_and_other_identifiers_in_extra()
    {
        var item = Element("zotero-rdf", TestRecords.Article);
        Assert.Contains("DOI 10.5555/walks.2021.0305", Values(One(item, "Journal"), "identifier"));
        Assert.Equal(["PMID: 33987654\nPMCID: PMC8123456"], Values(item, "description"));
    }

    [Fact]
    public void Tei_keeps_particles_dates_and_scope()
    {
        Assert.Equal(["van der"], Values(Element("tei", TestRecords.Article), "nameLink"));
        var imprint = One(Element("tei", TestRecords.Paginated), "imprint");
        Assert.Equal(["12", "3 Suppl 1", "123-130"], Values(imprint, "biblScope"));
        Assert.Equal("2020-02", (string?)One(imprint, "date").Attribute("when"));
    }

    [Theory]
    [InlineData("mods", "namePart")]
    [InlineData("marcxml", "subfield")]
    [InlineData("oai-dc", "creator")]
    [InlineData("jats", "collab")]
    [InlineData("pubmed-xml", "CollectiveName")]
    [InlineData("zotero-rdf", "surname")]
    [InlineData("tei", "orgName")]
    public void Groups_stay_whole(string format, string element) =>
        Assert.Contains("Marsh Atlas Consortium, Working Group 2", Values(Element(format, TestRecords.Consortium), element));

    [Theory]
    [InlineData("An abstract. RESULTS: none.", "|An abstract.;RESULTS|none.")]
    [InlineData("AIM: To see DNA: RNA. METHODS AND RESULTS: Seen.", "AIM|To see DNA: RNA.;METHODS AND RESULTS|Seen.")]
    [InlineData("BACKGROUND: x", "BACKGROUND|x")]
    [InlineData("BACKGROUND: METHODS: y", "BACKGROUND|METHODS: y")]
    public void Sections_are_read_where_headings_begin(string text, string expected)
    {
        var sections = Element("jats", new BibliographicRecord { Abstract = text }).Descendants("abstract").Single().DescendantsAndSelf()
            .Where(element => element.Name.LocalName is "sec" || (element.Name.LocalName == "abstract" && element.Element("p") is not null));
        Assert.Equal(expected, string.Join(';', sections.Select(section => $"{section.Element("title")?.Value}|{section.Element("p")?.Value}")));
    }

    private static XElement Element(string format, BibliographicRecord record) =>
        XmlFormatTests.RecordElements(format, XmlFormatTests.Parse(XmlFormatTests.Bytes(format, record))).Single();

    private static XElement One(XElement element, string name) =>
        element.Descendants().Single(descendant => descendant.Name.LocalName == name);

    private static IEnumerable<string> Values(XElement element, string name) =>
        element.Descendants().Where(descendant => descendant.Name.LocalName == name).Select(descendant => descendant.Value);

    private static IEnumerable<string> ValuesOf(XElement element, string name, string attribute, string value) =>
        element.Descendants().Where(descendant => descendant.Name.LocalName == name && (string?)descendant.Attribute(attribute) == value)
            .Select(descendant => descendant.Value);
}
