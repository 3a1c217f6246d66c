using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bibliographic.Records.Inputs.Html;

/// <summary>The table of a MARC record, written as text with a line for each cell, in which nothing is lost.</summary>
internal static partial class MarcTable
{
    private const int FewestFields = 3;
    private const int CellsOfField = 4;   // tag, two indicators, subfields

    /// <summary>Whether rows are the fields of a MARC record.</summary>
    public static bool Is(List<IElement[]> rows) =>
        rows.Exists(row => TagOf(row) == "LEADER") && rows.Count(row => Tag().IsMatch(TagOf(row))) is >= FewestFields and var tags
            && tags >= rows.Count - 2;

    /// <summary>Writes a record.</summary>
    public static void Write(List<IElement[]> rows, CataloguePageText page)
    {
        for (var i = 0; i < CellsOfField; i++)
            page.AddLine("|");   // the empty first row that gives the columns their widths
        foreach (var row in rows)
        {
            var tag = TagOf(row);
            if (tag != "LEADER" && !Tag().IsMatch(tag))
                continue;
            page.AddLine($"| {tag} |");
            if (row.Length < CellsOfField)
            {
                page.AddLine($"{row[^1].TextContent.Trim('\r', '\n', '\t')} |");
                continue;
            }
            page.AddLine(Indicator(row[1]));
            page.AddLine(Indicator(row[2]));
            foreach (var (code, value) in SubfieldsOf(row[^1]))
                page.AddLine($"|{code} {value}");
            page.AddLine("|");
        }
    }

    private static string TagOf(IElement[] row) => row[0].TextContent.Trim();

    private static string Indicator(IElement cell) => cell.TextContent.Trim() is { Length: > 0 } indicator ? $"{indicator} |" : "|";

    /// <summary>The subfields of a cell: a code in bold type, then the value. A bar in a value starts no subfield.</summary>
    private static IEnumerable<(string Code, string Value)> SubfieldsOf(IElement cell)
    {
        var (code, value) = ("", "");
        foreach (var node in cell.ChildNodes)
        {
            if (node is IElement element && Code().Match(element.TextContent.Trim()) is { Success: true } match)
            {
                if (code.Length > 0)
                    yield return (code, value.Trim());
                (code, value) = (match.Groups[1].Value, "");
            }
            else
                value += node.TextContent;
        }
        if (code.Length > 0)
            yield return (code, value.Trim());
    }

    [GeneratedRegex(@"\A\d\d\d\z")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\A[|$‡](\w)\z")]
    private static partial Regex Code();
}
