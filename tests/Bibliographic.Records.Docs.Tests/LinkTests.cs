using System.Reflection;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Docs.Tests;

/// <summary>Links lead somewhere. Addresses of other sites are not fetched.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => new(Repository.Pages);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string path)
    {
        var broken = new MarkdownPage(path).Links.Where(link => !Leads(path, link.Target)).Select(link => $"{path}:{link.Line}: {link.Target}");
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_start()
    {
        var reached = new HashSet<string> { "README.md" };
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var path))
            foreach (var (target, _) in new MarkdownPage(path).Links.Where(link => !IsAddress(link.Target)))
                if (Resolve(path, target.Split('#')[0]) is var next && next.EndsWith(".md", StringComparison.Ordinal) && reached.Add(next))
                    waiting.Enqueue(next);
        Assert.Empty(Repository.Pages.Except(reached));
    }

    [Fact]
    public void Every_page_is_in_the_navigation_of_the_site()
    {
        var navigation = File.ReadAllText(Path.Combine(Repository.Root, "docs/toc.yml"));
        var named = NavigationPattern().Matches(navigation).Select(match => Resolve("docs/toc.yml", match.Groups[1].Value)).ToList();
        Assert.Empty(Repository.Pages.Except(named));
        Assert.Empty(named.Except(Repository.Pages));
    }

    [Fact]
    public void Every_format_has_a_page()
    {
        var pages =
            Repository.Pages.Where(path => path.StartsWith("docs/", StringComparison.Ordinal))
                .Select(path => File.ReadAllText(Path.Combine(Repository.Root, path))).ToList();
        var formats =
            typeof(RecordFormats).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == typeof(RecordSerializer)).Select(property => $"RecordFormats.{property.Name}");
        Assert.All(formats, format => Assert.Contains(pages, page => page.Contains(format, StringComparison.Ordinal)));
    }

    private static bool Leads(string page, string target)
    {
        if (IsAddress(target))
            return Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
                && address.Host.Contains('.');
        var (path, anchor) = target.Split('#') is [var file, var part] ? (file, part) : (target, null);
        var resolved = path.Length == 0 ? page : Resolve(page, path);
        if (resolved.StartsWith("..", StringComparison.Ordinal) || !Path.Exists(Path.Combine(Repository.Root, resolved)))
            return false;
        return anchor is null || new MarkdownPage(resolved).Anchors.Contains(anchor);
    }

    [GeneratedRegex(@"href: (\S+\.md)")]
    private static partial Regex NavigationPattern();

    private static bool IsAddress(string target) => target.Contains(':');

    /// <summary>The path from the root of the repository.</summary>
    private static string Resolve(string page, string target) =>
        Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target)).Replace('\\', '/');
}
