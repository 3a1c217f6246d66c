using System.Diagnostics;
using System.Runtime.Versioning;

namespace Bibliographic.Records.Tool.Tests;

/// <summary>Runs that are killed and go on.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("json", "many.txt")]
    [InlineData("bibtex", "many.jsonl")]
    [InlineData("ris", "many.txt.gz")]
    [InlineData("ndjson", "many.jsonl.zst")]
    [InlineData("csv", "many.warc")]
    [InlineData("json", "many.warc.wet.gz")]
    [InlineData("marcxml", "many.parquet")]
    public void A_run_that_is_killed_goes_on_and_gives_the_same_bytes(string format, string name)
    {
        // The second input is the long one: the first is not read again.
        var inputs = new[] { _folder.Add("a.txt", Dump.Pages(20)), _folder.Add(name, Corpus.Make(name, 20_000)) };
        Bibrecords.Run(["convert", "-q", "-t", format, "-o", _folder["whole"], "--resume", .. inputs]).Succeeded();
        _folder.Add("out", "old");

        string[] resume = ["convert", "-t", format, "-o", _folder["out"], "--resume", .. inputs];
        Kill(resume);
        Assert.Equal("old", File.ReadAllText(_folder["out"]));
        File.AppendAllText(_folder["out.partial"], "half a record");
        var result = Bibrecords.Run(resume).Succeeded();
        Assert.Matches(@"\Agoing on after [1-9][0-9,]* records?\n20,020 records, ", result.Error);
        Assert.Equal(File.ReadAllBytes(_folder["whole"]), File.ReadAllBytes(_folder["out"]));
        Assert.Equal(new[] { "a.txt", name, "out", "whole" }.Order(StringComparer.Ordinal), _folder.Names);
    }

    [Fact]
    public void A_run_that_is_not_broken_off_leaves_nothing_beside_its_output()
    {
        var input = _folder.Add("a.txt", Dump.Pages(20));
        Bibrecords.Run("convert", input, "-o", _folder["out.ris"], "--resume").Succeeded();
        Assert.Equal(["a.txt", "out.ris"], _folder.Names);
        Assert.Equal(Bibrecords.Run("convert", input, "-t", "ris").Bytes, File.ReadAllBytes(_folder["out.ris"]));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Every_built_in_format_can_go_on()
    {
        var input = _folder.Add("a.txt", Dump.Page());
        foreach (var format in RecordFormats.Default)
            Bibrecords.Run("convert", input, "-t", format.Name, "-o", _folder["out"], "--resume").Succeeded();
    }

    [UnixFact]
    public void Another_run_cannot_go_on()
    {
        var input = _folder.Add("many.txt", Corpus.Make("many.txt", 20_000));
        Kill(["convert", "-t", "ris", "-o", _folder["out"], "--resume", input]);
        Assert.Contains("out.partial is of another run", Bibrecords.Run("convert", "-t", "json", "-o", _folder["out"], "--resume", input).FailedWith(2), StringComparison.Ordinal);
        File.AppendAllText(input, "x");
        Assert.Contains("out.partial is of another run", Bibrecords.Run("convert", "-t", "ris", "-o", _folder["out"], "--resume", input).FailedWith(2), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_go_on_is_refused()
    {
        var input = _folder.Add("a.txt", Dump.Page());
        Assert.Contains("needs an output file", Bibrecords.Run("convert", input, "-t", "ris", "--resume").FailedWith(2), StringComparison.Ordinal);
        Assert.Contains("<stdin> cannot be read again", Bibrecords.Run(Dump.Page(), ["convert", "-", "-o", _folder["a.ris"], "--resume"]).FailedWith(2), StringComparison.Ordinal);
        Assert.Equal(["a.txt"], _folder.Names);
    }

    /// <summary>The time and length of a link are not those of the dump.</summary>
    [UnixFact]
    public void Another_dump_behind_a_link_is_noticed()
    {
        var input = _folder.Add("many.txt", Corpus.Make("many.txt", 20_000));
        string[] resume = ["convert", "-t", "ris", "-o", _folder["out"], "--resume", _folder.AddLink("link.txt", "many.txt")];
        Kill(resume);
        File.SetLastWriteTimeUtc(input, DateTime.UtcNow.AddDays(1));
        Assert.Contains("out.partial is of another run", Bibrecords.Run(resume).FailedWith(2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out.ris.partial", "precious", "is there without a note")]
    [InlineData("out.ris.partial.json", "precious", "is no note")]
    [InlineData("out.ris.partial.json", "{}", "is no note")]
    [InlineData("out.ris.partial.json", "[1]", "is no note")]
    [InlineData("out.ris.partial.json.next", "precious", "is there, and is no note")]
    [InlineData("out.ris.partial.json.next", "{\"Run\":1}", "is there, and is no note")]
    public void A_file_of_somebody_else_is_not_emptied(string name, string text, string reason)
    {
        var input = _folder.Add("a.txt", Dump.Page());
        _folder.Add(name, text);
        Assert.Contains($"{name} {reason}", Bibrecords.Run("convert", input, "-o", _folder["out.ris"], "--resume").FailedWith(2), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(_folder[name]));
        Assert.Equal(["a.txt", name], _folder.Names);
    }

    [UnixTheory]
    [InlineData("ln in.txt NAME", "is an input")]
    [InlineData("ln -s in.txt NAME", "is an input")]
    [InlineData("ln -s nowhere NAME", "is no file of a run")]
    [InlineData("mkfifo NAME", "is no file of a run")]
    [InlineData("mkdir NAME", "is no file of a run")]
    [InlineData("mv in.txt NAME; ln -s NAME in.txt", "is an input")]
    public void What_stands_under_one_of_the_names_of_a_run_stays(string command, string reason)
    {
        foreach (var name in (string[])["out.ris.partial", "out.ris.partial.json", "out.ris.partial.json.next"])
        {
            using var folder = new Folder();
            var input = folder.Add("in.txt", Dump.Page());
            var make = command.Replace("NAME", name, StringComparison.Ordinal);
            var result = Bibrecords.RunInShell($"cd \"$1\"; {make}; ls -l; bibrecords convert in.txt -o out.ris --resume; e=$?; ls -l; exit $e", folder.Path);
            Assert.Contains(reason, result.FailedWith(2), StringComparison.Ordinal);
            Assert.Equal(result.Lines[..(result.Lines.Length / 2)], result.Lines[(result.Lines.Length / 2)..]);
            Assert.Equal(Dump.Page(), File.ReadAllText(input));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\n  \"R")]
    [InlineData("{\n  \"Run\": [\n    \"0.2")]
    public void A_note_that_a_killed_run_has_left_unfinished_is_in_nobodys_way(string text)
    {
        var input = _folder.Add("a.txt", Dump.Page());
        _folder.Add("out.ris.partial.json.next", text);
        Bibrecords.Run("convert", input, "-o", _folder["out.ris"], "--resume").Succeeded();
        Assert.Equal(["a.txt", "out.ris"], _folder.Names);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void The_unfinished_file_is_as_private_as_the_one_that_it_replaces()
    {
        var input = _folder.Add("many.txt", Corpus.Make("many.txt", 20_000));
        File.SetUnixFileMode(_folder.Add("out", "old"), UnixFileMode.UserRead);
        Kill(["convert", "-t", "ris", "-o", _folder["out"], "--resume", input]);
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(_folder["out.partial"]));
    }

    /// <summary>Starts a run and kills it when it has noted how far it has come.</summary>
    private void Kill(string[] args)
    {
        using var process = Bibrecords.Start(args);
        var noted = SpinWait.SpinUntil(() => IsUnderWay() || process.HasExited, TimeSpan.FromMinutes(2));
        process.Kill();   // kill -9
        Assert.True(Bibrecords.Wait(process) != 0 && noted, "The run ended before it could be killed.");
    }

    private bool IsUnderWay()
    {
        try
        {
            return File.ReadAllText(_folder["out.partial.json"]).Contains("\"HasOutput\": true", StringComparison.Ordinal);
        }
        catch (FileNotFoundException)
        {
            return false;   // not yet, or no longer
        }
    }
}
