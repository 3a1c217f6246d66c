using System.Diagnostics;
using System.Text;

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
    [InlineData("ris", "many.gz")]
    public void A_run_that_is_killed_goes_on_and_gives_the_same_bytes(string format, string name)
    {
        // The second input is the long one: the first is not read again.
        var inputs = new[] { _folder.Add("a.txt", Dump.Pages(20)), _folder.Add(name, Many(name)) };
        Bibrecords.Run(["convert", "-q", "-t", format, "-o", _folder["whole"], .. inputs]).Succeeded();
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

    [UnixFact]
    public void Another_run_cannot_go_on()
    {
        var input = _folder.Add("many.txt", Many("many.txt"));
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
        Assert.Contains("standard input", Bibrecords.Run(Dump.Page(), ["convert", "-", "-o", _folder["a.ris"], "--resume"]).FailedWith(2), StringComparison.Ordinal);
        Assert.Contains("'hayagriva'", Bibrecords.Run("convert", input, "-t", "hayagriva", "-o", _folder["a.yml"], "--resume").FailedWith(2), StringComparison.Ordinal);
        Assert.Equal(["a.txt"], _folder.Names);
    }

    /// <summary>Starts a run and kills it when it has noted how far it has come.</summary>
    private void Kill(string[] args)
    {
        using var process = Bibrecords.Start(args);
        var noted = SpinWait.SpinUntil(() => File.Exists(_folder["out.partial.json"]) || process.HasExited, TimeSpan.FromSeconds(30));
        process.Kill();   // kill -9
        Assert.True(Bibrecords.Wait(process) != 0 && noted, "The run ended before it could be killed.");
    }

    private static byte[] Many(string name) => name switch
    {
        "many.jsonl" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 20_000).Select(number => Dump.JsonLine(Dump.Page($"walk-{number}"))))),
        "many.gz" => Dump.Gzip(Dump.Pages(20_000)),
        _ => Encoding.UTF8.GetBytes(Dump.Pages(20_000)),
    };
}
