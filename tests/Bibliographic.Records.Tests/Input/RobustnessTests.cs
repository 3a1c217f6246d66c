using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Input that nobody meant to write: it must neither throw nor hang.</summary>
public class RobustnessTests
{
    private static readonly byte[][] Sources =
    [
        .. Repository.Samples.Select(name => Repository.Bytes(name + ".txt")),
        .. Directory.GetFiles(Repository.PathOf("dialects")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        Repository.Bytes("catalogue.jsonl"),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damaged_pages_never_throw_and_are_read_alike_in_any_parts(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var damaged = Damage(random, Sources[random.Next(Sources.Length)]);
            try
            {
                List<BibliographicRecord> whole = [.. RecordDump.Read(damaged)];
                Assert.Equal(whole, RecordDump.Read(PartsStream.OfSize(damaged, random.Next(1, 300))));
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException($"seed {seed}, round {round}: {Convert.ToBase64String(damaged)}", exception);
            }
        }
    }

    [Fact]
    public void Every_beginning_of_every_sample_can_be_read()
    {
        foreach (var source in Sources)
        {
            for (var length = 0; length < source.Length; length += 17)
            {
                var count = RecordDump.Read(source[..length]).Count();
                Assert.InRange(count, 0, 6);
            }
        }
    }

    [Fact]
    public void Every_end_of_every_sample_can_be_read()
    {
        foreach (var source in Sources)
        {
            for (var start = 0; start < source.Length; start += 17)
                Assert.InRange(RecordDump.Read(source[start..]).Count(), 0, 6);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xE2, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98 })]
    [InlineData(new byte[] { 0 })]
    public void Bytes_that_are_no_UTF8_stand_as_replacement_characters(byte[] bytes)
    {
        byte[] page = [.. "id | x |\nauthor | Li, X"u8, .. bytes, .. " Wu, Y Zu, Z"u8, .. bytes, .. " |\nauthor_sort | Li, X |\ntitle | a"u8, .. bytes, .. "b |\ntopic | "u8, .. bytes, .. " |\n"u8];
        var record = Assert.Single(RecordDump.Read(page));
        Assert.Equal(Encoding.UTF8.GetString([.. "a"u8, .. bytes, .. "b"u8]), record.Title);
        Assert.Equal("Zu", record.Authors[^1].Family);
    }

    [Fact]
    public void What_is_beyond_the_longest_page_is_left_out_with_a_diagnostic()
    {
        var diagnostics = new List<Diagnostic>();
        var page = "id | x |\ntitle | " + new string('a', 5000) + " |\n";
        var options = new RecordReaderOptions { MaxRecordBytes = 1000, OnDiagnostic = diagnostics.Add };
        var records = RecordDump.Read(PartsStream.OfSize(Encoding.ASCII.GetBytes(page + "_version_ | 1 |\nid | y |\ntitle | T |\n"), 100), options).ToList();
        Assert.Equal(["x", "y"], records.Select(record => record.Id));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.RecordTooLong);
        Assert.Equal("T", records[1].Title);
    }

    private static byte[] Damage(Random random, byte[] source)
    {
        string[] pieces = ["|", "\n", " | ", "\r", "---|---|\n", "\\", "AT ", "  ", "\t", "_version_ | 5 |\n", "id\n", "title | ", "http", "\u00A0", "…", ",", " Text en ", "Jr"];
        List<byte> bytes = [.. source];
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 1500), bytes.Count - at));
                    break;
                default:
                    var lineEnd = bytes.IndexOf((byte)'\n', at);
                    if (lineEnd > 0)
                        bytes.RemoveRange(at, lineEnd - at);
                    break;
            }
            if (bytes.Count == 0)
                bytes.Add((byte)'x');
        }
        return [.. bytes];
    }
}
