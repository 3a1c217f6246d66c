using System.Diagnostics;
using System.Text;

namespace Bibliographic.Records.Tool.Tests;

public sealed class InterruptionTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void A_reader_that_stops_early_ends_the_command_quietly()
    {
        using var process = Bibrecords.Start("convert", _folder.Add("many.txt", Dump.Pages(5000)), "--to", "ndjson");
        Assert.NotNull(process.StandardOutput.ReadLine());
        process.StandardOutput.Close();
        Assert.Equal("", process.StandardError.ReadToEnd());
        Assert.Equal(0, Bibrecords.Wait(process));
    }

    [UnixTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public void Cancelling_leaves_no_file_even_while_the_input_keeps_still(string signal)
    {
        using var process = Bibrecords.Start("convert", "-", "-o", _folder["out.ndjson"]);
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(Dump.Pages(100)));
        process.StandardInput.BaseStream.Flush();
        Assert.True(SpinWait.SpinUntil(() => _folder.Names.Length == 1, TimeSpan.FromMinutes(2)), "The output was not begun.");
        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        Assert.Equal(130, Bibrecords.Wait(process));
        Assert.Equal("bibrecords: cancelled\n", process.StandardError.ReadToEnd());
        Assert.Empty(_folder.Names);
    }

    /// <summary>Nothing can be done about a write that waits for the reader but to end.</summary>
    [UnixFact]
    [Trait("Speed", "Slow")]
    public void Cancelling_ends_a_run_whose_output_nobody_reads()
    {
        using var process = Bibrecords.Start("convert", _folder.Add("many.txt", Dump.Pages(5000)), "--to", "ndjson");
        Assert.NotNull(process.StandardOutput.ReadLine());
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        Assert.Equal(130, Bibrecords.Wait(process));
    }

    [UnixFact]
    public void A_signal_that_is_ignored_from_the_start_stays_ignored()
    {
        var result = Bibrecords.RunInShell("trap '' HUP; bibrecords convert \"$1\" -q -o \"$2\" & while ! ls \"$2\".*.tmp; do sleep .1; done; kill -HUP $!; echo x > \"$1\"; wait $!", _folder.AddPipe("pipe"), _folder["out.ris"]);
        Assert.Equal(5, result.ExitCode);
    }

    [UnixFact]
    public void Two_commands_can_write_to_one_file()
    {
        var input = _folder.Add("a.txt", Dump.Page());
        var convert = $"{Bibrecords.Call} convert {input} --quiet --to ndjson";
        using var shell = Process.Start("sh", ["-c", $"({convert}; {convert}) > {_folder["both.ndjson"]}"]);
        Assert.Equal(0, Bibrecords.Wait(shell));
        Assert.Equal(2, File.ReadLines(_folder["both.ndjson"]).Count());
    }

    [UnixFact]
    public void A_full_disk_is_an_error()
    {
        if (!File.Exists("/dev/full"))
            return;
        var error = Bibrecords.Run(Dump.Page(), ["convert", "--quiet", "--to", "ndjson", "-o", "/dev/full"]).FailedWith(4);
        Assert.Contains("/dev/full", error, StringComparison.Ordinal);
    }
}
