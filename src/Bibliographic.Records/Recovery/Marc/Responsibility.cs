namespace Bibliographic.Records.Recovery.Marc;

/// <summary>
/// Reads from a statement of responsibility what somebody did whose field does not say it:
/// <c>edited by Ann Reed ; with maps by Tom Heron</c>.
/// </summary>
internal static class Responsibility
{
    /// <summary>What stands before the names, in lower case, and what the people did.</summary>
    private static readonly (string Phrase, string Code)[] Before =
    [
        ("edited", "edt"), ("editor", "edt"), ("editors", "edt"), ("herausgegeben", "edt"), ("hrsg", "edt"), ("hg", "edt"), ("édité", "edt"), ("édit", "edt"), ("éd", "edt"),
        ("sous la direction", "edt"), ("sous la dir", "edt"), ("a cura di", "edt"), ("edición de", "edt"), ("edición a cargo", "edt"), ("coordinado por", "edt"), ("red", "edt"),
        ("pod red", "edt"), ("под ред", "edt"), ("под редакцией", "edt"), ("ред", "edt"), ("ed", "edt"), ("eds", "edt"),
        ("translated", "trl"), ("translation", "trl"), ("transl", "trl"), ("übersetzt", "trl"), ("übers", "trl"), ("traduit", "trl"), ("trad", "trl"), ("traducción", "trl"),
        ("traduzione", "trl"), ("пер", "trl"), ("перевод", "trl"),
        ("illustrated", "ill"), ("illustrations", "ill"), ("illustration", "ill"), ("ill", "ill"), ("illus", "ill"), ("illustriert", "ill"), ("dessins", "ill"), ("pictures", "ill"),
        ("compiled", "com"), ("compiler", "com"), ("comp", "com"),
        ("introduction", "aui"), ("foreword", "aui"), ("preface", "aui"), ("préface", "aui"), ("préf", "aui"), ("vorwort", "aui"), ("prólogo", "aui"), ("introd", "aui"),
        ("photographs", "pht"), ("photographed", "pht"), ("photos", "pht"), ("fotos", "pht"),
    ];

    private static readonly Dictionary<char, (string Phrase, string Code)[]> ByFirstLetter =
        Before.GroupBy(static entry => entry.Phrase[0]).ToDictionary(static entries => entries.Key, static entries => entries.ToArray());

    /// <summary>What stands behind the names of editors: <c>Ann Reed, editor</c>, <c>Ann Reed (Hrsg.)</c>.</summary>
    private static readonly string[] Behind = ["editor", "editors", "ed", "eds", "hrsg", "hg", "herausgeber", "éd", "éds", "ред"];

    /// <summary>What a person did, as the statement says.</summary>
    /// <param name="statement">The statement; null when there is none.</param>
    /// <param name="family">The family name, by which the person is found in it.</param>
    /// <returns>A relator code; null when the statement does not name the person, or says no more.</returns>
    public static string? RoleOf(string? statement, string family)
    {
        if (statement is null || family.Length < 2)
            return null;
        var start = FindWord(statement, family, 0);
        if (start < 0)
            return null;
        var from = statement.LastIndexOf(';', start) + 1;
        var end = statement.IndexOf(';', start) is >= 0 and var semicolon ? semicolon : statement.Length;
        if (FindLastRole(statement.AsSpan(from, start - from)) is { } role)
            return role;
        var behind = statement[(start + family.Length)..end];
        return Array.Exists(Behind, word => FindWord(behind, word, 0) >= 0) ? "edt" : null;
    }

    /// <summary>What the last of the phrases says that a text has before a name; null when it has none.</summary>
    private static string? FindLastRole(ReadOnlySpan<char> before)
    {
        for (var at = before.Length - 1; at >= 0; at--)
        {
            if (!char.IsLetter(before[at]) || at > 0 && char.IsLetter(before[at - 1])
                || !ByFirstLetter.TryGetValue(char.ToLowerInvariant(before[at]), out var phrases))
                continue;
            var rest = before[at..];
            foreach (var (phrase, code) in phrases)
            {
                if (rest.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                    && (rest.Length == phrase.Length || !char.IsLetter(rest[phrase.Length])))
                    return code;
            }
        }
        return null;
    }

    private static int FindWord(string text, string word, int from)
    {
        for (var at = from; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])))
                return at;
        }
        return -1;
    }
}
