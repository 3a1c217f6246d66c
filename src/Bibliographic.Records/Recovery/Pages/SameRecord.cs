using System.Text;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Input.MarcViews;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Recovery.Pages;

/// <summary>Tells whether a MARC table and the table of index fields after it show the same record.</summary>
/// <remarks>
/// <code>
/// LEADER | 00714cam a2200205 a 4500 | ||
/// 001 | marsh-1 | ||
/// 245 | 1 | 0 | |a Marsh maps / |c Ann Reed. |
/// Index fields
/// id | marsh-1 |
/// title | Marsh maps |
/// </code>
/// Not safe for use by several threads at once.
/// </remarks>
internal sealed class SameRecord
{
    private readonly ViewRecordBuilder _builder = new();

    /// <summary>
    /// The tables are of one record when it has the same number in both; else, when no row of labels stands between them, which would
    /// belong to the next page, and the titles agree, or there is nothing to compare.
    /// </summary>
    /// <param name="text">The text from the page's start.</param>
    /// <param name="page">The page with the MARC table.</param>
    /// <param name="index">The table of index fields.</param>
    public bool Test(ReadOnlySpan<byte> text, CataloguePage page, DumpPage index)
    {
        if (!index.HasContent)
            return false;
        var marc = _builder.Build(text[page.ViewStart..page.ViewEnd], page.View);
        var number = marc["001"]?.Value?.Trim() ?? "";
        var id = Encoding.UTF8.GetString(ValueOf(text, index, Field.Id)).Trim();
        if (number.Length > 0 && number == id)
            return true;
        if (HasLabel(text[page.ViewEnd..index.PreambleEnd]))
            return false;
        var title = Letters(marc[marc.Format == MarcFormat.Unimarc ? "200" : "245"]?["a"]);
        var indexed = Letters(Encoding.UTF8.GetString(FirstOf(text, index)));
        if (title.Length > 0 && indexed.Length > 0)
            return title.StartsWith(indexed, StringComparison.OrdinalIgnoreCase)
                || indexed.StartsWith(title, StringComparison.OrdinalIgnoreCase);
        return number.Length == 0 || id.Length == 0 || id.EndsWith(number, StringComparison.Ordinal)
            || number.EndsWith(id, StringComparison.Ordinal);
    }

    private static bool HasLabel(ReadOnlySpan<byte> text)
    {
        foreach (var range in new LineRanges(text, 0, text.Length))
        {
            var line = LineRanges.Trim(text[range]);
            if (!line.IsEmpty && PageLabel.TryRead(line, out _))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<byte> FirstOf(ReadOnlySpan<byte> text, DumpPage index)
    {
        foreach (var field in (ReadOnlySpan<Field>)[Field.TitleShort, Field.Title, Field.TitleFull])
        {
            if (ValueOf(text, index, field) is { IsEmpty: false } value)
                return value;
        }
        return default;
    }

    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> text, DumpPage index, Field field)
    {
        ref readonly var row = ref index.Find(field);
        return row.IsCut ? default : text[row.ValueStart..row.ValueEnd];
    }

    /// <summary>The letters and digits of a title: <c>Marsh maps :</c> and <c>Marsh maps</c> are the same.</summary>
    private static string Letters(string? title) => new([.. (title ?? "").Where(char.IsLetterOrDigit)]);
}
