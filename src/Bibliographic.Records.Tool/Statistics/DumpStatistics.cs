namespace Bibliographic.Records.Tool.Statistics;

/// <summary>What is in a dump. The memory that it takes does not grow with the number of records.</summary>
internal sealed class DumpStatistics
{
    private readonly SortedDictionary<int, long> _years = [];

    private readonly Dictionary<RecordValue, ValueCertainty> _certainty = [];

    private readonly IdentifierCount[] _identifiers =
    [
        new("DOI", record => record.Doi is not null),
        new("PMID", record => record.Pmid is not null),
        new("PMCID", record => record.Pmcid is not null),
        new("ISSN", record => !record.Issns.IsEmpty),
        new("ISBN", record => !record.Isbns.IsEmpty),
        new("ORCID", record => record.Has(RecordValue.Orcids)),
        new("none of these",
            record => record is { Doi: null, Pmid: null, Pmcid: null, Issns.IsEmpty: true, Isbns.IsEmpty: true }
                && !record.Has(RecordValue.Orcids)),
    ];

    public long Records { get; private set; }

    /// <summary>Records of each year of publication.</summary>
    public IReadOnlyDictionary<int, long> Years => _years;

    public long WithoutYear => Records - _years.Values.Sum();

    public FrequentValues Journals { get; } = new();

    public FrequentValues Languages { get; } = new();

    public FrequentValues Licenses { get; } = new();

    /// <summary>From which sites the records' pages are.</summary>
    public FrequentValues Sites { get; } = new();

    /// <summary>How many pages of corpora were looked at; 0 where the inputs are texts.</summary>
    public long Pages { get; set; }

    /// <summary>How many of them held records.</summary>
    public long PagesWithRecords { get; set; }

    public IReadOnlyList<IdentifierCount> Identifiers => _identifiers;

    /// <summary>The values that have evidence in some record, in the order of the record.</summary>
    public IEnumerable<ValueCertainty> Certainty =>
        RecordProperty.All.Where(property => _certainty.ContainsKey(property.Value)).Select(property => _certainty[property.Value]);

    /// <summary>How many works the records describe; see <see cref="RecordDuplicates"/>.</summary>
    public long Works { get; private set; }

    /// <summary>How many records share an identifier with another work but contradict it.</summary>
    public long Contradictions { get; private set; }

    /// <summary>
    /// Counts all records, duplicates too: of these only the identifiers are kept, and beyond a limit in temporary files.
    /// </summary>
    public static DumpStatistics Of(IEnumerable<BibliographicRecord> records)
    {
        var statistics = new DumpStatistics();
        var options = new DuplicateOptions { OnConflict = _ => statistics.Contradictions++ };
        statistics.Works = records.Select(statistics.Add).MergeDuplicates(options).LongCount();
        return statistics;
    }

    /// <summary>Counts a record.</summary>
    /// <returns>What tells its duplicates.</returns>
    private BibliographicRecord Add(BibliographicRecord record)
    {
        Records++;
        if (record.Date is { } date)
            _years[date.Year] = _years.GetValueOrDefault(date.Year) + 1;
        if (!string.IsNullOrWhiteSpace(record.Journal))
            Journals.Add(record.Journal);
        foreach (var language in record.Languages)
            Languages.Add(language.Name);
        if (record.License is { } license)
            Licenses.Add(license.SpdxId ?? license.Url ?? "in words only");
        if (Uri.TryCreate(record.SourceAddress, UriKind.Absolute, out var page) && page.Host.Length > 0)
            Sites.Add(page.Host);
        foreach (var identifier in _identifiers)
            identifier.Add(record);
        foreach (var (value, evidence) in record.Evidence)
        {
            if (!_certainty.TryGetValue(value, out var certainty))
                _certainty.Add(value, certainty = new(RecordProperty.FromValue(value)));
            certainty.Add(evidence);
        }
        return new() { Id = record.Id, Title = record.Id is null ? null : record.Title, Doi = record.Doi, Pmid = record.Pmid,
            Pmcid = record.Pmcid };
    }
}
