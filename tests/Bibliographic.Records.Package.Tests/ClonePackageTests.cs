namespace Bibliographic.Records.Package.Tests;

/// <summary>The box of the README: packages of a clone, and what is used from them.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(Packages))]
public sealed class ClonePackageTests(Packages packages) : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_commands_make_library_tool_template_and_scripts_usable()
    {
        var environment = Environment();
        string Run(string folder, string command) => Command.Run(folder, environment, "bash", "-c", command);
        string[] commands = [.. Box()];
        Assert.Equal(4, commands.Length);
        foreach (var command in commands)
            Run(packages.Sources, command);

        var dump = Repository.PathOf("catalogue.txt");
        Assert.Contains("@article{", Run(Repository.Root, $"{_folder["home"]}/.dotnet/tools/bibrecords convert {dump} -t bibtex"), StringComparison.Ordinal);
        File.Copy(Path.Combine(Repository.Root, "docs/scripts/list-dois.cs"), _folder["list-dois.cs"]);
        Assert.Contains("10.5555/", Run(_folder.Path, $"dotnet run list-dois.cs -- {dump}"), StringComparison.Ordinal);
        Run(_folder.Path, "dotnet new bibrecords-format -n TitleList && dotnet build TitleList/TitleList -v quiet");
    }

    private static IEnumerable<string> Box() => File.ReadLines(Path.Combine(Repository.Root, "README.md"))
        .SkipWhile(line => line != "> ```sh").Skip(1).TakeWhile(line => line != "> ```").Select(line => line[2..]);

    /// <summary>
    /// The sources of packages that the user has, but nothing is added to the user's own settings, tools, templates and caches.
    /// </summary>
    private Dictionary<string, string> Environment()
    {
        var settings = Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget/NuGet/NuGet.Config");
        if (File.Exists(settings))
            _folder.Add("home/.nuget/NuGet/NuGet.Config", File.ReadAllText(settings));
        return new(packages.Environment)
        {
            ["NUGET_PACKAGES"] = _folder["cache"],
            ["NUGET_FALLBACK_PACKAGES"] = Packages.UsualCache,
            ["DOTNET_CLI_HOME"] = _folder["home"],
            ["XDG_DATA_HOME"] = _folder["home"],
        };
    }
}
