using System.Diagnostics;
using System.Text;

namespace Bibliographic.Records.Tool.Tests;

/// <summary>Runs the built tool as a process: the managed build, or that which the variable BIBRECORDS_TESTED names.</summary>
internal static class Bibrecords
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);   // all test projects run at once

    private static readonly string[] Tool = Environment.GetEnvironmentVariable("BIBRECORDS_TESTED") is { Length: > 0 } tested
        ? [tested]
        : ["dotnet", System.IO.Path.Combine(AppContext.BaseDirectory, "bibrecords.dll")];

    /// <summary>How a shell calls the built tool.</summary>
    public static string Call { get; } = string.Join(' ', Tool);

    /// <summary>Runs a command to its end.</summary>
    public static ToolResult Run(params string[] args) => Run("", args);

    /// <summary>Runs a command to its end, with a text as standard input.</summary>
    public static ToolResult Run(string input, string[] args) => Finish(Start(args), Encoding.UTF8.GetBytes(input));

    /// <summary>Runs a command to its end, with an environment variable set.</summary>
    public static ToolResult RunWith(string variable, string value, params string[] args) =>
        Finish(Start(Tool[0], [.. Tool[1..], .. args], new() { ["COLUMNS"] = "", ["NO_COLOR"] = "", [variable] = value }), []);

    /// <summary>Runs a command on a pseudo-terminal, with an environment variable set.</summary>
    public static ToolResult RunOnTerminal(string variable, string value, params string[] args) => Finish(Start(
        "script",
        ["-qec", $"stty cols 60; {Call} {string.Join(' ', args)}", "/dev/null"],
        new() { ["TERM"] = "xterm-256color", ["NO_COLOR"] = "", ["COLUMNS"] = "", [variable] = value }), []);

    /// <summary>Runs a script in a shell, in which <c>bibrecords</c> is the tool and the given paths are <c>$1</c>, <c>$2</c> …</summary>
    public static ToolResult RunInShell(string script, params string[] paths) => Finish(Start(
        "bash",
        ["-c", $"bibrecords() {{ {Call} \"$@\"; }}; {script}", "bash", .. paths],
        new() { ["COLUMNS"] = "", ["NO_COLOR"] = "" }), []);

    /// <summary>Starts a command.</summary>
    public static Process Start(params string[] args) =>
        Start(Tool[0], [.. Tool[1..], .. args], new() { ["COLUMNS"] = "", ["NO_COLOR"] = "" });

    /// <summary>Waits for the end of a started command.</summary>
    public static int Wait(Process process) => process.WaitForExit(Patience) ? process.ExitCode : throw new TimeoutException();

    private static Process Start(string program, string[] args, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static ToolResult Finish(Process process, byte[] input)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
            Task.WaitAll([reading, error], Patience);
            return new(Wait(process), output.ToArray(), error.Result);
        }
    }
}
