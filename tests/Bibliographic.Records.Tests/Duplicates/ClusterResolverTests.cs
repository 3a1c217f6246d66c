using Bibliographic.Records.Duplicates;

namespace Bibliographic.Records.Tests.Duplicates;

public sealed class ClusterResolverTests
{
    /// <summary>The index over works with the same identifier gives what comparing each record with each work gives.</summary>
    [Theory]
    [InlineData(1, 400, 3, 200)]
    [InlineData(2, 400, 1, 40)]
    [InlineData(3, 1_000, 2, 400)]
    [InlineData(4, 1_000, 40, 40)]
    public void Records_join_the_works_that_they_do_not_contradict(int seed, int count, int dois, int others)
    {
        var random = new Random(seed);
        UInt128 OneOf(int values, int scheme) => random.Next(3) == 0 ? 0 : (UInt128)((scheme * 100_000) + 1 + random.Next(values));
        WorkIdentity Next() => new(OneOf(dois, 1), OneOf(others, 2), OneOf(others, 3), OneOf(others, 4));
        var identities = Enumerable.Range(0, count).Select(_ => Next()).ToList();

        List<DuplicateConflict> conflicts = [], expectedConflicts = [];
        var resolver = new ClusterResolver(conflicts.Add);
        for (var record = 0; record < count; record++)
            resolver.Add((ulong)record, identities[record]);

        Assert.Equal(JoinByComparing(identities, expectedConflicts), resolver.Duplicates().Order());
        Assert.Equal(expectedConflicts, conflicts);
    }

    /// <summary>The rule as <c>docs/duplicates.md</c> states it, in quadratic time.</summary>
    private static List<Pair> JoinByComparing(List<WorkIdentity> identities, List<DuplicateConflict> conflicts)
    {
        List<(List<int> Records, WorkIdentity Identity)> works = [];
        for (var record = 0; record < identities.Count; record++)
        {
            List<int> members = [record];
            var all = identities[record];
            DuplicateConflict? conflict = null;
            foreach (var (scheme, value) in identities[record].Known)
            {
                bool Has(int other) => identities[other].Known.Contains((scheme, value));
                var sharing = works.Where(work => work.Records.Any(Has)).OrderBy(work => work.Records.Where(Has).Min()).ToList();
                foreach (var work in sharing)
                {
                    if (all.ContradictionTo(work.Identity) is { } contradiction)
                    {
                        conflict ??= new(work.Records.Min() + 1, record + 1, scheme, contradiction);
                        continue;
                    }
                    all = all.And(work.Identity);
                    members.AddRange(work.Records);
                    works.Remove(work);
                }
            }
            works.Add((members, all));
            if (conflict is { } found)
                conflicts.Add(found);
        }
        var pairs = from work in works
                    where work.Records.Count > 1
                    from record in work.Records
                    select new Pair((ulong)work.Records.Min(), (ulong)record);
        return [.. pairs.Order()];
    }
}
