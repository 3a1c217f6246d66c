using System.Globalization;
using System.Text;
using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Tests.Input;

/// <summary>
/// What is said of damaged containers, in the words that a user reads, and how many records are left. Where the words of System.Text.Json
/// follow, those before them.
/// </summary>
public class ContainerMessageTests
{
    private static readonly string Article = Repository.Text("article.txt"), Book = Repository.Text("book.txt");

    private const string Packed = "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: gzip";

    private static byte[][] Wet => WarcFile.Wet(Article, Book);

    public static TheoryData<string, byte[], int, string[]> Damaged => new()
    {
        { "bytes between records", [.. Wet[0], .. Wet[1], .. "garbage\r\n"u8, .. Wet[2]], 2, [
            $"BR0304 a record of WARC says that it has {Encoding.UTF8.GetByteCount(Article)} bytes, but has not",
        ] },
        { "bytes before records", [.. "garbage\r\n"u8, .. Wet[1], .. Wet[2]], 2, [] },
        { "a header without an end", [.. Wet[0], .. "WARC/1.0\r\nWARC-Type: conversion\r\n"u8, .. Wet[1]], 1, [
            "BR0304 a record of WARC has no end of its header and was skipped", "BR0304 32 bytes between records of WARC were skipped",
        ] },
        { "no length", [.. Wet[0], .. Changed(Wet[1], "Content-Length", "Content-Lengte"), .. Wet[2]], 2, [
            "BR0304 a record of WARC does not say how many bytes it has",
        ] },
        { "a wrong length", [.. Wet[0], .. WarcFile.Record("conversion", null, Encoding.UTF8.GetBytes(Article), length: 3), .. Wet[2]], 2, [
            "BR0304 a record of WARC says that it has 3 bytes, but has not",
        ] },
        { "a page in a packing that is not known", [.. Wet[0], .. WarcFile.Response("https://marsh.example/1", "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: compress", "x"u8), .. Wet[2]], 1, [
            "BR0304 a page is packed in a way that is not known, and was skipped",
        ] },
        { "a page whose packing is damaged", [.. Wet[0], .. WarcFile.Response("https://marsh.example/1", Packed, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7, 7, 7]), .. Wet[2]], 1, [
            "BR0304 a page is packed, and damaged: ",
        ] },
        { "HTML", [.. Wet[0], .. WarcFile.Record("resource", "https://marsh.example/1", "<p>Moor"u8, "text/html"), .. WarcFile.Record("resource", "https://marsh.example/2", "<p>Moor"u8, "text/html"), .. Wet[2]], 1, [
            "BR0303 pages in HTML were skipped: no container for HTML is among the inputs",
        ] },
        { "gzip that ends early", WarcFile.Gzip(Encoding.UTF8.GetBytes(Article))[..^4], 1, ["BR0302 the compressed data are damaged: "] },
        { "other bytes between members", [.. WarcFile.Gzip(Encoding.UTF8.GetBytes(Article)), .. "words"u8, .. WarcFile.Gzip(Encoding.UTF8.GetBytes(Book))], 2, [
            "BR0302 the compressed data are damaged: there are other bytes between members",
        ] },
        { "other bytes after the last member", [.. WarcFile.Gzip(Encoding.UTF8.GetBytes(Article)), .. "words"u8], 1, [
            "BR0302 the compressed data are damaged: there are other bytes after the last member",
        ] },
        { "a record of another type", [.. Wet[0], .. WarcFile.Record("convrsion", null, "x"u8), .. Wet[2]], 1, ["BR0304 a record of WARC is of no known type, and was skipped"] },
        { "a response without a status", [.. Wet[0], .. WarcFile.Response("https://marsh.example/1", "TTP/1.1 200 OK\nContent-Type: text/plain", "x"u8), .. Wet[2]], 1, [
            "BR0304 the response of a server has no status, and was skipped",
        ] },
        { "a response that fails", [.. Wet[0], .. WarcFile.Response("https://marsh.example/1", "HTTP/1.1 404 Not Found", "x"u8), .. Wet[2]], 1, [] },
        { "a response without a type", [.. Wet[0], .. WarcFile.Response("https://marsh.example/1", "HTTP/1.1 200 OK\nServer: x", "x"u8), .. Wet[2]], 1, [
            "BR0304 the response of a server does not say what it holds, and was skipped",
        ] },
        { "a response without a type and a body", [.. Wet[0], .. WarcFile.Response("https://marsh.example/1", "HTTP/1.1 204 No Content", []), .. Wet[2]], 1, [] },
        { "a record of a response without a type", [.. Wet[0], .. Changed(WarcFile.Response("https://marsh.example/1", "HTTP/1.1 200 OK", "x"u8), "Content-Type", "Content-Typ"), .. Wet[2]], 1, [
            "BR0304 a response in WARC does not say what it holds, and was skipped",
        ] },
        { "an array that ends early", Json($"[{Page(Article)},\n"), 1, ["BR0301 the JSON is not complete: it ends early"] },
        { "something else in an array", Json($"[{Page(Article)},\n12,\n{Page(Book)}]"), 2, [
            "BR0301 there is something else than objects in the array, which was skipped",
        ] },
        { "an object without a text in an array", Json($"[{Page(Article)},\n{{\"a\":1}},\n{Page(Book)}]"), 2, [
            "BR0301 an object of the array has no text, or is no JSON: {\"a\":1}",
        ] },
        { "a string over a line end in an array", Json($"[{Page(Article)},\n{{\"text\":\"Moor,\n{Page(Book)}]"), 2, [
            "BR0301 an object of the array is broken and was skipped: a string in it goes over a line end",
        ] },
        { "a damaged document", Json("{\"response\":{\"docs\":[\n{\"id\":\"a\",\"title\":\"Moor\"},\n{\"id\":x},\n{\"id\":\"b\",\"title\":\"Fen\"}\n]}}"), 2, [
            "BR0301 the JSON is damaged, and the document was skipped: 'x' ",
        ] },
        { "an answer that ends early", Json("{\"response\":{\"docs\":[\n{\"id\":\"a\",\"title\":\"Moor\"},\n"), 1, ["BR0301 the JSON is not complete: it ends early"] },
        { "an answer that ends behind its documents", Json("{\"response\":{\"docs\":[{\"id\":\"a\",\"title\":\"Moor\"}]}"), 1, ["BR0301 the JSON is not complete: it ends early"] },
        { "an answer that is complete", Json("{\"response\":{\"docs\":[{\"id\":\"a\",\"title\":\"Moor\"}]},\"x\":[1]} \r\n"), 1, [] },
        { "documents in an array that ends early", Json("[{\"title_full\":\"a\",\"author2\":\"b\"},\n"), 1, ["BR0301 the JSON is not complete: it ends early"] },
        { "documents in an array that is complete", Json("[{\"title_full\":\"a\",\"author2\":\"b\"}\n]\n"), 1, [] },
        { "a document that ends early", Json("{\"title_full\":\"a\",\"author2\":\"b\"}\n{\"title_full\":\"a\""), 1, ["BR0301 the JSON is not complete: it ends early"] },
        { "documents on lines that are complete", Json("{\"title_full\":\"a\",\"author2\":\"b\"}\n{\"title_full\":\"a\"}"), 2, [] },
        { "damage beside documents", Json("{\"response\":{\"docs\":[\n{\"id\":\"a\",\"title\":\"Moor\"}\n;\n{\"id\":\"b\",\"title\":\"Fen\"}\n]}}"), 2, [
            "BR0301 the JSON is damaged, and what follows was skipped up to a line that starts an object: ';' ",
        ] },
        { "an array of records that is not closed", Json($"[{Record("Moor")},\n{Record("Fen")}"), 2, ["BR0301 the array is not closed"] },
        { "a bracket among records", Json($"{Record("Moor")}\n]\n{Record("Fen")}\n"), 2, ["BR0301 there is ']' where it does not belong"] },
        { "a line of words among records", Json($"{Record("Moor")}\nwords\n{Record("Fen")}\n"), 2, ["BR0301 the line was skipped: there is no object"] },
        { "a line that is no object", Json($"{Page(Article)}\nMoor\n{Page(Book)}\n"), 2, ["BR0301 line 2 is not a JSON object with a text: Moor"] },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void Messages(string name, byte[] file, int count, string[] expected)
    {
        _ = name;
        var messages = new List<string>();
        var records = RecordDump.Read(file, new() { OnDiagnostic = diagnostic => messages.Add($"{diagnostic.Id} {diagnostic.Message}") }).ToList();
        messages.RemoveAll(message => message.StartsWith("BR0105", StringComparison.Ordinal));   // short pages
        Assert.Equal(expected, messages.Zip(expected, (actual, start) => actual[..Math.Min(actual.Length, start.Length)]));
        Assert.Equal(expected.Length, messages.Count);
        Assert.Equal(count, records.Count);
    }

    /// <summary>It is told that packed data end early, wherever they do behind the first header.</summary>
    [Fact]
    public void Gzip_that_ends_anywhere()
    {
        var packed = WarcFile.Gzip("_version_ | 17 |\nid | a |\ntitle | Moor, fen and a marsh |\n"u8);
        byte[] file = [.. packed, .. packed];
        for (var length = 20; length < file.Length; length++)
        {
            var messages = new List<string>();
            Action<Diagnostic> add = diagnostic => messages.Add($"{diagnostic.Id} {diagnostic.Message}");
            _ = RecordDump.Read(file[..length], new() { OnDiagnostic = add }).Count();
            var told = messages.Where(message => message.StartsWith("BR0302", StringComparison.Ordinal)).ToList();
            Assert.Equal(length == packed.Length ? 0 : 1, told.Count);
            Assert.All(told, message => Assert.Equal("BR0302 the compressed data are damaged: they end early", message));
        }
    }

    /// <summary>What objects say of the page, wherever they say it; the first of each kind counts.</summary>
    [Theory]
    [InlineData("""{"url":"https://marsh.example/1","text":$}""", "https://marsh.example/1", "")]
    [InlineData("""{"text":$,"url":"https://marsh.example/1","date":"2024-03-05"}""", "https://marsh.example/1", "2024-03-05T00:00:00Z")]
    [InlineData("""{"url":"https://marsh.example/1","url":"https://marsh.example/2","text":$}""", "https://marsh.example/1", "")]
    [InlineData("""{"url":["x"],"meta":{"url":"https://marsh.example/1","x":{"url":"y"}},"text":$}""", "https://marsh.example/1", "")]
    [InlineData("""{"metadata":{"url":"https://marsh.example/1","timestamp":"2024-03-05T11:02:09Z"},"text":$}""", "https://marsh.example/1", "2024-03-05T11:02:09Z")]
    [InlineData("""{"metadata":["x",{"url":"y"}],"text":$}""", "", "")]
    [InlineData("""{"x":{"url":"y","text":"z"},"text":$}""", "", "")]
    [InlineData("""{"text":1,"text":$,"url":1}""", "", "")]
    public void Descriptions_of_pages_in_JSON(string json, string address, string date)
    {
        var file = json.Replace("$", System.Text.Json.JsonSerializer.Serialize(Article), StringComparison.Ordinal);
        var record = Assert.Single(RecordDump.Read(Encoding.UTF8.GetBytes(file)));
        Assert.Equal((address, date), (record.SourceAddress ?? "", $"{record.SourceDate}"));
    }

    /// <summary>A file in UTF-16 whose byte order mark comes a byte at a time, or that has nothing else.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UTF_16_comes_in_any_parts(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: true);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes(Article)];
        foreach (var count in (int[])[1, 2, 3, 1000])
        {
            Assert.Equal(RecordDump.ReadText(Article), RecordDump.Read(PartsStream.OfSize(file, count)));
            List<BibliographicRecord> records = [];
            await foreach (var record in RecordDump.ReadAsync(PartsStream.OfSize(file, count)))
                records.Add(record);
            Assert.Equal(RecordDump.ReadText(Article), records);
        }
        Assert.Empty(RecordDump.Read(encoding.GetPreamble()));
        Assert.Empty(RecordDump.Read(file[..3]));
    }

    /// <summary>Which records of WARC are read: by their type, and the kind of their content.</summary>
    [Theory]
    [InlineData("conversion", "text/plain", true)]
    [InlineData("Conversion", "TEXT/PLAIN; charset=utf-8", true)]
    [InlineData("resource", "text/plain", true)]
    [InlineData("resource", "image/png", false)]
    [InlineData("conversion", "image/png", false)]
    [InlineData("response", "text/plain", false)]
    [InlineData("request", "text/plain", false)]
    [InlineData("metadata", "text/plain", false)]
    public void Records_of_WARC(string type, string contentType, bool isRead)
    {
        byte[] file = [.. Wet[0], .. WarcFile.Record(type, null, Encoding.UTF8.GetBytes(Article), contentType)];
        Assert.Equal(isRead ? 1 : 0, RecordDump.Read(file).Count());
    }

    [Theory]
    [InlineData("application/http; msgtype=response", true)]
    [InlineData("APPLICATION/HTTP", true)]
    [InlineData("text/dns", false)]
    public void Responses_of_WARC(string contentType, bool isRead)
    {
        byte[] response = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"u8, .. Encoding.UTF8.GetBytes(Article)];
        Assert.Equal(isRead ? 1 : 0, RecordDump.Read([.. Wet[0], .. WarcFile.Record("response", null, response, contentType)]).Count());
    }

    /// <summary>Where documents of an index stand in their file: line and byte.</summary>
    [Theory]
    [InlineData("{\"response\":{\"docs\":[\n{$},\n{$}\n]}}", "2:22 3:56")]
    [InlineData("{\"response\":{\"docs\":[{$},{$}]}}", "1:21 1:54")]
    [InlineData("[\n  {$},\n  {$}\n]", "2:4 3:40")]
    [InlineData("{$}\n{$}\n", "1:0 2:33")]
    [InlineData("{$}\n{x\n{$}\n", "1:0 3:36")]
    [InlineData("\n{\n$\n}\n{$}\n", "2:1 5:36")]
    public void Places_of_documents(string json, string expected)
    {
        var file = Encoding.UTF8.GetBytes(json.Replace("$", "\"title_full\":\"a\",\"author2\":\"b\"", StringComparison.Ordinal));
        foreach (var count in (int[])[1, 7, file.Length])
        {
            var places = new List<string>();
            using var reader = new RecordReader(PartsStream.OfSize(file, count));
            while (reader.Read())
                places.Add($"{reader.Position.Line}:{reader.Position.ByteOffset}");
            Assert.Equal(expected, string.Join(' ', places));
        }
    }

    /// <summary>Where pages of JSON stand in their file, line and byte, beside what is said of what stands between them.</summary>
    [Theory]
    [InlineData("[$,$]", "")]
    [InlineData("[\n  $ ,\n\n$\n]\n", "")]
    [InlineData("[$,\n12,\n$]", "2:")]
    [InlineData("[$,\n{\"x\":1},\n{\"text\":\"y\nz\"},\n$]", "2: 3:")]
    [InlineData("[$,\n{\"x\":\"\\\"}{\"},\n$]", "2:")]
    [InlineData("$\n$\n", "")]
    [InlineData("$\nwords\n{\"x\":1}\n$\n", "2: 3:")]
    [InlineData("\n\n$\r\n\r\n$", "")]
    public void Places_of_pages(string json, string told)
    {
        var page = Page(Book);
        var text = json.Replace("$", page, StringComparison.Ordinal);
        int first = text.IndexOf(page, StringComparison.Ordinal), second = text.LastIndexOf(page, StringComparison.Ordinal);
        var expected = new[] { first, second }.Select(at => $"{text[..at].Count(c => c == '\n') + 1}:{Encoding.UTF8.GetByteCount(text[..at])}");
        foreach (var count in (int[])[1, 7, 100_000])
        {
            var (places, lines) = (new List<string>(), new List<string>());
            Action<Diagnostic> add = diagnostic => lines.Add($"{diagnostic.Position.Line}:");
            using var reader = new RecordReader(PartsStream.OfSize(Json(text), count), new() { OnDiagnostic = add });
            while (reader.Read())
                places.Add($"{reader.Position.Line}:{reader.Position.ByteOffset}");
            Assert.Equal(expected, places);
            Assert.Equal(told, string.Join(' ', lines));
        }
    }

    /// <summary>Which pages of WARC are given to a container for HTML, and that these are read without one.</summary>
    [Theory]
    [InlineData("text/html", true)]
    [InlineData("Text/HTML; charset=utf-8", true)]
    [InlineData("application/xhtml+xml", true)]
    [InlineData("application/xml", false)]
    [InlineData("text/css", null)]
    public void Pages_in_HTML(string contentType, bool? isHtml)
    {
        var page = WarcFile.Response("https://marsh.example/1", $"HTTP/1.1 200 OK\nContent-Type: {contentType}", Json($"<html>{Article}"));
        byte[] file = [.. Wet[0], .. page];
        var html = new HtmlContainer();
        var count = RecordDump.Read(file, new() { Inputs = RecordInputs.Default.With(html) }).Count();
        Assert.Equal((isHtml is null ? 0 : 1, isHtml == true ? 1 : 0), (count, html.Opened));
        var codes = new List<DiagnosticCode>();
        Action<Diagnostic> add = diagnostic => codes.Add(diagnostic.Code);
        Assert.Equal(isHtml == false ? 1 : 0, RecordDump.Read(file, new() { OnDiagnostic = add }).Count());
        Assert.Equal(isHtml == true, codes.Contains(DiagnosticCode.NotText));
    }

    /// <summary>How many texts without records were passed over is told, in each container.</summary>
    [Theory]
    [InlineData("array")]
    [InlineData("lines")]
    [InlineData("warc")]
    public void Texts_without_records_are_counted(string container)
    {
        var words = string.Concat(Enumerable.Repeat("A heron stood in the marsh and waited for the evening. ", 20));
        string[] pages = [Article, words, words, Book];
        byte[] file = container switch
        {
            "array" => Json($"[{string.Join(",\n", pages.Select(Page))}]"),
            "lines" => Json(string.Join('\n', pages.Select(Page))),
            _ => [.. WarcFile.Wet(pages).SelectMany(record => record)],
        };
        var messages = new List<string>();
        Action<Diagnostic> add = diagnostic => messages.Add($"{diagnostic.Id} {diagnostic.Message}");
        using var reader = new RecordReader(new MemoryStream(file), new() { OnDiagnostic = add });
        while (reader.Read())
            continue;
        Assert.Equal((4, 2), (reader.PageCount, reader.PagesWithRecords));
        var told = Assert.Single(messages, message => message.StartsWith("BR0211", StringComparison.Ordinal));
        var length = 2 * (container == "warc" ? words : Page(words)).Length;
        Assert.StartsWith($"BR0211 {length} bytes of text before this", told, StringComparison.Ordinal);
    }

    /// <summary>A record that is as long as may be is read; one that is a byte longer is skipped (or cut), and it is told.</summary>
    [Theory]
    [InlineData("warc", "BR0104 a record of WARC is longer than {0} bytes and was skipped")]
    [InlineData("array", "BR0104 an object of the array is longer than {0} bytes and was skipped")]
    [InlineData("documents", "BR0104 a document is longer than {0} bytes and was skipped")]
    [InlineData("unpacked", "BR0104 a page is longer than {0} bytes when it is unpacked, and was cut")]
    public void The_longest_record(string container, string message)
    {
        var title = new string('x', 3000);
        var page = Encoding.UTF8.GetBytes(Article.Replace("title_full |", $"title_full | {title}", StringComparison.Ordinal));
        var document = $"{{\"id\":\"a\",\"title_full\":\"{title}\",\"author2\":\"b\"}}";
        var (file, longest) = container switch
        {
            "warc" => ((byte[])[.. Wet[0], .. WarcFile.Record("conversion", null, page), .. Wet[2]], page.Length),
            "array" => (Json($"[{Page("x")},\n{Page(Encoding.UTF8.GetString(page))}]"), Page(Encoding.UTF8.GetString(page)).Length),
            "documents" => (Json($"[{document.Replace(title, "x", StringComparison.Ordinal)},\n{document}]"), document.Length),
            _ => ([.. Wet[0], .. WarcFile.Response("https://marsh.example/1", Packed, WarcFile.Gzip(page)), .. Wet[2]], page.Length),
        };
        Assert.DoesNotContain(Message(longest), Messages(file, longest));
        Assert.Contains(Message(longest - 1), Messages(file, longest - 1));

        string Message(int length) => string.Format(CultureInfo.InvariantCulture, message, length);

        static List<string> Messages(byte[] file, int longest)
        {
            var messages = new List<string>();
            Action<Diagnostic> add = diagnostic => messages.Add($"{diagnostic.Id} {diagnostic.Message}");
            _ = RecordDump.Read(file, new() { MaxRecordBytes = longest, OnDiagnostic = add }).Count();
            return messages;
        }
    }

    /// <summary>Gives what is HTML by its media type as it is.</summary>
    private sealed class HtmlContainer : RecordContainer
    {
        public override string Name => "html";

        public int Opened { get; private set; }

        public override Recognition Recognize(InputHead head) =>
            head.MediaType?.Split(';')[0].ToLowerInvariant() is "text/html" or "application/xhtml+xml" ? Recognition.Yes : Recognition.No;

        public override ContainerReader OpenReader(Stream stream, ContainerContext context)
        {
            Opened++;
            return new SingleEntryReader(stream);
        }
    }

    private static byte[] Changed(byte[] bytes, string old, string other) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(old, other, StringComparison.Ordinal));

    private static string Page(string text) => $"{{\"text\":{System.Text.Json.JsonSerializer.Serialize(text)}}}";

    private static string Record(string title) => RecordFormats.NdJson.Serialize(new BibliographicRecord { Title = title }).TrimEnd();

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);
}
