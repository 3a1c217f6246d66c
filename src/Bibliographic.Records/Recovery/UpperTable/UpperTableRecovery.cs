using System.Text;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Model.Values;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Recovery.UpperTable;

/// <summary>
/// Takes values from the table for readers: what the index fields lack, because a row was lost or the page was cut, or all that a page
/// has. Never more than likely.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
internal sealed class UpperTableRecovery(TextPool pool)
{
    private readonly UpperTableReader _reader = new();

    /// <summary>Adds what is lacking.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="draft">What the index fields gave; receives the values.</param>
    /// <param name="values">Which values are wanted; receives the evidence.</param>
    public void Add(PageFields fields, ref RecordDraft draft, DraftValues values)
    {
        if (!LacksAny(fields, draft, values.Requested))
            return;
        var table = PreambleReader.PartOf(fields);
        if (!_reader.Read(table))
            return;
        Add(values, Properties.Title, ref draft.Title, Text.DecodeOrNull(LineRanges.Trim(table[_reader.Title])));
        AddAll(table, hasPlainFormats: fields.Has(Field.NetworkName), ref draft, values);
    }

    /// <summary>Adds what a page has that has nothing else.</summary>
    /// <param name="page">The page, from the start of its table.</param>
    /// <param name="draft">Receives the values.</param>
    /// <param name="values">Receives the evidence.</param>
    public void AddPage(ReadOnlySpan<byte> page, ref RecordDraft draft, DraftValues values)
    {
        _reader.Read(page);
        _reader.EndTable();
        Add(values, Properties.Title, ref draft.Title, First(page, UpperTableLabel.Title));
        Add(values, Properties.Formats, ref draft.Formats, Formats(page));
        AddAll(page, hasPlainFormats: false, ref draft, values);
        // A text that ends in the abstract may have been cut there.
        var isCut = _reader.Values is [.., { Label: UpperTableLabel.Summary } last] && page[last.Range.End..].Trim("| \r\n"u8).IsEmpty;
        Add(values, Properties.Abstract, ref draft.Abstract, First(page, UpperTableLabel.Summary),
            isCut ? Certainty.Guess : Certainty.Likely);
        Add(values, Properties.Notes, ref draft.Notes, All(page, UpperTableLabel.Notes));
        Add(values, Properties.PhysicalDescriptions, ref draft.PhysicalDescriptions, All(page, UpperTableLabel.Extent));
        foreach (var words in All(page, UpperTableLabel.License))
            RepositoryFields.AddRights(words, ref draft, values, EvidenceSource.Preamble, Certainty.Likely);
        var advisors = new List<Contributor>();
        var others = new List<RecordField>();
        foreach (var (label, name, range) in _reader.Values)
        {
            if (label == UpperTableLabel.Advisors)
                advisors.Add(new(AuthorNames.Parse(page[range], out _), RepositoryFields.Advisor));
            else if (label == UpperTableLabel.Other && page[name].TrimEnd("| "u8) is [.. var text, (byte)':'])
                others.Add(new(Text.Decode(text.Trim("|-*# \t"u8)), [pool.Decode(page[range])]));
        }
        Add(values, Properties.Contributors, ref draft.Contributors, ValueList.From(advisors));
        Add(values, Properties.ExtraFields, ref draft.ExtraFields, ValueList.From(others));
    }

    /// <summary>The formats; the interface translates the two most frequent: <c>Livro</c>.</summary>
    private ValueList<string> Formats(ReadOnlySpan<byte> page)
    {
        var formats = new List<string>();
        foreach (var (label, _, range) in _reader.Values)
        {
            if (label != UpperTableLabel.Formats)
                continue;
            UpperTableLabels.TryFind(page[range], out var word);
            formats.Add(word is UpperTableLabel.Article or UpperTableLabel.Book ? word.ToString() : pool.Decode(page[range]));
        }
        return ValueList.From(formats);
    }

    /// <summary>Adds all that the table has which was read.</summary>
    /// <param name="table">The text with the table.</param>
    /// <param name="hasPlainFormats">
    /// Whether the table names one format. Elsewhere several may stand in one text, in the words of the page's language:
    /// <c>Online Artículo Texto</c>.
    /// </param>
    /// <param name="draft">What is known; receives the values.</param>
    /// <param name="values">Which values are wanted; receives the evidence.</param>
    private void AddAll(ReadOnlySpan<byte> table, bool hasPlainFormats, ref RecordDraft draft, DraftValues values)
    {
        AddNames(table, ref draft, values);
        AddPublication(table, ref draft, values);
        Add(values, Properties.Journal, ref draft.Journal, First(table, UpperTableLabel.Journal));
        Add(values, Properties.Volume, ref draft.Volume, First(table, UpperTableLabel.Volume));
        Add(values, Properties.Issue, ref draft.Issue, First(table, UpperTableLabel.Issue));
        Add(values, Properties.Edition, ref draft.Edition, First(table, UpperTableLabel.Edition));
        Add(values, Properties.Series, ref draft.Series, All(table, UpperTableLabel.Series));
        if (hasPlainFormats)
            Add(values, Properties.Formats, ref draft.Formats, All(table, UpperTableLabel.Formats));
        Add(values, Properties.Institutions, ref draft.Institutions, All(table, UpperTableLabel.Institutions));
        Add(values, Properties.Languages, ref draft.Languages, Languages(table));
        Add(values, Properties.Isbns, ref draft.Isbns, Numbers<Isbn>(table, UpperTableLabel.Isbns, Isbn.TryParse));
        Add(values, Properties.Issns, ref draft.Issns, Numbers<Issn>(table, UpperTableLabel.Issns, Issn.TryParse));
        AddSubjects(table, ref draft, values);
        AddAddresses(table, ref draft, values);
    }

    /// <summary>
    /// Whether the table is worth reading. Nearly every page of other catalogues says these in its index fields, or nowhere.
    /// </summary>
    private static bool LacksAny(PageFields fields, in RecordDraft draft, RequestedProperties requested) =>
        draft.Title is null && requested.Include(Properties.Title) || draft.Authors.IsEmpty && requested.Include(Properties.Authors)
        || draft.Dates.IsEmpty && requested.Include(Properties.Dates) || draft.Languages.IsEmpty && requested.Include(Properties.Languages)
        || draft.Urls.IsEmpty && requested.Include(Properties.Urls) || fields.Has(Field.NetworkName);

    private static bool Add<T>(
        DraftValues values, RecordProperty<T> property, ref T target, T value, Certainty certainty = Certainty.Likely) =>
        values.Add(property, ref target, value, EvidenceSource.Preamble, certainty);

    /// <summary>The names, where the extractor has kept the text of links: one a line, or one in a cell.</summary>
    private void AddNames(ReadOnlySpan<byte> preamble, ref RecordDraft draft, DraftValues values)
    {
        if (!values.Lacks(Properties.Authors, draft.Authors))
            return;
        var (names, certainty) = (new List<AgentName>(), Certainty.Likely);
        foreach (var (label, _, range) in _reader.Values)
        {
            var text = preamble[range];
            if (label == UpperTableLabel.Groups)
                names.Add(AgentName.Group(Text.Decode(text)));
            else if (label is not (UpperTableLabel.Authors or UpperTableLabel.FurtherAuthors))
                continue;
            else if (text.Count((byte)',') <= 1)
                names.Add(AuthorNames.Parse(text, out _));
            else if (!AddPairs(text, names))
                return;
            else
                certainty = Certainty.Guess;
        }
        Add(values, Properties.Authors, ref draft.Authors, ValueList.From(names), certainty);
    }

    /// <summary>Adds several names in one text, which commas divide as they divide each: <c>Reed, Ann, Moss, Tom</c>.</summary>
    /// <returns>False when their parts do not make pairs.</returns>
    private static bool AddPairs(ReadOnlySpan<byte> text, List<AgentName> names)
    {
        var parts = Text.Decode(text).Split(", ").Where(static part => !AuthorNames.AreLifeDates(part)).ToList();
        if (parts.Count % 2 != 0 || parts.Exists(static part => part.Contains(',')))
            return false;
        for (var i = 0; i < parts.Count; i += 2)
            names.Add(AuthorNames.Parse(Encoding.UTF8.GetBytes($"{parts[i]}, {parts[i + 1]}"), out _));
        return true;
    }

    /// <summary>Publisher and year: <c>Norwich : Heron Press, 2004</c>, or each on a line.</summary>
    private void AddPublication(ReadOnlySpan<byte> preamble, ref RecordDraft draft, DraftValues values)
    {
        foreach (var (label, _, range) in _reader.Values)
        {
            if (label is not (UpperTableLabel.Dates or UpperTableLabel.Published or UpperTableLabel.Publisher))
                continue;
            var text = Text.Decode(preamble[range]);
            var isDivided = true;   // not "Norwich Heron Press 2004"
            if (label is UpperTableLabel.Dates or UpperTableLabel.Published && YearAtEnd(text) is { } date)
            {
                isDivided = text.Contains(" : ", StringComparison.Ordinal) || text.Length == 4;
                Add(values, Properties.Dates, ref draft.Dates, [date]);
                text = text[..text.LastIndexOf(date.ToString(), StringComparison.Ordinal)].TrimEnd(' ', ',', '.', '[', '(', '©');
            }
            else if (label == UpperTableLabel.Dates)
                continue;
            if (label == UpperTableLabel.Published && text.Split(" : ", 2) is [var place, var name])
            {
                Add(values, Properties.PlaceOfPublication, ref draft.PlaceOfPublication, place.Trim(' ', '['));
                text = name;
            }
            if (label is UpperTableLabel.Publisher or UpperTableLabel.Published && text.Length > 0)
                Add(values, Properties.Publisher, ref draft.Publisher, text, isDivided ? Certainty.Likely : Certainty.Guess);
        }
        // Repositories name the school of a thesis.
        Add(values, Properties.Publisher, ref draft.Publisher, First(preamble, UpperTableLabel.Institutions));
    }

    private static PartialDate? YearAtEnd(string text)
    {
        text = text.TrimEnd('.', ']', ')');
        var endsInNumber = text.Length >= 4 && (text.Length == 4 || !char.IsAsciiDigit(text[^5]));
        return endsInNumber && PartialDate.TryParse(text[^4..], out var date) && CatalogueDates.IsYear(date.Year) ? date : null;
    }

    /// <summary>
    /// Subjects one a line. They also divide those of the index, where these stand in one text: <c>Marsh maps Herons</c>.
    /// </summary>
    private void AddSubjects(ReadOnlySpan<byte> preamble, ref RecordDraft draft, DraftValues values)
    {
        var subjects = All(preamble, UpperTableLabel.Subjects);
        if (subjects.IsEmpty || string.Join(' ', subjects) == draft.ArticleType)
            return;
        if (subjects.Count > 1 && draft.Subjects.Count == 1 && draft.Subjects[0] == string.Join(' ', subjects))
            draft.Subjects = default;
        Add(values, Properties.Subjects, ref draft.Subjects, subjects, subjects.Count > 1 ? Certainty.Likely : Certainty.Guess);
    }

    private void AddAddresses(ReadOnlySpan<byte> preamble, ref RecordDraft draft, DraftValues values)
    {
        if (!values.Lacks(Properties.Urls, draft.Urls) && !values.Lacks(Properties.Pmcid, draft.Pmcid)
            && !values.Lacks(Properties.Pmid, draft.Pmid) && !values.Lacks(Properties.Doi, draft.Doi))
            return;
        var addresses = new List<string>();
        foreach (var (label, _, range) in _reader.Values)
        {
            if (label != UpperTableLabel.Urls)
                continue;
            foreach (var word in new WordRanges(preamble[range]))
            {
                for (var text = preamble[range][word]; !text.IsEmpty;)
                {
                    var address = text[..Text.NextAddress(text, includeNested: false)];
                    text = text[address.Length..];
                    if (!address.StartsWith("http"u8))
                        continue;
                    addresses.Add(pool.Decode(address));
                    if (Pmcid.TryParse(address, out var pmcid))
                        Add(values, Properties.Pmcid, ref draft.Pmcid, pmcid);
                    else if (Pmid.TryParse(address, out var pmid))
                        Add(values, Properties.Pmid, ref draft.Pmid, pmid);
                    else if (Doi.TryParse(address, out var doi) && !Replacements.IsIn(address))
                        Add(values, Properties.Doi, ref draft.Doi, doi);
                }
            }
        }
        Add(values, Properties.Urls, ref draft.Urls, ValueList.From(addresses));
    }

    /// <summary>The languages; several in one text are divided where all are known: <c>Spanish English</c>.</summary>
    private ValueList<Language> Languages(ReadOnlySpan<byte> preamble)
    {
        var languages = new List<Language>();
        foreach (var (label, _, range) in _reader.Values)
        {
            if (label != UpperTableLabel.Languages)
                continue;
            var rest = preamble[range];
            var count = languages.Count;
            while (LanguageTable.NameAtStart(rest) is { IsEmpty: false } name && (name.Length == rest.Length || rest[name.Length] == ' '))
            {
                languages.Add(LanguageTable.Find(pool.Decode(name)));
                rest = rest[name.Length..].TrimStart((byte)' ');
            }
            if (rest.IsEmpty)
                continue;
            languages.RemoveRange(count, languages.Count - count);
            languages.Add(LanguageTable.Find(pool.Decode(preamble[range])));
        }
        return ValueList.From(languages);
    }

    private string? First(ReadOnlySpan<byte> preamble, UpperTableLabel label)
    {
        foreach (var value in _reader.Values)
        {
            if (value.Label == label)
                return pool.Decode(preamble[value.Range]);
        }
        return null;
    }

    private ValueList<string> All(ReadOnlySpan<byte> preamble, UpperTableLabel label)
    {
        List<string>? texts = null;
        foreach (var value in _reader.Values)
        {
            if (value.Label == label)
                (texts ??= []).Add(pool.Decode(preamble[value.Range]));
        }
        return texts is null ? default : ValueList.From(texts);
    }

    private delegate bool TryParse<T>(string? text, out T number);

    private ValueList<T> Numbers<T>(ReadOnlySpan<byte> preamble, UpperTableLabel label, TryParse<T> tryParse)
    {
        var numbers = new List<T>();
        foreach (var word in All(preamble, label).SelectMany(static text => text.Split(' ')))
        {
            if (tryParse(word, out var number) && !numbers.Contains(number))
                numbers.Add(number);
        }
        return ValueList.From(numbers);
    }
}
