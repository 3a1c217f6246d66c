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
        _store.Complete();
        _store.Dispose();
        using var database = File.OpenRead(_path);
        database.CopyTo(_output);
    }

    protected override void Dispose(bool disposing)
    {
        _store.Dispose();
        File.Delete(_path);
        File.Delete($"{_path}-journal");
        base.Dispose(disposing);
    }
}
