using System.Globalization;
using Bibliographic.Records.Conformance;
using Bibliographic.Records.Formats.Parquet;
using DuckDB.NET.Data;

namespace Bibliographic.Records.Plugins.Tests;

/// <summary>Files are read by DuckDB, which is no relative of the library that writes them.</summary>
public sealed class ParquetTests : RecordSerializerTests<ParquetSerializer>
{
    protected override int? CountRecords(ReadOnlyMemory<byte> output)
    {
        using var folder = new Folder();
        File.WriteAllBytes(folder["x.parquet"], output.ToArray());
        return int.Parse(Query(folder["x.parquet"], "SELECT count(*) FROM t").Single(), CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Authors_are_rows_after_unnesting() => Assert.Equal(
        ["van der Meer|Anneke|NULL|van der Meer, Anneke", "Smith|John P|Jr|Smith, John P Jr", "Nguyễn|Văn Đức|NULL|Nguyễn, Văn Đức", "NULL|NULL|NULL|Marsh Atlas Consortium, Working Group 2"],
        QueryAll("SELECT a.family, a.given, a.suffix, a.name FROM (SELECT unnest(authors) AS a FROM t WHERE id = 'pubmed-8123456')"));

    [Fact]
    public void Identifiers_are_nested_and_columns() => Assert.Equal(
        ["10.5555/walks.2021.0305|33987654|PMC8123456|doi,pmid,pmcid,issn"],
        QueryAll("SELECT doi, pmid, pmcid, (SELECT string_agg(x.i.scheme, ',') FROM (SELECT unnest(identifiers) AS i) x) FROM t WHERE year = 2021"));

    [Fact]
    public void Dates_say_how_much_is_known() => Assert.Equal(
        ["2021-03-05|2021|day|[2021-03-05, 2021-04]", "2010|2010|year|[2010]", "NULL|NULL|NULL|[]"],
        QueryAll("SELECT date, year, date_precision, dates FROM t"));

    [Fact]
    public void Absent_values_are_null_and_absent_lists_empty() => Assert.Equal(
        ["NULL|NULL|[]|0|0"],
        QueryAll("SELECT title, version, subjects, len(authors), len(extra_fields) FROM t WHERE id IS NULL"));

    [Fact]
    public void Titles_are_plain_and_as_written() => Assert.Equal(
        ["A slow walk to the library: reading habits of Corvus corax & other café visitors|true", "La biblioteca sumergida : cuentos|NULL"],
        QueryAll("SELECT title, contains(title_markup, '<i>Corvus corax</i> &amp;') FROM t WHERE title IS NOT NULL"));

    [Fact]
    public void Other_lists_keep_their_members() => Assert.Equal(
        ["[es, NULL]|[Spanish, Imaginary]|[trl, isb, NULL]|Biblioteca Imaginaria"],
        QueryAll("SELECT list_transform(languages, l -> l.code), list_transform(languages, l -> l.name), list_transform(contributors, c -> c.role), contributors[2].literal FROM t WHERE year = 2010"));

    [Fact]
    public void Empty_fields_stay() => Assert.Equal(
        ["first_indexed|2021-04-10T10:00:00Z", "empty|NULL"],
        QueryAll("SELECT f.name, f.value FROM (SELECT unnest(extra_fields) AS f FROM t WHERE year = 2021)"));

    [Fact]
    public void Evidence_is_a_column_on_request()
    {
        using var folder = new Folder();
        Records.WriteTo(folder["x.parquet"], new ParquetSerializer(new() { IncludeEvidence = true }));
        Assert.Equal(
            ["authors|WorkKeys|Certain", "journal|Spelling|Likely"],
            Query(folder["x.parquet"], "SELECT e.value, e.source, e.certainty FROM (SELECT unnest(evidence) AS e FROM t)"));
    }

    [Fact]
    public void Hostile_texts_arrive_as_they_are()
    {
        using var folder = new Folder();
        ConformanceRecords.Hostile.Select(pair => pair.Record).WriteTo(folder["x.parquet"], new ParquetSerializer());
        Assert.Equal(ConformanceRecords.Hostile.Select(pair => Utf8.Storable(pair.Record.Abstract)), Query(folder["x.parquet"], "SELECT abstract FROM t"));
        Assert.Equal(ConformanceRecords.Hostile.Select(pair => Utf8.Storable(pair.Record.Authors[1].Literal)), Query(folder["x.parquet"], "SELECT authors[2].literal FROM t"));
    }

    [Fact]
    public void Row_groups_have_the_size_that_was_asked_for()
    {
        using var folder = new Folder();
        var records = Enumerable.Range(1, 250).Select(number => ConformanceRecords.Article with { Id = $"r{number}" });
        Assert.Equal(250, records.WriteTo(folder["x.parquet"], RecordFormats.Default.WithParquet(new() { RowGroupSize = 100 })["parquet"]));
        Assert.Equal(["3|250"], Query(folder["x.parquet"], $"SELECT num_row_groups, num_rows FROM parquet_file_metadata('{folder["x.parquet"]}')"));
        Assert.Equal(["250|1000|r1|r99"], Query(folder["x.parquet"], "SELECT count(DISTINCT id), sum(len(authors)), min(id), max(id) FROM t"));
    }

    [Fact]
    public void Row_groups_have_a_positive_size() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParquetSerializer(new() { RowGroupSize = 0 }));

    private static BibliographicRecord[] Records => [ConformanceRecords.Article, ConformanceRecords.Book, ConformanceRecords.Empty];

    private static List<string> QueryAll(string sql)
    {
        using var folder = new Folder();
        Records.WriteTo(folder["x.parquet"], new ParquetSerializer());
        return Query(folder["x.parquet"], sql);
    }

    /// <summary>The rows of a query over a file, which is the table <c>t</c>, as texts.</summary>
    private static List<string> Query(string path, string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE VIEW t AS SELECT * FROM read_parquet('{path}')";
        command.ExecuteNonQuery();
        var columns = Columns(connection, sql);
        command.CommandText = $"SELECT {string.Join(", ", Enumerable.Range(1, columns).Select(number => $"CAST(c{number} AS VARCHAR)"))} FROM ({sql}) AS q({string.Join(", ", Enumerable.Range(1, columns).Select(number => $"c{number}"))})";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, columns).Select(at => reader.IsDBNull(at) ? "NULL" : reader.GetString(at))));
        return rows;
    }

    private static int Columns(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        return reader.FieldCount;
    }
}
