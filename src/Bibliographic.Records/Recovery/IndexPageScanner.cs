using System.Collections.Concurrent;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>Finds pages of index fields in a text, and recovers their records.</summary>
/// <remarks>Pages, and the memory that recovery needs for each, are used again and again.</remarks>
internal sealed class IndexPageScanner(RecordReaderOptions options) : RecordScanner
{
    private readonly PageScanner _scanner = new(options.MaxFields, options.MaxRowBytes);
    private readonly ConcurrentBag<DumpPage> _pages = [];
    private readonly ConcurrentBag<PageRecovery> _recoveries = [];
    private (Field Field, RowForm Form)? _firstRow;   // of the first page that has a known field there

    public override bool EndsAtLineEnd => true;

    public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context)
    {
        if (!_scanner.Scan(window, isFinal))
        {
            var discarded = _scanner.Discardable;
            if (discarded > 0)
                _scanner.Discard(discarded, lines: window[..discarded].Count((byte)'\n'));
            return ScanResult.None(discarded, passedOver: discarded);
        }
        var page = _scanner.Page;
        if (_firstRow is null && page.HasContent && page.Rows[0].Field is var field and not Field.Other)
            _firstRow = (field, page.Form);
        _scanner.Page = _pages.TryTake(out var next) ? next : new();
        return ScanResult.Record(0, page.Length, state: page);
    }

    public override BibliographicRecord? Parse(ReadOnlySpan<byte> text, RecordContext context)
    {
        var page = (DumpPage)context.State!;
        page.Position = context.Position;
        if (!_recoveries.TryTake(out var recovery))
            recovery = new(options, new DiagnosticLog(context.IsReporting));
        var record = recovery.Recover(text, page);
        context.Log.Add(recovery.Log.Take());
        _recoveries.Add(recovery);
        _pages.Add(page);
        return record;
    }

    public override void Reset() => _scanner.EndText();

    /// <summary>
    /// A row of the upper table, after which the next row always begins a page; a page on a single line; the row with which pages of this dump begin,
    /// written as it is there.
    /// </summary>
    public override bool IsAnchor(ReadOnlySpan<byte> line)
    {
        var tokens = new DumpTokenizer(line, isFinalBlock: true);
        tokens.Read();
        return tokens.Kind switch
        {
            DumpTokenKind.Row => (tokens.Field, tokens.Form) == (_firstRow ?? (Field.Version, RowForm.Bars)),
            DumpTokenKind.Text => PageLabel.TryRead(tokens.Value, out _) || SingleLinePage.Find(tokens.Value) >= 0,
            _ => false,
        };
    }
}
