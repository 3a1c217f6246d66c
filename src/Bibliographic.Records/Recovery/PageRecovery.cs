using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>Makes the records of pages, one after the other, with all that is needed again for the next.</summary>
/// <remarks>One instance serves one reader or one of its threads; it is not safe for use by several threads at once.</remarks>
internal sealed class PageRecovery(RecordReaderOptions options, DiagnosticLog log)
{
    private static readonly BibliographicRecord Nothing = new();

    private readonly RecordRecovery _recovery = new(options, log);
    private readonly TextArena _arena = new();

    /// <summary>Where it reports.</summary>
    public DiagnosticLog Log => log;

    /// <summary>Recovers values that are not wanted too, silently: to tell whether a page says anything.</summary>
    private RecordRecovery Whole => field ??= new(RecordReaderOptions.Default, DiagnosticLog.Silent);

    /// <summary>The record of a page; null when the page has none.</summary>
    /// <param name="bytes">The bytes of the page.</param>
    /// <param name="page">The page.</param>
    public BibliographicRecord? Recover(ReadOnlySpan<byte> bytes, DumpPage page)
    {
        if (!page.HasContent)
            return PassOver(page);   // text that only looks like a table, or rows with nothing in them
        _arena.Clear();
        var fields = new PageFields(bytes, page, _arena);
        PageInspector.Inspect(fields, bytes, log);
        var record = _recovery.Recover(fields);
        if (record != Nothing || !options.Only.IsEmpty && Whole.Recover(fields) != Nothing)
            return record;
        return PassOver(page);   // rows that only repeat values that are not there
    }

    private BibliographicRecord? PassOver(DumpPage page)
    {
        log.Report(DiagnosticCode.RowsPassedOver, page, $"{page.RowCount} rows resemble a page but hold no value of a record");
        return null;
    }
}
