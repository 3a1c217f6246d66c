namespace Bibliographic.Records.Tests.IndexPages;

/// <summary>Pages on one line, in both orders of rows: no title disturbs them, even one that holds names of fields.</summary>
public class SingleLineOrderTests
{
    private static readonly string[] Sorted =
    [
        "_version_ 1784454964080155013", "author Ekdahl, Signe Brunvoll, Odd", "author_facet Ekdahl, Signe Brunvoll, Odd", "author_sort Ekdahl, Signe",
        "collection Fens", "format Online Article", "id fens-1", "language English", "publishDate 2015",
        "spellingShingle Article Ekdahl, Signe Brunvoll, Odd {0}", "title {0}", "title_full {0}", "title_fullStr {0}", "title_full_unstemmed {0}",
        "title_short {0}", "title_sort {0}", "topic Article", "url https://fens.example/1",
    ];

    private static readonly string[] IndexOrder =
    [
        "id fens-1", "record_format dspace", "collection Fens", "language English", "format Online Article", "topic Article",
        "spellingShingle Article Ekdahl, Signe Brunvoll, Odd {0}", "author Ekdahl, Signe Brunvoll, Odd", "author_facet Ekdahl, Signe Brunvoll, Odd",
        "author_sort Ekdahl, Signe", "title {0}", "title_short {0}", "title_full {0}", "title_fullStr {0}", "title_full_unstemmed {0}", "title_sort {0}",
        "publishDate 2015", "url https://fens.example/1", "_version_ 1784454964080155013",
    ];

    [Theory]
    [InlineData("On walks")]
    [InlineData("Topic models of walks")]
    [InlineData("The title_full of a page")]
    [InlineData("url url url")]
    [InlineData("Walks, by an author of format")]
    public void A_title_may_hold_names_of_fields(string title)
    {
        foreach (var rows in new[] { Sorted, IndexOrder })
        {
            var page = "Skip to content Fens Staff View " + string.Join(' ', rows).Replace("{0}", title, StringComparison.Ordinal) + " Similar Items Search History";
            var record = Assert.Single(RecordDump.ReadText(page));
            Assert.Equal(title, record.Title);
            Assert.Equal("fens-1", record.Id);
            Assert.Equal(["Ekdahl", "Brunvoll"], record.Authors.Select(author => author.Family));
            Assert.Equal("2015", record.Date?.ToString());
        }
    }

    /// <summary>Each row may be missing, and its name be a word of the title.</summary>
    [Fact]
    public void Any_row_may_be_missing()
    {
        foreach (var rows in new[] { Sorted, IndexOrder })
        {
            foreach (var missing in rows)
            {
                var name = missing[..missing.IndexOf(' ', StringComparison.Ordinal)];
                var page = string.Join(' ', rows.Where(row => row != missing)).Replace("{0}", name + " walks", StringComparison.Ordinal);
                var failures = new List<Diagnostic>();
                var options = new RecordReaderOptions { OnDiagnostic = failures.Add };
                _ = RecordDump.ReadText(page, options).ToList();
                Assert.DoesNotContain(failures, diagnostic => diagnostic.Id == "BR0111");
            }
        }
    }
}
