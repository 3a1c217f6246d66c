namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Where the parts of one catalogue page stand in a block of bytes: the text above the table of index fields, and its rows.</summary>
/// <remarks>Reused from page to page; holds places, no bytes.</remarks>
internal sealed class DumpPage
{
    private const int FewestRows = 3;
    private const int MostRepeated = 64;   // each is compared with the first of its field
    private static readonly int FieldCount = Enum.GetValues<Field>().Length;

    private static readonly DumpRow[] Nothing = new DumpRow[1];

    private readonly short[] _rowOfField = new short[FieldCount];
    private DumpRow[] _rows = new DumpRow[32];
    private int _last;
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

    /// <summary>Where the table ends. What follows up to the page's end is text below it.</summary>
    public int TableEnd { get; set; }

    /// <summary>Where the page ends.</summary>
    public int Length { get; set; }

    /// <summary>Where the page starts.</summary>
    public SourcePosition Position { get; set; }

    public RowForm Form { get; set; }

    public bool IsEscaped { get; set; }

    /// <summary>The last row, even if it was left out; there must be one.</summary>
    public ref DumpRow LastRow => ref _rows[_last];

    public void Clear()
    {
        _rowOfField.AsSpan().Fill(-1);
        RowCount = 0;
        _repeated = 0;
        LeftOut = 0;
        LongLine = 0;
        PreambleEnd = 0;
        Length = 0;
        Form = RowForm.Unknown;
        IsEscaped = false;
    }

    public void Add(in DumpRow row)
    {
        if (RowCount == _rows.Length)
            Array.Resize(ref _rows, RowCount * 2);
        ref var index = ref _rowOfField[(int)row.Field];
        _last = RowCount;
        _rows[RowCount] = row;
        if (RowCount >= MaxRows || index >= 0 && row.Field != Field.Other && _repeated++ >= MostRepeated)
        {
            LeftOut++;
            return;
        }
        if (index < 0 && RowCount <= short.MaxValue)
            index = (short)RowCount;
        RowCount++;
    }

    /// <summary>The first row of a field; an empty one without a name when the page has none.</summary>
    public ref readonly DumpRow Find(Field field)
    {
        var index = _rowOfField[(int)field];
        return ref index < 0 ? ref Nothing[0] : ref _rows[index];
    }

    /// <summary>Whether some row of a field that the library knows is whole and not empty: otherwise the page says nothing, or only looks like one.</summary>
    public bool HasContent
    {
        get
        {
            // In these forms a single word on a line is a row: a text may have one by chance.
            if (Form is RowForm.Lines or RowForm.Tabs && RowCount < FewestRows)
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
