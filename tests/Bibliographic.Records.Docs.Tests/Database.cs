using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Bibliographic.Records.Docs.Tests;

/// <summary>The program that a page's queries are meant for: SQLite when the page has made a database, else DuckDB.</summary>
internal static class Database
{
    /// <summary>Runs a query in the working folder.</summary>
    /// <returns>The rows, a line each, with bars between values.</returns>
    public static string Query(string sql)
    {
        using DbConnection connection = Directory.GetFiles(".", "*.sqlite") is [var file, ..]
            ? new SqliteConnection($"Data Source={file};Pooling=False")
            : new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The documentation is no user input.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new StringWriter();
        while (reader.Read())
            rows.WriteLine(
                string.Join('|',
                    Enumerable.Range(0, reader.FieldCount)
                        .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows.ToString();
    }
}
