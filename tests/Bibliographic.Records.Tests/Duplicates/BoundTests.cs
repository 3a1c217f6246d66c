using Bibliographic.Records.Duplicates;

namespace Bibliographic.Records.Tests.Duplicates;

/// <summary>What is buffered stays below the limit, however many records there are, and the result is the same.</summary>
public sealed class BoundTests
{
    private const int Count = 4_000;

    [Fact]
    public void Buffers_stay_below_the_limit_and_the_result_is_the_same()
    {
        var roomy = new Workspace(DuplicateOptions.Default.MemoryLimit, null);
        var tight = new Workspace(DuplicateOptions.MinimumMemoryLimit, null);
        Assert.Equal(Merge(roomy), Merge(tight));
        Assert.InRange(tight.Peak, DuplicateOptions.MinimumMemoryLimit / 4, DuplicateOptions.MinimumMemoryLimit);
        Assert.True(roomy.Peak > 8 * tight.Peak, $"{roomy.Peak} bytes would have been buffered, the limit is no test");
    }

    [Fact]
    public void Records_connected_through_others_are_one_work()
    {
        // The odd ones share their catalogue identifier with one even record each, the even ones a DOI.
        BibliographicRecord[] chain = [.. Enumerable.Range(1, 600).Select(number => number % 2 == 0
            ? Works.Record(id: $"{number / 2}", title: "A") with { Doi = Doi.Parse("10.5555/a"), Version = number }
            : Works.Record(id: $"{(number + 1) / 2}", title: "A") with { Version = number })];
        new Random(5).Shuffle(chain);
        Assert.Single(chain.MergeDuplicates(new() { MemoryLimit = DuplicateOptions.MinimumMemoryLimit }));
    }

    [Fact]
    public void Components_are_found_through_any_number_of_steps()
    {
        var workspace = new Workspace(DuplicateOptions.MinimumMemoryLimit, null);
        using var edges = new PairSorter(workspace);
        ulong[] path = [.. Enumerable.Range(0, 1_000).Select(number => (ulong)number)];
        new Random(7).Shuffle(path);
        for (var at = 1; at < path.Length; at++)
        {
            if (at != 400)
                edges.Add(path[at - 1], path[at]);
        }
        using var components = ConnectedComponents.Find(edges, workspace);
        var found = components.Drain().ToList();
        Assert.Equal(path[..400].Order(), found.Where(pair => pair.First == path[..400].Min()).Select(pair => pair.Second));
        Assert.Equal(path[400..].Order(), found.Where(pair => pair.First == path[400..].Min()).Select(pair => pair.Second));
        Assert.Equal(path.Length, found.Count);
        Assert.InRange(workspace.Peak, 1, DuplicateOptions.MinimumMemoryLimit);
    }

    [Fact]
    public void Pairs_are_sorted_through_many_files()
    {
        var workspace = new Workspace(DuplicateOptions.MinimumMemoryLimit, null);
        using var sorter = new PairSorter(workspace);
        var random = new Random(3);
        var pairs =
            Enumerable.Range(0, workspace.PairCapacity * 100).Select(_ => new Pair((ulong)random.Next(20_000), (ulong)random.Next(3)))
                .ToList();
        pairs.ForEach(pair => sorter.Add(pair.First, pair.Second));
        Assert.Equal(pairs.Distinct().Order(), sorter.Drain());
        Assert.Equal([], sorter.Drain());
    }

    [Fact]
    public void Temporary_files_go_away()
    {
        var folder = Directory.CreateTempSubdirectory("duplicates-");
        var options = new DuplicateOptions { MemoryLimit = DuplicateOptions.MinimumMemoryLimit, TemporaryFolder = folder.FullName };
        using (var merged = Works.Random(1, 1_000, 400).MergeDuplicates(options).GetEnumerator())
        {
            Assert.True(merged.MoveNext());
            // On Unix they have no name from the beginning, so that none is left when the process is killed.
            Assert.Equal(OperatingSystem.IsWindows(), folder.GetFiles().Length > 0);
        }
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    private static List<BibliographicRecord> Merge(Workspace workspace)
    {
        using var merger = new DuplicateMerger(workspace);
        foreach (var record in Works.Random(11, Count, 1_600))
            merger.Add(record);
        return [.. merger.Merge(null)];
    }
}
