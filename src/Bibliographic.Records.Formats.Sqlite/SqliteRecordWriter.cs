namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>Builds a database in a temporary file and copies it to the output in the end.</summary>
internal sealed class SqliteRecordWriter : RecordWriter
{
    private readonly Stream _output;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bibrecords-");   // which only the user can read
    private readonly string _path;
    private readonly SqliteRecordStore _store;

    public SqliteRecordWriter(Stream output, SqliteStoreOptions options)
    {
        _output = output;
        _path = Path.Combine(_folder.FullName, "records.sqlite");
        _store = SqliteRecordStore.OpenNew(_path, options);
    }

    public override void Write(BibliographicRecord record) => _store.Write(record);

    public override void Complete()
    {
        using var database = CompleteDatabase();
        database.CopyTo(_output);
    }

    /// <summary>
    /// Copies the database without blocking while the output takes it. The records before went into the temporary file only.
    /// </summary>
    public override async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var database = CompleteDatabase();
        await using var ownedDatabase = database.ConfigureAwait(false);
        await database.CopyToAsync(_output, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
        base.Dispose(disposing);
    }

    private FileStream CompleteDatabase()
    {
        _store.Complete();
        _store.Dispose();
        return new(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0,
            FileOptions.Asynchronous | FileOptions.SequentialScan);
    }
}
