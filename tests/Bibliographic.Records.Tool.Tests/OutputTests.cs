using System.Diagnostics;

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
        var (exitCode, error) = Shell($"{Convert(Dump.Pages(10))} --to ndjson > /dev/full");
        Assert.Equal(4, exitCode);
        Assert.Matches(@"\Abibrecords: cannot write standard output: [^\n]+\n\z", error);
    }

    [UnixFact]
    public void A_disk_that_gets_full_leaves_the_old_file()
    {
        // A limit on the size of files gives an error as a full disk does, and no signal when that is ignored. The runtime must not need large files of its own.
        var (exitCode, error) = Shell($"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 8; {Convert(Dump.Pages(1000))} -o {_folder.Add("out.ndjson", "old")}");
        Assert.Equal(4, exitCode);
        Assert.Matches(@"\Abibrecords: cannot write [^\n]+out\.ndjson: [^\n]+\n\z", error);
        Assert.Equal("old", File.ReadAllText(_folder["out.ndjson"]));
        Assert.Equal(["in.txt", "out.ndjson"], _folder.Names);
    }

    [UnixFact]
    public void A_run_that_is_killed_leaves_the_old_file()
    {
        using var process = Bibrecords.Start("convert", "-", "-o", _folder.Add("out.ndjson", "old"));
        process.StandardInput.Write(Dump.Pages(5000));
        process.StandardInput.Flush();
        Assert.True(SpinWait.SpinUntil(() => Directory.GetFiles(_folder.Path, "*.tmp").Any(file => new FileInfo(file).Length > 0), TimeSpan.FromSeconds(30)), "Nothing was written.");
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

    private string Convert(string dump) => $"dotnet {Bibrecords.Path} convert -q {_folder.Add("in.txt", dump)}";

    private static (int ExitCode, string Error) Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardError = true })!;
        var error = shell.StandardError.ReadToEnd();
        return (Bibrecords.Wait(shell), error);
    }
}
