using System.Text;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>A page whose extractor wrote everything on one line: rows are found by the known names, which stand in the order of the alphabet.</summary>
internal static class SingleLinePage
{
    private const int MostCandidates = 1024;
    private const int ShortestPage = 200;

    /// <summary>Where the table starts in a line; -1 when there is none, or the line is too short for a page.</summary>
    public static int Find(ReadOnlySpan<byte> line)
    {
        if (line.Length < ShortestPage)
            return -1;
        var from = 0;
        while (line[from..].IndexOf("_version_ "u8) is var at and >= 0)
        {
            var start = from + at;
            var digits = line[(start + 10)..];
            if ((start == 0 || line[start - 1] == ' ') && digits.Length > 6 && !digits[..6].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                return start;
            from = start + 10;
        }
        return -1;
    }

    /// <summary>Adds the rows of a table that fills the rest of a line.</summary>
    /// <param name="table">The table, from its first name on.</param>
    /// <param name="origin">Where it stands in the page.</param>
    /// <param name="page">The page.</param>
    public static void Split(ReadOnlySpan<byte> table, int origin, DumpPage page)
    {
        var names = new List<Range>();
        FindNames(table, names);
        for (var i = 0; i < names.Count; i++)
        {
            var name = table[names[i]];
            var valueStart = Math.Min(names[i].End.Value + 1, table.Length);
            var valueEnd = i + 1 < names.Count ? Math.Max(names[i + 1].Start.Value - 1, valueStart) : table.Length;
            var field = FieldNames.Find(name);
            if (i + 1 == names.Count)
                valueEnd = valueStart + LastValueLength(field, table[valueStart..]);
            page.Add(new()
            {
                Field = field,
                NameStart = origin + names[i].Start.Value,
                NameLength = name.Length,
                ValueStart = origin + valueStart,
                ValueEnd = origin + valueEnd,
                FirstPartEnd = origin + valueEnd,
                PartCount = 1,
                LineStart = origin + names[i].Start.Value,
            });
        }
    }

    /// <summary>
    /// Finds the names: the longest chain of them in order; of equal names the last, because a long value that holds such a word stands before the
    /// next field's name. Names that are ordinary words and stand on few pages (<c>series</c>, <c>era</c>) are not looked for.
    /// </summary>
    private static void FindNames(ReadOnlySpan<byte> table, List<Range> names)
    {
        var candidates = new List<Range>();
        foreach (var word in new WordRanges(table))
        {
            if (candidates.Count == MostCandidates)
                break;   // each is compared with all others
            if (FieldNames.IsName(table[word], out _) && IsUnmistakable(table[word]))
                candidates.Add(word);
        }
        var length = new int[candidates.Count];
        var next = new int[candidates.Count];
        var best = -1;
        var seen = new SortedList<string, int>(StringComparer.Ordinal);
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var name = Encoding.ASCII.GetString(table[candidates[i]]);
            (length[i], next[i]) = (1, -1);
            WorkCounter.Add(seen.Count);
            foreach (var (other, j) in seen)
            {
                if (string.CompareOrdinal(other, name) > 0 && length[j] >= length[i])
                    (length[i], next[i]) = (length[j] + 1, j);
            }
            if (!seen.TryGetValue(name, out var known) || length[i] > length[known])
                seen[name] = i;
        }
        if (candidates.Count > 0)
            best = 0;   // the table starts with its first name
        for (; best >= 0; best = next[best])
            names.Add(candidates[best]);
        PreferFirst(table, candidates, names);
    }

    /// <summary>
    /// A value may hold its own field's name (<c>topic Special topic</c>), and the value before it too. After a long text the last such word is taken
    /// for the name; after a short value the first; after a title the first that leaves the title whole.
    /// </summary>
    private static void PreferFirst(ReadOnlySpan<byte> table, List<Range> candidates, List<Range> names)
    {
        ReadOnlySpan<byte> title = default;
        for (var i = 1; i < names.Count; i++)
        {
            var before = FieldNames.Find(table[names[i - 1]]);
            var valueStart = names[i - 1].End.Value + 1;
            var isTitle = before is Field.TitleFull or Field.TitleFullStr or Field.TitleFullUnstemmed or Field.TitleShort or Field.TitleSort or Field.Title;
            if (before is Field.Description or Field.Spelling or Field.SpellingShingle || isTitle && title.IsEmpty && before != Field.TitleFull)
                continue;
            WorkCounter.Add(candidates.Count);
            foreach (var candidate in candidates)
            {
                if (candidate.Start.Value <= valueStart || candidate.Start.Value > names[i].Start.Value || !table[candidate].SequenceEqual(table[names[i]]))
                    continue;
                if (isTitle && !title.IsEmpty && !EndsAlike(table[valueStart..(candidate.Start.Value - 1)], title))
                    continue;
                names[i] = candidate;
                break;
            }
            if (before == Field.TitleFull)
                title = table[valueStart..(names[i].Start.Value - 1)];
            // No such word leaves the title whole: it is part of the title, and its field has no row.
            else if (before == Field.TitleSort && i + 1 < names.Count && !EndsAlike(table[valueStart..(names[i].Start.Value - 1)], title)
                && EndsAlike(table[valueStart..(names[i + 1].Start.Value - 1)], title))
                names.RemoveAt(i);
        }
    }

    private static bool EndsAlike(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var length = Math.Min(Math.Min(left.Length, right.Length), 24);
        return length > 0 && Ascii.EqualsIgnoreCase(left[^length..], right[^length..]);
    }

    private static bool IsUnmistakable(ReadOnlySpan<byte> name) => name.ContainsAny("_-.\\"u8) || name.ContainsAnyInRange((byte)'A', (byte)'Z')
        || FieldNames.Find(name) is Field.Author or Field.Collection or Field.Description or Field.Format or Field.Id or Field.Institution or Field.Language
            or Field.Publisher or Field.Spelling or Field.Title or Field.Topic or Field.Url;

    /// <summary>The last field's value: nothing marks its end, so only what has the shape of its values is taken.</summary>
    private static int LastValueLength(Field field, ReadOnlySpan<byte> rest)
    {
        var end = 0;
        var position = 0;
        foreach (var word in new WordRanges(rest))
        {
            var text = rest[word];
            var fits = field switch
            {
                Field.WorkKeys => position % 3 == 0 ? text.SequenceEqual("AT"u8) || text.SequenceEqual("UT"u8) : !text.ContainsAnyInRange((byte)'A', (byte)'Z'),
                Field.Url => text.IndexOf("://"u8) >= 0,
                _ => position == 0,
            };
            if (!fits)
                break;
            end = word.End.Value;
            position++;
        }
        return end;
    }
}
