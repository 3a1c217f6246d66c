namespace Bibliographic.Records.Model.Rules;

/// <summary>Finds the article that a title begins with and that catalogues skip in sorting (<c>The</c>, <c>La</c>, <c>L'</c>).</summary>
internal static class LeadingArticle
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

    /// <summary>How many characters to skip; at most nine, and none when the language is not known.</summary>
    public static int Length(string title, string? language)
    {
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
}
