namespace Bibliographic.Records.Docs.Tests;

/// <summary>
/// A working folder that is like a clone of the repository with a few dumps of the reader's own. It goes away in the end.
/// </summary>
internal sealed class SampleFolder : IDisposable
{
    private static readonly Dictionary<string, string> Dumps = new()
    {
        ["dump.txt"] = "catalogue.txt",
        ["dump.txt.gz"] = "catalogue.txt.gz",
        ["dumps/january.txt"] = "catalogue.txt",
        ["dumps/february.txt"] = "article.txt",
    };

    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly string _path = Directory.CreateTempSubdirectory("bibrecords-").FullName;

    /// <summary>Makes the folder and goes there.</summary>
    public SampleFolder()
    {
        var samples = Path.Combine(Repository.Root, "docs", "samples");
        foreach (var file in Directory.GetFiles(samples, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine("docs", "samples", Path.GetRelativePath(samples, file)));
        foreach (var (name, sample) in Dumps)
            Copy(Path.Combine(samples, sample), name);
        Directory.SetCurrentDirectory(_path);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        Directory.Delete(_path, recursive: true);
    }

    private void Copy(string file, string name)
    {
        var target = Path.Combine(_path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}
