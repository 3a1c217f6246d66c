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

    /// <summary>Reads the text above the index fields, or a page that has nothing else.</summary>
    /// <returns>Whether it has a table with labels of one of the known languages.</returns>
    public bool Read(ReadOnlySpan<byte> preamble)
    {
        _values.Clear();
        Title = default;
        var (labels, open, isOpen, mayBeTitle) = (0, UpperTableLabel.Other, false, true);
        Range openName = default;
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
                openName = rest.IsEmpty ? range : range.Start..(preamble.Overlaps(rest, out var start) ? start : range.End);
                Add(preamble, open, openName, rest);
            }
            else if (line is [(byte)'|'])
            {
                isOpen = false;
            }
            else if (isOpen && !line.StartsWith("---"u8) && !line.StartsWith("|---"u8))
            {
                Add(preamble, open, openName, line);
            }
            else if (mayBeTitle && !line.IsEmpty)
            {
                Title = range;
                mayBeTitle = false;
            }
        }
        return labels >= FewestLabels;
    }

    /// <summary>
    /// Takes the lines off the end of the table that need not belong to it: the last label may have more lines than one, but what stands
    /// below may also be the end of the page.
    /// </summary>
    public void EndTable()
    {
        if (_values is not [.., var last])
            return;
        var first = _values.FindIndex(value => value.Name.Equals(last.Name));
        _values.RemoveRange(first + 1, _values.Count - first - 1);
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

    private void Add(ReadOnlySpan<byte> preamble, UpperTableLabel label, Range name, ReadOnlySpan<byte> cellText)
    {
        if (label != UpperTableLabel.Summary && cellText.TrimStart((byte)' ') is [(byte)'|', _, ..] cell && !cell.EndsWith("|"u8))
            return;   // the cell was cut
        var value = cellText.Trim("| \t"u8);
        if (value.StartsWith("- "u8))
            value = value[2..];
        if (!value.ContainsAnyExcept(",-| "u8))
            return;   // the commas between links that the extractor has left out
        preamble.Overlaps(value, out var start);
        if (value.IndexOf("]("u8) < 0)
            _values.Add(new(label, name, start..(start + value.Length)));
        // Markdown has links: [Herons](/vufind/Search/Results?lookfor=Herons "Herons") [Marsh maps](/vufind/…)
        for (var rest = value; rest.IndexOf("]("u8) is >= 0 and var end; rest = rest[(end + 2)..])
        {
            var text = rest[(rest[..end].LastIndexOf((byte)'[') + 1)..end];
            preamble.Overlaps(text, out start);
            if (!text.IsEmpty)
                _values.Add(new(label, name, start..(start + text.Length)));
        }
    }
}
