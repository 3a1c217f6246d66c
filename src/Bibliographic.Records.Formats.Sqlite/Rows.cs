using Microsoft.Data.Sqlite;

namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>Puts the values of a record into the tables.</summary>
internal sealed class Rows : IDisposable
{
    private static readonly string[] NameColumns = ["name", "family", "given", "suffix", "life_dates", "literal", "orcid"];

    private static readonly string[] ListTables = ["authors", "contributors", "subjects", "urls", "record_values", "extra_fields"];

    private readonly Statement _addRecord;
    private readonly Statement _updateRecord;
    private readonly Statement _addAuthor;
    private readonly Statement _addContributor;
    private readonly Statement _addIdentifier;
    private readonly Statement _addSubject;
    private readonly Statement _addUrl;
    private readonly Statement _addValue;
    private readonly Statement _addExtraField;
    private readonly Statement[] _clear;

    public Rows(SqliteConnection connection)
    {
        string[] columns = ["record", .. RecordColumns.Of.Select(column => column.Name)];
        _addRecord = Statement.Insert(connection, "records", columns);
        // An identifier that the newer record leaves out is still the work's.
        var assignments = columns.Skip(1).Select((column, at) =>
            column is "doi" or "pmid" or "pmcid" ? $"{column} = COALESCE(?{at + 2}, {column})" : $"{column} = ?{at + 2}");
        _updateRecord = new(connection, $"UPDATE records SET {string.Join(", ", assignments)} WHERE record = ?1", columns.Length);
        _addAuthor = Statement.Insert(connection, "authors", ["record", "position", .. NameColumns]);
        _addContributor = Statement.Insert(connection, "contributors", ["record", "position", "role", .. NameColumns]);
        _addIdentifier = new(connection, "INSERT OR IGNORE INTO identifiers(record, scheme, value) VALUES (?1, ?2, ?3)", 3);
        _addSubject = Statement.Insert(connection, "subjects", "record", "position", "subject");
        _addUrl = Statement.Insert(connection, "urls", "record", "position", "url");
        _addValue = Statement.Insert(connection, "record_values", "record", "kind", "position", "value");
        _addExtraField = Statement.Insert(connection, "extra_fields", "record", "position", "name", "value");
        _clear = [.. ListTables.Select(table => new Statement(connection, $"DELETE FROM {table} WHERE record = ?1", 1))];
    }

    /// <summary>Adds a record under a number that is free.</summary>
    public void Add(long number, BibliographicRecord record)
    {
        _addRecord.Run(Values(number, record));
        AddLists(number, record);
    }

    /// <summary>Gives a row the values of a record.</summary>
    public void Update(long number, BibliographicRecord record)
    {
        _updateRecord.Run(Values(number, record));
        foreach (var clear in _clear)
            clear.Run(number);
        AddLists(number, record);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_addRecord, _updateRecord, _addAuthor, _addContributor, _addIdentifier, _addSubject,
            _addUrl, _addValue, _addExtraField, .. _clear])
            statement.Dispose();
    }

    private static object?[] Values(long number, BibliographicRecord record) =>
        [number, .. RecordColumns.Of.Select(column => column.Get(record))];

    private static object?[] Values(AgentName name) =>
        [name.ToString(), name.Family, name.Given, name.Suffix, name.LifeDates, name.Literal, name.Orcid?.ToString()];

    private void AddLists(long number, BibliographicRecord record)
    {
        long position = 0;
        foreach (var author in record.Authors)
            _addAuthor.Run([number, ++position, .. Values(author)]);
        position = 0;
        foreach (var contributor in record.Contributors)
            _addContributor.Run([number, ++position, contributor.Role, .. Values(contributor.Name)]);
        foreach (var (scheme, value) in Identity.All(record))
            _addIdentifier.Run(number, scheme, value);
        position = 0;
        foreach (var subject in record.Subjects)
            _addSubject.Run(number, ++position, subject);
        position = 0;
        foreach (var url in record.Urls)
            _addUrl.Run(number, ++position, url);
        AddValues(number, record);
        position = 0;
        foreach (var field in record.ExtraFields)
        {
            foreach (var value in field.Values.DefaultIfEmpty<string?>(null))
                _addExtraField.Run(number, ++position, field.Name, value);
        }
    }

    private void AddValues(long number, BibliographicRecord record)
    {
        foreach (var (kind, get) in RecordColumns.Lists)
        {
            long position = 0;
            foreach (var value in get(record))
                _addValue.Run(number, kind, ++position, value);
        }
    }
}
