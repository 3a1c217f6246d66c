using System.Buffers;

namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>An SQLite database: tables of records, authors, identifiers and more, with full-text search.</summary>
/// <remarks>
/// The tables are listed in <c>docs/formats/sqlite.md</c>. A new database is built in a temporary file and copied when it is complete; to
/// add to a database that exists, use <see cref="SqliteRecordStore"/>. Safe for use by several threads.
/// </remarks>
/// <param name="options">What counts as the same work.</param>
public sealed class SqliteSerializer(SqliteStoreOptions options) : RecordSerializer
{
    /// <summary>Creates the format with the default options.</summary>
    public SqliteSerializer() : this(new())
    {
    }

    /// <summary>The options.</summary>
    public SqliteStoreOptions Options { get; } = options ?? throw new ArgumentNullException(nameof(options));

    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    public override string Description => "SQLite database with full-text search; one row a work";

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.sqlite3";

    /// <inheritdoc/>
    public override string FileExtension => ".sqlite";

    /// <inheritdoc/>
    public override FormatCapabilities Capabilities => FormatCapabilities.Complete.Without(RecordValue.Evidence, RecordValue.Marc);

    /// <summary>
    /// Writes a whole database with one record: rows cannot stand alone. Several records go through <see cref="CreateWriter"/>.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="output">Where to write.</param>
    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var database = new MemoryStream();
        using var writer = CreateWriter(database);
        writer.Write(record);
        writer.Complete();
        output.Write(database.GetBuffer().AsSpan(0, (int)database.Length));
    }

    /// <summary>False: a database has pages of bytes.</summary>
    public override bool IsText => false;

    /// <summary>False: the records of an output share one file.</summary>
    public override bool IsSequential => false;

    /// <inheritdoc/>
    public override RecordWriter CreateWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new SqliteRecordWriter(output, Options);
    }
}
