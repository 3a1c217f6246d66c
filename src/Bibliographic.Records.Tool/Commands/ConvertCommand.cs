using System.CommandLine;
using Bibliographic.Records.Output;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Plugins;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Commands;

/// <summary><c>bibrecords convert</c>: writes the records of dumps in another format.</summary>
internal sealed class ConvertCommand
{
    public const string Name = "convert";

    /// <summary>More than any machine has; each costs memory.</summary>
    private const int MostThreads = 1024;

    private readonly ReadingOptions _reading = new();

    private readonly OutputOptions _output = new(areSeveral: true);

    private readonly SelectionOptions _selection = new();

    private readonly Option<bool> _strict = new("--strict") { Description = "Stop at the first sign of damage" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress bar and no summary" };

    private readonly Option<bool> _reportLoss = new("--report-loss")
    {
        Description = "In the end tell which values the format could not carry, in how many records, and why",
    };

    private readonly Option<FaultPolicy> _onError = new("--on-error")
    {
        Description = "What to do about a record that the format fails to write: stop (the default), or skip it and go on",
        HelpName = "stop|skip",
        CustomParser = argument =>
        {
            if (Enum.GetNames<FaultPolicy>().FirstOrDefault(
                name => name.Equals(argument.Tokens[0].Value, StringComparison.OrdinalIgnoreCase)) is { } known)
                return Enum.Parse<FaultPolicy>(known);
            argument.AddError("--on-error takes stop or skip.");
            return default;
        },
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Keep what is done of the output file when the run is broken off, and go on from there when the same command is given again",
    };

    private readonly Option<DumpShard?> _shard = new("--shard")
    {
        Description = "Convert only one of N equal parts of the files: 3/64 is the third of 64. Their outputs, joined in order, are the output of one run",
        HelpName = "I/N",
        CustomParser = argument =>
        {
            if (DumpShard.TryParse(argument.Tokens[0].Value, out var shard))
                return shard;
            argument.AddError($"'{argument.Tokens[0].Value}' is not a valid shard: write its number and how many there are, such as 3/64.");
            return null;
        },
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "On how many threads records are recovered; by default as many as there are processors",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public static string[] Examples =>
    [
        "bibrecords convert dump.txt -o library.bib",
        "bibrecords convert dumps/ --to ris > all.ris",
        "bibrecords convert dump.txt -o herons.bib --where journal=heron --where date=2021",
        "bibrecords convert dump.txt -t csv --only id,doi,title --limit 100",
        "bibrecords convert dump.txt -o library.bib --set ascii=true --set key={Author}{year}",
        "bibrecords convert dump.txt -o library.bib --report-loss",
        "bibrecords convert dump.txt -o library.bib -o library.ndjson.gz",
        "bibrecords convert dump.txt.gz -o dump.ndjson --resume",
        "bibrecords convert 'crawl/**/*.jsonl.gz' -o crawl.bib --strict",
        "bibrecords convert dump.txt --shard 3/64 -o part-03.ris",
        "zcat dump.txt.gz | bibrecords convert --to bibtex | head",
    ];

    public static Command Create(CancellationToken cancellation)
    {
        var convert = new ConvertCommand();
        var command = new Command(Name, "Write the records in another format.");
        convert._output.AddTo(command);
        convert._selection.AddTo(command, withOnly: true);
        foreach (var option in (Option[])[convert._reportLoss, convert._quiet, convert._strict, convert._onError, convert._resume,
            convert._shard, convert._threads])
            command.Add(option);
        convert._reading.AddTo(command, writesRecords: true);
        PositiveNumber.Require(convert._threads, MostThreads);
        command.SetAction(parsed => convert.Run(parsed, cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var paths = _output.Paths(parsed);
        var available = PluginOption.Load(parsed);
        var formats = _output.Formats(parsed, available.Formats);
        var summary = parsed.GetValue(_quiet) ? null : new Summary();
        var inputs = InputFiles.Find(parsed.GetValue(_reading.Inputs) ?? [], paths);
        var written = formats;
        var selection = _selection.Selection(parsed);
        if (_selection.HasLimit(parsed) && (parsed.GetValue(_shard) is not null || parsed.GetValue(_resume)))
            throw ToolException.Usage("--limit cannot be used with --shard or --resume: each run would stop after so many records of its own.");
        var options = Options(parsed, available) with { OmitValuesOfMarcFiles = NeedsOnlyMarc(parsed, formats, selection) };
        if (parsed.GetValue(_shard) is { } shard)
        {
            var part = new InputShard(inputs, shard);
            inputs = part.Own;
            var hasBefore = new Lazy<bool>(
                () => new RecordSource(part.Before, options, cancellation) { Selection = selection }.Read().Any());
            written = [.. formats.Select(format => OutputPiece.Of(format, shard, () => hasBefore.Value))];
        }
        var source = new RecordSource(inputs, options, cancellation)
        {
            OnDiagnostic = summary is null ? null : (_, diagnostic) => summary.Add(diagnostic),
            NeedsRecords = parsed.GetValue(_shard) is not { Count: > 1 },   // one part of a dump may have none
            Selection = selection,
        };
        LossTable[] losses = parsed.GetValue(_reportLoss) ? [.. formats.Select(format => new LossTable(format))] : [];
        var isSkipping = parsed.GetValue(_onError) == FaultPolicy.Skip;
        RecordTarget[] targets =
        [
            .. formats.Select((format, number) => new RecordTarget(
                paths[number], written[number], new(format, available.OriginOf(format), () => source.RecordCount), isSkipping)),
        ];
        ResumableFile? resumable = null;
        if (parsed.GetValue(_resume))
            targets[0].Faults.Watch(() => resumable = Resume(targets, source, inputs, parsed));
        using var closing = resumable;
        void Write(IEnumerable<BibliographicRecord> records)
        {
            records = losses.Aggregate(records, (all, table) => table.Watch(all));
            if (targets.Length > 1)
                RecordFile.Write(records, targets);
            else if (resumable is not null)
                targets[0].Faults.Watch(() => resumable.Write(records, source, targets[0].OnFault));
            else
                targets[0].Faults.Watch(() => RecordFile.Write(records, targets[0].Path, targets[0].Format, targets[0].OnFault));
        }
        var isOutputShown = paths.Contains(null) && (!Console.IsOutputRedirected || StandardStreams.IsOutputPipe);
        Progress.Run(source, isQuiet: summary is null, isOutputShown, Write);
        source.WriteEmptyInputs(StandardStreams.Error);
        foreach (var target in targets)
            target.Faults.Write(StandardStreams.Error);
        summary?.Write(StandardStreams.Error, source);
        foreach (var table in losses)
            table.Write(StandardStreams.Error);
        return targets.All(target => target.Faults.Count == 0) ? ExitCode.Success : ExitCode.Findings;
    }

    private ResumableFile? Resume(RecordTarget[] targets, RecordSource source, IReadOnlyList<InputFile> inputs, ParseResult parsed)
    {
        if (targets.Length > 1)
            throw ToolException.Usage("--resume goes on with one output: name one only.");
        var (path, format) = (targets[0].Path, targets[0].Format);
        if (path is null)
            throw ToolException.Usage("--resume needs an output file.");
        if (RecordFile.IsPacked(path))
            throw ToolException.Usage("--resume cannot go on in a packed file: pack the output when it is complete.");
        foreach (var input in inputs)
        {
            if (!input.IsFile)
                throw ToolException.Usage($"--resume needs files: {input.Name} cannot be read again.");
        }
        if (AtomicFile.IsWrittenInPlace(path))
        {
            StandardStreams.Error.WriteLine(Printable.Line($"bibrecords: --resume has no effect: {path} is not a file that can be replaced"));
            return null;
        }
        string[] run =
        [
            ToolVersion.Text, format.Name, _output.Mark(parsed), _reading.Mark(parsed),
            _selection.Mark(parsed), .. inputs.Select(input => input.Mark),
        ];
        var file = ResumableFile.Open(path, format, run, inputs);
        source.StartAt(file.Point);
        if (file.Point.Records > 0 && !parsed.GetValue(_quiet))
            StandardStreams.Error.WriteLine($"going on after {Words.Count(file.Point.Records, "record")}");
        return file;
    }

    /// <summary>Whether no value of a record from a MARC file is looked at: its MARC record is written as it is.</summary>
    private bool NeedsOnlyMarc(ParseResult parsed, IReadOnlyList<RecordSerializer> formats, RecordSelection selection) =>
        formats.All(static format => format == RecordFormats.Marc || format == RecordFormats.MarcXml)
        && selection.Conditions.Count == 0 && !_selection.HasOnly(parsed) && !parsed.GetValue(_reportLoss);

    private RecordReaderOptions Options(ParseResult parsed, LoadedPlugins available) =>
        _selection.Apply(parsed, _reading.ReaderOptions(parsed, available)) with
    {
        Policy = parsed.GetValue(_strict) ? DiagnosticPolicy.Strict : DiagnosticPolicy.Tolerant,
        MaxDegreeOfParallelism = parsed.GetValue(_threads),
    };
}
