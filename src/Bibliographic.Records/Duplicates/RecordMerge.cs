using System.Globalization;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Duplicates;

/// <summary>Puts records of one work together. <c>docs/duplicates.md</c> states the rule.</summary>
internal sealed class RecordMerge
{
    private readonly IReadOnlyList<BibliographicRecord> _records;
    private readonly MergedFields _fields;

    private RecordMerge(IReadOnlyList<BibliographicRecord> records) => (_records, _fields) = (records, new(records));

    /// <param name="records">At least one, in order.</param>
    public static BibliographicRecord Merge(IReadOnlyList<BibliographicRecord> records) => records.Count == 1 ? records[0] : new RecordMerge(records).Merge();

    private BibliographicRecord Merge()
    {
        var title = One("title", record => record.Title, evidence => evidence.Title);
        var licenseUrl = One("licenseUrl", record => record.License?.Url, evidence => evidence.License);
        var licenseText = One("licenseText", record => record.License?.Text, evidence => evidence.License, GoesWith(record => record.License?.Url, licenseUrl.Value));
        var merged = new BibliographicRecord
        {
            Id = One("id", record => record.Id).Value,
            Version = Value("version", record => record.Version).Value,
            Title = title.Value,
            ShortTitle = One("shortTitle", record => record.ShortTitle, isEligible: GoesWith(record => record.Title, title.Value)).Value,
            Subtitle = One("subtitle", record => record.Subtitle, isEligible: GoesWith(record => record.Title, title.Value)).Value,
            AlternativeTitles = All("alternativeTitles", record => record.AlternativeTitles).Values,
            Volume = One("volume", record => record.Volume).Value,
            Issue = One("issue", record => record.Issue).Value,
            Pages = One("pages", record => record.Pages).Value,
            Genres = All("genres", record => record.Genres).Values,
            Places = All("places", record => record.Places).Values,
            Eras = All("eras", record => record.Eras).Values,
            Issns = All("issn", record => record.Issns).Values,
            Isbns = All("isbn", record => record.Isbns).Values,
            License = licenseUrl.Value is null && licenseText.Value is null ? null : new(licenseUrl.Value, licenseText.Value),
            Edition = One("edition", record => record.Edition).Value,
            Series = All("series", record => record.Series).Values,
            Contents = All("contents", record => record.Contents).Values,
            PhysicalDescriptions = All("physicalDescriptions", record => record.PhysicalDescriptions).Values,
            CallNumbers = All("callNumbers", record => record.CallNumbers).Values,
            Institutions = All("institutions", record => record.Institutions).Values,
            Collections = All("collections", record => record.Collections).Values,
            RecordFormat = One("recordFormat", record => record.RecordFormat).Value,
            Evidence = new() { Title = title.Evidence, License = licenseUrl.Value is null ? licenseText.Evidence : licenseUrl.Evidence },
        };
        merged = MergeRecovered(merged);
        return merged with { ExtraFields = _fields.ToList() };
    }

    /// <summary>The values that have evidence.</summary>
    private BibliographicRecord MergeRecovered(BibliographicRecord merged)
    {
        var formats = All("formats", record => record.Formats, evidence => evidence.Formats);
        var articleType = One("articleType", record => record.ArticleType, evidence => evidence.ArticleType);
        var authors = Names("authors", record => record.Authors, evidence => evidence.Authors, TextOf);
        var contributors = Names("contributors", record => record.Contributors, evidence => evidence.Contributors, TextOf);
        var journal = One("journal", record => record.Journal, evidence => evidence.Journal);
        var publisher = One("publisher", record => record.Publisher, evidence => evidence.Publisher);
        var dates = All("dates", record => record.Dates, evidence => evidence.Dates);
        var datestamp = Value("datestamp", record => record.Datestamp, evidence => evidence.Datestamp);
        var @abstract = One("abstract", record => record.Abstract, evidence => evidence.Abstract);
        var subjects = All("subjects", record => record.Subjects, evidence => evidence.Subjects);
        var languages = All("languages", record => record.Languages, evidence => evidence.Languages);
        var urls = All("urls", record => record.Urls, evidence => evidence.Urls);
        var pmid = Value("pmid", record => record.Pmid, evidence => evidence.Pmid);
        var pmcid = Value("pmcid", record => record.Pmcid, evidence => evidence.Pmcid);
        var doi = Value("doi", record => record.Doi, evidence => evidence.Doi);
        var copyright = One("copyright", record => record.Copyright, evidence => evidence.Copyright);
        return merged with
        {
            Formats = formats.Values,
            ArticleType = articleType.Value,
            Authors = authors.Value,
            Contributors = contributors.Value,
            Journal = journal.Value,
            Publisher = publisher.Value,
            Dates = dates.Values,
            Datestamp = datestamp.Value,
            Abstract = @abstract.Value,
            Subjects = subjects.Values,
            Languages = languages.Values,
            Urls = urls.Values,
            Pmid = pmid.Value,
            Pmcid = pmcid.Value,
            Doi = doi.Value,
            Copyright = copyright.Value,
            Evidence = merged.Evidence with
            {
                Formats = formats.Evidence,
                ArticleType = articleType.Evidence,
                Authors = authors.Evidence,
                Contributors = contributors.Evidence,
                Journal = journal.Evidence,
                Publisher = publisher.Evidence,
                Dates = dates.Evidence,
                Datestamp = datestamp.Evidence,
                Abstract = @abstract.Evidence,
                Subjects = subjects.Evidence,
                Languages = languages.Evidence,
                Urls = urls.Evidence,
                Pmid = pmid.Evidence,
                Pmcid = pmcid.Evidence,
                Doi = doi.Evidence,
                Copyright = copyright.Evidence,
            },
        };
    }

    private static string TextOf(AgentName name) => name.Orcid is { } orcid ? $"{name} ({orcid})" : name.ToString();

    private static string TextOf(Contributor contributor) =>
        contributor.Role is { } role ? $"{TextOf(contributor.Name)} ({role})" : TextOf(contributor.Name);

    /// <summary>A part goes with the whole that stands: not the subtitle of one title with the words of another.</summary>
    private static Predicate<BibliographicRecord> GoesWith(Func<BibliographicRecord, string?> wholeOf, string? whole) =>
        record => string.IsNullOrEmpty(wholeOf(record)) || wholeOf(record) == whole;

    private (string? Value, Evidence Evidence) One(
        string name, Func<BibliographicRecord, string?> valueOf, Func<RecordEvidence, Evidence>? evidenceOf = null, Predicate<BibliographicRecord>? isEligible = null) =>
        Surest(name, valueOf, text => string.IsNullOrEmpty(text) ? [] : [text], evidenceOf, isEligible);

    private (T? Value, Evidence Evidence) Value<T>(string name, Func<BibliographicRecord, T?> valueOf, Func<RecordEvidence, Evidence>? evidenceOf = null)
        where T : struct, IEquatable<T> =>
        Surest(name, valueOf, value => value is null ? [] : [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""], evidenceOf);

    /// <summary>A list of names is one statement: two lists of the same people, one of them with initials, must not be added up.</summary>
    private (ValueList<T> Value, Evidence Evidence) Names<T>(
        string name, Func<BibliographicRecord, ValueList<T>> valuesOf, Func<RecordEvidence, Evidence> evidenceOf, Func<T, string> textOf) =>
        Surest(name, valuesOf, values => values.Select(textOf), evidenceOf);

    /// <summary>The surest value stands, among equally sure ones the first; what differs from it is kept aside.</summary>
    private (T Value, Evidence Evidence) Surest<T>(
        string name,
        Func<BibliographicRecord, T> valueOf,
        Func<T, IEnumerable<string>> textsOf,
        Func<RecordEvidence, Evidence>? evidenceOf,
        Predicate<BibliographicRecord>? isEligible = null)
    {
        var said = _records.Where(record => textsOf(valueOf(record)).Any()).ToList();
        var best = said.Where(record => isEligible?.Invoke(record) ?? true).MaxBy(record => Rank(EvidenceFor(record)));
        var value = best is null ? default! : valueOf(best);
        if (best is not null && !EqualityComparer<T>.Default.Equals(valueOf(_records[0]), value))
            _fields.AddOrigin(name, best);
        foreach (var record in said)
        {
            if (!EqualityComparer<T>.Default.Equals(valueOf(record), value))
                _fields.AddDiffering(name, textsOf(valueOf(record)), record, EvidenceFor(record));
        }
        return (value, best is null ? default : EvidenceFor(best));

        Evidence EvidenceFor(BibliographicRecord record) => evidenceOf?.Invoke(record.Evidence) ?? default;
    }

    /// <summary>The values of all lists, each once. They are as sure as the least sure list that gave some.</summary>
    private (ValueList<T> Values, Evidence Evidence) All<T>(
        string name, Func<BibliographicRecord, ValueList<T>> valuesOf, Func<RecordEvidence, Evidence>? evidenceOf = null)
    {
        List<T> all = [];
        HashSet<T> known = [];
        List<Evidence> evidence = [];
        foreach (var record in _records)
        {
            var isFirst = ReferenceEquals(record, _records[0]);
            var countBefore = all.Count;
            foreach (var value in valuesOf(record))
            {
                WorkCounter.Add(0);
                // The first record's list stays as it is, repetitions included.
                if (known.Add(value) || isFirst)
                    all.Add(value);
            }
            if (all.Count == countBefore)
                continue;
            evidence.Add(evidenceOf?.Invoke(record.Evidence) ?? default);
            if (!isFirst)
                _fields.AddOrigin(name, record);
        }
        return (ValueList.From(all), evidence.DefaultIfEmpty().MinBy(Rank));
    }

    /// <summary>A value of a record that did not come from a dump is stated.</summary>
    private static Certainty Rank(Evidence evidence) => evidence.Certainty == Certainty.None ? Certainty.Certain : evidence.Certainty;
}
