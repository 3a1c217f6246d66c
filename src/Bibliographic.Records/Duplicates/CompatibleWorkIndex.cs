using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Duplicates;

/// <summary>Finds, among many works that share an identifier, the first that does not contradict a given identity.</summary>
/// <remarks>
/// <para>A work of PMID 7 and PMCID 9 agrees with an identity when the two are equal in whatever both have. It is filed once for each
/// subset of what it has: under PMID 7 and PMCID 9, PMID 7, PMCID 9, and neither. For each combination that works may have, what the
/// identity has of it is one key.</para>
/// <para>A work can gain identifiers after it was filed. It is filed again when a search finds it under a combination that it has outgrown:
/// at most three times.</para>
/// </remarks>
/// <param name="works">The works, in order; more may be added at the end.</param>
/// <param name="identityOf">What is known of a work now.</param>
internal sealed class CompatibleWorkIndex(List<int> works, Func<int, WorkIdentity> identityOf)
{
    private readonly Dictionary<(IdentifierSet Known, WorkIdentity Values), PriorityQueue<int, int>> _positions = [];

    /// <summary>The combination under which each work was filed last.</summary>
    private readonly List<IdentifierSet> _filed = [];

    /// <returns>The work; null when all contradict the identity.</returns>
    public int? FindFirst(in WorkIdentity identity)
    {
        while (_filed.Count < works.Count)
        {
            _filed.Add(default);
            File(_filed.Count - 1, identityOf(works[_filed.Count - 1]));
        }
        var first = works.Count;
        for (var known = IdentifierSet.None; known <= IdentifierSet.All; known++)
        {
            if (_positions.TryGetValue((known, identity.Only(known)), out var positions))
                first = Math.Min(first, FirstCurrent(positions, known));
        }
        return first < works.Count ? works[first] : null;
    }

    /// <summary>Takes the works that have outgrown their combination off the queue and gives the first other one, which stays.</summary>
    private int FirstCurrent(PriorityQueue<int, int> positions, IdentifierSet known)
    {
        while (positions.TryPeek(out var position, out _))
        {
            WorkCounter.Add(0);
            var identity = identityOf(works[position]);
            if (identity.KnownSet == known)
                return position;
            positions.Dequeue();
            if (_filed[position] != identity.KnownSet)
                File(position, identity);   // under a larger combination, which the search has still to come to
        }
        return int.MaxValue;
    }

    private void File(int position, in WorkIdentity identity)
    {
        var known = identity.KnownSet;
        _filed[position] = known;
        for (var subset = known; ; subset = subset - 1 & known)
        {
            var key = (known, identity.Only(subset));
            if (!_positions.TryGetValue(key, out var positions))
                _positions.Add(key, positions = new());
            positions.Enqueue(position, position);
            WorkCounter.Add(0);
            if (subset == IdentifierSet.None)
                break;
        }
    }
}
