using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>What is recovered from odd and from damaged pages, with its evidence and the diagnostics.</summary>
public class OddPagesTests
{
    private const int LongestShown = 200;

    private static readonly RecordSerializer Json = RecordFormats.Default["json"];

    [Fact]
    public void Odd_pages()
    {
        var seen = new StringBuilder();
        foreach (var (name, page) in OddPages())
        {
            var (lines, diagnostics) = Read(page);
            Append(seen.Append(CultureInfo.InvariantCulture, $"=== {name}\n"), "", lines);
            Append(seen, "", diagnostics);
        }
        Snapshot.Verify(seen.ToString(), ".txt");
    }

    [Fact]
    public void Odd_pages_without_inference()
    {
        var seen = new StringBuilder();
        foreach (var (name, page) in OddPages())
        {
            var options = new RecordReaderOptions
            {
                InferAuthors = false,
                MaxAuthors = 2,
                Policy = DiagnosticPolicy.Collect,
                OnDiagnostic = found => seen.Append(CultureInfo.InvariantCulture, $"  {found.Id}: {found.Message}\n"),
            };
            seen.Append(CultureInfo.InvariantCulture, $"=== {name}\n");
            foreach (var record in RecordDump.ReadText(page, options))
                seen.Append(CultureInfo.InvariantCulture, $"{record.Authors} / {string.Join("; ", record.Contributors)} {record.Evidence.Authors} {record.Evidence.Contributors}\n");
        }
        Snapshot.Verify(seen.ToString(), ".txt");
    }

    [Theory]
    [InlineData("article")]
    [InlineData("book")]
    [InlineData("consortium")]
    [InlineData("markup")]
    [InlineData("no-abstract")]
    [InlineData("spanish")]
    public void Rows_lost(string sample)
    {
        var page = Repository.Text(sample + ".txt");
        var withoutKeys = page.Replace("work_keys_str_mv", "work_keys_str", StringComparison.Ordinal);
        var (whole, wholeWithoutKeys) = (Read(page), Read(withoutKeys));
        var seen = new StringBuilder();
        foreach (var row in page.Split('\n').Where(line => line.EndsWith(" |", StringComparison.Ordinal) && !line.Contains(": |", StringComparison.Ordinal)))
        {
            var name = row[..row.IndexOf(' ', StringComparison.Ordinal)];
            var middle = page.IndexOf("\n" + row, StringComparison.Ordinal) + 1 + (row.Length + name.Length) / 2;
            AppendDifference(seen, $"without {name}", whole, Read(page.Replace(row + "\n", "", StringComparison.Ordinal)));
            AppendDifference(seen, $"without {name} and keys", wholeWithoutKeys, Read(withoutKeys.Replace(row + "\n", "", StringComparison.Ordinal)));
            AppendDifference(seen, $"cut inside {name}", ([], []), Read(page[..middle]));
        }
        Snapshot.Verify(seen.ToString(), ".txt", sample);
    }

    private static IEnumerable<(string Name, string Page)> OddPages() =>
        from part in File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "odd-pages.txt")).Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        let end = part.IndexOf('\n', StringComparison.Ordinal)
        select (part[..end], part[(end + 1)..]);

    private static (List<string> Record, List<string> Diagnostics) Read(string page)
    {
        var diagnostics = new List<string>();
        var options = new RecordReaderOptions
        {
            OnDiagnostic = found => diagnostics.Add(string.Create(CultureInfo.InvariantCulture, $"{found.Id} line {found.Position.Line} byte {found.Position.ByteOffset}: {found.Message}")),
        };
        var lines = RecordDump.ReadText(page, options).SelectMany(record => Json.Serialize(record).Split('\n')).ToList();
        return (lines, diagnostics);
    }

    private static void AppendDifference(StringBuilder seen, string title, (List<string> Record, List<string> Diagnostics) whole, (List<string> Record, List<string> Diagnostics) found)
    {
        seen.Append(CultureInfo.InvariantCulture, $"=== {title}\n");
        Append(seen, "- ", whole.Record.Except(found.Record));
        Append(seen, "+ ", found.Record.Except(whole.Record));
        Append(seen, "", found.Diagnostics);
    }

    private static void Append(StringBuilder seen, string mark, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            seen.Append(mark).Append(line.Length > LongestShown ? line[..LongestShown] + "…" : line).Append('\n');
    }
}
