using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Model.Values;
using Bibliographic.Records.Recovery.Authors;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// The fields that networks of repositories (LA Referencia, oasisbr, RCAAP) index beside the catalogue's own. Most are named by an element
/// of Dublin Core and the language of its text: <c>dc.publisher.es.fl_str_mv</c>, <c>dc.contributor.advisor.none.fl_str_mv</c>.
/// </summary>
internal sealed class RepositoryFields(TextPool pool)
{
    /// <summary>The role of who advised on a thesis.</summary>
    public const string Advisor = "advisor";

    private static readonly string[] LicenseWords =
        ["licen", "creative commons", "cc by", "cc-by", "atribuci", "atribuiç", "attribution", "reconocimiento"];
    private static readonly string[] CopyrightStarts =
        ["derechos reservados", "todos los derechos", "todos os direitos", "©", "copyright", "all rights"];

    private readonly List<Range> _ranges = [];
    private readonly List<Contributor> _advisors = [];
    private readonly List<OtherIdentifier> _identifiers = [];
    private (string? Text, string? Language) _abstract;

    /// <summary>Adds what the catalogue's own fields lack.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="draft">What the other fields gave; receives the values.</param>
    /// <param name="values">Which values are wanted; receives the evidence.</param>
    public void Add(PageFields fields, ref RecordDraft draft, DraftValues values)
    {
        if (!fields.Has(Field.NetworkName))
            return;
        _advisors.Clear();
        _identifiers.Clear();
        string? institution = null;
        _abstract = (null, null);
        // Where values stand one a line, a value may be that of a row whose name was lost.
        var certainty = fields.HasValuesOnLines ? Certainty.Likely : Certainty.Certain;
        foreach (ref readonly var row in fields.Page.Rows)
        {
            if (row is not { Field: Field.Other, IsEmpty: false, IsCut: false })
                continue;
            var name = fields.NameOf(row);
            if (name == "instname_str")
                institution = pool.Decode(fields.Text(row));
            else if (name == "oai_identifier_str")
                _identifiers.Add(new("oai", Text.Decode(fields.Text(row))));
            else if (name == "rights_invalid_str_mv")
                AddRights(fields, row, ref draft, values, certainty);
            else if (name.StartsWith("dc.", StringComparison.Ordinal))
                AddElement(name, fields, row, ref draft, values, certainty);
        }
        AddAbstract(ref draft, values);
        values.Add(Properties.Publisher, ref draft.Publisher, institution, EvidenceSource.OtherFields, Certainty.Likely);
        if (institution is not null)
            values.Add(Properties.Institutions, ref draft.Institutions, [institution], EvidenceSource.OtherFields, certainty);
        if (_advisors.Count > 0 && values.Requested.Include(Properties.Contributors))
        {
            draft.Contributors = [.. draft.Contributors, .. _advisors];
            RecordEvidence.Pack(Properties.Contributors, new(EvidenceSource.Field, Certainty.Likely), values.Packed);
        }
    }

    /// <summary>Adds the handles of the record's addresses to its identifiers.</summary>
    public void AddIdentifiers(PageFields fields, ref RecordDraft draft, DraftValues values)
    {
        if (!fields.Has(Field.NetworkName))
            return;
        foreach (var address in draft.Urls)
        {
            const string host = "hdl.handle.net/";
            var at = address.IndexOf(host, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var handle = new OtherIdentifier(OtherIdentifier.Handle, address[(at + host.Length)..]);
            if (!_identifiers.Contains(handle))
                _identifiers.Add(handle);
        }
        var certainty = fields.HasValuesOnLines ? Certainty.Likely : Certainty.Certain;
        values.Add(Properties.OtherIdentifiers, ref draft.OtherIdentifiers, ValueList.From(_identifiers), EvidenceSource.Field, certainty);
    }

    private void AddElement(
        string name, PageFields fields, scoped in DumpRow row, ref RecordDraft draft, DraftValues values, Certainty certainty)
    {
        if (Is(name, "dc.date.issued"))
            AddDate(DateOf(fields.Text(row)), ref draft, values, certainty);
        else if (Is(name, "dc.description.abstract"))
            TakeAbstract(First(fields, row), LanguageOf(name["dc.description.abstract".Length..]), draft);
        else if (Is(name, "dc.publisher.place"))
            values.Add(Properties.PlaceOfPublication, ref draft.PlaceOfPublication, First(fields, row), EvidenceSource.Field, certainty);
        else if (Is(name, "dc.publisher"))
            values.Add(Properties.Publisher, ref draft.Publisher, First(fields, row), EvidenceSource.Field, certainty);
        else if (IsAdvisor(name))
            AddAdvisors(fields, row);
        else if (name.StartsWith("dc.rights", StringComparison.Ordinal))
            AddRights(fields, row, ref draft, values, certainty);
        else if (name.StartsWith("dc.identifier.", StringComparison.Ordinal) && !name.Contains("citation", StringComparison.Ordinal))
            AddNumbers(fields, row, ref draft, values);
    }

    /// <summary>
    /// Takes one of the abstracts, which may be in several languages: the one that the catalogue's own field has; where it has none, one in
    /// the work's language, or else the first. The others are extra fields.
    /// </summary>
    private void TakeAbstract(string text, string? language, in RecordDraft draft)
    {
        if (IsWanted(text, language, draft)
            ? _abstract.Language is null || !IsWanted(_abstract.Text, _abstract.Language, draft)
            : draft.Abstract is null && _abstract.Text is null)
            _abstract = (text, language);
    }

    private static bool IsWanted(string? text, string? language, in RecordDraft draft) =>
        draft.Abstract is { } known ? known == text : language is not null && language == FirstLanguage(draft);

    private static string? FirstLanguage(in RecordDraft draft) => draft.Languages.IsEmpty ? null : draft.Languages[0].Code;

    private void AddAbstract(ref RecordDraft draft, DraftValues values)
    {
        if (_abstract.Text is null)
            return;
        values.Add(Properties.Abstract, ref draft.Abstract, _abstract.Text, EvidenceSource.Field, Certainty.Likely);
        if (values.Requested.Include(Properties.AbstractLanguage))
            draft.AbstractLanguage = _abstract.Language;
    }

    /// <summary>
    /// The code of the language in the rest of a name, <c>.spa.fl_txt_mv</c> or <c>.pt_BR.fl_txt_mv</c>; null for <c>.none.fl_txt_mv</c>.
    /// </summary>
    private static string? LanguageOf(string rest)
    {
        var code = rest.Split('.', '_', '-') is [_, var first, ..] ? first : "";
        return code.Length is 2 or 3 && code != "fl" ? LanguageTable.ShortCode(code) ?? (code.Length == 3 ? code : null) : null;
    }

    /// <summary>
    /// Whether a name is that of an advisor. Brazil's libraries of theses number them, and have advisors and others beside them:
    /// <c>dc.contributor.advisor1.fl_str_mv</c>, <c>dc.contributor.advisor-co1.fl_str_mv</c>. The address of a curriculum has
    /// another name: <c>dc.contributor.advisor1Lattes.fl_str_mv</c>.
    /// </summary>
    private static bool IsAdvisor(string name)
    {
        var rest = name.StartsWith("dc.contributor.advisor", StringComparison.Ordinal) ? name.AsSpan("dc.contributor.advisor".Length)
            : name.StartsWith("dc.creator.advisor", StringComparison.Ordinal) ? name.AsSpan("dc.creator.advisor".Length) : default;
        return EndsElement((rest.StartsWith("-co") ? rest["-co".Length..] : rest).TrimStart("0123456789"));
    }

    /// <summary>
    /// Whether a name is that of an element in whatever language: <c>dc.publisher.es.fl_str_mv</c>, but not
    /// <c>dc.publisher.program.fl_str_mv</c>.
    /// </summary>
    private static bool Is(string name, string element) =>
        name.StartsWith(element, StringComparison.Ordinal) && EndsElement(name.AsSpan(element.Length));

    /// <summary>
    /// Whether nothing but a language follows an element: <c>.fl_str_mv</c>, <c>.es_ES.fl_str_mv</c>, <c>.none.fl_str_mv</c>, but not
    /// <c>.orcid.fl_str_mv</c>.
    /// </summary>
    private static bool EndsElement(ReadOnlySpan<char> rest)
    {
        if (rest is not ['.', .. var language])
            return false;
        var end = language.IndexOf('.');
        return end is < 0 or 2 or 3 || end == 5 && language[2] is '_' or '-' || language.StartsWith("none.") || language.StartsWith("fl_");
    }

    /// <summary>The date, where the catalogue has none or only its year.</summary>
    private static void AddDate(ValueList<PartialDate> issued, ref RecordDraft draft, DraftValues values, Certainty certainty)
    {
        if (draft.Dates is [{ Month: null } year] && issued is [{ Month: not null } date] && date.Year == year.Year)
            draft.Dates = issued;
        else
            values.Add(Properties.Dates, ref draft.Dates, issued, EvidenceSource.Field, certainty);
    }

    private static ValueList<PartialDate> DateOf(ReadOnlySpan<byte> text)
    {
        const int day = 10;
        var word = Text.FirstWord(text);
        if (word.Length > day && word[day] == 'T')
            word = word[..day];
        return PartialDate.TryParse(word, out var date) && CatalogueDates.IsYear(date.Year) ? [date] : default;
    }

    private string First(PageFields fields, scoped in DumpRow row) =>
        Text.Decode(fields.TryGetValues(row, out var text, _ranges) && _ranges.Count > 0 ? text[_ranges[0]] : fields.Text(row));

    private void AddAdvisors(PageFields fields, scoped in DumpRow row)
    {
        if (fields.TryGetValues(row, out var text, _ranges))
        {
            foreach (var range in _ranges)
                _advisors.Add(new(AuthorNames.Parse(text[range], out _), Advisor));
            return;
        }
        var list = Text.Decode(text);
        _ranges.Clear();
        AuthorListDivider.Divide(list, default, null, _ranges);
        foreach (var range in _ranges)
            _advisors.Add(new(AuthorNames.Parse(System.Text.Encoding.UTF8.GetBytes(list[range]), out _), Advisor));
    }

    /// <summary>
    /// A licence, by its address or its words, or a statement of copyright: <c>Atribución-NoComercial 4.0</c>,
    /// <c>Derechos reservados - 2022</c>.
    /// </summary>
    private void AddRights(PageFields fields, scoped in DumpRow row, ref RecordDraft draft, DraftValues values, Certainty certainty)
    {
        if (!fields.TryGetValues(row, out var text, _ranges))
        {
            _ranges.Clear();
            _ranges.Add(0..text.Length);
        }
        foreach (var range in _ranges)
        {
            AddRights(pool.Decode(text[range]), ref draft, values, EvidenceSource.Field, certainty);
        }
    }

    /// <summary>Adds one text, if it is a licence or a statement of copyright.</summary>
    public static void AddRights(string words, ref RecordDraft draft, DraftValues values, EvidenceSource source, Certainty certainty)
    {
        if (words.StartsWith("http", StringComparison.Ordinal))
        {
            if (CreativeCommons.AddressLength(words) > 0)
                values.Add(Properties.LicenseUrl, ref draft.LicenseUrl, words, source, certainty);
        }
        else if (Array.Exists(CopyrightStarts, start => words.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            values.Add(Properties.Copyright, ref draft.Copyright, words, source, certainty);
        else if (Array.Exists(LicenseWords, word => words.Contains(word, StringComparison.OrdinalIgnoreCase)))
            values.Add(Properties.LicenseText, ref draft.LicenseText, words, source, certainty);
    }

    private static void AddNumbers(PageFields fields, scoped in DumpRow row, ref RecordDraft draft, DraftValues values)
    {
        var text = fields.Text(row);
        foreach (var word in new WordRanges(text))
        {
            if (Doi.TryParse(text[word], out var doi))
                values.Add(Properties.Doi, ref draft.Doi, doi, EvidenceSource.Field, Certainty.Likely);
            else if (Isbn.TryParse(text[word], out var isbn))
                values.Add(Properties.Isbns, ref draft.Isbns, [isbn], EvidenceSource.Field, Certainty.Likely);
            else if (Issn.TryParse(text[word], out var issn))
                values.Add(Properties.Issns, ref draft.Issns, [issn], EvidenceSource.Field, Certainty.Likely);
        }
    }
}
