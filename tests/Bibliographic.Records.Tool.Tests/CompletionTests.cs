using System.Diagnostics;

namespace Bibliographic.Records.Tool.Tests;

public sealed class CompletionTests : IDisposable
{
    private readonly Folder _folder = new();

    public CompletionTests()
    {
        // What the scripts call: the tool as it is installed.
        var command = _folder.Add("bibrecords", $"#!/bin/sh\nexec {Bibrecords.Call} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose() => _folder.Dispose();

    [ShellTheory("bash")]
    [InlineData("bibrecords con", "convert")]
    [InlineData("bibrecords convert --to hay", "hayagriva")]
    [InlineData("bibrecords dedup --to bib", "biblatex bibtex")]
    [InlineData("bibrecords stats --ht", "--html")]
    [InlineData("bibrecords convert ", "")]
    [InlineData("bibrecords completion f", "fish")]
    public void Bash_completes(string line, string expected)
    {
        var found = Run("bash", "-c", $$"""
            source <(bibrecords completion bash)
            complete -p bibrecords | grep -q -- '-F _bibrecords bibrecords' || exit 9
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            read -ra COMP_WORDS <<< "$COMP_LINE"
            [[ "$COMP_LINE" == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _bibrecords
            printf '%s\n' "${COMPREPLY[@]}" | sort | xargs
            """);
        Assert.Equal(expected, found);
    }

    [ShellTheory("fish")]
    [InlineData("bibrecords con", "convert")]
    [InlineData("bibrecords convert --to hay", "hayagriva")]
    public void Fish_completes(string line, string expected) =>
        Assert.Equal(expected, Run("fish", "--no-config", "-c", $"bibrecords completion fish | source; complete -C '{line}'").Split('\t', '\n')[0]);

    [ShellTheory("zsh")]
    [InlineData("bibrecords con", "convert")]
    [InlineData("bibrecords convert --to hay", "hayagriva")]
    public void Zsh_completes(string line, string expected) => Assert.Equal(expected, Run("zsh", "-f", "-c", $$"""
        compdef() { : }
        compadd() { print -r -- ${(M)found:#$words[CURRENT]*} }
        _files() { print files }
        source <(bibrecords completion zsh)
        words=({{line}}) CURRENT=$#words
        _bibrecords
        """));

    [Fact]
    public void The_script_for_PowerShell_asks_the_tool()
    {
        var script = Bibrecords.Run("completion", "pwsh").Succeeded().Output;
        Assert.Contains("Register-ArgumentCompleter -Native -CommandName bibrecords", script, StringComparison.Ordinal);
        Assert.Contains("bibrecords \"[suggest:$position]\"", script, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_shell_is_refused() => Bibrecords.Run("completion", "cmd").FailedWith(2);

    private string Run(string shell, params string[] args)
    {
        var start = new ProcessStartInfo(shell, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = _folder.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().TrimEnd();
        Bibrecords.Wait(process);
        return output.Length > 0 ? output : error.Result;
    }
}
