using System.CommandLine;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Plugins;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Commands;

/// <summary><c>bibrecords complete</c>: fills what records lack with what other files have of the same works.</summary>
internal sealed class CompleteCommand
{
    public const string Name = "complete";

    private readonly ReadingOptions _reading = new();

    private readonly OutputOptions _output = new();

    private readonly SelectionOptions _selection = new();

    private readonly WorkspaceOptions _workspace = new();

    private readonly Option<string[]> _with = new("--with")
    {
        Description = "A file, folder or pattern with other records of the same works, such as PubMed Central's PMC-ids.csv.gz. May be given several times: each time all is completed further",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<bool> _json = new("--json") { Description = "The summary as a JSON object on standard error, for programs" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress bar, no summary and no list of contradictions" };

    public static string[] Examples =>
    [
        "bibrecords complete dump.txt --with PMC-ids.csv.gz -o library.bib",
        "bibrecords complete dumps/ --with PMC-ids.csv.gz --with other.ndjson -o library.ndjson",
        "bibrecords complete dump.txt --with 'crawl/**/*.jsonl.gz' --to ris > all.ris",
    ];

    public static Command Create(CancellationToken cancellation)
    {
        var complete = new CompleteCommand();
        var command = new Command(Name, "Fill what records lack with what other files have of the same works.") { complete._with };
        complete._output.AddTo(command);
        complete._selection.AddTo(command, withOnly: false);
        complete._workspace.AddTo(command);
        command.Add(complete._json);
        command.Add(complete._quiet);
        complete._reading.AddTo(command, writesRecords: true);
        command.SetAction(parsed => complete.Run(parsed, cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var path = _output.Path(parsed);
        var available = PluginOption.Load(parsed);
        var format = _output.Format(parsed, available.Formats);
        var isQuiet = parsed.GetValue(_quiet);
        var reading = _reading.ReaderOptions(parsed, available);
        var others = (parsed.GetValue(_with) ?? []).Select(file => Others(file, path)).ToList();
        var summary = new CompletionSummary();
        var source = new RecordSource(InputFiles.Find(parsed.GetValue(_reading.Inputs) ?? [], path), reading, cancellation)
        {
            NeedsRecords = true,
            Selection = _selection.Selection(parsed),
        };
        var options = new CompletionOptions
        {
            MemoryLimit = Math.Max(_workspace.MemoryLimit(parsed) / others.Count, DuplicateOptions.MinimumMemoryLimit),
            TemporaryFolder = _workspace.TemporaryFolder(parsed),
            Reading = reading,
            OnDiagnostic = summary.Add,
            OnFilled = summary.AddFilled,
        };
        var faults = new Faults(format, available.OriginOf(format), () => summary.Written);
        void Write(IEnumerable<BibliographicRecord> records) => faults.Watch(() =>
        {
            var completed = others.Aggregate(records, (all, paths) => all.CompleteWithFiles(paths, options));
            completed = RecordFile.Prepared(completed, "temporary files, or files of --with cannot be read");
            RecordFile.Write(summary.Watch(completed, cancellation), path, format, onFault: null);
        });
        Progress.Run(source, isQuiet, isOutputShown: path is null && (!Console.IsOutputRedirected || StandardStreams.IsOutputPipe), Write);
        source.WriteEmptyInputs(StandardStreams.Error);
        if (!isQuiet)
            summary.Write(StandardStreams.Error, parsed.GetValue(_json));
        return ExitCode.Success;
    }

    /// <summary>What stands behind one <c>--with</c>. It may be read several times, so that it cannot come through a pipe.</summary>
    private static IReadOnlyList<string> Others(string argument, string? output)
    {
        var inputs = InputFiles.Find([argument], output);
        return inputs.FirstOrDefault(input => !input.IsFile) is { Path: var pipe } && inputs.Any(input => !input.IsFile)
            ? throw ToolException.Usage($"--with {pipe ?? "-"}: this is no file, and cannot be read again when the records are many.")
            : [.. inputs.Select(input => input.Path!)];
    }
}
