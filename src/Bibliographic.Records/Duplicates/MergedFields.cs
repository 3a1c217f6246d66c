using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Duplicates;

/// <summary>The extra fields of a merged record: those of its records, what differed, and where values came from.</summary>
internal sealed class MergedFields
{
    private const string Origins = "merged_from";
    private const string Differing = "duplicate_";

    private readonly List<(string Name, List<string> Values)> _fields = [];
    private readonly Dictionary<string, (int Index, HashSet<string> Known)> _byName = new(StringComparer.Ordinal);

    public MergedFields(IReadOnlyList<BibliographicRecord> records)
    {
        HashSet<RecordField> first = [];
        foreach (var field in records[0].ExtraFields)
        {
            first.Add(field);
            _byName.TryAdd(field.Name, (_fields.Count, [.. field.Values]));
            _fields.Add((field.Name, [.. field.Values]));
        }
        foreach (var record in records.Skip(1))
        {
            foreach (var field in record.ExtraFields)
            {
                if (!first.Contains(field))
                    Add(field.Name, field.Values);
            }
        }
    }

    public ValueList<RecordField> ToList() =>
        ValueList.From(_fields.Select(field => new RecordField(field.Name, ValueList.From(field.Values))));

    /// <summary>Keeps a value that another one stands for.</summary>
    public void AddDiffering(string name, IEnumerable<string> texts, BibliographicRecord from, Evidence evidence)
    {
        Add(Differing + name, texts);
        AddOrigin(Differing + name, from, evidence);
    }

    /// <summary>Tells that a value came from another record than the first.</summary>
    public void AddOrigin(string name, BibliographicRecord from, Evidence evidence = default) =>
        Add(Origins, [$"{name}: {NameOf(from)}{(evidence == default ? "" : $" ({evidence})")}"]);

    internal static string NameOf(BibliographicRecord record) =>
        !string.IsNullOrEmpty(record.Id) ? record.Id
        : record.Pmid is { } pmid ? $"pmid:{pmid}"
        : record.Pmcid is { } pmcid ? $"pmcid:{pmcid}"
        : $"doi:{record.Doi}";

    /// <summary>Adds what is new; a field that is there already is continued.</summary>
    private void Add(string name, IEnumerable<string> values)
    {
        if (!_byName.TryGetValue(name, out var found))
        {
            _byName.Add(name, (_fields.Count, [.. values]));
            _fields.Add((name, [.. values]));
            return;
        }
        var target = _fields[found.Index].Values;
        foreach (var value in values)
        {
            WorkCounter.Add(0);
            if (found.Known.Add(value))
                target.Add(value);
        }
    }
}
