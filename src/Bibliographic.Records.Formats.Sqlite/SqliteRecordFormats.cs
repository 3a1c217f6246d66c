using Bibliographic.Records.Formats.Sqlite;

namespace Bibliographic.Records;

/// <summary>Adds SQLite to a set of formats.</summary>
public static class SqliteRecordFormats
{
    /// <summary>A set with SQLite.</summary>
    /// <param name="formats">The other formats.</param>
    /// <param name="options">What counts as the same work; null for the defaults.</param>
    public static RecordFormats WithSqlite(this RecordFormats formats, SqliteStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(formats);
        return formats.With(new SqliteSerializer(options ?? new()));
    }
}
