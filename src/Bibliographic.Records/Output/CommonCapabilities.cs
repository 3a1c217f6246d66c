using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output;

/// <summary>What several formats can carry.</summary>
internal static class CommonCapabilities
{
    private const string LeftOutAddresses = "addresses are left out that identifiers stand for or that are not of the web";

    private const string NotOfWeb = "addresses are left out that are not of the web";

    private const string LegalNote = "as EndNote's legal note, which other programs do not read";

    private const string NoCode = "languages without a library code are left out";

    /// <summary>What every format can carry that is not the library's own.</summary>
    public static FormatCapabilities Citation { get; } = FormatCapabilities.None
        .With(
            Value.Id, Value.Title, Value.Authors, Value.AuthorSuffixes, Value.GroupAuthors, Value.Journal, Value.Volume, Value.Issue,
            Value.Pages, Value.Publisher,
            Value.Year, Value.MonthAndDay, Value.Abstract, Value.Subjects, Value.Language, Value.Pmid, Value.Pmcid, Value.Doi,
            Value.LicenseUrl, Value.Copyright)
        .WithApproximation(Value.Formats, "the kind of work only")
        .WithApproximation(Value.Pmid, "without its version", record => record.Pmid is { Version: > 0 })
        .WithApproximation(Value.Pmcid, "without its version", record => record.Pmcid is { Version: > 0 })
        .Without(Value.TitleMarkup, "titles are plain text")
        .Without(Value.Subtitle, "it is part of the title");

    /// <summary>Identifiers of NLM with their versions.</summary>
    public static FormatCapabilities WithVersions(this FormatCapabilities format) => format.With(Value.Pmid, Value.Pmcid);

    /// <summary>Title proper and subtitle in places of their own, when the record divides the title: <see cref="DividedTitle"/>.</summary>
    public static FormatCapabilities WithDividedTitle(this FormatCapabilities format) => format
        .With(Value.ShortTitle, Value.Subtitle)
        .WithApproximation(Value.Title, "as title proper and subtitle", IsDivided)
        .Without(Value.ShortTitle, "the title is written instead", record => !IsDivided(record) && record.Has(Value.Title))
        .Without(Value.Subtitle, "it is part of the title", record => !IsDivided(record));

    /// <summary>The language of the abstract, as the attribute of an element: <see cref="Xml.XmlOutput.Language"/>.</summary>
    public static FormatCapabilities WithAbstractLanguage(this FormatCapabilities format) => format
        .With(Value.AbstractLanguage)
        .Without(Value.AbstractLanguage, "there is no abstract, or it is no code of a language",
            record => SingleLine.IsBlank(record.Abstract) || !Xml.XmlOutput.IsLanguage(record.AbstractLanguage));

    /// <summary>One address: <see cref="WebAddresses.Best"/>.</summary>
    public static FormatCapabilities WithOneAddress(this FormatCapabilities format) => format
        .With(Value.Url)
        .Without(Value.Url, LeftOutAddresses, record => WebAddresses.Best(record) is null);

    /// <summary>The page that the record was read from as the address, where there is no other: <see cref="WebAddresses.PageAsAddress"/>.</summary>
    /// <param name="format">What else the format can carry.</param>
    /// <param name="withDate">Whether the format tells when an address was visited.</param>
    public static FormatCapabilities WithPageAsAddress(this FormatCapabilities format, bool withDate)
    {
        format = format
            .WithApproximation(Value.SourceAddress, "as the work's address, where it has no other")
            .Without(Value.SourceAddress, "the work's own address is written", record => WebAddresses.Best(record) is not null)
            .Without(Value.SourceAddress, NotOfWeb, record => WebAddresses.Page(record) is null);
        return !withDate ? format : format
            .WithApproximation(Value.SourceDate, "as the day on which the address was visited")
            .Without(Value.SourceDate, "the page's address is not written", record => WebAddresses.PageAsAddress(record) is null);
    }

    /// <summary>The page that the record was read from, with its date, in a place of its own.</summary>
    /// <param name="format">What else the format can carry.</param>
    /// <param name="place">What the place is, as the end of a sentence; null for one that is made for it.</param>
    public static FormatCapabilities WithPage(this FormatCapabilities format, string? place = null)
    {
        format = place is null
            ? format.With(Value.SourceAddress, Value.SourceDate)
            : format.WithApproximation(Value.SourceAddress, place).WithApproximation(Value.SourceDate, place);
        return format
            .Without(Value.SourceAddress, NotOfWeb, record => WebAddresses.Page(record) is null)
            .Without(Value.SourceDate, "the page's address is not written", record => WebAddresses.Page(record) is null);
    }

    /// <summary>The best address and those that no identifier stands for.</summary>
    public static FormatCapabilities WithOwnAddresses(this FormatCapabilities format) =>
        format.WithAddresses((record, url) => WebAddresses.IsOwn(url) || ReferenceEquals(url, WebAddresses.Best(record)), LeftOutAddresses);

    /// <summary>All addresses of the web.</summary>
    public static FormatCapabilities WithWebAddresses(this FormatCapabilities format) =>
        format.WithAddresses(static (_, url) => WebAddresses.IsWeb(url), NotOfWeb);

    public static FormatCapabilities WithAddresses(
        this FormatCapabilities format, Func<BibliographicRecord, string, bool> isWritten, string note = LeftOutAddresses)
    {
        int Count(BibliographicRecord record) => record.Urls.Count(url => isWritten(record, url));
        return format
            .With(Value.Url, Value.FurtherUrls)
            .Without(Value.Url, note, record => Count(record) == 0)
            .WithApproximation(Value.FurtherUrls, note, record => Count(record) < record.Urls.Count)
            .Without(Value.FurtherUrls, note, record => Count(record) < 2);
    }

    /// <summary>Languages as far as they can be coded.</summary>
    public static FormatCapabilities WithCodedLanguages(this FormatCapabilities format, Func<Language, bool> isWritten) => format
        .With(Value.Language, Value.FurtherLanguages)
        .Without(Value.Language, NoCode, record => record.Language is { } language && !isWritten(language))
        .WithApproximation(Value.FurtherLanguages, NoCode, record => !record.Languages.Skip(1).All(isWritten))
        .Without(Value.FurtherLanguages, NoCode, record => !record.Languages.Skip(1).Any(isWritten));

    /// <summary>One number: <see cref="SerialNumbers.Best"/>.</summary>
    public static FormatCapabilities WithOneSerialNumber(this FormatCapabilities format) => format
        .With(Value.Issn, Value.Isbn)
        .Without(Value.Issn, "there is a place for one number, and the ISBN is written", record => !IsArticle(record) && !record.Isbns.IsEmpty)
        .Without(Value.Isbn, "there is a place for one number, and the ISSN is written", record => IsArticle(record) && !record.Issns.IsEmpty);

    /// <summary>The address of the licence or else its words: <see cref="Rights"/>.</summary>
    public static FormatCapabilities WithOneLicense(this FormatCapabilities format) => format
        .With(Value.LicenseText)
        .Without(Value.LicenseText, "the licence's address stands for it", record => record.License?.Url is not null);

    /// <summary>Values that are written, but for which the programs have no field in works of some kinds.</summary>
    public static FormatCapabilities WithoutFieldFor(this FormatCapabilities format, ReadOnlySpan<Value> values, string note,
        params WorkType[] types)
    {
        foreach (var value in values)
            format = format.WithApproximation(value, note, record => types.Contains(WorkTypes.Of(record)));
        return format;
    }

    /// <summary>
    /// Copyright and licence in EndNote's legal note of an article, and in a note of other works; the same of identifiers of NLM.
    /// </summary>
    public static FormatCapabilities WithNotesOfRights(this FormatCapabilities format) => format
        .WithApproximation(Value.LicenseUrl, "as a note")
        .WithApproximation(Value.LicenseUrl, LegalNote, IsArticle)
        .WithApproximation(Value.Copyright, "as a note")
        .WithApproximation(Value.Copyright, LegalNote, IsArticle)
        .WithApproximation(Value.Pmid, "as the accession number")
        .WithApproximation(Value.Pmcid, "as a note", record => !IsArticle(record))
        .WithoutFieldFor([Value.Issn, Value.Isbn], "as a note, for their place is that of the work's own number", WorkType.Report, WorkType.Patent);

    private static bool IsDivided(BibliographicRecord record) => record.Has(Value.ShortTitle) && record.Has(Value.Subtitle);

    private static bool IsArticle(BibliographicRecord record) => WorkTypes.Of(record) == WorkType.Article;
}
