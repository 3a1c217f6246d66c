using System.Text.Json;

namespace Bibliographic.Records.Tests.Output;

/// <summary>The kind of a work, as CSL has it, by the words that catalogues and repositories have for it.</summary>
public class KindOfWorkTests
{
    [Theory]
    [InlineData("bookPart", "chapter")]
    [InlineData("Book Review", "article-journal")]
    [InlineData("contributionToPeriodical", "article-journal")]
    [InlineData("Journal contribution", "article-journal")]
    [InlineData("conferencePaper", "paper-conference")]
    [InlineData("Conference Object", "paper-conference")]
    [InlineData("Conference or Workshop Item", "paper-conference")]
    [InlineData("Conference Proceedings", "book")]
    [InlineData("Masterarbeit", "thesis")]
    [InlineData("Trabajo fin de grado", "thesis")]
    [InlineData("Working Paper", "report")]
    [InlineData("Research Data", "dataset")]
    [InlineData("Video Game", "document")]
    [InlineData("MovingImage", "motion_picture")]
    [InlineData("Blu-ray Disc", "motion_picture")]
    [InlineData("Notated music", "musical_score")]
    [InlineData("Audiobook", "song")]
    [InlineData("CD", "song")]
    [InlineData("Painting", "graphic")]
    [InlineData("Web Page", "webpage")]
    [InlineData("Globe", "map")]
    [InlineData("Magazine", "periodical")]
    [InlineData("Newspaper Article", "article-newspaper")]
    [InlineData("Microfilm", "document")]
    public void A_word_tells_the_kind(string format, string type) => Assert.Equal(type, TypeOf(new() { Formats = [format] }));

    [Theory]
    [InlineData(null, "periodical")]
    [InlineData("The Marsh Courier", "article-newspaper")]
    public void A_newspaper_without_a_container_is_the_newspaper_itself(string? container, string type) =>
        Assert.Equal(type, TypeOf(new() { Formats = ["Newspaper"], Journal = container }));

    [Fact]
    public void Authors_of_proceedings_hold_the_conference_and_persons_write_papers()
    {
        BibliographicRecord record = new() { Formats = ["Conference Proceeding"], Title = "Reeds", Authors = [AgentName.Group("Reed Conference")] };
        Assert.Contains("organization = {{Reed Conference}}", RecordFormats.BibTeX.Serialize(record), StringComparison.Ordinal);
        record = record with { Authors = [AgentName.Person("Heron", "Ada")] };
        Assert.StartsWith("@inproceedings{", RecordFormats.BibTeX.Serialize(record), StringComparison.Ordinal);
        record = record with { Contributors = [new(AgentName.Person("Wood", "Alan"), "editor")] };
        Assert.StartsWith("@proceedings{", RecordFormats.BibTeX.Serialize(record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Report", "type = {Report}", "type = {Report}")]
    [InlineData("workingPaper", "type = {Working paper}", "type = {Working paper}")]
    [InlineData("Technical Report", "", "type = {techreport}")]
    public void A_report_is_called_technical_where_it_is(string format, string bibTeX, string bibLaTeX)
    {
        BibliographicRecord record = new() { Formats = [format], Title = "Water levels" };
        var text = RecordFormats.BibTeX.Serialize(record);
        Assert.Equal(bibTeX.Length > 0, text.Contains("type = ", StringComparison.Ordinal));
        Assert.Contains(bibTeX, text, StringComparison.Ordinal);
        Assert.Contains(bibLaTeX, RecordFormats.BibLaTeX.Serialize(record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ris", "M3  - Master's thesis\r\n")]
    [InlineData("endnote", "%9 Master's thesis\n")]
    [InlineData("endnote-xml", "<work-type>Master's thesis</work-type>")]
    [InlineData("zotero-rdf", "<dc:type>Master's thesis</dc:type>")]
    [InlineData("mods", "<genre>Master's thesis</genre>")]
    [InlineData("csl-json", "\"genre\": \"Master's thesis\"")]
    [InlineData("hayagriva", "genre: \"Master's thesis\"")]
    [InlineData("oai-dc", "<dc:type>info:eu-repo/semantics/masterThesis</dc:type>")]
    public void The_kind_of_a_thesis_is_told_where_there_is_a_place(string name, string text)
    {
        var format = RecordFormats.Default[name];
        Assert.Contains(text, format.Serialize(new BibliographicRecord { Formats = ["masterThesis"], Title = "Voices" }), StringComparison.Ordinal);
        Assert.DoesNotContain("aster", format.Serialize(new BibliographicRecord { Formats = ["Thesis"], Title = "Voices" }), StringComparison.Ordinal);
    }

    /// <summary>BibTeX does not tell capitals from small letters in keys, and refuses a file with equal ones.</summary>
    [Fact]
    public void Keys_that_differ_in_capitals_only_get_letters()
    {
        BibTeXSerializer format = new(new() { CitationKey = "{author}{Title}" });
        using MemoryStream output = new();
        using (var writer = format.CreateWriter(output))
        {
            writer.Write(new() { Title = "Ming pots", Authors = [AgentName.Person("Li", "A")] });
            writer.Write(new() { Title = "Ing pots", Authors = [AgentName.Person("Lim", "B")] });
            writer.Complete();
        }
        var text = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("{liMing,", text, StringComparison.Ordinal);
        Assert.Contains("{limInga,", text, StringComparison.Ordinal);
    }

    private static string? TypeOf(BibliographicRecord record)
    {
        using var item = JsonDocument.Parse(RecordFormats.CslJson.Serialize(record));
        return item.RootElement[0].GetProperty("type").GetString();
    }
}
