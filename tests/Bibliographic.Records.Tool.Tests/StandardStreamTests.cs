namespace Bibliographic.Records.Tool.Tests;

/// <summary>Standard streams that are closed or full: the exit codes hold, and nothing aborts.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixTheory]
    [Trait("Speed", "Slow")]
    [InlineData(0, "convert in.txt -o out.ris 2>&-")]
    [InlineData(0, "convert in.txt -o out.ris 2>/dev/full")]
    [InlineData(0, "convert in.txt -o out.ris <&- >&- 2>&-")]
    [InlineData(0, "dedup in.txt -o out.ris --json 2>&-")]
    [InlineData(1, "check damaged.jsonl 2>&-")]
    [InlineData(2, "convert in.txt -t nothing 2>&-")]
    [InlineData(3, "convert nowhere.txt -t ris 2>&-")]
    [InlineData(3, "convert nowhere.txt -t ris 2>/dev/full")]
    [InlineData(5, "convert /dev/null -t ris 2>&-")]
    public void Messages_that_nobody_can_read_change_nothing(int exitCode, string command)
    {
        Assert.Equal(exitCode, Run(command).ExitCode);
        if (command.Contains("out.ris", StringComparison.Ordinal))
            Assert.Equal(Bibrecords.Run("convert", _folder["in.txt"], "-q", "-t", "ris").Output, File.ReadAllText(_folder["out.ris"]));
    }

    [UnixTheory]
    [Trait("Speed", "Slow")]
    [InlineData("convert in.txt -t ris -q")]
    [InlineData("dedup in.txt -t ris -q")]
    [InlineData("show in.txt")]
    [InlineData("show in.txt --json")]
    [InlineData("check damaged.jsonl")]
    [InlineData("stats in.txt")]
    [InlineData("formats")]
    [InlineData("completion bash")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("convert --help")]
    public void Output_that_cannot_be_written_is_an_error(string command)
    {
        Assert.Equal("bibrecords: cannot write standard output: it is closed\n", Run($"{command} >&-").FailedWith(4));
        if (File.Exists("/dev/full"))
            Assert.StartsWith("bibrecords: cannot write standard output: ", Run($"{command} >/dev/full").FailedWith(4), StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("convert -t ris <&-")]
    [InlineData("convert - -t ris <&-")]
    [InlineData("stats <&-")]
    [InlineData("convert - -t ris </")]
    [InlineData("convert - -t ris 0>out")]
    public void Input_that_cannot_be_read_is_an_error(string command) =>
        Assert.StartsWith("bibrecords: cannot read <stdin>: ", Run(command).FailedWith(3), StringComparison.Ordinal);

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("2147483647")]
    [InlineData("99999999999999999999")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("-5")]
    public void Any_width_is_bearable(string columns)
    {
        var input = _folder.Add("in.txt", Dump.Pages(3));
        Assert.InRange(Bibrecords.RunWith("COLUMNS", columns, "stats", input).Succeeded().Bytes.Length, 100, 100_000);
        Assert.InRange(Bibrecords.RunWith("COLUMNS", columns, "show", input).Succeeded().Bytes.Length, 100, 100_000);
    }

    private ToolResult Run(string command)
    {
        _folder.Add("in.txt", Dump.Pages(3));
        _folder.Add("damaged.jsonl", Dump.Damaged);
        return Bibrecords.RunInShell($"cd \"$1\"; bibrecords {command}", _folder.Path);
    }
}
