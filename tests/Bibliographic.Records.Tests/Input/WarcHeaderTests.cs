using System.Globalization;
using System.IO.Compression;
using System.Text;
using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Tests.Input;

/// <summary>The headers of WARC and of HTTP, each by itself.</summary>
public class WarcHeaderTests
{
    /// <summary>Whether a text begins with a version line, and whether it may when more of it comes.</summary>
    [Theory]
    [InlineData("WARC/1.0\r\n", true, true)]
    [InlineData("WARC/1.1\n", true, true)]
    [InlineData("WARC/0.18\r\nx", true, true)]
    [InlineData("WARC/1.0", false, true)]
    [InlineData("WARC/1.0\r", false, true)]
    [InlineData("WARC/1.0 \r\n", false, true)]
    [InlineData("WARC/\r\n", false, true)]
    [InlineData("WARC/x\r\n", false, true)]
    [InlineData("WARC/1234.678\n", true, true)]
    [InlineData("WARC/1234.6789\n", false, false)]
    [InlineData("WARC/1.0\rx123456", false, false)]
    [InlineData("WARC/1.0\rx12345", false, false)]
    [InlineData("WARC/1.0\rx1234", false, true)]
    [InlineData("WAR", false, true)]
    [InlineData("", false, true)]
    [InlineData("ARC/1.0\n", false, false)]
    [InlineData("WARD", false, false)]
    public void Version_lines(string text, bool isVersion, bool mayBe)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal((isVersion, mayBe), (WarcHeader.IsVersionLine(utf8), WarcHeader.MayBeVersionLine(utf8)));
    }

    /// <summary>Where the first version line is, and the first that does not begin the text.</summary>
    [Theory]
    [InlineData("WARC/1.0\nx\nWARC/1.0\n", 0, 11)]
    [InlineData("x\nWARC/1.0\n", 2, 2)]
    [InlineData("x\nWARC/1\nWARC/x\nWARC/1.0\n", 2, 2)]
    [InlineData("x\nWARC/x\nWARC/1.0\n", 9, 9)]
    [InlineData("xWARC/1.0\n", -1, -1)]
    [InlineData("WARC/1.0\n", 0, -1)]
    public void The_next_version_line(string text, int any, int next)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal((any, next), (WarcHeader.Find(utf8), WarcHeader.FindNext(utf8)));
    }

    /// <summary>The length of a header, where the content starts, and whether no other record starts in the header.</summary>
    [Theory]
    [InlineData("WARC/1.0\r\nA: b\r\n\r\ncd", 14, 18, true)]
    [InlineData("WARC/1.0\nA: b\n\ncd", 13, 15, true)]
    [InlineData("WARC/1.0\nA: b\n\nc\r\n\r\nd", 13, 15, true)]
    [InlineData("WARC/1.0\r\nA: b\r\n\r\nc\n\nd", 14, 18, true)]
    [InlineData("WARC/1.0\nA: b\n", -1, -1, true)]
    [InlineData("WARC/1.0\nA: b\nWARC/1.0\nC: d\n\nc", 27, 29, false)]
    [InlineData("WARC/1.0\nA: b\nWARC/1.0\n", -1, -1, false)]
    [InlineData("WARC/1.0\n\nWARC/1.0\n", 8, 10, true)]
    [InlineData("\n\nx", 0, 2, true)]
    [InlineData("\r\n\r\nx", 0, 4, true)]
    public void The_end_of_a_header(string text, int length, int start, bool isSound)
    {
        Assert.Equal(isSound, WarcHeader.TryDivide(Encoding.UTF8.GetBytes(text), out var headerLength, out var contentStart));
        Assert.Equal(length, headerLength);
        Assert.True(length < 0 || contentStart == start);
    }

    /// <summary>Type, length, address, date and kind of content.</summary>
    [Theory]
    [InlineData("WARC-Type: Conversion\r\nContent-Length: 12", "conversion 12    ")]
    [InlineData("warc-type:response\r\nCONTENT-LENGTH:12\r\n", "response 12    ")]
    [InlineData("WARC-Type : conversion\nContent-Length:\t12 \t\n", "conversion 12    ")]
    [InlineData("Content-Length: 12x", "     ")]
    [InlineData("Content-Length: -1", "     ")]
    [InlineData("Content-Length: 0", " 0    ")]
    [InlineData("Content-Length:", "     ")]
    [InlineData("WARC-Target-URI: <https://marsh.example/1>", "  https://marsh.example/1   ")]
    [InlineData("WARC-Target-URI: <>", "     ")]
    [InlineData("WARC-Date: 2024-03-05T11:02:09Z", "   2024-03-05   ")]
    [InlineData("WARC-Date: yesterday", "     ")]
    [InlineData("Content-Type: text/html; charset=utf-8", "    text/html; charset=utf-8")]
    [InlineData(" WARC-Type: conversion\n\tContent-Length: 12\n: x\nx", "     ")]
    [InlineData("\nWARC-Type: conversion\n\nContent-Length: 12", "conversion 12    ")]
    [InlineData("\r\nWARC-Type: conversion\r\n", "conversion     ")]
    [InlineData("", "     ")]
    public void Fields_of_a_header(string text, string expected)
    {
        var header = WarcHeader.Parse(Encoding.UTF8.GetBytes(text));
        var date = header.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(expected.TrimEnd(), $"{header.Type} {header.Length} {header.Address} {date} {header.ContentType}".TrimEnd());
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nMoor", true, "text/html", "Moor")]
    [InlineData("HTTP/2   204\n\nMoor", true, null, "Moor")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nMoor", false, "text/html", "Moor")]
    [InlineData("HTTP/1.1\r\n\r\nMoor", false, null, "Moor")]
    [InlineData("ICY 200 OK\r\n\r\nMoor", false, null, "Moor")]
    [InlineData("HTTP/1.1 200 OK\r\nMoor", false, null, null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\n\r\nMoor", true, null, "Moor")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: GZIP\r\n\r\nMoor", true, null, "Moor")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: x-gzip\r\n\r\nMoor", true, null, "Moor")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n<p>Moor", true, null, "<p>Moor")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n<p>Moor", true, null, "<p>Moor")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: compress\r\n\r\nMoor", true, null, null)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n4\r\nMoor\r\n0\r\n\r\n", true, null, "Moor")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\nMo\n2\nor\n0\n", true, null, "Moor")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nMo\r\nA\r\nor fen", true, null, "Moor fen")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nMo\r\nx\r\nor", true, null, "Mo")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nMoor\nfen", true, null, "Moor\nfen")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nMoor", true, null, "Moor")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n4\r\nMoor", true, null, "4\r\nMoor")]
    public void Answers_of_servers(string text, bool isSuccess, string? contentType, string? body)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var response = HttpResponse.Parse(bytes);
        Assert.Equal((isSuccess, contentType), (response.IsSuccess, response.ContentType));
        using var stream = response.OpenBody(bytes[response.BodyStart..], _ => { });
        Assert.Equal(body, stream is null || response.BodyStart == 0 ? null : new StreamReader(stream).ReadToEnd());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("zlib")]
    [InlineData("br")]
    public void Packed_answers(string encoding)
    {
        var packed = new MemoryStream();
        using (Stream pack = encoding switch
        {
            "deflate" => new DeflateStream(packed, CompressionLevel.Fastest),
            "zlib" => new ZLibStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new GZipStream(packed, CompressionLevel.Fastest),
        })
            pack.Write("<p>Moor"u8);
        var header = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {(encoding == "zlib" ? "deflate" : encoding)}\r\n\r\n");
        var response = HttpResponse.Parse(header);
        var bytes = packed.ToArray();
        for (var length = 3; length <= bytes.Length; length++)
        {
            var told = new List<string>();
            using var body = response.OpenBody(bytes[..length], told.Add);
            var text = new StreamReader(body!).ReadToEnd();
            Assert.StartsWith(text, "<p>Moor", StringComparison.Ordinal);
            Assert.Equal(length < bytes.Length ? 1 : 0, told.Count);
            Assert.All(told, reason => Assert.True(reason is "it ends early" or "they end early", reason));
            if (length == bytes.Length)
                Assert.Equal("<p>Moor", text);
        }
    }

    [Theory]
    [InlineData("4\r\nMoor\r\n0\r\n\r\n", "")]
    [InlineData("4\r\nMoor\r\n", "a chunk does not tell its length")]
    [InlineData("2\r\nMo\r\nx\r\nor", "a chunk does not tell its length")]
    [InlineData("2\r\nMo\r\n9\r\nor", "a chunk ends early")]
    [InlineData("Moor", "")]
    public void Damaged_chunks_are_told(string body, string expected)
    {
        var told = new List<string>();
        HttpResponse.Parse("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8).OpenBody(Encoding.UTF8.GetBytes(body), told.Add)!.Dispose();
        Assert.Equal(expected, told.FirstOrDefault() ?? "");
    }
}
