using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Json;

/// <summary>Writes authors and contributors as persons and organizations of schema.org.</summary>
internal static class SchemaOrgAgents
{
    private enum Role
    {
        Editor,
        Translator,
        Contributor,
    }

    public static void Write(BibliographicRecord record, ref JsonOutput json)
    {
        json.List("author"u8, record.Authors, WriteAgent);
        Write("editor"u8, Role.Editor, record.Contributors, ref json);
        Write("translator"u8, Role.Translator, record.Contributors, ref json);
        Write("contributor"u8, Role.Contributor, record.Contributors, ref json);
    }

    private static void Write(ReadOnlySpan<byte> name, Role role, ValueList<Contributor> contributors, ref JsonOutput json)
    {
        var isOpen = false;
        foreach (ref readonly var contributor in contributors)
        {
            if (RoleOf(contributor) != role)
                continue;
            json.StartArrayOnce(name, ref isOpen);
            WriteAgent(contributor.Name, ref json);
        }
        json.EndArrayIf(isOpen);
    }

    private static Role RoleOf(in Contributor contributor) =>
        Roles.IsEditor(contributor) ? Role.Editor : Roles.IsTranslator(contributor) ? Role.Translator : Role.Contributor;

    private static void WriteAgent(in AgentName agent, ref JsonOutput json)
    {
        json.StartObject();
        json.Name("@type"u8);
        if (agent.Family is null)
        {
            json.Text("Organization"u8);
            json.Filled("name"u8, agent.Literal);
        }
        else
        {
            json.Text("Person"u8);
            json.Member("@id"u8, agent.Orcid?.ToString("U"));
            json.Name("name"u8);
            json.StartText();
            var isFamilyFirst = NameOrder.IsEastAsian(SingleLine.Trim(agent.Family), SingleLine.Trim(agent.Given));
            if (!isFamilyFirst)
                WriteWord(agent.Given, " ", ref json);
            json.WriteText(agent.Family);
            if (isFamilyFirst)
                json.WriteText(agent.Given);
            json.WriteText(agent.Suffix is null ? "" : " ");
            json.WriteText(agent.Suffix);
            json.EndText();
            json.Filled("givenName"u8, agent.Given);
            json.Filled("familyName"u8, agent.Family);
            json.Filled("honorificSuffix"u8, agent.Suffix);
        }
        json.EndObject();
    }

    private static void WriteWord(string? word, string after, ref JsonOutput json)
    {
        if (word is null)
            return;
        json.WriteText(word);
        json.WriteText(after);
    }
}
