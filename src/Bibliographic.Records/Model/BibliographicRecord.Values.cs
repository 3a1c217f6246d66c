using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records;

public sealed partial record BibliographicRecord
{
    /// <summary>Whether the record says something: blank texts and empty names say nothing.</summary>
    /// <param name="value">What is asked for.</param>
    public bool Has(RecordValue value) => value switch
    {
        RecordValue.Id => IsText(Id),
        RecordValue.Version => Version is not null,
        RecordValue.Formats => TextLists.HasText(Formats),
        RecordValue.ArticleType => IsText(ArticleType),
        RecordValue.Title => IsText(Title),
        RecordValue.TitleMarkup => IsMarked(Title) || IsMarked(ShortTitle) || IsMarked(Subtitle),
        RecordValue.ShortTitle => IsText(ShortTitle),
        RecordValue.Subtitle => IsText(Subtitle),
        RecordValue.AlternativeTitles => TextLists.HasText(AlternativeTitles),
        RecordValue.Journal => IsText(Journal),
        RecordValue.Volume => IsText(Volume),
        RecordValue.Issue => IsText(Issue),
        RecordValue.Pages => IsText(Pages),
        RecordValue.Publisher => IsText(Publisher),
        RecordValue.Year => Date is not null,
        RecordValue.MonthAndDay => Date?.Month is not null,
        RecordValue.FurtherDates => Dates.Count > 1,
        RecordValue.Datestamp => Datestamp is not null,
        RecordValue.Abstract => IsText(Abstract),
        RecordValue.Subjects => TextLists.HasText(Subjects),
        RecordValue.Genres => TextLists.HasText(Genres),
        RecordValue.Places => TextLists.HasText(Places),
        RecordValue.Eras => TextLists.HasText(Eras),
        RecordValue.Language => Language is not null,
        RecordValue.FurtherLanguages => Languages.Count > 1,
        RecordValue.Url => TextLists.HasText(Urls),
        RecordValue.FurtherUrls => Urls.Count > 1,
        RecordValue.Pmid => Pmid is not null,
        RecordValue.Pmcid => Pmcid is not null,
        RecordValue.Doi => Doi is not null,
        RecordValue.Issn => !Issns.IsEmpty,
        RecordValue.FurtherIssns => Issns.Count > 1,
        RecordValue.Isbn => !Isbns.IsEmpty,
        RecordValue.FurtherIsbns => Isbns.Count > 1,
        RecordValue.LicenseUrl => IsText(License?.Url),
        RecordValue.LicenseText => IsText(License?.Text),
        RecordValue.Copyright => IsText(Copyright),
        RecordValue.Edition => IsText(Edition),
        RecordValue.Series => TextLists.HasText(Series),
        RecordValue.FurtherSeries => Series.Count > 1,
        RecordValue.Contents => TextLists.HasText(Contents),
        RecordValue.PhysicalDescriptions => TextLists.HasText(PhysicalDescriptions),
        RecordValue.CallNumber => TextLists.HasText(CallNumbers),
        RecordValue.FurtherCallNumbers => CallNumbers.Count > 1,
        RecordValue.Institutions => TextLists.HasText(Institutions),
        RecordValue.Collection => TextLists.HasText(Collections),
        RecordValue.FurtherCollections => Collections.Count > 1,
        RecordValue.RecordFormat => IsText(RecordFormat),
        RecordValue.ExtraFields => !ExtraFields.IsEmpty,
        RecordValue.Evidence => Evidence != default,
        _ => HasName(value),
    };

    private bool HasName(RecordValue value)
    {
        foreach (ref readonly var author in Authors.AsSpan())
        {
            var parts = new NameParts(author);
            var isFound = value switch
            {
                RecordValue.Authors => !parts.IsEmpty && !parts.IsUndivided,
                RecordValue.AuthorSuffixes => !parts.Suffix.IsEmpty,
                RecordValue.GroupAuthors => !parts.IsEmpty && parts.IsUndivided,
                _ => HasDetail(value, author),
            };
            if (isFound)
                return true;
        }
        foreach (ref readonly var contributor in Contributors.AsSpan())
        {
            var isOther = !Roles.IsEditor(contributor) && !Roles.IsTranslator(contributor);
            var isFound = value switch
            {
                RecordValue.Editors => Roles.IsEditor(contributor),
                RecordValue.Translators => Roles.IsTranslator(contributor),
                RecordValue.OtherContributors => isOther,
                RecordValue.ContributorRoles => isOther && IsText(contributor.Role),
                _ => HasDetail(value, contributor.Name),
            };
            if (isFound && !new NameParts(contributor.Name).IsEmpty)
                return true;
        }
        return false;
    }

    private static bool HasDetail(RecordValue value, in AgentName name) =>
        value == RecordValue.LifeDates ? IsText(name.LifeDates) : value == RecordValue.Orcids && name.Orcid is not null;

    private static bool IsText(string? text) => !SingleLine.IsBlank(text);

    private static bool IsMarked(string? text) => !MarkedText.Parse(text).IsPlain;
}
