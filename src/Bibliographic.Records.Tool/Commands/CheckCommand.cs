using System.CommandLine;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Plugins;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Commands;

/// <summary><c>bibrecords check</c>: reads everything and tells what could not be taken as it stood.</summary>
internal sealed class CheckCommand
{
    public const string Name = "check";

    private readonly ReadingOptions _reading = new();

    private readonly Option<bool> _errors = new("--errors") { Description = "Report damage only, no warnings; with warnings alone the exit code is 0" };

    private readonly Option<bool> _json = new("--json") { Description = "One JSON object a line, for programs" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No summary" };

    public static string[] Examples =>
    [
        "bibrecords check dump.txt",
        "bibrecords check dumps/ --json > findings.jsonl",
        "bibrecords check dump.txt --errors --quiet > /dev/null && echo intact",
    ];

    public static Command Create(CancellationToken cancellation)
    {
        var check = new CheckCommand();
        var command = new Command(Name, "Report what the reader could not take as it stood.") { check._errors, check._json, check._quiet };
        check._reading.AddTo(command);
        command.SetAction(parsed => check.Run(parsed, cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var summary = new Summary();
        var errorsOnly = parsed.GetValue(_errors);
        Func<InputFile, Diagnostic, string> lineOf = parsed.GetValue(_json) ? DiagnosticJson.Line : DiagnosticText.Line;
        var source =
            new RecordSource(InputFiles.Find(parsed.GetValue(_reading.Inputs) ?? []),
                _reading.ReaderOptions(parsed, PluginOption.Load(parsed)), cancellation)
        {
            OnDiagnostic = (input, diagnostic) =>
            {
                if (errorsOnly && !diagnostic.IsDamage)
                    return;
                summary.Add(diagnostic);
                output.WriteLine(lineOf(input, diagnostic));
            },
        };
        foreach (var _ in source.Read())
        {
        }
        output.Flush();
        if (!parsed.GetValue(_quiet))
            summary.Write(StandardStreams.Error, source);
        return summary.DiagnosticCount == 0 ? ExitCode.Success : ExitCode.Findings;
    }
}
