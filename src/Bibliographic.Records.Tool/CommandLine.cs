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
        var result = Root(cancellation).Parse(args switch
        {
            [] or ["help"] => ["--help"],
            ["help", .. var command] => [.. command, "--help"],
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
            FormatsCommand.Create(),
            CompletionCommand.Create(),
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
        result.UnmatchedTokens is [var unknown, ..] ? $"There is no command or option '{unknown}'.{Suggestion(unknown, result.CommandResult.Command)}" : result.Errors[0].Message;

    /// <summary>The command or option that somebody may have meant who typed another: <c>conver</c> for <c>convert</c>.</summary>
    private static string Suggestion(string unknown, Command command)
    {
        var names = command.Subcommands.Select(subcommand => subcommand.Name).Concat(command.Options.Select(option => option.Name));
        var (name, distance) = names.Select(name => (name, Distance(unknown, name))).MinBy(candidate => candidate.Item2);
        return name is not null && distance <= name.Length / 3 ? $" Did you mean '{name}'?" : "";
    }

    /// <summary>How many letters have to be inserted, removed or replaced to make one word of another.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var letter in one)
        {
            var diagonal = row[0]++;
            for (var i = 1; i < row.Length; i++)
                (row[i], diagonal) = (Math.Min(Math.Min(row[i], row[i - 1]) + 1, diagonal + (letter == other[i - 1] ? 0 : 1)), row[i]);
        }
        return row[^1];
    }

    private static string CallOf(Command command) => command is RootCommand ? Name : $"{Name} {command.Name}";

    private static int Fail(int exitCode, string message)
    {
        if (message.Length > 0)
            StandardStreams.Error.WriteLine($"{Name}: {Printable.Line(message)}");
        return exitCode;
    }
}
