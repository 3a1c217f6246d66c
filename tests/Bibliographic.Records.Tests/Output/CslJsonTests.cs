using System.Text.Json;

namespace Bibliographic.Records.Tests.Output;

public class CslJsonTests
{
    private static readonly string[] Texts =
    [
        "title", "title-short", "container-title", "collection-title", "collection-number", "volume", "issue", "page", "edition", "publisher", "abstract",
        "publisher-place", "note",
        "keyword", "language", "dimensions", "call-number", "source", "PMID", "PMCID", "DOI", "ISSN", "ISBN", "URL", "id", "type",
    ];

    private static readonly string[] NameVariables =
    [
        "author", "editor", "translator", "compiler", "composer", "curator", "director", "host", "illustrator", "interviewer", "narrator", "organizer",
        "performer", "producer", "script-writer", "contributor",
    ];

    private static readonly string[] NameParts = ["family", "given", "non-dropping-particle", "suffix", "literal"];

    private static readonly string[] Types =
    [
        "article-journal", "book", "chapter", "paper-conference", "thesis", "report", "article-newspaper", "periodical", "manuscript", "map", "dataset",
        "software", "patent", "motion_picture", "song", "musical_score", "graphic", "webpage", "document",
    ];

    [Theory]
    [MemberData(nameof(TestRecords.Names), MemberType = typeof(TestRecords))]
    public void An_item_has_nothing_that_the_closed_schema_does_not_know(string name)
    {
        var item = Write(TestRecords.Named(name));
        Assert.True(item.TryGetProperty("id", out _) && item.TryGetProperty("type", out _));
        foreach (var member in item.EnumerateObject())
        {
            if (Texts.Contains(member.Name))
                Assert.NotEqual("", member.Value.GetString());
            else if (NameVariables.Contains(member.Name))
                Assert.All(member.Value.EnumerateArray(),
                    person => Assert.All(person.EnumerateObject(), part => Assert.Contains(part.Name, NameParts)));
            else if (member.Name == "issued")
                Assert.InRange(member.Value.GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()).Count(), 1, 3);
            else
                Assert.Equal("custom", member.Name);
        }
        Assert.Contains(item.GetProperty("type").GetString(), Types);
    }

    [Theory]
    [InlineData("van der Meer")]
    [InlineData("d'Alembert")]
    [InlineData("Ortega y Gasset")]
    [InlineData("王")]
    public void A_family_name_is_whole(string family)
    {
        var author = Write(new() { Authors = [AgentName.Person(family)] }).GetProperty("author")[0];
        Assert.Equal(family, author.GetProperty("family").GetString());
        Assert.False(author.TryGetProperty("non-dropping-particle", out _));
    }

    [Theory]
    [InlineData("p < 0.05 &amp; <i>x</i>", "p < 0.05 & <i>x</i>")]
    [InlineData("<em>a</em><strong>b</strong><sup>c</sup><sub>d</sub>", "<i>a</i><b>b</b><sup>c</sup><sub>d</sub>")]
    [InlineData("<i>a<b>b</b></i>", "<i>a</i><i><b>b</b></i>")]
    [InlineData("<sc>a</sc>", "<span style=\"font-variant:small-caps;\">a</span>")]
    [InlineData("a\r\n<i>b\tc</i>", "a  <i>b c</i>")]
    [InlineData("a\n&lt;\u2028b", "a < b")]
    public void A_title_keeps_its_markup(string title, string written) =>
        Assert.Equal(written, Write(new() { Title = title }).GetProperty("title").GetString());

    [Fact]
    public void Contributors_stand_under_their_roles()
    {
        var item = Write(new()
        {
            Contributors = [new(AgentName.Person("A"), "edt"), new(AgentName.Person("B"), "Illustrator"), new(AgentName.Person("C"), "ths"),
                new(AgentName.Person("D"), "editor"), new(AgentName.Person("E"), null)],
        });
        string Families(string variable) =>
            string.Concat(item.GetProperty(variable).EnumerateArray().Select(name => name.GetProperty("family").GetString()));
        Assert.Equal(("AD", "B", "CE"), (Families("editor"), Families("illustrator"), Families("contributor")));
    }

    [Fact]
    public void Every_item_has_an_id()
    {
        Assert.Equal("10.5555/x", Write(new() { Doi = Doi.Parse("10.5555/x"), Pmid = Pmid.Parse("1") }).GetProperty("id").GetString());
        Assert.Equal("A. T (2020)", Write(new() { Title = "T", Dates = [new(2020)], Authors = [AgentName.Person("A")] }).GetProperty("id").GetString());
        Assert.Equal("record", Write(new()).GetProperty("id").GetString());
    }

    private static JsonElement Write(BibliographicRecord record) =>
        JsonDocument.Parse(RecordFormats.CslJson.Serialize(record)).RootElement[0];
}
