using System.CommandLine;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Plugins;
using Bibliographic.Records.Tool.Terminal;
using Bibliographic.Records.Tool.Web;

namespace Bibliographic.Records.Tool.Commands;

/// <summary><c>bibrecords show</c>: one record as a person wants to see it.</summary>
internal sealed class ShowCommand
{
    public const string Name = "show";

    private readonly ReadingOptions _reading = new();

    private readonly SelectionOptions _selection = new();

    private readonly Option<long?> _record = new("--record", "-n")
    {
        Description = "Which record, counted from 1; the first by default",
        HelpName = "N",
        CustomParser = argument => PositiveNumber.Parse(argument, "--record"),
    };

    private readonly Option<string> _id = new("--id") { Description = "Which record, by the catalogue's identifier", HelpName = "ID" };

    private readonly Option<bool> _json = new("--json") { Description = "The record in the library's own JSON, for programs" };

    private readonly Option<bool> _marc = new("--marc") { Description = "The MARC record that it was made from, a field a line" };

    private readonly Option<string> _web = new("--web", "--html")
    {
        Description = "Write a page for browsers, complete in itself, to this file: the record that is named, or all, to be searched and filtered",
        HelpName = "FILE",
    };

    public static string[] Examples =>
    [
        "bibrecords show dump.txt",
        "bibrecords show dump.txt --record 12",
        "bibrecords show dumps/ --id pubmed-9733972",
        "bibrecords show dump.txt --json | jq .evidence",
        "bibrecords show catalogue.mrc --record 12 --marc",
        "bibrecords show dumps/ --web library.html",
    ];

    public static Command Create(CancellationToken cancellation)
    {
        var show = new ShowCommand();
        var command = new Command(Name, "Show one record, and where its values came from; or make a web page of many.") { show._record, show._id, show._json, show._marc, show._web };
        show._selection.AddTo(command, withOnly: false);
        show._reading.AddTo(command);
        command.SetAction(parsed => show.Run(parsed, cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_record) is not null && parsed.GetValue(_id) is not null)
            throw ToolException.Usage("Name a record by --record or by --id, not by both.");
        if (((bool[])[parsed.GetValue(_json), parsed.GetValue(_marc), parsed.GetValue(_web) is not null]).Count(isAsked => isAsked) > 1)
            throw ToolException.Usage("Ask for one of --json, --marc and --web.");
        var page = parsed.GetValue(_web) is { } file ? RecordFile.NoFolder(file) : null;
        var inputs = InputFiles.Find(parsed.GetValue(_reading.Inputs) ?? [], page);
        var options = _reading.ReaderOptions(parsed, PluginOption.Load(parsed)) with { KeepPosition = true };
        var source = new RecordSource(inputs, options, cancellation)
        {
            NeedsRecords = true,
            Selection = _selection.Selection(parsed),
        };
        if (page is not null)
            WritePage(page, source, inputs, parsed);
        else
            WriteRecord(Find(source, parsed), parsed);
        return ExitCode.Success;
    }

    private void WriteRecord(BibliographicRecord record, ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_json))
            output.Write(StandardStreams.Json(RecordFormats.NdJson.Serialize(record)));
        else if (parsed.GetValue(_marc))
            WriteMarc(record.Marc ?? throw ToolException.NotFound("The record was not made from MARC."), output);
        else
            RecordPage.Write(Screen.ForOutput(output), record);
        output.Flush();
    }

    private void WritePage(string path, RecordSource source, IReadOnlyList<InputFile> inputs, ParseResult parsed)
    {
        long count = 0;
        var isCut = false;
        void Write(IEnumerable<BibliographicRecord> records) => RecordFile.Write(
            path,
            stream =>
            {
                var page = new RecordsPage(stream, [.. inputs.Select(input => input.Name)]);
                page.Write(records, _selection.HasLimit(parsed) ? long.MaxValue : RecordsPage.UsualLimit);
                (count, isCut) = (page.Count, page.IsCut);
            },
            format: null);
        if (parsed.GetValue(_record) is not null || parsed.GetValue(_id) is not null)
            Write([Find(source, parsed)]);
        else
            Progress.Run(source, isQuiet: false, isOutputShown: false, Write);
        StandardStreams.Error.WriteLine(Printable.Line(
            isCut ? $"{path} shows the first {Words.Count(count, "record")}; --limit N takes more" : $"{path} shows {Words.Count(count, "record")}"));
    }

    /// <summary>Writes <c>LDR …</c>, then a line such as <c>245 10 $a Marsh maps : $b a guide</c> for each field.</summary>
    private static void WriteMarc(MarcRecord marc, TextWriter output)
    {
        foreach (var line in marc.ToString().Split('\n'))
            output.WriteLine(Printable.Line(line));
        string[] inferred =
            [.. marc.Fields.Where(field => field.AreIndicatorsInferred).Select(field => Printable.Line(field.Tag)).Distinct()];
        if (inferred.Length > 0)
            output.WriteLine($"(inferred, not stated: the indicators of {string.Join(", ", inferred)})");
    }

    private BibliographicRecord Find(RecordSource source, ParseResult parsed)
    {
        var number = parsed.GetValue(_record) ?? 1;
        var id = parsed.GetValue(_id);
        foreach (var record in source.Read())
        {
            if (id is null ? --number == 0 : record.Id == id)
                return record;
        }
        throw ToolException.NotFound($"There is no such record: the input has {Words.Count(source.RecordCount, "record")}.");
    }
}
