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
    /// <summary>
    /// The part of the text above the index fields that belongs to the page: a page of which nothing else is left may stand above it.
    /// </summary>
    /// <remarks>
    /// Its start is looked for when it is asked for, and once: pages whose index fields have publisher and abstract do not need it. To look
    /// for it in every page takes 2 % of the time in which pages are read.
    /// </remarks>
    public static ReadOnlySpan<byte> PartOf(PageFields fields) =>
        fields.TextAbove[(fields.Page.PreambleStart ??= StartOfLastPage(fields.TextAbove))..];

    /// <summary>The number of different authors that the first row of the last table lists; null when it does not say.</summary>
    public static int? AuthorCount(ReadOnlySpan<byte> preamble)
    {
        int? count = null;
        // A table goes on as long as there are labels, or lines of a cell that was left open: its text is on the lines below the label.
        bool inTable = false, isCellOpen = false, isFirstCellOpen = false, wasInTable = false;
        foreach (var range in new LineRanges(preamble, 0, preamble.Length))
        {
            var line = LineRanges.Trim(preamble[range]);
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
                wasInTable = false;
            }
            else if (isCellOpen)
            {
                if (isFirstCellOpen)
                    count = CountIn(line);
                isFirstCellOpen = false;
                isCellOpen = line is not [(byte)'|'];
            }
            else if (wasInTable && (line is [(byte)'|'] || PartialDate.TryParse(line, out _)))
            {
                inTable = true;   // "Perch Press", "2022", "|": a cell of which the label was lost
            }
            else
            {
                // the next table belongs to something else, such as a list of similar items
                wasInTable |= inTable;
                inTable = false;
            }
        }
        return isFirstCellOpen ? 1 : count;
    }

    /// <summary>The publisher, which is in the cell with the year of publication, on the line above; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Publisher(ReadOnlySpan<byte> preamble)
    {
        // From the end: below the cell stand few lines, above it the abstract.
        ReadOnlySpan<byte> publisher = default;
        var isYearBelow = false;
        while (!preamble.IsEmpty)
        {
            var line = TakeLastLine(ref preamble);
            if (PageLabel.TryRead(line, out var cell))
            {
                if ((isYearBelow || !publisher.IsEmpty) && cell.Trim((byte)' ').IsEmpty)
                    return publisher;   // empty where the year stands right below the label
                publisher = default;
                isYearBelow = false;
                continue;
            }
            if (isYearBelow && publisher.IsEmpty)
                publisher = line.Trim("| "u8);   // a pipe alone ends the cell before, or starts this one
            isYearBelow = line.Length == 4 && PartialDate.TryParse(line, out _);
        }
        return default;
    }

    /// <summary>
    /// Where the part of the last page starts: a page that was cut in its upper table may stand above it. Its table begins where the first
    /// row of a table comes again, or where a row of commas has the separator below it that only a first row has; its text stands above
    /// that row, below the last row before.
    /// </summary>
    public static int StartOfLastPage(ReadOnlySpan<byte> preamble)
    {
        ReadOnlySpan<byte> first = default;
        int start = 0, rowEnd = 0, separators = 0;
        foreach (var range in new LineRanges(preamble, 0, preamble.Length))
        {
            var line = LineRanges.Trim(preamble[range]);
            if (IsSeparator(line))
            {
                separators++;
            }
            else if (PageLabel.TryRead(line, out var cell))
            {
                var label = line.TrimStart("| "u8);
                label = label[..(label.IndexOf((byte)':') + 1)];
                var following = preamble[range.End.Value..];
                if (first.IsEmpty && separators == 0 && !HasSeveralSeparators(following) && following.IndexOf(label) < 0)
                    return 0;   // nearly every page
                if (first.IsEmpty)
                    first = label;
                else if (label.SequenceEqual(first)
                    || separators == 1 && CountIn(cell) is not null && IsSeparator(following.TrimStart("\r\n"u8)))
                {
                    first = label;
                    (start, separators) = (rowEnd, 0);
                }
                rowEnd = range.End.Value;
            }
            else if (line is [(byte)'|'])
            {
                rowEnd = range.End.Value;
            }
        }
        return start;
    }

    /// <summary>
    /// The lines above the table that may be the abstract or its start, without the dots where it was cut off; empty when all are taken.
    /// </summary>
    /// <param name="preamble">The part of the page; receives what is below the line.</param>
    public static ReadOnlySpan<byte> NextText(scoped ref ReadOnlySpan<byte> preamble)
    {
        const int shortest = 40;
        while (!preamble.IsEmpty)
        {
            var end = preamble.IndexOf((byte)'\n');
            var line = LineRanges.Trim(end < 0 ? preamble : preamble[..end]);
            preamble = end < 0 ? default : preamble[(end + 1)..];
            if (PageLabel.TryRead(line, out _))
                preamble = default;
            else if (line.Length >= shortest)
                return line.EndsWith("..."u8) ? line[..^3] : line;
        }
        return default;
    }

    private static ReadOnlySpan<byte> TakeLastLine(scoped ref ReadOnlySpan<byte> text)
    {
        var start = text.LastIndexOf((byte)'\n') + 1;
        var line = LineRanges.Trim(text[start..]);
        text = text[..Math.Max(0, start - 1)];
        return line;
    }

    private static bool HasSeveralSeparators(ReadOnlySpan<byte> text)
    {
        var first = text.IndexOf("---|"u8);
        var lineEnd = first < 0 ? -1 : text[first..].IndexOf((byte)'\n');
        return lineEnd >= 0 && text[(first + lineEnd)..].IndexOf("---|"u8) >= 0;
    }

    private static bool IsSeparator(ReadOnlySpan<byte> line) => line.StartsWith("---|"u8) || line.StartsWith("|---|"u8);

    /// <summary>Counts authors by the commas between them; null for a cell that has text.</summary>
    private static int? CountIn(ReadOnlySpan<byte> cell) =>
        cell.ContainsAnyExcept(", |"u8) ? null : cell.Count((byte)',') + 1;
}
