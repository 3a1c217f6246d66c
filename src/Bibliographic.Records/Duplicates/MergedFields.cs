namespace Bibliographic.Records.Duplicates;

/// <summary>The extra fields of a merged record: those of its records, what differed, and where values came from.</summary>
internal sealed class MergedFields
{
    private const string Origins = "merged_from";
    private const string Differing = "duplicate_";

    private readonly List<RecordField> _fields;

    public MergedFields(IReadOnlyList<BibliographicRecord> records)
    {
        _fields = [.. records[0].ExtraFields];
        foreach (var record in records.Skip(1))
        {
            foreach (var field in (IEnumerable<RecordField>)record.ExtraFields)
            {
                if (!_fields.Contains(field))
                    Add(field.Name, field.Values);
            }
        }
    }

    public ValueList<RecordField> ToList() => ValueList.From(_fields);

    /// <summary>Keeps a value that another one stands for.</summary>
    public void AddDiffering(string name, IEnumerable<string> texts, BibliographicRecord from, Evidence evidence)
    {
        Add(Differing + name, texts);
        AddOrigin(Differing + name, from, evidence);
    }

    /// <summary>Tells that a value came from another record than the first.</summary>
    public void AddOrigin(string name, BibliographicRecord from, Evidence evidence = default) =>
        Add(Origins, [$"{name}: {NameOf(from)}{(evidence == default ? "" : $" ({evidence})")}"]);

    private static string NameOf(BibliographicRecord record) =>
        !string.IsNullOrEmpty(record.Id) ? record.Id
        : record.Pmid is { } pmid ? $"pmid:{pmid}"
        : record.Pmcid is { } pmcid ? $"pmcid:{pmcid}"
        : $"doi:{record.Doi}";

    /// <summary>Adds what is new; a field that is there already is continued.</summary>
    private void Add(string name, IEnumerable<string> values)
    {
        var at = _fields.FindIndex(field => field.Name == name);
        if (at < 0)
            _fields.Add(new(name, ValueList.From(values)));
        else if (values.Except(_fields[at].Values) is var added && added.Any())
            _fields[at] = new(name, [.. _fields[at].Values, .. added]);
    }
}
