using System.Globalization;
using Bibliographic.Records.Conformance;
using Bibliographic.Records.Formats.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bibliographic.Records.Plugins.Tests;

public sealed class SqliteTests : RecordSerializerTests
{
    private static readonly BibliographicRecord Article = ConformanceRecords.Article;

    /// <summary>Every record is a row, so that rows can be counted.</summary>
    protected override RecordSerializer Create() => new SqliteSerializer(new() { MatchIdentifiers = false, MatchRecordIds = false });

    protected override int? CountRecords(ReadOnlyMemory<byte> output)
    {
        using var folder = new Folder();
        File.WriteAllBytes(folder["x.sqlite"], output.ToArray());
        return int.Parse(Query(folder["x.sqlite"], "SELECT count(*) FROM records").Single(), CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Tables_have_the_values()
    {
        using var folder = new Folder();
        var path = folder["x.sqlite"];
        new[] { Article, ConformanceRecords.Book }.WriteTo(path, RecordFormats.Default.WithSqlite()["sqlite"]);
        Assert.Equal(["J Libr Walks|12|2021-03-05|2021|10.5555/walks.2021.0305"], Query(path, "SELECT journal, volume, date, year, doi FROM records WHERE pmid = '33987654'"));
        Assert.Equal(["1|van der Meer|Anneke", "2|Smith|John P", "3|Nguyễn|Văn Đức", "4||"], Query(path, "SELECT position, family, given FROM authors WHERE record = 1"));
        Assert.Equal(["trl|Wood, Emma", "isb|Biblioteca Imaginaria", "|Ruiz, Ana"], Query(path, "SELECT role, name FROM contributors ORDER BY position"));
        Assert.Equal(["doi", "id", "issn", "pmcid", "pmid"], Query(path, "SELECT scheme FROM identifiers WHERE record = 1"));
        Assert.Equal(["Libraries", "Birds, reading"], Query(path, "SELECT subject FROM subjects WHERE record = 1"));
        Assert.Equal(["2021-03-05", "2021-04"], Query(path, "SELECT value FROM record_values WHERE record = 1 AND kind = 'date'"));
        Assert.Equal(["first_indexed|2021-04-10T10:00:00Z", "empty|"], Query(path, "SELECT name, value FROM extra_fields"));
        Assert.Equal(["2"], Query(path, "SELECT count(*) FROM urls WHERE record = 1"));
        Assert.Equal(["ok"], Query(path, "PRAGMA integrity_check"));
    }

    [Fact]
    public void Hostile_texts_arrive_as_they_are()
    {
        using var folder = new Folder();
        ConformanceRecords.Hostile.Select(pair => pair.Record).WriteTo(folder["x.sqlite"], Create());
        var expected = ConformanceRecords.Hostile.Select(pair => Utf8.Storable(pair.Record.Abstract).Replace('\0', '\uFFFD')).ToList();
        Assert.Equal(expected, Query(folder["x.sqlite"], "SELECT abstract FROM records"));
        Assert.Equal(expected, Query(folder["x.sqlite"], "SELECT literal FROM authors WHERE position = 2 ORDER BY record"));
    }

    [Theory]
    [InlineData("ravens", 1)]
    [InlineData("cafe", 1)]
    [InlineData("título OR biblioteca", 2)]
    [InlineData("title: habits", 1)]
    [InlineData("i", 0)]
    public void Titles_and_abstracts_are_searched_in_full(string query, int record)
    {
        using var folder = new Folder();
        new[] { Article, ConformanceRecords.Book }.WriteTo(folder["x.sqlite"], new SqliteSerializer());
        Assert.Equal(
            record == 0 ? [] : [$"{record}"],
            Query(folder["x.sqlite"], $"SELECT record FROM records_text JOIN records ON records.record = records_text.rowid WHERE records_text MATCH '{query}' ORDER BY rank"));
    }

    [Fact]
    public void Two_dumps_of_the_same_works_make_one_row_each()
    {
        using var folder = new Folder();
        BibliographicRecord[] dump = [Article, ConformanceRecords.Book];
        Store(folder["x.sqlite"], dump);
        Store(folder["x.sqlite"], [Article with { Id = "other-catalogue-7", Title = "A slower walk", Abstract = "Newts.", Pmid = null }, ConformanceRecords.Book]);
        Assert.Equal(["1|A slower walk|33987654", "2|La biblioteca sumergida : cuentos|"], Query(folder["x.sqlite"], "SELECT record, title, pmid FROM records"));
        Assert.Equal(["5"], Query(folder["x.sqlite"], "SELECT count(*) FROM authors"));
        Assert.Equal(["other-catalogue-7", "pubmed-8123456"], Query(folder["x.sqlite"], "SELECT value FROM identifiers WHERE record = 1 AND scheme = 'id'"));
        Assert.Equal([], Query(folder["x.sqlite"], "SELECT rowid FROM records_text('ravens')"));
        Assert.Equal(["1"], Query(folder["x.sqlite"], "SELECT rowid FROM records_text('newts')"));
    }

    [Fact]
    public void Works_that_share_one_identifier_and_contradict_in_another_stay_apart()
    {
        using var folder = new Folder();
        using (var store = SqliteRecordStore.Open(folder["x.sqlite"]))
        {
            var erratum = Article with { Id = "pubmed-2", Pmid = Pmid.Parse("2"), Pmcid = null };
            Assert.Equal(StoreOutcome.Added, store.Write(Article));
            Assert.Equal(StoreOutcome.Conflicting, store.Write(erratum));
            Assert.Equal(StoreOutcome.Updated, store.Write(erratum));
            Assert.Equal(StoreOutcome.Updated, store.Write(Article));
            Assert.Equal((2, 2, 1), (store.Added, store.Updated, store.Conflicts));
            store.Complete();
        }
        Assert.Equal(["33987654", "2"], Query(folder["x.sqlite"], "SELECT pmid FROM records"));
    }

    [Fact]
    public void Rows_that_turn_out_to_be_one_work_are_merged()
    {
        using var folder = new Folder();
        using (var store = SqliteRecordStore.Open(folder["x.sqlite"]))
        {
            store.Write(new() { Id = "a", Title = "By DOI", Doi = Article.Doi });
            store.Write(new() { Id = "b", Title = "By PMID", Pmid = Article.Pmid, Pmcid = Article.Pmcid });
            Assert.Equal(StoreOutcome.Merged, store.Write(new() { Id = "c", Title = "By both", Doi = Article.Doi, Pmid = Article.Pmid }));
            store.Complete();
        }
        Assert.Equal(["By both|10.5555/walks.2021.0305|33987654|PMC8123456"], Query(folder["x.sqlite"], "SELECT title, doi, pmid, pmcid FROM records"));
        Assert.Equal(["a", "b", "c"], Query(folder["x.sqlite"], "SELECT value FROM identifiers WHERE scheme = 'id'"));
        Assert.Equal([], Query(folder["x.sqlite"], "SELECT rowid FROM records_text('PMID')"));
    }

    [Fact]
    public void Matching_can_be_switched_off()
    {
        using var folder = new Folder();
        Store(folder["ids.sqlite"], [new() { Id = "1", Title = "One" }, new() { Id = "1", Title = "Another" }], new() { MatchRecordIds = false });
        Assert.Equal(["2"], Query(folder["ids.sqlite"], "SELECT count(*) FROM records"));
        Store(folder["all.sqlite"], [Article, Article], new() { MatchIdentifiers = false, MatchRecordIds = false });
        Assert.Equal(["2"], Query(folder["all.sqlite"], "SELECT count(*) FROM records"));
    }

    [Fact]
    public void What_was_not_completed_is_undone_and_writing_may_go_on_after_completion()
    {
        using var folder = new Folder();
        using (var store = SqliteRecordStore.Open(folder["x.sqlite"]))
        {
            store.Write(Article);
            store.Complete();
            store.Write(ConformanceRecords.Book);
        }
        Assert.Equal(["1"], Query(folder["x.sqlite"], "SELECT count(*) FROM records"));
    }

    [Fact]
    public void A_database_with_other_tables_is_left_alone()
    {
        using var folder = new Folder();
        Query(folder["x.sqlite"], "CREATE TABLE mine(x)");
        Assert.Throws<InvalidOperationException>(() => SqliteRecordStore.Open(folder["x.sqlite"]));
        Assert.Equal(["mine"], Query(folder["x.sqlite"], "SELECT name FROM sqlite_schema"));
        Assert.Throws<SqliteException>(() => SqliteRecordStore.Open(folder.Add("text.sqlite", string.Concat(Enumerable.Repeat("not a database ", 100)))));
    }

    private static void Store(string path, IEnumerable<BibliographicRecord> records, SqliteStoreOptions? options = null)
    {
        using var store = SqliteRecordStore.Open(path, options);
        store.WriteAll(records);
    }

    /// <summary>The rows of a query as texts.</summary>
    private static List<string> Query(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(
                string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? "" : reader.GetString(at))));
        return rows;
    }
}
