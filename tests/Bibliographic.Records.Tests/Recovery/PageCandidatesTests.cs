using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Recovery.Pages;
using Bibliographic.Records.Recovery.UpperTable;

namespace Bibliographic.Records.Tests.Recovery;

/// <summary>The quick look at texts passes over none that holds a record, and over most others.</summary>
public class PageCandidatesTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Pages =
    [
        .. Directory.GetFiles(Repository.PathOf(""), "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".txt" or ".mrc" or ".xml" or ".jsonl")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
        .. RealPages(),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 8)];

    [Fact]
    public void Every_sample_is_seen()
    {
        // The samples of the repository, and the pages of ../shared where that is.
        Assert.True(Pages.Length > (Directory.Exists(Repository.Shared) ? 30 : 25));
        Assert.All(Pages, AssertSeen);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_text_that_holds_a_record_is_passed_over(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1200; round++)
            AssertSeen(Damage(random, Pages[random.Next(Pages.Length)]));
    }

    [Theory]
    [InlineData("It is a text about nothing.\nAn identifier is no id of ours.\nTitles | are here\n2024 was a year.\n- 100 things\n")]
    [InlineData("Home | About | Contact\r\n\r\nÜber uns\r\nÉcrit en 2019\r\n")]
    [InlineData("{braces} come later {\"a\":1}")]
    [InlineData("245 reviews\nTitles and authors\n\n\nЗаголовок\n")]
    [InlineData("")]
    public void Other_texts_are_passed_over(string text)
    {
        text = "A heading\n" + text;
        Assert.False(PageCandidates.AreIn(Encoding.UTF8.GetBytes(text)));
        foreach (var line in Lines(text).Skip(1))
            Assert.False(PageCandidates.AreInJson(Encoding.UTF8.GetBytes(line)), line);
    }

    /// <summary>Each name, each tag and each rare label is seen at the start of a text and of a line, however that is written.</summary>
    [Fact]
    public void No_start_of_a_table_is_passed_over()
    {
        var names = FieldNames.All.ToArray().Where(pair => pair.Field != Field.Other).Select(pair => $"{pair.Name} | x\nid | 1");
        var labels =
            from label in UpperTablePage.DistinctiveLabels
            from before in (string[])["", "- ", "| ", "## ", "  ", "\t", "**"]
            select $"{before}{label}: x";
        string[] leaders = ["LDR x", "LEADER x", "Leader x", "ETQ x", "Etiqueta x", "=LDR  x", "000 x", "| LDR | x", "000001234 LDR   L x"];
        string[] tags = ["100 1 |a x\n245 1 |a x", ".100. |a x\n.245. |a x", "=100  \\$a x\n=245  \\$a x", "| 245 | |a x\n| 246 | |a x"];
        foreach (var start in (string[])[.. names, .. labels, .. leaders, .. tags])
        {
            Assert.All(Lines($"{start}\nProse below."), AssertInJson);
            Assert.All(Lines($"Prose above.\n{start}"), AssertInJson);
            Assert.All(Lines($"Prose above.\n\n{start}"), AssertInJson);
            Assert.All(Lines($"\n{start}\n"), AssertInJson);
        }
    }

    /// <summary>In a short line every place is looked at, in a long one only those that the vectors find.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_seen_in_a_short_line_is_seen_in_a_long_one(int seed)
    {
        string[] pieces =
        [
            "\\n", "\\n", "\\t", "\\r", "\\\"", "\\\\", "\\/", "\\u000a", "\\u0421", "\\u00ed", "\\ud83d\\ude00", "|", " ", "-", "=", "#", "id", "title", "author", "_version_",
            "245", "100", "000", "LDR", "Lea", "{", "<", "Main Author", "Autor principal", "Главный", "主要作者", "1. autor", ":", "x", "pr", "hom", "e", "é", "\", \"a\": \"",
        ];
        var random = new Random(seed);
        for (var round = 0; round < 5000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 1 + random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)]));
            var brief = Encoding.UTF8.GetBytes($"{{\"t\":\"{text}\\nx\"}}");
            if (brief.Length > ByteKernel.LineFeedWidth || !PageCandidates.AreInJson(brief))
                continue;
            var (before, after) = (new string('b', random.Next(200)), new string('a', ByteKernel.LineFeedWidth));
            AssertInJson($"{{\"b\":\"{before}\",\"t\":\"{text}\\nx\",\"a\":\"{after}\"}}");
        }
    }

    [Fact]
    public void Lines_of_a_corpus_that_hold_no_record_are_counted()
    {
        var diagnostics = new List<Diagnostic>();
        var page = $"{{\"url\":\"https://catalogue.example/1\",\"text\":{JsonSerializer.Serialize(Repository.Text("article.txt"))}}}\n";
        var other = "{\"text\":\"A text about nothing.\\nIt has two lines.\"}\n";
        var lines = page + string.Concat(Enumerable.Repeat(other, 100)) + page;
        Assert.Equal(2, RecordDump.ReadText(lines, new() { OnDiagnostic = diagnostics.Add }).Count());
        var message = Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.TextPassedOver).Message;
        Assert.Equal($"{100 * (other.Length - 1)} bytes of text before this record belong to none and were skipped", message);
    }

    /// <summary>If the text holds a record, it is seen, also in JSON however that is escaped.</summary>
    private static void AssertSeen(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (!RecordDump.Read(utf8).Any())
            return;
        Assert.True(PageCandidates.AreIn(utf8), text);
        Assert.All(Lines(text), AssertInJson);
    }

    private static void AssertInJson(string line) => Assert.True(PageCandidates.AreInJson(Encoding.UTF8.GetBytes(line)), line);

    private static IEnumerable<string> Lines(string text)
    {
        var relaxed = JsonSerializer.Serialize(new { text, url = "x" }, Relaxed);
        yield return $"{{\"text\":\"{string.Concat(text.Select(c => $"\\u{(int)c:x4}"))}\"}}";
        yield return relaxed;
        // As Python writes it: letters outside ASCII are escaped.
        var escaped = string.Concat(JsonSerializer.Serialize(text, Relaxed).Select(c => c < 0x80 ? $"{c}" : $"\\u{(int)c:x4}"));
        yield return $"{{\"id\": \"<urn:uuid:1>\", \"date\": \"2024-03-05\", \"n\": 12, \"text\": {escaped}}}";
    }

    private static string Damage(Random random, string text)
    {
        for (var i = random.Next(4); i >= 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            var lines = text.Split('\n');
            text = random.Next(9) switch
            {
                0 => text[at..],
                1 => text[..at],
                2 => text.Remove(at, Math.Min(random.Next(200), text.Length - at)),
                3 => string.Join('\n', lines.Where((_, line) => line % 7 != at % 7)),
                4 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
                5 => string.Join('\n', lines.Skip(at % lines.Length).Take(1 + random.Next(12))),
                6 => text.Insert(at, "\n"),
                7 => text.Replace(" |", random.Next(2) == 0 ? "" : "|", StringComparison.Ordinal),
                _ => string.Join(' ', lines),
            };
        }
        return random.Next(5) switch { 0 => "\n\n  " + text, 1 => "\ufeff" + text, 2 => "Prose above.\n" + text, _ => text };
    }

    private static IEnumerable<string> RealPages() =>
        from folder in (string[])["real-pages", "format/dialects", "marc/sample"]
        let path = Path.Combine(Repository.Shared, folder)
        where Directory.Exists(path)
        from file in Directory.GetFiles(path, "*.txt*").Order(StringComparer.Ordinal)
        select Read(file);

    /// <summary>The beginning of a file, which may be packed.</summary>
    private static string Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream text = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(text);
        var start = new char[20_000];
        return new(start, 0, reader.ReadBlock(start));
    }
}
