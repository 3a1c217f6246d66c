using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Damage to containers that a parser does not mind, or finds only after a page: it is told, and costs no other page.</summary>
public class HiddenDamageTests
{
    private static readonly string[] Pages =
        [.. Enumerable.Range(0, 4).Select(i => $"_version_ | 17 |\nid | {i} |\ntitle | A \"wet\" heron {i} |\n")];

    private static readonly string[] Lines = [.. Pages.Select(page => JsonSerializer.Serialize(new { text = page }))];
    private static readonly byte[][] Warc = [.. Pages.Select((page, i) => WarcFile.Record("conversion", $"x:{i}", Encoding.UTF8.GetBytes(page)))];

    public static TheoryData<string, byte[], string, string> Files => new()
    {
        { "a line end is missing", Utf8($"{Lines[0]}\n{Lines[1]}{Lines[2]}\n{Lines[3]}\n"), "0 1 2 3", "" },
        { "all line ends are CR", Utf8(string.Join('\r', Lines)), "0 1 2 3", "" },
        { "a line end is a letter", Utf8($"{Lines[0]}\n{Lines[1]}x{Lines[2]}\n{Lines[3]}"), "0 1 2 3", "BR0301" },
        { "a line end is a brace", Utf8($"{Lines[0]}\n{Lines[1]}{{{Lines[2]}\r\n{Lines[3]}"), "0 1 2 3", "BR0301" },
        { "words follow an object", Utf8($"{Lines[0]}\n{Lines[1]} words\r\n{Lines[2]}\n"), "0 1 2", "BR0301" },
        { "an array in lines", Utf8($"{string.Join(", ", Lines)}]"), "0 1 2 3", "BR0301" },
        { "a quotation mark in a text", Utf8($"{Lines[0]}\n{Lines[1].Replace("id |", "\"id |", StringComparison.Ordinal)}\n{Lines[2]}\n"), "0  2", "BR0301" },
        { "a quotation mark in a text of an array", Utf8($"[{Lines[0]},\n{Lines[1].Replace("id |", "\"id |", StringComparison.Ordinal)},\n{Lines[2]}]"), "0 2", "BR0301" },
        { "no comma after the text", Utf8($"{Lines[0]}\n{Lines[1][..^1]} \"url\":\"x:1\"}}\n{Lines[2]}\n"), "0 1 2", "BR0301" },
        { "an empty text", Utf8($"{Lines[0]}\n{{\"text\":\"\",\"content\":{JsonSerializer.Serialize(Pages[1])}}}\n"), "0 1", "" },
        { "a header of gzip that goes on", Gzip(flags: 4), "0", "BR0302" },
        { "a header of gzip with all that may be", Gzip(flags: 0x1F), "0", "BR0302" },
        { "UTF-16 without a byte", [.. Utf16[..99], .. Utf16[100..]], "0", "BR0304" },
        { "UTF-16 with another byte", [.. Utf16[..100], 0, .. Utf16[100..]], "0", "BR0304" },
        { "a resource without a type", [.. Warc[0], .. ResourceWithoutType, .. Warc[2]], "0 2", "BR0304" },
        { "a packed page that is cut", [.. Warc[0], .. Packed(WarcFile.Gzip(Utf8(Pages[1]))[..15]), .. Warc[2]], "0 2", "BR0304" },
        { "an object that is no record", Utf8("{\"id\":\"0\",\"title\":\"Heron\"}\n{\"colour\":\"red\"}\n{\"id\":\"2\",\"title\":\"Heron\",\"colour\":\"red\"}\n"), "0 2", "BR0301" },
        { "documents after an answer", Utf8("{\"response\":{\"docs\":[{\"id\":\"0\"}]}}\n{\"id\":\"1\"}\n{\"response\":{\"docs\":[]}}\n"), "0", "BR0301" },
    };

    private static byte[] ResourceWithoutType =>
        Utf8(Encoding.UTF8.GetString(Warc[1]).Replace("conversion", "resource", StringComparison.Ordinal)
            .Replace("Content-Type", "Content-Typf", StringComparison.Ordinal));

    private static byte[] Utf16 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(string.Join('\n', Pages))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Damage_is_told(string name, byte[] file, string expected, string code)
    {
        _ = name;
        foreach (var size in new[] { 1, 7, file.Length })
        {
            var told = new List<string>();
            Action<Diagnostic> add = diagnostic => told.Add(diagnostic.Id);
            var records = RecordDump.Read(PartsStream.OfSize(file, size), new() { OnDiagnostic = add }).ToList();
            Assert.Equal(expected, string.Join(' ', records.Select(record => record.Id)));
            Assert.All(records, record => Assert.True(record.SourceAddress is null || record.SourceAddress == $"x:{record.Id}", record.SourceAddress));
            if (code.Length == 0)
                Assert.DoesNotContain(told, id => id is not "BR0105");   // short pages
            else
                Assert.Contains(code, told);
            var again = new List<BibliographicRecord>();
            await foreach (var record in RecordDump.ReadAsync(PartsStream.OfSize(file, size)))
                again.Add(record);
            Assert.Equal(records, again);
        }
    }

    /// <summary>The record that the library writes for one that says nothing.</summary>
    [Fact]
    public void An_empty_object_is_a_record() => Assert.Equal([new()], RecordDump.ReadText("{}\n"));

    private static byte[] Packed(byte[] body) =>
        WarcFile.Response("x:1", "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: gzip", body);

    /// <summary>A member for each page; the header of the second has other flags.</summary>
    private static byte[] Gzip(byte flags)
    {
        byte[][] members = [.. Lines.Select(line => WarcFile.Gzip(Utf8(line + "\n")))];
        members[1][3] = flags;
        return [.. members.SelectMany(member => member)];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
