using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>Reads the part of a page above its index fields: the number of authors, the publisher, the start of the abstract.</summary>
/// <remarks>
/// The part has a table of labels and cells, in any language. Extractors leave out links, so that the cell of the authors has only the
/// commas between them:
/// <code>
/// Authors: | , , |
/// ---|---|
/// Format: | Online |
/// Published: |
/// Perch Press
/// 2022
/// |
/// </code>
/// </remarks>
internal static class PreambleReader
{
    /// <summary>Longer than a title that ends in dots; the page cuts an abstract after some 300 characters.</summary>
    private const int MinCutAbstractLength = 150;

    /// <summary>The number of different authors that the first row of the last table lists; null when it does not say.</summary>
    public static int? AuthorCount(ReadOnlySpan<byte> preamble)
    {
        int? count = null;
        // A table goes on as long as there are labels, or lines of a cell that was left open: its text is on the lines below the label.
        bool inTable = false, isCellOpen = false, isFirstCellOpen = false;
        foreach (var range in new LineRanges(preamble, 0, preamble.Length))
        {
            var line = preamble[range].Trim(" \t\r"u8);
            if (line.IsEmpty || line.StartsWith("---"u8) || line.StartsWith("|---"u8))
                continue;
            if (PageLabel.TryRead(line, out var cell))
            {
                if (isFirstCellOpen)
                    count = 1;   // "Author: |" and then the next label: one author has no comma
                isCellOpen = cell.Trim((byte)' ').IsEmpty;
                isFirstCellOpen = !inTable && isCellOpen;
                if (!inTable)
                    count = isFirstCellOpen ? null : CountIn(cell);
                inTable = true;
            }
            else if (isCellOpen)
            {
                if (isFirstCellOpen)
                    count = CountIn(line);
                isFirstCellOpen = false;
                isCellOpen = line is not [(byte)'|'];
            }
            else
            {
                inTable = false;   // the table belongs to something else, such as a list of similar items
            }
        }
        return isFirstCellOpen ? 1 : count;
    }

    /// <summary>The publisher, which is in the cell with the year of publication, on the line above; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Publisher(ReadOnlySpan<byte> preamble)
    {
        ReadOnlySpan<byte> publisher = default, previous = default;
        var isCellOpen = false;
        foreach (var range in new LineRanges(preamble, 0, preamble.Length))
        {
            var line = preamble[range].Trim(" \t\r"u8);
            var isLabel = PageLabel.TryRead(line, out var cell);
            if (isLabel)
                isCellOpen = cell.Trim((byte)' ').IsEmpty;
            else if (isCellOpen && !previous.IsEmpty && line.Length == 4 && PartialDate.TryParse(line, out _))
                publisher = previous;
            previous = isCellOpen && !isLabel ? line.Trim("| "u8) : default;   // a pipe alone ends the cell before, or starts this one
        }
        return publisher;
    }

    /// <summary>The start of the abstract, without the dots that the page puts where it cuts it off; empty when there is none.</summary>
    public static ReadOnlySpan<byte> AbstractStart(ReadOnlySpan<byte> preamble)
    {
        ReadOnlySpan<byte> last = default;
        foreach (var range in new LineRanges(preamble, 0, preamble.Length))
        {
            var line = preamble[range].TrimEnd(" \t\r"u8);
            if (line.Length > MinCutAbstractLength && line.EndsWith("..."u8))
                last = line[..^3];
        }
        return last;
    }

    /// <summary>Counts authors by the commas between them; null for a cell that has text.</summary>
    private static int? CountIn(ReadOnlySpan<byte> cell) =>
        cell.ContainsAnyExcept(", |"u8) ? null : cell.Count((byte)',') + 1;
}
