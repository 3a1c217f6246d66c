using Bibliographic.Records.Fuzzing;

namespace Bibliographic.Records.Tests;

/// <summary>The fuzzer's seeds, and the inputs by which it found something: each is tried again.</summary>
public class FuzzReplayTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Bibliographic.Records.Fuzzing");

    public static TheoryData<string, string> Inputs
    {
        get
        {
            var inputs = new TheoryData<string, string>();
            foreach (var target in FuzzTargets.All)
            {
                foreach (var file in Files(target.Name))
                    inputs.Add(target.Name, Path.GetRelativePath(Repository.Root, file));
            }
            return inputs;
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Every_input_keeps_the_promises(string target, string file) =>
        FuzzTargets.Replay(target, Path.Combine(Repository.Root, file));

    private static IEnumerable<string> Files(string target)
    {
        var folders = new[] { "Seeds", "Found" }.Select(kind => Path.Combine(Folder, kind, target)).Where(Directory.Exists);
        var pages = target is "reader" or "tokenizer" ? Directory.GetFiles(Path.Combine(Repository.Root, "docs", "samples"), "article*", SearchOption.AllDirectories) : [];
        return [.. folders.SelectMany(Directory.GetFiles), .. pages];
    }
}
