namespace Bibliographic.Records.Tests.Output;

/// <summary>
/// What programs that read the formats take for something else, found with their own importers: Zotero, JabRef, biber, citation-js,
/// marclint, jing …
/// </summary>
public class ReaderTests
{
    private static readonly AgentName Heron = AgentName.Person("Heron", "Ada");

    [Theory]
    [InlineData("Map", "z:cartographers")]
    [InlineData("Video", "z:directors")]
    [InlineData("Sound Recording", "z:performers")]
    [InlineData("Patent", "z:inventors")]
    [InlineData("Software", "z:programmers")]
    [InlineData("Photo", "z:artists")]
    [InlineData("Thesis", "bib:authors")]
    public void Zotero_looks_for_authors_by_kind(string format, string list) =>
        Assert.Contains($"<{list}>", Write("zotero-rdf", new() { Formats = [format], Authors = [Heron] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("Book", "bib:editors", "z:translators")]
    [InlineData("Thesis", "bib:contributors", "bib:contributors")]
    [InlineData("Report", "bib:contributors", "z:translators")]
    public void Zotero_has_editors_and_translators_of_some_kinds(string format, string editors, string translators)
    {
        BibliographicRecord With(string role) => new() { Formats = [format], Contributors = [new(Heron, role)] };
        Assert.Contains($"<{editors}>", Write("zotero-rdf", With("editor")), StringComparison.Ordinal);
        Assert.Contains($"<{translators}>", Write("zotero-rdf", With("translator")), StringComparison.Ordinal);
        var isKept = editors == "bib:editors";
        Assert.Equal(
            isKept ? ValueSupport.Full : ValueSupport.Approximate,
            RecordFormats.ZoteroRdf.ReportLoss(With("editor")).Single(entry => entry.Value == RecordValue.Editors).Support);
    }

    [Fact]
    public void Zotero_reads_papers_in_a_journal_and_one_element_of_serial_numbers()
    {
        var text = Write("zotero-rdf", new()
        {
            Formats = ["Conference Paper"], Journal = "Proc Reed Soc", Volume = "3",
            Issns = [Issn.Parse("1234-5679"), Issn.Parse("2434-561X")],
            Isbns = [Isbn.Parse("9780306406157"), Isbn.Parse("9783161484100")],
        });
        Assert.Contains("<bib:Journal>", text, StringComparison.Ordinal);
        Assert.Contains("ISSN 1234-5679, 2434-561X", text, StringComparison.Ordinal);
        Assert.Contains("ISBN 9780306406157 9783161484100", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Zotero_keeps_whole_names_of_CSL()
    {
        var text = Write("csl-json", new() { Authors = [AgentName.Person("van den Heuvel", "Jan"), AgentName.Person("Smith", "John P", "Jr"), AgentName.Person("Pelé", null, "Sr")] });
        Assert.Contains("\"family\": \"van den Heuvel\"", text, StringComparison.Ordinal);
        Assert.Contains("\"given\": \"John P, Jr\"", text, StringComparison.Ordinal);
        Assert.Contains("\"suffix\": \"Sr\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("particle", text, StringComparison.Ordinal);
    }

    /// <summary>One item of a type that Zotero's list of CSL types does not have, and it refuses the file.</summary>
    [Fact]
    public void Software_in_CSL_is_a_document_of_that_genre()
    {
        var text = Write("csl-json", new() { Formats = ["Software"], Title = "Reedcount" });
        Assert.Contains("\"type\": \"document\"", text, StringComparison.Ordinal);
        Assert.Contains("\"genre\": \"Computer software\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Zotero_knows_MEDLINE_by_the_line_of_the_PMID() =>
        Assert.StartsWith("PMID- \n", Write("medline", new() { Title = "Reeds" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("Book", null, "BTI - Reeds")]
    [InlineData("Book Chapter", "Wetlands", "BTI - Wetlands")]
    [InlineData("Article", "J Reeds", null)]
    public void MEDLINE_has_titles_of_books(string format, string? container, string? line)
    {
        var text = Write("medline", new() { Formats = [format], Title = "Reeds", Journal = container });
        Assert.Contains("TI  - Reeds\n", text, StringComparison.Ordinal);
        Assert.Equal(line, text.Split('\n').FirstOrDefault(row => row.StartsWith("BTI", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("endnote", "%0 Conference Proceedings\n")]
    [InlineData("endnote-xml", "<ref-type name=\"Conference Proceedings\">10</ref-type>")]
    public void EndNote_has_a_type_for_published_papers(string format, string type) =>
        Assert.Contains(type, Write(format, new() { Formats = ["Conference Paper"], Journal = "Proc Reed Soc" }), StringComparison.Ordinal);

    [Fact]
    public void Zotero_knows_chapters_of_MODS_by_its_own_word() =>
        Assert.Contains("<genre authority=\"local\">bookSection</genre>", Write("mods", new() { Formats = ["Book Chapter"], Journal = "Wetlands" }), StringComparison.Ordinal);

    /// <summary>C2 is the author of a chapter's book, the issue of a newspaper and the date of a patent.</summary>
    [Theory]
    [InlineData("ris", "Article", "C2  - PMC8123456\r\n", "C1  - © 2020")]
    [InlineData("ris", "Book Chapter", "N1  - PMCID: PMC8123456\r\n", "N1  - © 2020")]
    [InlineData("ris", "Newspaper", "N1  - PMCID: PMC8123456\r\n", "N1  - © 2020")]
    [InlineData("endnote", "Article", "%2 PMC8123456\n", "%1 © 2020")]
    [InlineData("endnote", "Map", "%Z PMCID: PMC8123456\n", "%Z © 2020")]
    [InlineData("refworks", "Map", "NO PMCID: PMC8123456; © 2020\r\n", "NO PMCID")]
    [InlineData("endnote-xml", "Article", "<custom2>PMC8123456</custom2>", "<custom1>© 2020</custom1>")]
    [InlineData("endnote-xml", "Map", "<notes>PMCID: PMC8123456</notes>", "<notes>© 2020</notes>")]
    public void Custom_fields_are_free_in_journal_articles_only(string name, string format, string pmcid, string copyright)
    {
        var text = Write(name, new() { Formats = [format], Pmcid = Pmcid.Parse("PMC8123456"), Copyright = "© 2020" });
        Assert.Contains(pmcid, text, StringComparison.Ordinal);
        Assert.Contains(copyright, text, StringComparison.Ordinal);
    }

    /// <summary>JabRef reads AN and IS as the number, and the last one wins.</summary>
    [Theory]
    [InlineData("3", "AN  - 33987654\r\nIS  - 3\r\n")]
    [InlineData(null, "N1  - PMID: 33987654\r\n")]
    public void A_PMID_is_no_issue(string? issue, string lines) =>
        Assert.Contains(lines, Write("ris", new() { Formats = ["Article"], Issue = issue, Pmid = Pmid.Parse("33987654.2") }), StringComparison.Ordinal);

    [Theory]
    [InlineData("ris", "AU  - Heron Society, Fen Group, the\r\n")]
    [InlineData("endnote", "%A Heron Society,, Fen Group, the\n")]
    [InlineData("endnote-xml", "<author>Heron Society,, Fen Group, the</author>")]
    public void EndNote_wants_the_first_comma_of_a_group_doubled(string format, string line) =>
        Assert.Contains(line, Write(format, new() { Authors = [AgentName.Group("Heron Society, Fen Group, the")] }), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("J Reeds")]
    public void TEI_has_no_identifier_outside_the_description_of_the_work(string? journal)
    {
        var text = Write("tei", new() { Id = "x-1", Title = "Reeds", Journal = journal });
        Assert.True(
            text.IndexOf("x-1", StringComparison.Ordinal) < text.IndexOf(journal is null ? "<imprint>" : "</analytic>", StringComparison.Ordinal), text);
    }

    [Fact]
    public void The_first_author_stands_once_in_COinS()
    {
        var text = Write("coins", new() { Formats = ["Article"], Authors = [Heron, AgentName.Person("Bittern", "Bo")] });
        Assert.Contains("rft.aulast=Heron&amp;rft.aufirst=Ada&amp;rft.au=Bittern%2C%20Bo", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rft.au=Heron", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-12", "Vol. 12, no. 3-4 (Dec. 2018), p. e12345")]
    [InlineData("2018-09-05", "Vol. 12, no. 3-4 (Sept. 5, 2018), p. e12345")]
    [InlineData("2018", "Vol. 12, no. 3-4 (2018), p. e12345")]
    public void No_date_of_MARC_looks_like_pages(string date, string part) => Assert.Contains(
        $"<subfield code=\"g\">{part}</subfield>",
        Write("marcxml", new() { Journal = "J", Volume = "12", Issue = "3-4", Pages = "e12345", Dates = [PartialDate.Parse(date)] }),
        StringComparison.Ordinal);

    [Fact]
    public void A_host_has_one_ISSN_in_MARC()
    {
        var record = new BibliographicRecord { Journal = "J", Issns = [Issn.Parse("1234-5679"), Issn.Parse("2434-561X")] };
        Assert.Single(Write("marcxml", record).Split("code=\"x\"")[1..]);
        Assert.Equal(ValueSupport.None,
            RecordFormats.MarcXml.ReportLoss(record).Single(entry => entry.Value == RecordValue.FurtherIssns).Support);
    }

    [Theory]
    [InlineData("Thesis", "<subfield code=\"a\">Thesis</subfield>")]
    [InlineData("masterThesis", "<subfield code=\"b\">Master's</subfield>")]
    [InlineData("Doctoral Dissertation", "<subfield code=\"b\">Doctoral</subfield>")]
    public void MARC_says_what_a_thesis_is(string format, string subfield)
    {
        var text = Write("marcxml", new() { Formats = [format], Title = "Reeds", Publisher = "Heron University", Dates = [new(2020)] });
        var note = text[text.IndexOf("<datafield tag=\"502\"", StringComparison.Ordinal)..];
        Assert.Contains(subfield, note[..note.IndexOf("</datafield>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Equal('m', Field008(text)[24]);
    }

    [Theory]
    [InlineData("Report", 't', "Technical reports")]
    [InlineData("Patent", 'j', "Patents")]
    public void MARC_tells_kinds_apart(string format, char code, string genre)
    {
        var text = Write("marcxml", new() { Formats = [format], Title = "Reeds" });
        Assert.Equal(code, Field008(text)[24]);
        Assert.Contains(genre, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("biblatex", "publisher = {{Heron and Sons}}", "location = {{Oslo and Bergen}}")]
    [InlineData("bibtex", "publisher = {{Heron and Sons}}", "address = {{Oslo and Bergen}}")] // citation-js and Typst divide them there too
    public void Lists_of_BibLaTeX_are_braced(string format, string publisher, string place)
    {
        var text = Write(format, new() { Formats = ["Book"], Publisher = "Heron and Sons", PlaceOfPublication = "Oslo and Bergen" });
        Assert.Contains(publisher, text, StringComparison.Ordinal);
        Assert.Contains(place, text, StringComparison.Ordinal);
        Assert.Contains("publisher = {Sandström}", Write(format, new() { Formats = ["Book"], Publisher = "Sandström" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cancer-Related Fatigue in the Old", null, "Cancer-Related Fatigue in the Old")]
    [InlineData("Vitamin D and T Cells in Hepatitis B", "en", "Vitamin {D} and {T} Cells in Hepatitis {B}")]
    [InlineData("Once a Reed: A Study of Hepatitis A", "en", "Once a Reed: A Study of Hepatitis {A}")]
    [InlineData("T-Cell Counts of K12 and Ca2+", null, "{T-Cell} Counts of {K12} and {Ca2}+")]
    [InlineData("Uptake of H<sub>2</sub>O by Common Reeds", null, "Uptake of {H}\\textsubscript{2}{O} by Common Reeds")]
    [InlineData("THE USE OF REEDS", null, "THE USE OF REEDS")]
    [InlineData("a study of non-Hodgkin lymphoma in mice", null, "a study of {non-Hodgkin} lymphoma in mice")]
    [InlineData("Die Wirkung der Sonne auf Vögel", "de", "{Die Wirkung der Sonne auf Vögel}")]
    [InlineData("La casa de los juncos", "es", "La casa de los juncos")]
    public void Capitals_are_protected_where_a_style_would_lower_them_wrongly(string title, string? code, string expected)
    {
        BibliographicRecord record = new() { Title = title, Languages = code is null ? [] : [new(code, code)] };
        Assert.Contains($"title = {{{expected}}}", Write("bibtex", record), StringComparison.Ordinal);
        // BibLaTeX knows the language and leaves its capitals.
        if (code == "de")
            Assert.Contains("title = {Die Wirkung", Write("biblatex", record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2nd ed.", "Second", "2")]
    [InlineData("4. Aufl.", "Fourth", "4")]
    [InlineData("2ème édition", "Second", "2")]
    [InlineData("12th edition", "12th", "12")]
    [InlineData("Third edition", "Third", "3")]
    [InlineData("21st", "21st", "21")]
    [InlineData("Rev. ed.", "Rev.", "Rev. ed.")]
    public void Editions_have_no_word_that_styles_add(string edition, string bibTeX, string bibLaTeX)
    {
        BibliographicRecord record = new() { Formats = ["Book"], Edition = edition };
        Assert.Contains($"edition = {{{bibTeX}}}", Write("bibtex", record), StringComparison.Ordinal);
        Assert.Contains($"edition = {{{bibLaTeX}}}", Write("biblatex", record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thesis", "@phdthesis{", "type = {Thesis}", "type = {Thesis}")]
    [InlineData("masterThesis", "@mastersthesis{", null, "type = {mathesis}")]
    [InlineData("PhD Thesis", "@phdthesis{", null, "type = {phdthesis}")]
    [InlineData("bachelorThesis", "@phdthesis{", "type = {Bachelor's thesis}", "type = {Bachelor's thesis}")]
    public void A_thesis_is_of_a_kind(string format, string entry, string? type, string typeOfBibLaTeX)
    {
        BibliographicRecord record = new() { Formats = [format], Publisher = "Heron University" };
        var text = Write("bibtex", record);
        Assert.StartsWith(entry, text, StringComparison.Ordinal);
        Assert.Contains("school = {Heron University}", text, StringComparison.Ordinal);
        Assert.Equal(type is not null, text.Contains("type = ", StringComparison.Ordinal));
        Assert.Contains(type ?? "", text, StringComparison.Ordinal);
        text = Write("biblatex", record);
        Assert.StartsWith("@thesis{", text, StringComparison.Ordinal);
        Assert.Contains(typeOfBibLaTeX, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bibtex", "@inproceedings{", "booktitle = {Proc Reed Soc}")]
    [InlineData("ris", "TY  - CONF", "T2  - Proc Reed Soc")]
    [InlineData("csl-json", "paper-conference", "Proc Reed Soc")]
    [InlineData("coins", "rft.genre=proceeding", "rft.btitle=Proc%20Reed%20Soc")]
    public void A_conference_proceeding_in_something_is_a_paper(string format, string type, string container)
    {
        var text = Write(format, new() { Formats = ["Conference Proceeding"], Title = "Reeds", Journal = "Proc Reed Soc" });
        Assert.Contains(type, text, StringComparison.Ordinal);
        Assert.Contains(container, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_container_it_is_the_proceedings() =>
        Assert.StartsWith("@proceedings{", Write("bibtex", new() { Formats = ["Conference Proceeding"] }), StringComparison.Ordinal);

    [Fact]
    public void BibLaTeX_has_patents() => Assert.StartsWith("@patent{", Write("biblatex", new() { Formats = ["Patent"] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("bibtex", null, "series = {Marsh Studies}", "number = {12}")]
    [InlineData("bibtex", "3", "series = {Marsh Studies}", "number = {12}")]
    [InlineData("biblatex", null, "series = {Marsh Studies}", "number = {12}")]
    [InlineData("ris", null, "T3  - Marsh Studies\r\n", "M1  - 12\r\n")]
    [InlineData("endnote", null, "%S Marsh Studies\n", "%N 12\n")]
    [InlineData("endnote-xml", null, "<secondary-title>Marsh Studies</secondary-title>", "<number>12</number>")]
    [InlineData("zotero-rdf", null, "<dc:title>Marsh Studies</dc:title>", "<dc:identifier>12</dc:identifier>")]
    [InlineData("schema-org", null, "\"name\": \"Marsh Studies\"", "\"position\": \"12\"")]
    public void Series_and_number_stand_apart(string format, string? volume, string series, string number)
    {
        var text = Write(format, new() { Formats = ["Book"], Series = ["Marsh Studies ; 12"], Volume = volume });
        Assert.Contains(series, text, StringComparison.Ordinal);
        Assert.Contains(number, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ris", "SP  - 1639\r\nEP  - 1641\r\n")]
    [InlineData("refworks", "SP 1639\r\nOP 1641\r\n")]
    [InlineData("mods", "<end>1641</end>")]
    [InlineData("jats", "<lpage>1641</lpage>")]
    [InlineData("tei", "to=\"1641\"")]
    [InlineData("coins", "rft.epage=1641")]
    [InlineData("bibtex", "pages = {1639--41}")]
    [InlineData("csl-json", "\"page\": \"1639-41\"")]
    public void A_last_page_in_a_field_of_its_own_is_whole(string format, string text) =>
        Assert.Contains(text, Write(format, new() { Formats = ["Article"], Journal = "J", Pages = "1639-41" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("S12-9", "S12", "S19")]
    [InlineData("S9-12", "S9", "S12")]
    [InlineData("B3–B5", "B3", "B5")]
    [InlineData("12a-4", "12a", "4")]
    public void Letters_before_a_page_are_part_of_the_last_one(string pages, string first, string last) => Assert.Contains(
        $"SP  - {first}\r\nEP  - {last}\r\n", Write("ris", new() { Formats = ["Article"], Journal = "J", Pages = pages }), StringComparison.Ordinal);

    [Theory]
    [InlineData("Patent", "number")]
    [InlineData("Report", "number")]
    [InlineData("Article", "issue")]
    public void The_number_of_a_patent_is_no_issue_in_CSL(string format, string member) =>
        Assert.Contains($"\"{member}\": \"7\"", Write("csl-json", new() { Formats = [format], Issue = "7" }), StringComparison.Ordinal);

    [Fact]
    public void A_list_of_pages_is_no_article_number()
    {
        var text = Write("jats", new() { Formats = ["Article"], Journal = "J", Pages = "34, 37-9" });
        Assert.Contains("<fpage>34</fpage>", text, StringComparison.Ordinal);
        Assert.Contains("<lpage>39</lpage>", text, StringComparison.Ordinal);
        Assert.Contains("<page-range>34, 37-9</page-range>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("elocation-id", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Semicolons_stand_between_authors_where_a_group_is_among_them()
    {
        var group = AgentName.Group("World Heron Organization, Marsh Division");
        Assert.StartsWith(
            "Heron A; World Heron Organization, Marsh Division; Bittern B. Reeds.",
            Write("citation", new() { Title = "Reeds", Authors = [Heron, group, AgentName.Person("Bittern", "Bo")] }),
            StringComparison.Ordinal);
        Assert.StartsWith("Heron A, Heron A. Reeds.", Write("citation", new() { Title = "Reeds", Authors = [Heron, Heron] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quickstatements", "\"王小明\"")]
    [InlineData("schema-org", "\"name\": \"王小明\"")]
    [InlineData("medline", "AU  - 王小明\n")]
    [InlineData("citation", "王小明. Reeds.")]
    [InlineData("ris", "AU  - 王, 小明")]
    public void East_Asian_names_are_in_their_own_order(string format, string name) =>
        Assert.Contains(name, Write(format, new() { Title = "Reeds", Doi = Doi.Parse("10.5555/reeds"), Authors = [AgentName.Person("王", "小明")] }),
            StringComparison.Ordinal);

    /// <summary>Zotero reads <c>e12345null</c> where <c>end</c> is missing.</summary>
    [Theory]
    [InlineData("e12345", "<start>e12345</start>", "<end/>")]
    [InlineData("34, 37-39", "<start>34, 37-39</start>", "<end/>")]
    [InlineData("1-9", "<start>1</start>", "<end>9</end>")]
    public void MODS_has_an_end_of_all_pages(string pages, string start, string end)
    {
        var text = Write("mods", new() { Formats = ["Article"], Journal = "J", Pages = pages });
        Assert.Contains(start, text, StringComparison.Ordinal);
        Assert.Contains(end, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_a_work_that_nothing_holds_are_its_own_in_MODS()
    {
        var text = Write("mods", new() { Formats = ["Musical Score"], Pages = "1-12" });
        Assert.DoesNotContain("host", text, StringComparison.Ordinal);
        Assert.Contains("<part>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ris", "C2  - PMC9733972\r\n")]
    [InlineData("endnote", "%2 PMC9733972\n")]
    [InlineData("refworks", "U1 PMC9733972\r\n")]
    [InlineData("endnote-xml", "<custom2>PMC9733972</custom2>")]
    [InlineData("medline", "PMC - PMC9733972\n")]
    [InlineData("bibtex", "pmcid = {PMC9733972}")]
    [InlineData("csl-json", "\"PMCID\": \"PMC9733972\"")]
    [InlineData("jats", "pub-id-type=\"pmcid\">PMC9733972<")]
    [InlineData("zotero-rdf", "PMCID: PMC9733972<")]
    [InlineData("mods", "PMC9733972.1")]
    public void A_version_of_a_PMCID_stands_only_where_readers_take_it(string name, string text)
    {
        BibliographicRecord record = new() { Formats = ["Article"], Pmcid = Pmcid.Parse("PMC9733972.1") };
        Assert.Contains(text, Write(name, record), StringComparison.Ordinal);
        Assert.Equal(
            name == "mods" ? ValueSupport.Full : ValueSupport.Approximate,
            RecordFormats.Default[name].ReportLoss(record).Single(entry => entry.Value == RecordValue.Pmcid).Support);
    }

    /// <summary>CY is the place of the conference, T2 its name.</summary>
    [Fact]
    public void Papers_have_the_place_of_publication_and_the_title_of_the_proceedings_where_EndNote_has_them()
    {
        BibliographicRecord record = new() { Formats = ["Conference Paper"], Journal = "Proc Reed Soc", PlaceOfPublication = "Uppsala" };
        var text = Write("ris", record);
        Assert.Contains("C1  - Uppsala\r\n", text, StringComparison.Ordinal);
        Assert.Contains("C3  - Proc Reed Soc\r\n", text, StringComparison.Ordinal);
        text = Write("endnote-xml", record);
        Assert.Contains("<custom1>Uppsala</custom1>", text, StringComparison.Ordinal);
        Assert.Contains("<custom3>Proc Reed Soc</custom3>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ris", "Report", "N1  - ISSN: 1234-5679\r\n", "SN  - ")]
    [InlineData("refworks", "Report", "NO ISSN: 1234-5679\r\n", "\nSN ")]
    [InlineData("endnote", "Patent", "%Z ISSN: 1234-5679\n", "%@ ")]
    [InlineData("endnote-xml", "Report", "<notes>ISSN: 1234-5679</notes>", "<isbn>")]
    public void The_ISSN_of_a_report_is_not_its_number(string name, string format, string note, string tag)
    {
        var text = Write(name, new() { Formats = [format], Issns = [Issn.Parse("1234-5679")] });
        Assert.Contains(note, text, StringComparison.Ordinal);
        Assert.DoesNotContain(tag, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Book", "tertiary-authors")]
    [InlineData("Book Chapter", "secondary-authors")]
    public void Secondary_authors_of_a_book_edit_its_series_in_EndNote(string format, string group)
    {
        var text = Write("endnote-xml", new()
        {
            Formats = [format], Contributors = [new(Heron, "editor"), new(AgentName.Person("Bittern", "Bo"), "translator"), new(AgentName.Person("Reed", "Al"), "thesis advisor")],
        });
        Assert.Contains($"<{group}>\n<author>Heron, Ada</author>", text.Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<subsidiary-authors>\n<author>Bittern, Bo</author>\n</subsidiary-authors>", text.Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<notes>Reed, Al (thesis advisor)</notes>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Book Chapter", "nnam", true)]
    [InlineData("Article", "nnas", false)]
    public void MARC_tells_books_from_journals_that_hold_a_work(string format, string code, bool hasPublication)
    {
        var text = Write("marcxml", new()
        {
            Formats = [format], Journal = "Wetlands", Publisher = "Heron and Sons", PlaceOfPublication = "Oslo", Dates = [new(2015)], Isbns = [Isbn.Parse("9780306406157")],
        });
        Assert.Contains($"<subfield code=\"7\">{code}</subfield>", text, StringComparison.Ordinal);
        Assert.Equal(hasPublication, text.Contains("<subfield code=\"d\">Oslo : Heron and Sons, 2015</subfield>", StringComparison.Ordinal));
        Assert.Equal(hasPublication, text.Contains("<subfield code=\"z\">9780306406157</subfield>", StringComparison.Ordinal));
    }

    [Fact]
    public void Manuscripts_of_RIS_are_no_unpublished_articles() =>
        Assert.StartsWith("TY  - MANSCPT", Write("ris", new() { Formats = ["Manuscript"] }), StringComparison.Ordinal);

    /// <summary>citation-js refuses a file with two notes of one record.</summary>
    [Fact]
    public void A_record_of_RefWorks_has_one_line_of_notes() => Assert.Contains(
        "NO With an index.; In two hands.; © 2020 https://creativecommons.org/licenses/by/4.0/\r\n",
        Write("refworks", new() { Notes = ["With an index.", " ", "In two hands."], Copyright = "© 2020", License = new("https://creativecommons.org/licenses/by/4.0/", null) }),
        StringComparison.Ordinal);

    /// <summary>bibutils takes an address that begins a note for that of the work.</summary>
    [Theory]
    [InlineData("ris", "N1  - License: https://creativecommons.org/licenses/by/4.0/\r\n")]
    [InlineData("endnote", "%Z License: https://creativecommons.org/licenses/by/4.0/\n")]
    [InlineData("endnote-xml", "<notes>License: https://creativecommons.org/licenses/by/4.0/</notes>")]
    public void A_note_does_not_begin_with_an_address(string format, string note) => Assert.Contains(
        note, Write(format, new() { Formats = ["Map"], License = new("https://creativecommons.org/licenses/by/4.0/", null) }), StringComparison.Ordinal);

    [Fact]
    public void Nor_does_the_legal_note_of_EndNote_XML() => Assert.Contains(
        "<custom1>License: https://creativecommons.org/licenses/by/4.0/</custom1>",
        Write("endnote-xml", new() { Formats = ["Article"], License = new("https://creativecommons.org/licenses/by/4.0/", null) }),
        StringComparison.Ordinal);

    [Fact]
    public void BibLaTeX_has_an_organization_behind_a_web_site() =>
        Assert.Contains("organization = {Reed Society}", Write("biblatex", new() { Formats = ["Website"], Publisher = "Reed Society" }), StringComparison.Ordinal);

    private static string Write(string format, BibliographicRecord record) => RecordFormats.Default[format].Serialize(record);

    private static string Field008(string marcXml)
    {
        const string Start = "<controlfield tag=\"008\">";
        var at = marcXml.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return marcXml[at..(at + 40)];
    }
}
