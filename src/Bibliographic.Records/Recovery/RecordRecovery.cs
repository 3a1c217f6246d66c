using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>Makes a record of a page: asks one question after the other, as far as the answers are wanted, and puts them together.</summary>
/// <remarks>One instance serves one reader; it is not safe for use by several threads at once.</remarks>
internal sealed class RecordRecovery
{
    private readonly TextPool _pool = new();
    private readonly AuthorRecovery _authors;
    private readonly ValueLists _lists;
    private readonly ExtraFieldRecovery _extra;
    private readonly List<Range> _keys = [];
    private readonly List<PartialDate> _dates = [];
    private readonly List<AgentName> _names = [];
    private readonly List<Contributor> _contributors = [];
    private readonly RecordReaderOptions _options;
    private readonly DiagnosticLog _log;
    private readonly WantedValues _wanted;
    private readonly bool _needsSpelling;
    private ValueList<string> _languageNames;
    private ValueList<Language> _languages;

    public RecordRecovery(RecordReaderOptions options, DiagnosticLog log)
    {
        _options = options;
        _log = log;
        _authors = new(options, log);
        _lists = new(_pool);
        _extra = new(_pool, options.KeepText);
        _wanted = new(options.Only);
        _needsSpelling = _wanted.HaveAny(RecordValue.Authors, RecordValue.Journal, RecordValue.Year, RecordValue.LicenseUrl, RecordValue.Copyright, RecordValue.ArticleType,
            RecordValue.Datestamp, RecordValue.Subjects, RecordValue.Language, RecordValue.ExtraFields);
    }

    public BibliographicRecord Recover(PageFields fields)
    {
        var evidence = new RecordEvidence();
        var identifiers = new IdentifierRecovery(_wanted);
        identifiers.LookInAddresses(fields);
        var spelling = _needsSpelling || identifiers.LacksAny ? Spelling(fields) : default;
        identifiers.LookElsewhere(fields, spelling.Addresses, _log);

        var title = Title(fields, ref evidence);
        var authors = Authors(fields, spelling, ref evidence);
        var contributors = Contributors(fields, ref evidence, out var keepsRoles);
        var journal = Journal(fields, spelling, ref evidence);
        var dates = Dates(fields, spelling, ref evidence);
        var license = License(spelling, ref evidence, out var copyright);
        var articleType = ArticleType(fields, spelling, ref evidence);
        var datestamp = Datestamp(spelling, ref evidence);

        return new()
        {
            Id = _wanted.Have(RecordValue.Id) ? Text.DecodeOrNull(fields.Text(Field.Id)) : null,
            Version = _wanted.Have(RecordValue.Version) && long.TryParse(fields.Text(Field.Version), out var version) ? version : null,
            Formats = Formats(fields, ref evidence),
            ArticleType = articleType,
            Title = title,
            ShortTitle = ShortTitle(fields),
            Subtitle = One(RecordValue.Subtitle, fields, Field.TitleSub),
            AlternativeTitles = Several(RecordValue.AlternativeTitles, fields, Field.TitleAlt),
            Authors = authors,
            Contributors = contributors,
            Journal = journal,
            Volume = One(RecordValue.Volume, fields, Field.ContainerVolume),
            Issue = One(RecordValue.Issue, fields, Field.ContainerIssue),
            Pages = One(RecordValue.Pages, fields, Field.ContainerStartPage),
            Publisher = Publisher(fields, ref evidence),
            Dates = dates,
            Datestamp = datestamp,
            Abstract = Abstract(fields, ref evidence),
            Subjects = Subjects(fields, spelling, ref evidence),
            Genres = Several(RecordValue.Genres, fields, Field.Genre),
            Places = Several(RecordValue.Places, fields, Field.Geographic),
            Eras = Several(RecordValue.Eras, fields, Field.Era),
            Languages = Languages(fields, spelling, ref evidence),
            Urls = Urls(fields, ref evidence),
            Pmid = identifiers.Pmid,
            Pmcid = identifiers.Pmcid,
            Doi = identifiers.Doi,
            Issns = Numbers<Issn>(RecordValue.Issn, fields, Field.Issn, Issn.TryParse),
            Isbns = Numbers<Isbn>(RecordValue.Isbn, fields, Field.Isbn, Isbn.TryParse),
            License = license,
            Copyright = copyright,
            Edition = One(RecordValue.Edition, fields, Field.Edition),
            Series = Several(RecordValue.Series, fields, Field.Series),
            Contents = Several(RecordValue.Contents, fields, Field.Contents),
            PhysicalDescriptions = Several(RecordValue.PhysicalDescriptions, fields, Field.Physical),
            CallNumbers = Several(RecordValue.CallNumber, fields, fields.Has(Field.CallNumberRaw) ? Field.CallNumberRaw : Field.CallNumber),
            Institutions = Several(RecordValue.Institutions, fields, Field.Institution),
            Collections = Several(RecordValue.Collection, fields, Field.Collection),
            RecordFormat = One(RecordValue.RecordFormat, fields, Field.RecordFormat),
            ExtraFields = _wanted.Have(RecordValue.ExtraFields) ? _extra.Recover(fields, spelling, keepsRoles) : default,
            Evidence = evidence with { Pmid = identifiers.PmidEvidence, Pmcid = identifiers.PmcidEvidence, Doi = identifiers.DoiEvidence },
        };
    }

    private SpellingText Spelling(PageFields fields)
    {
        var spelling = SpellingText.Read(fields, _keys);
        if (fields.Has(Field.Spelling) && !spelling.HasTail)
            _log.Report(DiagnosticCode.SpellingNotUnderstood, fields.Page, Field.Spelling, $"'spelling' is not the text of a harvested record");
        return spelling;
    }

    /// <summary>Which title? The field of that name; where it is missing, those that repeat it; where the page was cut inside it, what there is.</summary>
    private string? Title(PageFields fields, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Title))
            return default;
        var title = TitleText.Find(fields, out var source);
        var certainty = Certainty.Certain;
        if (title.IsEmpty)
        {
            title = fields.TextOrPart(Field.Title, out _);
            (source, certainty) = (EvidenceSource.Field, Certainty.Guess);
            if (!title.IsEmpty)
                _log.Report(DiagnosticCode.ValueIncomplete, fields.Page, Field.Title, $"the title is incomplete: {title}");
        }
        if (title.IsEmpty)
            return null;
        evidence = evidence with { Title = new(source, certainty) };
        return Text.Decode(title);
    }

    private ValueList<AgentName> Authors(PageFields fields, in SpellingText spelling, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Authors))
            return default;
        _names.Clear();
        var found = _authors.Recover(fields, Field.Author, spelling.Authors, out var text);
        AddNames(text, ref found);
        if (AreAuthors2(fields))
        {
            var others = _authors.Recover(fields, Field.Author2, default, out var otherText);
            AddNames(otherText, ref others);
            found = Weaker(found, others);
        }
        if (fields.Has(Field.AuthorCorporate))
        {
            var groups = _authors.Recover(fields, Field.AuthorCorporate, default, out var groupText);
            foreach (var range in _authors.Names)
                _names.Add(AgentName.Group(Text.Decode(groupText[range])));
            found = Weaker(found, groups);
        }
        if (_log.IsEnabled && found.Source == EvidenceSource.WorkKeys && PreambleReader.AuthorCount(fields.Preamble) is { } count && count > _names.Count)
            _log.Report(DiagnosticCode.AuthorCountDisagrees, fields.Page, Field.Author, $"{_names.Count} authors were found, the page's upper part lists {count}");
        evidence = evidence with { Authors = found };
        return ValueList.From(_names);
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

    /// <summary>Networks of repositories index only the first author as such, and all others as further ones.</summary>
    private static bool AreAuthors2(PageFields fields) => fields.Has(Field.NetworkName) && fields.Has(Field.Author2) && !fields.Has(Field.Author2Role);

    /// <summary>Who else had a hand in it?</summary>
    /// <param name="fields">The page.</param>
    /// <param name="evidence">Gets what the names rest on.</param>
    /// <param name="keepsRoles">Receives whether the roles are to be kept as a field, because nobody could be given one.</param>
    private ValueList<Contributor> Contributors(PageFields fields, ref RecordEvidence evidence, out bool keepsRoles)
    {
        keepsRoles = fields.Has(Field.Author2Role);
        var wanted = _wanted.Have(RecordValue.OtherContributors) || keepsRoles && _wanted.Have(RecordValue.ExtraFields);
        if (!wanted || !fields.Has(Field.Author2) || AreAuthors2(fields))
            return default;
        _contributors.Clear();
        var found = _authors.Recover(fields, Field.Author2, default, out var text);
        var roles = _lists.Undivided(fields, Field.Author2Role, out _);
        // One word for each name: a relator code. Otherwise the roles cannot be told apart.
        var words = roles.Count == 1 ? roles[0].Split(' ') : [.. roles];
        var areTold = words.Length == _authors.Names.Count;
        keepsRoles &= !areTold;
        if (!_wanted.Have(RecordValue.OtherContributors))
            return default;
        for (var i = 0; i < _authors.Names.Count; i++)
            _contributors.Add(new(AuthorNames.Parse(text[_authors.Names[i]], out _), areTold ? words[i] : null));
        evidence = evidence with { Contributors = found };
        return ValueList.From(_contributors);
    }

    /// <summary>Which journal? The field of its own; else what is left of <c>spelling</c> when everything else is taken off.</summary>
    private string? Journal(PageFields fields, in SpellingText spelling, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Journal))
            return default;
        var spelled = spelling.Journal;
        if (!spelled.IsEmpty)
        {
            evidence = evidence with { Journal = new(EvidenceSource.Spelling, spelling.JournalCertainty) };
            if (spelling.JournalCertainty < Certainty.Certain)
                _log.Report(DiagnosticCode.JournalInferred, fields.Page, Field.Spelling, $"the journal is perhaps {spelled}");
            return _pool.Decode(spelled);
        }
        var container = fields.Text(Field.ContainerTitle);
        if (container.SequenceEqual("Unknown"u8))
            container = default;
        evidence = evidence with { Journal = new(EvidenceSource.Field, Certainty.Certain) };
        if (container.IsEmpty && fields.Has(Field.Issn) && fields.Text(Field.Format).SequenceEqual("Article"u8))
        {
            // The Directory of Open Access Journals is indexed with the journal as a series.
            container = fields.Text(Field.Series);
            evidence = evidence with { Journal = new(EvidenceSource.OtherFields, Certainty.Likely) };
        }
        if (container.IsEmpty)
        {
            evidence = evidence with { Journal = default };
            return null;
        }
        return _pool.Decode(container);
    }

    /// <summary>Which dates? Those in <c>spelling</c>, to the day; else the year.</summary>
    private ValueList<PartialDate> Dates(PageFields fields, in SpellingText spelling, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Year))
            return default;
        _dates.Clear();
        var field = fields.Text(Field.PublishDate);
        if (field.IsEmpty && !spelling.HasTail)
            field = fields.Text(Field.PublishDateSort);
        Collect(spelling.Dates);
        var found = new Evidence(EvidenceSource.Spelling, Certainty.Certain);
        if (_dates.Count == 0)
        {
            Collect(field);
            found = new(EvidenceSource.Field, Certainty.Certain);
        }
        else if (!field.IsEmpty && PartialDate.TryParse(field, out var year) && year.Year != _dates[0].Year)
        {
            found = found with { Certainty = Certainty.Likely };
            _log.Report(DiagnosticCode.DatesDisagree, fields.Page, Field.PublishDate, $"the record is dated {_dates[0]}, its year field says {field}");
        }
        if (_dates.Count > 0)
            evidence = evidence with { Dates = found };
        return ValueList.From(_dates);
    }

    private void Collect(ReadOnlySpan<byte> text)
    {
        foreach (var range in new WordRanges(text))
        {
            if (PartialDate.TryParse(text[range], out var date))
                _dates.Add(date);
        }
    }

    private string? Abstract(PageFields fields, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Abstract))
            return default;
        var text = fields.TextOrPart(Field.Description, out var isCut);
        if (text.IsEmpty)
            return null;
        evidence = evidence with { Abstract = new(EvidenceSource.Field, isCut ? Certainty.Guess : Certainty.Certain) };
        if (isCut)
            _log.Report(DiagnosticCode.ValueIncomplete, fields.Page, Field.Description, $"the abstract is incomplete");
        return Text.Decode(text);
    }

    private string? Publisher(PageFields fields, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Publisher))
            return default;
        var text = fields.Text(Field.Publisher);
        var found = new Evidence(EvidenceSource.Field, Certainty.Certain);
        if (text.IsEmpty && !fields.Has(Field.Publisher))
        {
            text = PreambleReader.Publisher(fields.Preamble);
            found = new(EvidenceSource.Preamble, Certainty.Likely);
        }
        if (!text.IsEmpty)
            evidence = evidence with { Publisher = found };
        return _pool.DecodeOrNull(text);
    }

    private License? License(in SpellingText spelling, ref RecordEvidence evidence, out string? copyright)
    {
        copyright = null;
        if (!_wanted.Have(RecordValue.LicenseUrl) && !_wanted.Have(RecordValue.Copyright))
            return null;
        var license = RightsText.Read(spelling.Rights, out copyright, _pool);
        if (!_wanted.Have(RecordValue.LicenseUrl))
            license = null;
        if (!_wanted.Have(RecordValue.Copyright))
            copyright = null;
        if (license is not null)
            evidence = evidence with { License = new(EvidenceSource.Spelling, license.Value.SpdxId is null ? Certainty.Likely : Certainty.Certain) };
        if (copyright is not null)
            evidence = evidence with { Copyright = new(EvidenceSource.Spelling, Certainty.Likely) };
        return license;
    }

    private string? ArticleType(PageFields fields, in SpellingText spelling, ref RecordEvidence evidence)
    {
        var type = _wanted.Have(RecordValue.ArticleType) ? _pool.DecodeOrNull(spelling.ArticleType) : null;
        if (type is not null)
            evidence = evidence with { ArticleType = new(fields.Has(Field.Topic) ? EvidenceSource.Field : EvidenceSource.Spelling, spelling.JournalCertainty) };
        return type;
    }

    private Datestamp? Datestamp(in SpellingText spelling, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Datestamp) || !Records.Datestamp.TryParse(spelling.Datestamp, out var datestamp))
            return null;
        evidence = evidence with { Datestamp = new(EvidenceSource.Spelling, Certainty.Certain) };
        return datestamp;
    }

    private ValueList<string> Formats(PageFields fields, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Formats))
            return default;
        var formats = _lists.Divide(fields, Field.Format, FormatVocabulary.AtStart, out var found);
        evidence = evidence with { Formats = found };
        return formats;
    }

    private ValueList<string> Subjects(PageFields fields, in SpellingText spelling, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Subjects))
            return default;
        var subjects = _lists.Subjects(fields, spelling.ArticleType, out var found);
        if (found.Certainty == Certainty.Guess && !spelling.ArticleType.IsEmpty)
            found = found with { Certainty = Certainty.Likely };
        evidence = evidence with { Subjects = found };
        return subjects;
    }

    private ValueList<string> Urls(PageFields fields, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Url))
            return default;
        var urls = _lists.Addresses(fields, out var found);
        evidence = evidence with { Urls = found };
        return urls;
    }

    private ValueList<Language> Languages(PageFields fields, in SpellingText spelling, ref RecordEvidence evidence)
    {
        if (!_wanted.Have(RecordValue.Language))
            return default;
        var names = _lists.Divide(fields, Field.Language, LanguageTable.NameAtStart, out var found);
        if (names.IsEmpty)
        {
            if (spelling.LanguageCode.IsEmpty)
                return default;
            evidence = evidence with { Languages = new(EvidenceSource.Spelling, Certainty.Certain) };
            return [LanguageTable.Find(Text.Decode(spelling.LanguageCode))];
        }
        evidence = evidence with { Languages = found };
        if (names == _languageNames)
            return _languages;
        var languages = new Language[names.Count];
        for (var i = 0; i < languages.Length; i++)
            languages[i] = LanguageTable.Find(names[i]);
        _languageNames = names;
        return _languages = new(languages);
    }

    private ValueList<string> Several(RecordValue value, PageFields fields, Field field) =>
        _wanted.Have(value) ? _lists.Undivided(fields, field, out _) : default;

    private string? One(RecordValue value, PageFields fields, Field field) => _wanted.Have(value) ? _pool.DecodeOrNull(fields.Text(field)) : null;

    /// <summary>The short title; null where it is the title, each perhaps with its own blanks.</summary>
    private string? ShortTitle(PageFields fields) =>
        !_wanted.Have(RecordValue.ShortTitle) || WhitespaceInsensitiveText.AreEqual(fields.Text(Field.TitleShort), TitleText.Find(fields, out _)) ? null : One(RecordValue.ShortTitle, fields, Field.TitleShort);

    private delegate bool TryParse<T>(string? text, out T number);

    private ValueList<T> Numbers<T>(RecordValue value, PageFields fields, Field field, TryParse<T> tryParse)
    {
        if (!_wanted.Have(value) || !fields.Has(field))
            return default;
        const int few = 8;
        var numbers = new List<T>();
        HashSet<T>? known = null;
        foreach (var text in Several(value, fields, field))
        {
            foreach (var word in text.Split(' '))
            {
                if (tryParse(word, out var number) && (numbers.Count < few ? !numbers.Contains(number) : (known ??= [.. numbers]).Add(number)))
                    numbers.Add(number);
            }
        }
        return ValueList.From(numbers);
    }
}
