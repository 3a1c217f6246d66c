using System.IO.Enumeration;
using Bibliographic.Records.Output;

namespace Bibliographic.Records.Tool.IO;

/// <summary>
/// Finds files: the dumps in a folder, or what a pattern matches, with <c>*</c> and <c>?</c> inside a name and <c>**</c> for folders of any
/// depth.
/// </summary>
/// <remarks>
/// Each folder is searched once, so that a file is found once however it matches. As in a shell, a hidden name is found only by a pattern
/// that starts with a dot. Folders that are links are passed over, and so are pipes, sockets and devices.
/// </remarks>
internal sealed class InputSearch
{
    private const string AnyDepth = "**";

    /// <summary>The extensions of files that are taken from folders; each may be followed by <c>.gz</c> or <c>.zst</c>.</summary>
    public static readonly string[] Extensions = [".txt", ".text", ".md", ".dump", ".json", ".jsonl", ".ndjson", ".parquet", ".warc", ".wet", ".html", ".htm", ".mrc", ".marc", ".marcxml", ".xml"];

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private static readonly EnumerationOptions AllOfOneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string[] _names;

    private InputSearch(string[] names) => _names = names;

    public static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>The dumps in a folder and in all folders below it.</summary>
    public static IEnumerable<string> FindInFolder(string folder) => new InputSearch([]).Find(folder, [0]);

    /// <summary>The files that match, and the dumps in folders that match.</summary>
    public static IEnumerable<string> FindByPattern(string pattern)
    {
        var root = Path.GetPathRoot(pattern) ?? "";
        var names = pattern[root.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(names, IsPattern);
        var folder = Path.Join([root, .. names[..first]]);
        return folder.Length == 0 || Directory.Exists(folder) ? new InputSearch(names[first..]).Find(folder, [0]) : [];
    }

    /// <summary>Searches a folder, subfolders first where all of them are searched.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="places">
    /// Which names of the pattern may match an entry; the place after the last when the folder itself has matched.
    /// </param>
    private IEnumerable<string> Find(string folder, IEnumerable<int> places)
    {
        int[] open = [.. places.SelectMany(WithNext).Distinct()];
        var entries = Entries(folder, open);
        foreach (var entry in open.Any(IsAnyDepth) ? entries.OrderBy(entry => entry is FileInfo) : entries)
        {
            var path = Path.Join(folder, entry.Name);
            int[] next = [.. open.Where(place => Matches(place, entry)).Select(place => IsAnyDepth(place) ? place : place + 1)];
            if (next.Length == 0)
                continue;
            if (entry is DirectoryInfo)
            {
                foreach (var found in Find(path, next))
                    yield return found;
            }
            else if (next.Contains(_names.Length) && FileStatus.Of(path) is not { IsRegular: false })
            {
                yield return path;   // also a link that leads nowhere: opening it says so
            }
        }
    }

    /// <summary>
    /// What may match in the order of the names' code units; a folder need not be readable when names alone are wanted of it.
    /// </summary>
    private IEnumerable<FileSystemInfo> Entries(string folder, int[] places)
    {
        var entries = places.All(place => place < _names.Length && !IsPattern(_names[place]))
            ? places.Select(place => Path.Join(folder, _names[place])).Where(Path.Exists)
                .Select(path => Directory.Exists(path) ? (FileSystemInfo)new DirectoryInfo(path) : new FileInfo(path))
            : new DirectoryInfo(folder.Length == 0 ? "." : folder).EnumerateFileSystemInfos("*", AllOfOneFolder);
        return entries.Where(entry => entry is FileInfo || entry.LinkTarget is null).OrderBy(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>A place, and the places after it that need no name of their own: <c>**</c> also stands for no folder.</summary>
    private IEnumerable<int> WithNext(int place)
    {
        for (; place < _names.Length && _names[place] == AnyDepth; place++)
            yield return place;
        yield return place;
    }

    private bool IsAnyDepth(int place) => place == _names.Length || _names[place] == AnyDepth;

    private bool Matches(int place, FileSystemInfo entry)
    {
        if (IsAnyDepth(place))
            return entry.Name[0] != '.' && (entry is DirectoryInfo || place == _names.Length && IsDump(entry.Name));
        var isLast = place == _names.Length - 1;
        return (entry is DirectoryInfo || isLast)
            && (entry.Name[0] != '.' || _names[place][0] == '.')
            && FileSystemName.MatchesSimpleExpression(_names[place], entry.Name, OperatingSystem.IsWindows());
    }

    private static bool IsDump(string name)
    {
        var plain = Path.GetExtension(name).ToLowerInvariant() is ".gz" or ".zst" ? Path.GetFileNameWithoutExtension(name) : name;
        return Extensions.Contains(Path.GetExtension(plain), StringComparer.OrdinalIgnoreCase);
    }
}
