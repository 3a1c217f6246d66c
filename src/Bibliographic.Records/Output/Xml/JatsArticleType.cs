namespace Bibliographic.Records.Output.Xml;

/// <summary>Finds JATS's word for a kind of article in the journal's words.</summary>
internal static class JatsArticleType
{
    /// <summary>Words of journals, the more telling ones first: a "Systematic Review Article" is a systematic review.</summary>
    private static readonly (string Word, string Type)[] Words =
    [
        ("systematic review", "systematic-review"), ("book review", "book-review"), ("review", "review-article"), ("case report", "case-report"),
        ("editorial", "editorial"), ("letter", "letter"), ("retraction", "retraction"), ("erratum", "correction"), ("correction", "correction"),
        ("corrigendum", "correction"), ("brief report", "brief-report"), ("short communication", "brief-report"), ("commentary", "article-commentary"),
        ("news", "news"), ("obituary", "obituary"), ("abstract", "abstract"), ("protocol", "other"), ("article", "research-article"), ("research", "research-article"),
    ];

    public static string Of(BibliographicRecord record, WorkType type) => Find(record) ?? (type == WorkType.Thesis ? "dissertation" : "other");

    /// <summary>JATS's word, when the journal's words have one that it knows; else null.</summary>
    public static string? Find(BibliographicRecord record)
    {
        foreach (var (word, name) in Words)
        {
            if (record.ArticleType?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
                return name;
        }
        return null;
    }
}
