using System.CommandLine;
using System.CommandLine.Completions;

namespace Bibliographic.Records.Tool.Commands;

/// <summary>The options that all writing commands share: where to, and in which format.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> _to = new("--to", "-t")
    {
        Description = "The format: a name, a file extension or a media type that 'bibrecords formats' lists; by default what the output file's extension says",
        HelpName = "FORMAT",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write: it is complete in the end, or untouched, and packed if its name ends in .gz; standard output by default",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "An option of the format, such as ascii=true; 'bibrecords formats NAME' lists them. May be given several times",
        HelpName = "OPTION=VALUE",
    };

    public void AddTo(Command command)
    {
        // Of the built-in formats: plug-ins are not loaded to complete a command line.
        _to.CompletionSources.Add(_ => RecordFormats.Default.Select(format => new CompletionItem(format.Name, detail: format.Description)));
        command.Add(_to);
        command.Add(_output);
        command.Add(_set);
    }

    /// <summary>The file; null for standard output.</summary>
    public string? Path(ParseResult parsed) => parsed.GetValue(_output) is var file && file is "-" or "/dev/stdout" ? null : file;

    /// <summary>The options of the format, for a note on what a run is.</summary>
    public string Mark(ParseResult parsed) => string.Join(' ', parsed.GetValue(_set) ?? []);

    /// <summary>The format that is asked for, or that the file's extension says, with its options.</summary>
    public RecordSerializer Format(ParseResult parsed, RecordFormats formats) =>
        (parsed.GetValue(_set) ?? []).Aggregate(FormatChoice.Choose(formats, parsed.GetValue(_to), Path(parsed)), FormatChoice.Set);
}
