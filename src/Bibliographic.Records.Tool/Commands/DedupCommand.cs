using System.CommandLine;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Plugins;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Commands;

/// <summary><c>bibrecords dedup</c>: merges the records of each work.</summary>
internal sealed class DedupCommand
{
    public const string Name = "dedup";

    private readonly ReadingOptions _reading = new();

    private readonly OutputOptions _output = new();

    private readonly SelectionOptions _selection = new();

    private readonly WorkspaceOptions _workspace = new();

    private readonly Option<bool> _json = new("--json") { Description = "The summary as a JSON object on standard error, for programs" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress bar, no summary and no list of contradictions" };

    public static string[] Examples =>
    [
        "bibrecords dedup january.txt february.txt -o both.ndjson",
        "bibrecords dedup dumps/ --to bibtex > library.bib",
        "bibrecords dedup dumps/ -o all.ndjson --memory 1024 --temp /scratch",
        "bibrecords dedup dumps/ -o all.ndjson --json 2> summary.json",
    ];

    public static Command Create(CancellationToken cancellation)
    {
        var dedup = new DedupCommand();
        var command = new Command(Name, "Merge the records of each work into one.");
        dedup._output.AddTo(command);
        dedup._selection.AddTo(command, withOnly: false);
        dedup._workspace.AddTo(command);
        command.Add(dedup._json);
        command.Add(dedup._quiet);
        dedup._reading.AddTo(command, writesRecords: true);
        command.SetAction(parsed => dedup.Run(parsed, cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var path = _output.Path(parsed);
        var available = PluginOption.Load(parsed);
        var format = _output.Format(parsed, available.Formats);
        var isQuiet = parsed.GetValue(_quiet);
        var summary = new DedupSummary();
        var options = new DuplicateOptions
        {
            MemoryLimit = _workspace.MemoryLimit(parsed),
            TemporaryFolder = _workspace.TemporaryFolder(parsed),
            OnConflict = summary.Add,
        };
        var source =
            new RecordSource(InputFiles.Find(parsed.GetValue(_reading.Inputs) ?? [], path), _reading.ReaderOptions(parsed, available),
                cancellation)
        {
            NeedsRecords = true,
            Selection = _selection.Selection(parsed),
        };
        var faults = new Faults(format, available.OriginOf(format), () => summary.Written);
        void Write(IEnumerable<BibliographicRecord> records) => faults.Watch(() =>
        {
            var merged = RecordFile.Prepared(records.MergeDuplicates(options), "temporary files");
            RecordFile.Write(summary.Watch(merged, cancellation), path, format, onFault: null);
        });
        Progress.Run(source, isQuiet, isOutputShown: path is null && (!Console.IsOutputRedirected || StandardStreams.IsOutputPipe), Write);
        source.WriteEmptyInputs(StandardStreams.Error);
        if (!isQuiet)
            summary.Write(StandardStreams.Error, source.RecordCount, parsed.GetValue(_json));
        return ExitCode.Success;
    }
}
