using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Model.Values;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// Takes off the values of index pages what MARC, from which many are made, has at the ends of its subfields: <c>Marsh maps : a guide /</c>,
/// <c>Heron Press,</c>, <c>Reed, Ann.</c>
/// </summary>
internal static class CataloguePunctuation
{
    private static readonly RecordProperty<string?>[] Texts =
    [
        Properties.Title, Properties.ShortTitle, Properties.Subtitle, Properties.Journal, Properties.Publisher, Properties.PlaceOfPublication,
        Properties.Edition,
    ];

    private static readonly RecordProperty<ValueList<string>>[] Lists =
        [Properties.AlternativeTitles, Properties.Series, Properties.Subjects, Properties.Genres, Properties.Places, Properties.Eras];

    /// <summary>Takes off the marks that announce what follows, and in pages made from MARC the period at the end of a field.</summary>
    public static void TakeOff(ref RecordDraft draft, bool isFromMarc)
    {
        foreach (var property in Texts)
        {
            ref var text = ref property.In(ref draft);
            if (text is not null)
                text = Trim(text, isFromMarc);
        }
        foreach (var property in Lists)
            Trim(ref property.In(ref draft), isFromMarc, Trim);
        Trim(ref draft.PhysicalDescriptions, false, Trim);
        if (!isFromMarc)
            return;   // what stands at the end of a name, as in "Miguel Cuevas -", is then the source's own
        Trim(ref draft.Authors, isFromMarc, Trim);
        Trim(ref draft.Contributors, isFromMarc, static (contributor, isFromMarc) => contributor with { Name = Trim(contributor.Name, isFromMarc) });
    }

    private static string Trim(string text, bool isFromMarc)
    {
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
