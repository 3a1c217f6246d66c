using System.CommandLine;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Plugins;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Commands;

/// <summary><c>bibrecords show</c>: one record as a person wants to see it.</summary>
internal sealed class ShowCommand
{
    public const string Name = "show";

    private readonly ReadingOptions _reading = new();

    private readonly Option<long?> _record = new("--record", "-n")
    {
        Description = "Which record, counted from 1; the first by default",
        HelpName = "N",
        CustomParser = argument => PositiveNumber.Parse(argument, "--record"),
    };

    private readonly Option<string> _id = new("--id") { Description = "Which record, by the catalogue's identifier", HelpName = "ID" };

    private readonly Option<bool> _json = new("--json") { Description = "The record in the library's own JSON, for programs" };

    private readonly Option<bool> _marc = new("--marc") { Description = "The MARC record that it was made from, a field a line" };

    public static string[] Examples =>
    [
        "bibrecords show dump.txt",
        "bibrecords show dump.txt --record 12",
        "bibrecords show dumps/ --id pubmed-9733972",
        "bibrecords show dump.txt --json | jq .evidence",
        "bibrecords show catalogue.mrc --record 12 --marc",
    ];

    public static Command Create(CancellationToken cancellation)
    {
        var show = new ShowCommand();
        var command = new Command(Name, "Show one record, and where its values came from.") { show._record, show._id, show._json, show._marc };
        show._reading.AddTo(command);
        command.SetAction(parsed => show.Run(parsed, cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_record) is not null && parsed.GetValue(_id) is not null)
            throw ToolException.Usage("Name a record by --record or by --id, not by both.");
        if (parsed.GetValue(_json) && parsed.GetValue(_marc))
            throw ToolException.Usage("Ask for --json or for --marc, not for both.");
        var source = new RecordSource(Inputs.Find(parsed.GetValue(_reading.Inputs) ?? []), _reading.ReaderOptions(parsed, PluginOption.Load(parsed)), cancellation) { NeedsRecords = true };
        var record = Find(source.Read(), parsed.GetValue(_record) ?? 1, parsed.GetValue(_id))
            ?? throw ToolException.NotFound($"There is no such record: the input has {Words.Count(source.RecordCount, "record")}.");
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_json))
            output.Write(StandardStreams.Json(RecordFormats.NdJson.Serialize(record)));
        else if (parsed.GetValue(_marc))
            WriteMarc(record.Marc ?? throw ToolException.NotFound("The record was not made from MARC."), output);
        else
            RecordPage.Write(Screen.ForOutput(output), record);
        output.Flush();
        return ExitCode.Success;
    }

    /// <summary>Writes <c>LDR …</c>, then a line such as <c>245 10 $a Marsh maps : $b a guide</c> for each field.</summary>
    private static void WriteMarc(MarcRecord marc, TextWriter output)
    {
        foreach (var line in marc.ToString().Split('\n'))
            output.WriteLine(Printable.Line(line));
        string[] inferred = [.. marc.Fields.Where(field => field.AreIndicatorsInferred).Select(field => Printable.Line(field.Tag)).Distinct()];
        if (inferred.Length > 0)
            output.WriteLine($"(inferred, not stated: the indicators of {string.Join(", ", inferred)})");
    }

    private static BibliographicRecord? Find(IEnumerable<BibliographicRecord> records, long number, string? id)
    {
        foreach (var record in records)
        {
            if (id is null ? --number == 0 : record.Id == id)
                return record;
        }
        return null;
    }
}
