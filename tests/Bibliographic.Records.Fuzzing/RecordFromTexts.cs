using System.Reflection;

namespace Bibliographic.Records.Fuzzing;

/// <summary>Makes a record of any texts, each with a number that says which value it is.</summary>
internal static class RecordFromTexts
{
    private static readonly PropertyInfo[] Properties =
        [.. typeof(BibliographicRecord).GetProperties().Where(property => property.CanWrite && Setter(property.PropertyType) is not null)
            .OrderBy(property => property.Name, StringComparer.Ordinal)];

    /// <summary>How many values there are to choose from; larger numbers begin anew.</summary>
    public static int ValueCount => Properties.Length;

    public static BibliographicRecord Make(IEnumerable<(int Value, string Text)> texts)
    {
        var record = new BibliographicRecord();
        foreach (var (value, text) in texts)
        {
            var property = Properties[value % Properties.Length];
            property.SetValue(record, Setter(property.PropertyType)!(property.GetValue(record), text));
        }
        return record;
    }

    /// <summary>How a text becomes a value of a type, or one more of a list; null for types that no text becomes.</summary>
    private static Func<object?, string, object?>? Setter(Type type) =>
        type == typeof(string) ? static (_, text) => text
        : type == typeof(ValueList<string>) ? static (list, text) => Add((ValueList<string>)list!, text)
        : type == typeof(ValueList<AgentName>) ? static (list, text) => Add((ValueList<AgentName>)list!, Name(text))
        : type == typeof(ValueList<Contributor>) ? static (list, text) => Add((ValueList<Contributor>)list!, MakeContributor(text))
        : type == typeof(ValueList<Language>)
            ? static (list, text) => Add((ValueList<Language>)list!, new(text, text.Length == 2 ? text : null))
        : type == typeof(ValueList<RecordField>)
            ? static (list, text) => Add((ValueList<RecordField>)list!, new(text.Split('=')[0], ValueList.From(text.Split('=').Skip(1))))
        : type == typeof(ValueList<OtherIdentifier>)
            ? static (list,
                text) => Add((ValueList<OtherIdentifier>)list!, new(text.Split('=')[0], text.Split('=').ElementAtOrDefault(1) ?? ""))
        : type == typeof(ValueList<PartialDate>)
            ? static (list, text) => PartialDate.TryParse(text, out var date) ? Add((ValueList<PartialDate>)list!, date) : list
        : type == typeof(License?) ? static (_, text) => new License(text.Split('=')[0], text.Split('=').ElementAtOrDefault(1))
        : type == typeof(long?) ? static (_, text) => (long)text.Length
        : type == typeof(Doi?) ? static (_, text) => Parsed<Doi>(text)
        : type == typeof(Pmid?) ? static (_, text) => Parsed<Pmid>(text)
        : type == typeof(Pmcid?) ? static (_, text) => Parsed<Pmcid>(text)
        : type == typeof(ValueList<Isbn>)
            ? static (list, text) => Isbn.TryParse(text, out var isbn) ? Add((ValueList<Isbn>)list!, isbn) : list
        : type == typeof(ValueList<Issn>)
            ? static (list, text) => Issn.TryParse(text, out var issn) ? Add((ValueList<Issn>)list!, issn) : list
        : null;

    private static ValueList<T> Add<T>(ValueList<T> list, T value) => [.. list, value];

    private static T? Parsed<T>(string text)
        where T : struct, IIdentifier<T> => T.TryParse(text, out var value) ? value : null;

    /// <summary>A text with equals signs is a person of so many parts.</summary>
    private static AgentName Name(string text) => text.Split('=') is [var family, .. var rest] && rest.Length > 0
        ? AgentName.Person(family, rest[0], rest.ElementAtOrDefault(1)) with { LifeDates = rest.ElementAtOrDefault(2) }
        : AgentName.Group(text);

    private static Contributor MakeContributor(string text) =>
        text.Split('#') is [var role, var name] ? new(Name(name), role) : new(Name(text), null);
}
