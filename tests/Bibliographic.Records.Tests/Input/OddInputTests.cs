using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Input that is no dump, or a damaged one: what comes of each kind. <c>docs/robustness.md</c> lists them.</summary>
public class OddInputTests
{
    private static readonly List<BibliographicRecord> Catalogue = [.. RecordDump.ReadFile(Repository.PathOf("catalogue.txt"))];

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\r\n")]
    [InlineData("---|---|\n---|---|\n---|---|\n")]
    [InlineData("| | |\n|||\n| --- | --- |\n")]
    [InlineData("Plain prose, and not a row in it.\n")]
    public void Text_without_a_table_has_no_records_and_says_so(string text)
    {
        Assert.Equal([DiagnosticCode.NoRecords], Codes(Encoding.UTF8.GetBytes(text), out var records));
        Assert.Empty(records);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body><table><tr><th>id</th><td>x</td></tr></table></body></html>\n", "an HTML page")]
    [InlineData("\r\n<HTML lang=\"en\">\n<p>title | T |</p></html>", "an HTML page")]
    [InlineData("<?xml version=\"1.0\"?>\n<records/>\n", "XML")]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj\n", "a PDF document")]
    [InlineData("PK\u0003\u0004\u0014\0\0\0", "a ZIP archive")]
    [InlineData("i\0d\0 \0|\0 \0x\0 \0|\0\n\0", "UTF-16 without a byte order mark")]
    [InlineData("\0i\0d\0 \0|\0 \0x\0 \0|\0\n", "UTF-16 without a byte order mark")]
    [InlineData("@article{x,\n  title = {T}\n}\n", "BibTeX")]
    [InlineData("% Encoding: UTF-8\n\n@Comment(x)\n", "BibTeX")]
    [InlineData("\r\nTY  - JOUR\r\nER  - \r\n", "RIS")]
    [InlineData("PMID- 1\nOWN - NLM\n", "MEDLINE")]
    [InlineData("[\n  { \"a\": 1 }\n]\n", "JSON")]
    [InlineData("BZh91AY&SY", "data packed by bzip2")]
    [InlineData("\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0", "binary data")]
    public void Another_kind_of_file_is_named(string text, string name)
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Empty(RecordDump.Read(Encoding.UTF8.GetBytes(text), new() { OnDiagnostic = diagnostics.Add }));
        Assert.Equal([DiagnosticCode.NotText, DiagnosticCode.NoRecords], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal($"the input looks like {name}", diagnostics[0].Message);
    }

    [Fact]
    public void Random_bytes_never_throw_and_end_with_a_diagnostic_or_a_record()
    {
        var random = new Random(6);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            var codes = Codes(bytes, out var records);
            Assert.True(records.Count > 0 || codes.Contains(DiagnosticCode.NoRecords));
        }
    }

    [Fact]
    public void Utf16_with_a_byte_order_mark_is_read_like_Utf8()
    {
        var text = Repository.Text("catalogue.txt");
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            Assert.Equal(Catalogue, RecordDump.Read(bytes));
            Assert.Equal(Catalogue, RecordDump.Read(PartsStream.OfSize(bytes, 3)));
            Assert.Equal(Catalogue, RecordDump.Read(Pack(bytes)));
        }
    }

    [Fact]
    public void A_byte_order_mark_in_the_middle_is_no_text()
    {
        byte[] lines = [.. "\uFEFF"u8, .. Repository.Bytes("catalogue.jsonl")];
        Assert.Equal(2 * Catalogue.Count, RecordDump.Read([.. lines, .. lines]).Count());
    }

    [Theory]
    [InlineData("catalogue.txt")]
    [InlineData("book.txt")]
    public void A_dump_may_be_appended_to_another_with_its_byte_order_mark(string sample)
    {
        var page = Repository.Text(sample);
        var table = page[page.IndexOf("_version_", StringComparison.Ordinal)..];
        foreach (var text in new[] { page, table })
        {
            byte[] dump = [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(text), (byte)'\n'];
            var once = RecordDump.Read(dump).ToList();
            Assert.Equal([.. once, .. once], RecordDump.Read([.. dump, .. dump]));
        }
    }

    [Fact]
    public void NUL_bytes_stay_in_the_value() =>
        Assert.Equal("a\0b", Assert.Single(RecordDump.ReadText("id | x |\ntitle | a\0b |\nurl | http://a.example/ |\n")).Title);

    [Fact]
    public void A_lone_CR_ends_no_line() =>
        Assert.Equal("a\rb", Assert.Single(RecordDump.ReadText("id | x |\ntitle | a\rb |\nurl | http://a.example/ |\n")).Title);

    [Fact]
    public void Packed_data_that_end_early_give_a_diagnostic_wherever_they_end()
    {
        var text = Repository.Bytes("catalogue.txt");
        byte[][] all = [Repository.Bytes("catalogue.txt.gz"), PackInBlocks(text), Pack(text[..3000], CompressionLevel.NoCompression)];
        foreach (var packed in all)
        {
            for (var length = 2; length < packed.Length; length += length > packed.Length - 20 ? 1 : 7)
                Assert.Single(Codes(packed[..length], out _), DiagnosticCode.CompressionBroken);
            Assert.DoesNotContain(DiagnosticCode.CompressionBroken, Codes(packed, out _));
            Assert.DoesNotContain(DiagnosticCode.CompressionBroken, Codes([.. packed, .. packed], out _));
            Assert.DoesNotContain(DiagnosticCode.CompressionBroken, Codes([.. packed, 0, 0, 0, 0], out _));
        }
    }

    [Fact]
    public void Data_that_are_packed_again_and_again_are_given_up()
    {
        var packed = Pack("id | x |\ntitle | T |\n"u8.ToArray());
        for (var layer = 1; layer < 8; layer++)
            packed = Pack(packed);
        Assert.Equal("T", Assert.Single(RecordDump.Read(packed)).Title);
        Assert.Equal([DiagnosticCode.CompressionBroken, DiagnosticCode.NoRecords], Codes(Pack(packed), out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void A_line_of_JSON_Lines_beyond_the_limit_costs_only_itself(int part)
    {
        var line = JsonSerializer.Serialize(new { text = "id | y |\ntitle | " + new string('y', 40_000) + " |\n" });
        var lines = $"{Line("a")}\n{line}\n{Line("b")}\n{line}";
        var diagnostics = new List<Diagnostic>();
        var records =
            RecordDump.Read(PartsStream.OfSize(Encoding.UTF8.GetBytes(lines), part),
                new() { MaxRecordBytes = 30_000, OnDiagnostic = diagnostics.Add }).ToList();
        Assert.Equal(["a", "b"], records.Select(record => record.Id));
        Assert.Equal([(2L, (long)Line("a").Length + 1), (4L, lines.LastIndexOf(line, StringComparison.Ordinal))],
            diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCode.RecordTooLong)
                .Select(diagnostic => (diagnostic.Position.Line, diagnostic.Position.ByteOffset)));

        static string Line(string id) => JsonSerializer.Serialize(new { text = $"_version_ | 1 |\nid | {id} |\ntitle | T |\n" });
    }

    private static List<DiagnosticCode> Codes(byte[] input, out List<BibliographicRecord> records)
    {
        var codes = new List<DiagnosticCode>();
        records = [.. RecordDump.Read(input, new() { OnDiagnostic = diagnostic => codes.Add(diagnostic.Code) })];
        return codes;
    }

    private static byte[] Pack(byte[] bytes, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, level))
            stream.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Packs so that blocks end at whole bytes, where nothing but the missing end tells that data are missing.</summary>
    private static byte[] PackInBlocks(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
        {
            foreach (var part in bytes.Chunk(1000))
            {
                stream.Write(part);
                stream.Flush();
            }
        }
        return packed.ToArray();
    }
}
