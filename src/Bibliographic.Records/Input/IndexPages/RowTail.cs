namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Where the last row of a page ends when nothing marks the end: by the shape of its values.</summary>
internal static class RowTail
{
    /// <summary>The end of the value. The lines after it belong to the rest of the page, or to the next page.</summary>
    public static int End(ReadOnlySpan<byte> block, in DumpRow row)
    {
        var end = row.FirstPartEnd;
        if (row.Field is not (Field.Url or Field.WorkKeys) || row.PartCount < 2)
            return Math.Min(end, row.ValueEnd);
        foreach (var range in new LineRanges(block, end, row.ValueEnd))
        {
            var line = block[range].Trim(" \t\r|"u8);
            if (line.IsEmpty)
                continue;
            if (!HasShape(row.Field, line))
                break;
            end = range.End.Value;
        }
        return end;
    }

    /// <summary>Whether the last of the keys, one a line, is whole: it ends with the title with which the line before ends.</summary>
    public static bool EndsWithWholeKey(ReadOnlySpan<byte> keys)
    {
        keys = keys.TrimEnd(" \t\r\n|"u8);
        var line = keys.LastIndexOf((byte)'\n');
        if (line < 0)
            return false;
        var before = keys[..line].TrimEnd(" \t\r"u8);
        return LastWord(keys).SequenceEqual(LastWord(before));
    }

    private static ReadOnlySpan<byte> LastWord(ReadOnlySpan<byte> text) => text[(text.LastIndexOf((byte)' ') + 1)..];

    private static bool HasShape(Field field, ReadOnlySpan<byte> line) => field == Field.Url
        ? line.IndexOf("://"u8) is > 0 and < 12 || line[0] == '/'
        : line.StartsWith("AT "u8) || line.StartsWith("UT "u8);
}
