namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Puts tokens together to pages: collects rows until something shows that the next page has begun.</summary>
/// <remarks>
/// Nothing marks a page's end but the next page: the text above its table, or, where there is none, a row that can only be another page's.
/// A block of bytes always starts at the start of a page; places are relative to it, so the caller may move the bytes.
/// </remarks>
/// <param name="maxRows">The most rows of a page that are kept.</param>
/// <param name="maxRowBytes">The longest row that is read to its end.</param>
/// <param name="isOtherTable">Asked of lines that may start something else than rows, before they are read; null when there is nothing.</param>
internal sealed class PageScanner(
    int maxRows = int.MaxValue, int maxRowBytes = int.MaxValue, PageScanner.OtherTableTest? isOtherTable = null)
{
    /// <summary>Whether a line starts something that belongs to no table of index fields, so that reading stops before it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="isFinal">Whether the dump ends with the block.</param>
    public delegate bool OtherTableTest(ReadOnlySpan<byte> block, int start, bool isFinal);

    /// <summary>How far text may stand above a table, or below one before its page is complete.</summary>
    private const int LongestPreamble = 64 * 1024;

    /// <summary>
    /// How far a value of several lines may go on. Where nothing marks its end, all that follows the last table in a corpus looks like one.
    /// </summary>
    private const int LongestValue = 1024 * 1024;

    private readonly PageOrder _order = new();
    private DumpPage _page = new();
    private int _pageLength;
    private DumpTokenizerState _state;
    private int _scanned;
    private int _textStart = -1;
    private bool _textHasLabel;
    private int _textTaken = -1;    // where the text starts that was taken into a value last; -1 when there is none
    private DumpRow _rowBeforeText; // the row with that value as it was before
    private bool _isSeparated;  // whether a separator or a blank line has come after the last row
    private bool _hasSeparators; // whether a separator has come after a row that was not the first
    private bool _hasValueBelow; // whether a value of the page starts on the line below its name
    private bool _hasPipe;       // whether a pipe alone on its line has come after the last row
    private int _turn;          // the row with which the names begin anew; -1 when there is none
    private bool _ended;
    private bool _fresh = true;

    /// <summary>
    /// The page; complete after <see cref="Scan"/> has returned true. A complete page may be taken away, with another put in its place.
    /// </summary>
    public DumpPage Page
    {
        get => _page;
        set => _page = value;
    }

    /// <summary>How many bytes at the start of the block belong to no page: text too far from any table.</summary>
    public int Discardable => _page.RowCount == 0 && _scanned > 2 * LongestPreamble ? _scanned - LongestPreamble : 0;

    /// <summary>Whether no row of the current page has been read.</summary>
    public bool IsBetweenTables => _page.RowCount == 0;

    /// <summary>How many lines end in the page that was completed last.</summary>
    public int LineCount { get; private set; }

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
    /// <returns>
    /// Whether a page is complete; false when more bytes are needed, when reading has stopped before another table or, in the final block,
    /// when there are no more pages.
    /// </returns>
    public bool Scan(ReadOnlySpan<byte> block, bool isFinal) => ReadOn(block, isFinal, keepText: false, isOtherTable);

    /// <summary>
    /// Reads on up to a place where something else starts that belongs to no table of index fields: rows before it are a page, and the text
    /// between stands above what starts there.
    /// </summary>
    /// <param name="block">The bytes, up to that place.</param>
    /// <returns>Whether a page is complete; false when there are no more rows.</returns>
    public bool ScanToEnd(ReadOnlySpan<byte> block) => ReadOn(block, isFinal: true, keepText: true, null);

    /// <summary>Passes over bytes that belong to no table of index fields. No row of the current page must have been read.</summary>
    /// <param name="count">How many bytes, after those that have been read.</param>
    /// <param name="lines">How many lines end in them.</param>
    public void PassOver(int count, int lines)
    {
        _scanned += count;
        _state = new() { ByteOffset = _state.ByteOffset + count, LineCount = _state.LineCount + lines };
    }

    private bool ReadOn(ReadOnlySpan<byte> block, bool isFinal, bool keepText, OtherTableTest? isOther)
    {
        if (_fresh)
            StartPage(block);
        var tokens = new DumpTokenizer(block[_scanned..], isFinal, _state) { LongestLine = maxRowBytes };
        var origin = _scanned;
        while (true)
        {
            var next = origin + tokens.BytesConsumed;
            if (next < block.Length && SpecialLine.MayStartWith(block[next]) && isOther is not null && isOther(block, next, isFinal))
            {
                _scanned = next;
                _state = tokens.State;
                return false;
            }
            if (!tokens.Read())
                break;
            var lineStart = origin + tokens.TokenStart;
            if (_ended)
                return EndPageBefore(ref tokens, block, lineStart);
            if (tokens.IsClipped && _page.LongLine == 0)
                _page.LongLine = tokens.Line - _page.Position.Line + 1;
            switch (tokens.Kind)
            {
                case DumpTokenKind.Row:
                    ref var row = ref NewRow(ref tokens, origin, lineStart);
                    if (_page.RowCount > 0 && StartsPage(block, row))
                        return _turn >= 0 && row.Layout == ValueLayout.Lines
                            ? EndPageAtTurn(ref tokens, block)
                            : EndPageBefore(ref tokens, block, lineStart);
                    if (RowIsOfNextPage(block, row, tokens.Form))
                        return EndPageAtTurn(ref tokens, block);
                    AddRow(block, row, ref tokens);
                    break;
                case DumpTokenKind.Continuation or DumpTokenKind.Text when SingleLinePage.Find(tokens.Value) is var table and >= 0:
                    if (_page.RowCount > 0)
                        return EndPageBefore(ref tokens, block, lineStart);
                    ReadSingleLine(ref tokens, origin, lineStart, table);
                    break;
                case DumpTokenKind.Continuation when _page.RowCount > 0 && lineStart - _page.LastRow.LineStart > LongestValue:
                case DumpTokenKind.Text when _textStart >= 0 && lineStart - _textStart > LongestPreamble:
                    return EndPageBefore(ref tokens, block, lineStart);
                case DumpTokenKind.Continuation:
                    Extend(block, ref tokens, origin, lineStart);
                    break;
                case DumpTokenKind.Separator:
                    if (IsBelowHead(block[lineStart..], ref tokens))
                    {
                        _turn = _page.RowCount - 1;
                        return EndPageAtTurn(ref tokens, block, isHead: true);
                    }
                    _isSeparated = true;
                    _hasSeparators |= _page.RowCount > 1;
                    if (_page.RowCount == 0 && SkipText(ref tokens, block, origin, isFinal, isOther))
                        return false;
                    break;
                case DumpTokenKind.Text when _page.RowCount > 0:
                    AddText(ref tokens, lineStart);
                    break;
                case DumpTokenKind.Text:
                    if (SkipText(ref tokens, block, origin, isFinal, isOther))
                        return false;
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

    /// <summary>Passes over text between tables.</summary>
    /// <returns>Whether another table starts in it, before which reading has stopped.</returns>
    private bool SkipText(ref DumpTokenizer tokens, ReadOnlySpan<byte> block, int origin, bool isFinal, OtherTableTest? isOther)
    {
        var from = origin + tokens.BytesConsumed;
        tokens.SkipText();
        var end = origin + tokens.BytesConsumed;
        if (isOther is null)
            return false;
        for (var at = from; (at = SpecialLine.Next(block[..end], at)) >= 0; at = LineAfter(block[..end], at))
        {
            if (!isOther(block, at, isFinal))
                continue;
            _scanned = at;
            _state = tokens.State with
            {
                ByteOffset = tokens.State.ByteOffset - (end - at),
                LineCount = tokens.State.LineCount - block[at..end].Count((byte)'\n'),
            };
            return true;
        }
        return false;
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
        _textStart = _textTaken = -1;
        _textHasLabel = false;
        _order.Start();
        _turn = -1;
        _hasSeparators = false;
        _hasValueBelow = false;
        _ended = false;
    }

    /// <summary>
    /// Fills the next row of the page, which is not added yet. To copy the row there when it is complete takes 0.5 % of the time in which
    /// pages are read.
    /// </summary>
    private ref DumpRow NewRow(ref DumpTokenizer tokens, int origin, int lineStart)
    {
        var valueStart = origin + tokens.ValueStart;
        var valueLength = tokens.Value.Length;
        ref var row = ref _page.NextRow;
        row.Field = tokens.Field;
        row.Layout = LayoutOf(ref tokens);
        row.IsCut = !tokens.IsRowEnd && tokens.Form is RowForm.Pipes or RowForm.OuterPipes or RowForm.TrailingPipe;
        row.IsSuspect = false;
        row.NameStart = origin + tokens.NameStart;
        row.NameLength = tokens.Name.Length;
        row.ValueStart = valueStart;
        row.ValueEnd = valueStart + valueLength;
        row.FirstPartEnd = valueLength == 0 ? 0 : valueStart + valueLength;
        row.PartCount = valueLength == 0 ? 0 : 1;
        row.Line = (int)(tokens.Line - _page.Position.Line);
        row.LineStart = lineStart;
        return ref row;
    }

    private static ValueLayout LayoutOf(ref DumpTokenizer tokens) => tokens.Form switch
    {
        RowForm.DoublePipes or RowForm.LeadingPipes or RowForm.Lines or RowForm.Tabs or RowForm.Spaces => ValueLayout.Lines,
        RowForm.HardBreaks => ValueLayout.HardBreaks,
        RowForm.OuterPipes when tokens.IsEscaped => ValueLayout.DoubleSpaces,
        _ => ValueLayout.Joined,
    };

    /// <summary>Adds the next row of the page, which has been filled.</summary>
    private void AddRow(ReadOnlySpan<byte> block, in DumpRow row, ref DumpTokenizer tokens)
    {
        if (_page.RowCount == 0)
        {
            _page.PreambleEnd = row.LineStart;
            _page.Form = tokens.Form;
        }
        else
        {
            // not of the last row, which the text below the table may have made longer
            _page.HasGluedLines |= _page.LastRow.PartCount > 1 || _page.LastRow.Layout == ValueLayout.GluedLines;
            if (_textStart >= 0)
            {
                var own = row;   // the text may become a row, in the place of this one
                TakeTextIntoLastRow(block, own.LineStart);
                _page.NextRow = own;
            }
        }
        _page.IsEscaped |= tokens.IsEscaped;
        _page.AddNext();
        _textStart = -1;
        _textHasLabel = _isSeparated = _hasPipe = false;
    }

    private void Extend(ReadOnlySpan<byte> block, ref DumpTokenizer tokens, int origin, int lineStart)
    {
        if (_page.RowCount == 0)
            return;
        if (_page.Form is RowForm.LeadingPipes or RowForm.DoublePipes && block[lineStart] == '|'
            && StartsNamelessRow(tokens.Value, block[lineStart..]))
            AddNamelessRow(ref tokens, lineStart);
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
                _hasValueBelow = true;
                row.ValueStart = start;
                row.FirstPartEnd = start + part.Length;
            }
            row.ValueEnd = start + part.Length;
            row.PartCount++;
        }
        else if (tokens.IsRowEnd && row.PartCount > 0 && row.Layout == ValueLayout.Joined)
        {
            row.Layout = ValueLayout.GluedLines;   // a lone pipe ends a row of several values
        }
        if (tokens.IsRowEnd)
            row.IsCut = false;
    }

    /// <summary>
    /// Whether a line starts the value of a row whose name was lost: <c>|value</c> where the row has a value, or a second pipe alone where
    /// a row has one.
    /// </summary>
    private bool StartsNamelessRow(ReadOnlySpan<byte> value, ReadOnlySpan<byte> line)
    {
        if (!value.IsEmpty)
            return _page.Form == RowForm.LeadingPipes && _page.LastRow.PartCount > 0 && line[1] is not ((byte)' ' or (byte)'-');
        var hadPipe = _hasPipe;
        _hasPipe = true;
        return hadPipe;
    }

    /// <summary>
    /// Adds a row without a name, so that its value is not taken for a part of the value before. Where the pipe comes after the first value
    /// of a row, that value is among those of the row before.
    /// </summary>
    private void AddNamelessRow(ref DumpTokenizer tokens, int lineStart)
    {
        _page.LastRow.IsSuspect |= _page.Form == RowForm.DoublePipes;
        _page.Add(new()
        {
            NameStart = lineStart,
            ValueStart = lineStart,
            ValueEnd = lineStart,
            Line = (int)(tokens.Line - _page.Position.Line),
            LineStart = lineStart,
            Layout = ValueLayout.Lines,
        });
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
        var repeats = row.Field != Field.Other && first.NameLength > 0 && row.NameIn(block).SequenceEqual(first.NameIn(block));
        return _textStart >= 0 && StartsPageAfterText(block, row, repeats) || repeats && IsNoCopy(block, row, first)
            || row.Field is Field.Version or Field.Id
                && (row.Layout == ValueLayout.Lines || PageOrder.EndsWithLastField(_page) && !_order.IsSorted(_page, block))
                && _order.IsEndedBy(_page, block, row);
    }

    /// <summary>
    /// Whether a separator stands right below a row that has others above it, and with which tables begin: the row is the head of the next
    /// table. Where separators stand below other rows too, they tell nothing.
    /// </summary>
    private bool IsBelowHead(ReadOnlySpan<byte> separator, ref DumpTokenizer tokens) =>
        _page.RowCount > 1 && !_hasSeparators && _textStart < 0 && _page.LastRow is { Field: Field.Version or Field.Id, PartCount: 1 } last
            && tokens.Line - _page.Position.Line == last.Line + 1 && separator.TrimStart("| :"u8) is [(byte)'-', ..];

    /// <summary>
    /// Whether a row shows that the page before has ended some rows ago. Where nothing marks the end of a value, the text between two pages
    /// is part of the last value, and only the names tell: two rows or more in succession that the page already has, or that go on in order
    /// after the first of them, which is out of order, are another page's. One such row alone may be a word of a value: below <c>topic</c>
    /// the lines <c>language</c> and <c>Grammar</c>.
    /// </summary>
    private bool RowIsOfNextPage(ReadOnlySpan<byte> block, in DumpRow row, RowForm form)
    {
        if (_page.RowCount == 0 || row.Layout != ValueLayout.Lines && form != RowForm.HardBreaks)
            return false;
        ref readonly var first = ref _page.Find(row.Field);
        var repeats = row.Field != Field.Other && first.NameLength > 0 && row.NameIn(block).SequenceEqual(first.NameIn(block))
            || row.Field != Field.Other
                && (_turn < 0 ? _order.IsEndedBy(_page, block, row) : PageOrder.GoesOnAfter(_page, _turn, block, row));
        var last = _page.LastRow.NameIn(block);
        if (!repeats || row.NameIn(block).SequenceEqual(last))
        {
            _turn = repeats ? _turn : -1;
            return false;
        }
        if (_turn < 0)
        {
            _turn = _page.RowCount;
            return false;
        }
        return !FieldNames.IsOrdinaryWord(row.NameIn(block)) || !FieldNames.IsOrdinaryWord(last);
    }

    /// <summary>
    /// Text between two rows stands above the next table. Only where rows go on in the order of the alphabet or of an index, and the text
    /// has no row of an upper table, is it rather part of a value that has a line break after a pipe, or the value of a row whose name was
    /// lost. Where values stand below their names, text that ends in a pipe always is.
    /// </summary>
    private bool StartsPageAfterText(ReadOnlySpan<byte> block, in DumpRow row, bool repeats)
    {
        const int fewest = 2;
        if (_textHasLabel || repeats)
            return true;
        if (_hasValueBelow && block[_textStart..row.LineStart].TrimEnd(" \t\r\n"u8) is [.., (byte)'|'])
            return false;
        return row.Field is Field.Version or Field.Id && _page.RowCount < fewest || !_order.GoesOnWith(_page, block, row);
    }

    /// <summary>
    /// Rows may stand twice in a damaged page. A row that the page has already is of another page when its value is another; where the
    /// values cannot be compared, when it tells one record from the next (version, id) or stood first in the page.
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
            return differs || isFirst && !_page.LastRow.NameIn(block).SequenceEqual(row.NameIn(block));
        return differs && !first.IsCut && !row.IsCut;
    }

    /// <summary>A line that looked like text stood between two rows of one page: a value with a line break after a pipe.</summary>
    private void TakeTextIntoLastRow(ReadOnlySpan<byte> block, int end)
    {
        ref var row = ref _page.LastRow;
        if (_hasValueBelow)
        {
            AddSpelling(block, end);
            return;
        }
        if (_isSeparated)
            return;   // what follows a separator is of a row whose first line was lost
        (_rowBeforeText, _textTaken) = (row, _textStart);
        var text = block[_textStart..end].TrimEnd(" \t\r\n|"u8);
        row.ValueEnd = _textStart + text.Length;
        row.PartCount++;
    }

    /// <summary>Text above a row that turned out to be the head of the next table belongs to that table.</summary>
    private void GiveTextBack()
    {
        ref var row = ref _page.LastRow;
        if (_textTaken < 0 || row.LineStart != _rowBeforeText.LineStart)
            return;
        row = _rowBeforeText;
        _textStart = _textTaken;
    }

    /// <summary>
    /// Of the values whose names were lost one is known by its form: <c>spelling</c> starts with the identifier and, without a space, a
    /// date.
    /// </summary>
    private void AddSpelling(ReadOnlySpan<byte> block, int end)
    {
        ref readonly var id = ref _page.Find(Field.Id);
        var text = block[_textStart..end].TrimEnd(" \t\r\n|"u8);
        var identifier = block[id.ValueStart..id.ValueEnd];
        if (identifier.IsEmpty || !text.StartsWith(identifier) || text.Length < identifier.Length + 10 || text[identifier.Length + 4] != '-'
            || text[identifier.Length + 7] != '-')
            return;
        _page.Add(new()
        {
            Field = Field.Spelling,
            NameStart = _textStart,
            ValueStart = _textStart,
            ValueEnd = _textStart + text.Length,
            FirstPartEnd = _textStart + text.Length,
            PartCount = 1,
            Line = _page.LastRow.Line + 1,
            LineStart = _textStart,
        });
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

    /// <summary>Ends the page before the row with which names begin anew; the block is read again from there.</summary>
    private bool EndPageAtTurn(ref DumpTokenizer tokens, ReadOnlySpan<byte> block, bool isHead = false)
    {
        var row = _page.Rows[_turn];
        _page.Truncate(_turn);
        if (isHead)
            GiveTextBack();
        _state = new()
        {
            ByteOffset = _page.Position.ByteOffset + row.LineStart,
            LineCount = _page.Position.Line + row.Line - 1,
            Form = tokens.Form,
            Phase = RowPhase.Outside,
        };
        _scanned = row.LineStart;
        EndPage(block, row.LineStart, keepText: true);
        return true;
    }

    private void EndPage(ReadOnlySpan<byte> block, int end, bool keepText)
    {
        _page.Length = end;
        if (_page.Form is RowForm.Lines or RowForm.Spaces or RowForm.Tabs)
            RowNames.Resolve(block, _page);
        while (_page.LastRow is { NameLength: 0, Field: Field.Other } && _page.RowCount > 1)
        {
            _textStart = _page.LastRow.LineStart;
            _page.Truncate(_page.RowCount - 1);
        }
        ref var last = ref _page.LastRow;
        if (last.IsCut && last.PartCount > 1 && last.Field == Field.WorkKeys)
        {
            last.ValueEnd = RowTail.End(block, last);
            last.Layout = ValueLayout.GluedLines;
            last.IsCut = !RowTail.EndsWithWholeKey(block[last.ValueStart..last.ValueEnd]);
            _textStart = LineAfter(block, last.ValueEnd);
        }
        else if (last.IsCut && last.PartCount > 1)
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
        var readOn = block[_pageLength.._scanned].Count((byte)'\n') + (_scanned == block.Length && block[^1] != '\n' ? 1 : 0);
        LineCount = (int)(_state.LineCount - readOn - (_page.Position.Line - 1));
        _fresh = true;
    }

    private static int LineAfter(ReadOnlySpan<byte> block, int position)
    {
        var lineEnd = block[position..].IndexOf((byte)'\n');
        return lineEnd < 0 ? block.Length : position + lineEnd + 1;
    }
}
