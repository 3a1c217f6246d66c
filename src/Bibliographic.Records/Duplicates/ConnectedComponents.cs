namespace Bibliographic.Records.Duplicates;

/// <summary>
/// Finds the connected components of the graph whose nodes are records and whose edges are shared identifiers, with sorting alone.
/// </summary>
/// <remarks>
/// Edges are contracted until each record has one to the first record of its component and no others. The two steps, large-star and
/// small-star, are those of Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii, "Connected Components in MapReduce and Beyond" (SoCC
/// 2014).
/// </remarks>
internal static class ConnectedComponents
{
    /// <summary>Gives for each component that has an edge its first record, paired with each of its records, the first included.</summary>
    /// <param name="edges">The edges, each once in any direction; emptied.</param>
    /// <param name="workspace">Provides buffers and temporary files.</param>
    public static PairSorter Find(PairSorter edges, Workspace workspace)
    {
        var both = new PairSorter(workspace);
        foreach (var (left, right) in edges.Drain())
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

    /// <summary>
    /// One step: connects each record's later (large-star) or earlier (small-star) neighbours to the first of all its neighbours.
    /// </summary>
    /// <returns>Whether some record had a neighbour besides the first of its component, so that another step is needed.</returns>
    private static bool Contract(ref PairSorter edges, Workspace workspace, bool isLarge)
    {
        var contracted = new PairSorter(workspace);
        var hasMore = false;
        ulong? current = null;
        ulong first = 0;
        foreach (var (record, neighbour) in edges.Drain())
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
        edges = contracted;
        return hasMore;
    }

    private static void AddBoth(PairSorter edges, ulong left, ulong right)
    {
        edges.Add(left, right);
        edges.Add(right, left);
    }
}
