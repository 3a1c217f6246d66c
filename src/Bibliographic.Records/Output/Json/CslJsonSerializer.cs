using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Json;

/// <summary>CSL-JSON 1.0, whose objects are closed: what it has no variable for stands in <c>custom</c>.</summary>
internal sealed class CslJsonSerializer : JsonRecordSerializer
{
    private const string RoleNote = "roles are left out that CSL has no name variable for";

    public override string Name => "csl-json";

    public override string Description => "CSL-JSON, for citation processors: citeproc, pandoc, Zotero, Mendeley";

    private const string NotRead = "in \"custom\", which few programs read";

    public override string MediaType => "application/vnd.citationstyles.csl+json";

    public override FormatCapabilities Capabilities { get; } = CommonCapabilities.Citation
        .WithOneAddress().WithPageAsAddress(withDate: true)
        .With(
            Value.ArticleType, Value.TitleMarkup, Value.ShortTitle, Value.Orcids, Value.Editors, Value.Translators, Value.OtherContributors,
            Value.Genres,
            Value.Issn, Value.FurtherIssns, Value.Isbn, Value.FurtherIsbns, Value.LicenseText, Value.Edition, Value.Series,
            Value.PhysicalDescriptions,
            Value.CallNumber, Value.Collection, Value.PlaceOfPublication, Value.Notes)
        .WithApproximation(Value.Orcids, "only those of the authors", record => record.Contributors.Any(contributor => contributor.Name.Orcid is not null))
        .Without(Value.Orcids, "names have no place for it", record => !HasOrcid(record.Authors))
        .With(Value.ContributorRoles)
        .WithApproximation(Value.ContributorRoles, RoleNote, record => !OtherRoles(record).All(CslRoles.HasVariable))
        .Without(Value.ContributorRoles, RoleNote, record => !OtherRoles(record).Any(CslRoles.HasVariable))
        .WithApproximation(Value.Subjects, "joined by commas, of which some are in them", record => record.Subjects.Any(subject => subject.Contains(',', StringComparison.Ordinal)))
        .WithApproximation(Value.LicenseUrl, NotRead)
        .WithApproximation(Value.LicenseText, NotRead)
        .WithApproximation(Value.Copyright, NotRead)
        .Without(Value.LicenseText, "the licence's address stands for it", record => record.License?.Url is not null);

    protected override JsonText Text => JsonText.OneLine;

    protected override void Write(BibliographicRecord record, ref JsonOutput json)
    {
        record = Entities.Decode(record);
        json.StartObject();
        json.Name("id"u8);
        json.Text(Id(record));
        json.Name("type"u8);
        json.Text(Type(record));
        var type = WorkTypes.Of(record);
        json.Filled("genre"u8, type == WorkType.Software ? "Computer software" : ThesisKinds.NameOf(record, type));
        WriteMarked("title"u8, record.Title, ref json);
        WriteMarked("title-short"u8, record.ShortTitle, ref json);
        json.List("author"u8, record.Authors, WriteName);
        CslRoles.Write(record.Contributors, ref json);
        json.Filled("container-title"u8, record.Journal);
        WriteSeries(record.Series, ref json);
        json.Filled("volume"u8, record.Volume);
        // Of a report and a patent it is the work's own number.
        json.Filled(type is WorkType.Report or WorkType.Patent ? "number"u8 : "issue"u8, record.Issue);
        json.Filled("page"u8, record.Pages);
        // A number where it is one: some styles write "ed." behind any edition, the others behind numbers.
        json.Filled("edition"u8, EditionStatement.NumberOrText(record.Edition));
        json.Filled("publisher"u8, record.Publisher);
        json.Filled("publisher-place"u8, record.PlaceOfPublication);
        WriteDate("issued"u8, record.Date, ref json);
        json.Filled("abstract"u8, record.Abstract);
        json.Joined("keyword"u8, record.Subjects, ", ");
        json.Joined("note"u8, record.Notes, "; ");
        json.Filled("language"u8, record.Language?.Code ?? record.Language?.Name);
        json.Joined("dimensions"u8, record.PhysicalDescriptions, "; ");
        json.Filled("call-number"u8, record.CallNumbers.FirstOrDefault());
        json.Filled("source"u8, record.Collections.FirstOrDefault());
        json.Member("PMID"u8, WithoutVersion.Of(record.Pmid));
        json.Member("PMCID"u8, WithoutVersion.Of(record.Pmcid));
        json.Member("DOI"u8, record.Doi);
        json.Joined("ISSN"u8, record.Issns, ", ");
        json.Joined("ISBN"u8, record.Isbns, " ");
        var page = WebAddresses.PageAsAddress(record);
        json.Url("URL"u8, page ?? WebAddresses.Best(record));
        if (page is not null && record.SourceDate is { } visited)
            WriteDate("accessed"u8, new PartialDate(visited.Day), ref json);
        WriteCustom(record, ref json);
        json.EndObject();
    }

    private static IEnumerable<Contributor> OtherRoles(BibliographicRecord record) => record.Contributors
        .Where(contributor => !Roles.IsEditor(contributor) && !Roles.IsTranslator(contributor) && !SingleLine.IsBlank(contributor.Role));

    /// <summary>
    /// <c>van den Heuvel</c> is a family name and <c>John, Jr</c> a given one: Zotero has no particles and no suffixes and drops those that
    /// stand apart, and processors divide both by themselves.
    /// </summary>
    internal static void WriteName(in AgentName name, ref JsonOutput json)
    {
        json.StartObject();
        if (name.Family is { } family)
        {
            json.Name("family"u8);
            json.Text(family);
            if (SingleLine.IsBlank(name.Given) || SingleLine.IsBlank(name.Suffix))
            {
                json.Filled("given"u8, name.Given);
                json.Filled("suffix"u8, name.Suffix);
            }
            else
            {
                json.Name("given"u8);
                json.Text($"{SingleLine.Trim(name.Given)}, {SingleLine.Trim(name.Suffix)}");
            }
        }
        else
        {
            json.Name("literal"u8);
            json.Text(name.Literal);
        }
        json.EndObject();
    }

    /// <summary>What the record is known by; processors want something that tells records apart.</summary>
    private static string Id(BibliographicRecord record)
    {
        var id = record.Id ?? record.Doi?.ToString() ?? record.Pmcid?.ToString() ?? record.Pmid?.ToString() ?? record.ToString();
        return id.Length > 0 ? id : "record";
    }

    /// <summary>
    /// Zotero refuses a file with one <c>software</c> in it: software is a document, of the genre that CSL's styles print.
    /// </summary>
    private static ReadOnlySpan<byte> Type(BibliographicRecord record) => WorkTypes.Of(record) switch
    {
        WorkType.Article => "article-journal"u8,
        WorkType.Book or WorkType.Proceedings => "book"u8,
        WorkType.Chapter => "chapter"u8,
        WorkType.ConferencePaper => "paper-conference"u8,
        WorkType.Thesis => "thesis"u8,
        WorkType.Report => "report"u8,
        WorkType.Newspaper => "article-newspaper"u8,
        WorkType.Journal => "periodical"u8,
        WorkType.Manuscript => "manuscript"u8,
        WorkType.Map => "map"u8,
        WorkType.Dataset => "dataset"u8,
        WorkType.Patent => "patent"u8,
        WorkType.Video => "motion_picture"u8,
        WorkType.Audio => "song"u8,
        WorkType.Score => "musical_score"u8,
        WorkType.Image => "graphic"u8,
        WorkType.WebSite => "webpage"u8,
        _ => "document"u8,
    };

    private static void WriteMarked(ReadOnlySpan<byte> name, string? value, ref JsonOutput json)
    {
        var text = MarkedText.Parse(value);
        if (text.IsPlain)
        {
            json.Filled(name, text.PlainText);
            return;
        }
        json.Name(name);
        json.StartText();
        foreach (var run in text.Runs)
            CslMarkup.Write(run, ref json);
        json.EndText();
    }

    /// <summary>The first series; catalogues put the number behind it (ISBD): <c>Colección Río ; 7</c>.</summary>
    private static void WriteSeries(ValueList<string> series, ref JsonOutput json)
    {
        if (series.IsEmpty)
            return;
        SeriesStatement.Split(series[0], out var title, out var number);
        json.Filled("collection-title"u8, title);
        json.Filled("collection-number"u8, number);
    }

    private static void WriteDate(ReadOnlySpan<byte> name, PartialDate? date, ref JsonOutput json)
    {
        if (date is not { } known)
            return;
        json.StartObject(name);
        json.StartArray("date-parts"u8);
        json.StartArray();
        json.Number(known.Year);
        if (known.Month is { } month)
            json.Number(month);
        if (known.Day is { } day)
            json.Number(day);
        json.EndArray();
        json.EndArray();
        json.EndObject();
    }

    private static void WriteCustom(BibliographicRecord record, ref JsonOutput json)
    {
        var license = record.License;
        var hasOrcid = HasOrcid(record.Authors);
        if (record is { License: null, Copyright: null, ArticleType: null, Genres.IsEmpty: true } && !hasOrcid)
            return;
        json.StartObject("custom"u8);
        json.Filled("license"u8, license?.SpdxId ?? license?.Url ?? license?.Text);
        json.Filled("licenseUrl"u8, license?.Url);
        json.Filled("copyright"u8, record.Copyright);
        json.Filled("articleType"u8, record.ArticleType);
        json.Filled("genres"u8, record.Genres);
        if (hasOrcid)
            json.List("orcids"u8, record.Authors, WriteOrcid);
        json.EndObject();
    }

    private static bool HasOrcid(ValueList<AgentName> authors)
    {
        foreach (ref readonly var author in authors)
        {
            if (author.Orcid is not null)
                return true;
        }
        return false;
    }

    /// <summary>An ORCID iD, which the closed object of a name cannot hold, at the position of its author.</summary>
    private static void WriteOrcid(in AgentName author, ref JsonOutput json)
    {
        if (author.Orcid is { } orcid)
            json.Text(orcid);
        else
            json.Null();
    }
}
