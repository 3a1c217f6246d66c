namespace Bibliographic.Records.Tool.Tests;

/// <summary>Output that cannot be written, and input that cannot be read: one line, the exit code, and the old file.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void A_full_disk_behind_standard_output_is_an_error()
    {
        if (!File.Exists("/dev/full"))
            return;   // a system without the device
        var result = Bibrecords.RunInShell("bibrecords convert -q \"$1\" --to ndjson > /dev/full", _folder.Add("in.txt", Dump.Pages(10)));
        Assert.Matches(@"\Abibrecords: cannot write standard output: [^\n]+\n\z", result.FailedWith(4));
    }

    [UnixTheory]
    [InlineData("convert -q", "out.ndjson")]
    [InlineData("dedup -q", "out.ndjson")]
    [InlineData("stats", "out.html")]
    public void A_disk_that_gets_full_leaves_the_old_file(string command, string output)
    {
        // A limit on the size of files gives an error as a full disk does, and no signal when that is ignored. The runtime must not need
        // large files of its own.
        var result = Bibrecords.RunInShell(
            $"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 4; bibrecords {command} \"$1\" {(command == "stats" ? "--html" : "-o")} \"$2\"",
            _folder.Add("in.txt", Dump.Pages(1000)),
            _folder.Add(output, "old"));
        Assert.Matches($@"\Abibrecords: cannot write [^\n]+{output}: [^\n]+\n\z", result.FailedWith(4));
        Assert.Equal("old", File.ReadAllText(_folder[output]));
        Assert.Equal(new[] { "in.txt", output }, _folder.Names);
    }

    [UnixTheory]
    [InlineData("convert", "-o pipe.ris")]
    [InlineData("convert", "-o link --to ris")]
    [InlineData("convert", "-o pipe.ris --resume")]
    [InlineData("dedup", "-o pipe.ris")]
    [InlineData("stats", "--html pipe.ris")]
    public void A_pipe_is_written_to_and_not_replaced(string command, string output)
    {
        _folder.AddPipe("pipe.ris");
        _folder.AddLink("link", "pipe.ris");
        var result = Bibrecords.RunInShell($"cd \"$1\"; cat pipe.ris & bibrecords {command} in.txt {output}; wait", _folder.Path, _folder.Add("in.txt", Dump.Pages(3))).Succeeded();
        Assert.Contains(command == "stats" ? "</html>" : "Walk 3", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, Bibrecords.RunInShell("test -p \"$1\" && test -L \"$2\"", _folder["pipe.ris"], _folder["link"]).ExitCode);
        Assert.Equal(["in.txt", "link", "pipe.ris"], _folder.Names);
    }

    [UnixFact]
    public void A_pipe_whose_reader_stops_early_ends_the_command_quietly()
    {
        var result = Bibrecords.RunInShell("bibrecords convert -q \"$1\" --to ris -o >(head -n 1)", _folder.Add("in.txt", Dump.Pages(3000))).Succeeded();
        Assert.Equal("", result.Error);
    }

    [UnixFact]
    public void Standard_output_by_its_name_in_the_file_system_is_not_replaced()
    {
        var input = _folder.Add("in.txt", Dump.Page());
        Bibrecords.RunInShell("(echo head; bibrecords convert \"$1\" -q -t ndjson -o /dev/stdout; echo tail) > \"$2\"", input, _folder["out"]).Succeeded();
        Bibrecords.RunInShell("bibrecords convert \"$1\" -q -t ndjson -o /dev/fd/3 3>> \"$2\"", input, _folder["out"]).Succeeded();
        var lines = File.ReadAllLines(_folder["out"]);
        Assert.Equal(4, lines.Length);
        Assert.Equal(("head", "tail"), (lines[0], lines[2]));
        Assert.Equal(lines[1], lines[3]);
    }

    [UnixTheory]
    [InlineData("convert in.txt -t ris -o in.txt")]
    [InlineData("convert in.txt -t ris -o soft")]
    [InlineData("convert soft -t ris -o in.txt")]
    [InlineData("convert in.txt -t ris -o hard")]
    [InlineData("convert in.txt -t ris -o hard --resume")]
    [InlineData("convert . -t ris -o ./in.txt")]
    [InlineData("convert - -t ris -o in.txt < hard")]
    [InlineData("convert in.txt -t ris >> in.txt")]
    [InlineData("dedup in.txt -t ris -o soft")]
    [InlineData("stats in.txt --html in.txt")]
    [InlineData("stats in.txt --json >> hard")]
    [InlineData("check in.txt >> soft")]
    [InlineData("show in.txt >> hard")]
    public void An_input_is_never_an_output(string command)
    {
        _folder.Add("in.txt", Dump.Page());
        _folder.AddLink("soft", "in.txt");
        var result = Bibrecords.RunInShell($"cd \"$1\"; ln in.txt hard; bibrecords {command}", _folder.Path);
        Assert.Contains("is an input, and the output is written to it", result.FailedWith(2), StringComparison.Ordinal);
        Assert.Equal(Dump.Page(), File.ReadAllText(_folder["in.txt"]));
        Assert.Equal(["hard", "in.txt", "soft"], _folder.Names);
    }

    [UnixTheory]
    [InlineData("convert", "-o")]
    [InlineData("dedup", "-o")]
    [InlineData("stats", "--html")]
    public void A_folder_is_no_output(string command, string option)
    {
        string[] format = command == "stats" ? [] : ["-t", "ris"];
        var error = Bibrecords.Run([command, _folder.Add("in.txt", Dump.Page()), option, _folder.Path, .. format]).FailedWith(2);
        Assert.Contains("is a folder: name a file", error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_run_that_is_killed_leaves_the_old_file()
    {
        using var process = Bibrecords.Start("convert", "-", "-o", _folder.Add("out.ndjson", "old"));
        process.StandardInput.Write(Dump.Pages(5000));
        process.StandardInput.Flush();
        Assert.True(
            SpinWait.SpinUntil(() => Directory.GetFiles(_folder.Path, "*.tmp").Any(file => new FileInfo(file).Length > 0),
                TimeSpan.FromMinutes(2)), "Nothing was written.");
        process.Kill();   // kill -9
        Bibrecords.Wait(process);
        Assert.Equal("old", File.ReadAllText(_folder["out.ndjson"]));
    }

    [UnixFact]
    public void An_input_that_cannot_be_read_half_way_leaves_the_old_file()
    {
        if (!File.Exists("/proc/self/mem"))
            return;   // a system without a file that gives an error
        var error = Bibrecords.Run("convert", _folder.Add("in.txt", Dump.Pages(10)), "/proc/self/mem", "-q", "-o", _folder.Add("out.ndjson", "old")).FailedWith(3);
        Assert.StartsWith("bibrecords: cannot read /proc/self/mem: ", error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_folder["out.ndjson"]));
        Assert.Equal(["in.txt", "out.ndjson"], _folder.Names);
    }

    [UnixFact]
    public void A_folder_that_is_called_like_a_dump_is_searched_as_a_folder()
    {
        _folder.Add("in/x.txt/a.txt", Dump.Page());
        Assert.Single(Bibrecords.Run("convert", _folder["in/x.txt"], "-q", "-t", "ndjson").Succeeded().Lines);
        Assert.Single(Bibrecords.Run("convert", _folder["in"], "-q", "-t", "ndjson").Succeeded().Lines);
        Directory.CreateDirectory(_folder["empty.txt"]);
        Assert.Contains("empty.txt: no .txt", Bibrecords.Run("convert", _folder["empty.txt"], "-q", "-t", "ndjson").FailedWith(3), StringComparison.Ordinal);
    }
}
