using System.Globalization;
using System.Text.Unicode;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>Reports what is damaged in a page. Looks only when somebody listens: recovery itself never needs to know.</summary>
internal static class PageInspector
{
    private const int FewestRows = 3;

    public static void Inspect(PageFields fields, ReadOnlySpan<byte> bytes, DiagnosticLog log)
    {
        if (!log.IsEnabled)
            return;
        var page = fields.Page;
        if (page.RowCount < FewestRows)
            log.Report(DiagnosticCode.FewRows, page, $"the page has only {page.RowCount} rows");
        if (page.LongLine > 0)
            log.Report(DiagnosticCode.RowTooLong, page, $"{LongLine(page)} goes beyond the longest row; the rest of it was left out");
        if (page.LeftOut > 0)
            log.Report(DiagnosticCode.TooManyFields, page, $"the page has {page.LeftOut} rows too many, which were left out");
        if (!Utf8.IsValid(bytes[..page.Length]))
            log.Report(DiagnosticCode.InvalidUtf8, page, $"the page has bytes that are not UTF-8");
        foreach (ref readonly var row in page.Rows)
        {
            if (row.IsCut)
                log.Report(DiagnosticCode.RowCut, page, row, $"the page ends inside '{fields.NameOf(row)}'");
            ref readonly var first = ref page.Find(row.Field);
            if (!row.IsCut && first.LineStart < row.LineStart && !first.IsCut && IsOther(fields, first, row))
                log.Report(DiagnosticCode.RowRepeated, page, row, $"'{fields.NameOf(row)}' stands twice, with different values");
        }
        InspectTitles(fields, log);
        if (fields.Has(Field.Version) && !long.TryParse(fields.Text(Field.Version), out _))
            log.Report(DiagnosticCode.ValueNotUnderstood, page, Field.Version, $"'{fields.Text(Field.Version)}' is no version number");
    }

    private static string LongLine(DumpPage page) =>
        page.Position.Line == 0 || !page.HasOwnLines ? "a line" : string.Create(CultureInfo.InvariantCulture, $"line {page.Position.Line + page.LongLine - 1}");

    private static bool IsOther(PageFields fields, scoped in DumpRow first, scoped in DumpRow row) =>
        first.Field != Field.Other && fields.NameOf(first) == fields.NameOf(row)
            && !WhitespaceInsensitiveText.AreEqual(fields.Text(first), fields.Text(row));

    /// <summary>A full title may say more than the title; it should not say something else.</summary>
    private static void InspectTitles(PageFields fields, DiagnosticLog log)
    {
        var title = fields.Text(Field.Title);
        var full = fields.Text(Field.TitleFull);
        if (!title.IsEmpty && !full.IsEmpty && !WhitespaceInsensitiveText.TryRemovePrefix(ref full, title))
            log.Report(DiagnosticCode.TitlesDisagree, fields.Page, Field.TitleFull, $"the full title is another: {full}");
    }
}
