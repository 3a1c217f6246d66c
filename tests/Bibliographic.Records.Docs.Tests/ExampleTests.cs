[assembly: CollectionBehavior(DisableTestParallelization = true)] // The working folder and the console belong to the process.

namespace Bibliographic.Records.Docs.Tests;

/// <summary>
/// The documentation is run. The C# of a page is one program; commands, queries and JSON between are run in their turn. A block right after
/// a program shows what that prints. A block of <c>text</c> anywhere else is an illustration.
/// </summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Pages => new(Repository.Pages.Where(page => new MarkdownPage(page).Examples.Any()));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_do_what_the_page_says(string path)
    {
        var faults = PageRun.Run(path, [.. new MarkdownPage(path).Examples]);
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Fact]
    public void Every_command_that_is_not_run_is_in_the_documentation()
    {
        var commands = Repository.Pages
            .SelectMany(page => new MarkdownPage(page).Examples)
            .SelectMany(example => example.Code.Split('\n'))
            .Select(line => line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line)
            .ToList();
        Assert.All(NotRun.Commands.Keys,
            start => Assert.Contains(commands, command => command.StartsWith(start, StringComparison.Ordinal)));
    }
}
