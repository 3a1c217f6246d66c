using Spectre.Console;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>The formats as a table.</summary>
internal static class FormatTable
{
    public static void Write(IAnsiConsole console, RecordFormats formats)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumns("[bold]Name[/]", "[bold]Extension[/]", "[bold]Media type[/]", "[bold]What it is[/]");
        foreach (var format in formats)
            table.AddRow(new Text(format.Name), new Text(format.FileExtension), new Text(format.MediaType), new Text(format.Description));
        console.Write(table);
    }
}
