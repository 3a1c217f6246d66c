using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>What it costs when a byte of a container is lost, and whether it is told.</summary>
public class ContainerDamageTests
{
    private const string Header = "HTTP/1.1 200 OK\nContent-Type: text/plain";

    public static TheoryData<string> Containers => ["warc", "http", "array", "lines", "answer", "documents"];

    /// <summary>
    /// The lines of a file with three pages (of WARC those of the second), and below each, for each byte that is lost, how many pages are
    /// gone or others than they were (a point for none), and how often something is said.
    /// </summary>
    [Theory]
    [MemberData(nameof(Containers))]
    public void A_byte_that_is_lost_costs_its_page(string container)
    {
        var file = Make(container);
        var expected = Read(file, out var told);
        Assert.Equal((3, 0), (expected.Count, told));
        var text = new StringBuilder();
        var (start, stop) = container is "warc" or "http" ? (file.Length / 3, 2 * file.Length / 3) : (0, file.Length);
        for (var at = start; at < stop;)
        {
            var end = Array.IndexOf(file, (byte)'\n', at) is >= 0 and var lineEnd ? lineEnd + 1 : file.Length;
            var (costs, messages) = (new StringBuilder(), new StringBuilder());
            for (var line = Encoding.UTF8.GetString(file, at, end - at).TrimEnd('\r', '\n'); at < end; at++)
            {
                if (costs.Length == 0)
                    text.Append("  ").Append(line).Append('\n');
                var read = Read([.. file[..at], .. file[(at + 1)..]], out told);
                costs.Append(Digit(expected.Except(read).Count()));
                messages.Append(Digit(told));
            }
            text.Append("  ").Append(costs).Append("\n  ").Append(messages).Append('\n');
        }
        Snapshot.Verify(text.ToString(), ".txt", container);
    }

    private static byte[] Make(string container)
    {
        string[] pages = ["a", "b", "c"];
        return container switch
        {
            "warc" => [.. pages.SelectMany(id => WarcFile.Record("conversion", null, Encoding.UTF8.GetBytes(Page(id))))],
            "http" => [.. pages.SelectMany(id => WarcFile.Response("x:" + id, Header, Encoding.UTF8.GetBytes(Page(id))))],
            "array" => Encoding.UTF8.GetBytes($"[\n  {string.Join(",\n  ", pages.Select(Text))}\n]\n"),
            "lines" => Encoding.UTF8.GetBytes(string.Concat(pages.Select(id => Text(id) + "\n"))),
            "answer" => Encoding.UTF8.GetBytes($"{{\"response\":{{\"docs\":[\n{string.Join(",\n", pages.Select(Document))}\n]}}}}\n"),
            _ => Encoding.UTF8.GetBytes(string.Concat(pages.Select(id => Document(id) + "\n"))),
        };
    }

    private static string Page(string id) => $"_version_ | 17 |\nid | {id} |\ntitle | Moor |\n";

    private static string Text(string id) => $"{{\"text\":{System.Text.Json.JsonSerializer.Serialize(Page(id))}}}";

    private static string Document(string id) => $"{{\"id\":\"{id}\",\"title_full\":\"Moor\",\"author2\":[\"Reed\"]}}";

    private static List<string> Read(byte[] file, out int told)
    {
        var count = 0;
        void Count(Diagnostic diagnostic) => count += diagnostic.Code == DiagnosticCode.FewRows ? 0 : 1;
        var records = RecordDump.Read(file, new() { OnDiagnostic = Count }).Select(record => $"{record.Id} {record.Title} {record.Contributors}").ToList();
        told = count;
        return records;
    }

    private static char Digit(int count) => count == 0 ? '.' : count > 9 ? '+' : (char)('0' + count);
}
