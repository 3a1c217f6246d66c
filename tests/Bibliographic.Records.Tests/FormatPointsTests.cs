using System.Text;

namespace Bibliographic.Records.Tests;

/// <summary>What a reader of such dumps must be able to do, point by point, each with the shortest input that shows it.</summary>
public class FormatPointsTests
{
    private const string Authors = "author | Li, Xia Ahmadi Noor, Seyed Wu, Y |\n";
    private const string Keys = "work_keys_str_mv | AT lixia theonwalks AT ahmadinoorseyed theonwalks AT wuy theonwalks AT lixia onwalks AT ahmadinoorseyed onwalks AT wuy onwalks |\n";

    private const string Spelling =
        "spelling | pubmed-12022-12-13walks The on walks Li, Xia Ahmadi Noor, Seyed Wu, Y J Walk (Lond) Original Article We walked. Perch Press 2022-12-09 2022-11 "
        + "/pmc/articles/PMC1/ /pubmed/22 http://dx.doi.org/10.5555/X.1 Text en © Walkers 2022 https://creativecommons.org/licenses/by/4.0/This is an Open Access article. |\n";

    private const string Whole =
        "Loading…\nThe on walks\nAuthors: | , , |\n---|---|\nPublished: |\nPerch Press\n2022\n|\nSubjects: | |\n_version_ | 1784846491053981696 |\n---|---|\n" + Authors
        + "author_sort | Li, Xia |\ndescription | We walked. |\nformat | Online Article Text |\nid | pubmed-1 |\nlanguage | English |\npublishDate | 2022 |\npublisher | Perch Press |\n"
        + Spelling + "title | The on walks |\ntopic | Original Article |\nurl | https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/ http://dx.doi.org/10.5555/X.1 |\n" + Keys;

    [Fact]
    public void Point01_The_index_table_is_found_among_other_tables_and_text()
    {
        var record = One("A page\nFormat: | Book |\n---|---|\nMARC\nLEADER | 01234 | ||\n---|---|---|---|\n245 | 1 | |a MARC title | |\nid | x |\n---|---|\nlanguage | English |\ntitle | T |\nSimilar items\n");
        Assert.Equal(("x", "T"), (record.Id, record.Title));
        Assert.Empty(record.ExtraFields);
    }

    [Fact]
    public void Point02_Every_dialect_is_read()
    {
        var expected = RecordDump.ReadFile(Repository.PathOf("article.txt")).Single();
        var files = Directory.GetFiles(Repository.PathOf("dialects"));
        Assert.True(files.Length >= 13);
        Assert.All(files, file => Assert.Equal(expected, Assert.Single(RecordDump.ReadFile(file))));
    }

    [Fact]
    public void Point03_Rows_may_go_on_or_start_on_the_next_line()
    {
        var record = One("id |\nx |\ndescription | one\ntwo |\ndc.subject.none.fl_str_mv | walks |\ntitle | T |\n");
        Assert.Equal(("x", "one\ntwo", "T"), (record.Id, record.Abstract, record.Title));
        Assert.Equal([new("dc.subject.none.fl_str_mv", ["walks"])], record.ExtraFields);
        Assert.Equal("T", One("| \\_version\\_ | 1 |\n| title\\_full | T |\n").Title);
    }

    [Fact]
    public void Point04_Bars_and_separators_inside_values_stay()
    {
        Assert.Equal("a | b ---|---| c|d", One("id | x |\n---|---|\n---|---|\ntitle | a | b ---|---| c|d |\n---|\n").Title);
        Assert.Equal("a | b", One("| id | x | \n|---|---|\n| title | a \\| b | \n").Title);
        Assert.Equal("a \\| b", One("id | x |\ntitle | a \\| b |\n").Title);
    }

    [Theory]
    [InlineData("id | x |\ntopic | |\ntitle | T |")]
    [InlineData("| id | x | \n| topic |  | \n| title | T | ")]
    [InlineData("|id||\nx\n|\n|topic|\n|title||\nT\n|")]
    [InlineData("|id\n|x\n|topic\n|title\n|T")]
    [InlineData("\uFEFFid | x |\r\n---|---|\r\ntopic | |\r\ntitle | T | \r\n")]
    public void Point05_Empty_cells_and_missing_pieces_cost_nothing(string page)
    {
        var record = One(page);
        Assert.Equal(("x", "T", 0), (record.Id, record.Title, record.Subjects.Count));
    }

    [Fact]
    public void Point06_The_order_of_fields_does_not_matter_and_unknown_ones_are_kept()
    {
        var record = One("title | T |\nscore | 1.5 |\nnetwork_name_str | Red |\nid | x |\n_version_ | 1784846491053981696 |\n");
        Assert.Equal(("x", "T", 1784846491053981696), (record.Id, record.Title, record.Version));
        Assert.Contains(new("network_name_str", ["Red"]), record.ExtraFields);
    }

    [Theory]
    [InlineData("Cargando…\nT\nAutores principales: | , |\n")]
    [InlineData("Ladataan...\nT\nPäätekijät: | , |\n---|---|\nJulkaistu: |\nPress\n2022\n|\n")]
    [InlineData("読み込み中…\nT\n主要著者: | , |\n---|---|\n主題: | |\n")]
    public void Point07_The_upper_part_tells_the_number_of_authors_in_any_language(string preamble)
    {
        var page = preamble + "_version_ | 1 |\nauthor | Garcia Lorca, Federico Wu, Y Zu, Z |\nid | x |\ntitle | T |\nwork_keys_str_mv | AT garcialorcafederico t |\n";
        using var reader =
            new RecordReader(new MemoryStream(Encoding.UTF8.GetBytes(page.Replace(" Zu, Z", "", StringComparison.Ordinal))),
                new() { Policy = DiagnosticPolicy.Collect });
        Assert.True(reader.Read());
        Assert.Equal(["Garcia Lorca, Federico", "Wu, Y"], reader.Current.Authors.Select(author => author.ToString()));
    }

    [Theory]
    [InlineData("title_full")]
    [InlineData("title_fullStr")]
    [InlineData("title_full_unstemmed")]
    [InlineData("title_auth")]
    [InlineData("title_short")]
    public void Point08_Any_copy_of_the_title_will_do(string name)
    {
        var record = One($"id | x |\n{name} | T |\n");
        Assert.Equal(("T", null), (record.Title, record.ShortTitle));
        Assert.Equal(EvidenceSource.OtherFields, record.Evidence[RecordValue.Title].Source);
    }

    [Theory]
    [InlineData("author | Li, Xia Ahmadi Noor, Seyed Wu, Y |\n" + Keys)]
    [InlineData("author | Li, XiaAhmadi Noor, SeyedWu, Y |\n" + Keys)]
    [InlineData("author | Li, Xia Ahmadi Noor, SeyedWu, Y |\nwork_keys_str_mv | AT lixia theonwalksAT ahmadinoorseyed theonwalksAT wuy theonwalksUT theonwalks |\n")]
    public void Point09_Keys_divide_the_authors(string rows)
    {
        var record = One("id | x |\ntitle | The on walks |\n" + rows);
        Assert.Equal([AgentName.Person("Li", "Xia"), AgentName.Person("Ahmadi Noor", "Seyed"), AgentName.Person("Wu", "Y")], record.Authors);
        Assert.Equal(new Evidence(EvidenceSource.WorkKeys, Certainty.Certain), record.Evidence[RecordValue.Authors]);
    }

    [Fact]
    public void Point09_Without_keys_the_division_says_that_it_is_inferred()
    {
        var record = One("id | x |\nauthor | Smith, Mary Anne Garcia Lopez, Luis |\nauthor_sort | Smith, Mary Anne |\ntitle | T |\n");
        Assert.Equal(["Smith, Mary Anne", "Garcia Lopez, Luis"], record.Authors.Select(author => author.ToString()));
        Assert.Equal(EvidenceSource.Inference, record.Evidence[RecordValue.Authors].Source);
        Assert.NotEqual(Certainty.Certain, One("id | x |\nauthor | Smith, Mary Anne Garcia Lopez, Luis |\ntitle | T |\n").Evidence[RecordValue.Authors].Certainty);
    }

    [Theory]
    [InlineData("Müller, Jürgen Łuć, Ø", "AT mullerjurgen t AT łucø t", "Müller, Jürgen; Łuć, Ø")]
    [InlineData("Иванов, Иван Петров, Пётр", "AT ivanovivan t AT petrovpëtr t", "Иванов, Иван; Петров, Пётр")]
    [InlineData("王, 小明 李, 华", "AT wángxiǎomíng t AT lǐhuá t", "王, 小明; 李, 华")]
    public void Point10_Names_in_any_script_are_divided(string authors, string keys, string expected) =>
        Assert.Equal(expected, One($"id | x |\nauthor | {authors} |\ntitle | T |\nwork_keys_str_mv | {keys} |\n").Authors.ToString());

    [Fact]
    public void Point11_Formats_and_languages_are_divided_by_vocabulary()
    {
        var record = One("id | x |\nformat | Book Chapter Online |\nlanguage | Spanish / Castilian English |\n");
        Assert.Equal(["Book Chapter", "Online"], record.Formats);
        Assert.Equal([new("Spanish / Castilian", "es"), new("English", "en")], record.Languages);
        Assert.Equal(["Papyrus roll"], One("id | x |\nformat | Papyrus roll |\n").Formats);
    }

    [Theory]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/ https://www.ncbi.nlm.nih.gov/pubmed/22 http://dx.doi.org/10.5555/x")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/https://www.ncbi.nlm.nih.gov/pubmed/22http://dx.doi.org/10.5555/x")]
    [InlineData("/pmc/articles/PMC1/ /pubmed/22 https://doi.org/10.5555/x")]
    public void Point12_Addresses_give_the_identifiers(string urls)
    {
        var record = One($"id | x |\nurl | {urls} |\n");
        Assert.Equal(3, record.Urls.Count);
        Assert.Equal((Pmid.Parse("22"), Pmcid.Parse("PMC1"), Doi.Parse("10.5555/x")), (record.Pmid, record.Pmcid, record.Doi));
    }

    [Fact]
    public void Point12_The_id_and_spelling_give_them_too()
    {
        Assert.Equal(Pmcid.Parse("PMC123"), One("id | pubmed-123 |\ntitle | T |\n").Pmcid);
        var record = One(Whole.Replace("\nurl | ", "\nurl_str | ", StringComparison.Ordinal));
        Assert.Equal((Pmid.Parse("22"), Pmcid.Parse("PMC1"), Doi.Parse("10.5555/x.1")), (record.Pmid, record.Pmcid, record.Doi));
        Assert.Equal(EvidenceSource.Spelling, record.Evidence[RecordValue.Doi].Source);
    }

    [Fact]
    public void Point13_Spelling_is_taken_apart()
    {
        var record = One(Whole);
        Assert.Equal(("2022-12-13", "J Walk (Lond)", "Original Article"), (record.Datestamp.ToString(), record.Journal, record.ArticleType));
        Assert.Equal([PartialDate.Parse("2022-12-09"), PartialDate.Parse("2022-11")], record.Dates);
        Assert.Equal(new License("https://creativecommons.org/licenses/by/4.0/", "This is an Open Access article."), record.License);
        Assert.Equal("© Walkers 2022", record.Copyright);
    }

    [Fact]
    public void Point14_Copies_may_differ_in_blanks_and_values_stay_as_they_are()
    {
        var record = One(Whole.Replace("| We walked. |", "| We\u00A0\u200B walked. |", StringComparison.Ordinal).Replace("title | The on", "title | The\u2003on", StringComparison.Ordinal));
        Assert.Equal(("J Walk (Lond)", "We\u00A0\u200B walked.", "The\u2003on walks"), (record.Journal, record.Abstract, record.Title));
        Assert.Equal("e\u0301", One("id | x |\ntitle | e\u0301 |\n").Title);
    }

    [Theory]
    [InlineData("<i>Corvus</i> &lt;&amp; a | b \\ \"c\"")]
    [InlineData("&#39; &nbsp; %20 *x* _y_ `z`")]
    public void Point15_Markup_and_entities_in_values_are_left_alone(string value)
    {
        var record = One($"id | x |\ndescription | {value}\n{value} |\ntitle | {value} |\n");
        Assert.Equal((value, value + "\n" + value), (record.Title, record.Abstract));
    }

    [Theory]
    [InlineData("1784846491053981696", "2023-12-09T22:50:57.2460000+00:00")]
    [InlineData("0", null)]
    [InlineData("x", null)]
    [InlineData("-1", null)]
    [InlineData("9223372036854775807", "2248-09-26T15:10:22.2070000+00:00")]
    public void Point16_The_version_is_the_time_of_indexing(string version, string? time) =>
        Assert.Equal(time, One($"_version_ | {version} |\nid | x |\n").IndexedAt?.ToString("O"));

    [Fact]
    public void Point17_A_new_upper_part_or_version_or_order_begins_a_record()
    {
        Assert.Equal(["x", "y"], Ids("_version_ | 1 |\nid | x |\n_version_ | 2 |\nid | y |\n"));
        Assert.Equal(["x", "y"], Ids("id | x |\ntitle | T |\nLoading…\nAuthor: | |\nid | y |\ntitle | U |\n"));
        Assert.Equal(["x", "y"], Ids("id | x |\ntitle | T |\nid | y |\ntitle | T |\n"));
        Assert.Equal(["x", null, "y"], Ids("author | A |\nid | x |\ntitle | T |\nSome text\nauthor | B |\ntitle | U |\nSome text\nid | y |\ntitle | V |\n"));
    }

    [Fact]
    public void Point18_What_was_inferred_is_reported_and_what_is_not_there_is_absent()
    {
        var codes = new List<string>();
        var page = Whole.Replace(Keys, "", StringComparison.Ordinal).Replace("Noor, Seyed Wu", "Noor, Seyed Ali Wu", StringComparison.Ordinal);
        var record = Assert.Single(RecordDump.ReadText(page, new() { OnDiagnostic = diagnostic => codes.Add(diagnostic.Id) }));
        Assert.Contains("BR0201", codes);
        Assert.Equal((null, null, null), (record.Volume, record.Issue, record.Pages));
        Assert.Empty(record.Issns);
        Assert.Equal(default, record.Evidence[RecordValue.OtherContributors]);
    }

    private static BibliographicRecord One(string page) => Assert.Single(RecordDump.ReadText(page));

    private static IEnumerable<string?> Ids(string dump) => RecordDump.ReadText(dump).Select(record => record.Id);
}
