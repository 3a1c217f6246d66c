namespace Bibliographic.Records.Duplicates;

/// <summary>Finds which records hang together by shared identifiers, however many steps lie between them, with sorting alone.</summary>
/// <remarks>
/// The links are contracted until every record is linked to the first of its knot and to nothing else. The two steps are those of Kiveris,
/// Lattanzi, Mirrokni, Rastogi and Vassilvitskii, "Connected Components in MapReduce and Beyond" (SoCC 2014).
/// </remarks>
internal static class Knots
{
    /// <summary>Turns links into pairs of a knot's first record and each of its records, the first included.</summary>
    /// <param name="links">Linked records, each link once in any direction; consumed.</param>
    /// <param name="workspace">Where to work.</param>
    public static PairSorter Find(PairSorter links, Workspace workspace)
    {
        var both = new PairSorter(workspace);
        foreach (var (left, right) in links.Drain())
            AddBoth(both, left, right);
        while (Contract(ref both, workspace, isLarge: true) | Contract(ref both, workspace, isLarge: false))
        {
        }
        var members = new PairSorter(workspace);
        foreach (var (record, neighbour) in both.Drain())
        {
            var first = Math.Min(record, neighbour);
            members.Add(first, first);
            members.Add(first, Math.Max(record, neighbour));
        }
        return members;
    }

    /// <summary>One step: links each record's later (large) or earlier (small) neighbours to the first of all.</summary>
    /// <returns>Whether some record has other neighbours than the first of its knot, so that there is more to do.</returns>
    private static bool Contract(ref PairSorter links, Workspace workspace, bool isLarge)
    {
        var contracted = new PairSorter(workspace);
        var hasMore = false;
        ulong? current = null;
        ulong first = 0;
        foreach (var (record, neighbour) in links.Drain())
        {
            if (record != current)
            {
                (current, first) = (record, Math.Min(record, neighbour));
                if (!isLarge && first < record)
                    AddBoth(contracted, record, first);
            }
            else
            {
                hasMore |= first < record;
            }
            if (isLarge ? neighbour > record : neighbour < record && neighbour != first)
                AddBoth(contracted, neighbour, first);
        }
        links = contracted;
        return hasMore;
    }

    private static void AddBoth(PairSorter links, ulong left, ulong right)
    {
        links.Add(left, right);
        links.Add(right, left);
    }
}
