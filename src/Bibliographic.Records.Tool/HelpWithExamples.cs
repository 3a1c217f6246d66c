using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using Bibliographic.Records.Tool.Commands;

namespace Bibliographic.Records.Tool;

/// <summary>The usual help, then examples and the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in ExamplesOf(parseResult.CommandResult.Command))
            output.WriteLine($"  {example}");
        output.WriteLine();
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in ExitCode.All)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {code,3}  {meaning}"));
        return ExitCode.Success;
    }

    private static string[] ExamplesOf(Command command) => command.Name switch
    {
        ConvertCommand.Name => ConvertCommand.Examples,
        ShowCommand.Name => ShowCommand.Examples,
        CheckCommand.Name => CheckCommand.Examples,
        StatsCommand.Name => StatsCommand.Examples,
        DedupCommand.Name => DedupCommand.Examples,
        CompleteCommand.Name => CompleteCommand.Examples,
        FormatsCommand.Name => FormatsCommand.Examples,
        CompletionCommand.Name => CompletionCommand.Examples,
        _ =>
        [
            ConvertCommand.Examples[0], ShowCommand.Examples[0], CheckCommand.Examples[0], StatsCommand.Examples[0],
            DedupCommand.Examples[0], CompleteCommand.Examples[0], FormatsCommand.Examples[0],
        ],
    };
}
