using System.IO.Compression;
using System.Text;

namespace Bibliographic.Records.Tests.Recovery.MarcFiles;

/// <summary>Files of MARC records, read as any other input.</summary>
public class MarcFileTests
{
    private static readonly byte[] Iso = Repository.Bytes("marc/records.mrc");
    private static readonly string Xml = Repository.Text("marc/records.xml"), Json = Repository.Text("marc/records.jsonl");

    private static readonly string[] Ids = ["marsh-1", "heron-2", "sluice-3"];

    public static TheoryData<string> Files => ["marc/records.mrc", "marc/records.xml", "marc/records.jsonl", "marc/koha.txt", "marc/vufind.txt"];

    /// <summary>The fields are the same in all files and views; the leader of a file tells the record's length in this file.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void All_forms_hold_the_same_records(string file)
    {
        var expected = RecordDump.ReadFile(Repository.PathOf("marc/records.xml")).Select(record => record.Marc!).ToList();
        var actual = RecordDump.ReadFile(Repository.PathOf(file)).Select(record => record.Marc!).ToList();
        Assert.Equal(Ids, actual.Select(record => record["001"]?.Value));
        var isView = file.EndsWith(".txt", StringComparison.Ordinal);
        foreach (var (one, other) in expected.Zip(actual))
        {
            Assert.Equal(one.Leader[5..9], other.Leader[5..9]);
            Assert.Equal(one.Fields.Where(field => field.Tag != "008" || !isView), other.Fields.Where(field => field.Tag != "008" || !isView));
            Assert.Equal(isView, other.Fields.Any(field => field.AreIndicatorsInferred));
        }
    }

    [Theory]
    [InlineData("marc/records.mrc", "1:0 1:833 1:1213")]
    [InlineData("marc/records.xml", "3:93 77:3054 108:4281")]
    [InlineData("marc/records.jsonl", "1:0 2:1765 3:2537")]
    public void Places_are_those_of_the_file(string file, string expected)
    {
        var places = new List<string>();
        using var reader = new RecordReader(File.OpenRead(Repository.PathOf(file)));
        while (reader.Read())
            places.Add($"{reader.Position.Line}:{reader.Position.ByteOffset}");
        var bytes = Repository.Bytes(file);
        Assert.All(places,
            place => Assert.Contains((char)bytes[int.Parse(place.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)], "0<{"));
        Assert.Equal(expected, string.Join(' ', places));
    }

    [Fact]
    public void A_file_that_was_cut_loses_only_what_is_missing()
    {
        for (var length = 60; length < Iso.Length; length += 7)
        {
            var (records, codes) = Read(Iso[..length]);
            var whole = Iso.AsSpan(0, length).Count((byte)0x1d);
            Assert.Equal(Ids.Take(whole), records.Take(whole).Select(record => record.Id));
            if (records.Count > whole)
                Assert.Contains(DiagnosticCode.MarcRecordCut, codes);
        }
    }

    [Theory]
    [InlineData("00000", DiagnosticCode.MarcLengthWrong)]
    [InlineData("00100", DiagnosticCode.MarcLengthWrong)]
    [InlineData("00845", DiagnosticCode.MarcLengthWrong)]
    [InlineData("09999", DiagnosticCode.MarcLengthWrong)]
    [InlineData("     ", DiagnosticCode.MarcLengthWrong)]
    [InlineData("99999", DiagnosticCode.MarcLengthWrong)]
    public void A_leader_may_lie_about_the_length(string length, DiagnosticCode expected)
    {
        byte[] file = [.. Encoding.ASCII.GetBytes(length), .. Iso[5..]];
        var (records, codes) = Read(file);
        Assert.Equal(Ids, records.Select(record => record.Id));
        Assert.Equal(RecordDump.Read(Iso).Select(record => record.Marc!.Fields), records.Select(record => record.Marc!.Fields));
        Assert.Equal([expected], codes);
    }

    [Fact]
    public void A_directory_may_be_wrong()
    {
        var file = (byte[])Iso.Clone();
        "0001"u8.CopyTo(file.AsSpan(24 + 3));   // the length of field 001
        file[24 + 12 + 10] = (byte)'9';         // the start of field 003
        var (records, codes) = Read(file);
        Assert.Equal(RecordDump.Read(Iso).Select(record => record.Marc!.Fields), records.Select(record => record.Marc!.Fields));
        Assert.Equal([DiagnosticCode.MarcDirectoryWrong], codes);
    }

    [Fact]
    public void What_stands_between_records_is_told()
    {
        var first = Iso.AsSpan().IndexOf((byte)0x1d) + 1;
        var (records, codes) = Read([.. Iso[..first], .. "\r\n\0\0"u8, .. Iso[first..], .. "This is no record at all.\u001d"u8]);
        Assert.Equal(Ids, records.Select(record => record.Id));
        Assert.Equal([DiagnosticCode.MarcRecordEmpty], codes);
    }

    [Fact]
    public void Elements_of_XML_may_be_broken()
    {
        var (records, codes) = Read(Encoding.UTF8.GetBytes(Xml
            .Replace("Ann Reed ; translated", "Ann Reed & translated", StringComparison.Ordinal)
            .Replace("tag=\"310\"", "tag=\"31\"", StringComparison.Ordinal)[..^60]));
        Assert.Equal(Ids, records.Select(record => record.Id));
        Assert.Equal([DiagnosticCode.MarcMarkupWrong, DiagnosticCode.MarcTagWrong, DiagnosticCode.MarcRecordCut], codes);
    }

    [Theory]
    [InlineData("<record xmlns=\"http://www.loc.gov/MARC21/slim\"><controlfield tag=\"001\">fen-1</controlfield></record>", "fen-1")]
    [InlineData("<marc:record xmlns:marc=\"http://www.loc.gov/MARC21/slim\"><marc:controlfield tag=\"001\">fen-1</marc:controlfield></marc:record>", "fen-1")]
    [InlineData("<collection><record><controlfield tag=\"001\">fen-1</controlfield></record><record><controlfield tag=\"001\">fen-2</controlfield></record></collection>", "fen-1 fen-2")]
    [InlineData("\uFEFF<?xml version='1.0'?>\n<OAI-PMH><ListRecords><record><header><identifier>oai:1</identifier></header><metadata><marc:record><marc:controlfield tag='001'>fen-1</marc:controlfield></marc:record></metadata></record></ListRecords></OAI-PMH>", "fen-1")]
    [InlineData("<!DOCTYPE record [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><record><controlfield tag=\"001\">fen&x;</controlfield></record>", "fen&x;")]
    public void XML_of_many_kinds_is_recognized(string xml, string expected) =>
        Assert.Equal(expected, string.Join(' ', RecordDump.ReadText(xml).Select(record => record.Id)));

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><article><title>Marsh maps</title></article>")]
    [InlineData("<html><body><p>A datafield and a controlfield</p></body></html>")]
    [InlineData("<?xml version=\"1.0\"?><record><title>Marsh maps</title></record>")]
    public void Other_XML_holds_no_records(string xml) => Assert.Empty(RecordDump.ReadText(xml));

    [Theory]
    [InlineData("{\"leader\":\"00714cam a2200205 a 4500\",\"fields\":[{\"001\":\"fen-1\"}]}", "fen-1")]
    [InlineData("[{\"fields\":[{\"001\":\"fen-1\"}],\"leader\":\"00714cam a2200205 a 4500\"},{\"leader\":\"\",\"fields\":[{\"001\":\"fen-2\"}]}]", "fen-1 fen-2")]
    [InlineData("{\"id\":\"fen-1\",\"title\":\"Fields\",\"marc\":{\"leader\":\"00714cam a2200205 a 4500\",\"fields\":[{\"001\":\"fen-9\"}]}}", "fen-1")]
    [InlineData("{\"leader\":\"x\",\"text\":\"id | fen-1 |\\ntitle | Marsh maps |\\nauthor | Reed, Ann |\\n\"}", "fen-1")]
    public void JSON_of_each_kind_is_recognized(string json, string expected) =>
        Assert.Equal(expected, string.Join(' ', RecordDump.ReadText(json).Select(record => record.Id)));

    [Fact]
    public void A_broken_line_of_JSON_costs_itself()
    {
        var lines = Json.Split('\n');
        lines[1] = lines[1][..^9];
        var (records, codes) = Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Assert.Equal(["marsh-1", "sluice-3"], records.Select(record => record.Id));
        Assert.Equal([DiagnosticCode.JsonLineBroken], codes);
    }

    /// <summary>Where the first record is broken, only the name of the file and the separators tell what it is.</summary>
    [Theory]
    [InlineData("records.mrc", 2)]
    [InlineData("records.marc.gz", 2)]
    [InlineData("records.txt", 0)]
    public void A_file_may_be_recognized_by_its_name(string name, int expected)
    {
        byte[] file = [.. "no leader "u8, .. Iso[300..]];
        Assert.Equal(expected,
            RecordDump.Read(file, new() { SourceName = name }).Count(record => record.Marc is not null && record.Id is not null));
    }

    [Fact]
    public void Compressed_files_are_read()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Iso);
        Assert.Equal(Ids, RecordDump.Read(packed.ToArray()).Select(record => record.Id));
    }

    /// <summary>Memory for one record, however many there are: the first comes before the last has been asked for.</summary>
    [Theory]
    [InlineData("marc/records.mrc")]
    [InlineData("marc/records.xml")]
    [InlineData("marc/records.jsonl")]
    public void Records_come_while_the_file_is_read(string file)
    {
        byte[] many = [.. Enumerable.Repeat(Repository.Bytes(file), 2000).SelectMany(bytes => bytes)];
        using var stream = PartsStream.OfSize(many, 10_000);
        using var reader = new RecordReader(stream);
        Assert.True(reader.Read());
        Assert.InRange(stream.ReadCount, 1, 20);
        var count = 1;
        while (reader.Read())
            count++;
        Assert.Equal(6000, count);
    }

    private static (List<BibliographicRecord> Records, List<DiagnosticCode> Codes) Read(byte[] bytes)
    {
        var codes = new List<DiagnosticCode>();
        var records = RecordDump.Read(bytes, new() { OnDiagnostic = diagnostic => codes.Add(diagnostic.Code) }).ToList();
        return (records, codes);
    }
}
