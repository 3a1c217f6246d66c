using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery.UpperTable;

/// <summary>Reads the table or list for readers that stands above the index fields, by its labels.</summary>
/// <remarks>
/// The forms that extractors give it:
/// <code>
/// Language: | English |          a cell, or the lines up to a pipe alone
/// - Language:                    items of a list
/// - English
/// Language: English              with or without a space
/// Language:                      the lines up to the next label
/// English
/// </code>
/// Not safe for use by several threads at once.
/// </remarks>
internal sealed class UpperTableReader
{
    /// <summary>One label alone may be a word of an ordinary text.</summary>
    private const int FewestLabels = 2;

    private readonly List<UpperTableValue> _values = [];

    /// <summary>The values that <see cref="Read"/> has found, in order.</summary>
    public List<UpperTableValue> Values => _values;

    /// <summary>The heading of the page, which is the work's title; empty when it is not known where it stands.</summary>
    public Range Title { get; private set; }

    /// <summary>Reads the text above the index fields.</summary>
    /// <returns>Whether it has a table with labels of one of the known languages.</returns>
    public bool Read(ReadOnlySpan<byte> preamble)
    {
        _values.Clear();
        Title = default;
        var (labels, open, isOpen, mayBeTitle) = (0, UpperTableLabel.Other, false, true);
        foreach (var range in new LineRanges(preamble, 0, preamble.Length))
        {
            var line = LineRanges.Trim(preamble[range]);
            if (open == UpperTableLabel.SimilarItems && !UpperTableLabels.IsStart(line))
                continue;
            if (TryReadLabel(line, hasLabels: labels > 0, out var label, out var rest))
            {
                if (label is UpperTableLabel.Loading or UpperTableLabel.Heading)
                {
                    // What was read before is of the page before, or says the same.
                    _values.Clear();
                    (labels, open, isOpen, mayBeTitle) = (0, UpperTableLabel.Other, false, label == UpperTableLabel.Loading);
                    continue;
                }
                labels++;
                (open, isOpen, mayBeTitle) = (label, true, false);
                Add(preamble, open, rest);
            }
            else if (line is [(byte)'|'])
            {
                isOpen = false;
            }
            else if (isOpen && !line.StartsWith("---"u8) && !line.StartsWith("|---"u8))
            {
                Add(preamble, open, line);
            }
            else if (mayBeTitle && !line.IsEmpty)
            {
                Title = range;
                mayBeTitle = false;
            }
        }
        return labels >= FewestLabels;
    }

    private static bool TryReadLabel(ReadOnlySpan<byte> line, bool hasLabels, out UpperTableLabel label, out ReadOnlySpan<byte> rest)
    {
        var row = line.TrimStart("|-*# "u8);
        var colon = row.IndexOf((byte)':');
        if (colon > 0 && UpperTableLabels.TryFind(row[..colon].TrimEnd((byte)' '), out label))
        {
            rest = row[(colon + 1)..];
            return true;
        }
        rest = default;
        // Lists of repositories have labels without a colon: "- Rights".
        return UpperTableLabels.TryFind(row, out label) && label switch
        {
            UpperTableLabel.Other or UpperTableLabel.Loading or UpperTableLabel.Heading or UpperTableLabel.SimilarItems => true,
            UpperTableLabel.License => hasLabels,
            _ => false,
        };
    }

    private void Add(ReadOnlySpan<byte> preamble, UpperTableLabel label, ReadOnlySpan<byte> text)
    {
        if (text.TrimStart((byte)' ') is [(byte)'|', _, ..] cell && !cell.EndsWith("|"u8))
            return;   // the cell was cut
        var value = text.Trim("| \t"u8);
        if (value.StartsWith("- "u8))
            value = value[2..];
        if (!value.ContainsAnyExcept(",-| "u8))
            return;   // the commas between links that the extractor has left out
        preamble.Overlaps(value, out var start);
        _values.Add(new(label, start..(start + value.Length)));
    }
}
