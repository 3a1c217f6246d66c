using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests.Input;

/// <summary>
/// The files that the tests make are what they are meant to be: programs of others read the same in them. Skipped where a program is not
/// installed; <c>tests/judges/run</c> installs warcio.
/// </summary>
public sealed class ForeignReaderTests : IDisposable
{
    private static readonly string Script = Path.Combine(Repository.Root, "tests", "judges", "inputs", "read_warc.mjs");
    private static readonly string Article = Repository.Text("article.txt");
    private static readonly string Book = Repository.Text("book.txt");

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public static string? WithoutWarcio { get; } =
        Directory.Exists(Path.Combine(Path.GetDirectoryName(Script)!, "node_modules", "warcio")) ? null : "warcio is not installed";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [WarcioTheory]
    [InlineData("plain")]
    [InlineData("member")]
    public void Warcio_reads_the_same_texts_addresses_and_dates(string form)
    {
        byte[] chunked = [.. "5\r\n"u8, .. Encoding.UTF8.GetBytes(Article[..5]), .. "\r\n"u8];
        var rest = Encoding.UTF8.GetBytes(Article[5..]);
        chunked = [.. chunked, .. Encoding.ASCII.GetBytes($"{rest.Length:X}\r\n"), .. rest, .. "\r\n0\r\n\r\n"u8];
        byte[][] records =
        [
            .. WarcFile.Wet(Article, "A page about nothing.", Book),
            WarcFile.Response("https://catalogue.example/4", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Type: text/plain", chunked),
            WarcFile.Response(
                "https://catalogue.example/5", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Type: text/plain",
                WarcFile.Gzip(Encoding.UTF8.GetBytes(Book))),
        ];
        var file = Path.Combine(_folder, form == "plain" ? "x.warc" : "x.warc.gz");
        File.WriteAllBytes(file, [.. records.SelectMany(record => form == "plain" ? record : WarcFile.Gzip(record))]);

        var seen = Run("node", Script, file).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).Where(record => record.GetProperty("type").GetString() != "warcinfo").ToList();
        Assert.Equal([Article, "A page about nothing.", Book, Article, Book], seen.Select(record => record.GetProperty("text").GetString()));
        var pages = seen.Where(record => record.GetProperty("text").GetString() != "A page about nothing.").ToList();
        var read = RecordDump.ReadFile(file).ToList();
        Assert.Equal(pages.Select(record => record.GetProperty("address").GetString()), read.Select(record => record.SourceAddress));
        Assert.Equal(pages.Select(record => record.GetProperty("date").GetString()), read.Select(record => $"{record.SourceDate}"));
    }

    [GzipFact]
    public void Gzip_unpacks_the_same_from_many_members()
    {
        var file = Path.Combine(_folder, "x.wet.gz");
        File.WriteAllBytes(file, [.. WarcFile.Wet(Article, Book).SelectMany(record => WarcFile.Gzip(record))]);
        var unpacked = Run("gzip", "-dc", file);
        Assert.Equal(RecordDump.ReadText(unpacked), RecordDump.ReadFile(file));
        Assert.Equal(2, RecordDump.ReadFile(file).Count());
    }

    /// <summary>What the command packs, another program unpacks; and what that packs, with a name and a comment, is read.</summary>
    [GzipFact]
    public void Files_that_gzip_has_packed_are_read()
    {
        var file = Path.Combine(_folder, "a.txt");
        File.WriteAllText(file, Article);
        Run("gzip", "-9", file);
        Assert.Equal(RecordDump.ReadText(Article), RecordDump.ReadFile(file + ".gz"));
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private sealed class WarcioTheoryAttribute : TheoryAttribute
    {
        public WarcioTheoryAttribute() => Skip = WithoutWarcio;
    }

    private sealed class GzipFactAttribute : FactAttribute
    {
        public GzipFactAttribute() => Skip = File.Exists("/usr/bin/gzip") || File.Exists("/bin/gzip") ? null : "gzip is not installed";
    }
}
