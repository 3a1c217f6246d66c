using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>Makes names of the fields for persons, groups and meetings.</summary>
internal static class AgentFields
{
    /// <summary>
    /// The subfields that are part of the name of a group or a meeting: subordinate units, number, date and place. Titles of works are not.
    /// </summary>
    private const string GroupParts = "abndcqg";

    private const string MeetingParts = "aqndceg";

    private const string UnimarcGroupParts = "abcdefgh";

    public static bool IsPerson(int tag, bool isUnimarc) =>
        isUnimarc ? tag is 700 or 701 or 702 or 720 or 721 or 722 or 730 : tag is 100 or 700 or 720;

    /// <summary>The name of a person: family and given names; dates apart, and of what is added to the name only a suffix.</summary>
    public static AgentName? Person(in MarcField field, bool isUnimarc)
    {
        if (FieldText.First(field, 'a') is not { } entry || NameOf(entry) is not { Length: > 0 } name)
            return null;
        var agent = isUnimarc ? OfUnimarc(field, name) : OfMarc21(field, name);
        var dates = FieldText.FirstTrimmed(field, isUnimarc ? 'f' : 'd')?.Trim('(', ')');
        return agent with { LifeDates = string.IsNullOrEmpty(dates) ? null : dates, Orcid = OrcidOf(field) };
    }

    public static AgentName? Group(in MarcField field, bool isUnimarc)
    {
        var parts = isUnimarc ? UnimarcGroupParts : field.TagCode.Number is 111 or 711 ? MeetingParts : GroupParts;
        var name = new JoinedText();
        foreach (var subfield in field.Subfields)
        {
            if (!parts.Contains(subfield.Code) || FieldText.Of(subfield) is not { Length: > 0 } text)
                continue;
            // Units come after a period; number, date and place of a meeting have parentheses, or else commas.
            var isUnit = subfield.Code == 'b' || subfield.Code == 'e' && parts == MeetingParts;
            if (text[0] == '(' && !name.Span.IsEmpty)
                name.AddTrimmed(text, " ");
            else
                name.Add(text, isUnit ? ". " : ", ");
        }
        return IsbdPunctuation.TrimToNull(name.ToString()) is { } trimmed ? AgentName.Group(trimmed) : null;
    }

    private static AgentName OfMarc21(in MarcField field, string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0)
        {
            // An entry under a given name may have a number: $a John Paul $b II, $c Pope.
            var numeration = NameOf(FieldText.First(field, 'b') ?? "");
            return field.Indicator1 == '1' && numeration.Length == 0
                ? AgentName.Person(name)
                : AgentName.Group(numeration.Length == 0 ? name : $"{name} {numeration}");
        }
        var given = name[(comma + 1)..].Trim();
        return given.Length == 0 ? AgentName.Person(name[..comma].TrimEnd())
            : AgentName.Person(name[..comma].TrimEnd(), given, SuffixOf(FieldText.First(field, 'c')));
    }

    private static AgentName OfUnimarc(in MarcField field, string name)
    {
        if (NameOf(FieldText.First(field, 'b') ?? FieldText.First(field, 'g') ?? "") is { Length: > 0 } given)
            return AgentName.Person(name, given, SuffixOf(FieldText.First(field, 'c')));
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && name[(comma + 1)..].Trim() is { Length: > 0 } behind)
            return AgentName.Person(name[..comma].TrimEnd(), behind);
        var numeration = NameOf(FieldText.First(field, 'd') ?? "");
        return field.Indicator2 == '1' && numeration.Length == 0
            ? AgentName.Person(name)
            : AgentName.Group(numeration.Length == 0 ? name : $"{name} {numeration}");
    }

    /// <summary>The suffix among the words that are added to a name: <c>Jr.,</c> or <c>III</c>, but not <c>Sir</c>.</summary>
    private static string? SuffixOf(string? words) =>
        words is not null && words.Trim(' ', ',', '(', ')') is { } word && NameSuffix.Is(word) ? word : null;

    private static string NameOf(string text) => MarcTitle.Plain(text).TrimStart(',', ' ');

    private static Orcid? OrcidOf(in MarcField field)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code is not ('0' or '1' or 'o') || subfield.Utf8.IndexOf("orcid"u8) < 0 && subfield.Utf8.IndexOf("ORCID"u8) < 0)
                continue;
            var text = FieldText.Of(subfield);
            if (Orcid.TryParse(text[(text.LastIndexOfAny(['/', ')']) + 1)..].Trim(), out var orcid))
                return orcid;
        }
        return null;
    }
}
