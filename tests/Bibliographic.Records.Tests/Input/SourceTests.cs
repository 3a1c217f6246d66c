using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Where a record came from: the page's address and date, and the place in the input.</summary>
public class SourceTests
{
    private const string Fetched = "2024-05-18T06:07:08Z";

    private static readonly string Article = Repository.Text("article.txt");

    [Theory]
    [InlineData("""{"text":@,"url":"https://c.example/1","timestamp":"2024-05-18T06:07:08Z"}""")]                             // C4
    [InlineData("""{"text":@,"url":"https://c.example/1","timestamp":"2024-05-18 06:07:08 UTC"}""")]                           // mC4
    [InlineData("""{"text":@,"timestamp":"2024/05/18 06:07:08","url":"https://c.example/1","source":"x"}""")]                  // CulturaX
    [InlineData("""{"text":@,"id":"<urn:uuid:1>","dump":"x","url":"https://c.example/1","date":"2024-05-18T06:07:08Z"}""")]    // FineWeb
    [InlineData("""{"f":"./x.warc.gz","o":9,"u":"https://c.example/1","c":"text/html","ts":"2024-05-18T06:07:08Z","text":@}""")]   // HPLT
    [InlineData("""{"url":"https://c.example/1","date_download":"2024-05-18T06:07:08Z","digest":"sha1:X","raw_content":@}""")]  // RedPajama
    [InlineData("""{"text":@,"meta":{"timestamp":"2024-05-18T06:07:08Z","url":"https://c.example/1","language":"en"}}""")]
    [InlineData("""{"content":@,"warc_headers":{"warc-date":"2024-05-18T06:07:08Z","warc-target-uri":"https://c.example/1"}}""")]   // OSCAR
    [InlineData("""{"text":@,"url":"https://c.example/1","metadata":{"WARC-Date":"2024-05-18T06:07:08Z"}}""")]                  // DCLM
    [InlineData("""{"content":@,"url":"https://c.example/1","timestamp":"2024-05-18T08:07:08.250+02:00"}""")]
    public void The_names_that_corpora_use_are_known(string line)
    {
        var record = Assert.Single(RecordDump.ReadText(line.Replace("@", Json(Article), StringComparison.Ordinal)));
        Assert.Equal("https://c.example/1", record.SourceAddress);
        Assert.Equal(Datestamp.Parse(Fetched), record.SourceDate);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("2024-13-45T00:00:00Z")]
    public void What_is_no_time_is_none(string text) =>
        Assert.Null(Assert.Single(RecordDump.ReadText($$"""{"text":{{Json(Article)}},"date":"{{text}}"}""")).SourceDate);

    [Fact]
    public void WARC_tells_date_and_place()
    {
        byte[] file = [.. WarcFile.Wet(Article, Article).SelectMany(record => record)];
        var records = RecordDump.Read(file, new() { SourceName = "a.wet", KeepPosition = true }).ToList();
        Assert.All(records, record => Assert.NotNull(record.SourceDate));
        Assert.Equal(["a.wet", "a.wet"], records.Select(record => record.SourcePosition?.Source));
        Assert.Equal([1L, 2L], records.Select(record => record.SourcePosition!.Value.RecordNumber));
        string At(long offset) => Encoding.UTF8.GetString(file, (int)offset, "WARC/1.0".Length);
        Assert.All(records, record => Assert.Equal("WARC/1.0", At(record.SourcePosition!.Value.ByteOffset)));
    }

    [Fact]
    public void The_position_is_kept_when_it_is_asked_for()
    {
        Assert.Null(Assert.Single(RecordDump.ReadText(Article)).SourcePosition);
        RecordReaderOptions[] askings = [new() { KeepPosition = true }, new() { Only = [RecordValue.SourcePosition, RecordValue.Id] }];
        foreach (var options in askings)
        {
            using var reader = new RecordReader(new MemoryStream(Encoding.UTF8.GetBytes(Article)), options);
            Assert.True(reader.Read());
            Assert.Equal(reader.Position, reader.Current.SourcePosition);
        }
        var line = $$"""{"text":{{Json(Article)}},"url":"https://c.example/1","date":"{{Fetched}}"}""";
        var only = RecordDump.ReadText(line, new() { Only = [RecordValue.Id] });
        Assert.Equal((null, null), (Assert.Single(only).SourceAddress, Assert.Single(only).SourceDate));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Shards_keep_the_same_positions_together_as_one_range_of_the_whole(int threads)
    {
        var dump = Repository.Bytes("catalogue.txt");
        var options = new RecordReaderOptions { KeepPosition = true, SourceName = "c.txt", MaxDegreeOfParallelism = threads };
        List<SourcePosition?> Read(ByteRange range) =>
            [.. RecordDump.Read(dump, options with { Range = range }).Select(record => record.SourcePosition)];
        var middle = dump.Length / 2;
        Assert.Equal(Read(new(1, dump.Length)), [.. Read(new(1, middle)), .. Read(new(middle, dump.Length))]);
    }

    [Fact]
    public void The_library_s_JSON_keeps_all_of_it()
    {
        var line = $$"""{"text":{{Json(Article)}},"url":"https://c.example/1","date":"{{Fetched}}"}""";
        var record = Assert.Single(RecordDump.ReadText(line, new() { KeepPosition = true, SourceName = "c4.jsonl" }));
        var json = RecordFormats.NdJson.Serialize(record);
        Assert.Contains($$"""
            "sourceAddress":"https://c.example/1","sourceDate":"{{Fetched}}","sourcePosition":{"file":"c4.jsonl","record":1,"line":1,"byteOffset":0}
            """, json, StringComparison.Ordinal);
        // A record that was written before keeps what it says, whatever file it is read from.
        var again = Assert.Single(RecordDump.ReadText(json, new() { KeepPosition = true, SourceName = "other.ndjson" }));
        Assert.Equal((record.SourceAddress, record.SourceDate), (again.SourceAddress, again.SourceDate));
        Assert.Equal(record.SourcePosition, again.SourcePosition);
    }

    [Theory]
    [InlineData("""{"id":"a","sourcePosition":{"file":"x","line":-1}}""")]
    [InlineData("""{"id":"a","sourcePosition":{"byteOffset":"9"}}""")]
    [InlineData("""{"id":"a","sourcePosition":7}""")]
    public void A_position_that_is_none_is_reported_and_left_out(string json)
    {
        using var reader = new RecordReader(new MemoryStream(Encoding.UTF8.GetBytes(json)), new() { Policy = DiagnosticPolicy.Collect });
        Assert.True(reader.Read());
        Assert.Equal("a", reader.Current.Id);
        Assert.Contains("'sourcePosition'", Assert.Single(reader.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_diagnostic_tells_the_page_that_it_is_about(int threads)
    {
        var damaged = Article[..(Article.IndexOf("title_short |", StringComparison.Ordinal) + 30)];
        string[] lines =
        [
            $$"""{"text":{{Json(damaged)}},"url":"https://c.example/1","date":"{{Fetched}}"}""",
            "{\"text\":",
            $$"""{"text":{{Json(damaged)}},"url":"https://c.example/3"}""",
        ];
        List<Diagnostic> diagnostics = [];
        var options = new RecordReaderOptions { OnDiagnostic = diagnostics.Add, MaxDegreeOfParallelism = threads };
        _ = RecordDump.ReadText(string.Join('\n', lines), options).Count();
        Assert.Equal(
            [(DiagnosticCode.RowCut, "https://c.example/1"), (DiagnosticCode.JsonLineBroken, null), (DiagnosticCode.RowCut, "https://c.example/3")],
            diagnostics.Where(diagnostic => diagnostic.IsDamage).Select(diagnostic => (diagnostic.Code, diagnostic.SourceAddress)));
        Assert.Equal(Datestamp.Parse(Fetched), diagnostics[0].SourceDate);
        Assert.EndsWith(" (https://c.example/1)", diagnostics[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Pages_and_those_with_records_are_counted(int threads)
    {
        byte[] wet = [.. WarcFile.Wet(Article, "A page about nothing.", Article + Article, "").SelectMany(record => record)];
        var lines = Encoding.UTF8.GetBytes($"{{\"text\":\"nothing\"}}\n{{\"text\":{Json(Article)}}}\n\n{{\"text\":\"| title | but no page\"}}\n");
        Assert.Equal((1, 3), Count(lines));
        Assert.Equal((1, 3), Count(WarcFile.Gzip(lines)));
        Assert.Equal((2, 4), Count(wet));
        Assert.Equal((0, 0), Count(Encoding.UTF8.GetBytes(Article)));

        (long, long) Count(byte[] file)
        {
            using var reader = new RecordReader(new MemoryStream(file), new() { MaxDegreeOfParallelism = threads });
            while (reader.Read())
            {
            }
            return (reader.PagesWithRecords, reader.PageCount);
        }
    }

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
