using System.Diagnostics;
using System.Text;

namespace Bibliographic.Records.Plugins.Tests;

/// <summary>Runs commands.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>Runs a command to its end and makes sure that it succeeds.</summary>
    /// <param name="folder">Where to run it.</param>
    /// <param name="environment">Variables to set.</param>
    /// <param name="program">The program.</param>
    /// <param name="args">Its arguments.</param>
    /// <returns>What it wrote to standard output.</returns>
    public static string Run(string folder, IReadOnlyDictionary<string, string> environment, string program, params string[] args)
    {
        var (exitCode, output, error) = Try(folder, environment, program, args);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', args)}\n{output}\n{error}");
        return output;
    }

    /// <summary>Runs a command to its end, whatever that is.</summary>
    public static (int ExitCode, string Output, string Error) Try(string folder, IReadOnlyDictionary<string, string> environment,
        string program, params string[] args)
    {
        var start =
            new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The runner of these tests is a build of its own: what it tells its children is not meant for these.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        // No servers that outlive the command and hold its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        var error = new StringBuilder();
        process.OutputDataReceived += (_, e) => Append(output, e.Data);
        process.ErrorDataReceived += (_, e) => Append(error, e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', args)}\n{output}\n{error}");
        }
        process.WaitForExit();
        return (process.ExitCode, output.ToString(), error.ToString());
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
            text.Append(line).Append('\n');
    }
}
