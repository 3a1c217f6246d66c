using System.CommandLine;
using System.CommandLine.Completions;
using Bibliographic.Records.Output;
using Bibliographic.Records.Tool.IO;

namespace Bibliographic.Records.Tool.Commands;

/// <summary>The options that all writing commands share: where to, and in which format.</summary>
/// <param name="areSeveral">Whether there may be several outputs.</param>
internal sealed class OutputOptions(bool areSeveral = false)
{
    private readonly Option<string[]> _to = new("--to", "-t")
    {
        Description = "The format: a name, a file extension or a media type that 'bibrecords formats' lists; by default what the output file's extension says"
            + (areSeveral ? ". With several outputs one for each, in their order, or none" : ""),
        HelpName = "FORMAT",
    };

    private readonly Option<string[]> _output = new("--output", "-o")
    {
        Description = "The file to write: it is complete in the end, or untouched, and packed if its name ends in .gz; standard output by default"
            + (areSeveral ? ". May be given several times, to write several files from one reading" : ""),
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
        if (areSeveral)
            return;
        foreach (var option in (Option[])[_to, _output])
            option.Validators.Add(RefuseSecond);
    }

    /// <summary>The file; null for standard output. The first one of several.</summary>
    public string? Path(ParseResult parsed) => Paths(parsed)[0];

    /// <summary>The files; null for standard output.</summary>
    public IReadOnlyList<string?> Paths(ParseResult parsed) =>
        parsed.GetValue(_output) is { Length: > 0 } files ? [.. files.Select(file => file is "-" or "/dev/stdout" ? null : file)] : [null];

    /// <summary>The options of the format, for a note on what a run is.</summary>
    public string Mark(ParseResult parsed) => string.Join(' ', parsed.GetValue(_set) ?? []);

    /// <summary>The format that is asked for, or that the file's extension says, with its options.</summary>
    public RecordSerializer Format(ParseResult parsed, RecordFormats formats) => Formats(parsed, formats)[0];

    /// <summary>
    /// The format of each output. An option is set in each format that has it; one has to have it.
    /// </summary>
    public IReadOnlyList<RecordSerializer> Formats(ParseResult parsed, RecordFormats formats)
    {
        var paths = Paths(parsed);
        var wanted = parsed.GetValue(_to) ?? [];
        if (wanted.Length > 0 && wanted.Length != paths.Count)
            throw ToolException.Usage($"There are {paths.Count} outputs and {wanted.Length} formats: name a format for each, in their order, or none.");
        var places =
            paths.Select(path => AtomicFile.PlaceOf(path ?? StandardStreams.OutputPath)).OfType<(FileStatus.FileId, string?)>().ToList();
        if (places.Distinct().Count() < places.Count || paths.Count(path => path is null) > 1)
            throw ToolException.Usage("One output is named twice, perhaps by a link to it: each has to be a file of its own.");
        RecordSerializer[] chosen =
            [.. paths.Select((path, number) => FormatChoice.Choose(formats, wanted.ElementAtOrDefault(number), path))];
        foreach (var setting in parsed.GetValue(_set) ?? [])
        {
            var isKnown = Array.ConvertAll(chosen, format => FormatChoice.HasOption(format, setting));
            if (!isKnown.Contains(true))
                FormatChoice.Set(chosen[0], setting);   // tells what is wrong
            chosen = [.. chosen.Select((format, number) => isKnown[number] ? FormatChoice.Set(format, setting) : format)];
        }
        return chosen;
    }

    private static void RefuseSecond(System.CommandLine.Parsing.OptionResult option)
    {
        if (option.Tokens.Count > 1)
            option.AddError($"{option.Option.Name} can be given once only.");
    }
}
