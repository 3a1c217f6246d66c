using System.Net;

namespace Bibliographic.Records.Output;

/// <summary>
/// Takes entities out of values: sources hold them once too often, as in <c>Fish &amp;amp; Fisheries</c>. Titles keep theirs, because they
/// are read together with the markup of titles.
/// </summary>
internal static class Entities
{
    /// <summary>The record with its values in plain text; the record itself when it has no entity, which is nearly always so.</summary>
    public static BibliographicRecord Decode(BibliographicRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!HasAny(record))
            return record;
        return record with
        {
            Journal = Decode(record.Journal),
            Publisher = Decode(record.Publisher),
            PlaceOfPublication = Decode(record.PlaceOfPublication),
            Abstract = Decode(record.Abstract),
            Copyright = Decode(record.Copyright),
            Edition = Decode(record.Edition),
            ArticleType = Decode(record.ArticleType),
            Subjects = Decode(record.Subjects),
            Genres = Decode(record.Genres),
            Places = Decode(record.Places),
            Eras = Decode(record.Eras),
            Series = Decode(record.Series),
            Notes = Decode(record.Notes),
            Contents = Decode(record.Contents),
            Institutions = Decode(record.Institutions),
            Authors = ValueList.From(record.Authors.Select(Decode)),
            Contributors = ValueList.From(record.Contributors.Select(static someone => someone with { Name = Decode(someone.Name) })),
        };
    }

    private static bool HasAny(BibliographicRecord record) =>
        Has(record.Journal) || Has(record.Publisher) || Has(record.PlaceOfPublication) || Has(record.Abstract) || Has(record.Copyright)
        || Has(record.Edition) || Has(record.ArticleType) || Has(record.Subjects) || Has(record.Genres) || Has(record.Places)
        || Has(record.Eras) || Has(record.Series) || Has(record.Notes) || Has(record.Contents) || Has(record.Institutions)
        || HasInNames(record);

    private static bool HasInNames(BibliographicRecord record)
    {
        foreach (ref readonly var author in record.Authors)
        {
            if (Has(author.Family) || Has(author.Given) || Has(author.Literal))
                return true;
        }
        foreach (ref readonly var contributor in record.Contributors)
        {
            if (Has(contributor.Name.Family) || Has(contributor.Name.Given) || Has(contributor.Name.Literal))
                return true;
        }
        return false;
    }

    private static bool Has(ValueList<string> texts)
    {
        foreach (var text in texts)
        {
            if (Has(text))
                return true;
        }
        return false;
    }

    private static bool Has(string? text) =>
        text?.IndexOf('&', StringComparison.Ordinal) is >= 0 and var at && text.IndexOf(';', at) > 0 && Decode(text) != text;

    private static string? Decode(string? text) => WebUtility.HtmlDecode(text);

    private static ValueList<string> Decode(ValueList<string> texts) =>
        Has(texts) ? ValueList.From(texts.Select(static text => Decode(text)!)) : texts;

    private static AgentName Decode(AgentName name) =>
        Has(name.Family) || Has(name.Given) || Has(name.Literal)
            ? name with { Family = Decode(name.Family), Given = Decode(name.Given), Literal = Decode(name.Literal) }
            : name;
}
