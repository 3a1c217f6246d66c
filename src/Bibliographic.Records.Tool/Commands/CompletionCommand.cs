using System.CommandLine;

namespace Bibliographic.Records.Tool.Commands;

/// <summary>
/// <c>bibrecords completion</c>: prints the script that lets a shell complete command lines. The script asks the tool itself.
/// </summary>
internal static class CompletionCommand
{
    public const string Name = "completion";

    private static readonly Argument<string> Shell = new("SHELL") { Description = "bash, zsh, fish or pwsh" };

    public static string[] Examples =>
    [
        "source <(bibrecords completion bash)",
        "source <(bibrecords completion zsh)",
        "bibrecords completion fish | source",
        "bibrecords completion pwsh | Out-String | Invoke-Expression",
    ];

    public static Command Create()
    {
        var command = new Command(Name, "Print a script that lets the shell complete command lines.") { Shell };
        Shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using var script = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{parsed.GetValue(Shell)}")!);
        var output = parsed.InvocationConfiguration.Output;
        output.Write(script.ReadToEnd());
        output.Flush();
        return ExitCode.Success;
    }
}
