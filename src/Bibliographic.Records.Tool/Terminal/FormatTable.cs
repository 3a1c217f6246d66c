using Bibliographic.Records.Tool.Plugins;
using Spectre.Console;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>The formats as a table.</summary>
internal static class FormatTable
{
    public static void Write(IAnsiConsole console, LoadedPlugins available)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumns("[bold]Name[/]", "[bold]Extension[/]", "[bold]Media type[/]", "[bold]What it is[/]");
        if (available.HasPlugins)
            table.AddColumn("[bold]Plug-in[/]");
        foreach (var format in available.Formats)
        {
            Text[] cells = [Cell(format.Name), Cell(format.FileExtension), Cell(format.MediaType), Cell(format.Description)];
            table.AddRow(available.HasPlugins ? [.. cells, Cell(available.OriginOf(format) ?? "")] : cells);
        }
        console.Write(table);
    }

    private static Text Cell(string text) => new(Printable.Line(text));
}
