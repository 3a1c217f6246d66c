using Microsoft.Data.Sqlite;

namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>
/// Writes records into an SQLite database, new or existing: records of one work share one row, however many dumps have it.
/// </summary>
/// <remarks>
/// <para>Two records are of one work when they have the same PMID, PMCID, DOI or catalogue identifier, and no other PMID, PMCID or DOI of
/// theirs contradicts it. The values of the newer record replace those of the older; identifiers that it leaves out stay.</para>
/// <para>Everything that is written becomes visible to others, and lasts, with <see cref="Complete"/>; <see cref="Dispose"/> without it
/// leaves the database as it was. Not immutable, and not safe for use by several threads at once.</para>
/// </remarks>
public sealed class SqliteRecordStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStoreOptions _options;
    private readonly Rows _rows;
    private readonly Statement _find;
    private readonly Statement _identifiersOf;
    private readonly Statement _moveIdentifiers;
    private readonly Statement _delete;
    private bool _isWriting = true;
    private long _lastNumber;

    private SqliteRecordStore(SqliteConnection connection, SqliteStoreOptions options)
    {
        _connection = connection;
        _options = options;
        Execute(connection, "BEGIN IMMEDIATE");
        Prepare(connection);
        _rows = new(connection);
        _find = new(connection, "SELECT record FROM identifiers WHERE scheme = ?1 AND value = ?2 ORDER BY record", 2);
        _identifiersOf = new(connection, "SELECT scheme, value FROM identifiers WHERE record = ?1 AND scheme IN ('pmid', 'pmcid', 'doi')", 1);
        _moveIdentifiers = new(connection, "INSERT OR IGNORE INTO identifiers(record, scheme, value) SELECT ?1, scheme, value FROM identifiers WHERE record = ?2", 2);
        _delete = new(connection, "DELETE FROM records WHERE record = ?1", 1);
        using var last = new Statement(connection, "SELECT COALESCE(MAX(record), 0) FROM records", 0);
        _lastNumber = last.Query(row => row.GetInt64(0))[0];
    }

    /// <summary>How many records were stored without matching a row that was there.</summary>
    public long Added { get; private set; }

    /// <summary>How many records replaced the values of one row or several.</summary>
    public long Updated { get; private set; }

    /// <summary>
    /// How many records share an identifier with a row but contradict it in another, and so have a row of their own. Counted in
    /// <see cref="Added"/> too.
    /// </summary>
    public long Conflicts { get; private set; }

    /// <summary>Opens a database, or creates it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What counts as the same work; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The file is a database with other tables.</exception>
    /// <exception cref="SqliteException">The file is no database, cannot be opened or written, or is being written by others.</exception>
    public static SqliteRecordStore Open(string path, SqliteStoreOptions? options = null) => Open(path, options, isNew: false);

    /// <summary>Stores a record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public StoreOutcome Write(BibliographicRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!_isWriting)
            Execute(_connection, "BEGIN IMMEDIATE");
        _isWriting = true;
        var candidates = Candidates(record);
        var rows = Compatible(record, candidates);
        if (rows.Count == 0)
        {
            _rows.Add(++_lastNumber, record);
            Added++;
            if (candidates.Count == 0)
                return StoreOutcome.Added;
            Conflicts++;
            return StoreOutcome.Conflicting;
        }
        foreach (var other in rows.Skip(1))
        {
            _moveIdentifiers.Run(rows[0], other);
            _delete.Run(other);
        }
        _rows.Update(rows[0], record);
        if (rows.Count > 1)
            RestoreColumns(rows[0]);
        Updated++;
        return rows.Count == 1 ? StoreOutcome.Updated : StoreOutcome.Merged;
    }

    /// <summary>Stores records and completes.</summary>
    /// <param name="records">The records, read once.</param>
    /// <returns>How many there were.</returns>
    public long WriteAll(IEnumerable<BibliographicRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        long count = 0;
        foreach (var record in records)
        {
            Write(record);
            count++;
        }
        Complete();
        return count;
    }

    /// <summary>Makes everything that was written since the last time permanent. Writing may go on afterwards.</summary>
    public void Complete()
    {
        if (_isWriting)
            Execute(_connection, "COMMIT");
        _isWriting = false;
    }

    /// <summary>Closes the database; what was not completed is undone.</summary>
    public void Dispose()
    {
        foreach (var statement in (IDisposable[])[_rows, _find, _identifiersOf, _moveIdentifiers, _delete])
            statement.Dispose();
        _connection.Dispose();
    }

    /// <summary>Creates a database that nobody else sees before it is complete: no journal and no waiting for the disk.</summary>
    internal static SqliteRecordStore OpenNew(string path, SqliteStoreOptions options) => Open(path, options, isNew: true);

    private static SqliteRecordStore Open(string path, SqliteStoreOptions? options, bool isNew)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var connection =
            new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = true }.ToString());
        try
        {
            connection.Open();
            // 64 MiB: the indexes are hit all over.
            Execute(connection, "PRAGMA cache_size = -65536");
            if (isNew)
                Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
            return new(connection, options ?? new());
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the tables in an empty database; refuses one that has others.</summary>
    private static void Prepare(SqliteConnection connection)
    {
        using var query = new Statement(
            connection,
            "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), (SELECT COUNT(*) FROM sqlite_schema)",
            0);
        var (application, version, objects) = query.Query(row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)))[0];
        if (application == Schema.ApplicationId && version == Schema.Version)
        {
            AddMissingColumns(connection);
            return;
        }
        if (objects > 0)
            throw new InvalidOperationException($"The database has other tables than version {Schema.Version} of this library makes.");
        Execute(connection, $"{Schema.Create} PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version};");
    }

    /// <summary>Earlier versions of the library knew fewer values.</summary>
    private static void AddMissingColumns(SqliteConnection connection)
    {
        using var query = new Statement(connection, "SELECT name FROM pragma_table_info('records')", 0);
        var present = query.Query(row => row.GetString(0)).ToHashSet();
        foreach (var (name, type, _) in RecordColumns.Of.Where(column => !present.Contains(column.Name)))
            Execute(connection, $"ALTER TABLE records ADD COLUMN {name} {type}");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql, 0);
        statement.Run();
    }

    /// <summary>The rows that share an identifier with a record, in the order of how sure the identifier is.</summary>
    private List<long> Candidates(BibliographicRecord record)
    {
        var rows = new List<long>();
        if (_options.MatchIdentifiers)
        {
            foreach (var (scheme, value) in Identity.OfWork(record))
                rows.AddRange(_find.Query(row => row.GetInt64(0), scheme, value));
        }
        if (_options.MatchRecordIds && !string.IsNullOrEmpty(record.Id))
            rows.AddRange(_find.Query(row => row.GetInt64(0), Identity.RecordId, record.Id));
        return [.. rows.Distinct()];
    }

    /// <summary>Those of the rows that contradict neither the record nor each other.</summary>
    private List<long> Compatible(BibliographicRecord record, List<long> candidates)
    {
        var rows = new List<long>();
        var known = Identity.OfWork(record).ToDictionary(pair => pair.Scheme, pair => pair.Value);
        foreach (var candidate in candidates)
        {
            var own = _identifiersOf.Query(row => (Scheme: row.GetString(0), Value: row.GetString(1)), candidate);
            if (own.Exists(pair => known.TryGetValue(pair.Scheme, out var value) && value != pair.Value))
                continue;
            rows.Add(candidate);
            foreach (var (scheme, value) in own)
                known[scheme] = value;
        }
        return rows;
    }

    /// <summary>After rows were merged, the columns have what the identifiers say.</summary>
    private void RestoreColumns(long number)
    {
        foreach (var (scheme, value) in _identifiersOf.Query(row => (row.GetString(0), row.GetString(1)), number))
        {
            using var update = new Statement(_connection, $"UPDATE records SET {scheme} = ?2 WHERE record = ?1", 2);
            update.Run(number, value);
        }
    }
}
