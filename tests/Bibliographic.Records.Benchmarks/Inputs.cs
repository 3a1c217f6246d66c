namespace Bibliographic.Records.Benchmarks;

/// <summary>
/// The files that are read: made by <c>tests/benchmarks/input</c>, and named by the environment because benchmarks run in processes of
/// their own.
/// </summary>
internal static class Inputs
{
    /// <summary>Where inputs and results are.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("BENCHMARK_FOLDER") ?? Path.Combine(Repository(), "artifacts", "benchmarks");

    /// <summary>The dump.</summary>
    public static string Dump { get; } = Environment.GetEnvironmentVariable("BENCHMARK_DUMP") ?? Path.Combine(Folder, "dump-256M.txt");

    /// <summary>The same records in the library's own JSON, one a line; written when it is not there.</summary>
    public static string NdJson
    {
        get
        {
            var path = Path.ChangeExtension(Dump, ".ndjson");
            if (!File.Exists(path) || File.GetLastWriteTimeUtc(path) < File.GetLastWriteTimeUtc(Dump))
                RecordDump.ReadFile(Dump).WriteTo(path, RecordFormats.NdJson);
            return path;
        }
    }

    /// <summary>A file that <c>tests/benchmarks/marc</c> has made.</summary>
    public static string OfMarc(string name) =>
        Path.Combine(Environment.GetEnvironmentVariable("BENCHMARK_MARC") ?? Path.Combine(Folder, "marc"), name);

    /// <summary>As many records as stay in the processor's caches, as a record does that is written right after it was read.</summary>
    public static BibliographicRecord[] Records => [.. RecordDump.ReadFile(Dump).Take(250)];

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is { } parent && folder.GetFiles("*.sln").Length == 0)
            folder = parent;
        return folder.FullName;
    }
}
