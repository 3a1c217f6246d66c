using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Model.Values;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// Takes off the values of index pages what MARC, from which many are made, has at the ends of its subfields:
/// <c>Marsh maps : a guide /</c>, <c>Heron Press,</c>, <c>Reed, Ann.</c>
/// </summary>
internal static class CataloguePunctuation
{
    /// <summary>Takes off the marks that announce what follows, and in pages made from MARC the period at the end of a field.</summary>
    public static void TakeOff(ref RecordDraft draft, bool isFromMarc)
    {
        Trim(ref draft.Title, isFromMarc);
        Trim(ref draft.ShortTitle, isFromMarc);
        Trim(ref draft.Subtitle, isFromMarc);
        Trim(ref draft.Journal, isFromMarc);
        Trim(ref draft.Publisher, isFromMarc);
        Trim(ref draft.PlaceOfPublication, isFromMarc);
        Trim(ref draft.Edition, isFromMarc);
        Trim(ref draft.AlternativeTitles, isFromMarc, Trim);
        Trim(ref draft.Series, isFromMarc, Trim);
        Trim(ref draft.Subjects, isFromMarc, Trim);
        Trim(ref draft.Genres, isFromMarc, Trim);
        Trim(ref draft.Places, isFromMarc, Trim);
        Trim(ref draft.Eras, isFromMarc, Trim);
        Trim(ref draft.PhysicalDescriptions, false, Trim);
        if (!isFromMarc)
            return;   // what stands at the end of a name, as in "Miguel Cuevas -", is then the source's own
        Trim(ref draft.Authors, isFromMarc, Trim);
        Trim(ref draft.Contributors, isFromMarc,
            static (contributor, isFromMarc) => contributor with { Name = Trim(contributor.Name, isFromMarc) });
    }

    private static void Trim(ref string? text, bool isFromMarc)
    {
        if (text is not null)
            text = Trim(text, isFromMarc);
    }

    private static string Trim(string text, bool isFromMarc)
    {
        if (text is [.., var last] && char.IsAsciiLetterOrDigit(last) && char.IsAsciiLetterOrDigit(text[0]))
            return text;   // nearly always
        var trimmed = isFromMarc ? IsbdPunctuation.Trim(text) : IsbdPunctuation.TrimMarks(text);
        return trimmed.IsEmpty || trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    private static AgentName Trim(AgentName name, bool isFromMarc) =>
        name.Literal is { } literal ? name with { Literal = Trim(literal, isFromMarc) }
        : name.Given is { } given ? name with { Given = Trim(given, isFromMarc) }
        : name.Family is { } family ? name with { Family = Trim(family, isFromMarc) }
        : name;

    private static void Trim<T>(ref ValueList<T> list, bool isFromMarc, Func<T, bool, T> trim)
        where T : IEquatable<T>
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (trim(list[i], isFromMarc).Equals(list[i]))
                continue;
            var trimmed = new T[list.Count];
            for (var j = 0; j < trimmed.Length; j++)
                trimmed[j] = trim(list[j], isFromMarc);
            list = new(trimmed);
            return;
        }
    }
}
