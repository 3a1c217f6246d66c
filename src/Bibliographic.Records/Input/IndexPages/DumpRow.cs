namespace Bibliographic.Records.Input.IndexPages;

/// <summary>A row of the table of index fields: a name and a value, as places in the page.</summary>
internal struct DumpRow
{
    public Field Field;
    public ValueLayout Layout;

    /// <summary>Whether the page was cut inside the value, so that its end is missing.</summary>
    public bool IsCut;

    /// <summary>Whether lines at the end of the value may be of another row, whose name was lost.</summary>
    public bool IsSuspect;

    public int NameStart;
    public int NameLength;
    public int ValueStart;
    public int ValueEnd;

    /// <summary>Where the part of the value on its first line ends.</summary>
    public int FirstPartEnd;

    /// <summary>How many lines have a part of the value; 0 for an empty one, whose start and end are then after the row's line.</summary>
    public int PartCount;

    /// <summary>The line in the page, from 0, and its start.</summary>
    public int Line;

    public int LineStart;

    public readonly bool IsEmpty => ValueEnd == ValueStart;

    public readonly ReadOnlySpan<byte> NameIn(ReadOnlySpan<byte> page) => page.Slice(NameStart, NameLength);
}
