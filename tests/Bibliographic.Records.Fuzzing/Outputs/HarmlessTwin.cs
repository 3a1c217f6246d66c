using System.Text;
using System.Text.RegularExpressions;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>
/// A record of the same shape in which no text can mean anything to a format: as many values in each list, as many sections in the
/// abstract, the same identifiers and dates; every text keeps only its letters and digits, which is enough to be taken for the same kind of
/// work or role.
/// </summary>
internal static partial class HarmlessTwin
{
    /// <param name="record">The record.</param>
    /// <param name="divided">
    /// Whether values that some formats divide (names with a particle, pages, the number of a series, the size of a book) or translate
    /// (languages, titles) are ones that can be divided.
    /// </param>
    /// <remarks>
    /// An entity may stand for nothing (<c>&amp;#0;</c>): formats that read entities then have no value, and others have one.
    /// </remarks>
    public static BibliographicRecord Of(BibliographicRecord record, bool divided) =>
        WithHarmlessTexts(divided ? record : Entities.Decode(record), divided);

    private static BibliographicRecord WithHarmlessTexts(BibliographicRecord record, bool divided) => record with
    {
        Id = Text(record.Id),
        Formats = Texts(record.Formats),
        ArticleType = Text(record.ArticleType),
        Title = Title(record.Title, "title ", divided),
        ShortTitle = Title(record.ShortTitle, "short ", divided),
        Subtitle = Title(record.Subtitle, "sub ", divided),
        AlternativeTitles = Texts(record.AlternativeTitles),
        Authors = List(record.Authors, name => Name(name, divided)),
        Contributors = List(record.Contributors, contributor => new Contributor(Name(contributor.Name, divided), Role(contributor.Role))),
        Journal = Text(record.Journal),
        Volume = Text(record.Volume),
        Issue = Text(record.Issue),
        Pages = divided && !IsBlank(record.Pages) ? "1-2" : IsBlank(record.Pages) ? record.Pages : "e1",
        Publisher = Text(record.Publisher, "q "),   // a number alone is none to those who read a dump
        Abstract = Abstract(record),
        Subjects = Texts(record.Subjects),
        Genres = Texts(record.Genres),
        Places = Texts(record.Places),
        Eras = Texts(record.Eras),
        Languages = List(record.Languages, language => new Language(Text(language.Name)!, divided ? LanguageCode(language.Code) : null)),
        Urls = Urls(record.Urls),
        License = record.License is { } license ? new License(IsBlank(license.Url) ? license.Url : "https://creativecommons.org/licenses/by/4.0/", Text(license.Text)) : null,
        Copyright = Text(record.Copyright),
        Edition = Text(record.Edition),
        Series = List(record.Series, series => divided && !IsBlank(series) ? "q ; 1" : Text(series)!),
        Contents = Texts(record.Contents),
        PhysicalDescriptions = List(record.PhysicalDescriptions, extent => divided && !IsBlank(extent) ? "q ; 1" : Text(extent)!),
        CallNumbers = Texts(record.CallNumbers),
        Institutions = Texts(record.Institutions),
        Collections = Texts(record.Collections),
        RecordFormat = Text(record.RecordFormat),
        ExtraFields = List(record.ExtraFields, field => new RecordField(FieldName(field.Name), Texts(field.Values))),
    };

    /// <summary>A title of nothing but markup is one to some formats and none to others.</summary>
    private static string? Title(string? title, string before, bool divided) =>
        !divided && IsBlank(MarkedText.Parse(title).PlainText) ? null : Text(title, before);

    private static string? LanguageCode(string? code) =>
        code is null || code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) ? code : "en";

    /// <summary>Another address for each other address: some formats write none twice.</summary>
    private static ValueList<string> Urls(ValueList<string> urls)
    {
        var different = urls.Distinct().ToList();
        return List(urls, url => IsBlank(url) ? url : $"https://example.org/q{different.IndexOf(url)}");
    }

    private static AgentName Name(AgentName name, bool divided) => name with
    {
        Family = divided && !IsBlank(name.Family) ? "von " + Text(name.Family) : Text(name.Family),
        Given = Text(name.Given),
        Suffix = Text(name.Suffix),
        LifeDates = Text(name.LifeDates),
        Literal = Text(name.Literal),
    };

    private static string? Abstract(BibliographicRecord record)
    {
        if (IsBlank(record.Abstract))
            return record.Abstract;
        return string.Join(' ', record.GetAbstractSections().Select(section => section.Label is null ? "q." : "LABEL: q."));
    }

    private static string? Text(string? text, string before = "") =>
        IsBlank(text) ? text : Meaningless().Replace(text!, " ") is var kept && IsBlank(kept) ? before + "q" : before + kept;

    /// <summary>Another name for each other name.</summary>
    private static string FieldName(string name) =>
        IsBlank(name) || name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
            ? name
            : "x" + Convert.ToHexString(Encoding.UTF8.GetBytes(name));

    private static ValueList<string> Texts(ValueList<string> texts) => List(texts, text => Text(text)!);

    /// <summary>
    /// A role that means the same: without its odd characters, a text such as <c>edt&amp;</c> would become a code that formats know.
    /// </summary>
    private static string? Role(string? role)
    {
        var text = Text(role);
        return text is null || Relators.FindCode(text) == Relators.FindCode(role!) ? text : "q";
    }

    private static ValueList<T> List<T>(ValueList<T> values, Func<T, T> twin) => ValueList.From(values.Select(twin));

    private static bool IsBlank(string? text) => SingleLine.IsBlank(text);

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Meaningless();
}
