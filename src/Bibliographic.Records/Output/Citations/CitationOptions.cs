namespace Bibliographic.Records;

/// <summary>How formatted citations are written.</summary>
public sealed record CitationOptions
{
    /// <summary>Whether to write Markdown, with the marked words of titles, journals in italics and links; plain text otherwise.</summary>
    public bool Markdown { get; init; }

    /// <summary>How many authors are named before <c>et al.</c>: 6 by default; 0 names all.</summary>
    public int MaxAuthors { get; init; } = 6;
}
