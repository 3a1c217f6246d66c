namespace Bibliographic.Records.Model.Rules;

/// <summary>The roles of contributors, as the Library of Congress codes and names them (MARC relators).</summary>
internal static class Roles
{
    public const string Author = "aut";

    private const string Editor = "edt";
    private const string Translator = "trl";
    private const string Contributor = "ctb";

    private static readonly (string Code, string Term)[] Terms =
    [
        (Author, "author"), (Editor, "editor"), (Translator, "translator"), (Contributor, "contributor"), ("com", "compiler"), ("ill", "illustrator"),
        ("isb", "issuing body"), ("ths", "thesis advisor"), ("dgs", "degree supervisor"), ("cmp", "composer"), ("prf", "performer"),
        ("pht", "photographer"), ("drt", "director"), ("aui", "author of introduction"), ("nrt", "narrator"), ("pro", "producer"), ("pbl", "publisher"),
        ("cur", "curator"), ("ive", "interviewee"), ("ivr", "interviewer"), ("rev", "reviewer"), ("cre", "creator"), ("spn", "sponsor"),
        ("hst", "host"), ("orm", "organizer"), ("aus", "screenwriter"),
    ];

    /// <summary>Whether the role is that of an editor: as a code, or in the words of catalogues (<c>Hrsg.</c>).</summary>
    public static bool IsEditor(Contributor contributor) => Is(contributor, Editor, "editor", "ed", "ed.", "hrsg.");

    /// <summary>Whether the role is that of a translator.</summary>
    public static bool IsTranslator(Contributor contributor) => Is(contributor, Translator, "translator", "tr.", "trans.");

    /// <summary>The code of a contributor's role: <c>ctb</c> if the record gives no role, null if it gives a word that has none here.</summary>
    public static string? Code(Contributor contributor)
    {
        if (SingleLine.IsBlank(contributor.Role))
            return Contributor;
        if (IsEditor(contributor))
            return Editor;
        if (IsTranslator(contributor))
            return Translator;
        if (IsCode(contributor.Role))
            return contributor.Role;
        foreach (var (code, term) in Terms)
        {
            if (term.Equals(contributor.Role, StringComparison.OrdinalIgnoreCase))
                return code;
        }
        return null;
    }

    /// <summary>The role as a word: that of the code, or as the record gives it.</summary>
    public static string Term(Contributor contributor)
    {
        var known = Code(contributor);
        foreach (var (code, term) in Terms)
        {
            if (code == known)
                return term;
        }
        return contributor.Role!;
    }

    private static bool IsCode(string? role) =>
        role is { Length: 3 } && char.IsAsciiLetterLower(role[0]) && char.IsAsciiLetterLower(role[1]) && char.IsAsciiLetterLower(role[2]);

    private static bool Is(Contributor contributor, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word.Equals(contributor.Role, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
