using System.Text;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>
/// Tells rows from lines of a value that begin with, or are, the name of a field, where no pipes stand around names: <c>topic Lichens</c>,
/// <c>language</c>, <c>title Walks</c>. Only ordinary words can be meant, and only the order of the rows tells.
/// </summary>
internal static class RowNames
{
    /// <summary>Words that begin values more often than they are names of rows, where the order of the rows does not tell.</summary>
    private static readonly string[] Words = ["series", "era", "genre", "contents", "geographic", "score", "building", "edition", "physical", "illustrated", "thumbnail"];

    /// <summary>The rows that nearly all pages have.</summary>
    private static readonly string[] Usual =
    [
        "author", "author_facet", "author_sort", "collection", "description", "format", "id", "institution", "language", "publishDate", "publisher", "record_format",
        "spelling", "spellingShingle", "title", "title_full", "title_fullStr", "title_full_unstemmed", "title_short", "title_sort", "topic", "url", "work_keys_str_mv",
    ];

    private static readonly Field[] UsualFields = [.. Usual.Select(name => FieldNames.Find(Encoding.ASCII.GetBytes(name)))];

    /// <summary>Joins rows that are none to the row before.</summary>
    /// <param name="block">The bytes of the page.</param>
    /// <param name="page">The page, with all rows that there may be.</param>
    public static void Resolve(ReadOnlySpan<byte> block, DumpPage page)
    {
        foreach (var places in RowOrder.Places)
        {
            if (!RowOrder.AreIn(page.Rows, places) || page.Form == RowForm.Spaces && places != RowOrder.Places[0])
                continue;
            MarkSuspect(page, places);
            return;
        }
        var rows = page.Rows;
        var names = new string[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var name = block.Slice(rows[i].NameStart, rows[i].NameLength);
            names[i] = Encoding.UTF8.GetString(name);
        }
        var order = RowOrder.Find(names, out var isSorted);
        var isInOrder = new bool[names.Length];
        foreach (var i in RowOrder.LongestChain(names, order))
            isInOrder[i] = true;
        var known = isSorted ? [] : order.ToHashSet(StringComparer.Ordinal);
        isSorted &= IsNearlyAll(isInOrder, names);
        var counts =
            names.GroupBy(name => name, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var areValues = new bool[names.Length];
        var any = false;
        for (var i = 1; i < names.Length; i++)
        {
            if (!FieldNames.IsOrdinaryWord(Encoding.UTF8.GetBytes(names[i])) || isInOrder[i])
                continue;
            areValues[i] =
                isSorted || counts[names[i]] > 1 || known.Contains(names[i]) || page.Form == RowForm.Spaces && Words.Contains(names[i]);
            any |= areValues[i];
        }
        if (any)
            page.Join(areValues);
        MarkSuspect(page, RowOrder.PlacesOf(order));
    }

    /// <summary>
    /// Marks rows of several lines below which, by the order of the rows, a row is missing that nearly all pages have: its name may have
    /// been lost, and then its value stands with that of the row before.
    /// </summary>
    private static void MarkSuspect(DumpPage page, int[] places)
    {
        var next = int.MaxValue;
        for (var i = page.RowCount - 1; i >= 0; i--)
        {
            ref readonly var row = ref page.Rows[i];
            var place = places[(int)row.Field];
            if (place < 0)
                continue;
            if (row.PartCount > 1 && IsAnyMissing(page, places, place, next))
                page.MarkSuspect(i);
            next = place;
        }
    }

    private static bool IsAnyMissing(DumpPage page, int[] places, int after, int before)
    {
        foreach (var field in UsualFields)
        {
            if (places[(int)field] > after && places[(int)field] < before && page.Find(field).NameLength == 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether nine tenths of the names that are no ordinary words are in the order.</summary>
    private static bool IsNearlyAll(bool[] isInOrder, string[] names)
    {
        var (count, inOrder) = (0, 0);
        for (var i = 0; i < names.Length; i++)
        {
            if (FieldNames.IsOrdinaryWord(Encoding.UTF8.GetBytes(names[i])))
                continue;
            count++;
            inOrder += isInOrder[i] ? 1 : 0;
        }
        return inOrder * 10 >= count * 9;
    }
}
