using System.IO.Compression;
using System.Reflection;

namespace Bibliographic.Records.Package.Tests;

/// <summary>
/// The packages of this repository as a release makes them: packed from a copy of the sources in a folder of another name, which has the
/// remote that a release has, with CI=true. They stand in a folder of their own, for projects that use them as anybody would.
/// </summary>
public sealed class Packages : IDisposable
{
    private bool _hasTemplates;
    private readonly Folder _folder = new();

    /// <summary>Packs them. Analyzers are left out: they have run in the build.</summary>
    public Packages()
    {
        CopySources();
        Git("init", "-q");
        Git("remote", "add", "origin", Repository);
        Git("add", "--all");
        Git("-c", "user.name=nobody", "-c", "user.email=nobody@localhost", "commit", "-q", "-m", "Sources");
        Commit = Git("rev-parse", "HEAD").Trim();

        var projects =
            Directory.GetFiles(_folder["copy/src"], "*.csproj", SearchOption.AllDirectories).Where(file => !file.Contains("/templates/", StringComparison.Ordinal));
        _folder.Add("copy/packages.slnx", $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}\" />"))}</Solution>");
        Command.Run(
            _folder["copy"],
            new Dictionary<string, string> { ["CI"] = "true" },
            "dotnet", "pack", "packages.slnx", "-c", "Release", "-o", _folder["feed"], "-v", "quiet", "--nologo", "-p:RunAnalyzers=false");
    }

    /// <summary>Where the repository is published.</summary>
    public const string Repository = "https://github.com/bibliographic-records/Bibliographic.Records";

    /// <summary>The version that is packed, which is that of the library beside these tests.</summary>
    public static string Version { get; } =
        typeof(BibliographicRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split(
            '+')[0];

    /// <summary>The packages with a library for projects.</summary>
    public static IReadOnlyList<string> LibraryNames { get; } =
        ["Bibliographic.Records", "Bibliographic.Records.Conformance", "Bibliographic.Records.Formats.Parquet", "Bibliographic.Records.Formats.Sqlite",
         "Bibliographic.Records.Inputs.Html", "Bibliographic.Records.Inputs.Zstandard"];

    /// <summary>All packages.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. LibraryNames, "Bibliographic.Records.Templates", "Bibliographic.Records.Tool"];

    /// <summary><see cref="LibraryNames"/>, for theories.</summary>
    public static TheoryData<string> Libraries { get; } = [.. LibraryNames];

    /// <summary><see cref="Names"/>, for theories.</summary>
    public static TheoryData<string> All { get; } = [.. Names];

    /// <summary>The user's own package cache.</summary>
    public static string UsualCache { get; } = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>What was packed.</summary>
    public string Commit { get; }

    /// <summary>The copy of the sources that was packed.</summary>
    public string Sources => _folder["copy"];

    /// <summary>The folder in which the packages are, a package source.</summary>
    public string Feed => _folder["feed"];

    /// <summary>
    /// Variables that keep packages, tools and templates under test away from the user's own: a package cache beside the feed, which takes
    /// from the usual cache what the tests do not build.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = _folder["cache"],
        ["DOTNET_CLI_HOME"] = _folder["home"],
        ["XDG_DATA_HOME"] = _folder["home"],
    };

    /// <summary>A package's path.</summary>
    public string File(string name, string extension = ".nupkg") => Path.Combine(Feed, $"{name}.{Version}{extension}");

    /// <summary>Opens a package.</summary>
    public ZipArchive Open(string name, string extension = ".nupkg") => ZipFile.OpenRead(File(name, extension));

    /// <summary>Whether package validation was at work when a package was made.</summary>
    public bool IsValidated(string name) => System.IO.File.Exists(_folder[$"copy/artifacts/obj/{name}/release/Microsoft.NET.ApiCompat.ValidatePackage.semaphore"]);

    /// <summary>A folder for a project, with the sources of packages told.</summary>
    public string NewFolder(string name)
    {
        var config = _folder.Add($"{name}/NuGet.Config", $"""
            <configuration>
              <packageSources><add key="under-test" value="{Feed}" /></packageSources>
              <fallbackPackageFolders>{(Directory.Exists(UsualCache) ? $"<add key=\"usual\" value=\"{UsualCache}\" />" : "")}</fallbackPackageFolders>
            </configuration>
            """);
        return Path.GetDirectoryName(config)!;
    }

    /// <summary>Runs the .NET command in such a folder.</summary>
    public string Dotnet(string folder, params string[] args) => Command.Run(folder, Environment, "dotnet", args);

    /// <summary>Installs the templates, once for all tests: a second installation of the same version fails.</summary>
    public void InstallTemplates(string folder)
    {
        if (!_hasTemplates)
            Dotnet(folder, "new", "install", File("Bibliographic.Records.Templates"));
        _hasTemplates = true;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private void CopySources()
    {
        var root = Bibliographic.Records.Tests.Repository.Root;
        var files = Command.Run(
            root, new Dictionary<string, string>(), "git", "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", "src", "docs", "*.md", "Directory.*", "NOTICE", "LICENSE", ".ci", ".editorconfig", ".gitignore");
        foreach (var file in files.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(file => System.IO.File.Exists(Path.Combine(root, file))))
        {
            var copy = _folder[$"copy/{file}"];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(Path.Combine(root, file), copy);
        }
    }

    private string Git(params string[] args) => Command.Run(_folder["copy"], new Dictionary<string, string>(), "git", args);
}
