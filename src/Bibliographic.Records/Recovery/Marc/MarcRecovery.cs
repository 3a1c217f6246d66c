using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Model.Values;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>
/// Makes a record of a MARC record, as far as its values are wanted. <c>docs/marc.md</c> says which field gives which value.
/// </summary>
/// <remarks>One instance serves one reader; it is not safe for use by several threads at once.</remarks>
internal sealed class MarcRecovery
{
    /// <summary>What a field in original script may say: not what is coded, or a number.</summary>
    private static readonly RecordProperty[] InOriginalScript =
    [
        Properties.Authors, Properties.Contributors, Properties.Journal, Properties.Publisher, Properties.PlaceOfPublication,
        Properties.Abstract,
        Properties.Subjects, Properties.Genres, Properties.Places, Properties.Eras, Properties.Edition, Properties.Series,
        Properties.Contents,
        Properties.Notes, Properties.PhysicalDescriptions,
    ];

    private readonly byte[] _evidence = new byte[Properties.All.Count];
    private readonly RequestedProperties _requested;
    private readonly DistinctList<string>?[] _texts = new DistinctList<string>?[Properties.All.Count];
    private readonly List<RecordField> _extra = [];
    private readonly MarcAgents _agents = new();
    private readonly MarcPublication _publication = new();
    private readonly MarcIdentifiers _identifiers = new();
    private readonly MarcSubjects _subjects = new();
    private readonly DistinctList<string> _series = new();
    private readonly List<string> _kinds = [];
    private readonly List<string> _related = [];
    private readonly DistinctList<Language> _languages = new(new MarcLanguages.Comparer());

    private readonly bool _isOnlyCarried;

    public MarcRecovery(RecordReaderOptions options)
    {
        _requested = new(options.Only);
        _isOnlyCarried = options.Only.Count > 0 && options.Only.All(static value => value == RecordValue.Marc);
    }

    public BibliographicRecord Recover(MarcRecord marc)
    {
        if (_isOnlyCarried)
            return new() { Marc = marc };
        var isUnimarc = marc.Format == MarcFormat.Unimarc;
        var fields = OriginalScript.Divide(marc.Fields, isUnimarc, out var original);
        var draft = new RecordDraft();
        _extra.Clear();
        Recover(marc, fields, isUnimarc, ref draft);
        draft.Evidence.Value = RecordEvidence.FromPacked(_evidence);
        if (!original.IsEmpty)
            AddOriginal(marc, original, isUnimarc, ref draft);
        if (_requested.Include(Properties.ExtraFields))
            draft.ExtraFields = ValueList.From(_extra);
        return _requested.Include(Properties.Marc) ? new(draft) { Marc = marc } : new(draft);
    }

    private void Recover(MarcRecord marc, ValueList<MarcField> fields, bool isUnimarc, ref RecordDraft draft)
    {
        Array.Clear(_evidence);
        RecoverControlFields(fields, ref draft);
        var title = RecoverTitle(fields, isUnimarc, ref draft);
        if (_requested.IncludeAny(Properties.Authors, Properties.Contributors))
        {
            _agents.Read(fields, isUnimarc, title?.Responsibility);
            Set(Properties.Authors, _agents.Authors.ToValueList(), ref draft,
                _agents.AreAuthorsStated ? Certainty.Certain : Certainty.Likely);
            Set(Properties.Contributors, _agents.Contributors.ToValueList(), ref draft,
                _agents.AreRolesStated ? Certainty.Certain : Certainty.Likely);
        }
        RecoverPublication(fields, isUnimarc, ref draft);
        RecoverNumbersAndHost(marc, fields, isUnimarc, ref draft);
        RecoverSubjects(fields, isUnimarc, ref draft);
        if (_requested.Include(Properties.Languages))
        {
            MarcLanguages.Read(fields, isUnimarc, _languages);
            Set(Properties.Languages, _languages.ToValueList(), ref draft);
        }
        if (_requested.Include(Properties.Formats))
        {
            MarcKinds.Read(marc, isUnimarc, _kinds);
            Set(Properties.Formats, ValueList.From(_kinds), ref draft);
        }
        RecoverTexts(fields, isUnimarc, title, ref draft);
    }

    private void RecoverControlFields(ValueList<MarcField> fields, ref RecordDraft draft)
    {
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (!field.IsControlField)
                continue;
            var tag = field.TagCode.Number;
            if (tag == 1 && draft.Id is null)
                Set(Properties.Id, field.Value?.Trim(), ref draft);
            else if (tag == 5 && field.Value is { } time)
                Set(Properties.Datestamp, ReadTime(time.AsSpan().Trim()), ref draft);
        }
    }

    /// <summary>Reads the time of the last change: <c>20040317112233.0</c>. Null when it is none.</summary>
    private static Datestamp? ReadTime(ReadOnlySpan<char> text)
    {
        Span<char> spelled = stackalloc char["2004-03-17T11:22:33Z".Length];
        if (text.Length >= 14
            && spelled.TryWrite($"{text[..4]}-{text[4..6]}-{text[6..8]}T{text[8..10]}:{text[10..12]}:{text[12..14]}Z", out _)
            && Datestamp.TryParse(spelled, out var time))
            return time;
        return text.Length >= 8 && spelled.TryWrite($"{text[..4]}-{text[4..6]}-{text[6..8]}", out var length)
            && Datestamp.TryParse(spelled[..length], out var day)
            ? day
            : null;
    }

    private MarcTitle? RecoverTitle(ValueList<MarcField> fields, bool isUnimarc, ref RecordDraft draft)
    {
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (field.TagCode.Number != (isUnimarc ? 200 : 245))
                continue;
            var title = MarcTitle.Read(field, isUnimarc);
            Set(Properties.Title, title.Whole, ref draft);
            Set(Properties.ShortTitle, title.Short, ref draft);
            Set(Properties.Subtitle, title.Subtitle, ref draft);
            AddExtra("responsibility", title.Responsibility);
            AddExtra("title_sort", title.SortTitle);
            return title;
        }
        return null;
    }

    private void RecoverPublication(ValueList<MarcField> fields, bool isUnimarc, ref RecordDraft draft)
    {
        if (!_requested.IncludeAny(Properties.Publisher, Properties.PlaceOfPublication, Properties.Dates, Properties.ExtraFields))
            return;
        _publication.Read(fields, isUnimarc);
        Set(Properties.Publisher, _publication.Publisher, ref draft);
        Set(Properties.PlaceOfPublication, _publication.Place, ref draft);
        Set(Properties.Dates, ValueList.From(_publication.Dates), ref draft, _publication.DateCertainty);
        AddExtra("publishDate", _publication.DateText);
        AddExtra("furtherPublishers", _publication.FurtherPublishers);
        AddExtra("furtherPlaces", _publication.FurtherPlaces);
    }

    private void RecoverNumbersAndHost(MarcRecord marc, ValueList<MarcField> fields, bool isUnimarc, ref RecordDraft draft)
    {
        _identifiers.Read(fields, isUnimarc);
        MarcSeries.Read(fields, isUnimarc, _series, _identifiers);
        Set(Properties.Series, _series.ToValueList(), ref draft);
        var host = marc.BibliographicLevel is 'a' or 'b' or ' ' ? MarcHost.Read(fields, isUnimarc) : null;
        if (host is { Position: >= 0 })
        {
            _identifiers.AddIssn(fields[host.Position], 'x');
            Set(Properties.Journal, host.Title, ref draft);
            Set(Properties.Volume, host.Volume, ref draft, Certainty.Likely);
            Set(Properties.Issue, host.Issue, ref draft, Certainty.Likely);
        }
        Set(Properties.Pages, host?.Pages, ref draft, Certainty.Likely);
        RecoverRelated(fields, isUnimarc, host);
        Set(Properties.Doi, _identifiers.Doi, ref draft);
        Set(Properties.Pmid, _identifiers.Pmid, ref draft);
        Set(Properties.Pmcid, _identifiers.Pmcid, ref draft);
        Set(Properties.Isbns, _identifiers.Isbns.ToValueList(), ref draft);
        Set(Properties.Issns, _identifiers.Issns.ToValueList(), ref draft);
        Set(Properties.OtherIdentifiers, _identifiers.Others.ToValueList(), ref draft);
        Set(Properties.Urls, _identifiers.Urls.ToValueList(), ref draft);
    }

    /// <summary>
    /// Works beside this one, which are no host of it: other editions and forms, and works that are entered under their author.
    /// </summary>
    private void RecoverRelated(ValueList<MarcField> fields, bool isUnimarc, MarcHost? host)
    {
        _related.Clear();
        for (var i = 0; i < fields.Count; i++)
        {
            var tag = fields[i].TagCode.Number;
            var isLink = isUnimarc ? tag is > 410 and < 430 or > 448 and < 490 : tag is >= 760 and < 790 and not (780 or 785);
            var isEntry = !isUnimarc && tag is 700 or 710 or 711;
            if (i == host?.Position || !(isLink || isEntry && FieldText.First(fields[i], 't') is not null))
                continue;
            if (MarcHost.TitleOf(fields[i], isUnimarc) is { } title)
                _related.Add(FieldText.FirstTrimmed(fields[i], 'a') is { } author && !isUnimarc ? $"{author}. {title}" : title);
        }
        AddExtra("relatedWorks", _related);
    }

    private void RecoverSubjects(ValueList<MarcField> fields, bool isUnimarc, ref RecordDraft draft)
    {
        if (!_requested.IncludeAny(Properties.Subjects, Properties.Places, Properties.Eras, Properties.Genres, Properties.ExtraFields))
            return;
        _subjects.Read(fields, isUnimarc);
        Set(Properties.Subjects, _subjects.Subjects.ToValueList(), ref draft);
        Set(Properties.Places, _subjects.Places.ToValueList(), ref draft);
        Set(Properties.Eras, _subjects.Eras.ToValueList(), ref draft);
        Set(Properties.Genres, _subjects.Genres.ToValueList(), ref draft);
        _subjects.AddByVocabulary(_extra);
    }

    /// <summary>The values that are the text of a field, and nothing more.</summary>
    private void RecoverTexts(ValueList<MarcField> fields, bool isUnimarc, MarcTitle? title, ref RecordDraft draft)
    {
        foreach (var property in MarcFieldTable.Lists)
            _texts[property.Index]?.Clear();
        foreach (var parallel in title?.Parallel ?? [])
            Add(Properties.AlternativeTitles, parallel);
        foreach (ref readonly var field in fields.AsSpan())
        {
            foreach (var (codes, property) in MarcFieldTable.Of(field, isUnimarc))
            {
                if (_requested.Include(property))
                    Add(property, MarcFieldTable.TextOf(field, codes, property, isUnimarc));
            }
            switch (field.TagCode.Number, isUnimarc)
            {
                case (250, false) or (205, true) when draft.Edition is null:
                    Set(Properties.Edition, IsbdPunctuation.TrimToNull(FieldText.Join(field, "ab", ", ")), ref draft);
                    break;
                case (520, false) or (330, true):
                    RecoverAbstract(field, ref draft);
                    break;
                case (540, false) when draft.LicenseUrl is null && draft.LicenseText is null:
                    Set(Properties.LicenseUrl, FieldText.First(field, 'u'), ref draft);
                    Set(Properties.LicenseText, FieldText.First(field, 'a'), ref draft);
                    break;
                case (542, false) when draft.Copyright is null:
                    Set(Properties.Copyright, FieldText.First(field, 'f'), ref draft);
                    break;
            }
        }
        foreach (var property in MarcFieldTable.Lists)
        {
            if (_texts[property.Index] is { } list)
                Set(property, list.ToValueList(), ref draft);
        }
    }

    /// <summary>A summary is the abstract; scope and content advice, and any further one, are notes.</summary>
    private void RecoverAbstract(in MarcField field, ref RecordDraft draft)
    {
        var text = FieldText.Join(field, "abc");
        if (draft.Abstract is null && field.Indicator1 is not ('2' or '4'))
            Set(Properties.Abstract, text, ref draft);
        else
            Add(Properties.Notes, text);
    }

    /// <summary>
    /// Adds what the fields in original script say: titles as further titles, and everything else as fields of their own, because no list
    /// of names could hold two spellings of one person.
    /// </summary>
    private void AddOriginal(MarcRecord marc, ValueList<MarcField> fields, bool isUnimarc, ref RecordDraft draft)
    {
        var count = _extra.Count;
        var original = new RecordDraft();
        Recover(marc, fields, isUnimarc, ref original);
        for (var i = count; i < _extra.Count; i++)
            _extra[i] = _extra[i] with { Name = "original_" + _extra[i].Name };
        if (original.Title is { } title)
            draft.AlternativeTitles = [.. draft.AlternativeTitles, title];
        draft.AlternativeTitles = [.. draft.AlternativeTitles, .. original.AlternativeTitles];
        if (!draft.AlternativeTitles.IsEmpty)
            draft.Evidence.Value = draft.Evidence.Value.With(RecordValue.AlternativeTitles, new(EvidenceSource.Marc, Certainty.Certain));
        var record = new BibliographicRecord(original);
        foreach (var property in InOriginalScript)
            AddExtra("original_" + property.Name, [.. property.GetTexts(record)]);
    }

    private void Add(RecordProperty<ValueList<string>> property, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        (_texts[property.Index] ??= new()).Add(text);
    }

    private void AddExtra(string name, string? text)
    {
        if (text is not null)
            _extra.Add(new(name, [text]));
    }

    private void AddExtra(string name, List<string> texts)
    {
        if (texts.Count > 0)
            _extra.Add(new(name, ValueList.From(texts)));
    }

    private void Set(RecordProperty<string?> property, string? value, ref RecordDraft draft, Certainty certainty = Certainty.Certain)
    {
        if (value is not null && _requested.Include(property))
            SetFound(property, value, ref draft, certainty);
    }

    private void Set<T>(RecordProperty<T?> property, T? value, ref RecordDraft draft)
        where T : struct
    {
        if (value is not null && _requested.Include(property))
            SetFound(property, value, ref draft, Certainty.Certain);
    }

    private void Set<T>(
        RecordProperty<ValueList<T>> property, ValueList<T> values, ref RecordDraft draft, Certainty certainty = Certainty.Certain)
    {
        if (!values.IsEmpty && _requested.Include(property))
            SetFound(property, values, ref draft, certainty);
    }

    private void SetFound<T>(RecordProperty<T> property, T value, ref RecordDraft draft, Certainty certainty)
    {
        property.In(ref draft) = value;
        RecordEvidence.Pack(property, new(EvidenceSource.Marc, certainty), _evidence);
    }
}
