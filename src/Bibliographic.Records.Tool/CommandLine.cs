using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Bibliographic.Records.Tool.Commands;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Plugins;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool;

/// <summary>The commands, and what becomes of errors.</summary>
internal static class CommandLine
{
    private const string Name = "bibrecords";

    private const string HelpCommand = "help";

    /// <summary>Runs the tool.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        try
        {
            if (args is ["--version"])
                return TellVersion();
            using var interruption = new Interruption();
            using var output = StandardStreams.OpenText();
            return Run(args, output, interruption.Token);
        }
        catch (ToolException e)
        {
            return Fail(e.ExitCode, e.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail(ExitCode.Cancelled, "cancelled");
        }
        catch (Exception e)
        {
            return Fail(ExitCode.Fault, $"fault in the program: {e.GetType().Name}: {e.Message}");
        }
    }

    /// <summary>Scripts ask for the version and for nothing else: it is told before anything is loaded.</summary>
    private static int TellVersion()
    {
        using var output = StandardStreams.OpenText();
        output.WriteLine(ToolVersion.Text);
        return ExitCode.Success;
    }

    private static int Run(string[] args, TextWriter output, CancellationToken cancellation)
    {
        var root = Root(cancellation);
        var result = root.Parse(args switch
        {
            [] => ["--help"],
            [HelpCommand] => ["--help"],
            [HelpCommand, var command] when root.Subcommands.Any(other => other.Name == command) => [command, "--help"],
            [HelpCommand, var unknown] => [unknown],
            _ => args,
        });
        if (result.Action is ParseErrorAction)
            throw ToolException.Usage($"{Complaint(result)} See '{CallOf(result.CommandResult.Command)} --help'.");
        return result.Invoke(new() { EnableDefaultExceptionHandler = false, Output = output, Error = StandardStreams.Error });
    }

    private static RootCommand Root(CancellationToken cancellation)
    {
        var root = new RootCommand("Converts, shows and checks text dumps of library catalogue records.")
        {
            ConvertCommand.Create(cancellation),
            ShowCommand.Create(cancellation),
            CheckCommand.Create(cancellation),
            StatsCommand.Create(cancellation),
            DedupCommand.Create(cancellation),
            CompleteCommand.Create(cancellation),
            FormatsCommand.Create(),
            CompletionCommand.Create(),
            new Command(HelpCommand, "Show the options, examples and exit codes of a command.") { new Argument<string>("COMMAND") { Description = "The command" } },
            PluginOption.Instance,
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
            if (!OperatingSystem.IsWindows())
            {
                // Elsewhere these are paths.
                help.Aliases.Remove("/?");
                help.Aliases.Remove("/h");
            }
        }
        foreach (var option in root.Subcommands.SelectMany(command => command.Options).Concat(root.Options))
            option.Validators.Add(RefuseEmpty);
        return root;
    }

    /// <summary>As of a variable of a script that is not set.</summary>
    private static void RefuseEmpty(OptionResult option)
    {
        if (option.Tokens.Any(token => token.Value.Length == 0))
            option.AddError($"The value of {option.Option.Name} is empty.");
    }

    private static string Complaint(ParseResult result) =>
        result.UnmatchedTokens is [var unknown, ..]
            ? $"There is no command or option '{unknown}'.{Suggestion.For(unknown, NamesIn(result.CommandResult.Command))}"
            : result.Errors[0].Message;

    private static IEnumerable<string> NamesIn(Command command) =>
        command.Subcommands.Select(other => other.Name).Concat(command.Options.Select(option => option.Name));

    private static string CallOf(Command command) => command is RootCommand ? Name : $"{Name} {command.Name}";

    private static int Fail(int exitCode, string message)
    {
        if (message.Length > 0)
            StandardStreams.Error.WriteLine($"{Name}: {Printable.Line(message)}");
        return exitCode;
    }
}
