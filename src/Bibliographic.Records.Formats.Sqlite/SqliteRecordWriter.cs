namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>Builds a database in a temporary file and copies it to the output in the end.</summary>
internal sealed class SqliteRecordWriter : RecordWriter
{
    private readonly Stream _output;
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sqlite");
    private readonly SqliteRecordStore _store;

    public SqliteRecordWriter(Stream output, SqliteStoreOptions options) => (_output, _store) = (output, SqliteRecordStore.OpenNew(_path, options));

    public override void Write(BibliographicRecord record) => _store.Write(record);

    public override void Complete()
    {
        using var database = CompleteDatabase();
        database.CopyTo(_output);
    }

    /// <summary>Copies the database without blocking while the output takes it. The records before went into the temporary file only.</summary>
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
        File.Delete(_path);
        File.Delete($"{_path}-journal");
        base.Dispose(disposing);
    }

    private FileStream CompleteDatabase()
    {
        _store.Complete();
        _store.Dispose();
        return new(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
    }
}
