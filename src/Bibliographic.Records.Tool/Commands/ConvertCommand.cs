using System.CommandLine;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Plugins;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Commands;

/// <summary><c>bibrecords convert</c>: writes the records of dumps in another format.</summary>
internal sealed class ConvertCommand
{
    public const string Name = "convert";

    private readonly ReadingOptions _reading = new();

    private readonly Option<string> _to = new("--to", "-t")
    {
        Description = "The format: a name, a file extension or a media type that 'bibrecords formats' lists; by default what the output file's extension says",
        HelpName = "FORMAT",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write: it is complete in the end, or untouched; standard output by default",
        HelpName = "FILE",
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Stop at the first sign of damage" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress bar and no summary" };

    private readonly Option<bool> _reportLoss = new("--report-loss")
    {
        Description = "In the end tell which values the format could not carry, in how many records, and why",
    };

    public static string[] Examples =>
    [
        "bibrecords convert dump.txt -o library.bib",
        "bibrecords convert dumps/ --to ris > all.ris",
        "bibrecords convert dump.txt -o library.bib --report-loss",
        "bibrecords convert 'crawl/**/*.jsonl.gz' -o crawl.bib --strict",
        "zcat dump.txt.gz | bibrecords convert --to bibtex | head",
    ];

    public static Command Create(CancellationToken cancellation)
    {
        var convert = new ConvertCommand();
        var command = new Command(Name, "Write the records in another format.") { convert._to, convert._output, convert._strict, convert._quiet, convert._reportLoss };
        convert._reading.AddTo(command);
        command.SetAction(parsed => convert.Run(parsed, cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetValue(_output) is var file && file == "-" ? null : file;
        var available = PluginOption.Formats(parsed);
        var format = FormatChoice.Choose(available.Formats, parsed.GetValue(_to), path);
        var summary = parsed.GetValue(_quiet) ? null : new Summary();
        var source = new RecordSource(Inputs.Find(parsed.GetValue(_reading.Inputs) ?? []), Options(parsed), cancellation)
        {
            OnDiagnostic = summary is null ? null : (_, diagnostic) => summary.Add(diagnostic),
        };
        var losses = parsed.GetValue(_reportLoss) ? new LossTable(format) : null;
        void Write(IEnumerable<BibliographicRecord> records) =>
            Blame(available.OriginOf(format), () => RecordFile.Write(losses?.Watch(records) ?? records, path, format));
        if (summary is not null && Progress.IsUseful(source, writesToScreen: path is null && !Console.IsOutputRedirected))
            Progress.Show(source, Write);
        else
            Write(source.Read());
        summary?.Write(Console.Error, source);
        losses?.Write(Console.Error);
        return ExitCode.Success;
    }

    /// <summary>A fault of a plug-in is not one of the program.</summary>
    private static void Blame(string? plugin, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (plugin is not null && e is not (ToolException or OperationCanceledException))
        {
            throw new ToolException(ExitCode.Fault, $"fault in the plug-in {plugin}: {e.GetType().Name}: {e.Message}");
        }
    }

    private RecordReaderOptions Options(ParseResult parsed) =>
        _reading.ReaderOptions(parsed) with { Policy = parsed.GetValue(_strict) ? DiagnosticPolicy.Strict : DiagnosticPolicy.Tolerant };
}
