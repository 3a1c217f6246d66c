using System.Globalization;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Model.Values;

/// <summary>The table of a record's values, in the order of the library's JSON. Whatever handles all values reads it.</summary>
internal static class RecordProperties
{
    private static readonly List<RecordProperty> Declared = [];

    public static readonly RecordProperty<string?> Id = Text("id", RecordValue.Id, static (ref d) => ref d.Id);
    public static readonly RecordProperty<long?> Version = Single("version", RecordValue.Version, static (ref d) => ref d.Version);

    public static readonly RecordProperty<Pmid?> Pmid = Single("pmid", RecordValue.Pmid, static (ref d) => ref d.Pmid);
    public static readonly RecordProperty<Pmcid?> Pmcid = Single("pmcid", RecordValue.Pmcid, static (ref d) => ref d.Pmcid);
    public static readonly RecordProperty<Doi?> Doi = Single("doi", RecordValue.Doi, static (ref d) => ref d.Doi);
    public static readonly RecordProperty<ValueList<Issn>> Issns =
        List("issn", RecordValue.Issn, static (ref d) => ref d.Issns, RecordValue.FurtherIssns);
    public static readonly RecordProperty<ValueList<Isbn>> Isbns =
        List("isbn", RecordValue.Isbn, static (ref d) => ref d.Isbns, RecordValue.FurtherIsbns);
    public static readonly RecordProperty<ValueList<OtherIdentifier>> OtherIdentifiers =
        List("otherIdentifiers", RecordValue.OtherIdentifiers, static (ref d) => ref d.OtherIdentifiers, isIn: HasIdentifier);

    public static readonly RecordProperty<ValueList<string>> Formats = Texts("formats", RecordValue.Formats, static (ref d) => ref d.Formats);
    public static readonly RecordProperty<string?> ArticleType = Text("articleType", RecordValue.ArticleType, static (ref d) => ref d.ArticleType);
    public static readonly RecordProperty<string?> Title = Text(
        "title", RecordValue.Title, static (ref d) => ref d.Title,
        also: [new(RecordValue.TitleMarkup, static r => IsMarked(r.Title) || IsMarked(r.ShortTitle) || IsMarked(r.Subtitle))]);
    public static readonly RecordProperty<string?> ShortTitle =
        Text("shortTitle", RecordValue.ShortTitle, static (ref d) => ref d.ShortTitle, partOf: Title);
    public static readonly RecordProperty<string?> Subtitle =
        Text("subtitle", RecordValue.Subtitle, static (ref d) => ref d.Subtitle, partOf: Title);
    public static readonly RecordProperty<ValueList<string>> AlternativeTitles =
        Texts("alternativeTitles", RecordValue.AlternativeTitles, static (ref d) => ref d.AlternativeTitles);
    public static readonly RecordProperty<ValueList<AgentName>> Authors = Names(
        "authors", RecordValue.Authors, static (ref d) => ref d.Authors, TextOf,
        new(RecordValue.Authors, static r => HasAuthor(r, static name => !name.IsEmpty && !name.IsUndivided)),
        new(RecordValue.AuthorSuffixes, static r => HasAuthor(r, static name => !name.Suffix.IsEmpty)),
        new(RecordValue.GroupAuthors, static r => HasAuthor(r, static name => !name.IsEmpty && name.IsUndivided)),
        new(RecordValue.LifeDates, static r => HasDetail(r, static name => IsText(name.LifeDates))),
        new(RecordValue.Orcids, static r => HasDetail(r, static name => name.Orcid is not null)));
    public static readonly RecordProperty<ValueList<Contributor>> Contributors = Names(
        "contributors", RecordValue.OtherContributors, static (ref d) => ref d.Contributors, TextOf,
        new(RecordValue.Editors, static r => HasContributor(r, static contributor => Roles.IsEditor(contributor))),
        new(RecordValue.Translators, static r => HasContributor(r, static contributor => Roles.IsTranslator(contributor))),
        new(RecordValue.OtherContributors, static r => HasContributor(r, IsOther)),
        new(RecordValue.ContributorRoles,
            static r => HasContributor(r, static contributor => IsOther(contributor) && IsText(contributor.Role))));
    public static readonly RecordProperty<string?> Journal = Text("journal", RecordValue.Journal, static (ref d) => ref d.Journal);
    public static readonly RecordProperty<string?> Volume = Text("volume", RecordValue.Volume, static (ref d) => ref d.Volume);
    public static readonly RecordProperty<string?> Issue = Text("issue", RecordValue.Issue, static (ref d) => ref d.Issue);
    public static readonly RecordProperty<string?> Pages = Text("pages", RecordValue.Pages, static (ref d) => ref d.Pages);
    public static readonly RecordProperty<string?> Publisher = Text("publisher", RecordValue.Publisher, static (ref d) => ref d.Publisher);
    public static readonly RecordProperty<string?> PlaceOfPublication =
        Text("placeOfPublication", RecordValue.PlaceOfPublication, static (ref d) => ref d.PlaceOfPublication, partOf: Publisher);
    public static readonly RecordProperty<ValueList<PartialDate>> Dates = List(
        "dates", RecordValue.Year, static (ref d) => ref d.Dates, RecordValue.FurtherDates,
        also: [new(RecordValue.MonthAndDay, static r => r.Date?.Month is not null)]);
    public static readonly RecordProperty<string?> Abstract = Text("abstract", RecordValue.Abstract, static (ref d) => ref d.Abstract);
    public static readonly RecordProperty<string?> AbstractLanguage =
        Text("abstractLanguage", RecordValue.AbstractLanguage, static (ref d) => ref d.AbstractLanguage, partOf: Abstract);
    public static readonly RecordProperty<ValueList<string>> Subjects = Texts("subjects", RecordValue.Subjects, static (ref d) => ref d.Subjects);
    public static readonly RecordProperty<ValueList<string>> Genres = Texts("genres", RecordValue.Genres, static (ref d) => ref d.Genres);
    public static readonly RecordProperty<ValueList<string>> Places = Texts("places", RecordValue.Places, static (ref d) => ref d.Places);
    public static readonly RecordProperty<ValueList<string>> Eras = Texts("eras", RecordValue.Eras, static (ref d) => ref d.Eras);
    public static readonly RecordProperty<ValueList<Language>> Languages =
        List("languages", RecordValue.Language, static (ref d) => ref d.Languages, RecordValue.FurtherLanguages);
    public static readonly RecordProperty<ValueList<string>> Urls =
        Texts("urls", RecordValue.Url, static (ref d) => ref d.Urls, RecordValue.FurtherUrls);

    public static readonly RecordProperty<string?> LicenseUrl =
        Text("licenseUrl", RecordValue.LicenseUrl, static (ref d) => ref d.LicenseUrl, evidenceName: "license");
    public static readonly RecordProperty<string?> LicenseText =
        Text("licenseText", RecordValue.LicenseText, static (ref d) => ref d.LicenseText, partOf: LicenseUrl, whole: LicenseUrl);
    public static readonly RecordProperty<string?> Copyright = Text("copyright", RecordValue.Copyright, static (ref d) => ref d.Copyright);
    public static readonly RecordProperty<string?> Edition = Text("edition", RecordValue.Edition, static (ref d) => ref d.Edition);
    public static readonly RecordProperty<ValueList<string>> Series =
        Texts("series", RecordValue.Series, static (ref d) => ref d.Series, RecordValue.FurtherSeries);
    public static readonly RecordProperty<ValueList<string>> Contents = Texts("contents", RecordValue.Contents, static (ref d) => ref d.Contents);
    public static readonly RecordProperty<ValueList<string>> Notes = Texts("notes", RecordValue.Notes, static (ref d) => ref d.Notes);
    public static readonly RecordProperty<ValueList<string>> PhysicalDescriptions =
        Texts("physicalDescriptions", RecordValue.PhysicalDescriptions, static (ref d) => ref d.PhysicalDescriptions);
    public static readonly RecordProperty<ValueList<string>> CallNumbers =
        Texts("callNumbers", RecordValue.CallNumber, static (ref d) => ref d.CallNumbers, RecordValue.FurtherCallNumbers);
    public static readonly RecordProperty<ValueList<string>> Institutions =
        Texts("institutions", RecordValue.Institutions, static (ref d) => ref d.Institutions);
    public static readonly RecordProperty<ValueList<string>> Collections =
        Texts("collections", RecordValue.Collection, static (ref d) => ref d.Collections, RecordValue.FurtherCollections);
    public static readonly RecordProperty<string?> RecordFormat = Text("recordFormat", RecordValue.RecordFormat, static (ref d) => ref d.RecordFormat);
    public static readonly RecordProperty<Datestamp?> Datestamp = Single("datestamp", RecordValue.Datestamp, static (ref d) => ref d.Datestamp);
    public static readonly RecordProperty<string?> SourceAddress =
        Text("sourceAddress", RecordValue.SourceAddress, static (ref d) => ref d.SourceAddress.Value);
    public static readonly RecordProperty<Datestamp?> SourceDate =
        Single("sourceDate", RecordValue.SourceDate, static (ref d) => ref d.SourceDate.Value, partOf: SourceAddress);
    public static readonly RecordProperty<SourcePosition?> SourcePosition = new(
        "sourcePosition", RecordValue.SourcePosition, static (ref d) => ref d.SourcePosition.Value,
        static position => position is { } place ? [place.ToString()] : [],
        [new(RecordValue.SourcePosition, static r => r.SourcePosition is not null)])
    {
        PartOf = SourceAddress,
    };
    public static readonly RecordProperty<MarcRecord?> Marc = new(
        "marc", RecordValue.Marc, static (ref d) => ref d.Marc.Value, static marc => marc is null ? [] : [marc.ToString()],
        [new(RecordValue.Marc, static r => r.Marc is not null)]);
    public static readonly RecordProperty<ValueList<RecordField>> ExtraFields =
        List("extraFields", RecordValue.ExtraFields, static (ref d) => ref d.ExtraFields);
    public static readonly RecordProperty<RecordEvidence> Evidence = new(
        "evidence", RecordValue.Evidence, static (ref d) => ref d.Evidence.Value, static evidence => ValueList.From(evidence.Select(pair => $"{pair.Value}")),
        [new(RecordValue.Evidence, static r => r.Evidence != default)]);

    /// <summary>
    /// All in the order in which people read a record: what the work is, then its numbers, then what belongs to the copy and the catalogue.
    /// </summary>
    public static ValueList<RecordProperty> ForPeople { get; } = ValueList.From(Declared.OrderBy(static property =>
        property.Index > Urls.Index ? 2 : property.Index >= Pmid.Index && property.Index <= OtherIdentifiers.Index ? 1 : 0));

    /// <summary>Everything that reports distinguish, in the order of <see cref="ForPeople"/>.</summary>
    public static ValueList<RecordValueDefinition> Values { get; } = Number(ForPeople.SelectMany(static property => property.Values));

    /// <summary>All, in the order of JSON.</summary>
    public static ValueList<RecordProperty> All { get; } = ValueList.From(Declared);

    private static readonly Dictionary<RecordValue, RecordValueDefinition> ByValue =
        Values.ToDictionary(static definition => definition.Value);

    /// <summary>What a value means; null when there is no such value.</summary>
    public static RecordValueDefinition? Find(RecordValue value) => ByValue.GetValueOrDefault(value);

    /// <summary>Puts a property into the table, behind those that were declared before.</summary>
    /// <returns>Its position.</returns>
    public static int Declare(RecordProperty property)
    {
        Declared.Add(property);
        return Declared.Count - 1;
    }

    private delegate bool NameTest(scoped NameParts name);

    private static RecordProperty<string?> Text(
        string name, RecordValue value, RecordProperty<string?>.FieldOf field, RecordProperty? partOf = null, RecordProperty? whole = null,
        string? evidenceName = null, RecordValueDefinition[]? also = null) =>
        new(
            name, value, field, static text => string.IsNullOrEmpty(text) ? [] : [text],
            [new(value, r => IsText(field(ref r.Values))), .. also ?? []])
        {
            PartOf = partOf, Whole = whole, EvidenceName = evidenceName,
        };

    private static RecordProperty<T?> Single<T>(
        string name, RecordValue value, RecordProperty<T?>.FieldOf field, RecordProperty? partOf = null)
        where T : struct, IFormattable =>
        new(
            name, value, field, static single => single is { } some ? [some.ToString(null, CultureInfo.InvariantCulture)] : [],
            [new(value, r => field(ref r.Values) is not null)])
        {
            PartOf = partOf,
        };

    private static RecordProperty<ValueList<string>> Texts(
        string name, RecordValue value, RecordProperty<ValueList<string>>.FieldOf field, RecordValue? further = null) =>
        new(
            name, value, field, static texts => texts,
            [new(value, r => TextLists.HasText(field(ref r.Values))), .. Further(further, field)])
        {
            Uniter = Unite,
        };

    private static RecordProperty<ValueList<T>> List<T>(
        string name, RecordValue value, RecordProperty<ValueList<T>>.FieldOf field, RecordValue? further = null,
        RecordValueDefinition[]? also = null, Predicate<BibliographicRecord>? isIn = null) =>
        new(
            name, value, field, static list => ValueList.From(list.Select(static item => $"{item}")),
            [new(value, isIn ?? (r => !field(ref r.Values).IsEmpty)), .. also ?? [], .. Further(further, field)])
        {
            Uniter = Unite,
        };

    /// <summary>
    /// A list of names is one statement: two lists of the same people, one of them with initials, must not be put together.
    /// </summary>
    private static RecordProperty<ValueList<T>> Names<T>(
        string name, RecordValue value, RecordProperty<ValueList<T>>.FieldOf field, Func<T, string> textOf,
        params RecordValueDefinition[] values) =>
        new(name, value, field, names => ValueList.From(names.Select(textOf)), values);

    private static RecordValueDefinition[] Further<T>(RecordValue? value, RecordProperty<ValueList<T>>.FieldOf field) =>
        value is { } further ? [new(further, r => field(ref r.Values).Count > 1, isFurther: true)] : [];

    private static ValueList<T> Unite<T>(
        IReadOnlyList<BibliographicRecord> records, RecordProperty<ValueList<T>>.FieldOf field, Action<BibliographicRecord> onAdded)
    {
        List<T> all = [];
        HashSet<T> known = [];
        foreach (var record in records)
        {
            var isFirst = ReferenceEquals(record, records[0]);
            var count = all.Count;
            foreach (var item in field(ref record.Values))
            {
                WorkCounter.Add(0);
                if (known.Add(item) || isFirst)
                    all.Add(item);
            }
            if (all.Count > count)
                onAdded(record);
        }
        return ValueList.From(all);
    }

    private static ValueList<RecordValueDefinition> Number(IEnumerable<RecordValueDefinition> values)
    {
        var list = ValueList.From(values);
        for (var i = 0; i < list.Count; i++)
            list[i].Index = i;
        return list;
    }

    private static string TextOf(AgentName name) => name.Orcid is { } orcid ? $"{name} ({orcid})" : name.ToString();

    private static string TextOf(Contributor contributor) =>
        contributor.Role is { } role ? $"{TextOf(contributor.Name)} ({role})" : TextOf(contributor.Name);

    private static bool IsText(string? text) => !SingleLine.IsBlank(text);

    private static bool IsMarked(string? text) => !MarkedText.Parse(text).IsPlain;

    private static bool IsOther(Contributor contributor) => !Roles.IsEditor(contributor) && !Roles.IsTranslator(contributor);

    private static bool HasIdentifier(BibliographicRecord record)
    {
        foreach (ref readonly var identifier in record.OtherIdentifiers)
        {
            if (IsText(identifier.Value))
                return true;
        }
        return false;
    }

    private static bool HasAuthor(BibliographicRecord record, NameTest test)
    {
        foreach (ref readonly var author in record.Authors)
        {
            if (test(new NameParts(author)))
                return true;
        }
        return false;
    }

    private static bool HasContributor(BibliographicRecord record, Predicate<Contributor> test)
    {
        foreach (ref readonly var contributor in record.Contributors)
        {
            if (test(contributor) && !new NameParts(contributor.Name).IsEmpty)
                return true;
        }
        return false;
    }

    private static bool HasDetail(BibliographicRecord record, Predicate<AgentName> test)
    {
        foreach (ref readonly var author in record.Authors)
        {
            if (test(author))
                return true;
        }
        return HasContributor(record, contributor => test(contributor.Name));
    }
}
