using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Bibliographic.Records.Conformance;

namespace Bibliographic.Records.Tests.Input;

/// <summary>JSON arrays of pages, and properties that the user names.</summary>
public class JsonCorpusTests
{
    private static readonly string Article = Repository.Text("article.txt");
    private static readonly string Book = Repository.Text("book.txt");
    private static readonly BibliographicRecord[] Both = [.. RecordDump.ReadText(Article), .. RecordDump.ReadText(Book)];

    public sealed class Conformance : RecordContainerTests
    {
        protected override ReadOnlyMemory<byte> Sample => Encoding.UTF8.GetBytes(Array(Page(Article), Page("a page about nothing"), Page(Book)));

        protected override int SampleCount => 2;

        protected override RecordContainer Create() => RecordInputs.Default.Containers.Single(container => container.Name == "json-array");
    }

    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true };

    public static TheoryData<string> Layouts =>
    [
        Array(Page(Article), Page(Book)),
        $"[{Page(Article)},{Page(Book)}]",
        $"[\n{Page(Article)},\n{Page(Book)}\n]\n",
        $"  [ {Page(Article)} ]  [ {Page(Book)} ]",
        JsonSerializer.Serialize(
            new[] { new { a = new { b = "}]" }, text = Article }, new { a = new { b = "{\"\\" }, text = Book } },
            Indented),
        $$$"""[{"a":[{"b":[[],[{}],{"c":{}}]},{"d":[1,{}]}],"e": [ [ {} , [ ] ] ],"text":{{{JsonSerializer.Serialize(Article)}}}},{{{Page(Book)}}}]""",
    ];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void An_array_is_read_like_JSON_Lines_in_every_layout(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        Assert.Equal(Both, RecordDump.Read(bytes));
        Assert.Equal(Both, RecordDump.Read(Gzip(bytes)));
        Assert.Equal(Both, RecordDump.Read(bytes, new() { MaxDegreeOfParallelism = 2, OnDiagnostic = diagnostic => Assert.Fail($"{diagnostic}") }));
    }

    [Fact]
    public void Each_record_has_the_place_and_the_page_of_its_object()
    {
        var json = $"[\n{Page(Article, "https://c.example/1")},\n{Page(Book, "https://c.example/2")}\n]";
        var records = RecordDump.ReadText(json, new() { KeepPosition = true }).ToList();
        Assert.Equal(["https://c.example/1", "https://c.example/2"], records.Select(record => record.SourceAddress));
        Assert.Equal([2L, 3L], records.Select(record => record.SourcePosition!.Value.Line));
        Assert.All(records, record => Assert.Equal('{', (char)Encoding.UTF8.GetBytes(json)[record.SourcePosition!.Value.ByteOffset]));
    }

    [Theory]
    [InlineData("""{"text":7}""")]
    [InlineData("""{"text":"\ud800"}""")]
    [InlineData("""{"no":"page"}""")]
    [InlineData("""{"text":"a", nonsense}""")]
    [InlineData("null")]
    [InlineData("\"a string\"")]
    [InlineData("{\"text\":\"no end\n")]
    public void What_is_broken_costs_only_itself(string broken)
    {
        List<Diagnostic> diagnostics = [];
        var json = $"[\n{Page(Article)},\n{broken},\n{Page(Book)}\n]";
        Assert.Equal(Both, RecordDump.ReadText(json, new() { OnDiagnostic = diagnostics.Add }));
        if (!broken.StartsWith("{\"text\":\"a\"", StringComparison.Ordinal))
            Assert.Equal((DiagnosticCode.JsonLineBroken, 3L), (Assert.Single(diagnostics).Code, diagnostics[0].Position.Line));
    }

    /// <summary>The end is missing where a brace or bracket opens and no value can start; also in an object that is too long.</summary>
    [Theory]
    [InlineData("{\"text\":\"no end\"")]
    [InlineData("{\"text\":\"no end\"{")]
    [InlineData("{\"text\":\"no end\"[")]
    [InlineData("{\"text\":\"no end\"]")]
    [InlineData("{\"a\": [{}, {\"b\": [[1], {}]}], \"c\": {\"d\": [], \"e\": {")]
    [InlineData("{\"text\":\"no end\",")]
    [InlineData("{\"text\" :")]
    public void An_object_without_an_end_costs_only_itself(string broken)
    {
        foreach (var filler in new[] { "", new string(' ', 50_000) })
        {
            foreach (var separator in new[] { ",", ",\n", " \r\n\t, " })
            {
                var json = Encoding.UTF8.GetBytes($"[{Page(Article)}{separator}{broken.Insert(1, filler)}{separator}{Page(Book)}\n]");
                for (var size = 1; size < 1_000_000; size *= 11)
                {
                    List<Diagnostic> diagnostics = [];
                    var options = new RecordReaderOptions { MaxRecordBytes = 40_000, OnDiagnostic = diagnostics.Add };
                    Assert.Equal(Both, RecordDump.Read(PartsStream.OfSize(json, size), options));
                    var line = separator.Contains('\n', StringComparison.Ordinal) ? 2 : 1;
                    Assert.All(diagnostics, diagnostic => Assert.Equal(line, diagnostic.Position.Line));
                    Assert.Contains(diagnostics, diagnostic => diagnostic.Message == "an object of the array is broken and was skipped: it has no end");
                    Assert.Equal(filler.Length > 0, diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCode.RecordTooLong));
                }
            }
        }
    }

    [Fact]
    public void An_array_that_ends_early_says_so()
    {
        var json = Array(Page(Article), Page(Book));
        for (var length = json.Length - 2; length > 0; length -= 97)
        {
            List<Diagnostic> diagnostics = [];
            var records = RecordDump.ReadText(json[..length], new() { OnDiagnostic = diagnostics.Add }).ToList();
            Assert.InRange(records.Count, 0, 2);
            Assert.NotEmpty(diagnostics);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_object_or_a_line_over_the_limit_is_left_out_and_the_file_read_on(bool isArray)
    {
        var longPage = Page(new string('x', 3_000_000) + "\\\"{");
        var json = isArray ? Array(Page(Article), longPage, Page(Book)) : string.Join('\n', Page(Article), longPage, Page(Book));
        List<Diagnostic> diagnostics = [];
        var records = RecordDump.ReadText(json, new() { MaxRecordBytes = 1_000_000, OnDiagnostic = diagnostics.Add }).ToList();
        Assert.Equal(Both, records);
        Assert.Equal(DiagnosticCode.RecordTooLong, Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void A_long_array_takes_no_more_memory_than_its_objects()
    {
        var page = Encoding.UTF8.GetBytes($",\n{Page(new string('x', 100_000))}");
        var (start, end) = (Encoding.UTF8.GetBytes($"[\n{Page(Article)}"), Encoding.UTF8.GetBytes($",\n{Page(Book)}]"));
        using var input = new RepeatedStream(start, page, 2000, end);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Both, RecordDump.Read(input));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);   // of 200 MB
    }

    [Fact]
    public void The_property_that_has_the_page_can_be_named()
    {
        var options = new RecordReaderOptions { Inputs = RecordInputs.Default.WithTextProperty("page_text") };
        string Named(string page) => JsonSerializer.Serialize(new { text = "a summary", title = "one", page_text = page });
        string[] forms = [$"{Named(Article)}\n{Named(Book)}\n", $"[{Named(Article)},{Named(Book)}]"];
        foreach (var form in forms)
        {
            Assert.Equal(Both, RecordDump.ReadText(form, options));
            var packed = Gzip(Gzip(Encoding.UTF8.GetBytes(form)));
            Assert.Equal(Both, RecordDump.Read(packed, options with { OnDiagnostic = d => Assert.Fail($"{d}") }));
            Assert.Empty(RecordDump.ReadText(form));
        }
        // Everything else is read as ever.
        Assert.Equal(Both, RecordDump.ReadText(Article + Book, options));
        Assert.Equal(Both, RecordDump.ReadText(string.Concat(Both.Select(RecordFormats.NdJson.Serialize)), options));
        Assert.Equal(["page_text"], options.Inputs.With(RecordInputs.Default.Parsers[^1]).TextProperties);
        Assert.Throws<ArgumentException>(() => RecordInputs.Default.WithTextProperty(""));
    }

    private static string Page(string text, string? url = null) => JsonSerializer.Serialize(new { url, text });

    private static string Array(params string[] pages) => $"[\n  {string.Join(",\n  ", pages)}\n]\n";

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A start, a part that is repeated, and an end.</summary>
    private sealed class RepeatedStream(byte[] start, byte[] part, int count, byte[] end) : MemoryStream
    {
        private int _next = -1;

        public override int Read(Span<byte> buffer)
        {
            while (base.Read(buffer) is var read)
            {
                if (read > 0 || _next > count)
                    return read;
                SetLength(0);
                Write(_next < 0 ? start : _next < count ? part : end);
                _next++;
                Position = 0;
            }
            return 0;
        }
    }
}
