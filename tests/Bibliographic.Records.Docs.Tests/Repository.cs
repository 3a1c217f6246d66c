using System.Runtime.CompilerServices;

namespace Bibliographic.Records.Docs.Tests;

/// <summary>The files that readers see.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The paths of all pages, relative to the root, with slashes.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        .. Directory.GetFiles(Root, "*.md")
            .Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
