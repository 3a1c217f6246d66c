using System.Diagnostics;
using System.Text;

namespace Bibliographic.Records.Docs.Tests;

/// <summary>A shell in which the built tool is the command bibrecords.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly string Programs = Install();

    /// <summary>Runs one command line.</summary>
    /// <param name="command">The line, as a user types it.</param>
    /// <returns>The exit code, and what a terminal would show: standard output and standard error.</returns>
    public static (int ExitCode, string Output) Run(string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"exec 2>&1 </dev/null; {command}"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = Programs + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.Remove("COLUMNS");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(command);
        }
        return (process.ExitCode, output.Result);
    }

    private static string Install()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "commands")).FullName;
        var command = Path.Combine(folder, "bibrecords");
        File.WriteAllText(command, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "bibrecords.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }
}
