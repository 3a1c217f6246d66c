using System.Diagnostics;
using DuckDB.NET.Data;

// duckdb write CORPUS.jsonl CORPUS.parquet: a row for each line, in groups as large as those of FineWeb, packed as there by Snappy.
// duckdb count CORPUS.parquet: tells how many texts hold _version_, and the seconds of the second of two such questions, on one thread.
using var connection = new DuckDBConnection("Data Source=:memory:");
connection.Open();
using var command = connection.CreateCommand();
command.CommandText = "SET threads = 1";
command.ExecuteNonQuery();
if (args is ["write", var lines, var file])
{
    command.CommandText = $"COPY (SELECT * FROM read_json('{lines}', format = 'newline_delimited', maximum_object_size = 100000000)) "
        + $"TO '{file}' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 10240)";
    command.ExecuteNonQuery();
    return 0;
}
if (args is not ["count", var parquet])
    return 2;
command.CommandText = $"SELECT count(*) FROM '{parquet}' WHERE text LIKE '%_version_%'";
command.ExecuteScalar();
var (watch, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
Console.WriteLine($"{command.ExecuteScalar()} {watch.Elapsed.TotalSeconds:F3} {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds:F3}");
return 0;
