using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>Reads citations, one a line or one a paragraph. Marks of Markdown are what another library finds in it.</summary>
internal static partial class CitationOutput
{
    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    public static IEnumerable<string> Read(byte[] output)
    {
        var text = Encoding.UTF8.GetString(output);
        Assert.DoesNotContain(text, c => c is '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029');
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(_ => OutputReaders.Record);
    }

    public static IEnumerable<string> ReadMarkdown(byte[] output)
    {
        var document = Markdown.Parse(Encoding.UTF8.GetString(output), CommonMark);
        foreach (var block in document)
            yield return block is ParagraphBlock ? OutputReaders.Record : block.GetType().Name;
        foreach (var inline in document.Descendants<Inline>())
        {
            // Marked words come out of titles on purpose: in stars, or in elements without attributes.
            if (inline is HtmlInline html
                ? !Markup().IsMatch(html.Tag)
                : inline is LinkInline or AutolinkInline or CodeInline or HtmlEntityInline or LineBreakInline)
                yield return inline.GetType().Name;
        }
    }

    [GeneratedRegex(@"\A</?(em|strong|sub|sup)>\z")]
    private static partial Regex Markup();
}
