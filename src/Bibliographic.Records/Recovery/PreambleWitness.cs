using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>What the part of a page above its index fields tells: how many authors there are, how the abstract begins.</summary>
/// <remarks>
/// Extractors drop the authors' names from the first row of the upper table but keep the commas between them. Labels may be in any language;
/// they end in a colon.
/// </remarks>
internal static class PreambleWitness
{
    private const int ShortestCutAbstract = 150;

    /// <summary>How many different authors the page lists; null when it does not tell.</summary>
    public static int? AuthorCount(ReadOnlySpan<byte> preamble)
    {
        int? count = null;
        bool inTable = false, isOpen = false, isPending = false;
        foreach (var range in new LineRanges(preamble, 0, preamble.Length))
        {
            var line = preamble[range].Trim(" \t\r"u8);
            if (line.IsEmpty || line.StartsWith("---"u8) || line.StartsWith("|---"u8))
                continue;
            if (PageLabel.TryRead(line, out var cell))
            {
                if (isPending)
                    count = 1;   // the first row's cell is empty
                isOpen = cell.Trim((byte)' ').IsEmpty;
                isPending = !inTable && isOpen;
                if (!inTable)
                    count = isPending ? null : CountIn(cell);
                inTable = true;
            }
            else if (isOpen)
            {
                if (isPending)
                    count = CountIn(line);
                isPending = false;
                isOpen = line is not [(byte)'|'];
            }
            else
            {
                inTable = false;
            }
        }
        return isPending ? 1 : count;
    }

    /// <summary>The publisher, from the cell that holds it above the year of publication; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Publisher(ReadOnlySpan<byte> preamble)
    {
        ReadOnlySpan<byte> publisher = default, previous = default;
        var isOpen = false;
        foreach (var range in new LineRanges(preamble, 0, preamble.Length))
        {
            var line = preamble[range].Trim(" \t\r"u8);
            var isLabel = PageLabel.TryRead(line, out var cell);
            if (isLabel)
                isOpen = cell.Trim((byte)' ').IsEmpty;
            else if (isOpen && !previous.IsEmpty && line.Length == 4 && PartialDate.TryParse(line, out _))
                publisher = previous;
            previous = isOpen && !isLabel ? line.Trim("| "u8) : default;   // a bar alone ends the cell before or begins this one
        }
        return publisher;
    }

    /// <summary>The line that the page cut after some 300 characters of the abstract, without its dots; empty when there is none.</summary>
    public static ReadOnlySpan<byte> AbstractStart(ReadOnlySpan<byte> preamble)
    {
        ReadOnlySpan<byte> last = default;
        foreach (var range in new LineRanges(preamble, 0, preamble.Length))
        {
            var line = preamble[range].TrimEnd(" \t\r"u8);
            if (line.Length > ShortestCutAbstract && line.EndsWith("..."u8))
                last = line[..^3];
        }
        return last;
    }

    private static int? CountIn(ReadOnlySpan<byte> cell) =>
        cell.ContainsAnyExcept(", |"u8) ? null : cell.Count((byte)',') + 1;
}
