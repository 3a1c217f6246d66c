using System.Runtime.CompilerServices;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Model.Values;
using Bibliographic.Records.Recovery.UpperTable;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// Makes a record of a page: asks one question after the other, as far as the answers are wanted, and puts them together.
/// </summary>
/// <remarks>One instance serves one reader; it is not safe for use by several threads at once.</remarks>
internal sealed class RecordRecovery
{
    /// <summary>The texts that are in a field of their own.</summary>
    private static readonly (RecordProperty<string?> Property, Field Field)[] Texts =
    [
        (Properties.Subtitle, Field.TitleSub), (Properties.Volume, Field.ContainerVolume), (Properties.Issue, Field.ContainerIssue),
        (Properties.Pages, Field.ContainerStartPage), (Properties.Edition, Field.Edition), (Properties.RecordFormat, Field.RecordFormat),
    ];

    /// <summary>The lists that are in a field of their own and are not divided.</summary>
    private static readonly (RecordProperty<ValueList<string>> Property, Field Field)[] Lists =
    [
        (Properties.AlternativeTitles, Field.TitleAlt), (Properties.Genres, Field.Genre), (Properties.Places, Field.Geographic),
        (Properties.Eras, Field.Era), (Properties.Series, Field.Series), (Properties.Contents, Field.Contents),
        (Properties.PhysicalDescriptions, Field.Physical), (Properties.Institutions, Field.Institution),
        (Properties.Collections, Field.Collection),
    ];

    private readonly TextPool _pool = new();
    private readonly AuthorRecovery _authors;
    private readonly ValueLists _lists;
    private readonly ExtraFieldRecovery _extra;
    private readonly RepositoryFields _repository;
    private readonly UpperTableRecovery _upperTable;
    private readonly List<Range> _keys = [];
    private readonly List<Range> _ranges = [];
    private readonly List<PartialDate> _dates = [];
    private readonly List<AgentName> _names = [];
    private readonly List<Contributor> _contributors = [];
    private readonly RecordReaderOptions _options;
    private readonly DiagnosticLog _log;
    private readonly RequestedProperties _requested;
    private readonly bool _needsSpelling;
    private readonly byte[] _evidence = new byte[Properties.All.Count];
    private bool _isFromPubMed;
    private bool _isTopicType;   // whether the topic is the kind of the article
    private (string? Url, Certainty Certainty) _license = (null, Certainty.Likely);   // of the page before: few are in use
    private ValueList<string> _languageNames;
    private ValueList<Language> _languages;

    public RecordRecovery(RecordReaderOptions options, DiagnosticLog log)
    {
        _options = options;
        _log = log;
        _authors = new(options, log);
        _lists = new(_pool);
        _extra = new(_pool, options.KeepText);
        _repository = new(_pool);
        _upperTable = new(_pool);
        _requested = new(options.Only);
        _needsSpelling = _requested.IncludeAny(
            Properties.Authors, Properties.Journal, Properties.Dates, Properties.LicenseUrl, Properties.Copyright, Properties.ArticleType,
            Properties.Datestamp, Properties.Subjects, Properties.Languages, Properties.Abstract, Properties.Urls, Properties.Publisher,
            Properties.ExtraFields);
    }

    public BibliographicRecord Recover(PageFields fields)
    {
        var draft = new RecordDraft();
        Array.Clear(_evidence);
        _isFromPubMed = PubMedRecord.IsIn(fields);
        _isTopicType = PubMedRecord.IsTopicType(fields, _isFromPubMed);
        var identifiers = new IdentifierRecovery(_requested);
        var addresses = WhitespaceInsensitiveText.CollapseSpaces(fields.Text(Field.Url), fields.Arena);
        identifiers.LookInAddresses(fields, addresses);
        var publisherAbove =
            _needsSpelling && !fields.Has(Field.Publisher) ? PreambleReader.Publisher(PreambleReader.PartOf(fields)) : default;
        var title = TitleText.Find(fields, out var titleSource);
        var spelling = _needsSpelling || identifiers.LacksAny ? Spelling(fields, title, publisherAbove) : default;
        identifiers.LookElsewhere(fields, spelling.Addresses, _log);
        Set(Properties.Pmid, identifiers.Pmid, out draft.Pmid);
        Set(Properties.Pmcid, identifiers.Pmcid, out draft.Pmcid);
        Set(Properties.Doi, identifiers.Doi, out draft.Doi);

        if (_requested.Include(Properties.Id))
            draft.Id = Text.DecodeOrNull(fields.Id);
        if (_requested.Include(Properties.Version) && long.TryParse(Text.FirstWord(fields.Text(Field.Version)), out var version))
            draft.Version = version;
        if (_requested.Include(Properties.Title))
            Set(Properties.Title, Title(fields, title, titleSource, spelling), out draft.Title);
        if (_requested.Include(Properties.ShortTitle))
            draft.ShortTitle = ShortTitle(fields, title);
        if (_requested.Include(Properties.Authors))
            Set(Properties.Authors, Authors(fields, spelling), out draft.Authors);
        var keepsRoles = RecoverContributors(fields, ref draft);
        if (_requested.Include(Properties.Journal))
            Set(Properties.Journal, Journal(fields, spelling), out draft.Journal);
        if (_requested.Include(Properties.Dates))
            Set(Properties.Dates, Dates(fields, spelling), out draft.Dates);
        RecoverRights(fields, spelling, ref draft);
        if (_requested.Include(Properties.ArticleType))
            Set(Properties.ArticleType, ArticleType(fields, spelling), out draft.ArticleType);
        if (_requested.Include(Properties.Datestamp))
            Set(Properties.Datestamp, Datestamp(fields, spelling), out draft.Datestamp);
        if (_requested.Include(Properties.Formats))
            Set(Properties.Formats, _lists.Divide(fields, Field.Format, FormatVocabulary.AtStart), out draft.Formats);
        if (_requested.Include(Properties.Publisher))
            Set(Properties.Publisher, Publisher(fields, spelling, publisherAbove), out draft.Publisher);
        if (_requested.Include(Properties.Abstract))
            Set(Properties.Abstract, Abstract(fields, spelling), out draft.Abstract);
        if (_requested.Include(Properties.Subjects))
            Set(Properties.Subjects, Subjects(fields, spelling), out draft.Subjects);
        if (_requested.Include(Properties.Languages))
            Set(Properties.Languages, Languages(fields, spelling), out draft.Languages);
        if (_requested.Include(Properties.Urls))
            Set(Properties.Urls, _lists.Addresses(fields, addresses, spelling.Addresses), out draft.Urls);
        if (_requested.Include(Properties.Issns))
            draft.Issns = Numbers<Issn>(fields, Field.Issn, Issn.TryParse);
        if (_requested.Include(Properties.Isbns))
            draft.Isbns = Numbers<Isbn>(fields, Field.Isbn, Isbn.TryParse);
        if (_requested.Include(Properties.CallNumbers))
            draft.CallNumbers = _lists.Undivided(fields, fields.Has(Field.CallNumberRaw) ? Field.CallNumberRaw : Field.CallNumber).Value;
        foreach (var (property, field) in Texts)
        {
            if (fields.Has(field) && _requested.Include(property))
                property.In(ref draft) = _pool.DecodeOrNull(fields.Text(field));
        }
        foreach (var (property, field) in Lists)
        {
            if (fields.Has(field) && _requested.Include(property))
                property.In(ref draft) = _lists.Undivided(fields, field).Value;
        }
        if (_requested.Include(Properties.ExtraFields))
            draft.ExtraFields = _extra.Recover(fields, title, spelling, keepsRoles, _isTopicType);
        var values = new DraftValues(_requested, _evidence);
        _repository.Add(fields, ref draft, values);
        _upperTable.Add(fields, ref draft, values);
        _repository.AddIdentifiers(fields, ref draft, values);
        CataloguePunctuation.TakeOff(ref draft, isFromMarc: fields.Text(Field.RecordFormat).SequenceEqual("marc"u8));
        if (PubMedRecord.HasRowsOfAnother(fields, _log))
            RecordEvidence.Doubt(_evidence);
        draft.Evidence.Value = RecordEvidence.FromPacked(_evidence);
        return new(draft);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set<T>(RecordProperty<T> property, in Recovered<T> recovered, out T value)
    {
        value = recovered.Value;
        RecordEvidence.Pack(property, recovered.Evidence, _evidence);
    }

    private SpellingText Spelling(PageFields fields, ReadOnlySpan<byte> title, ReadOnlySpan<byte> publisherAbove)
    {
        var publisher = fields.Has(Field.Publisher) ? PublisherText(fields) : publisherAbove;
        var spelling = SpellingText.Read(fields, title, publisher, _keys);
        if (fields.Has(Field.Spelling) && !spelling.HasTail)
            _log.Report(DiagnosticCode.SpellingNotUnderstood, fields.Page, Field.Spelling, $"'spelling' is not the text of a harvested record");
        return spelling;
    }

    /// <summary>
    /// Which title? The field of that name; where it is missing, those that repeat it; where the page was cut inside it, what there is.
    /// </summary>
    private Recovered<string?> Title(PageFields fields, ReadOnlySpan<byte> title, EvidenceSource source, in SpellingText spelling)
    {
        // Where a line may be missing, the title may be a line of another row.
        var certainty =
            fields.HasValuesOnLines && fields.Page.Find(Field.Title).PartCount != 1 && title.Length > fields.Text(Field.TitleSort).Length
                || !spelling.RepeatsTitle && TitleText.IsDoubtful(fields, title)
                ? Certainty.Likely
                : Certainty.Certain;
        if (title.IsEmpty)
        {
            title = fields.TextOrPart(Field.Title, out _);
            (source, certainty) = (EvidenceSource.Field, Certainty.Guess);
            if (!title.IsEmpty)
                _log.Report(DiagnosticCode.ValueIncomplete, fields.Page, Field.Title, $"the title is incomplete: {title}");
        }
        return title.IsEmpty ? default : new(Text.Decode(title), source, certainty);
    }

    private Recovered<ValueList<AgentName>> Authors(PageFields fields, in SpellingText spelling)
    {
        _names.Clear();
        var found =
            _authors.Recover(fields, Field.Author, spelling.Authors, spelling.AreAuthorsWhole, out var text,
                AreAuthors2(fields) ? CountAuthors(fields, Field.AuthorRole) : 0);
        AddNames(text, ref found);
        if (AreAuthors2(fields))
        {
            var others =
                _authors.Recover(fields, Field.Author2, default, isWhole: false, out var otherText,
                    CountAuthors(fields, Field.Author2Role));
            AddNames(otherText, ref others);
            found = Weaker(found, others);
        }
        if (fields.Has(Field.AuthorCorporate))
        {
            var groups = _authors.Recover(fields, Field.AuthorCorporate, default, isWhole: false, out var groupText);
            foreach (var range in _authors.Names)
                _names.Add(AgentName.Group(Text.Decode(groupText[range])));
            found = Weaker(found, groups);
        }
        if (_log.IsEnabled && found.Source == EvidenceSource.WorkKeys
            && PreambleReader.AuthorCount(PreambleReader.PartOf(fields)) is { } count && count > _names.Count)
            _log.Report(DiagnosticCode.AuthorCountDisagrees, fields.Page, Field.Author, $"{_names.Count} authors were found, the page's upper part lists {count}");
        return new(ValueList.From(_names), found);
    }

    /// <summary>Adds the names that were found. One that allows another reading takes the certainty from the whole list.</summary>
    private void AddNames(ReadOnlySpan<byte> text, ref Evidence found)
    {
        var undivided = !_options.InferAuthors && found.Source == EvidenceSource.Inference;
        foreach (var range in _authors.Names)
        {
            var isSure = true;
            _names.Add(undivided ? AgentName.Group(Text.Decode(text[range])) : AuthorNames.Parse(text[range], out isSure));
            if (!isSure && found.Certainty == Certainty.Certain)
                found = found with { Certainty = Certainty.Likely };
        }
    }

    private static Evidence Weaker(Evidence one, Evidence other) =>
        one.Source == EvidenceSource.None || other.Source != EvidenceSource.None && other.Certainty < one.Certainty ? other : one;

    /// <summary>
    /// Networks of repositories index only the first author as such, and all others as further ones, each in the role <c>author</c>.
    /// </summary>
    private static bool AreAuthors2(PageFields fields) =>
        fields.Has(Field.Author2)
            && (fields.Has(Field.Author2Role) ? CountAuthors(fields, Field.Author2Role) > 0 : fields.Has(Field.NetworkName));

    /// <summary>How many roles a field of roles has, if all are <c>author</c>; 0 if not.</summary>
    private static int CountAuthors(PageFields fields, Field roles)
    {
        var count = 0;
        var text = fields.Text(roles);
        foreach (var word in new WordRanges(text))
        {
            if (!text[word].SequenceEqual("author"u8))
                return 0;
            count++;
        }
        return count;
    }

    /// <summary>Who else had a hand in it?</summary>
    /// <param name="fields">The page.</param>
    /// <param name="draft">Receives the contributors.</param>
    /// <returns>Whether the roles are to be kept as a field, because nobody could be given one.</returns>
    private bool RecoverContributors(PageFields fields, ref RecordDraft draft)
    {
        var keepsRoles = fields.Has(Field.Author2Role);
        var isRequested = _requested.Include(Properties.Contributors);
        var isNeeded = isRequested || keepsRoles && _requested.Include(Properties.ExtraFields);
        if (!isNeeded || !fields.Has(Field.Author2) || AreAuthors2(fields))
            return keepsRoles;
        _contributors.Clear();
        var found = _authors.Recover(fields, Field.Author2, default, isWhole: false, out var text);
        var (roles, rolesEvidence) = _lists.Undivided(fields, Field.Author2Role);
        // Values that the page kept apart, or one word for each name: a relator code. Otherwise the roles cannot be assigned to names.
        var words = roles.Count == 1 && rolesEvidence.Certainty < Certainty.Certain ? roles[0].Split(' ') : [.. roles];
        var areAssigned = words.Length == _authors.Names.Count;
        if (isRequested)
        {
            for (var i = 0; i < _authors.Names.Count; i++)
                _contributors.Add(new(AuthorNames.Parse(text[_authors.Names[i]], out _), areAssigned ? words[i] : null));
            Set(Properties.Contributors, new(ValueList.From(_contributors), found), out draft.Contributors);
        }
        return keepsRoles && !areAssigned;
    }

    /// <summary>Which journal? The field of its own; else what is left of <c>spelling</c> when everything else is taken off.</summary>
    private Recovered<string?> Journal(PageFields fields, in SpellingText spelling)
    {
        var spelled = spelling.Journal;
        if (!spelled.IsEmpty)
        {
            if (spelling.JournalCertainty < Certainty.Certain)
                _log.Report(DiagnosticCode.JournalInferred, fields.Page, Field.Spelling, $"the journal is perhaps {spelled}");
            return new(_pool.Decode(spelled), EvidenceSource.Spelling, spelling.JournalCertainty);
        }
        var container = fields.Text(Field.ContainerTitle);
        if (!container.IsEmpty && !container.SequenceEqual("Unknown"u8))
            return new(_pool.Decode(container), EvidenceSource.Field);
        // The Directory of Open Access Journals is indexed with the journal as a series.
        var isSeries = fields.Has(Field.Issn) && fields.Text(Field.Format).SequenceEqual("Article"u8);
        var series = isSeries ? fields.Text(Field.Series) : default;
        return series.IsEmpty ? default : new(_pool.Decode(series), EvidenceSource.OtherFields, Certainty.Likely);
    }

    /// <summary>Which dates? Those in <c>spelling</c>, to the day; else the year.</summary>
    private Recovered<ValueList<PartialDate>> Dates(PageFields fields, in SpellingText spelling)
    {
        _dates.Clear();
        var field = fields.Text(Field.PublishDate);
        if (field.IsEmpty && !spelling.HasTail)
            field = fields.Text(Field.PublishDateSort);
        Collect(spelling.Dates);
        var found = new Evidence(EvidenceSource.Spelling, Certainty.Certain);
        if (_dates.Count == 0)
        {
            Collect(field);
            // Nearly all records of such catalogues have the day too, in the field that is missing.
            found = new(EvidenceSource.Field, LacksSpelling(fields, spelling) ? Certainty.Likely : Certainty.Certain);
        }
        else if (!field.IsEmpty && PartialDate.TryParse(field, out var year) && year.Year != _dates[0].Year)
        {
            found = found with { Certainty = Certainty.Likely };
            _log.Report(DiagnosticCode.DatesDisagree, fields.Page, Field.PublishDate, $"the record is dated {_dates[0]}, its year field says {field}");
        }
        return _dates.Count == 0 ? default : new(ValueList.From(_dates), found);
    }

    private void Collect(ReadOnlySpan<byte> text)
    {
        var isPlain = true;
        foreach (var range in new WordRanges(text))
        {
            if (PartialDate.TryParse(text[range], out var date) && CatalogueDates.IsYear(date.Year))
                _dates.Add(date);
            else
                isPlain = false;
        }
        // As cataloguers write it: c2004, [2004?], 5765 [2004 or 2005].
        if (isPlain || _dates.Exists(static date => date.Month is not null)
            || !CatalogueDates.TryRead(Text.Decode(text), out var year, out var further, out _))
            return;
        _dates.Clear();
        _dates.Add(new(year));
        if (further > 0)
            _dates.Add(new(further));
    }

    /// <summary>Whether the text above the table starts the abstract.</summary>
    private static bool IsAbove(PageFields fields, ReadOnlySpan<byte> text)
    {
        var preamble = PreambleReader.PartOf(fields);
        while (PreambleReader.NextText(ref preamble) is { IsEmpty: false } line)
        {
            if (text.StartsWith(line))
                return true;
        }
        return false;
    }

    private Recovered<string?> Abstract(PageFields fields, in SpellingText spelling)
    {
        var text = fields.TextOrPart(Field.Description, out var isCut);
        if (text.IsEmpty)
            return default;
        if (isCut)
            _log.Report(DiagnosticCode.ValueIncomplete, fields.Page, Field.Description, $"the abstract is incomplete");
        // The copy may be another where addresses were replaced, or where lines are missing.
        var certainty = isCut || fields.Page.Find(Field.Description).IsSuspect ? Certainty.Guess
            : (spelling.RepeatsAbstract
                ? Replacements.HasMail(text)
                : spelling.HasTail || Replacements.Has(text)
                    || LacksSpelling(fields, spelling) && (fields.HasValuesOnLines || !IsAbove(fields, text))) ? Certainty.Likely
            : Certainty.Certain;
        return new(Text.Decode(text), EvidenceSource.Field, certainty);
    }

    /// <summary>
    /// Whether the page lacks the field <c>spelling</c>, which catalogues have that have <c>spellingShingle</c>, so that nothing confirms a
    /// value of which the wrong line may have been taken. A field of that name without the title has the value of another row.
    /// </summary>
    private bool LacksSpelling(PageFields fields, in SpellingText spelling) => !spelling.HasTail && !fields.Has(Field.NetworkName)
        && (!spelling.RepeatsTitle && (fields.Has(Field.SpellingShingle) || fields.HasValuesOnLines) || _isFromPubMed);

    /// <summary>The publisher, without the year below it that is the value of the next row, whose name was lost.</summary>
    private ReadOnlySpan<byte> PublisherText(PageFields fields)
    {
        ref readonly var row = ref fields.Page.Find(Field.Publisher);
        if (row.PartCount > 1 && fields.HasValuesOnLines && fields.Page.Find(Field.PublishDate).NameLength == 0
            && fields.TryGetValues(Field.Publisher, out var lines, _ranges) && PartialDate.TryParse(lines[_ranges[^1]], out _))
            return lines[.._ranges[^1].Start.Value].TrimEnd((byte)' ');
        var text = fields.Text(Field.Publisher);
        // a year or an address is the value of another row, between which and this one two lines were lost
        return PartialDate.TryParse(text, out _) || text.IndexOf("://"u8) >= 0 ? default : text;
    }

    private Recovered<string?> Publisher(PageFields fields, in SpellingText spelling, ReadOnlySpan<byte> above)
    {
        var text = PublisherText(fields);
        ref readonly var row = ref fields.Page.Find(Field.Publisher);
        if (row.PartCount > 1 && (row.IsSuspect || (spelling.HasTail ? !spelling.RepeatsPublisher : LacksSpelling(fields, spelling)))
            && fields.TryGetValues(Field.Publisher, out var lines, _ranges))
            text = lines[_ranges[0]];
        if (!text.IsEmpty)
        {
            var isSure = spelling.HasTail ? spelling.RepeatsPublisher : !LacksSpelling(fields, spelling);
            return new(_pool.Decode(text), EvidenceSource.Field, isSure ? Certainty.Certain : Certainty.Likely);
        }
        if (!fields.Has(Field.Publisher))
            text = above;
        return text.IsEmpty ? default : new(_pool.Decode(text), EvidenceSource.Preamble, Certainty.Likely);
    }

    private void RecoverRights(PageFields fields, in SpellingText spelling, ref RecordDraft draft)
    {
        if (!_requested.IncludeAny(Properties.LicenseUrl, Properties.Copyright))
            return;
        if (fields.Has(Field.LicenseUrlStr) || fields.Has(Field.LicenseStr) || fields.Has(Field.CopyrightStr))
        {
            RecoverRightsFromFields(fields, ref draft);
            return;
        }
        var license = RightsText.Read(spelling.Rights, out var copyright, _pool);
        if (license is { } found && _requested.Include(Properties.LicenseUrl))
        {
            draft.LicenseText = found.Text;
            if (!ReferenceEquals(found.Url, _license.Url))
                _license = (found.Url, found.SpdxId is null ? Certainty.Likely : Certainty.Certain);
            Set(Properties.LicenseUrl, new(found.Url, EvidenceSource.Spelling, _license.Certainty), out draft.LicenseUrl);
        }
        if (copyright is not null && _requested.Include(Properties.Copyright))
            Set(Properties.Copyright, new(copyright, EvidenceSource.Spelling, Certainty.Likely), out draft.Copyright);
    }

    private void RecoverRightsFromFields(PageFields fields, ref RecordDraft draft)
    {
        if (_requested.Include(Properties.LicenseUrl) && (fields.Has(Field.LicenseUrlStr) || fields.Has(Field.LicenseStr)))
        {
            draft.LicenseText = _pool.DecodeOrNull(fields.Text(Field.LicenseStr));
            Set(Properties.LicenseUrl, new(_pool.DecodeOrNull(fields.Text(Field.LicenseUrlStr)), EvidenceSource.Field),
                out draft.LicenseUrl);
        }
        if (_requested.Include(Properties.Copyright) && _pool.DecodeOrNull(fields.Text(Field.CopyrightStr)) is { } copyright)
            Set(Properties.Copyright, new(copyright, EvidenceSource.Field), out draft.Copyright);
    }

    private Recovered<string?> ArticleType(PageFields fields, in SpellingText spelling)
    {
        if (fields.Has(Field.ArticleTypeStr))
            return new(_pool.DecodeOrNull(fields.Text(Field.ArticleTypeStr)), EvidenceSource.Field);
        if (fields.Has(Field.Topic) && !_isTopicType)
            return default;
        if (_pool.DecodeOrNull(spelling.ArticleType) is { } type)
            return new(type, fields.Has(Field.Topic) ? EvidenceSource.Field : EvidenceSource.Spelling, spelling.JournalCertainty);
        var topic = WhitespaceInsensitiveText.CollapseSpaces(fields.Text(Field.Topic), fields.Arena);
        return _pool.DecodeOrNull(topic) is { } text ? new(text, EvidenceSource.Field, Certainty.Likely) : default;
    }

    private static Recovered<Datestamp?> Datestamp(PageFields fields, in SpellingText spelling)
    {
        if (Records.Datestamp.TryParse(fields.Text(Field.DatestampStr), out var datestamp))
            return new(datestamp, EvidenceSource.Field);
        return Records.Datestamp.TryParse(spelling.Datestamp, out datestamp) ? new(datestamp, EvidenceSource.Spelling) : default;
    }

    /// <summary>The subjects. A kind of article, <c>Research Article</c>, is none.</summary>
    private Recovered<ValueList<string>> Subjects(PageFields fields, in SpellingText spelling)
    {
        if (_isTopicType)
            return default;
        var (subjects, found) = _lists.Subjects(fields, spelling.ArticleType);
        if (fields.HasValuesOnLines && (found.Certainty == Certainty.Certain || fields.Page.Find(Field.Topic).IsSuspect))
        {
            // Where a line was lost, or is of the row below, the copy has other subjects.
            var isConfirmed = SpellingText.IsTypeWhole(fields) || fields.Text(Field.SpellingShingle).EndsWith(fields.Text(Field.Topic));
            found = found with { Certainty = isConfirmed ? Certainty.Certain : Certainty.Likely };
        }
        else if (found.Certainty == Certainty.Guess && !spelling.ArticleType.IsEmpty)
            found = found with { Certainty = Certainty.Likely };
        return new(subjects, found);
    }

    private Recovered<ValueList<Language>> Languages(PageFields fields, in SpellingText spelling)
    {
        var (names, found) = _lists.Divide(fields, Field.Language, LanguageTable.NameAtStart);
        if (names.IsEmpty)
            return spelling.LanguageCode.IsEmpty
                ? default
                : new([LanguageTable.Find(Text.Decode(spelling.LanguageCode))], EvidenceSource.Spelling);
        if (names == _languageNames)
            return new(_languages, found);
        var languages = new Language[names.Count];
        for (var i = 0; i < languages.Length; i++)
            languages[i] = LanguageTable.Find(names[i]);
        _languageNames = names;
        return new(_languages = new(languages), found);
    }

    /// <summary>The short title; null where it is the title, each perhaps with its own spaces.</summary>
    private string? ShortTitle(PageFields fields, ReadOnlySpan<byte> title)
    {
        var text = fields.Text(Field.TitleShort);
        return WhitespaceInsensitiveText.AreEqual(text, title) ? null : _pool.DecodeOrNull(text);
    }

    private delegate bool TryParse<T>(string? text, out T number);

    private ValueList<T> Numbers<T>(PageFields fields, Field field, TryParse<T> tryParse)
    {
        if (!fields.Has(field))
            return default;
        var numbers = new DistinctList<T>();
        foreach (var text in _lists.Undivided(fields, field).Value)
        {
            foreach (var word in text.Split(' '))
            {
                if (tryParse(word, out var number))
                    numbers.Add(number);
            }
        }
        return numbers.ToValueList();
    }
}
