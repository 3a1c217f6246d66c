using System.IO.Compression;
using System.Text;
using Bibliographic.Records.Conformance;

namespace Bibliographic.Records.Tests.Input;

/// <summary>WARC and WET files, whole and damaged.</summary>
public class WarcTests
{
    private static readonly string Article = Repository.Text("article.txt");
    private static readonly string Book = Repository.Text("book.txt");

    public sealed class Conformance : RecordContainerTests
    {
        protected override ReadOnlyMemory<byte> Sample => Join(WarcFile.Wet(Article, "A page about nothing.", Book));

        protected override int SampleCount => 2;

        protected override RecordContainer Create() => RecordInputs.Default.Containers.Single(container => container.Name == "warc");
    }

    [Fact]
    public void Texts_are_read_with_the_address_of_their_page()
    {
        var wet = WarcFile.Wet(Article, "A page about nothing.", Book);
        byte[][] forms = [Join(wet), WarcFile.Gzip(Join(wet)), Join([.. wet.Select(record => WarcFile.Gzip(record))])];
        foreach (var form in forms)
        {
            var records = RecordDump.Read(form).ToList();
            Assert.Equal(["https://catalogue.example/Record/1", "https://catalogue.example/Record/3"], records.Select(record => record.SourceAddress));
            Assert.Equal([.. RecordDump.ReadText(Article), .. RecordDump.ReadText(Book)], records);
        }
    }

    [Fact]
    public void A_place_is_that_of_the_record_of_WARC()
    {
        var wet = WarcFile.Wet(Article, Book);
        using var reader = new RecordReader(new MemoryStream(Join(wet)), new() { SourceName = "a.wet" });
        Assert.True(reader.Read());
        Assert.Equal(wet[0].Length, reader.Position.ByteOffset);
        Assert.True(reader.Read());
        Assert.Equal(wet[0].Length + wet[1].Length, reader.Position.ByteOffset);
        Assert.Equal(1 + Join(wet[..2]).Count(b => b == '\n'), reader.Position.Line);
    }

    [Theory]
    [InlineData("0.18")]
    [InlineData("1.0")]
    [InlineData("1.1")]
    public void Every_version_is_read(string version)
    {
        var file = WarcFile.Record("conversion", "<https://catalogue.example/1>", Encoding.UTF8.GetBytes(Article), version: version);
        Assert.Equal("https://catalogue.example/1", Assert.Single(RecordDump.Read(file)).SourceAddress);
    }

    [Fact]
    public void A_text_may_itself_show_a_record_of_WARC()
    {
        var page = Article + "\r\n\r\nWARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n" + Book;
        var (records, diagnostics) = Read(Join(WarcFile.Wet(page, Book)));
        Assert.Equal(["https://catalogue.example/Record/1", "https://catalogue.example/Record/1", "https://catalogue.example/Record/2"], records.Select(record => record.SourceAddress));
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Code >= DiagnosticCode.JsonLineBroken);
    }

    [Theory]
    [InlineData(10L)]
    [InlineData(1_000_000L)]
    [InlineData(99_999_999_999L)]
    [InlineData(-1L)]
    public void A_length_that_lies_costs_no_other_record(long length)
    {
        var liar = WarcFile.Record("conversion", "https://catalogue.example/liar", Encoding.UTF8.GetBytes(Article), length: length);
        var (records, diagnostics) = Read([.. liar, .. Join(WarcFile.Wet(Book))]);
        Assert.Equal(RecordDump.ReadText(Book).Single(), records[^1]);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code is DiagnosticCode.ContainerBroken or DiagnosticCode.RecordTooLong);
        if (length < 64 * 1024 * 1024)
            Assert.Equal(RecordDump.ReadText(Article).Single(), records[0]);
    }

    [Fact]
    public void A_file_that_ends_early_gives_what_there_is()
    {
        var file = Join(WarcFile.Wet(Article, Book));
        for (var length = 1; length < file.Length; length += 7)
        {
            var (records, _) = Read(file[..length]);
            Assert.InRange(records.Count, 0, 2);
        }
    }

    [Fact]
    public void A_damaged_member_costs_only_its_page()
    {
        var members = WarcFile.Wet(Article, Book, Article, Book).Select(record => WarcFile.Gzip(record)).ToArray();
        for (var at = 12; at < members[2].Length; at += 5)
        {
            var damaged = members[2].ToArray();
            damaged[at] ^= 0x55;
            var (records, diagnostics) = Read([.. members[0], .. members[1], .. damaged, .. members[3], .. members[4]]);
            var addresses = records.Select(record => record.SourceAddress).ToList();
            Assert.Contains("https://catalogue.example/Record/1", addresses);
            Assert.Contains("https://catalogue.example/Record/4", addresses);
            Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.CompressionBroken);
        }
    }

    [Fact]
    public void A_member_that_is_cut_costs_only_its_page()
    {
        var members = WarcFile.Wet(Article, Book, Article).Select(record => WarcFile.Gzip(record)).ToArray();
        for (var length = 1; length < members[2].Length; length += 9)
        {
            foreach (var size in (int[])[1, 5, 100_000])
            {
                byte[] file = [.. members[0], .. members[1], .. members[2][..length], .. members[3]];
                var records = RecordDump.Read(PartsStream.OfSize(file, size)).ToList();
                Assert.Equal("https://catalogue.example/Record/1", records[0].SourceAddress);
                Assert.Equal("https://catalogue.example/Record/3", records[^1].SourceAddress);
            }
        }
    }

    [Fact]
    public void What_stands_between_records_is_reported()
    {
        var wet = WarcFile.Wet(Article, Book);
        var (records, diagnostics) = Read([.. wet[0], .. wet[1], .. "no record at all\r\n"u8, .. wet[2]]);
        Assert.Equal(2, records.Count);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.ContainerBroken);
    }

    [Fact]
    public void A_header_without_an_end_is_passed_over()
    {
        byte[] file = [.. "WARC/1.0\r\n"u8, .. Enumerable.Repeat((byte)'a', 200_000), .. "\r\n"u8, .. Join(WarcFile.Wet(Article))];
        var (records, diagnostics) = Read(file);
        Assert.Equal(RecordDump.ReadText(Article), records);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.ContainerBroken);
    }

    /// <summary>Digests are for archives; a page whose digest is wrong is as good as its text.</summary>
    [Fact]
    public void A_digest_that_is_wrong_and_a_length_in_the_answer_that_lies_cost_nothing()
    {
        const string wrong = "WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\nWARC-Payload-Digest: none\r\nContent-Length: ";
        var text = Encoding.UTF8.GetString(WarcFile.Wet(Article)[1]).Replace("Content-Length: ", wrong, StringComparison.Ordinal);
        Assert.Equal(RecordDump.ReadText(Article), Read(Encoding.UTF8.GetBytes(text)).Records);
        foreach (var length in (string[])["3", "99999999999", "-1", "many"])
        {
            var header = $"HTTP/1.1 200 OK\nContent-Length: {length}\nContent-Type: text/plain";
            var (records, diagnostics) = Read(WarcFile.Response("https://catalogue.example/1", header, Encoding.UTF8.GetBytes(Article)));
            Assert.Equal(RecordDump.ReadText(Article), records);
            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.IsDamage);
        }
    }

    /// <summary>A page of 1 GB is passed over in pieces: the memory is that of the limit.</summary>
    [Fact]
    public void A_page_of_a_gigabyte_is_passed_over_in_bounded_memory()
    {
        var start = WarcFile.Record("conversion", "https://catalogue.example/long", default, length: 1_000_000_000);
        using var file = new LongStream(start.AsSpan(0, start.Length - 4).ToArray(), 1_000_000_000, [.. "\r\n\r\n"u8, .. Join(WarcFile.Wet(Book))]);
        var diagnostics = new List<Diagnostic>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var records = RecordDump.Read(file, new() { MaxRecordBytes = 1_000_000, FillLimit = 0, OnDiagnostic = diagnostics.Add }).ToList();
        Assert.Equal(RecordDump.ReadText(Book), records);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.RecordTooLong);
    }

    [Fact]
    public void A_record_of_WARC_beyond_the_limit_costs_only_itself()
    {
        var wet = WarcFile.Wet(Book, Article + new string('x', 200_000), Article);
        var diagnostics = new List<Diagnostic>();
        var records = RecordDump.Read(Join(wet), new() { MaxRecordBytes = 100_000, OnDiagnostic = diagnostics.Add }).ToList();
        Assert.Equal(["https://catalogue.example/Record/1", "https://catalogue.example/Record/3"], records.Select(record => record.SourceAddress));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.RecordTooLong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Transfer-Encoding: chunked\n")]
    [InlineData("Content-Encoding: gzip\n")]
    [InlineData("Content-Encoding: deflate\n")]
    [InlineData("Content-Encoding: br\n")]
    [InlineData("Content-Encoding: br\nTransfer-Encoding: chunked\n")]
    public void The_body_of_an_answer_is_unpacked(string headers)
    {
        var body = Pack(headers, Encoding.UTF8.GetBytes(Article));
        if (headers.Contains("chunked", StringComparison.Ordinal))
            body = [.. "5\r\n"u8, .. body[..5], .. "\r\n"u8, .. Encoding.ASCII.GetBytes($"{body.Length - 5:X};x=1\r\n"), .. body[5..], .. "\r\n0\r\n\r\n"u8];
        var file = WarcFile.Response("https://catalogue.example/1", $"HTTP/1.1 200 OK\n{headers}Content-Type: text/plain; charset=utf-8", body);
        var (records, diagnostics) = Read(file);
        Assert.Equal(RecordDump.ReadText(Article).Single() with { SourceAddress = "https://catalogue.example/1" }, Assert.Single(records));
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Code >= DiagnosticCode.JsonLineBroken);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\n")]
    [InlineData("Content-Encoding: gzip\n")]
    [InlineData("Content-Encoding: deflate\n")]
    public void A_body_that_is_not_packed_as_its_header_says_is_read(string headers)
    {
        var file = WarcFile.Response("https://catalogue.example/1", $"HTTP/1.1 200 OK\n{headers}Content-Type: text/plain", [.. "<br>\n"u8, .. Encoding.UTF8.GetBytes(Article)]);
        Assert.Single(Read(file).Records);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_damaged_body_costs_only_its_page(string encoding)
    {
        var body = Pack($"Content-Encoding: {encoding}", Encoding.UTF8.GetBytes(Article));
        for (var at = 3; at < body.Length; at += 11)
        {
            var damaged = body.ToArray();
            damaged[at] ^= 0x55;
            byte[] file = [.. WarcFile.Response("https://catalogue.example/1", $"HTTP/1.1 200 OK\nContent-Encoding: {encoding}\nContent-Type: text/plain", damaged), .. Join(WarcFile.Wet(Book))];
            Assert.Equal(RecordDump.ReadText(Book).Single(), Read(file).Records[^1]);
        }
    }

    [Fact]
    public void Answers_that_are_no_pages_are_passed_over()
    {
        var page = Encoding.UTF8.GetBytes(Article);
        byte[] file =
        [
            .. WarcFile.Record("request", "https://catalogue.example/1", "GET / HTTP/1.1\r\n\r\n"u8, "application/http; msgtype=request"),
            .. WarcFile.Response("https://catalogue.example/1", "HTTP/1.1 404 Not Found\nContent-Type: text/plain", page),
            .. WarcFile.Response("https://catalogue.example/2", "HTTP/1.1 200 OK\nContent-Type: image/png", page),
            .. WarcFile.Record("metadata", "https://catalogue.example/1", page, "application/warc-fields"),
            .. WarcFile.Response("https://catalogue.example/3", "HTTP/1.1 200 OK\nContent-Type: text/plain", page),
        ];
        Assert.Equal("https://catalogue.example/3", Assert.Single(Read(file).Records).SourceAddress);
    }

    [Fact]
    public void Pages_in_HTML_that_nothing_reads_are_told_of_once()
    {
        var answer = WarcFile.Response("https://catalogue.example/1", "HTTP/1.1 200 OK\nContent-Type: text/html", "<!DOCTYPE html><p>A page"u8);
        var (records, diagnostics) = Read([.. answer, .. answer]);
        Assert.Empty(records);
        Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.NotText);
    }

    [Fact]
    public void A_body_that_unpacks_to_a_thousand_times_its_size_is_cut()
    {
        var diagnostics = new List<Diagnostic>();
        var body = WarcFile.Gzip(new byte[50_000_000]);
        byte[] file = [.. WarcFile.Response("https://catalogue.example/1", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Type: text/plain", body), .. Join(WarcFile.Wet(Book))];
        var records = RecordDump.Read(file, new() { MaxRecordBytes = 1_000_000, OnDiagnostic = diagnostics.Add }).ToList();
        Assert.Equal(RecordDump.ReadText(Book), records);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.RecordTooLong);
    }

    private static byte[] Pack(string headers, byte[] bytes)
    {
        if (!headers.Contains("Content-Encoding", StringComparison.Ordinal))
            return bytes;
        using var packed = new MemoryStream();
        using (Stream stream = headers.Contains("gzip", StringComparison.Ordinal) ? new GZipStream(packed, CompressionLevel.Fastest)
            : headers.Contains("deflate", StringComparison.Ordinal) ? new ZLibStream(packed, CompressionLevel.Fastest)
            : new BrotliStream(packed, CompressionLevel.Fastest))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static (List<BibliographicRecord> Records, List<Diagnostic> Diagnostics) Read(byte[] file)
    {
        var diagnostics = new List<Diagnostic>();
        return ([.. RecordDump.Read(file, new() { OnDiagnostic = diagnostics.Add })], diagnostics);
    }

    private static byte[] Join(byte[][] records) => [.. records.SelectMany(record => record)];

    /// <summary>A start, many bytes of nothing, and an end.</summary>
    private sealed class LongStream(byte[] start, long nothing, byte[] end) : MemoryStream(start)
    {
        private long _left = nothing;
        private bool _isEnding;

        public override int Read(Span<byte> buffer)
        {
            if (base.Read(buffer) is > 0 and var read)
                return read;
            if (_left > 0)
            {
                var count = (int)Math.Min(buffer.Length, _left);
                buffer[..count].Fill((byte)'x');
                _left -= count;
                return count;
            }
            if (_isEnding)
                return 0;
            _isEnding = true;
            end.CopyTo(buffer);
            return end.Length;
        }
    }
}
