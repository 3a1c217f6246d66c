using System.Globalization;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Pages that have lost a line, one after the other, and pages that keep names and values apart by a space.</summary>
public class DamagedPagesTests
{
    private static readonly (string Id, string Family, string Title)[] Records =
        [("fens-1", "Ekdahl", "On walks"), ("fens-2", "Brunvoll", "Reeds in winter"), ("fens-3", "Terradas", "The heron"), ("fens-4", "Lizaso", "Moss")];

    /// <summary>Only the first line of the second page is lost; the others keep their values.</summary>
    [Theory]
    [InlineData("_version_")]
    [InlineData("author")]
    [InlineData("id")]
    [InlineData("title_full")]
    public void A_lost_name_costs_no_other_page(string lost)
    {
        var pages = Records.Select((record, i) => Lines(record, i == 1 ? lost : "")).ToList();
        var found = RecordDump.ReadText(string.Concat(pages)).ToList();
        Assert.Equal(Records.Length, found.Count);
        foreach (var (record, expected) in found.Zip(Records).Where(pair => pair.Second.Id != "fens-2"))
        {
            Assert.Equal(expected.Id, record.Id);
            Assert.Equal(expected.Title, record.Title);
            Assert.Equal(expected.Family, Assert.Single(record.Authors).Family);
        }
        Assert.Equal("Reeds in winter", found[1].Title);
    }

    /// <summary>Where values stand below their names, a value whose name is lost begins no page.</summary>
    [Theory]
    [InlineData("record_format |")]
    [InlineData("collection |")]
    [InlineData("author_facet |")]
    public void A_value_without_its_name_begins_no_page(string lost)
    {
        const string page = "Main Author: | |\n---|---|\nid |\nfens-1 |\n---|---|\nrecord_format |\ndspace text |\ncollection |\nThe Fens |\nauthor |\nEkdahl, Signe |\n"
            + "author_facet |\nEkdahl, Signe |\ntitle |\nOn walks |\ntitle_full |\nOn walks |\nurl |\nhttps://fens.example/1 |\n_version_ |\n1784454964080155013 |\n";
        var record = Assert.Single(RecordDump.ReadText(page.Replace(lost + "\n", "", StringComparison.Ordinal)));
        Assert.Equal("On walks", record.Title);
        Assert.Equal("https://fens.example/1", Assert.Single(record.Urls));
        Assert.Equal("Ekdahl", Assert.Single(record.Authors).Family);
    }

    /// <summary>Rows in the order of an index, of which one or two lines are lost, give one record.</summary>
    [Theory]
    [InlineData("{0}|\n{1}|\n|\n")]            // name|   value|
    [InlineData("{0} |  {1}  \n  \n")]          // name |  value, and a blank line
    [InlineData("|{0}||\n{1}\n|\n")]
    [InlineData("|{0}\n|\n{1}\n")]
    [InlineData("{0} |\n{1} |\n")]
    [InlineData("{0}\n{1}\n")]
    public void One_or_two_lost_lines_split_no_page(string form)
    {
        var page = string.Concat(IndexRows.Select(row => string.Format(CultureInfo.InvariantCulture, form, row.Name, row.Value)));
        var lines = page.TrimEnd().Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            for (var distance = 0; distance < 4; distance++)
            {
                var rest = lines.Where((_, line) => line != i && line != i + distance);
                var record = Assert.Single(RecordDump.ReadText(string.Join('\n', rest) + "\n"));
                Assert.True(record.Title is "On walks" or "on walks" or null, $"without lines {i}, {i + distance}: {record.Title}");
                if (record.Evidence[RecordValue.Title].Certainty == Certainty.Certain)
                    Assert.Equal("On walks", record.Title);
                if (record.Evidence[RecordValue.Publisher].Certainty == Certainty.Certain)
                    Assert.Equal("Perch Press", record.Publisher);
                Assert.DoesNotContain(record.Urls, url => !url.StartsWith("https:", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>The name <c>id</c> of a page is lost, and the next row but one is none that the page before has.</summary>
    [Fact]
    public void A_page_begins_where_rows_begin_anew()
    {
        static string Page(string number, params string[] lost) => string.Concat(
            IndexRows.Where(row => !lost.Contains(row.Name))
                .Select(row => $"{row.Name}\n{row.Value.Replace("fens-1", "fens-" + number, StringComparison.Ordinal)}\n"));
        var second = Page("2")["id\n".Length..];
        var found = RecordDump.ReadText(Page("1", "spelling", "title") + "Similar Items\nSearch History\n" + second).ToList();
        Assert.Equal(["https://example.com/fens-1", "https://example.com/fens-2"], found.SelectMany(record => record.Urls));
    }

    /// <summary>A value may begin with a word that is a field's name, or be one.</summary>
    [Fact]
    public void Rows_of_a_name_and_a_value_with_a_space_between()
    {
        const string page = "On walks\nAutor: Ekdahl, Signe\nid FENS_1\noai_identifier_str oai:fens.example:1\nnetwork_acronym_str FENS\nrepository_id_str\ntitle On walks\n"
            + "title_full On walks\nauthor Ekdahl, Signe\nauthor_facet Ekdahl, Signe\nBrunvoll, Odd\nTerradas, Oriol\nauthor_role author\nauthor2 Brunvoll, Odd\n"
            + "Terradas, Oriol\nauthor2_role author\nauthor\ntopic Walks\nlanguage\ntitle pages\ndescription We walked.\npublishDate 2020\nformat bachelorThesis\n"
            + "url https://fens.example/1\nlanguage spa\n_version_ 1807523226410024000\n";
        var record = Assert.Single(RecordDump.ReadText(page));
        Assert.Equal("FENS_1", record.Id);
        Assert.Equal("On walks", record.Title);
        Assert.Equal(["Ekdahl", "Brunvoll", "Terradas"], record.Authors.Select(author => author.Family));
        Assert.Empty(record.Contributors);
        Assert.Equal(["Walks", "language", "title pages"], record.Subjects);
        Assert.Equal("es", Assert.Single(record.Languages).Code);
        Assert.Equal("We walked.", record.Abstract);
    }

    [Fact]
    public void A_role_is_no_row()
    {
        const string page = "id |\nFENS_1 |\n---|---|\ntitle |\nOn walks |\nauthor |\nEkdahl, Signe |\nauthor_role |\nauthor |\nauthor2 |\nPeña Cuevas, César Gualteros Gómez, Óscar |\n"
            + "author2_role |\nauthor author |\nurl |\nhttps://fens.example/1 |\n";
        var record = Assert.Single(RecordDump.ReadText(page));
        Assert.Equal(["Ekdahl", "Peña Cuevas", "Gualteros Gómez"], record.Authors.Select(author => author.Family));
    }

    [Fact]
    public void A_catalogue_s_additions_to_a_name_are_no_authors()
    {
        const string page = "author | Heron, A. B. (Anna Berta), 1819-1891. Fen, Cleo, 1940- |\nid | b1 |\ntitle | The whale book |\n"
            + "work_keys_str_mv | AT heronab thewhalebook AT fencleo thewhalebook |\n";
        var record = Assert.Single(RecordDump.ReadText(page));
        Assert.Equal(["Heron", "Fen"], record.Authors.Select(author => author.Family));
        Assert.Equal(["1819-1891", "1940-"], record.Authors.Select(author => author.LifeDates));
    }

    private static (string Name, string Value)[] IndexRows =>
    [
        ("id", "fens-1"), ("record_format", "dspace text"),
        ("spelling", "fens-12015-02-03 On walks Ekdahl, Signe Walks Perch Press 2015 https://example.com/fens-1 Text en"),
        ("collection", "The Fens"), ("language", "English"), ("format", "Online"),
        ("topic", "Walks"), ("spellingShingle", "Walks Ekdahl, Signe On walks"), ("author", "Ekdahl, Signe"),
        ("author_facet", "Ekdahl, Signe"), ("author_sort", "Ekdahl, Signe"),
        ("title", "On walks"), ("title_short", "On walks"), ("title_full", "On walks"), ("title_sort", "on walks"),
        ("publisher", "Perch Press"), ("publishDate", "2015"), ("url", "https://example.com/fens-1"), ("work_keys_str_mv", "AT ekdahlsigne onwalks"),
        ("_version_", "1784454964080155013"),
    ];

    private static string Lines((string Id, string Family, string Title) record, string lost)
    {
        string[] rows =
        [
            "_version_\n1784454964080155013", $"author\n{record.Family}, Signe", $"author_facet\n{record.Family}, Signe", $"author_sort\n{record.Family}, Signe",
            "collection\nThe Fens", "format\nOnline", $"id\n{record.Id}", "institution\nFens Library", "language\nEnglish", "publishDate\n2015",
            $"title\n{record.Title}", $"title_full\n{record.Title}", $"title_short\n{record.Title}", $"url\nhttps://fens.example/{record.Id}",
        ];
        var text =
            string.Join('\n', rows.Select(row => row.StartsWith(lost + "\n", StringComparison.Ordinal) ? row[(lost.Length + 1)..] : row));
        return $"Skip to content\nThe Fens\n{record.Title}\nMain Author:\n{record.Family}, Signe\nStaff View\n{text}\nSimilar Items\nSearch History\n";
    }
}
