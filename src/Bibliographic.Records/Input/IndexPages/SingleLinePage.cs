using System.Text;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>
/// A page whose extractor wrote everything on one line: rows are found by the known names, which stand in the order of the alphabet, or, up
/// to release 8 of the catalogue's software, in the order in which the index has them.
/// </summary>
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
                return StartBefore(line[..start]) is var first and >= 0 ? first : start;
            from = start + 10;
        }
        return -1;
    }

    /// <summary>
    /// Where a table starts whose version is not its first row: at the identifier or, where there is none, at the first name that is no
    /// ordinary word; -1 when the text has no rows:
    /// <c>… Staff View id pubmed-1 record_format … title_short On walks title_full On walks …</c>.
    /// </summary>
    private static int StartBefore(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf(" title_short "u8) < 0 && text.IndexOf(" title_full "u8) < 0)
            return -1;
        var (id, last) = (-1, -1);
        foreach (var word in new WordRanges(text))
        {
            if (last >= 0 && id < 0)
                (id, last) = (last, -1);   // the word is the identifier's value
            else if (FieldNames.IsName(text[word], out _) && IsUnmistakable(text[word]) && text[word].ContainsAny("_."u8))
                return id >= 0 ? id : word.Start.Value;
            else
                (id, last) = (-1, text[word].SequenceEqual("id"u8) ? word.Start.Value : -1);
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
    /// Finds the names: the longest chain of them in order; of equal names the last, because a long value that holds such a word stands
    /// before the next field's name. Names that are ordinary words and stand on few pages (<c>series</c>, <c>era</c>) are not looked for.
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
        if (candidates.Count == 0)
            return;
        var words = new string[candidates.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = Encoding.ASCII.GetString(table[candidates[i]]);
        var order = RowOrder.Find(words, out var isSorted);
        foreach (var i in RowOrder.LongestChain(words, order))
            names.Add(candidates[i]);
        PreferFirst(table, candidates, names);
        if (!isSorted)
            AddOthers(table, candidates, names);
    }

    /// <summary>
    /// Adds the names that stand in no known order, unless they are ordinary words: <c>dc.title.none.fl_str_mv</c>, <c>doi_str_mv</c>.
    /// </summary>
    private static void AddOthers(ReadOnlySpan<byte> table, List<Range> candidates, List<Range> names)
    {
        var known = new HashSet<string>(names.Count, StringComparer.Ordinal);
        foreach (var name in names)
            known.Add(Encoding.ASCII.GetString(table[name]));
        foreach (var candidate in candidates)
        {
            if (table[candidate].ContainsAny("_."u8) && known.Add(Encoding.ASCII.GetString(table[candidate])))
                names.Add(candidate);
        }
        names.Sort((left, right) => left.Start.Value.CompareTo(right.Start.Value));
    }

    /// <summary>
    /// A value may hold its own field's name (<c>topic Special topic</c>), and the value before it too. After a long text the last such
    /// word is taken for the name; after a short value the first; after a title the first that leaves the title whole.
    /// </summary>
    private static void PreferFirst(ReadOnlySpan<byte> table, List<Range> candidates, List<Range> names)
    {
        var title = TitleOf(table, names);
        for (var i = 1; i < names.Count; i++)
        {
            var before = FieldNames.Find(table[names[i - 1]]);
            var valueStart = names[i - 1].End.Value + 1;
            var endsInTitle =
                before is Field.TitleFull or Field.TitleFullStr or Field.TitleFullUnstemmed or Field.TitleShort or Field.TitleSort
                    or Field.Title
                || before == Field.SpellingShingle && FieldNames.Find(table[names[i]]) == Field.Description;
            if (before is Field.Description or Field.Spelling || before == Field.SpellingShingle && !endsInTitle
                || endsInTitle && title.IsEmpty)
                continue;
            WorkCounter.Add(candidates.Count);
            foreach (var candidate in candidates)
            {
                if (candidate.Start.Value <= valueStart || candidate.Start.Value > names[i].Start.Value
                    || !table[candidate].SequenceEqual(table[names[i]]))
                    continue;
                if (endsInTitle && !EndsAlike(Between(table, valueStart, candidate), title))
                    continue;
                names[i] = candidate;
                break;
            }
            // No such word leaves the title whole: it is part of the title, and its field has no row.
            if (before is Field.TitleSort && i + 1 < names.Count && !EndsAlike(Between(table, valueStart, names[i]), title)
                && EndsAlike(Between(table, valueStart, names[i + 1]), title))
                names.RemoveAt(i);
        }
    }

    /// <summary>
    /// The title, from a row that the next name certainly ends: <c>title_full … title_fullStr</c>, or <c>title_short … title_full</c>;
    /// empty when there is none.
    /// </summary>
    private static ReadOnlySpan<byte> TitleOf(ReadOnlySpan<byte> table, List<Range> names)
    {
        for (var i = 1; i < names.Count; i++)
        {
            if (FieldNames.Find(table[names[i - 1]]) is Field.TitleFull or Field.TitleShort or Field.TitleFullStr
                && table[names[i]].Contains((byte)'_')
                && Between(table, names[i - 1].End.Value + 1, names[i]) is { IsEmpty: false } title)
                return title;
        }
        return default;
    }

    /// <summary>The value before a name, without the space before the name; empty when there is none.</summary>
    private static ReadOnlySpan<byte> Between(ReadOnlySpan<byte> table, int valueStart, Range name) =>
        table[Math.Min(valueStart, name.Start.Value)..Math.Max(valueStart, name.Start.Value - 1)].TrimEnd((byte)' ');

    private static bool EndsAlike(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var length = Math.Min(Math.Min(left.Length, right.Length), 24);
        return length > 0 && Ascii.EqualsIgnoreCase(left[^length..], right[^length..]);
    }

    private static bool IsUnmistakable(ReadOnlySpan<byte> name) => name.ContainsAny("_-.\\"u8) || name.ContainsAnyInRange((byte)'A', (byte)'Z')
        || FieldNames.Find(name) is Field.Author or Field.Collection or Field.Description or Field.Format or Field.Id or Field.Institution
            or Field.Language
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
                Field.WorkKeys =>
                    position % 3 == 0
                        ? text.SequenceEqual("AT"u8) || text.SequenceEqual("UT"u8)
                        : !text.ContainsAnyInRange((byte)'A', (byte)'Z'),
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
