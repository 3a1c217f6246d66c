namespace Bibliographic.Records.Dump;

/// <summary>Where the parts of one catalogue page stand in a block of bytes: the text above the table of index fields, and its rows.</summary>
/// <remarks>Reused from page to page; holds places, no bytes.</remarks>
internal sealed class DumpPage
{
    private const int FewestRows = 3;
    private static readonly int FieldCount = Enum.GetValues<Field>().Length;

    private static readonly DumpRow[] Nothing = new DumpRow[1];

    private readonly short[] _rowOfField = new short[FieldCount];
    private DumpRow[] _rows = new DumpRow[32];

    public DumpPage() => Clear();

    /// <summary>The rows in the order of the page; a row that stands twice is here twice.</summary>
    public ReadOnlySpan<DumpRow> Rows => _rows.AsSpan(0, RowCount);

    public int RowCount { get; private set; }

    /// <summary>Where the text above the table ends: it starts at 0.</summary>
    public int PreambleEnd { get; set; }

    /// <summary>Where the page ends.</summary>
    public int Length { get; set; }

    /// <summary>The byte offset in the dump at which the page starts.</summary>
    public long ByteOffset { get; set; }

    /// <summary>The number of the page's first line, from 1.</summary>
    public long FirstLine { get; set; }

    public RowForm Form { get; set; }

    public bool IsEscaped { get; set; }

    /// <summary>The last row; there must be one.</summary>
    public ref DumpRow LastRow => ref _rows[RowCount - 1];

    public void Clear()
    {
        _rowOfField.AsSpan().Fill(-1);
        RowCount = 0;
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
        if (index < 0 && RowCount <= short.MaxValue)
            index = (short)RowCount;
        _rows[RowCount++] = row;
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
