using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests.Input;

public class RecordDumpTests
{
    private static readonly List<BibliographicRecord> Catalogue = [.. RecordDump.ReadFile(Repository.PathOf("catalogue.txt"))];

    public static TheoryData<string> Files =>
        [.. Repository.Samples.Select(name => name + ".txt"),
            .. Directory.GetFiles(Repository.PathOf("dialects")).Select(path => "dialects/" + Path.GetFileName(path)), "catalogue.txt.gz"];

    [Fact]
    public void The_catalogue_holds_the_articles()
    {
        Assert.All(Repository.Samples.Except(["book"]),
            name => Assert.Contains(RecordDump.ReadFile(Repository.PathOf(name + ".txt")).Single(), Catalogue));
        Assert.Equal(Catalogue.Count, Catalogue.Distinct().Count());
        Assert.All(Catalogue, record => Assert.NotNull(record.Title));
    }

    [Theory]
    [InlineData("catalogue.txt")]
    [InlineData("catalogue.txt.gz")]
    [InlineData("catalogue.jsonl")]
    public async Task Every_source_gives_the_same_records(string file)
    {
        var path = Repository.PathOf(file);
        var bytes = Repository.Bytes(file);
        Assert.Equal(Catalogue, RecordDump.ReadFile(path));
        Assert.Equal(Catalogue, RecordDump.Read(File.OpenRead(path)));
        Assert.Equal(Catalogue, RecordDump.Read(bytes));
        Assert.Equal(Catalogue, RecordDump.Read(new ReadOnlyMemory<byte>([1, 2, .. bytes, 3])[2..^1]));
        Assert.Equal(Catalogue, await ListAsync(RecordDump.ReadFileAsync(path)));
        Assert.Equal(Catalogue, await ListAsync(RecordDump.ReadAsync(new MemoryStream(bytes))));
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
            Assert.Equal(Catalogue, RecordDump.ReadText(Repository.Text(file)));
    }

    [Fact]
    public void Packed_JSON_Lines_are_unpacked_twice() => Assert.Equal(Catalogue, RecordDump.Read(Pack(Repository.Bytes("catalogue.jsonl"))));

    [Fact]
    public void Packed_twice_is_unpacked_twice() => Assert.Equal(Catalogue, RecordDump.Read(Pack(Repository.Bytes("catalogue.txt.gz"))));

    [Fact]
    public void Several_packed_files_in_one_are_read_to_the_end()
    {
        var packed = Repository.Bytes("catalogue.txt.gz");
        Assert.Equal(2 * Catalogue.Count, RecordDump.Read([.. packed, .. Pack("\n"u8.ToArray()), .. packed]).Count());
    }

    [Theory]
    [InlineData("| id |\n1 |\n| title |\nT |\n| publisher |\none\ntwo |\n")]
    [InlineData("id | 1 |\ntitle | T |\ndescription | one\ntwo\n\nthree |\nlocal | a\nb |\n")]
    public void Line_ends_inside_values_do_not_depend_on_those_of_the_dump(string dump)
    {
        var records = RecordDump.ReadText(dump).ToList();
        Assert.NotEmpty(records);
        Assert.Equal(records, RecordDump.ReadText(dump.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        foreach (var file in new[] { "catalogue.txt", "catalogue.jsonl" })
        {
            Assert.Equal(Catalogue, RecordDump.Read([.. mark, .. Repository.Bytes(file)]));
            Assert.Equal(Catalogue, RecordDump.Read(Pack([.. mark, .. Repository.Bytes(file)])));
        }
        var first = Assert.Single(RecordDump.Read([.. mark, .. "id | x |\ntitle | T |\n"u8]));
        Assert.Equal(("x", "T"), (first.Id, first.Title));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("---|---|\n---|---|\n")]
    [InlineData("There is no table here.")]
    [InlineData("{")]
    [InlineData("\uFEFF")]
    [InlineData("x")]
    [InlineData("|")]
    [InlineData("a_b | c |\nd_e | f |\ng_h | i |\n")]
    public async Task Input_without_records_gives_none(string text)
    {
        Assert.Empty(RecordDump.ReadText(text));
        Assert.Empty(RecordDump.Read(Pack(Encoding.UTF8.GetBytes(text))));
        Assert.Empty(await ListAsync(RecordDump.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)))));
    }

    [Fact]
    public void CRLF_gives_the_same_records() =>
        Assert.Equal(Catalogue, RecordDump.ReadText(Repository.Text("catalogue.txt").Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Files))]
    public void A_stream_split_at_any_byte_gives_the_same_records(string file)
    {
        var bytes = Repository.Bytes(file);
        List<BibliographicRecord> expected = [.. RecordDump.Read(bytes)];
        Assert.NotEmpty(expected);
        var step = file.EndsWith(".gz", StringComparison.Ordinal) ? 11 : file.StartsWith("dialects", StringComparison.Ordinal) ? 5 : 1;
        for (var split = 1; split < bytes.Length; split += step)
        {
            if (!RecordDump.Read(PartsStream.SplitAt(bytes, split)).SequenceEqual(expected))
                Assert.Fail($"Split at byte {split}.");
        }
    }

    [Theory]
    [InlineData("catalogue.txt")]
    [InlineData("catalogue.txt.gz")]
    [InlineData("catalogue.jsonl")]
    public async Task A_stream_of_single_bytes_gives_the_same_records(string file)
    {
        var bytes = Repository.Bytes(file);
        Assert.Equal(Catalogue, RecordDump.Read(PartsStream.OfSize(bytes, 1)));
        Assert.Equal(Catalogue, await ListAsync(RecordDump.ReadAsync(PartsStream.OfSize(bytes, 1))));
    }

    [Fact]
    public void A_record_comes_as_soon_as_the_next_page_has_begun()
    {
        var bytes = Repository.Bytes("catalogue.txt");
        using var stream = PartsStream.OfSize(bytes, 512);
        using var reader = new RecordReader(stream, new() { FillLimit = 0 });
        Assert.True(reader.Read());
        Assert.InRange(stream.ReadCount, 1, bytes.Length / 512 / 2);
    }

    [Fact]
    public void Nothing_is_read_before_the_enumeration_and_a_stream_is_closed_after_it()
    {
        var stream = PartsStream.OfSize(Repository.Bytes("catalogue.txt"), 512);
        var records = RecordDump.Read(stream);
        Assert.Equal(0, stream.ReadCount);
        Assert.NotNull(records.First().Title);
        Assert.True(stream.IsClosed);
        Assert.Throws<FileNotFoundException>(() => RecordDump.ReadFile(Repository.PathOf("no such file")).First());
    }

    [Fact]
    public void A_file_can_be_enumerated_again()
    {
        var records = RecordDump.ReadFile(Repository.PathOf("catalogue.txt"));
        Assert.Equal(records.ToList(), records.ToList());
    }

    [Fact]
    public async Task Cancelling_stops_between_records()
    {
        using var source = new CancellationTokenSource();
        var count = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in RecordDump.ReadAsync(new MemoryStream(Repository.Bytes("catalogue.txt")), source.Token))
            {
                if (++count == 2)
                    await source.CancelAsync();
            }
        });
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Cancelling_the_enumeration_stops_it_too()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in RecordDump.ReadFileAsync(Repository.PathOf("catalogue.txt")).WithCancellation(source.Token))
                Assert.Fail("A record was read.");
        });
    }

    [Fact]
    public async Task Cancelling_stops_the_wait_for_data()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var reading = ListAsync(RecordDump.ReadAsync(new WaitingStream(Repository.Bytes("article.txt")), source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Enumerations_do_not_disturb_each_other()
    {
        var lists =
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RecordDump.ReadFile(Repository.PathOf("catalogue.txt")).ToList())));
        Assert.All(lists, list => Assert.Equal(Catalogue, list));
    }

    [Theory]
    [InlineData("{\"text\": 5}")]
    [InlineData("{\"text\": \"cut")]
    [InlineData("{\"id\": 1}")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("not JSON at all")]
    [InlineData("{\"text\": \"\\ud800\"}")]
    [InlineData("{\"text\": [\"a\"], \"x\": {\"text\": \"id | no |\\ntitle | inner |\\n\"}}")]
    public void A_broken_line_of_JSON_Lines_costs_only_itself(string broken)
    {
        var lines = Repository.Text("catalogue.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var diagnostics = new List<Diagnostic>();
        var records = RecordDump.ReadText(string.Join('\n', [lines[0], broken, .. lines[1..]]), new() { OnDiagnostic = diagnostics.Add });
        Assert.Equal(Catalogue, records);
        var diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.JsonLineBroken);
        Assert.Equal((2L, "BR0301"), (diagnostic.Position.Line, diagnostic.Id));
    }

    [Fact]
    public void The_text_of_JSON_Lines_is_found_after_other_values_and_among_escapes()
    {
        var page = Repository.Text("article.txt");
        var line = $"{{\"meta\": {{\"text\": \"id | no |\"}}, \"list\": [{{\"text\": 1}}], \"n\": null, \"text\": {JsonSerializer.Serialize(page)}, \"z\": 1}}";
        Assert.Equal(RecordDump.ReadText(page), RecordDump.ReadText(line));
        Assert.Equal(RecordDump.ReadText(page), RecordDump.ReadText("\r\n\n  " + line + "\r\n\r\n"));
    }

    [Theory]
    [InlineData("text", """ "url": "https://cat.example/Record/1", "timestamp": "2019-04-25T12:57:54Z" """)]
    [InlineData("raw_content", """ "url": "https://cat.example/Record/1", "date_download": "2019-04-25T12:57:54Z" """)]
    [InlineData("content", """ "warc_headers": { "n": 1, "warc-target-uri": "https://cat.example/Record/1", "l": [{ "url": "no" }] } """)]
    [InlineData("text", """ "u": "https://cat.example/Record/1", "collection": "x", "ts": 5 """)]
    public void The_address_of_a_page_comes_from_its_line_of_JSON_Lines(string text, string members)
    {
        var page = JsonSerializer.Serialize(Repository.Text("article.txt"));
        foreach (var line in new[] { $"{{\"{text}\":{page},{members}}}", $"{{{members},\"{text}\":{page}}}" })
            Assert.Equal("https://cat.example/Record/1", Assert.Single(RecordDump.ReadText(line)).SourceAddress);
        var only = RecordDump.ReadText($"{{{members},\"{text}\":{page}}}", new() { Only = [RecordValue.Title] });
        Assert.Null(Assert.Single(only).SourceAddress);
    }

    [Fact]
    public void What_is_broken_after_the_text_of_a_line_costs_no_record()
    {
        var page = JsonSerializer.Serialize(Repository.Text("article.txt"));
        var record = Assert.Single(RecordDump.ReadText($"{{\"url\":\"https://cat.example/1\",\"text\":{page},\"date\": oops"));
        Assert.Equal("https://cat.example/1", record.SourceAddress);
    }

    [Theory]
    [InlineData("{{A note}} above")]
    [InlineData("{ a brace")]
    [InlineData("[Article in French]")]
    public void A_page_may_begin_like_JSON(string start) =>
        Assert.Equal("T", Assert.Single(RecordDump.ReadText(start + "\nid | x |\ntitle | T |\n")).Title);

    [Fact]
    public void A_strict_reader_throws_at_a_broken_line()
    {
        var exception =
            Assert.Throws<RecordFormatException>(() => RecordDump.ReadText("{\"text\": 5}\n", new() { Policy = DiagnosticPolicy.Strict }).ToList());
        Assert.Equal(DiagnosticCode.JsonLineBroken, exception.Diagnostic.Code);
    }

    [Fact]
    public void Packed_input_that_ends_early_gives_what_is_there()
    {
        var packed = Repository.Bytes("catalogue.txt.gz");
        var records = RecordDump.Read(packed[..^200]).ToList();
        Assert.Equal(Catalogue.Take(records.Count - 1), records.SkipLast(1));
        Assert.InRange(records.Count, Catalogue.Count - 2, Catalogue.Count);
    }

    [Fact]
    public async Task Damaged_packed_input_gives_a_diagnostic_and_no_exception()
    {
        var packed = Repository.Bytes("catalogue.txt.gz");
        var diagnostics = new List<Diagnostic>();
        for (var at = 30; at < packed.Length; at += 37)
        {
            byte[] damaged = [.. packed];
            damaged[at] ^= 0x55;
            diagnostics.Clear();
            var records = RecordDump.Read(damaged, new() { OnDiagnostic = diagnostics.Add }).ToList();
            Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.CompressionBroken);
            Assert.Equal(records, await ListAsync(RecordDump.ReadAsync(new MemoryStream(damaged))));
        }
        Assert.Throws<RecordFormatException>(
            () => RecordDump.Read([.. packed[..^8], 1, 2, 3, 4, 5, 6, 7, 8], new() { Policy = DiagnosticPolicy.Strict }).Count());
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static async Task<List<BibliographicRecord>> ListAsync(IAsyncEnumerable<BibliographicRecord> records)
    {
        var list = new List<BibliographicRecord>();
        await foreach (var record in records)
            list.Add(record);
        return list;
    }

    /// <summary>Gives its bytes, and then nothing, for ever.</summary>
    private sealed class WaitingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
