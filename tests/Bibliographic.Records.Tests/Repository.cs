using System.Text;

namespace Bibliographic.Records.Tests;

/// <summary>
/// Files beside the code: the samples of the documentation, and the folder of real records that may stand beside the repository.
/// </summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of real records beside the repository; it is not part of it.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>The names of the invented pages in <c>docs/samples</c>, each in a file of its own.</summary>
    public static IEnumerable<string> Samples { get; } = ["article", "book", "consortium", "markup", "no-abstract", "spanish"];

    /// <summary>A sample's path.</summary>
    public static string PathOf(string sample) => Path.Combine(Root, "docs", "samples", sample);

    /// <summary>A sample's bytes.</summary>
    public static byte[] Bytes(string sample) => File.ReadAllBytes(PathOf(sample));

    /// <summary>A sample's text.</summary>
    public static string Text(string sample) => Encoding.UTF8.GetString(Bytes(sample));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Bibliographic.Records.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
