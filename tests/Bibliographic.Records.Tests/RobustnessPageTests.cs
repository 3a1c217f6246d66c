using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tests;

/// <summary>The tests that <c>docs/robustness.md</c> and <c>docs/measurements.md</c> name are there.</summary>
public class RobustnessPageTests
{
    [Fact]
    public void Every_test_that_the_pages_name_exists()
    {
        var pages = string.Concat(
            new[] { "robustness.md", "measurements.md" }.Select(name => File.ReadAllText(Path.Combine(Repository.Root, "docs", name))));
        var names = Regex.Matches(pages, "`([A-Z][a-z0-9A-Z]*(?:_[a-zA-Z0-9]+){3,})`").Select(match => match.Groups[1].Value).Distinct().ToList();
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories);
        var sources = string.Concat(files.Select(File.ReadAllText));
        Assert.True(names.Count > 40);
        Assert.DoesNotContain(names, name => !Regex.IsMatch(sources, $@"\b(void|Task) {name}\("));
    }
}
