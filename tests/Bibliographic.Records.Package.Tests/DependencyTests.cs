using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Package.Tests;

/// <summary>What the packages are built with is locked and watched.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(Packages))]
public sealed partial class DependencyTests(Packages packages)
{
    [Fact]
    public void Every_project_has_a_lock_file()
    {
        var projects = Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(
                file => (file.StartsWith("src", StringComparison.Ordinal) || file.StartsWith("tests", StringComparison.Ordinal))
                    && !file.Contains("templates", StringComparison.Ordinal));
        Assert.All(projects,
            project => Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json")), project));
    }

    [Fact]
    public void Lock_files_name_contents_and_no_places()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "src"), "packages*.lock.json", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("http", text, StringComparison.Ordinal);
            using var json = JsonDocument.Parse(text);
            foreach (var package in json.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject()))
                Assert.True(package.Value.GetProperty("type").ValueEquals("Project") || package.Value.TryGetProperty("contentHash", out _), $"{file}: {package.Name}");
        }
    }

    /// <summary>With a source that reports a vulnerability; nothing of it is true.</summary>
    [Fact]
    public void A_known_vulnerability_stops_the_build_server()
    {
        using var source = new AdvisorySource("Parquet.Net");
        var project = Path.Combine(packages.Sources, "src", "Bibliographic.Records.Formats.Parquet");
        // Beside the solution: projects that are restored together share what the first of them has learnt of its sources.
        var config = Path.Combine(packages.Sources, "NuGet.Config");
        File.WriteAllText(config, $"""
            <configuration><auditSources><clear /><add key="invented" value="{source.Address}" allowInsecureConnections="true" /></auditSources></configuration>
            """);

        var server = Command.Try(project, new Dictionary<string, string> { ["CI"] = "true" }, "dotnet", "restore", "--force");
        Assert.NotEqual(0, server.ExitCode);
        Assert.Matches("error NU1903: .*Parquet.Net.*has a known high severity vulnerability", server.Output);

        var elsewhere = Command.Try(project, new Dictionary<string, string> { ["CI"] = "" }, "dotnet", "restore", "--force");
        Assert.Equal(0, elsewhere.ExitCode);
        Assert.True(elsewhere.Output.Contains("warning NU1903", StringComparison.Ordinal), elsewhere.Output);
        File.Delete(config);   // other tests use the sources too
    }

    /// <summary>A release changes the version in one place and those that show it to users; none is forgotten.</summary>
    [Fact]
    public void Every_script_and_template_names_the_current_version()
    {
        var templates = Path.Combine(Repository.Root, "src", "Bibliographic.Records.Templates", "templates");
        var files =
            Directory.GetFiles(Path.Combine(Repository.Root, "docs", "scripts"))
                .Concat(Directory.GetFiles(templates, "template.json", SearchOption.AllDirectories));
        var versions = files.SelectMany(file => Version().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToList();
        Assert.Equal(Enumerable.Repeat(Packages.Version, 7), versions);
    }

    [GeneratedRegex("""(?:Records, |Records@|"defaultValue": ")(\d+\.\d+\.\d+[^"\s]*)""")]
    private static partial Regex Version();
}
