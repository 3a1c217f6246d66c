namespace Bibliographic.Records.Tests.Recovery;

/// <summary>The table for readers says what the index fields lack, in the forms that extractors give it.</summary>
public class UpperTableTests
{
    private const string Rows = "id | x-1 |\n---|---|\nnetwork_name_str | Marsh Repository |\ntitle | On walks |\n";

    [Theory]
    [InlineData("Autor: | |\n---|---|\nFecha de Publicación: | 2023 |\nInstitución: | Universidad de las Garzas |\nLenguaje: | español |\n")]
    [InlineData("| Autor: | |\n|---|---|\n| Fecha de Publicación: | 2023 |\n| Institución: | Universidad de las Garzas |\n| Lenguaje: | español |\n")]
    [InlineData("Autor: Ekdahl, Signe\nFecha de Publicación:2023\nInstitución:Universidad de las Garzas\nLenguaje:español\n")]
    [InlineData("- Autores:\n-\nEkdahl, Signe\n- Fecha de publicación:\n- 2023\n- Institución:\n- Universidad de las Garzas\n- Idioma:\n- spa\n")]
    [InlineData("Autores:\nEkdahl, Signe\nFecha de publicación:\n2023\nInstitución:\nUniversidad de las Garzas\nIdioma:\nspa\n")]
    public void What_the_index_fields_lack_is_taken_from_every_form_of_the_table(string table)
    {
        var record = Read("On walks\n" + table + Rows);
        Assert.Equal(2023, record.Date?.Year);
        Assert.Equal("Universidad de las Garzas", record.Publisher);
        Assert.Equal("es", record.Language?.Code);
        Assert.Equal(new(EvidenceSource.Preamble, Certainty.Likely), record.Evidence[RecordValue.Year]);
    }

    [Fact]
    public void Names_and_subjects_are_taken_where_each_stands_on_a_line()
    {
        var record = Read("Autores:\nEkdahl, Signe\nBrunvoll, Odd\nPalabra clave:\nMarsh maps\nHerons\nRights\nopenAccess\n" + Rows);
        Assert.Equal(["Ekdahl, Signe", "Brunvoll, Odd"], record.Authors.Select(author => author.ToString()));
        Assert.Equal(["Marsh maps", "Herons"], record.Subjects);
    }

    [Fact]
    public void The_list_divides_the_subjects_that_the_index_has_in_one_text()
    {
        var record = Read("- Idioma:\n- spa\n- Palabra clave:\n- Marsh maps\nHerons\n" + Rows + "topic | Marsh maps Herons |\n");
        Assert.Equal(["Marsh maps", "Herons"], record.Subjects);
        Assert.Equal(Certainty.Likely, record.Evidence[RecordValue.Subjects].Certainty);
    }

    [Fact]
    public void The_index_fields_win()
    {
        var record = Read("Language: | French |\nPublished: |\nPerch Press\n1999\n|\n" + Rows + "language | English |\npublishDate | 2020 |\n");
        Assert.Equal(("English", 2020), (record.Language?.Name, record.Date?.Year));
        Assert.Equal(EvidenceSource.Field, record.Evidence[RecordValue.Year].Source);
    }

    [Theory]
    [InlineData("Language: | English |\n")]   // one label alone
    [InlineData("Dedication: | English |\nFirst line: | 2001 |\n")]   // no labels of a catalogue
    [InlineData("Language: | English\nPublished: | 2001\n")]   // cells that were cut
    public void Nothing_is_taken_from_what_may_be_no_such_table(string table)
    {
        var record = Read(table + Rows);
        Assert.True(record.Languages.IsEmpty);
        Assert.Null(record.Date?.Year);
    }

    [Fact]
    public void Repositories_name_elements_of_Dublin_Core()
    {
        var record = Read(Rows + """
            dc.contributor.advisor.none.fl_str_mv | Terradas, Oriol |
            dc.date.issued.none.fl_str_mv | 2021-03-04T10:00:00Z |
            dc.identifier.doi.none.fl_str_mv | 10.5555/marsh.1 |
            dc.publisher.es.fl_str_mv | Garza Press |
            dc.publisher.program.fl_str_mv | Maps |
            dc.rights.license.none.fl_str_mv | Atribución-NoComercial 4.0 Internacional |
            dc.rights.uri.none.fl_str_mv | https://creativecommons.org/licenses/by-nc/4.0/ |
            format | masterThesis |
            instname_str | Universidad de las Garzas |
            oai_identifier_str | oai:garzas.example:1/2 |
            url | https://hdl.handle.net/1/2 |

            """);
        Assert.Equal([new Contributor(AgentName.Person("Terradas", "Oriol"), "advisor")], record.Contributors);
        Assert.Equal("2021-03-04", record.Date.ToString());
        Assert.Equal("10.5555/marsh.1", record.Doi.ToString());
        Assert.Equal(("Garza Press", "Universidad de las Garzas"), (record.Publisher, record.Institutions[0]));
        Assert.Equal("CC-BY-NC-4.0", record.License?.SpdxId);
        Assert.Equal([new("oai", "oai:garzas.example:1/2"), new(OtherIdentifier.Handle, "1/2")], record.OtherIdentifiers);
        Assert.Contains("dc.publisher.program.fl_str_mv", record.ExtraFields.Select(field => field.Name));
    }

    [Theory]
    [InlineData("dc.contributor.advisor.fl_str_mv", true)]
    [InlineData("dc.contributor.advisor.es_ES.fl_str_mv", true)]
    [InlineData("dc.creator.advisor.none.fl_str_mv", true)]
    [InlineData("dc.contributor.advisor1.fl_str_mv", true)]
    [InlineData("dc.contributor.advisor-co2.fl_str_mv", true)]
    [InlineData("dc.contributor.advisor1Lattes.fl_str_mv", false)]
    [InlineData("dc.contributor.advisor.orcid.fl_str_mv", false)]
    [InlineData("dc.contributor.referee1.fl_str_mv", false)]
    public void Advisors_may_be_numbered(string name, bool isAdvisor)
    {
        var record = Read(Rows + $"{name} | Terradas, Oriol |\n");
        Assert.Equal(isAdvisor ? "Terradas" : null, record.Contributors.SingleOrDefault().Name.Family);
    }

    [Theory]
    [InlineData("dc.description.abstract.none.fl_txt_mv | Herons walk. |\n", "Herons walk.", null)]
    [InlineData("dc.description.abstract.eng.fl_txt_mv | Herons walk. |\ndc.description.abstract.spa.fl_txt_mv | Las garzas andan. |\n", "Herons walk.", "en")]
    [InlineData("dc.description.abstract.eng.fl_txt_mv | Herons walk. |\ndc.description.abstract.pt_BR.fl_txt_mv | As garças andam. |\nlanguage | por |\n", "As garças andam.", "pt")]
    [InlineData("dc.description.abstract.eng.fl_txt_mv | Herons walk. |\ndc.description.abstract.es.fl_txt_mv | Las garzas andan. |\ndescription | Las garzas andan. |\n",
        "Las garzas andan.", "es")]
    [InlineData("dc.description.abstract.eng.fl_txt_mv | Herons walk. |\ndescription | Herons do walk. |\nlanguage | eng |\n", "Herons do walk.", null)]
    public void An_abstract_has_its_language(string rows, string text, string? language)
    {
        var record = Read(Rows + rows);
        Assert.Equal((text, language), (record.Abstract, record.AbstractLanguage));
    }

    [Fact]
    public void The_list_of_similar_items_below_the_page_before_says_nothing()
    {
        var record = Read("Similar Items\nOn talks\nAuthor: Brunvoll, Odd\nPublished: (1999)\nLoading…\nOn walks\nLanguage:\nEnglish\nSeries:\nMarsh books\n" + Rows);
        Assert.Null(record.Date);
        Assert.Equal(["Marsh books"], record.Series);
    }

    [Fact]
    public void The_title_is_the_heading_where_no_row_has_it()
    {
        var record = Read("Loading…\nOn walks\nLanguage:\nEnglish\nSeries:\nMarsh books\nid | x-1 |\n---|---|\npublishDate | 2020 |\nrecord_format | marc |\n");
        Assert.Equal("On walks", record.Title);
        Assert.Equal(new(EvidenceSource.Preamble, Certainty.Likely), record.Evidence[RecordValue.Title]);
    }

    [Theory]
    [InlineData("title", "On walks")]
    [InlineData("author", "Ekdahl, Signe")]
    [InlineData("publishDate", "2023")]
    [InlineData("language", "English")]
    [InlineData("url", "https://walks.example/1")]
    [InlineData("edition", null)]
    public void The_table_is_read_where_one_of_the_main_values_is_lacking(string lacking, string? taken)
    {
        string[] rows = ["title | On fens |", "author | Moss, Tom |", "publishDate | 2001 |", "language | French |", "url | https://fens.example/1 |"];
        var page = "On walks\nAuthors:\nEkdahl, Signe\nPublished: |\nHeron Press\n2023\n|\nLanguage: | English |\nOnline Access: | https://walks.example/1 |\nEdition: | 2nd ed. |\n"
            + $"id | x-1 |\n---|---|\n{string.Join('\n', rows.Where(row => !row.StartsWith(lacking, StringComparison.Ordinal)))}\n";
        var record = Read(page);
        var value = lacking switch
        {
            "title" => record.Title,
            "author" => record.Authors.Single().ToString(),
            "publishDate" => record.Date.ToString(),
            "language" => record.Language?.Name,
            "url" => record.Urls.Single(),
            _ => null,
        };
        Assert.Equal(taken, value);
        Assert.Equal(taken is null ? null : "2nd ed.", record.Edition);
    }

    [Theory]
    [InlineData(RecordValue.Url)]
    [InlineData(RecordValue.Doi)]
    [InlineData(RecordValue.Pmid)]
    [InlineData(RecordValue.Pmcid)]
    public void Addresses_are_taken_for_each_value_that_they_have(RecordValue value)
    {
        const string addresses = "https://doi.org/10.5555/a https://www.ncbi.nlm.nih.gov/pubmed/33 https://www.ncbi.nlm.nih.gov/pmc/articles/PMC81/";
        var record = Assert.Single(RecordDump.ReadText($"Language: | English |\nOnline Access: | {addresses} |\n" + Rows, new() { Only = [value] }));
        var values = (record.Urls.Count, record.Doi?.ToString(), record.Pmid?.Number, record.Pmcid?.Number);
        Assert.Equal(
            value switch
            {
                RecordValue.Url => (3, null, null, null),
                RecordValue.Doi => (0, "10.5555/a", null, null),
                RecordValue.Pmid => (0, null, 33, null),
                _ => (0, null, (int?)null, (int?)81),
            },
            values);
    }

    [Fact]
    public void Addresses_without_a_space_between_are_several_and_a_DOI_that_was_damaged_is_none()
    {
        var record = Read("Language: | English |\nOnline Access: | https://fens.example/1https://doi.org/10.5555/a\ufffdb |\n" + Rows);
        Assert.Equal(2, record.Urls.Count);
        Assert.Null(record.Doi);
    }

    [Fact]
    public void An_address_within_another_is_a_part_of_it()
    {
        const string address = "https://proxy.example/login?url=https://fens.example/1";
        Assert.Equal([address], Read($"Language: | English |\nOnline Access: | {address} |\n" + Rows).Urls);
    }

    [Theory]
    [InlineData("network_name_str | Marsh Repository |", new[] { "Thesis" })]
    [InlineData("description | Of walks. |", new string[0])]   // other catalogues put several formats into one text
    public void Repositories_name_one_format(string row, string[] formats)
    {
        var record = Read($"Format: | Thesis |\nLanguage: | English |\nid | x-1 |\n---|---|\n{row}\ntitle | On walks |\n");
        Assert.Equal(formats, record.Formats);
    }

    [Theory]
    [InlineData("Marsh maps", Certainty.Guess)]
    [InlineData("Marsh maps\nHerons", Certainty.Likely)]
    public void Subjects_in_one_text_may_be_several(string subjects, Certainty certainty)
    {
        var record = Read($"Language:\nEnglish\nSubjects:\n{subjects}\n" + Rows);
        Assert.Equal(subjects.Split('\n'), record.Subjects);
        Assert.Equal(certainty, record.Evidence[RecordValue.Subjects].Certainty);
    }

    [Theory]
    [InlineData("Marsh maps Bitterns")]
    [InlineData("Marsh maps | Herons")]
    public void Other_subjects_than_those_of_the_index_divide_nothing(string subjects)
    {
        var record = Read($"Language:\nEnglish\nSubjects:\nMarsh maps\nHerons\n{Rows}topic | {subjects} |\n");
        Assert.Equal(EvidenceSource.Field, record.Evidence[RecordValue.Subjects].Source);
    }

    [Theory]
    [InlineData("Series: |\nMarsh books\n|\nA stray line\nLanguage: | English |\n")]
    [InlineData("Series: | Marsh books |\n---|---|\nLanguage: | English |\n")]
    [InlineData("| Series: | Marsh books |\n|---|---|\n| Language: | English |\n")]
    [InlineData("- Series:\n- Marsh books\n- ,\n- Language:\n- English\n")]
    [InlineData("Series: | [Marsh books](/Search?lookfor=Marsh \"Marsh books\") [](/x) |\nLanguage: | English |\n")]
    [InlineData("Series: | Older books |\nBibliographic Details\nSeries: | Marsh books |\nLanguage: | English |\n")]
    [InlineData("Series: | Older books |\nLoading…\nSeries: | Marsh books |\nLanguage: | English |\n")]
    [InlineData("Series: | Marsh books |\nLanguage: | English |\n- Rights\n- openAccess\n")]
    public void The_lines_of_a_label_are_its_values(string table) => Assert.Equal(["Marsh books"], Read("On walks\n" + table + Rows).Series);

    [Theory]
    [InlineData("On walks\nBy many\nSeries: | Marsh books |\nLanguage: | English |\n", "On walks")]
    [InlineData("Loading…\n\nOn walks\nBy many\nSeries: | Marsh books |\nLanguage: | English |\n", "On walks")]
    [InlineData("Bibliographic Details\nIn many volumes\nSeries: | Marsh books |\nLanguage: | English |\n", null)]
    [InlineData("On walks\nSeries: | Marsh books |\n", null)]   // one label alone
    public void The_heading_stands_where_the_page_begins(string head, string? title)
    {
        var record = Read(head + "id | x-1 |\n---|---|\npublishDate | 2020 |\nrecord_format | marc |\nurl | https://a.example/1 |\n");
        Assert.Equal(title, record.Title);
    }

    private static BibliographicRecord Read(string page) => Assert.Single(RecordDump.ReadText(page));
}
