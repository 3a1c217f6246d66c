using Markdig.Syntax;

namespace Bibliographic.Records.Docs.Tests;

/// <summary>No page says the same thing twice.</summary>
public sealed class RepetitionTests
{
    /// <summary>Shorter paragraphs, such as "Examples:", may come again.</summary>
    private const int ShortParagraph = 40;

    public static TheoryData<string> Pages => new(Repository.Pages);

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_heading_or_paragraph_stands_twice_in_a_page(string path)
    {
        // The changelog has "Added" and "Changed" in every version.
        var texts = new MarkdownPage(path).Texts.Where(text => path != "CHANGELOG.md" || !text.IsHeading);
        var repeated =
            texts.Where(text => text.IsHeading || text.Text.Length >= ShortParagraph).GroupBy(text => text.Text)
                .Where(group => group.Count() > 1);
        Assert.Empty(repeated.Select(group => $"{path}:{string.Join(',', group.Select(text => text.Line))}: {group.Key}"));
    }

    [Fact]
    public void No_paragraph_stands_in_two_pages()
    {
        var texts =
            Repository.Pages.SelectMany(
                path => new MarkdownPage(path).Texts.Where(text => !text.IsHeading && text.Text.Length >= ShortParagraph)
                    .Select(text => (path, text)));
        var repeated = texts.GroupBy(found => found.text.Text).Where(group => group.Select(found => found.path).Distinct().Count() > 1);
        Assert.Empty(repeated.Select(group => $"{string.Join(", ", group.Select(found => $"{found.path}:{found.text.Line}"))}: {group.Key}"));
    }

    [Fact]
    public void The_script_of_the_readme_is_the_one_in_the_scripts()
    {
        var script =
            File.ReadAllLines(Path.Combine(Repository.Root, "docs/scripts/list-dois.csx"))
                .Where(
                    line => line.Length > 0 && !line.StartsWith("#!", StringComparison.Ordinal)
                        && !line.StartsWith("//", StringComparison.Ordinal));
        var shown = new MarkdownPage("README.md").Examples.Single(example => example.Code.StartsWith("#r ", StringComparison.Ordinal));
        Assert.Equal(script, shown.Code.Split('\n').Where(line => line.Length > 0));
    }
}
