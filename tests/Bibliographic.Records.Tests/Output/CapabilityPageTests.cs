using System.Text;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tests.Output;

/// <summary>
/// The pages of the formats have a section that is made from what the formats say of themselves, between
/// <c>&lt;!-- capabilities: bibtex, biblatex --&gt;</c> and <c>&lt;!-- end --&gt;</c>. Where it is another, the new page is left beside the
/// old one.
/// </summary>
public sealed partial class CapabilityPageTests
{
    private const string Overview = "capabilities.md";

    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    [Fact]
    public void The_pages_say_what_the_formats_say()
    {
        List<string> other = [];
        var rows = new StringBuilder();
        foreach (var path in Pages())
        {
            Check(path, File.ReadAllText(path), SectionPattern(), section => CapabilityText.Of(Formats(section)), other);
            foreach (var format in SectionPattern().Matches(File.ReadAllText(path)).SelectMany(Formats))
                rows.Append(CapabilityText.Row(format, Path.GetRelativePath(Docs, path).Replace('\\', '/') + "#what-it-carries"));
        }
        var overview = Path.Combine(Docs, Overview);
        Check(overview, File.ReadAllText(overview), RowsPattern(), _ => rows.ToString(), other);
        Assert.True(other.Count == 0, $"These pages do not say what the formats say. Read each .received.md, and when it is right, rename it to .md:\n{string.Join('\n', other)}");
    }

    [Fact]
    public void Each_format_that_does_not_carry_everything_is_on_one_page()
    {
        var described =
            Pages().SelectMany(path => SectionPattern().Matches(File.ReadAllText(path)).SelectMany(Formats)).Select(format => format.Name)
                .Order();
        Assert.Equal(
            RecordFormats.Default.Where(format => format.Capabilities != FormatCapabilities.Complete).Select(format => format.Name).Order(),
            described);
    }

    private static void Check(string path, string text, Regex pattern, Func<Match, string> content, List<string> other)
    {
        var received = Path.ChangeExtension(path, ".received.md");
        File.Delete(received);
        var expected = pattern.Replace(text, section => section.Groups["start"].Value + content(section) + section.Groups["end"].Value);
        if (text == expected)
            return;
        File.WriteAllText(received, expected);
        other.Add(received);
    }

    private static IEnumerable<string> Pages() =>
        Directory.GetFiles(Path.Combine(Docs, "formats"), "*.md").Where(path => !path.EndsWith(".received.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<RecordSerializer> Formats(Match section) =>
        section.Groups["names"].Value.Split(", ").Select(name => RecordFormats.Default[name]);

    [GeneratedRegex("(?<start><!-- capabilities: (?<names>.*?) -->\n\n).*?(?<end><!-- end -->)", RegexOptions.Singleline)]
    private static partial Regex SectionPattern();

    [GeneratedRegex(@"(?<start>\|---\|--:\|--:\|--:\|\n)(\|.*\n)*(?<end>)")]
    private static partial Regex RowsPattern();
}
