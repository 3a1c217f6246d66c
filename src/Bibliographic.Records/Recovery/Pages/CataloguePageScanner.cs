using Bibliographic.Records.Input;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Input.MarcViews;
using Bibliographic.Records.Recovery.UpperTable;

namespace Bibliographic.Records.Recovery.Pages;

/// <summary>Finds the pages in a text, each with the tables that it has, and recovers their records.</summary>
/// <remarks>
/// <para>
/// A MARC table begins a page: rows of index fields before it are another page's. Rows after it are of the same record, unless text between
/// them or what they say tells otherwise (<see cref="SameRecord"/>).
/// </para>
/// <para>Pages, and the memory that recovery needs for each, are used again and again.</para>
/// </remarks>
internal sealed class CataloguePageScanner : RecordScanner
{
    /// <summary>How far text may go on after a MARC table before its page is given without an index table.</summary>
    private const int LongestText = 64 * 1024;

    private const int LongestMark = 3;   // a byte order mark before a text

    private readonly RecordReaderOptions _options;
    private readonly PageScanner _scanner;
    private readonly MarcViewFinder _finder;
    private readonly SameRecord _sameRecord = new();
    private readonly ObjectPool<CataloguePage> _pages = new();
    private readonly ObjectPool<CataloguePageRecovery> _recoveries = new();
    private CataloguePage _page = new();      // the current page, with its MARC table when that has been passed
    private CataloguePage _next = new();      // the page of the MARC table that was found after it
    private int _examined;                    // no MARC table starts before
    private int _neededLength;                // of the window, before it is worth to look further
    private bool? _isWhole;                   // whether the window has the text from its start; null before it has been looked at
    private (Field Field, RowForm Form)? _firstRow;   // of the first page that was not cut

    public CataloguePageScanner(RecordReaderOptions options)
    {
        _options = options;
        _finder = new(options.MaxFields);
        _scanner = new(options.MaxFields, options.MaxRowBytes, IsView);
    }

    public override bool EndsAtLineEnd => true;

    public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context)
    {
        _isWhole ??= context.Entry.ByteOffset is not null || context.Position.ByteOffset <= LongestMark;
        while (_next.HasView || isFinal || window.Length >= _neededLength)
        {
            var endsAtView = _next.HasView;
            if (endsAtView ? _scanner.ScanToEnd(window[.._next.ViewStart]) : _scanner.Scan(window, isFinal))
                return TakeIndex(window);
            if (!_next.HasView)
                break;
            if (!endsAtView)
                continue;
            if (_page.HasView)
                return TakeView(window);
            (_page, _next) = (_next, _page);
            _scanner.PassOver(_page.View.Length, LineCount(window[_page.ViewStart.._page.ViewEnd]));
        }
        if (_page.HasView && isFinal)
        {
            _scanner.EndText();
            return Take(window.Length);   // the text below the last table is no other page's
        }
        if (isFinal && _isWhole == true && UpperTablePage.Find(window) is >= 0 and var start)
        {
            (_page.HasUpperTable, _page.UpperTableStart) = (true, start);
            _scanner.EndText();
            return Take(window.Length);
        }
        if (_page.HasView && _scanner.IsBetweenTables && _scanner.Scanned - _page.ViewEnd > LongestText)
            return TakeView(window);
        var discarded = _page.HasView ? 0 : _scanner.Discardable;
        if (discarded > 0)
        {
            _isWhole = false;
            _scanner.Discard(discarded, LineCount(window[..discarded]));
            Shift(discarded);
        }
        return ScanResult.None(discarded, passedOver: discarded);
    }

    public override BibliographicRecord? Parse(ReadOnlySpan<byte> text, RecordContext context)
    {
        var page = (CataloguePage)context.State!;
        var recovery = _recoveries.TryRent() ?? new(_options, context.IsReporting);
        var record = recovery.Recover(text, page, context);
        _recoveries.Return(recovery);
        (page.HasIndex, page.HasView, page.HasUpperTable) = (false, false, false);
        _pages.Return(page);
        return record;
    }

    public override void Reset()
    {
        _scanner.EndText();
        (_page.HasView, _next.HasView) = (false, false);
        (_examined, _neededLength) = (0, 0);
        _isWhole = null;
    }

    /// <summary>
    /// The leader of a MARC table; a row of the upper table, after which the next row always begins a page; a page on a single line; the
    /// row with which pages of this dump begin, written as it is there.
    /// </summary>
    public override bool IsAnchor(ReadOnlySpan<byte> line)
    {
        if (LeaderLine.IsOn(line))
            return true;
        var tokens = new DumpTokenizer(line, isFinalBlock: true);
        tokens.Read();
        return tokens.Kind switch
        {
            DumpTokenKind.Row => (tokens.Field, tokens.Form) == (_firstRow ?? (Field.Version, RowForm.Pipes)),
            DumpTokenKind.Text =>
                PageLabel.TryRead(tokens.Value, out _) && !MayBeOfView(tokens.Value) || SingleLinePage.Find(tokens.Value) >= 0,
            _ => false,
        };
    }

    /// <summary>
    /// Whether a line that ends like a label may be part of a MARC table: <c>_aNorwich : |</c>, <c>|aNorwich :</c>,
    /// <c>260 ^aNorwich : |</c>.
    /// </summary>
    private static bool MayBeOfView(ReadOnlySpan<byte> line)
    {
        var start = line.TrimStart("| "u8);
        return start is [(>= (byte)'0' and <= (byte)'9') or (byte)'_' or (byte)'^' or (byte)'$' or (byte)'\\', ..]
            || start.StartsWith("‡"u8) || start.StartsWith("▼"u8)
            || line is [(byte)'|', (byte)'|' or (>= (byte)'a' and <= (byte)'z'), ..];
    }

    private static int LineCount(ReadOnlySpan<byte> text) => text.Count((byte)'\n');

    /// <summary>
    /// Whether a MARC table starts with a line, or one of which the end is not there yet: that is looked at again only when there is twice
    /// as much of it.
    /// </summary>
    private bool IsView(ReadOnlySpan<byte> window, int start, bool isFinal)
    {
        if (start < _examined)
            return false;
        var found = _finder.Read(window, start, isFinal, _next.View, out var next);
        _examined = next;
        if (found == ViewResult.Nothing)
            return false;
        _next.HasView = found == ViewResult.Record;
        _next.ViewStart = start;
        if (_next.HasView)
            _examined = _next.ViewEnd;
        _neededLength = _next.HasView ? 0 : 2 * window.Length - start;
        return true;
    }

    /// <summary>The page whose table of index fields has been found; only its MARC table when the two are not of one record.</summary>
    private ScanResult TakeIndex(ReadOnlySpan<byte> window)
    {
        var index = _scanner.Page;
        if (_page.HasView && !_sameRecord.Test(window, _page, index))
        {
            var end = _page.ViewEnd;
            _scanner.EndText();   // what was read after the MARC table is read again, as a page of its own
            return Take(end);
        }
        if (_firstRow is null && index.HasContent && StartsWithFirstRow(index))
            _firstRow = (index.Rows[0].Field, index.Form);
        if (_page.HasView)
            index.PreambleEnd = _page.ViewStart;
        (_page.Index, _scanner.Page) = (index, _page.Index);
        _page.HasIndex = true;
        return Take(index.Length, _page.HasView ? null : _scanner.LineCount);
    }

    /// <summary>
    /// Whether a page starts with the row with which all start. The first page of a file may have been cut: then its first row stands
    /// within the others, and from there on it is not told where their first rows repeat.
    /// </summary>
    private static bool StartsWithFirstRow(DumpPage page) =>
        page.Rows[0].Field == Field.Version || page.Rows[0].Field == Field.Id && page.LastRow.Field == Field.Version;

    /// <summary>The page whose MARC table has been found, and no other.</summary>
    private ScanResult TakeView(ReadOnlySpan<byte> window)
    {
        var end = _page.ViewEnd;
        _scanner.Discard(end, LineCount(window[..end]));
        return Take(end);
    }

    private ScanResult Take(int length, int? lineCount = null)
    {
        _isWhole = false;
        var page = _page;
        _page = _pages.TryRent() ?? new();
        Shift(length);
        return ScanResult.Record(0, length, state: page) with { LineCount = lineCount };
    }

    /// <summary>Tells that bytes at the window's start are gone.</summary>
    private void Shift(int count)
    {
        _examined -= count;
        _neededLength = Math.Max(0, _neededLength - count);
        _next.ViewStart -= count;
    }
}
