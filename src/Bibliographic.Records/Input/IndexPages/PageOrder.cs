namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Whether rows go on in the order in which those of a page stand: that of the alphabet, or that of an index.</summary>
/// <remarks>Of the page that is being read it remembers how many rows are in order.</remarks>
internal sealed class PageOrder
{
    private int _sortedCount;   // how many rows have been found to be in the order of the alphabet

    /// <summary>Tells that a page starts.</summary>
    public void Start() => _sortedCount = 0;

    /// <summary>Whether the last row is one with which pages end that are in the order of an index.</summary>
    public static bool EndsWithLastField(DumpPage page) => page.LastRow.Field is Field.Version or Field.WorkKeys;

    /// <summary>Whether the page's rows are in the order of the alphabet or in that of an index, and a row is not.</summary>
    public bool IsEndedBy(DumpPage page, ReadOnlySpan<byte> block, in DumpRow row)
    {
        const int fewest = 6;
        if (page.RowCount < fewest)
            return false;
        if (row.NameIn(block).SequenceCompareTo(page.LastRow.NameIn(block)) < 0 && IsSorted(page, block))
            return true;
        if (GoesOnWith(page, block, row))
            return false;
        foreach (var places in RowOrder.Places.AsSpan(1))
        {
            var place = places[(int)row.Field];
            if (place >= 0 && place < places[(int)page.LastRow.Field] && RowOrder.AreIn(page.Rows, places))
                return true;
        }
        return false;
    }

    /// <summary>Whether a row goes on in order after the row with which the names began anew, and not after the row before that.</summary>
    public static bool GoesOnAfter(DumpPage page, int turn, ReadOnlySpan<byte> block, in DumpRow row)
    {
        ref readonly var first = ref page.Rows[turn];
        if (page.Find(first.Field).LineStart < first.LineStart && FieldNames.IsOrdinaryWord(first.NameIn(block)))
            return false;   // a word of a value, which is the name of a row before
        foreach (var places in RowOrder.Places)
        {
            if (places[(int)row.Field] is var place and >= 0 && place > places[(int)page.LastRow.Field]
                && place < places[(int)page.Rows[turn - 1].Field] && RowOrder.AreIn(page.Rows[..turn], places))
                return true;
        }
        return false;
    }

    /// <summary>Whether a row goes on in the order of the page's rows, among which there may be some without a name.</summary>
    public bool GoesOnWith(DumpPage page, ReadOnlySpan<byte> block, in DumpRow row)
    {
        const int fewest = 3;   // two rows are in some order nearly always
        if (page.LastRow.NameIn(block).SequenceCompareTo(row.NameIn(block)) < 0 && IsSorted(page, block))
            return true;
        if (page.RowCount < fewest)
            return false;
        foreach (var places in RowOrder.Places)
        {
            if (places[(int)page.LastRow.Field] is var last and >= 0 && places[(int)row.Field] > last
                && RowOrder.AreIn(page.Rows, places))
                return true;
        }
        return false;
    }

    /// <summary>Whether the page's rows are in the order of the alphabet. Each row is looked at once.</summary>
    public bool IsSorted(DumpPage page, ReadOnlySpan<byte> block)
    {
        var rows = page.Rows;
        while (_sortedCount < rows.Length
            && (_sortedCount == 0 || rows[_sortedCount - 1].NameIn(block).SequenceCompareTo(rows[_sortedCount].NameIn(block)) <= 0))
            _sortedCount++;
        return _sortedCount == rows.Length;
    }
}
