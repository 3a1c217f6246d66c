using System.CommandLine;
using System.Text;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Plugins;
using Bibliographic.Records.Tool.Statistics;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Commands;

/// <summary><c>bibrecords stats</c>: what is in a dump, at a glance.</summary>
internal sealed class StatsCommand
{
    public const string Name = "stats";

    private readonly ReadingOptions _reading = new();

    private readonly SelectionOptions _selection = new();

    private readonly Option<int> _top = new("--top")
    {
        Description = "How many journals, languages, licences and sites to list",
        HelpName = "N",
        DefaultValueFactory = _ => 10,
    };

    private readonly Option<bool> _json = new("--json") { Description = "A JSON object, for programs" };

    private readonly Option<string> _html = new("--html") { Description = "Write a page for browsers, complete in itself, to this file", HelpName = "FILE" };

    public static string[] Examples =>
    [
        "bibrecords stats dump.txt",
        "bibrecords stats dumps/ --top 25",
        "bibrecords stats dumps/ --html report.html",
        "bibrecords stats dump.txt --json | jq .years",
    ];

    public static Command Create(CancellationToken cancellation)
    {
        var stats = new StatsCommand();
        var command = new Command(Name, "Tell what is in a dump: years, journals, languages, licences, identifiers, duplicates.") { stats._top, stats._json, stats._html };
        PositiveNumber.Require(stats._top, FrequentValues.UsualCapacity);
        stats._selection.AddTo(command, withOnly: false);
        stats._reading.AddTo(command);
        command.SetAction(parsed => stats.Run(parsed, cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetValue(_html) is { } file ? RecordFile.NoFolder(file) : null;
        var inputs = InputFiles.Find(parsed.GetValue(_reading.Inputs) ?? [], path);
        var source = new RecordSource(inputs, _reading.ReaderOptions(parsed, PluginOption.Load(parsed)), cancellation)
        {
            NeedsRecords = true,
            Selection = _selection.Selection(parsed),
        };
        var statistics = new DumpStatistics();
        void Count(IEnumerable<BibliographicRecord> records) => statistics = DumpStatistics.Of(records);
        Progress.Run(source, isQuiet: false, isOutputShown: StandardStreams.IsOutputPipe, Count);
        (statistics.Pages, statistics.PagesWithRecords) = (source.PageCount, source.PagesWithRecords);
        source.WriteEmptyInputs(StandardStreams.Error);
        var output = parsed.InvocationConfiguration.Output;
        var top = parsed.GetValue(_top);
        if (path is not null)
        {
            var page = Encoding.UTF8.GetBytes(new HtmlReport(statistics, top, [.. inputs.Select(input => input.Name)]).Text);
            RecordFile.Write(path, stream => stream.Write(page), format: null);
            StandardStreams.Error.WriteLine(Printable.Line($"{path} describes {Words.Count(statistics.Records, "record")}"));
        }
        if (parsed.GetValue(_json))
            output.WriteLine(StandardStreams.Json(StatisticsJson.Write(statistics, top)));
        else if (path is null)
            new StatisticsPage(Screen.ForOutput(output), statistics, top).Write();
        output.Flush();
        return ExitCode.Success;
    }
}
