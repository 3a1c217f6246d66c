using System.Runtime.CompilerServices;

namespace Bibliographic.Records.Plugins.Tests;

/// <summary>The packages of this repository in a folder of their own, for projects that use them as anybody would.</summary>
public sealed class Packages : IDisposable
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static readonly string[] Projects =
    [
        "Bibliographic.Records", "Bibliographic.Records.Conformance", "Bibliographic.Records.Formats.Parquet", "Bibliographic.Records.Formats.Sqlite",
        "Bibliographic.Records.Templates",
    ];

    private readonly Folder _folder = new();

    /// <summary>Packs them.</summary>
    public Packages()
    {
        foreach (var project in Projects)
            Dotnet.Run(Path.Combine(Root(), "src", project), new Dictionary<string, string>(), "pack", "-c", Configuration, "-o", _folder["feed"], "-v", "quiet");
    }

    /// <summary>The package that holds the template.</summary>
    public string Template => Directory.GetFiles(_folder["feed"], "Bibliographic.Records.Templates.*.nupkg").Single();

    /// <summary>
    /// Variables that keep packages and templates under test away from the user's own: a package cache beside the feed, which takes from
    /// the usual cache what the tests do not build.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = _folder["cache"],
        ["DOTNET_CLI_HOME"] = _folder["home"],
    };

    /// <summary>A folder for a project, with the sources of packages told.</summary>
    public string NewFolder(string name)
    {
        var cache = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var config = _folder.Add($"{name}/NuGet.Config", $"""
            <configuration>
              <packageSources><add key="under-test" value="{_folder["feed"]}" /></packageSources>
              <fallbackPackageFolders>{(Directory.Exists(cache) ? $"<add key=\"usual\" value=\"{cache}\" />" : "")}</fallbackPackageFolders>
            </configuration>
            """);
        return Path.GetDirectoryName(config)!;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
