using System.Text;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>The orders in which the rows of a page may stand: that of the alphabet, or that of the index.</summary>
internal static class RowOrder
{
    /// <summary>
    /// The orders of an index, by the style sheets of the software: fields are added as they stand in them, then the copies of other
    /// fields.
    /// </summary>
    private static readonly string[][] IndexOrders =
    [
        [
            "id", "record_format", "recordtype", "spelling", "institution", "collection", "language", "format", "topic", "spellingShingle", "description",
            "author2", "author", "author_facet", "author_role", "author_sort", "title", "title_short", "title_full", "title_fullStr", "title_full_unstemmed",
            "title_sort", "publisher", "publishDate", "container_title", "container_volume", "container_issue", "container_start_page", "issn", "isbn", "url",
            "work_keys_str_mv", "_version_", "score",
        ],
        [
            "id", "oai_identifier_str", "network_acronym_str", "network_name_str", "repository_id_str", "title", "spellingShingle", "title_short", "title_full", "title_fullStr", "title_full_unstemmed", "title_sort", "author", "author_facet",
            "author_role", "author2", "author2_role", "topic", "description", "publishDate", "format", "status_str", "identifier_str_mv", "url", "language",
            "language_invalid_str_mv", "eu_rights_str_mv", "publisher", "instname_str", "instacron_str", "institution", "reponame_str", "collection",
            "_version_", "score",
        ],
    ];

    private static readonly string[] Alphabet = [.. FieldNames.All.ToArray().Select(name => name.Name).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The places of fields in each order, by field; -1 for those that it has not. The order of the alphabet is the first.
    /// </summary>
    public static readonly int[][] Places = [PlacesOf(Alphabet), .. IndexOrders.Select(PlacesOf)];

    /// <summary>The places of fields in an order, by field; -1 for those that it has not.</summary>
    public static int[] PlacesOf(string[] order)
    {
        var places = new int[Enum.GetValues<Field>().Length];
        Array.Fill(places, -1);
        for (var i = 0; i < order.Length; i++)
        {
            if (FieldNames.Find(Encoding.ASCII.GetBytes(order[i])) is var field and not (Field.Other or Field.NetworkName)
                && places[(int)field] < 0)
                places[(int)field] = i;
        }
        return places;
    }

    /// <summary>Whether rows rise in an order, each field once.</summary>
    public static bool AreIn(ReadOnlySpan<DumpRow> rows, int[] places)
    {
        var last = -1;
        foreach (ref readonly var row in rows)
        {
            if (places[(int)row.Field] is var place and >= 0 && (place <= last || (last = place) < 0))
                return false;
        }
        return true;
    }

    /// <summary>The order that most rows of a page agree with.</summary>
    /// <param name="names">The names in the order of the page, perhaps with words among them that are no names.</param>
    /// <param name="isSorted">Receives whether it is the order of the alphabet.</param>
    public static string[] Find(string[] names, out bool isSorted)
    {
        string[] best = [.. names.Distinct().Order(StringComparer.Ordinal)];
        var count = LongestChain(names, best).Count;
        isSorted = true;
        foreach (var order in IndexOrders)
        {
            var length = LongestChain(names, order).Count;
            if (length > count)
                (best, count, isSorted) = (order, length, false);
        }
        return best;
    }

    /// <summary>
    /// The longest chain of words whose places in an order rise; it starts with the first word, because a table starts with a name, if the
    /// order has it.
    /// </summary>
    public static List<int> LongestChain(string[] words, string[] order)
    {
        var places = new Dictionary<string, int>(order.Length, StringComparer.Ordinal);
        for (var i = 0; i < order.Length; i++)
            places[order[i]] = i;
        var length = new int[words.Length];
        var next = new int[words.Length];
        var seen = new int[order.Length];
        Array.Fill(seen, -1);
        var chain = new List<int>();
        var start = -1;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (!places.TryGetValue(words[i], out var place))
                continue;
            (length[i], next[i]) = (1, -1);
            WorkCounter.Add(order.Length - place);
            for (var other = place + 1; other < order.Length; other++)
            {
                if (seen[other] is var j and >= 0 && length[j] >= length[i])
                    (length[i], next[i]) = (length[j] + 1, j);
            }
            if (seen[place] < 0 || length[i] > length[seen[place]])
                seen[place] = i;
            if (start < 0 || length[i] >= length[start] || i == 0)
                start = i;
        }
        for (var i = start; i >= 0; i = next[i])
            chain.Add(i);
        return chain;
    }
}
