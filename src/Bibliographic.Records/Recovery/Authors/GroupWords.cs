using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Words that stand in the names of groups and hardly in those of people.</summary>
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
        "ministerio", "ministère", "asociación", "associação", "associazione", "federación", "working", "international");

    /// <summary>Whether a word in small letters is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
