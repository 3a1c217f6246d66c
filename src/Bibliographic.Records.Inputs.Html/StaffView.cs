using AngleSharp.Dom;

namespace Bibliographic.Records.Inputs.Html;

/// <summary>Finds the tables of a Staff View in a page.</summary>
/// <remarks>
/// Index fields, of releases up to 8 and from 9 on; in the theme for telephones of releases 2 and 3 the rows are <c>dt</c> and <c>dd</c>
/// with a <c>p</c> for each value, and in the first theme all values of a cell stand in a <c>div</c>:
/// <code>
/// &lt;tr&gt;&lt;th&gt;author2&lt;/th&gt;&lt;td&gt; Reed, Ann&lt;br /&gt; Heron, Ida&lt;br /&gt; &lt;/td&gt;&lt;/tr&gt;
/// &lt;tr&gt;&lt;th&gt;author2&lt;/th&gt;&lt;td&gt;&lt;span class="detail"&gt;Reed, Ann&lt;/span&gt;&lt;br&gt;&lt;span
/// class="detail"&gt;Heron, Ida&lt;/span&gt;&lt;br&gt;&lt;/td&gt;&lt;/tr&gt;
/// </code>
/// MARC: the tag, two indicators, and the subfields, each after its code.
/// <code>
/// &lt;tr&gt;&lt;th&gt;245&lt;/th&gt;&lt;td&gt;1&lt;/td&gt;&lt;td&gt;0&lt;/td&gt;&lt;td&gt;&lt;strong&gt;|a&lt;/strong&gt;&amp;nbsp;Marsh
/// maps&amp;nbsp;&lt;/td&gt;&lt;/tr&gt;
/// </code>
/// </remarks>
internal static class StaffView
{
    private const int FewestRows = 3;

    /// <summary>Whether a page may have a Staff View: parsing the many that have none would take a hundred times as long.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> page) =>
        page.IndexOf("LEADER"u8) >= 0 || page.IndexOf("_version_"u8) >= 0 || page.IndexOf(">id<"u8) >= 0 || page.IndexOf("record_format"u8) >= 0;

    /// <summary>Takes the tables out of a page. The page is empty when it has none.</summary>
    public static CataloguePageText Read(IDocument document)
    {
        var page = new CataloguePageText();
        var (hasMarc, hasFields) = (false, false);
        foreach (var table in document.QuerySelectorAll("table, dl"))
        {
            if (table.QuerySelector("table, dl") is not null)
                continue;   // for layout
            var rows = RowsOf(table);
            if (!hasMarc && MarcTable.Is(rows))
            {
                hasMarc = true;
                MarcTable.Write(rows, page);
            }
            else if (!hasFields && AreFields(rows))
            {
                hasFields = true;
                foreach (var row in rows)
                    page.AddField(NameOf(row), ValuesOf(row[^1]));
            }
        }
        return page;
    }

    /// <summary>The cells of each row.</summary>
    private static List<IElement[]> RowsOf(IElement table)
    {
        if (table.LocalName == "dl")
            return [
                .. table.Children.Where(child => child.LocalName == "dt" && child.NextElementSibling?.LocalName == "dd")
                    .Select(child => new[] { child, child.NextElementSibling! })];
        return [
            .. table.QuerySelectorAll("tr").Select(row => row.Children.Where(cell => cell.LocalName is "th" or "td").ToArray())
                .Where(row => row.Length > 1)];
    }

    /// <summary>Whether rows are index fields: names without spaces, among them one that every index has.</summary>
    private static bool AreFields(List<IElement[]> rows) =>
        rows.Count >= FewestRows
        && rows.TrueForAll(
            row => row.Length == 2 && NameOf(row) is { Length: > 0 } name
                && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.'))
        && rows.Exists(row => NameOf(row) is "id" or "_version_" or "record_format" or "recordtype");

    private static string NameOf(IElement[] row) => row[0].TextContent.Trim();

    /// <summary>The values of a cell: what stands between line breaks, or each paragraph or block.</summary>
    private static List<string> ValuesOf(IElement cell)
    {
        var values = new List<string> { "" };
        AddValues(cell, values, depth: 0);
        return values;
    }

    /// <summary>Adds what stands in an element to the last value, and starts another after each line break.</summary>
    private static void AddValues(IElement element, List<string> values, int depth)
    {
        const int deepest = 16;
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IElement { LocalName: "br" }:
                    values.Add("");
                    break;
                case IElement { LocalName: "p" or "div" or "ul" or "ol" or "li" } block when depth < deepest:
                    values.Add("");
                    AddValues(block, values, depth + 1);
                    values.Add("");
                    break;
                default:
                    values[^1] += node.TextContent;
                    break;
            }
        }
    }
}
