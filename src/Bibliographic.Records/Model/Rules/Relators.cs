namespace Bibliographic.Records.Model.Rules;

/// <summary>The roles of contributors as the Library of Congress codes and names them (MARC relators).</summary>
internal static class Relators
{
    public const string Author = "aut";

    private const string Contributor = "ctb";

    private static readonly (string Code, string Term)[] Terms =
    [
        (Author, "author"), ("edt", "editor"), ("trl", "translator"), (Contributor, "contributor"), ("com", "compiler"), ("ill", "illustrator"),
        ("isb", "issuing body"), ("ths", "thesis advisor"), ("dgs", "degree supervisor"), ("cmp", "composer"), ("prf", "performer"),
        ("pht", "photographer"), ("drt", "director"), ("aui", "author of introduction"), ("nrt", "narrator"), ("pro", "producer"), ("pbl", "publisher"),
        ("cur", "curator"), ("ive", "interviewee"), ("ivr", "interviewer"), ("rev", "reviewer"), ("cre", "creator"), ("spn", "sponsor"),
    ];

    /// <summary>The code of a contributor's role: <c>ctb</c> when the record gives no role, null when it gives a word that has none here.</summary>
    public static string? Code(in Contributor contributor)
    {
        if (SingleLine.IsBlank(contributor.Role))
            return Contributor;
        if (Roles.IsEditor(contributor))
            return "edt";
        if (Roles.IsTranslator(contributor))
            return "trl";
        if (IsCode(contributor.Role))
            return contributor.Role;
        foreach (var (code, term) in Terms)
        {
            if (term.Equals(contributor.Role, StringComparison.OrdinalIgnoreCase))
                return code;
        }
        return null;
    }

    /// <summary>The role in a word: that of the code, or as the record gives it.</summary>
    public static string Term(in Contributor contributor)
    {
        var wanted = Code(contributor);
        foreach (var (code, term) in Terms)
        {
            if (code == wanted)
                return term;
        }
        return contributor.Role!;
    }

    private static bool IsCode(string? role) =>
        role is { Length: 3 } && char.IsAsciiLetterLower(role[0]) && char.IsAsciiLetterLower(role[1]) && char.IsAsciiLetterLower(role[2]);
}
