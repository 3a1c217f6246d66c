using System.IO.Compression;
using System.Text.Json;

namespace Bibliographic.Records.Tool.Tests;

public sealed class ConvertTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_to_standard_output_without_a_byte_order_mark()
    {
        var result = Bibrecords.Run("convert", _folder.Add("a.txt", Dump.Page()), "--to", "ndjson").Succeeded();
        Assert.StartsWith("{", result.Output, StringComparison.Ordinal);
        Assert.Contains("A slow walk to the library", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_a_file_in_the_format_of_its_extension()
    {
        var result = Bibrecords.Run("convert", _folder.Add("a.txt", Dump.Page()), "-o", _folder["a.ndjson"]).Succeeded();
        Assert.Empty(result.Bytes);
        Assert.StartsWith("{", File.ReadAllText(_folder["a.ndjson"]), StringComparison.Ordinal);
        Assert.NotEqual(0xEF, File.ReadAllBytes(_folder["a.ndjson"])[0]);
        Assert.Equal(["a.ndjson", "a.txt"], _folder.Names);
    }

    [Theory]
    [InlineData("a.bib", "bibtex")]
    [InlineData("a.json", "json")]
    [InlineData("a.RIS", "ris")]
    public void Takes_the_first_format_of_an_extension(string name, string format)
    {
        Bibrecords.Run(Dump.Page(), ["convert", "-o", _folder[name]]).Succeeded();
        Assert.Equal(Bibrecords.Run(Dump.Page(), ["convert", "--to", format]).Succeeded().Bytes, File.ReadAllBytes(_folder[name]));
    }

    [Theory]
    [InlineData("a.ndjson.gz")]
    [InlineData("a.bib.GZ")]
    public void Packs_a_file_whose_name_says_so(string name)
    {
        Bibrecords.Run(Dump.Page(), ["convert", "-o", _folder[name]]).Succeeded();
        using var packed = File.OpenRead(_folder[name]);
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        var format = name.Split('.')[1];
        Assert.Equal(Bibrecords.Run(Dump.Page(), ["convert", "--to", format]).Succeeded().Bytes, unpacked.ToArray());
        Assert.Equal([name], _folder.Names);
    }

    [Fact]
    public void Does_not_go_on_in_a_packed_file()
    {
        var result = Bibrecords.Run("convert", _folder.Add("a.txt", Dump.Page()), "-o", _folder["a.ndjson.gz"], "--resume");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["a.txt"], _folder.Names);
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("NDJSON")]
    [InlineData(".ndjson")]
    [InlineData("application/x-ndjson")]
    public void Knows_a_format_by_name_extension_and_media_type(string format) =>
        Assert.StartsWith("{", Bibrecords.Run(Dump.Page(), ["convert", "--to", format]).Succeeded().Output, StringComparison.Ordinal);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Writes_the_same_on_any_number_of_threads()
    {
        var dump = _folder.Add("a.txt", Dump.Pages(3000));
        var expected = Bibrecords.Run("convert", dump, "-t", "ndjson", "-q", "--threads", "1").Succeeded();
        foreach (var threads in (string[])["2", "5"])
        {
            var result = Bibrecords.Run("convert", dump, "-t", "ndjson", "-q", "--threads", threads).Succeeded();
            Assert.Equal(expected.Bytes, result.Bytes);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("two")]
    [InlineData("1025")]
    [InlineData("536870912")]
    [InlineData("99999999999999999999")]
    public void Refuses_a_number_of_threads_that_is_none(string threads) =>
        Assert.Contains("--threads takes a number from 1 to 1024.", Bibrecords.Run(Dump.Page(), ["convert", "-t", "ndjson", "--threads", threads]).FailedWith(2), StringComparison.Ordinal);

    [Fact]
    public void Tells_what_the_format_could_not_carry()
    {
        var result = Bibrecords.Run(Dump.Pages(3), ["convert", "-q", "-t", "bibtex", "--report-loss"]).Succeeded();
        Assert.StartsWith("bibtex: what was lost, and in how many of 3 records\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n        3  version               dropped       the format has no place for it\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n        3  formats               approximated  the kind of work only\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("written", result.Error, StringComparison.Ordinal);
        Assert.Equal(Bibrecords.Run(Dump.Pages(3), ["convert", "-q", "-t", "bibtex"]).Succeeded().Output, result.Output);
    }

    [Fact]
    public void Tells_that_nothing_was_lost()
    {
        var result = Bibrecords.Run(Dump.Page(), ["convert", "-q", "-t", "json", "--report-loss"]).Succeeded();
        Assert.Equal("json: nothing was lost\n", result.Error);
    }

    [Fact]
    public void Reads_standard_input_when_no_input_or_a_hyphen_is_given()
    {
        var given = Bibrecords.Run(Dump.Page(), ["convert", "-", "--to", "ndjson"]).Succeeded().Output;
        Assert.Equal(given, Bibrecords.Run(Dump.Page(), ["convert", "--to", "ndjson"]).Succeeded().Output);
        Assert.NotEmpty(given);
    }

    [Fact]
    public void Reads_gzip_and_json_lines_whatever_the_name()
    {
        var plain = Bibrecords.Run(Dump.Page(), ["convert", "-t", "ndjson"]).Output;
        Assert.Equal(plain, Bibrecords.Run("convert", _folder.Add("packed", Dump.Gzip(Dump.Page())), "-t", "ndjson").Output);
        Assert.Equal(plain, Bibrecords.Run("convert", _folder.Add("lines", Dump.JsonLine(Dump.Page())), "-t", "ndjson").Output);
    }

    [Fact]
    public void Reads_a_folder_to_any_depth_in_the_order_of_the_names()
    {
        _folder.Add("in/b.txt", Dump.Page(title: "Second"));
        _folder.Add("in/c/d.txt.gz", Dump.Gzip(Dump.Page(title: "First, for it lies deeper")));
        _folder.Add("in/e.jsonl", Dump.JsonLine(Dump.Page(title: "Third")));
        _folder.Add("in/picture.png", Dump.Page(title: "Never"));
        _folder.Add("in/.hidden/x.txt", Dump.Page(title: "Never"));
        var titles = TitlesOf(Bibrecords.Run("convert", _folder["in"], "-t", "ndjson").Succeeded());
        Assert.Equal(["First, for it lies deeper", "Second", "Third"], titles);
    }

    [Fact]
    public void Expands_a_pattern_that_no_shell_expanded()
    {
        _folder.Add("x/2.dat", Dump.Page(title: "Two"));
        _folder.Add("x/y/1.dat", Dump.Page(title: "One"));
        _folder.Add("x/y/1.txt", Dump.Page(title: "Never"));
        Assert.Equal(["One", "Two"], TitlesOf(Bibrecords.Run("convert", _folder["x/**/?.dat"], "-t", "ndjson").Succeeded()));
        Assert.Equal(["Two"], TitlesOf(Bibrecords.Run("convert", _folder["*/*.dat"], "-t", "ndjson").Succeeded()));
    }

    [Fact]
    public void Tells_records_and_diagnostics_at_the_end_unless_quiet()
    {
        Assert.Matches(@"\A2 records, [1-9]\d* diagnostics?, [0-9.]+ s\n(.*BR0\d{3}.*\n)+\z", Bibrecords.Run(Dump.Damaged, ["convert", "-t", "ndjson"]).Error);
        Assert.Equal("", Bibrecords.Run(Dump.Damaged, ["convert", "-t", "ndjson", "--quiet"]).Succeeded().Error);
    }

    [Theory]
    [InlineData("bibtx", "Did you mean bibtex?")]
    [InlineData("ndjsn", "Did you mean ndjson")]
    [InlineData("csljson", "csl-json")]
    [InlineData("quantum", "There is no format 'quantum'.")]
    public void Refuses_an_unknown_format_and_names_close_ones(string format, string hint) =>
        Assert.Contains(hint, Bibrecords.Run(Dump.Page(), ["convert", "--to", format]).FailedWith(2), StringComparison.Ordinal);

    [Fact]
    public void Refuses_to_guess_a_format()
    {
        Bibrecords.Run(Dump.Page(), ["convert"]).FailedWith(2);
        Bibrecords.Run(Dump.Page(), ["convert", "-o", _folder["x.unknown"]]).FailedWith(2);
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void Reports_what_cannot_be_read()
    {
        Assert.Contains("nowhere.txt: no such file", Bibrecords.Run("convert", _folder["nowhere.txt"], "-t", "ndjson").FailedWith(3), StringComparison.Ordinal);
        Bibrecords.Run("convert", _folder["*.none"], "-t", "ndjson").FailedWith(3);
        Bibrecords.Run("convert", _folder.Path, "-t", "ndjson").FailedWith(3);
    }

    [Fact]
    public void Reports_what_cannot_be_written()
    {
        var input = _folder.Add("a.txt", Dump.Page());
        Bibrecords.Run("convert", input, "-o", _folder["none/a.ndjson"]).FailedWith(4);
        Bibrecords.Run("convert", input, "-t", "ndjson", "-o", _folder.Path).FailedWith(2);
    }

    [Fact]
    public void Leaves_the_old_file_when_a_strict_run_fails()
    {
        var error = Bibrecords.Run(Dump.Damaged, ["convert", "--strict", "-o", _folder.Add("a.ndjson", "old")]).FailedWith(3);
        Assert.Matches(@"<stdin>:\d+: BR0301 error ", error);
        Assert.Equal("old", File.ReadAllText(_folder["a.ndjson"]));
        Assert.Equal(["a.ndjson"], _folder.Names);
    }

    private static string[] TitlesOf(ToolResult result) =>
        [.. result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString()!)];
}
