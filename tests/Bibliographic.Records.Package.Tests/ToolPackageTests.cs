namespace Bibliographic.Records.Package.Tests;

/// <summary>The command, installed from its package.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(Packages))]
public sealed class ToolPackageTests(Packages packages)
{
    [Fact]
    public void The_command_is_installed_and_does_what_the_readme_says()
    {
        var folder = packages.NewFolder("tool");
        packages.Dotnet(folder, "tool", "install", "Bibliographic.Records.Tool", "--tool-path", "bin");
        var command = Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "bibrecords.exe" : "bibrecords");
        string Run(params string[] args) => Command.Run(Repository.Root, packages.Environment, command, args);

        Assert.Equal(Packages.Version, Run("--version").Trim());
        Assert.Equal(5, Run("convert", "docs/samples/catalogue.txt", "--to", "bibtex").Split("\n@").Length);
        Assert.Contains("Reading habits of the common raven", Run("show", "docs/samples/article.txt"), StringComparison.Ordinal);
        Assert.Contains("csl-json", Run("formats"), StringComparison.Ordinal);
        var check = Command.Try(Repository.Root, packages.Environment, command, "check", "docs/samples/catalogue.txt");
        Assert.Contains("5 records", check.Output + check.Error, StringComparison.Ordinal);
    }
}
