using System.CommandLine;

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

    public void AddTo(Command command)
    {
        command.Add(Inputs);
        command.Add(NoInference);
    }

    public RecordReaderOptions ReaderOptions(ParseResult parsed) => new() { InferAuthors = !parsed.GetValue(NoInference) };
}
