namespace Bibliographic.Records.Input.IndexPages;

/// <summary>
/// Where the parts of one catalogue page stand in a block of bytes: the text above the table of index fields, and its rows.
/// </summary>
/// <remarks>Reused from page to page; holds places, no bytes.</remarks>
internal sealed class DumpPage
{
    private const int FewestRows = 3;
    private const int MostRepeated = 64;   // each is compared with the first of its field
    private static readonly int FieldCount = Enum.GetValues<Field>().Length;

    private static readonly DumpRow[] Nothing = new DumpRow[1];

    private readonly short[] _rowOfField = new short[FieldCount];
    private DumpRow[] _rows = new DumpRow[32];
    private int _last = -1;   // the row that was added or left out last
    private int _repeated;

    public DumpPage() => Clear();

    /// <summary>The rows in the order of the page; a row that stands twice is here twice.</summary>
    public ReadOnlySpan<DumpRow> Rows => _rows.AsSpan(0, RowCount);

    public int RowCount { get; private set; }

    /// <summary>The most rows that are kept.</summary>
    public int MaxRows { get; set; } = int.MaxValue;

    /// <summary>How many rows were left out, because there are too many.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The first line of the page, from 1, that is too long, of which only the start was read; 0 when there is none.</summary>
    public long LongLine { get; set; }

    /// <summary>Where the text above the table ends: it starts at 0.</summary>
    public int PreambleEnd { get; set; }

    /// <summary>Where the part of it starts that is of this page and of no other; null when nobody has asked yet.</summary>
    public int? PreambleStart { get; set; }

    /// <summary>Where the table ends. What follows up to the page's end is text below it.</summary>
    public int TableEnd { get; set; }

    /// <summary>Where the page ends.</summary>
    public int Length { get; set; }

    /// <summary>Where the page starts.</summary>
    public SourcePosition Position { get; set; }

    /// <summary>Whether lines and bytes of the page count in the input; false in a container that counts its own.</summary>
    public bool HasOwnLines { get; set; } = true;

    public RowForm Form { get; set; }

    public bool IsEscaped { get; set; }

    /// <summary>Whether some row has its values one a line, though most forms with pipes have not.</summary>
    public bool HasGluedLines { get; set; }

    /// <summary>The last row, even if it was left out; there must be one.</summary>
    public ref DumpRow LastRow => ref _rows[_last];

    public void Clear()
    {
        _rowOfField.AsSpan().Fill(-1);
        RowCount = 0;
        _last = -1;
        _repeated = 0;
        LeftOut = 0;
        LongLine = 0;
        PreambleEnd = 0;
        PreambleStart = null;
        Length = 0;
        Form = RowForm.Unknown;
        IsEscaped = false;
        HasGluedLines = false;
    }

    /// <summary>The place of the next row, to be filled and then added; it still has the values of another page's row.</summary>
    public ref DumpRow NextRow
    {
        get
        {
            if (_last + 1 == _rows.Length)
                Array.Resize(ref _rows, _rows.Length * 2);
            return ref _rows[_last + 1];
        }
    }

    public void Add(in DumpRow row)
    {
        NextRow = row;
        AddNext();
    }

    /// <summary>Adds <see cref="NextRow"/>.</summary>
    public void AddNext()
    {
        ref var row = ref NextRow;
        if (_last == RowCount)
            _rows[RowCount] = row;   // the row before was left out
        _last = RowCount;
        ref var index = ref _rowOfField[(int)row.Field];
        if (RowCount >= MaxRows || index >= 0 && row.Field != Field.Other && _repeated++ >= MostRepeated)
        {
            LeftOut++;
            return;
        }
        if (index < 0 && RowCount <= short.MaxValue)
            index = (short)RowCount;
        RowCount++;
    }

    /// <summary>Leaves out the rows from one on.</summary>
    public void Truncate(int count)
    {
        RowCount = count;
        _last = count - 1;
        _rowOfField.AsSpan().Fill(-1);
        for (var i = 0; i < count && i <= short.MaxValue; i++)
        {
            ref var index = ref _rowOfField[(int)_rows[i].Field];
            if (index < 0)
                index = (short)i;
        }
    }

    /// <summary>Marks that lines at the end of a row's value may be of another row.</summary>
    public void MarkSuspect(int row) => _rows[row].IsSuspect = true;

    /// <summary>Makes rows lines of the value of the row before.</summary>
    /// <param name="areValues">Whether each row is part of the value before it; the first is not.</param>
    public void Join(ReadOnlySpan<bool> areValues)
    {
        var kept = 0;
        for (var i = 0; i < RowCount; i++)
        {
            ref readonly var row = ref _rows[i];
            if (!areValues[i])
            {
                _rows[kept++] = row;
                continue;
            }
            ref var before = ref _rows[kept - 1];
            var lineEnd = row.PartCount > 0 && Form != RowForm.Lines ? row.FirstPartEnd : row.NameStart + row.NameLength;
            if (before.PartCount == 0)
                (before.ValueStart, before.FirstPartEnd) = (row.NameStart, lineEnd);
            before.ValueEnd = row.PartCount > 0 ? row.ValueEnd : lineEnd;
            before.PartCount += Math.Max(row.PartCount, 1);
        }
        Truncate(kept);
    }

    /// <summary>The first row of a field; an empty one without a name when the page has none.</summary>
    public ref readonly DumpRow Find(Field field)
    {
        var index = _rowOfField[(int)field];
        return ref index < 0 ? ref Nothing[0] : ref _rows[index];
    }

    /// <summary>
    /// Whether some row of a field that the library knows is whole and not empty: otherwise the page says nothing, or only looks like one.
    /// </summary>
    public bool HasContent
    {
        get
        {
            // In these forms a single word on a line is a row: a text may have one by chance.
            if (Form is RowForm.Lines or RowForm.Tabs && RowCount < FewestRows)
                return false;
            if (Form is RowForm.Spaces
                && (RowCount < FewestRows + 1 || Find(Field.Id).IsEmpty && Find(Field.Version).IsEmpty && Find(Field.Title).IsEmpty))
                return false;
            foreach (ref readonly var row in Rows)
            {
                if (row is { Field: not Field.Other, IsCut: false, IsEmpty: false })
                    return true;
            }
            return false;
        }
    }

}
