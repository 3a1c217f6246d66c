namespace Bibliographic.Records.Recovery;

/// <summary>Words that stand in the names of groups and hardly in those of people.</summary>
internal static class GroupWords
{
    /// <summary>Whether a word in small letters is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word is
        "group" or "groups" or "consortium" or "consortia" or "committee" or "collaboration" or "collaborative" or "collaborator"
        or "collaborators" or "study" or "studies" or "investigator" or "investigators" or "team" or "teams" or "network" or "society"
        or "association" or "initiative" or "project" or "program" or "programme" or "institute" or "institutes" or "university"
        or "universidad" or "université" or "universität" or "universidade" or "università" or "college" or "center" or "centre"
        or "department" or "dept" or "council" or "organization" or "organisation" or "foundation" or "academy" or "academies" or "force"
        or "trial" or "trials" or "trialists" or "commission" or "division" or "office" or "ministry" or "agency" or "alliance"
        or "federation" or "hospital" or "laboratory" or "laboratories" or "company" or "service" or "services" or "registry" or "panel"
        or "llc" or "inc" or "ltd" or "gmbh" or "library" or "museum" or "club" or "school" or "institut" or "instituto" or "istituto"
        or "grupo" or "groupe" or "gruppo" or "sociedad" or "société" or "sociedade" or "società" or "fundación" or "fundação"
        or "fondation" or "fondazione" or "stiftung" or "gesellschaft" or "kommission" or "verein" or "vorstand" or "workgroup"
        or "administration" or "bureau" or "government" or "faculty" or "survey" or "partnership" or "community" or "participants"
        or "clinic" or "corporation" or "consorzio" or "comité" or "comisión" or "comissão" or "centro" or "members" or "researchers"
        or "taskforce" or "unit" or "board" or "conference" or "congress" or "authors" or "editors" or "staff" or "contributors"
        or "database" or "cohort" or "biobank" or "arbeitsgemeinschaft" or "arbeitsgruppe" or "universiteit" or "ministerio" or "ministère"
        or "asociación" or "associação" or "associazione" or "federación" or "working" or "international";
}
