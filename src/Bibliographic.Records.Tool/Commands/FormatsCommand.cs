using System.CommandLine;
using System.CommandLine.Completions;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Plugins;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Commands;

/// <summary><c>bibrecords formats</c>: lists what <c>convert --to</c> understands.</summary>
internal static class FormatsCommand
{
    public const string Name = "formats";

    private const string BuiltIn = "built-in";

    private static readonly Option<bool> Json = new("--json") { Description = "A JSON array, for programs" };

    private static readonly Argument<string?> Format = new("format")
    {
        Description = "A format, of which options, an example and what it carries are shown",
        HelpName = "NAME",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static string[] Examples => ["bibrecords formats", "bibrecords formats bibtex", "bibrecords formats | cut -f 1", "bibrecords formats --json", "bibrecords formats --plugin my-format.dll"];

    public static Command Create()
    {
        var command = new Command(Name, "List the formats to convert to, or show one.") { Format, Json };
        Format.CompletionSources.Add(
            _ => RecordFormats.Default.Select(format => new CompletionItem(format.Name, detail: format.Description)));
        command.SetAction(parsed => Run(parsed, PluginOption.Load(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed, LoadedPlugins available)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Format) is { } name)
            WriteOne(output, FormatChoice.Choose(available.Formats, name, null), available, parsed.GetValue(Json));
        else if (parsed.GetValue(Json))
            output.WriteLine(StandardStreams.Json(ToJson(available)));
        else if (Screen.IsStyled)
            FormatTable.Write(Screen.ForOutput(output), available);
        else
            WriteTabbed(output, available);
        output.Flush();
        return ExitCode.Success;
    }

    private static void WriteOne(TextWriter output, RecordSerializer format, LoadedPlugins available, bool isJson)
    {
        if (isJson)
        {
            var origin = available.OriginOf(format) ?? BuiltIn;
            var text = JsonText.Write(indented: true, write: json => FormatJson.Write(json, format, origin, isComplete: true));
            output.WriteLine(StandardStreams.Json(text));
        }
        else
            FormatPage.Write(Screen.ForOutput(output), format);
    }

    private static void WriteTabbed(TextWriter output, LoadedPlugins available)
    {
        foreach (var format in available.Formats)
        {
            var origin = available.OriginOf(format) ?? BuiltIn;
            output.WriteLine(string.Join('\t', format.Name, format.FileExtension, format.MediaType, format.Description, origin));
        }
    }

    private static string ToJson(LoadedPlugins available) => JsonText.Write(indented: true, write: json =>
    {
        json.WriteStartArray();
        foreach (var format in available.Formats)
        {
            FormatJson.Write(json, format, available.OriginOf(format) ?? BuiltIn, isComplete: false);
        }
        json.WriteEndArray();
    });
}
