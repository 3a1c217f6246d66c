using Microsoft.Data.Sqlite;

namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>A prepared statement with numbered parameters.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
            _command.Parameters.Add(new($"?{number}", null));
    }

    /// <summary>A statement that fills a row of a table.</summary>
    public static Statement Insert(SqliteConnection connection, string table, params string[] columns) => new(
        connection,
        $"INSERT INTO {table}({string.Join(", ", columns)}) VALUES ({string.Join(", ", Enumerable.Range(1, columns.Length).Select(number => $"?{number}"))})",
        columns.Length);

    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    public List<T> Query<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
            _command.Parameters[at].Value = values[at] is string text ? Storable(text) : values[at] ?? DBNull.Value;
    }

    /// <summary>SQL's functions end a text at a NUL.</summary>
    private static string Storable(string text) => text.Replace('\0', '\uFFFD');
}
