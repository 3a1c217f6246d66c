using System.CommandLine;
using System.CommandLine.Parsing;
using Bibliographic.Records.Tool.Plugins;

namespace Bibliographic.Records.Tool.Commands;

/// <summary>The inputs and the options that all reading commands share.</summary>
internal sealed class ReadingOptions
{
    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "Files, folders (searched to any depth) or patterns; - or nothing for standard input. Gzip and JSON Lines are recognized.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<bool> NoInference { get; } = new("--no-inference")
    {
        Description = "Leave a list of authors undivided when nothing in the record states where each name ends",
    };

    public Option<bool> KeepPosition { get; } = new("--keep-position")
    {
        Description = "Keep with each record where it stood: file, record, line and byte (sourcePosition)",
    };

    public Option<string> TextProperty { get; } = new("--text-property")
    {
        Description = "The property of JSON Lines and JSON arrays, or the column of Parquet, that has the page; by default text, content or raw_content",
        HelpName = "NAME",
    };

    /// <summary>Adds the inputs and the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="writesRecords">Whether the command writes records, which may say where they stood.</param>
    public void AddTo(Command command, bool writesRecords = false)
    {
        Inputs.Validators.Add(RefuseUnknownOptions);
        command.Add(Inputs);
        command.Add(NoInference);
        command.Add(TextProperty);
        if (writesRecords)
            command.Add(KeepPosition);
    }

    public RecordReaderOptions ReaderOptions(ParseResult parsed, LoadedPlugins plugins) =>
        new()
        {
            InferAuthors = !parsed.GetValue(NoInference),
            Inputs = parsed.GetValue(TextProperty) is { } name ? plugins.Inputs.WithTextProperty(name) : plugins.Inputs,
            KeepPosition = parsed.GetValue(KeepPosition),
        };

    /// <summary>How is read, for a note on what a run is.</summary>
    public string Mark(ParseResult parsed) =>
        $"inference: {!parsed.GetValue(NoInference)}{(parsed.GetValue(KeepPosition) ? ", with positions" : "")}"
        + (parsed.GetValue(TextProperty) is { } name ? $", text: {name}" : "");

    /// <summary>A misspelt option is not a file that is missing.</summary>
    private static void RefuseUnknownOptions(ArgumentResult inputs)
    {
        if (inputs.Tokens.FirstOrDefault(token => token.Value is ['-', _, ..] && !Path.Exists(token.Value)) is { } unknown)
        {
            var options = inputs.Parent is CommandResult { Command: var command } ? command.Options.Select(option => option.Name) : [];
            inputs.AddError($"There is no option '{unknown.Value}'.{Suggestion.For(unknown.Value, options)}");
        }
    }
}
