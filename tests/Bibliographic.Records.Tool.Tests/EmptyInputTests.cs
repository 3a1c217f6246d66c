namespace Bibliographic.Records.Tool.Tests;

/// <summary>Inputs without records are not passed over in silence, and yesterday's output stays.</summary>
public sealed class EmptyInputTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("convert", "-t", "json", "-q")]
    [InlineData("convert", "-o", "old", "-t", "json")]
    [InlineData("convert", "-o", "old", "-t", "json", "-q")]
    [InlineData("convert", "-o", "old", "-t", "json", "-q", "--resume")]
    [InlineData("convert", "-o", "old", "-t", "json", "-q", "--shard", "1/1")]
    [InlineData("dedup", "-t", "json", "-q")]
    [InlineData("dedup", "-o", "old", "-t", "json")]
    [InlineData("stats")]
    [InlineData("stats", "--json")]
    [InlineData("stats", "--html", "old")]
    [InlineData("show")]
    [InlineData("show", "--json", "--id", "x")]
    public void A_run_that_reads_nothing_fails_and_leaves_the_old_file(string command, params string[] options)
    {
        _folder.Add("old", "old");
        string[] inputs = [_folder.Add("page.html", "<!doctype html>\n<p>"), _folder.Add("packed.gz", Dump.Gzip("<?xml version=\"1.0\"?>\n<a/>")), _folder.Add("s.bib", "@article{x,\n}\n"), _folder.Add("empty.txt", "")];
        var result = Bibrecords.Run([command, .. options.Select(option => option == "old" ? _folder["old"] : option), .. inputs]);
        var error = result.FailedWith(5);
        Assert.StartsWith($"bibrecords: no records in {inputs[0]} (looks like an HTML page), ", error, StringComparison.Ordinal);
        Assert.Contains($", {inputs[1]} (looks like XML), ", error, StringComparison.Ordinal);
        Assert.EndsWith($", {inputs[2]} (looks like BibTeX), {inputs[3]} (is empty)\n", error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Equal("old", File.ReadAllText(_folder["old"]));
        Assert.Equal(["empty.txt", "old", "packed.gz", "page.html", "s.bib"], _folder.Names);
    }

    [Fact]
    public void Standard_input_may_be_empty() =>
        Assert.Equal("bibrecords: no records in <stdin> (is empty)\n", Bibrecords.Run("", ["convert", "-t", "ris"]).FailedWith(5));

    [Theory]
    [InlineData("convert", "-t", "ndjson", "-q")]
    [InlineData("dedup", "-t", "ndjson", "-q")]
    [InlineData("stats", "--json")]
    public void Some_inputs_without_records_are_named(string command, params string[] options)
    {
        _folder.Add("in/a.txt", Dump.Page());
        for (var number = 1; number <= 7; number++)
            _folder.Add($"in/b{number}.txt", "");
        var result = Bibrecords.Run([command, .. options, _folder["in"]]);
        Assert.Equal(0, result.ExitCode);
        var names = string.Join(", ", Enumerable.Range(1, 5).Select(number => $"{_folder[$"in/b{number}.txt"]} (is empty)"));
        Assert.Equal($"bibrecords: no records in {names} and 2 more inputs\n", result.Error);
        Assert.NotEmpty(result.Output);
    }
}
