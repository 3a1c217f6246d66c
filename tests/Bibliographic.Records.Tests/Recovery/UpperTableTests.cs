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

    private static BibliographicRecord Read(string page) => Assert.Single(RecordDump.ReadText(page));
}
