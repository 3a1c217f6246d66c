namespace Bibliographic.Records.Package.Tests;

/// <summary>The command that makes a release, in a repository made for it.</summary>
public sealed class ReleaseTests
{
    private static readonly Dictionary<string, string> Nobody = new()
    {
        ["GIT_AUTHOR_NAME"] = "nobody", ["GIT_AUTHOR_EMAIL"] = "nobody@localhost", ["GIT_COMMITTER_NAME"] = "nobody", ["GIT_COMMITTER_EMAIL"] = "nobody@localhost",
    };

    private static readonly string[] Files =
        [".ci/release", "README.md", "CHANGELOG.md", "Directory.Build.props", "docs/scripts/list-dois.csx", "docs/scripts/list-dois.cs",
         "src/Bibliographic.Records.Templates/templates/format/.template.config/template.json", "src/Bibliographic.Records.Templates/templates/input/.template.config/template.json"];

    [Fact]
    public void A_release_writes_the_version_everywhere_dates_the_changes_and_tags()
    {
        using var folder = new Folder();
        foreach (var file in Files)
            folder.Add(file, File.ReadAllText(Path.Combine(Repository.Root, file)));
        string Git(params string[] args) => Command.Run(folder.Path, Nobody, "git", args);
        Git("init", "-q");
        Git("add", "--all");
        Git("commit", "-q", "-m", "Before");

        Assert.Contains("git push --atomic origin HEAD v12.3.4", Command.Run(folder.Path, Nobody, "bash", ".ci/release", "12.3.4"), StringComparison.Ordinal);

        Assert.Equal("v12.3.4\n", Git("tag", "--points-at", "HEAD"));
        Assert.Empty(Git("status", "--porcelain"));
        Assert.Contains("<Version>12.3.4</Version>", File.ReadAllText(folder["Directory.Build.props"]), StringComparison.Ordinal);
        Assert.Contains("#r \"nuget: Bibliographic.Records, 12.3.4\"", File.ReadAllText(folder["docs/scripts/list-dois.csx"]), StringComparison.Ordinal);
        Assert.Contains("#r \"nuget: Bibliographic.Records, 12.3.4\"", File.ReadAllText(folder["README.md"]), StringComparison.Ordinal);
        Assert.Contains("-p:PackageVersion=12.3.4.$(date", File.ReadAllText(folder["README.md"]), StringComparison.Ordinal);
        Assert.Contains("#:package Bibliographic.Records@12.3.4\n", File.ReadAllText(folder["docs/scripts/list-dois.cs"]), StringComparison.Ordinal);
        Assert.Contains("\"defaultValue\": \"12.3.4\"", File.ReadAllText(folder[Files[^1]]), StringComparison.Ordinal);
        Assert.Matches(@"(?s)\n## \[Unreleased\]\n\n## \[12\.3\.4\] - \d{4}-\d\d-\d\d\n\n### Added\n", File.ReadAllText(folder["CHANGELOG.md"]));
        // There is nothing new to release now.
        Assert.Equal(1, Command.Try(folder.Path, Nobody, "bash", ".ci/release", "12.3.5").ExitCode);
        Assert.Equal(2, Command.Try(folder.Path, Nobody, "bash", ".ci/release", "next").ExitCode);
    }
}
