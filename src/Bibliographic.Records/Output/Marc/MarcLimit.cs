namespace Bibliographic.Records.Output.Marc;

/// <summary>The limit of ISO 2709: five digits for the length of a record.</summary>
internal static class MarcLimit
{
    private const int MaxRecordLength = 99_999;
    private const int FixedLength = 24 + 1 + 1;
    private const int EntryLength = 12;
    private const int RoomForNote = 200;

    public static int RecordLength(MarcFields fields)
    {
        var length = FixedLength;
        for (var i = 0; i < fields.Count; i++)
            length += EntryLength + fields[i].Length;
        return length;
    }

    /// <summary>
    /// Takes fields from a record that is too long, always the last one of the tag that needs the most room, and says so in a note.
    /// Control fields, the title and the host stay.
    /// </summary>
    public static void Fit(MarcFields fields)
    {
        var length = RecordLength(fields);
        if (length <= MaxRecordLength)
            return;
        Span<int> rooms = stackalloc int[1000];
        rooms.Clear();
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Tag is >= MarcFields.FirstDataTag and not (245 or 773))
                rooms[fields[i].Tag] += EntryLength + fields[i].Length;
        }
        var leftOut = 0;
        while (length > MaxRecordLength - RoomForNote)
        {
            var tag = LargestOf(rooms);
            var last = LastOf(tag, fields);
            var room = EntryLength + fields[last].Length;
            fields.RemoveAt(last);
            rooms[tag] -= room;
            length -= room;
            leftOut++;
        }
        var note = new MarcFieldWriter(fields);
        note.Field(500, ' ', ' ', 'a', $"{leftOut} fields of the record are left out, for it would be too long for this format.");
        note.Flush();
        fields.SortLast();
    }

    private static int LargestOf(ReadOnlySpan<int> rooms)
    {
        var largest = 0;
        for (var tag = 1; tag < rooms.Length; tag++)
        {
            if (rooms[tag] > rooms[largest])
                largest = tag;
        }
        return largest;
    }

    private static int LastOf(int tag, MarcFields fields)
    {
        var index = fields.Count - 1;
        while (fields[index].Tag != tag)
            index--;
        return index;
    }
}
