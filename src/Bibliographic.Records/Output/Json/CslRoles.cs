using System.Text;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Json;

/// <summary>Writes contributors under the name variables that CSL has for their roles; the others under <c>contributor</c>.</summary>
internal static class CslRoles
{
    /// <summary>CSL's name of a role and the MARC relator code.</summary>
    private static readonly (string Variable, string Code)[] Known =
    [
        ("editor", "edt"), ("translator", "trl"), ("compiler", "com"), ("composer", "cmp"), ("curator", "cur"), ("director", "drt"),
        ("host", "hst"), ("illustrator", "ill"), ("interviewer", "ivr"), ("narrator", "nrt"), ("organizer", "orm"), ("performer", "prf"),
        ("producer", "pro"), ("script-writer", "aus"), ("contributor", "ctb"),
    ];

    private static readonly byte[][] Variables = [.. Known.Select(role => Encoding.UTF8.GetBytes(role.Variable))];

    public static void Write(ValueList<Contributor> contributors, ref JsonOutput json)
    {
        if (contributors.IsEmpty)
            return;
        for (var role = 0; role < Known.Length; role++)
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
    public static bool HasVariable(Contributor contributor) => Find(contributor) < Known.Length - 1;

    private static int Find(in Contributor contributor)
    {
        var code = Roles.Code(contributor);
        for (var role = 0; role < Known.Length - 1; role++)
        {
            if (Known[role].Code.Equals(code, StringComparison.OrdinalIgnoreCase) || Known[role].Variable.Equals(contributor.Role, StringComparison.OrdinalIgnoreCase))
                return role;
        }
        return Known.Length - 1;
    }
}
