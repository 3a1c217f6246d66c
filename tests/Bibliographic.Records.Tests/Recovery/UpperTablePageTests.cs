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
    [InlineData("Authors: Ekdahl, Signe, Brunvoll\nOther Authors: Moss, Tom", new string[0], Certainty.None)]
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
    [InlineData("Формат: Книга\nОбъем:\t90 p.\nДоступ через URL: https://walks.example/1\nЯзык: English\n")]
    [InlineData("Formato: Libro\n| Descripción Física: | 90 p. |\nIdioma: English\n")]
    [InlineData("Bibliographic Details\nAuthor: Ekdahl, Signe\nFormat: Book\nLanguage: English")]
    [InlineData("Author: Ekdahl, Signe\nFormat: Book\nLanguage: English\n\"Physical Description\": 90 p.\nPhysical Description: \\90 p.\n")]
    public void A_line_of_JSON_gives_the_same_with_and_without_escapes(string table)
    {
        var page = "On walks\n" + table;
        var plain = RecordDump.ReadText(page).Select(record => record.ToString()).ToList();
        Assert.Equal(table.Contains(':', StringComparison.Ordinal) ? 1 : 0, plain.Count);
        var relaxed = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (var options in (JsonSerializerOptions?[])[null, relaxed])
        {
            var line = JsonSerializer.Serialize(new { text = page }, options);
            Assert.Equal(plain, RecordDump.ReadText(line + "\n").Select(record => record.ToString()));
        }
    }

    [Fact]
    public void The_last_label_has_one_line_and_the_others_have_all()
    {
        var record = Assert.Single(RecordDump.ReadText(Page + "Subjects:\nMarsh maps\nHerons\nSeries:\nFen studies\nPowered by an example\n"));
        Assert.Equal(["Marsh maps", "Herons"], record.Subjects);
        Assert.Equal(["Fen studies"], record.Series);
    }

    [Theory]
    [InlineData(RecordValue.Authors)]
    [InlineData(RecordValue.Title)]
    [InlineData(RecordValue.Publisher)]
    public void Evidence_is_kept_of_what_is_wanted_and_of_nothing_else(RecordValue value)
    {
        var record = Assert.Single(RecordDump.ReadText(Page, new() { Only = [value] }));
        foreach (var other in (RecordValue[])[RecordValue.Authors, RecordValue.Title, RecordValue.Publisher])
            Assert.Equal(other == value ? EvidenceSource.Preamble : EvidenceSource.None, record.Evidence[other].Source);
    }

    [Theory]
    [InlineData("ISBN: 9781234567897")]
    [InlineData("Online Access: https://doi.org/10.5555/a")]
    [InlineData("Online Access: https://www.ncbi.nlm.nih.gov/pubmed/33")]
    [InlineData("Online Access: https://www.ncbi.nlm.nih.gov/pmc/articles/PMC81/")]
    public void A_number_makes_a_record_without_a_title(string row)
    {
        const string table = "Main Author: Ekdahl, Signe\nFormat: Book\nLanguage: English\n";
        Assert.Null(Assert.Single(RecordDump.ReadText($"{table}{row}\n")).Title);
    }

    [Theory]
    [InlineData(4, "Line 1")]
    [InlineData(5, "Line 5")]
    public void Of_many_lines_above_the_table_the_last_is_the_title(int lines, string title) =>
        Assert.Equal(title, Read("On walks\n\n", string.Concat(Enumerable.Range(1, lines).Select(number => $"Line {number}\n"))).Title);

    [Theory]
    [InlineData(600, true)]
    [InlineData(601, false)]
    public void A_title_has_no_more_than_some_hundred_letters(int length, bool isTitle)
    {
        var line = new string('w', length);
        var record = Read("On walks\n\n", $"{line}\nOn walks\n");
        Assert.Equal(isTitle ? line : "On walks", record.Title);
    }

    [Fact]
    public void Text_that_is_kept_has_line_feeds()
    {
        var record = Assert.Single(RecordDump.ReadText(Page.Replace("\n", "\r\n", StringComparison.Ordinal), new() { KeepText = true }));
        Assert.Equal(Page.TrimEnd(), record.ExtraFields[0].Values[0]);
        Assert.Equal("preamble", record.ExtraFields[0].Name);
    }

    [Fact]
    public void A_title_in_the_table_is_that_of_the_work()
    {
        var record = Assert.Single(RecordDump.ReadText(Page + "Title: Walks in the fens\n"));
        Assert.Equal("Walks in the fens", record.Title);
    }

    [Theory]
    [InlineData("Main Author: Ekdahl, Signe\nPhysical Description: 90 p.\nExtent: 1\n", 0)]   // two labels of a language
    [InlineData("MAIN AUTHOR: Ekdahl, Signe\nFORMAT: Book\nLANGUAGE: English\n", 1)]
    [InlineData("Author: Ekdahl, Signe\nFormat: Book\nLanguage: English\n", 0)]   // labels that other texts have
    [InlineData("Author: Ekdahl, Signe\nFormat: Book\nLanguage: English\nPhysical Description: 90 p.\n", 1)]
    [InlineData("Bibliographic Details\nAuthor: Ekdahl, Signe\nFormat: Book\nLanguage: English\n", 1)]
    [InlineData("Main Author: Ekdahl, Signe\nFormat: Book\nFormat: Text\nFormat: Map\n", 0)]   // one label many times
    [InlineData("Main Author: Ekdahl, Signe\nSimilar Items\nFormat: Book\nLanguage: English\n", 0)]
    public void Three_labels_of_a_language_one_of_them_rare_make_a_page(string table, int count) =>
        Assert.Equal(count, RecordDump.ReadText("On walks\n" + table).Count());

    [Fact]
    public void Nothing_of_a_page_is_left_for_the_next()
    {
        const string first = "On walks\nMain Author: Ekdahl, Signe\nFormat: Book\nLanguage: English\nPublished: Norwich : Heron Press, 2004\n";
        const string second = "On talks\nMain Author: Brunvoll, Odd\nFormat: Book\nPhysical Description: 90 p.\n";
        var lines = new[] { first, second }.Select(static text => JsonSerializer.Serialize(new { text }) + "\n");
        var record = RecordDump.ReadText(string.Concat(lines)).Last();
        Assert.Equal(("Brunvoll, Odd", null, 0), (record.Authors.ToString(), record.Publisher, record.Languages.Count));
        Assert.Equal(Assert.Single(RecordDump.ReadText(second)).Evidence, record.Evidence);
    }

    [Fact]
    public void The_marks_of_a_catalogue_card_are_taken_off() => Assert.Equal("On walks", Read("On walks\n\n", "On walks /\n").Title);

    private static BibliographicRecord Read(string part, string replacement) =>
        Assert.Single(RecordDump.ReadText(Page.Replace(part, replacement, StringComparison.Ordinal)));
}
