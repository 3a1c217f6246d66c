using System.Text;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// What journals often call their kinds of articles: tells a journal's name from the type after it when nothing else does.
/// </summary>
internal static class ArticleTypes
{
    private static readonly byte[][] Types = [.. new[]
    {
        "Article", "Articles", "Research Article", "Research Articles", "Original Article", "Original Articles", "Original Research", "Original Paper",
        "Research", "Research Paper", "Research Report", "Review", "Reviews", "Review Article", "Mini Review", "Systematic Review", "Case Report",
        "Case Reports", "Case Series", "Editorial", "Letter", "Letters", "Letter to the Editor", "Letters to the Editor", "Correspondence", "Commentary",
        "Comment", "Opinion", "Perspective", "Viewpoint", "Hypothesis", "Short Communication", "Short Report", "Brief Report", "Brief Communication",
        "Communication", "Technical Note", "Methodology", "Methodology Article", "Methods", "Protocol", "Study Protocol", "Clinical Study",
        "Journal Article", "Regular Article", "Full Paper", "Paper", "Poster Presentation", "Oral Presentation", "Meeting Abstract", "Meeting Abstracts",
        "Abstracts", "Book Review", "News", "Erratum", "Correction", "Software", "Database", "Data Descriptor", "Biological Sciences",
    }.OrderByDescending(type => type.Length).Select(Encoding.ASCII.GetBytes)];

    /// <summary>The longest type that a text ends with after a space; empty when it ends with none.</summary>
    public static ReadOnlySpan<byte> AtEnd(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd((byte)' ');
        foreach (var type in Types)
        {
            if (text.EndsWith(type) && (text.Length == type.Length || text[^(type.Length + 1)] == ' '))
                return type;
        }
        return default;
    }
}
