using System.Buffers;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output;
using Bibliographic.Records.Output.BibTeX;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records;

/// <summary>
/// BibTeX and BibLaTeX. Also <see cref="RecordFormats.BibTeX"/> and <see cref="RecordFormats.BibLaTeX"/>, with the default options.
/// </summary>
public sealed class BibTeXSerializer : RecordSerializer
{
    private static readonly FormatCapabilities BothCapabilities = CommonCapabilities.Citation.WithOneAddress().WithOneLicense()
        .With(Value.TitleMarkup, Value.ShortTitle, Value.Editors, Value.Translators, Value.Issn, Value.Isbn, Value.Edition, Value.Series,
            Value.PlaceOfPublication, Value.Notes)
        .WithApproximation(
            Value.Series, "without its number where the work has an issue", HasTwoNumbers)
        .WithApproximation(
            Value.Subjects, "one that has a comma in it is braced, which not all programs understand",
            record => record.Subjects.Any(subject => subject.Contains(',', StringComparison.Ordinal)));

    private static readonly FormatCapabilities BibTeXCapabilities = BothCapabilities.WithPageAsAddress(withDate: false).WithApproximation(
        Value.Formats, "as @misc, for BibTeX has no type of entry for it", record => BibTeXTypeName(WorkTypes.Of(record)).SequenceEqual("misc"u8));

    private static readonly FormatCapabilities BibLaTeXCapabilities = BothCapabilities.WithPageAsAddress(withDate: true).WithApproximation(
        Value.Formats, "as @misc, for BibLaTeX has no type of entry for it",
        record => BibLaTeXTypeName(WorkTypes.Of(record)).SequenceEqual("misc"u8));

    private readonly BibTeXOptions _options;
    private readonly LatexText _latex;
    private readonly CitationKey _key;

    private static readonly ValueList<FormatOption> AllOptions =
    [
        FormatOption.Flag("ascii", "LaTeX commands for all characters outside ASCII, for programs that do not read UTF-8"),
        FormatOption.Choice("case", "Which capitals of titles are in braces: those of words that styles would lower wrongly, the whole title, or none", "words", "title", "none"),
        FormatOption.Choice("journal", "Into which fields the journal goes: the title, or also shortjournal", "title", "both"),
        Output.CitationKey.Option,
    ];

    /// <summary>The keys of the output; null where records are written one by one.</summary>
    private readonly WrittenKeys? _written;
    private readonly bool _isForParts;

    /// <summary>Creates a serializer with the default options.</summary>
    public BibTeXSerializer()
        : this(new())
    {
    }

    /// <summary>Creates a serializer.</summary>
    /// <param name="options">How to write.</param>
    /// <exception cref="ArgumentException">The pattern of the citation keys is not one.</exception>
    public BibTeXSerializer(BibTeXOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _latex = new(options.AsciiOnly);
        _key = new(options.CitationKey);
    }

    private BibTeXSerializer(BibTeXSerializer format, WrittenKeys? written, bool isForParts)
    {
        (_options, _latex, _key, _written, _isForParts) = (format._options, format._latex, format._key, written, isForParts);
        if (isForParts)
            _key = new(CitationKey.Stable(_options.CitationKey));
    }

    /// <inheritdoc/>
    public override string Name => IsBibLaTeX ? "biblatex" : "bibtex";

    /// <inheritdoc/>
    public override string Description => IsBibLaTeX ? "BibLaTeX: LaTeX with biber, Typst" : "BibTeX: LaTeX, JabRef, Zotero …";

    /// <inheritdoc/>
    public override string MediaType => IsBibLaTeX ? "application/x-biblatex" : "application/x-bibtex";

    /// <inheritdoc/>
    public override string FileExtension => ".bib";

    /// <inheritdoc/>
    public override FormatCapabilities Capabilities => IsBibLaTeX ? BibLaTeXCapabilities : BibTeXCapabilities;

    /// <inheritdoc/>
    public override ValueList<FormatOption> FormatOptions => AllOptions;

    /// <summary>False: of equal keys the second gets a letter.</summary>
    public override bool IsSequential => _isForParts;

    /// <summary>
    /// The format with keys that depend on their record only: <c>{author}{year}{hash}</c>, or the pattern of the options with the hash.
    /// </summary>
    public override RecordSerializer ForParts => _isForParts ? this : new BibTeXSerializer(this, written: null, isForParts: true);

    private bool IsBibLaTeX => _options.Dialect == BibTeXDialect.BibLaTeX;

    /// <inheritdoc/>
    protected override RecordSerializer SetOption(string name, string value) => new BibTeXSerializer(name switch
    {
        "ascii" => _options with { AsciiOnly = value == "true" },
        "case" => _options with
        {
            CaseProtection = value switch
            {
                "title" => CaseProtection.Title,
                "none" => CaseProtection.None,
                _ => CaseProtection.Words,
            },
        },
        "journal" => _options with { Journal = value == "both" ? BibTeXJournal.TitleAndAbbreviation : BibTeXJournal.Title },
        _ => _options with { CitationKey = value },
    });

    /// <inheritdoc/>
    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        record = Entities.Decode(record);
        var type = WorkTypes.Of(record);
        var entry = new BibTeXEntry(output, _latex, _options.CaseProtection);
        var thesis = type == WorkType.Thesis ? ThesisKinds.Of(record) : null;
        entry.Start(IsBibLaTeX ? BibLaTeXTypeName(type) : thesis == ThesisKind.Master ? "mastersthesis"u8 : BibTeXTypeName(type), record, _key,
            _written);
        entry.Names("author"u8, record.Authors);
        entry.Contributors("editor"u8, record.Contributors, Roles.IsEditor);
        entry.Contributors("translator"u8, record.Contributors, Roles.IsTranslator);
        if (type == WorkType.Proceedings && !record.Contributors.Any(static contributor => Roles.IsEditor(contributor)))
            entry.Names("organization"u8, record.Authors); // Styles print no authors of proceedings, but who held the conference.
        var isForeign = IsForeign(record.Language);
        entry.Title("title"u8, record.Title, isForeign);
        entry.Title("shorttitle"u8, record.ShortTitle, isForeign);
        WriteSource(record, type, ref entry);
        WriteThesis(thesis, ref entry);
        if (type == WorkType.Report)
            WriteReport(record, ref entry);
        WriteDate(record.Date, ref entry);
        entry.Field("issn"u8, SerialNumbers.First(record.Issns));
        entry.Field("isbn"u8, SerialNumbers.First(record.Isbns));
        entry.Verbatim("doi"u8, record.Doi?.ToString());
        WritePubMed(record, ref entry);
        var page = WebAddresses.PageAsAddress(record);
        entry.Verbatim("url"u8, page ?? WebAddresses.Best(record));
        if (page is not null && IsBibLaTeX && record.SourceDate is { } date)
            entry.Field("urldate"u8, $"{date.Day:yyyy-MM-dd}");
        WriteLanguage(record, ref entry);
        entry.Words("keywords"u8, record.Subjects);
        entry.Field("abstract"u8, record.Abstract);
        entry.Texts("note"u8, record.Notes);
        var rights = new Rights(record);
        entry.Field("copyright"u8, rights.Statement, rights.License);
        entry.Field("recordid"u8, record.Id);
        entry.Finish();
    }

    /// <inheritdoc/>
    public override RecordWriter CreateWriter(Stream output) =>
        _isForParts ? base.CreateWriter(output) : new SequentialRecordWriter(new BibTeXSerializer(this, new(), isForParts: false), output);

    /// <inheritdoc/>
    public override void WriteSeparator(IBufferWriter<byte> output) => output.Write("\n"u8);

    private static ReadOnlySpan<byte> BibTeXTypeName(WorkType type) => type switch
    {
        WorkType.Article or WorkType.Newspaper => "article"u8,
        WorkType.Book => "book"u8,
        WorkType.Chapter => "incollection"u8,
        WorkType.ConferencePaper => "inproceedings"u8,
        WorkType.Proceedings => "proceedings"u8,
        WorkType.Thesis => "phdthesis"u8,
        WorkType.Report => "techreport"u8,
        WorkType.Manuscript => "unpublished"u8,
        _ => "misc"u8,
    };

    private static ReadOnlySpan<byte> BibLaTeXTypeName(WorkType type) => type switch
    {
        WorkType.Thesis => "thesis"u8,
        WorkType.Report => "report"u8,
        WorkType.Journal => "periodical"u8,
        WorkType.Dataset => "dataset"u8,
        WorkType.Software => "software"u8,
        WorkType.Patent => "patent"u8,
        WorkType.WebSite => "online"u8,
        _ => BibTeXTypeName(type),
    };

    private void WriteSource(BibliographicRecord record, WorkType type, ref BibTeXEntry entry)
    {
        if (type is WorkType.Chapter or WorkType.ConferencePaper)
        {
            entry.Field("booktitle"u8, record.Journal);
        }
        else
        {
            entry.Field(IsBibLaTeX ? "journaltitle"u8 : "journal"u8, record.Journal);
            if (_options.Journal == BibTeXJournal.TitleAndAbbreviation)
                entry.Field("shortjournal"u8, record.Journal);
        }
        SeriesStatement.Split(record.Series.FirstOrDefault(), out var series, out var numberInSeries);
        entry.Field("series"u8, series);
        entry.Field("volume"u8, record.Volume);
        entry.Field("number"u8, SingleLine.IsBlank(record.Issue) ? numberInSeries : record.Issue);
        entry.Pages(record.Pages); // Also e12345: Zotero, pandoc and bibutils do not read "eid", and BibLaTeX prints either alike.
        entry.ListField(PublisherField(type), record.Publisher);
        entry.ListField(IsBibLaTeX ? "location"u8 : "address"u8, record.PlaceOfPublication);
        WriteEdition(record.Edition, ref entry);
    }

    /// <summary>The styles of BibTeX write the word "edition" behind it; those of BibLaTeX do so behind a number.</summary>
    private void WriteEdition(string? edition, ref BibTeXEntry entry)
    {
        if (IsBibLaTeX)
            entry.Field("edition"u8, EditionStatement.NumberOrText(edition));
        else if (EditionStatement.Number(edition) is > 0 and var number)
            entry.Field("edition"u8, EditionStatement.Ordinal(number));
        else
            entry.Field("edition"u8, EditionStatement.WithoutWord(edition));
    }

    /// <summary>
    /// Whether a style would lower capitals that the language has: BibTeX's do in any language, BibLaTeX's only where it is told of none.
    /// </summary>
    private bool IsForeign(Language? language) =>
        language?.Code is { } code && LanguageTable.ShortCode(code) is not "en" && !(IsBibLaTeX && LanguageTable.BabelName(code) is not null);

    /// <summary>
    /// The kind of a thesis, where the entry does not tell it: styles print "PhD thesis" for one that does not say what it is.
    /// </summary>
    private void WriteThesis(ThesisKind? thesis, ref BibTeXEntry entry)
    {
        if (thesis is null)
            return;
        if (IsBibLaTeX)
            entry.Field("type"u8, thesis == ThesisKind.Master ? "mathesis" : thesis == ThesisKind.Doctoral ? "phdthesis" : thesis.Name);
        else if (thesis == ThesisKind.Unknown || thesis == ThesisKind.Bachelor)
            entry.Field("type"u8, thesis.Name);
    }

    /// <summary>The kind of a report: styles of BibTeX print "Technical Report" for one that does not say what it is.</summary>
    private void WriteReport(BibliographicRecord record, ref BibTeXEntry entry)
    {
        bool IsCalled(string word) => record.Formats.Any(format => format.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (!IsCalled("technical"))
            entry.Field("type"u8, IsCalled("working") ? "Working paper" : "Report");
        else if (IsBibLaTeX)
            entry.Field("type"u8, "techreport");
    }

    private static bool HasTwoNumbers(BibliographicRecord record)
    {
        SeriesStatement.Split(record.Series.FirstOrDefault(), out _, out var number);
        return !number.IsEmpty && !SingleLine.IsBlank(record.Issue);
    }

    private ReadOnlySpan<byte> PublisherField(WorkType type) => type switch
    {
        WorkType.Thesis when !IsBibLaTeX => "school"u8,
        WorkType.Thesis or WorkType.Report => "institution"u8,
        WorkType.WebSite when IsBibLaTeX => "organization"u8,
        _ => "publisher"u8,
    };

    private void WriteDate(PartialDate? date, ref BibTeXEntry entry)
    {
        if (date is not { } known)
            return;
        if (IsBibLaTeX)
        {
            entry.Date(known);
            return;
        }
        entry.Year(known.Year);
        if (known.Month is { } month)
            entry.Month(month);
        if (known.Day is { } day)
            entry.Number("day"u8, day);
    }

    /// <summary>BibLaTeX has a slot for one repository; Typst reads nothing else.</summary>
    private void WritePubMed(BibliographicRecord record, ref BibTeXEntry entry)
    {
        entry.Identifier("pmid"u8, WithoutVersion.Of(record.Pmid));
        if (IsBibLaTeX && record.Pmid is not null)
        {
            entry.Field("eprint"u8, WithoutVersion.Of(record.Pmid)?.ToString());
            entry.Field("eprinttype"u8, "pubmed");
        }
        entry.Identifier("pmcid"u8, WithoutVersion.Of(record.Pmcid));
    }

    private void WriteLanguage(BibliographicRecord record, ref BibTeXEntry entry)
    {
        if (record.Language is not { } language)
            return;
        var babelName = LanguageTable.BabelName(language.Code);
        if (IsBibLaTeX)
            entry.Field("langid"u8, babelName);
        entry.Field("language"u8, babelName ?? language.Name);
    }
}
