using System.Text;

namespace Bibliographic.Records.Recovery.PmcIds;

/// <summary>The cells of a row of comma-separated values (RFC 4180) that stands on one line.</summary>
internal static class CsvCells
{
    /// <summary>Divides a row. A quotation mark inside a cell that does not begin with one is part of it.</summary>
    public static List<string> Divide(string row)
    {
        List<string> cells = [];
        for (var at = 0; ; at++)
        {
            if (at < row.Length && row[at] == '"')
            {
                cells.Add(Unquote(row, ref at));
            }
            else
            {
                var end = row.IndexOf(',', at);
                end = end < 0 ? row.Length : end;
                cells.Add(row[at..end]);
                at = end;
            }
            if (at >= row.Length)
                return cells;
        }
    }

    /// <summary>Reads a cell in quotation marks; what stands between the last of them and the comma belongs to it.</summary>
    private static string Unquote(string row, ref int at)
    {
        var cell = new StringBuilder();
        var isQuoted = true;
        for (at++; at < row.Length && (isQuoted || row[at] != ','); at++)
        {
            if (row[at] != '"')
                cell.Append(row[at]);
            else if (isQuoted && at + 1 < row.Length && row[at + 1] == '"')
                cell.Append(row[at++]);
            else
                isQuoted = false;
        }
        return cell.ToString();
    }
}
