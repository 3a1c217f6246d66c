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

    [Theory]
    [InlineData("[Norwich] : Heron Press, [2004]", "[Norwich]", "Heron Press", 2004, Certainty.Likely)]
    [InlineData("Norwich : Heron Press, ©2004.", "Norwich", "Heron Press", 2004, Certainty.Likely)]
    [InlineData("Norwich Heron Press 2004", null, "Norwich Heron Press", 2004, Certainty.Guess)]
    [InlineData("2004", null, null, 2004, Certainty.None)]
    [InlineData("Heron Press 12004", null, "Heron Press 12004", null, Certainty.Likely)]
    [InlineData("Heron Press", null, "Heron Press", null, Certainty.Likely)]
    public void Place_publisher_and_year_are_divided(string text, string? place, string? publisher, int? year, Certainty certainty)
    {
        var record = Read("Published: Norwich : Heron Press, 2004", $"Published: {text}");
        Assert.Equal(place?.Trim('[', ']'), record.PlaceOfPublication?.Trim('[', ']'));
        Assert.Equal((publisher, year), (record.Publisher, record.Date?.Year));
        Assert.Equal(certainty, record.Evidence[RecordValue.Publisher].Certainty);
    }

    [Theory]
    [InlineData("Spanish English", new[] { "es", "en" })]
    [InlineData("Spanish", new[] { "es" })]
    [InlineData("Spanish Marsh", new[] { "Spanish Marsh" })]
    [InlineData("Spanishe", new[] { "Spanishe" })]
    public void Languages_in_one_text_are_divided_where_all_are_known(string text, string[] expected)
    {
        var record = Read("Language: English", $"Language: {text}");
        Assert.Equal(expected, record.Languages.Select(language => language.Code ?? language.Name));
    }

    [Theory]
    [InlineData("Libro", "Book")]
    [InlineData("Artigo", "Article")]
    [InlineData("Marsh map", "Marsh map")]
    public void The_two_most_frequent_formats_are_known_in_every_language(string text, string format) =>
        Assert.Equal([format], Read("Format: Book", $"Format: {text}").Formats);

    [Theory]
    [InlineData("Authors: Ekdahl, Signe", new[] { "Ekdahl, Signe" }, Certainty.Likely)]
    [InlineData("Authors: Ekdahl, Signe, 1950-2010, Brunvoll, Odd", new[] { "Ekdahl, Signe", "Brunvoll, Odd" }, Certainty.Guess)]
    [InlineData("Authors: Ekdahl, Signe, Brunvoll", new string[0], Certainty.None)]
    [InlineData("Authors: Ekdahl, Signe,Brunvoll, Odd", new string[0], Certainty.None)]
    [InlineData("Main Author: Ekdahl, Signe\nOther Authors: Brunvoll, Odd\nCorporate Author: Marsh, Fen, and Bog Society", new[] { "Ekdahl, Signe", "Brunvoll, Odd", "Marsh, Fen, and Bog Society" }, Certainty.Likely)]
    public void Names_are_taken_from_all_rows_that_have_some(string rows, string[] names, Certainty certainty)
    {
        var record = Read("Main Author: Ekdahl, Signe", rows + "\nPhysical Description: 90 pages");
        Assert.Equal(names, record.Authors.Select(author => author.ToString()));
        Assert.Equal(certainty, record.Evidence[RecordValue.Authors].Certainty);
    }

    [Fact]
    public void Numbers_and_addresses_are_taken_each_once()
    {
        var record = Assert.Single(RecordDump.ReadText(Page + """
            ISBN: 9781234567897 978-1-2345-6789-7 none
            ISSN: 1234-5679
            Online Access: https://doi.org/10.5555/walks.1 see https://www.ncbi.nlm.nih.gov/pmc/articles/PMC81/ http://www.ncbi.nlm.nih.gov/pubmed/33
            Journal: Fen Notes
            Volume: 4
            Issue: 2
            Edition: 2nd ed.
            Series: Fen studies
            Item Description: With maps
            Physical Description: 90 pages
            Institution: University of Fens
            Rights: https://creativecommons.org/licenses/by/4.0/
            Call Number: | QH 1 |
            Tags: none

            """));
        Assert.Equal([Isbn.Parse("9781234567897")], record.Isbns);
        Assert.Equal([Issn.Parse("1234-5679")], record.Issns);
        Assert.Equal(("10.5555/walks.1", 81, 33), (record.Doi.ToString(), record.Pmcid?.Number, record.Pmid?.Number));
        Assert.Equal(3, record.Urls.Count);
        Assert.Equal(("Fen Notes", "4", "2", "2nd ed."), (record.Journal, record.Volume, record.Issue, record.Edition));
        Assert.Equal(["Fen studies"], record.Series);
        Assert.Equal(["With maps"], record.Notes);
        Assert.Equal(["90 pages"], record.PhysicalDescriptions);
        Assert.Equal("CC-BY-4.0", record.License?.SpdxId);
        Assert.Equal(["University of Fens"], record.Institutions);
        Assert.Contains(new RecordField("Call Number", ["QH 1"]), record.ExtraFields);
    }

    [Fact]
    public void An_abstract_with_something_below_it_is_whole()
    {
        var record = Assert.Single(RecordDump.ReadText(Page + "Summary: | Walks are fine. |\nISSN: | 1234-5679 |\n"));
        Assert.Equal(("Walks are fine.", Certainty.Likely), (record.Abstract, record.Evidence[RecordValue.Abstract].Certainty));
    }

    [Theory]
    [InlineData(24, 1)]
    [InlineData(25, 0)]
    public void Between_two_labels_stand_no_more_lines_than_a_list_of_keywords_has(int lines, int count)
    {
        var keywords = string.Concat(Enumerable.Range(0, lines).Select(number => $"fen {number}\n"));
        Assert.Equal(count, RecordDump.ReadText($"On walks\nMain Author: Ekdahl, Signe\nSubjects:\n{keywords}Language: English\n").Count());
    }

    [Fact]
    public void A_text_that_is_longer_than_a_page_is_none()
    {
        var summary = string.Concat(Enumerable.Repeat("Walks. ", 9000));
        Assert.Single(RecordDump.ReadText(Page + $"Summary: {summary}\n"));
        Assert.Empty(RecordDump.ReadText(Page + $"Summary: {summary}{summary}\n"));
    }

    [Fact]
    public void What_stands_below_the_list_of_similar_items_is_of_other_works()
    {
        var record = Assert.Single(RecordDump.ReadText(Page + "Similar Items\nOn talks\nAuthor: Brunvoll, Odd\nSeries: Talks\n"));
        Assert.Equal("Ekdahl, Signe", record.Authors.ToString());
        Assert.Empty(record.Series);
    }

    [Theory]
    [InlineData("On walks\nSigne Ekdahl\n", "On walks", Certainty.Guess)]
    [InlineData("On walks\nOn walks\n", "On walks", Certainty.Likely)]
    [InlineData("Skip to content\nHome\nSearch\nHelp\nOn walks\n", "On walks", Certainty.Guess)]
    [InlineData("# On walks\n---\nIn the fens, one...\n", "On walks", Certainty.Likely)]
    [InlineData("Tags\nOn walks\n", "On walks", Certainty.Likely)]
    public void The_title_stands_above_the_table(string head, string title, Certainty certainty)
    {
        var record = Read("On walks\n\n", head);
        Assert.Equal((title, certainty), (record.Title, record.Evidence[RecordValue.Title].Certainty));
    }

    [Fact]
    public void Without_a_title_or_a_number_there_is_no_record()
    {
        const string table = "Main Author: Ekdahl, Signe\nFormat: Book\nLanguage: English\n";
        Assert.Empty(RecordDump.ReadText(table));
        Assert.Single(RecordDump.ReadText(table + "ISSN: 1234-5679\n"));
        Assert.Single(RecordDump.ReadText(table + "Title: On walks\n"));
    }

    [Theory]
    [InlineData("Заглавие")]
    [InlineData("Главный автор: Ekdahl, Signe\nФормат: Книга\nЯзык: English\n")]
    [InlineData("主要作者: Ekdahl, Signe\n格式: 图书\n语言: English\n")]
    [InlineData("Autor principal:\tEkdahl, Signe\nFormato:\tLivro\nIdioma:\tEnglish\n")]
    [InlineData("Descrição Física: 90 p.\nFormato: Livro\nIdioma: English\n")]
    [InlineData("1. Verfasser: Ekdahl, Signe\nFormat: Buch\nSprache: English\n")]
    public void A_line_of_JSON_gives_the_same_with_and_without_escapes(string table)
    {
        var page = "On \"walks\"\n" + table;
        var plain = RecordDump.ReadText(page).Select(record => record.ToString()).ToList();
        Assert.Equal(table.Contains(':', StringComparison.Ordinal) ? 1 : 0, plain.Count);
        var relaxed = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (var options in (JsonSerializerOptions?[])[null, relaxed])
        {
            var line = JsonSerializer.Serialize(new { text = page }, options);
            Assert.Equal(plain, RecordDump.ReadText(line + "\n").Select(record => record.ToString()));
        }
    }

    private static BibliographicRecord Read(string part, string replacement) =>
        Assert.Single(RecordDump.ReadText(Page.Replace(part, replacement, StringComparison.Ordinal)));
}
