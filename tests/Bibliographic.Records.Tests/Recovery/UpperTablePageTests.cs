using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests.Recovery;

/// <summary>A page that shows a record only in the table for readers is one; a text that has some of its words is none.</summary>
public class UpperTablePageTests
{
    private const string Page = "On walks\n\nBibliographic Details\nMain Author: Ekdahl, Signe\nFormat: Book\nLanguage: English\nPublished: Norwich : Heron Press, 2004\n";

    [Theory]
    [InlineData("On walks\nMain Author: | Ekdahl, Signe |\n---|---|\nFormat: | Book |\nLanguage: | English |\nPublished: | Norwich : Heron Press, 2004 |\n")]
    [InlineData("On walks\n- Main Author:\n- Ekdahl, Signe\n- Format:\n- Book\n- Language:\n- English\n- Published:\n- Norwich : Heron Press, 2004\n")]
    [InlineData("On walks\nMain Author:\nEkdahl, Signe\nFormat:\nBook\nLanguage:\nEnglish\nPublished:\nNorwich : Heron Press, 2004\n")]
    [InlineData("On walks\nMain Author:Ekdahl, Signe\nFormat:Book\nLanguage:English\nPublished:Norwich : Heron Press, 2004\n")]
    [InlineData("# On walks\n## Bibliographische Detailangaben\n1. Verfasser: Ekdahl, Signe\nFormat: Buch\nSprache: English\nVeröffentlicht: Norwich : Heron Press, 2004\n")]
    [InlineData("On walks\n书目详细资料\n主要作者: Ekdahl, Signe\n格式: 图书\n语言: English\n出版: Norwich : Heron Press, 2004\n")]
    [InlineData(Page)]
    public void The_record_is_read_in_every_form_and_language(string page)
    {
        var record = Assert.Single(RecordDump.ReadText(page));
        Assert.Equal(("On walks", "Ekdahl, Signe"), (record.Title, record.Authors.ToString()));
        Assert.Equal(("Norwich", "Heron Press", 2004), (record.PlaceOfPublication, record.Publisher, record.Date?.Year));
        Assert.Equal(("en", "Book"), (record.Language?.Code, record.Formats[0]));
        foreach (var value in (RecordValue[])[RecordValue.Title, RecordValue.Authors, RecordValue.Year, RecordValue.Publisher])
            Assert.Equal(new(EvidenceSource.Preamble, Certainty.Likely), record.Evidence[value]);
    }

    [Theory]
    [InlineData("Title: On walks\nAuthor: Signe Ekdahl\nRelease date: May 1, 2004\nLanguage: English\nFormat: Text\n\nIt was a fine day.\n")]
    [InlineData("Author: Ekdahl\nLanguage: English\nSubject: Re: walks\n\nSummary: none\n")]
    [InlineData("On walks\nMain Author: Ekdahl, Signe\nFormat: Book\n")]   // two labels
    [InlineData("On walks\nMain Author: Ekdahl, Signe\nFormaat: Book\nIdioma: English\n")]   // of three languages
    [InlineData("Main Author:\nFormat:\nLanguage:\nPublished:\n")]   // a form
    [InlineData(Page + "On talks\nMain Author: Brunvoll, Odd\nFormat: Book\nLanguage: English\n")]   // a list of results
    public void Other_texts_are_none(string text) => Assert.Empty(RecordDump.ReadText(text));

    [Fact]
    public void Labels_that_stand_apart_are_no_table()
    {
        var prose = string.Concat(Enumerable.Repeat("A line about the fenland.\n", 30));
        Assert.Empty(RecordDump.ReadText($"On walks\nMain Author: Ekdahl, Signe\n{prose}Format: Book\n{prose}Language: English\n"));
    }

    [Fact]
    public void Thesis_pages_of_repositories_name_advisors_and_the_rest_is_kept()
    {
        var record = Assert.Single(RecordDump.ReadText(Repository.Text("thesis.txt")));
        Assert.Equal([new Contributor(AgentName.Person("Terradas", "Oriol"), "advisor")], record.Contributors);
        Assert.StartsWith("Estudam-se os ninhos", record.Abstract, StringComparison.Ordinal);
        Assert.Equal("Repositório das Garças", Assert.Single(record.ExtraFields, field => field.Name == "Título da fonte").Values[0]);
    }

    [Fact]
    public void Several_names_in_one_text_are_a_guess()
    {
        var record = Assert.Single(RecordDump.ReadText(Page.Replace("Author: Ekdahl, Signe", "Authors: Ekdahl, Signe, 1950-, Brunvoll, Odd", StringComparison.Ordinal)));
        Assert.Equal(["Ekdahl, Signe", "Brunvoll, Odd"], record.Authors.Select(author => author.ToString()));
        Assert.Equal(Certainty.Guess, record.Evidence[RecordValue.Authors].Certainty);
    }

    [Fact]
    public void An_abstract_with_which_the_page_ends_may_be_cut()
    {
        var record = Assert.Single(RecordDump.ReadText(Page + "Summary: | Walks are\n"));
        Assert.Equal(("Walks are", Certainty.Guess), (record.Abstract, record.Evidence[RecordValue.Abstract].Certainty));
    }

    [Fact]
    public void A_whole_text_is_read_of_a_corpus_too_and_only_what_is_wanted()
    {
        var line = JsonSerializer.Serialize(new { text = Page, url = "https://catalogue.example/1" });
        var records = RecordDump.ReadText($"{line}\n{line}\n", new() { Only = [RecordValue.Authors, RecordValue.SourceAddress] }).ToList();
        Assert.Equal(2, records.Count);
        Assert.All(records, static record => Assert.Equal((null, 1, "https://catalogue.example/1"), (record.Title, record.Authors.Count, record.SourceAddress)));
    }

    [Fact]
    public void A_page_below_the_rows_of_another_is_no_page_of_its_own() =>
        Assert.Single(RecordDump.ReadText(Repository.Text("article.txt") + Page));

    [Fact]
    public void Text_is_kept_where_that_is_wanted()
    {
        var record = Assert.Single(RecordDump.ReadText(Page, new() { KeepText = true }));
        Assert.Equal(Page.TrimEnd(), Assert.Single(record.ExtraFields, field => field.Name == "preamble").Values[0]);
    }

    [Fact]
    public void A_byte_order_mark_is_no_text() =>
        Assert.Single(RecordDump.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Page)]));
}
