namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// Skips the article that a title starts with, as catalogues do when they sort: <c>The heron</c> sorts under h, <c>La casa</c> under c.
/// </summary>
/// <remarks>
/// The language of the work decides, because an article of one language is a word of another: <c>Die Macht</c>, <c>Die hard</c>. MARC
/// counts the skipped characters, and none if the language is not known. VuFind's index takes such titles for English.
/// </remarks>
internal static class TitleSorting
{
    private static readonly (string Language, string[] Articles)[] Articles =
    [
        ("en", ["the ", "a ", "an "]),
        ("es", ["el ", "la ", "los ", "las ", "un ", "una "]),
        ("fr", ["le ", "la ", "les ", "un ", "une ", "l'", "l’"]),
        ("de", ["der ", "die ", "das ", "ein ", "eine "]),
        ("it", ["il ", "lo ", "la ", "i ", "gli ", "le ", "un ", "uno ", "una ", "l'", "l’"]),
        ("pt", ["o ", "a ", "os ", "as ", "um ", "uma "]),
        ("nl", ["de ", "het ", "een "]),
    ];

    /// <summary>The length of the article with the space after it; at most nine, and 0 if the language is not known.</summary>
    /// <param name="title">The title.</param>
    /// <param name="language">The ISO 639 code of its language.</param>
    public static int ArticleLength(ReadOnlySpan<char> title, string? language)
    {
        language = LanguageTable.ShortCode(language);
        foreach (var (code, articles) in Articles)
        {
            if (code != language)
                continue;
            foreach (var article in articles)
            {
                if (title.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                    return article.Length;
            }
        }
        return 0;
    }

    /// <summary>The title as VuFind's index sorts it: in lower case, from its first letter or digit, without an article.</summary>
    /// <param name="title">The title.</param>
    /// <param name="language">The language of the work; English if null.</param>
    public static string SortKey(string title, string? language)
    {
        var start = 0;
        while (start < title.Length && !char.IsLetterOrDigit(title[start]))
            start++;
        return title[(start + ArticleLength(title.AsSpan(start), language ?? "en"))..].ToLowerInvariant();
    }
}
