using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Model.Values;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// Takes off the values of an index page that was made from MARC what MARC has at the ends of its subfields: <c>Marsh maps : a guide /</c>,
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

    public static void TakeOff(ref RecordDraft draft)
    {
        foreach (var property in Texts)
        {
            ref var text = ref property.In(ref draft);
            text = IsbdPunctuation.TrimToNull(text) ?? text;
        }
        foreach (var property in Lists)
            Trim(ref property.In(ref draft), static text => IsbdPunctuation.TrimToNull(text) ?? text);
        Trim(ref draft.PhysicalDescriptions, static text => IsbdPunctuation.TrimMarks(text) is { IsEmpty: false } trimmed && trimmed.Length < text.Length ? trimmed.ToString() : text);
        Trim(ref draft.Authors, Trim);
        Trim(ref draft.Contributors, static contributor => contributor with { Name = Trim(contributor.Name) });
    }

    private static AgentName Trim(AgentName name) =>
        name.Literal is { } literal ? IsbdPunctuation.TrimToNull(literal) is { } trimmed ? name with { Literal = trimmed } : name
        : name.Given is not null ? name with { Given = IsbdPunctuation.TrimToNull(name.Given) }
        : IsbdPunctuation.TrimToNull(name.Family) is { } family ? name with { Family = family }
        : name;

    private static void Trim<T>(ref ValueList<T> list, Func<T, T> trim)
        where T : IEquatable<T>
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (trim(list[i]).Equals(list[i]))
                continue;
            list = ValueList.From(list.Select(trim));
            return;
        }
    }
}
