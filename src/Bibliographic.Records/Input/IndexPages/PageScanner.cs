namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Puts tokens together to pages: collects rows until something shows that the next page has begun.</summary>
/// <remarks>
/// Nothing marks a page's end but the next page: the text above its table, or, where there is none, a row that can only be another page's.
/// A block of bytes always starts at the start of a page; places are relative to it, so the caller may move the bytes.
/// </remarks>
/// <param name="maxRows">The most rows of a page that are kept.</param>
/// <param name="maxRowBytes">The longest row that is read to its end.</param>
internal sealed class PageScanner(int maxRows = int.MaxValue, int maxRowBytes = int.MaxValue)
{
    private const int LongestPreamble = 64 * 1024;

    private DumpPage _page = new();
    private int _pageLength;
    private int _sortedCount;   // how many rows have been found to be in order
    private DumpTokenizerState _state;
    private int _scanned;
    private int _textStart = -1;
    private bool _textHasLabel;
    private bool _ended;
    private bool _fresh = true;

    /// <summary>The page; complete after <see cref="Scan"/> has returned true. A complete page may be taken away, with another put in its place.</summary>
    public DumpPage Page
    {
        get => _page;
        set => _page = value;
    }

    /// <summary>How many bytes at the start of the block belong to no page: text too far from any table.</summary>
    public int Discardable => _page.RowCount == 0 && _scanned > 2 * LongestPreamble ? _scanned - LongestPreamble : 0;

    /// <summary>Whether no row of the current page has been read.</summary>
    public bool IsBetweenTables => _page.RowCount == 0;

    /// <summary>How many bytes of the block have been read.</summary>
    public int Scanned => _scanned;

    /// <summary>Tells that bytes at the start of the block are gone.</summary>
    /// <param name="count">How many bytes.</param>
    /// <param name="lines">How many lines end in them.</param>
    public void Discard(int count, int lines)
    {
        _scanned -= count;
        _textStart = Math.Max(_textStart - count, -1);
        _page.Position = _page.Position.Plus(lines, count);
    }

    /// <summary>Reads on in a block that starts at the start of the page.</summary>
    /// <param name="block">The bytes; longer than at the last call, or, after a page, starting where that page ended.</param>
    /// <param name="isFinal">Whether the dump ends with the block.</param>
    /// <returns>Whether a page is complete; false when more bytes are needed or, in the final block, when there are no more pages.</returns>
    public bool Scan(ReadOnlySpan<byte> block, bool isFinal) => ReadOn(block, isFinal, keepText: false);

    /// <summary>
    /// Reads on up to a place where something else starts that belongs to no table of index fields: rows before it are a page, and the text between stands
    /// above what starts there.
    /// </summary>
    /// <param name="block">The bytes, up to that place.</param>
    /// <returns>Whether a page is complete; false when there are no more rows.</returns>
    public bool ScanToEnd(ReadOnlySpan<byte> block) => ReadOn(block, isFinal: true, keepText: true);

    /// <summary>Passes over bytes that belong to no table of index fields. No row of the current page must have been read.</summary>
    /// <param name="count">How many bytes, after those that have been read.</param>
    /// <param name="lines">How many lines end in them.</param>
    public void PassOver(int count, int lines)
    {
        _scanned += count;
        _state = new() { ByteOffset = _state.ByteOffset + count, LineCount = _state.LineCount + lines };
    }

    private bool ReadOn(ReadOnlySpan<byte> block, bool isFinal, bool keepText)
    {
        if (_fresh)
            StartPage(block);
        var tokens = new DumpTokenizer(block[_scanned..], isFinal, _state) { LongestLine = maxRowBytes };
        var origin = _scanned;
        while (tokens.Read())
        {
            var lineStart = origin + tokens.TokenStart;
            if (_ended)
                return EndPageBefore(ref tokens, block, lineStart);
            if (tokens.IsClipped && _page.LongLine == 0)
                _page.LongLine = tokens.Line - _page.Position.Line + 1;
            switch (tokens.Kind)
            {
                case DumpTokenKind.Row:
                    var row = NewRow(ref tokens, origin, lineStart);
                    if (_page.RowCount > 0 && StartsPage(block, row))
                        return EndPageBefore(ref tokens, block, lineStart);
                    AddRow(block, row, ref tokens);
                    break;
                case DumpTokenKind.Continuation or DumpTokenKind.Text when SingleLinePage.Find(tokens.Value) is var table and >= 0:
                    if (_page.RowCount > 0)
                        return EndPageBefore(ref tokens, block, lineStart);
                    ReadSingleLine(ref tokens, origin, lineStart, table);
                    break;
                case DumpTokenKind.Continuation:
                    Extend(ref tokens, origin);
                    break;
                case DumpTokenKind.Text when _page.RowCount > 0:
                    AddText(ref tokens, lineStart);
                    break;
            }
        }
        _scanned = origin + tokens.BytesConsumed;
        _state = tokens.State;
        if (!isFinal || _page.RowCount == 0)
            return false;
        EndPage(block, block.Length, keepText);
        return true;
    }

    /// <summary>Tells that no page goes on after the block, of which the rest, without a page, is gone.</summary>
    public void EndText()
    {
        _page.Clear();
        _pageLength = 0;
        _scanned = 0;
        _state = new() { ByteOffset = _state.ByteOffset, LineCount = _state.LineCount };
        _fresh = true;
    }

    private void StartPage(ReadOnlySpan<byte> block)
    {
        _fresh = false;
        _page.Clear();
        _page.MaxRows = maxRows;
        _scanned -= _pageLength;   // what was scanned of the text above the table
        var line = _state.LineCount - block[.._scanned].Count((byte)'\n');
        _page.Position = new() { Line = line + 1, ByteOffset = _state.ByteOffset - _scanned };
        _textStart = -1;
        _textHasLabel = false;
        _sortedCount = 0;
        _ended = false;
    }

    private DumpRow NewRow(ref DumpTokenizer tokens, int origin, int lineStart)
    {
        var valueStart = origin + tokens.ValueStart;
        var valueLength = tokens.Value.Length;
        return new()
        {
            Field = tokens.Field,
            NameStart = origin + tokens.NameStart,
            NameLength = tokens.Name.Length,
            ValueStart = valueStart,
            ValueEnd = valueStart + valueLength,
            FirstPartEnd = valueLength == 0 ? 0 : valueStart + valueLength,
            PartCount = valueLength == 0 ? 0 : 1,
            Line = (int)(tokens.Line - _page.Position.Line),
            LineStart = lineStart,
            IsCut = !tokens.IsRowEnd && tokens.Form is RowForm.Bars or RowForm.OuterBars or RowForm.NameBar,
            Layout = LayoutOf(ref tokens),
        };
    }

    private static ValueLayout LayoutOf(ref DumpTokenizer tokens) => tokens.Form switch
    {
        RowForm.DoubleBars or RowForm.BarLines or RowForm.Lines or RowForm.Tabs => ValueLayout.Lines,
        RowForm.HardBreaks => ValueLayout.HardBreaks,
        RowForm.OuterBars when tokens.IsEscaped => ValueLayout.DoubleBlanks,
        _ => ValueLayout.Joined,
    };

    private void AddRow(ReadOnlySpan<byte> block, in DumpRow row, ref DumpTokenizer tokens)
    {
        if (_page.RowCount == 0)
        {
            _page.PreambleEnd = row.LineStart;
            _page.Form = tokens.Form;
        }
        else
        {
            if (_textStart >= 0)
                TakeTextIntoLastRow(block, row.LineStart);
        }
        _page.IsEscaped |= tokens.IsEscaped;
        _page.Add(row);
        _textStart = -1;
        _textHasLabel = false;
    }

    private void Extend(ref DumpTokenizer tokens, int origin)
    {
        if (_page.RowCount == 0)
            return;
        ref var row = ref _page.LastRow;
        var part = tokens.Value;
        if (!part.IsEmpty && row.PartCount > 0 && origin + tokens.TokenStart + part.Length - row.LineStart > maxRowBytes)
        {
            if (_page.LongLine == 0)
                _page.LongLine = tokens.Line - _page.Position.Line + 1;
        }
        else if (!part.IsEmpty)
        {
            var start = origin + tokens.ValueStart;
            if (row.PartCount == 0)
            {
                row.ValueStart = start;
                row.FirstPartEnd = start + part.Length;
            }
            row.ValueEnd = start + part.Length;
            row.PartCount++;
        }
        else if (tokens.IsRowEnd && row.PartCount > 0 && row.Layout == ValueLayout.Joined)
        {
            row.Layout = ValueLayout.GluedLines;   // a lone bar ends a row of several values
        }
        if (tokens.IsRowEnd)
            row.IsCut = false;
    }

    private void AddText(ref DumpTokenizer tokens, int lineStart)
    {
        if (_textStart < 0)
            _textStart = lineStart;
        _textHasLabel = _textHasLabel || PageLabel.TryRead(tokens.Value, out _);
    }

    /// <summary>Whether a row can only belong to the next page.</summary>
    private bool StartsPage(ReadOnlySpan<byte> block, in DumpRow row)
    {
        ref readonly var first = ref _page.Find(row.Field);
        var repeats = row.Field != Field.Other && first.NameLength > 0 && Name(block, row).SequenceEqual(Name(block, first));
        return _textStart >= 0 && StartsPageAfterText(block, row, repeats) || repeats && IsNoCopy(block, row, first);
    }

    /// <summary>
    /// Text between two rows stands above the next table. Only where rows go on in the order of the alphabet, and the text has no row of an upper
    /// table, is it rather part of a value that has a line break after a bar.
    /// </summary>
    private bool StartsPageAfterText(ReadOnlySpan<byte> block, in DumpRow row, bool repeats) =>
        _textHasLabel || repeats || row.Field is Field.Version or Field.Id || !IsSorted(block) || Name(block, _page.LastRow).SequenceCompareTo(Name(block, row)) >= 0;

    /// <summary>Whether the page's rows are in the order of the alphabet. Each row is looked at once.</summary>
    private bool IsSorted(ReadOnlySpan<byte> block)
    {
        var rows = _page.Rows;
        while (_sortedCount < rows.Length && (_sortedCount == 0 || Name(block, rows[_sortedCount - 1]).SequenceCompareTo(Name(block, rows[_sortedCount])) <= 0))
            _sortedCount++;
        return _sortedCount == rows.Length;
    }

    /// <summary>
    /// Rows may stand twice in a damaged page. A row that the page has already is of another page when its value is another; where the values cannot be
    /// compared, when it tells one record from the next (version, id) or stood first in the page.
    /// </summary>
    private bool IsNoCopy(ReadOnlySpan<byte> block, in DumpRow row, in DumpRow first)
    {
        var isFirst = first.LineStart == _page.Rows[0].LineStart;
        var isKey = row.Field is Field.Version or Field.Id;
        if (row.Layout == ValueLayout.Lines)
            return isKey || isFirst;
        // A value on the next line is not known yet.
        var differs = !row.IsEmpty && !block[first.ValueStart..first.ValueEnd].SequenceEqual(block[row.ValueStart..row.ValueEnd]);
        if (isKey)
            return differs || isFirst && !Name(block, _page.LastRow).SequenceEqual(Name(block, row));
        return differs && !first.IsCut && !row.IsCut;
    }

    /// <summary>A line that looked like text stood between two rows of one page: a value with a line break after a bar.</summary>
    private void TakeTextIntoLastRow(ReadOnlySpan<byte> block, int end)
    {
        ref var row = ref _page.LastRow;
        var text = block[_textStart..end].TrimEnd(" \t\r\n|"u8);
        row.ValueEnd = _textStart + text.Length;
        row.PartCount++;
    }

    private void ReadSingleLine(ref DumpTokenizer tokens, int origin, int lineStart, int table)
    {
        var start = origin + tokens.ValueStart;
        _page.PreambleEnd = start + table;
        _page.Form = RowForm.Unknown;
        SingleLinePage.Split(tokens.Value[table..], start + table, _page);
        _ended = true;
    }

    private bool EndPageBefore(ref DumpTokenizer tokens, ReadOnlySpan<byte> block, int lineStart)
    {
        // The line is read again, as the first row of its own page.
        _state = new()
        {
            ByteOffset = tokens.ByteOffset,
            LineCount = tokens.Line - 1,
            Form = tokens.Form,
            Phase = RowPhase.Outside,
            Escaped = tokens.IsEscaped && _textStart >= 0,
        };
        _scanned = lineStart;
        EndPage(block, lineStart, keepText: true);
        return true;
    }

    private void EndPage(ReadOnlySpan<byte> block, int end, bool keepText)
    {
        _page.Length = end;
        ref var last = ref _page.LastRow;
        if (last.IsCut && last.PartCount > 1)
        {
            last.ValueEnd = last.FirstPartEnd;
            _textStart = LineAfter(block, last.FirstPartEnd);
        }
        else if (last.Layout == ValueLayout.Lines && last.PartCount > 0)
        {
            last.ValueEnd = RowTail.End(block, last);
            _textStart = LineAfter(block, last.ValueEnd);
        }
        _page.TableEnd = _ended ? last.ValueEnd : _textStart >= 0 && _textStart < end ? _textStart : end;
        if (keepText && !_ended)
            _page.Length = _page.TableEnd;   // the text stands above the next table
        _pageLength = _page.Length;
        _fresh = true;
    }

    private static int LineAfter(ReadOnlySpan<byte> block, int position)
    {
        var lineEnd = block[position..].IndexOf((byte)'\n');
        return lineEnd < 0 ? block.Length : position + lineEnd + 1;
    }

    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> block, in DumpRow row) => block.Slice(row.NameStart, row.NameLength);
}
