namespace Bibliographic.Records.Model.Rules;

/// <summary>Words that are in the names of groups and rarely in those of people: <c>consortium</c>, <c>instituto</c>.</summary>
internal static class GroupWords
{
    private static readonly WordSet Words = new(
        "group", "groups", "consortium", "consortia", "committee", "collaboration", "collaborative", "collaborator", "collaborators", "study", "studies",
        "investigator", "investigators", "team", "teams", "network", "society", "association", "initiative", "project", "program", "programme", "institute",
        "institutes", "university", "universidad", "université", "universität", "universidade", "università", "college", "center", "centre", "department",
        "dept", "council", "organization", "organisation", "foundation", "academy", "academies", "force", "trial", "trials", "trialists", "commission",
        "division", "office", "ministry", "agency", "alliance", "federation", "hospital", "laboratory", "laboratories", "company", "service", "services",
        "registry", "panel", "llc", "inc", "ltd", "gmbh", "library", "museum", "club", "school", "institut", "instituto", "istituto", "grupo", "groupe",
        "gruppo", "sociedad", "société", "sociedade", "società", "fundación", "fundação", "fondation", "fondazione", "stiftung", "gesellschaft", "kommission",
        "verein", "vorstand", "workgroup", "administration", "bureau", "government", "faculty", "survey", "partnership", "community", "participants", "clinic",
        "corporation", "consorzio", "comité", "comisión", "comissão", "centro", "members", "researchers", "taskforce", "unit", "board", "conference",
        "congress", "authors", "editors", "staff", "contributors", "database", "cohort", "biobank", "arbeitsgemeinschaft", "arbeitsgruppe", "universiteit",
        "ministerio", "ministère", "asociación", "associação", "associazione", "federación", "working", "international", "collaborations", "networks", "societies", "associations", "institution", "institutions",
        "universities", "departments", "centers", "centres", "councils", "organizations", "organisations", "foundations", "federations", "hospitals");

    /// <summary>Whether a word in lower case is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);

    /// <summary>Whether a text starts with one of them as a word, in whatever case.</summary>
    public static bool IsAtStart(ReadOnlySpan<char> text) => Words.IsAtStart(text);

    /// <summary>Whether a text in ASCII may start with one of them: one name in forty does, as its first letters have it.</summary>
    public static bool MayStart(ReadOnlySpan<byte> text) => Words.MayStart(text);

    /// <summary>Whether a name has one of them as a word, in whatever case.</summary>
    public static bool IsIn(ReadOnlySpan<char> name)
    {
        for (int length; !name.IsEmpty; name = length < 0 ? default : name[(length + 1)..])
        {
            if (Words.IsAtStart(name))
                return true;
            length = name.IndexOfAny(' ', '-');
        }
        return false;
    }
}
