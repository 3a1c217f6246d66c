using System.IO.Enumeration;

namespace Bibliographic.Records.Tool.IO;

/// <summary>Finds files and folders by a pattern: <c>*</c> and <c>?</c> inside a name, <c>**</c> for folders of any depth.</summary>
/// <remarks>As in a shell, a hidden name is found only by a pattern that starts with a dot, and <c>**</c> does not follow links.</remarks>
internal static class GlobPattern
{
    private const string AnyDepth = "**";

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private static readonly EnumerationOptions AllOfOneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>The paths that match, sorted by code units within each folder.</summary>
    public static IEnumerable<string> Find(string pattern)
    {
        var root = Path.GetPathRoot(pattern) ?? "";
        return Find(root, pattern[root.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Find(string folder, ReadOnlyMemory<string> names)
    {
        if (names.IsEmpty)
            return [folder];
        var name = names.Span[0];
        var rest = names[1..];
        if (name == AnyDepth)
            return Entries(folder, "*").Where(IsRealFolder).SelectMany(inner => Find(inner, names)).Concat(Find(folder, rest));
        if (!IsPattern(name))
            return Path.Join(folder, name) is var path && Path.Exists(path) ? Find(path, rest) : [];
        return Entries(folder, name).Where(path => rest.IsEmpty || Directory.Exists(path)).SelectMany(path => Find(path, rest));
    }

    private static IEnumerable<string> Entries(string folder, string pattern) =>
        from path in Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder, "*", AllOfOneFolder)
        let name = Path.GetFileName(path)
        where FileSystemName.MatchesSimpleExpression(pattern, name, OperatingSystem.IsWindows())
        where name[0] != '.' || pattern[0] == '.'
        orderby name
        select Path.Join(folder, name);

    private static bool IsRealFolder(string path) => new DirectoryInfo(path) is { Exists: true, LinkTarget: null };
}
