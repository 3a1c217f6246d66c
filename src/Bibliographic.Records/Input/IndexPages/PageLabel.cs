namespace Bibliographic.Records.Input.IndexPages;

/// <summary>
/// Reads the rows of the table above the index fields: <c>Language: | English |</c>. Labels may be in any language; they end in a colon.
/// </summary>
internal static class PageLabel
{
    private const int MaxLength = 120;

    /// <summary>Reads a row, with or without a pipe before it, or a label alone on its line: <c>|Language:</c>.</summary>
    /// <param name="line">The line, without white space at its ends.</param>
    /// <param name="cell">Receives the cell, with the pipe that ends it; empty if it is on the lines below.</param>
    public static bool TryRead(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> cell)
    {
        cell = default;
        var row = line is [(byte)'|' or (byte)' ', ..] ? line.TrimStart("| "u8) : line;
        var pipe = row[..Math.Min(row.Length, MaxLength)].IndexOf((byte)'|');
        if (pipe < 0 && line is not [(byte)'|', ..])
            return false;
        var label = (pipe < 0 ? row : row[..pipe]).TrimEnd((byte)' ');
        if (label is not [.., (byte)':'] || label.Length > MaxLength || label.IndexOf("//"u8) >= 0)   // http://a.example/:
            return false;
        if (pipe >= 0)
            cell = row[(pipe + 1)..];
        if (cell is [(byte)'|', ..])
            cell = cell[1..];
        return true;
    }
}
