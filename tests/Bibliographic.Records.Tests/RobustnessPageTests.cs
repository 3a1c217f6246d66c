using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tests;

/// <summary>The tests that <c>docs/robustness.md</c> names are there.</summary>
public class RobustnessPageTests
{
    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "robustness.md"));
        var names = Regex.Matches(page, "`([A-Z][a-z0-9A-Z]*(?:_[a-zA-Z0-9]+){3,})`").Select(match => match.Groups[1].Value).Distinct().ToList();
        var sources =
            string.Concat(
                Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.True(names.Count > 40);
        Assert.DoesNotContain(names, name => !Regex.IsMatch(sources, $@"\b(void|Task) {name}\("));
    }
}
