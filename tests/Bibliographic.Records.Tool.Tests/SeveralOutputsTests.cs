using System.IO.Compression;

namespace Bibliographic.Records.Tool.Tests;

/// <summary>Several outputs of one reading.</summary>
public sealed class SeveralOutputsTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_output_is_what_it_would_be_alone()
    {
        var dump = _folder.Add("a.txt", Dump.Pages(40));
        var result = Bibrecords.Run("convert", dump, "-o", _folder["a.bib"], "-o", _folder["a.ndjson.gz"], "-o", _folder["a.csv"], "--set", "ascii=true").Succeeded();
        Assert.StartsWith("40 records", result.Error, StringComparison.Ordinal);
        Assert.Equal(Bibrecords.Run("convert", dump, "-t", "bib", "--set", "ascii=true").Output, File.ReadAllText(_folder["a.bib"]));
        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(_folder["a.ndjson.gz"]), CompressionMode.Decompress));
        Assert.Equal(Bibrecords.Run("convert", dump, "-t", "ndjson").Output, unpacked.ReadToEnd());
        Assert.Equal(Bibrecords.Run("convert", dump, "-t", "csv").Output, File.ReadAllText(_folder["a.csv"]));
    }

    [Fact]
    public void Formats_are_named_in_the_order_of_the_outputs_and_one_may_be_standard_output()
    {
        var dump = _folder.Add("a.txt", Dump.Page());
        var result = Bibrecords.Run("convert", dump, "-o", "-", "-o", _folder["x"], "-t", "ris", "-t", "ndjson", "--report-loss", "-q").Succeeded();
        Assert.StartsWith("TY  - ", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":", File.ReadAllText(_folder["x"]), StringComparison.Ordinal);
        Assert.Contains("ris: what was lost", result.Error, StringComparison.Ordinal);
        Assert.Contains("ndjson: nothing was lost", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shards_are_parts_of_each_output()
    {
        var dump = _folder.Add("a.txt", Dump.Pages(9));
        string[] Run(string shard) =>
        [
            .. new[] { "bib", "json" }.Select(extension => _folder[$"{shard[0]}.{extension}"]),
            Bibrecords.Run("convert", dump, "--shard", shard, "-o", _folder[$"{shard[0]}.bib"], "-o", _folder[$"{shard[0]}.json"]).Succeeded().Error,
        ];
        string[][] shards = [Run("1/2"), Run("2/2")];
        foreach (var (format, number) in new[] { ("bib", 0), ("json", 1) })
        {
            Assert.Equal(Bibrecords.Run("convert", dump, "--shard", "1/1", "-t", format).Succeeded().Output,
                string.Concat(shards.Select(shard => File.ReadAllText(shard[number]))));
        }
    }

    [Fact]
    public void When_one_fails_all_stay_as_they_were()
    {
        var dump = _folder.Add("a.txt", Dump.Damaged);
        _folder.Add("a.bib", "old");
        Bibrecords.Run("convert", dump, "-o", _folder["a.bib"], "-o", _folder["nowhere/a.ris"]).FailedWith(4);
        Bibrecords.Run("convert", dump, "-o", _folder["a.bib"], "-o", _folder["a.ris"], "--strict").FailedWith(3);
        Bibrecords.Run("convert", _folder.Add("empty.txt", ""), "-o", _folder["a.bib"], "-o", _folder["a.ris"]).FailedWith(5);
        Assert.Equal("old", File.ReadAllText(_folder["a.bib"]));
        Assert.Equal(["a.bib", "a.txt", "empty.txt"], Directory.GetFiles(_folder[""]).Select(Path.GetFileName).Order());
    }

    [UnixTheory]
    [InlineData("-o q.ris -o ./q.ris")]
    [InlineData("-o a.ris -o dangling.bib")]
    [InlineData("-o old.ris -o soft.bib")]
    [InlineData("-o old.ris -o hard.bib")]
    [InlineData("-o d/a.bib -o e/a.bib")]
    [InlineData("-o d/a.bib -o /dev/fd/7 7> d/a.bib")]
    [InlineData("-t ris -t bib -o /dev/fd/7 -o /dev/fd/8 7> x 8>&7")]
    [InlineData("-t ris -t bib -o - -o x > x")]
    public void One_output_under_two_names_is_refused(string outputs)
    {
        _folder.Add("a.txt", Dump.Page());
        _folder.Add("old.ris", "old");
        var result = Bibrecords.RunInShell(
            $"cd \"$1\"; ln -s a.ris dangling.bib; ln -s old.ris soft.bib; ln old.ris hard.bib; mkdir d; ln -s d e; bibrecords convert a.txt {outputs}",
            _folder.Path);
        Assert.Contains("One output is named twice", result.FailedWith(2), StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_folder["old.ris"]));
        Assert.False(File.Exists(_folder["a.ris"]));
    }

    [UnixFact]
    public void Outputs_of_one_name_in_two_folders_are_two()
    {
        var dump = _folder.Add("a.txt", Dump.Page());
        Directory.CreateDirectory(_folder["d"]);
        Directory.CreateDirectory(_folder["e"]);
        Bibrecords.Run("convert", dump, "-o", _folder["d/a.bib"], "-o", _folder["e/a.bib"]).Succeeded();
        Assert.Equal(File.ReadAllText(_folder["d/a.bib"]), File.ReadAllText(_folder["e/a.bib"]));
    }

    [Fact]
    public void Wrong_options_are_told()
    {
        var dump = _folder.Add("a.txt", Dump.Page());
        string[] two = ["convert", dump, "-o", _folder["a.bib"], "-o", _folder["a.ris"]];
        Bibrecords.Run([.. two, "-t", "ris"]).FailedWith(2);
        Bibrecords.Run([.. two, "--resume"]).FailedWith(2);
        Bibrecords.Run([.. two, "--set", "columns=id"]).FailedWith(2);
        Bibrecords.Run([.. two, "-o", _folder["a.ris"]]).FailedWith(2);
        Bibrecords.Run("convert", dump, "-o", _folder["a.bib"], "-o", dump, "-t", "bib", "-t", "ris").FailedWith(2);
        Bibrecords.Run("dedup", dump, "-o", _folder["a.bib"], "-o", _folder["a.ris"]).FailedWith(2);
    }
}
