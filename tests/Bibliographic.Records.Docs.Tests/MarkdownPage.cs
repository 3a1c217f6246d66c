using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bibliographic.Records.Docs.Tests;

/// <summary>A page as its readers see it.</summary>
internal sealed class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private readonly string _text;
    private readonly MarkdownDocument _document;

    /// <summary>Reads a page.</summary>
    /// <param name="path">Its path from the root of the repository.</param>
    public MarkdownPage(string path)
    {
        Path = path;
        _text = File.ReadAllText(System.IO.Path.Combine(Repository.Root, path));
        _document = Markdown.Parse(_text, Pipeline);
    }

    /// <summary>The path from the root of the repository.</summary>
    public string Path { get; }

    /// <summary>The code blocks that do not show the output of others, in the page's order.</summary>
    public IEnumerable<Example> Examples
    {
        get
        {
            FencedCodeBlock? output = null;
            foreach (var block in _document.Descendants<CodeBlock>().Where(block => block != output))
            {
                var language = (block as FencedCodeBlock)?.Info ?? "";
                var siblings = block.Parent!;
                var next = siblings.IndexOf(block) + 1;
                output =
                    Example.Prints(language) && next < siblings.Count && siblings[next] is FencedCodeBlock { Info: { } info } shown
                        && Example.IsOutput(info)
                    ? shown
                    : null;
                yield return new(language, block.Lines.ToString(), block.Line + (block is FencedCodeBlock ? 2 : 1),
                    output?.Lines.ToString());
            }
        }
    }

    /// <summary>The targets of the links, with the lines on which they stand.</summary>
    public IEnumerable<(string Target, int Line)> Links =>
    [
        .. _document.Descendants<LinkInline>().Select(link => (link.Url ?? "", link.Line + 1)),
        .. _document.Descendants<AutolinkInline>().Where(link => !link.IsEmail).Select(link => (link.Url, link.Line + 1)),
    ];

    /// <summary>The headings, and the paragraphs outside tables.</summary>
    public IEnumerable<(string Text, bool IsHeading, int Line)> Texts => _document.Descendants<LeafBlock>()
        .Where(block => block is HeadingBlock || block is ParagraphBlock && block.Parent is not TableCell)
        .Select(block => (_text.Substring(block.Span.Start, block.Span.Length), block is HeadingBlock, block.Line + 1));

    /// <summary>What stands after # in links to parts of the page.</summary>
    public IEnumerable<string> Anchors => _document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id ?? "");
}
