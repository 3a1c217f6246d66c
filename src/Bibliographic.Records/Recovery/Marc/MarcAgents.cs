using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>Who made a work: the names in 1XX and 7XX, each with what its owner did.</summary>
/// <remarks>One instance serves one record after the other; it is not safe for use by several threads at once.</remarks>
internal sealed class MarcAgents
{
    private const int Uncontrolled = 720;
    private const int LongestStatement = 4000;   // that is looked through for each person

    private readonly List<(string Word, string? Code)> _roles = [];

    public DistinctList<AgentName> Authors { get; } = new();

    public DistinctList<Contributor> Contributors { get; } = new();

    /// <summary>Whether the record states for each author that it is one: by the main entry, or by a role.</summary>
    public bool AreAuthorsStated { get; private set; }

    /// <summary>Whether the record states what each contributor did.</summary>
    public bool AreRolesStated { get; private set; }

    public void Read(ValueList<MarcField> fields, bool isUnimarc, string? responsibility)
    {
        Authors.Clear();
        Contributors.Clear();
        AreAuthorsStated = AreRolesStated = true;
        if (responsibility?.Length > LongestStatement)
            responsibility = responsibility[..LongestStatement];
        foreach (ref readonly var field in fields.AsSpan())
        {
            var tag = field.TagCode.Number;
            if (tag is < 100 or > 730 or (> 111 and < 700) || !IsAgent(field, tag, isUnimarc))
                continue;
            var name = AgentFields.IsPerson(tag, isUnimarc) ? AgentFields.Person(field, isUnimarc) : AgentFields.Group(field, isUnimarc);
            if (name is { } some)
                Add(some, field, tag, isUnimarc, responsibility);
        }
    }

    /// <summary>Added entries for other works (with a title, or as a part of this one) are no agents of this work.</summary>
    private static bool IsAgent(in MarcField field, int tag, bool isUnimarc)
    {
        if (isUnimarc)
            return tag is 700 or 701 or 702 or 710 or 711 or 712 or 720 or 721 or 722 or 730;
        return tag is 100 or 110 or 111
            || tag is 700 or 710 or 711 or Uncontrolled && FieldText.First(field, 't') is null && field.Indicator2 != '2';
    }

    private void Add(in AgentName name, in MarcField field, int tag, bool isUnimarc, string? responsibility)
    {
        ReadRoles(field, tag, isUnimarc);
        var isMain = isUnimarc ? tag is 700 or 710 : tag < 200;
        if (_roles.Count == 0)
        {
            AddWithoutRole(name, tag, isMain, isUnimarc, responsibility);
        }
        else if (_roles.Exists(static role => role.Code is Relators.Author or "cre" or "dis")
            || isMain && _roles.TrueForAll(static role => IsCreator(role.Code)))
        {
            Authors.Add(name);
        }
        else
        {
            foreach (var (word, _) in _roles)
                Contributors.Add(new(name, word));
        }
    }

    /// <summary>
    /// A person without a role is an author, unless the statement of responsibility says otherwise; a group in a main entry is one too, and
    /// one in an added entry usually issued the work or had it made.
    /// </summary>
    private void AddWithoutRole(in AgentName name, int tag, bool isMain, bool isUnimarc, string? responsibility)
    {
        var isAuthor = isUnimarc ? tag is 700 or 701 or 710 or 711 or 720 or 721 : isMain || AgentFields.IsPerson(tag, isUnimarc);
        var role = isMain || !isAuthor || name.Family is null ? null : Responsibility.RoleOf(responsibility, name.Family);
        if (isAuthor && role is null)
        {
            AreAuthorsStated &= isMain || isUnimarc;
            Authors.Add(name);
        }
        else
        {
            AreRolesStated &= role is null;
            AreAuthorsStated &= role is null;
            Contributors.Add(new(name, role));
        }
    }

    /// <summary>The roles in <c>$4</c> and <c>$e</c> (<c>$j</c> of meetings): a code where the record has one, or else the word.</summary>
    private void ReadRoles(in MarcField field, int tag, bool isUnimarc)
    {
        _roles.Clear();
        var ofWord = isUnimarc ? '\0' : tag is 111 or 711 ? 'j' : 'e';
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code != '4' && (subfield.Code != ofWord || ofWord == '\0') || FieldText.Of(subfield) is not { Length: > 0 } text)
                continue;
            if (subfield.Code == '4' && text.Contains(' ', StringComparison.Ordinal) && AreCodes(text))
            {
                foreach (var code in text.Split(' '))   // $4 aut ill
                    AddRole(code, isCode: true);
            }
            else
            {
                AddRole(text, subfield.Code == '4');
            }
        }
    }

    private void AddRole(string text, bool isCode)
    {
        var word = Relators.Word(text);
        if (word.Length == 0)
            return;
        var code = Relators.FindCode(word);
        var known = code is null ? -1 : _roles.FindIndex(role => role.Code == code);
        if (known < 0)
            _roles.Add((isCode && code is not null ? code : word, code));
        else if (isCode)
            _roles[known] = (code!, code);
    }

    private static bool AreCodes(string text) => text.Split(' ').All(static word => word.Length == 3 && word.All(char.IsAsciiLetterLower));

    /// <summary>Whether people with a role are those who are chiefly responsible for a work, when they are its main entry.</summary>
    private static bool IsCreator(string? code) =>
        code is "cmp" or "art" or "pht" or "ctg" or "lbt" or "lyr" or "arc" or "chr" or "com" or "dsr" or "enj" or "inv" or "prg" or "scl" or "aus" or "ive" or "ivr"
            or "egr" or "etr" or "ltg" or "prm" or "pra" or "rsp" or "aud" or "drm" or "fmk" or "cll";
}
