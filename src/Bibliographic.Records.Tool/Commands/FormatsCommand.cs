using System.CommandLine;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Commands;

/// <summary><c>bibrecords formats</c>: lists what <c>convert --to</c> understands.</summary>
internal static class FormatsCommand
{
    public const string Name = "formats";

    private static readonly Option<bool> Json = new("--json") { Description = "A JSON array, for programs" };

    public static string[] Examples => ["bibrecords formats", "bibrecords formats | cut -f 1", "bibrecords formats --json"];

    public static Command Create()
    {
        var command = new Command(Name, "List the formats to convert to.") { Json };
        command.SetAction(parsed => Run(parsed, RecordFormats.Default));
        return command;
    }

    private static int Run(ParseResult parsed, RecordFormats formats)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json))
            output.WriteLine(ToJson(formats));
        else if (Screen.IsStyled)
            FormatTable.Write(Screen.Create(output, isStyled: true), formats);
        else
            WriteTabbed(output, formats);
        output.Flush();
        return ExitCode.Success;
    }

    private static void WriteTabbed(TextWriter output, RecordFormats formats)
    {
        foreach (var format in formats)
            output.WriteLine(string.Join('\t', format.Name, format.FileExtension, format.MediaType, format.Description));
    }

    private static string ToJson(RecordFormats formats) => JsonText.Write(indented: true, write: json =>
    {
        json.WriteStartArray();
        foreach (var format in formats)
        {
            json.WriteStartObject();
            json.WriteString("name", format.Name);
            json.WriteString("extension", format.FileExtension);
            json.WriteString("mediaType", format.MediaType);
            json.WriteString("description", format.Description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
