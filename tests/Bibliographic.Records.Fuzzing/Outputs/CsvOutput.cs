using System.Text;
using Sylvan.Data.Csv;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>
/// Reads tables with another library. Marks are the columns that have something in a row. No cell may begin as a formula does.
/// </summary>
internal static class CsvOutput
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static IEnumerable<string> Read(byte[] output)
    {
        using var reader =
            CsvDataReader.Create(new StringReader(Encoding.UTF8.GetString(output)),
                new() { HasHeaders = false, CsvStyle = CsvStyle.Standard });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)]);
        return Marks(rows);
    }

    /// <summary>Reads tab-separated values, which have no quotation marks.</summary>
    public static IEnumerable<string> ReadTsv(byte[] output)
    {
        Assert.DoesNotContain((byte)'\r', output);
        var lines = Encoding.UTF8.GetString(output).Split('\n');
        Assert.Equal("", lines[^1]);
        return Marks([.. lines[..^1].Select(line => line.Split('\t'))]);
    }

    private static IEnumerable<string> Marks(List<string[]> rows)
    {
        foreach (var row in rows.Skip(1))
        {
            Assert.Equal(rows[0].Length, row.Length);
            yield return OutputReaders.Record;
            for (var column = 0; column < row.Length; column++)
            {
                if (row[column].Length == 0)
                    continue;
                Assert.DoesNotContain(row[column][0], FormulaStarts);
                yield return rows[0][column];
            }
        }
    }
}
