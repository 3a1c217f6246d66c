using System.IO.Compression;
using System.Text;
using CsCheck;

namespace Bibliographic.Records.Tests.Input;

/// <summary>
/// The same records and the same diagnostics however the bytes arrive. A further way of reading joins <see cref="ReadingWay.All"/> and is
/// tested here.
/// </summary>
public class EveryWayTests
{
    private static readonly string[] Words =
    [
        "\n", "\r\n", "\r", " | ", "|", "||", " |\n", "|\n|", "\n---|---|\n", "  \n", "\t", "\\_", "id", "id | x |\n", "title | T |\n", "\n| title | T |\n", "author", "_version_ | 1 |\n", "_version_", "url",
        "spelling | x2022-12-13 T |\n", "work_keys_str_mv | AT a t |\n", "Format: | Article |\n", "Main Author: | , |\n", "{\"text\": \"", "\"}\n", "{\"id\": \"1\"}\n", "[{\"title\": \"", "\uFEFF", "\0", "é", "\u2028",
        "\ud83d\udc69", "<html>", "%PDF-", "PK\u0003\u0004",
    ];

    private static readonly byte[][] Samples =
        [.. new[] { "article.txt", "book.txt", "catalogue.txt", "catalogue.jsonl", "catalogue.txt.gz", "dialects/article.a1.txt", "dialects/article.b.txt", "dialects/article.wet.txt", "dialects/article.markdownify.txt", "dialects/article.bs4-space.txt" }.Select(Repository.Bytes),
         Encoding.UTF8.GetBytes(RecordFormats.Json.Serialize(TestRecords.Article)),
         Encoding.UTF8.GetBytes(RecordFormats.NdJson.Serialize(TestRecords.Book))];

    private static readonly Gen<byte[]> Inserted =
        Gen.Frequency((6, Gen.OneOfConst(Words).Select(Encoding.UTF8.GetBytes)), (1, Gen.Byte.Array[1, 8]),
            (1, Gen.Const(() => "é\r\n|"u8.ToArray())));

    /// <summary>A change: so much is taken out at a place, and something put there.</summary>
    private static readonly Gen<(double Place, int Removed, byte[] Inserted)> Change =
        Gen.Select(Gen.Double[0, 1], Gen.Frequency((3, Gen.Const(0)), (2, Gen.Int[1, 40]), (1, Gen.Int[1, 4000])), Inserted);

    private static readonly Gen<byte[]> Damaged =
        Gen.Select(Gen.OneOfConst(Samples), Gen.OneOfConst(Samples), Gen.Bool, Change.Array[0, 8],
            (first, second, isOne, changes) => changes.Aggregate(isOne ? first : [.. first, .. second], Apply));

    private static readonly Gen<byte[]> Invented =
        Gen.OneOfConst(Words).Array[0, 60].Select(words => Encoding.UTF8.GetBytes(string.Concat(words)));

    private static readonly Gen<byte[]> Input = Gen.Frequency((4, Damaged), (2, Invented), (1, Damaged.Select(Pack)));

    [Fact]
    public void Every_way_of_reading_gives_the_same() =>
        Gen.Select(Input, Gen.Int[0, 1000]).Sample((bytes, cut) => _ = ReadingWay.AssertAllSame(bytes, cut), print: Print);

    [Fact]
    public void Every_way_of_reading_stops_at_the_same_damage() =>
        Gen.Select(Input, Gen.Int[0, 1000])
            .Sample((bytes, cut) => _ = ReadingWay.AssertAllSame(bytes, cut, new() { Policy = DiagnosticPolicy.Strict }), print: Print);

    [Fact]
    public void Without_inference_too() =>
        Gen.Select(Input, Gen.Int[0, 1000])
            .Sample((bytes, cut) => _ = ReadingWay.AssertAllSame(bytes, cut, new() { InferAuthors = false }), print: Print);

    [Fact]
    public void With_limits_other_records_come_only_where_something_is_said_to_be_cut() =>
        Gen.Select(Input, Gen.Int[0, 1000], Gen.Int[20, 2000], Gen.Int[100, 8000]).Sample((bytes, cut, row, record) =>
            ReadingWay.AssertCutsAreTold(ReadingWay.All, bytes, cut, new() { MaxRowBytes = row, MaxRecordBytes = record }));

    [SharedTheory]
    [InlineData("opt-async-1.bin")]
    [InlineData("opt-async-2.bin")]
    [InlineData("opt-async-5.bin")]
    public void With_limits_pages_differ_only_where_something_is_said_to_be_cut(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Shared, "cases", "robustness", file));
        for (var limit = 16; limit <= bytes.Length; limit *= 4)
        {
            ReadingWay.AssertCutsAreTold(ReadingWay.All, bytes, limit, new() { MaxRowBytes = limit });
            ReadingWay.AssertCutsAreTold(ReadingWay.All, bytes, limit, new() { MaxRecordBytes = limit });
        }
    }

    private static byte[] Apply(byte[] bytes, (double Place, int Removed, byte[] Inserted) change)
    {
        var place = (int)(change.Place * bytes.Length);
        return [.. bytes[..place], .. change.Inserted, .. bytes[Math.Min(bytes.Length, place + change.Removed)..]];
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static string Print((byte[] Bytes, int Cut) input) => $"cut {input.Cut}, bytes {Convert.ToBase64String(input.Bytes)}";
}
