using System.Text;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Json;

/// <summary>Writes contributors under the name variables that CSL has for their roles; the others under <c>contributor</c>.</summary>
internal static class CslRoles
{
    /// <summary>CSL's name of a role, which is also the English word for it, and the MARC relator code.</summary>
    private static readonly (string Variable, string Code)[] Roles =
    [
        ("editor", "edt"), ("translator", "trl"), ("compiler", "com"), ("composer", "cmp"), ("curator", "cur"), ("director", "drt"),
        ("host", "hst"), ("illustrator", "ill"), ("interviewer", "ivr"), ("narrator", "nrt"), ("organizer", "orm"), ("performer", "prf"),
        ("producer", "pro"), ("script-writer", "aus"), ("contributor", "ctb"),
    ];

    private static readonly byte[][] Variables = [.. Roles.Select(role => Encoding.UTF8.GetBytes(role.Variable))];

    public static void Write(ValueList<Contributor> contributors, ref JsonOutput json)
    {
        if (contributors.IsEmpty)
            return;
        for (var role = 0; role < Roles.Length; role++)
        {
            var isOpen = false;
            foreach (ref readonly var contributor in contributors)
            {
                if (Find(contributor) != role)
                    continue;
                json.StartArrayOnce(Variables[role], ref isOpen);
                CslJsonSerializer.WriteName(contributor.Name, ref json);
            }
            json.EndArrayIf(isOpen);
        }
    }

    /// <summary>Whether CSL has a variable for the role, not just for contributors.</summary>
    public static bool HasVariable(Contributor contributor) => Find(contributor) < Roles.Length - 1;

    private static int Find(in Contributor contributor)
    {
        if (Model.Rules.Roles.IsEditor(contributor))
            return 0;
        if (Model.Rules.Roles.IsTranslator(contributor))
            return 1;
        var code = Relators.FindCode(contributor.Role);
        for (var role = 2; role < Roles.Length; role++)
        {
            if (Roles[role].Code == code || Roles[role].Variable.Equals(contributor.Role, StringComparison.OrdinalIgnoreCase))
                return role;
        }
        return Roles.Length - 1;
    }
}
