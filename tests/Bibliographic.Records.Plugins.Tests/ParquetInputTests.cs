using System.Globalization;
using System.IO.Compression;
using Bibliographic.Records.Conformance;
using Bibliographic.Records.Formats.Parquet;
using DuckDB.NET.Data;

namespace Bibliographic.Records.Plugins.Tests;

/// <summary>Parquet with a column of texts. The files are DuckDB's.</summary>
public class ParquetInputTests
{
    private const string Page = "A walk\n_version_ | 1752300000123456789 |\n---|---|\nid | a-{0} |\ntitle | Walk {0} |\n";

    private static readonly RecordReaderOptions Options = new() { Inputs = RecordInputs.Default.WithParquet() };

    public sealed class Conformance : RecordContainerTests
    {
        protected override ReadOnlyMemory<byte> Sample => Write("snappy", 4);

        protected override int SampleCount => 2;

        protected override RecordContainer Create() => new ParquetContainer();
    }

    [Theory]
    [InlineData("snappy")]
    [InlineData("zstd")]
    [InlineData("gzip")]
    [InlineData("uncompressed")]
    public void The_texts_of_all_row_groups_are_read_with_their_addresses(string codec)
    {
        var file = Write(codec, 10_000);
        var diagnostics = new List<Diagnostic>();
        using var reader = new RecordReader(new MemoryStream(file), Options with { OnDiagnostic = diagnostics.Add });
        var records = new List<BibliographicRecord>();
        while (reader.Read())
        {
            records.Add(reader.Current);
            Assert.Equal(2 * records.Count, reader.Position.Line);   // every second row is a page
        }
        Assert.DoesNotContain(diagnostics,
            diagnostic => diagnostic.Code != DiagnosticCode.TextPassedOver && diagnostic.Code != DiagnosticCode.FewRows);
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => $"https://catalogue.example/{2 * i + 1}"), records.Select(record => record.SourceAddress));
        Assert.Equal("Walk 9999", records[^1].Title);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Each_row_group_belongs_to_one_shard(int count)
    {
        var file = Write("snappy", 10_000);
        var shards = Enumerable.Range(1, count).Select(index =>
        {
            var range = new DumpShard(index, count).RangeOf(file.Length);
            using var reader = new RecordReader(new MemoryStream(file), Options with { Range = range });
            var rows = new List<(string? Title, long Row)>();
            while (reader.Read())
                rows.Add((reader.Current.Title, reader.Position.Line));
            return rows;
        }).ToList();
        Assert.Equal(Enumerable.Range(1, 5000).Select(i => ((string?)$"Walk {2 * i - 1}", 2L * i)), shards.SelectMany(rows => rows));
        Assert.True(shards.Count(rows => rows.Count > 0) > 1);
    }

    [Fact]
    public async Task A_file_that_cannot_seek_or_is_packed_is_read_too()
    {
        var file = Write("snappy", 100);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(file);
        packed.Position = 0;
        var count = 0;
        await foreach (var record in RecordDump.ReadAsync(packed, Options))
            count++;
        Assert.Equal(50, count);
    }

    [Theory]
    [InlineData("'2024-03-05T11:02:09Z'")]
    [InlineData("'2024-03-05 11:02:09'")]
    [InlineData("TIMESTAMP '2024-03-05 11:02:09'")]
    public void The_column_of_the_page_can_be_named_and_times_are_read_in_every_form(string time)
    {
        var page = Page.Replace("\n", "~", StringComparison.Ordinal);
        var file = Query($"SELECT 'no page' AS text, replace('{page}', '~', chr(10)) AS page_text, 'https://c.example/1' AS url, {time} AS date", "snappy");
        Assert.Empty(RecordDump.Read(file, Options));
        var options = Options with { Inputs = Options.Inputs.WithTextProperty("page_text"), KeepPosition = true };
        var record = Assert.Single(RecordDump.Read(file, options));
        Assert.Equal(Datestamp.Parse("2024-03-05T11:02:09Z"), record.SourceDate);
        Assert.Equal(1, record.SourcePosition?.Line);
    }

    [Fact]
    public void A_file_without_a_column_of_texts_says_so()
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Empty(RecordDump.Read(Query("SELECT 1 AS id, 'x' AS title", "snappy"), Options with { OnDiagnostic = diagnostics.Add }));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.ContainerBroken);
    }

    [Fact]
    public void A_Parquet_file_that_is_cut_or_damaged_gives_a_diagnostic_and_no_exception()
    {
        var file = Write("snappy", 40);
        for (var at = 4; at < file.Length; at += 1 + file.Length / 150)
        {
            byte[] damaged = [.. file];
            damaged[at] ^= 0x55;
            _ = RecordDump.Read(damaged, Options).Count();
            var diagnostics = new List<Diagnostic>();
            _ = RecordDump.Read(file[..at], Options with { OnDiagnostic = diagnostics.Add }).Count();
            Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.ContainerBroken);
        }
    }

    [Theory]
    [InlineData("08C801FFFFFFFF07")]   // a text of 2 GB
    [InlineData("09C801F5FFFFFFFF07")]   // a list of as many numbers
    [InlineData("0BC801FFFFFFFF0755")]   // a map
    [InlineData("0CC801")]   // a structure without its end
    [InlineData("1502150200")]   // a number in the place of the schema
    [InlineData("1502191C180261610000")]   // a column whose type is a text
    [InlineData("09C80121010100")]   // a list of booleans, which the library reads as if it had no bytes
    public void A_description_that_cannot_be_takes_no_memory_and_no_time(string footer)
    {
        var bytes = Convert.FromHexString(footer);
        byte[] file = [.. "PAR1"u8, .. bytes, (byte)bytes.Length, 0, 0, 0, .. "PAR1"u8];
        var diagnostics = new List<Diagnostic>();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Empty(RecordDump.Read(file, Options with { OnDiagnostic = diagnostics.Add }));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 32 * 1024 * 1024);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Message.EndsWith("its description at the end is not whole", StringComparison.Ordinal));
    }

    /// <summary>A file as FineWeb has them; every second row is a page of a catalogue.</summary>
    private static byte[] Write(string codec, int rows) => Query(
        $"""
        SELECT CASE WHEN i % 2 = 1 THEN replace('{Page.Replace("\n", "~", StringComparison.Ordinal)}', '~', chr(10)).replace('{"{0}"}', CAST(i AS VARCHAR)) ELSE 'A text about nothing ' || i END AS text,
            '<urn:uuid:' || i || '>' AS id, 'CC-MAIN-2024-10' AS dump, 'https://catalogue.example/' || i AS url, '2024-03-05T11:02:09Z' AS date,
            's3://commoncrawl/x.warc.gz' AS file_path, 'es' AS language, 0.9 AS language_score, 100 AS token_count
        FROM range({rows.ToString(CultureInfo.InvariantCulture)}) t(i)
        """,
        codec);

    private static byte[] Query(string query, string codec)
    {
        using var folder = new Folder();
        var path = folder["x.parquet"];
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({query}) TO '{path}' (FORMAT parquet, COMPRESSION {codec}, ROW_GROUP_SIZE 2048)";
        command.ExecuteNonQuery();
        return File.ReadAllBytes(path);
    }
}
