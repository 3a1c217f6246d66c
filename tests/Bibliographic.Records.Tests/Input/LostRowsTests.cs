using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Pages that lack a row or end in one.</summary>
public class LostRowsTests
{
    public static TheoryData<string> Samples => [.. Repository.Samples];

    /// <summary>
    /// The sample of an article and that of a book. A row takes its own value along, <c>-</c>, or another one stands in for it, <c>+</c>;
    /// nothing else changes but the extra fields, which are not shown.
    /// </summary>
    [Theory]
    [InlineData("article")]
    [InlineData("book")]
    public void A_lost_row_costs_no_more_than_its_value(string sample)
    {
        var page = Repository.Text(sample + ".txt");
        var whole = Values(page);
        var seen = new StringBuilder();
        foreach (var row in Rows(page))
        {
            var found = Values(page.Replace(row + "\n", "", StringComparison.Ordinal));
            var names = found.Select(RecoveredLines.NameOf).ToHashSet();
            seen.Append(row[..row.IndexOf(' ', StringComparison.Ordinal)]).Append('\n')
                .AppendJoin("", whole.Select(RecoveredLines.NameOf).Where(name => !names.Contains(name)).Select(name => $"  - {name}\n"))
                .AppendJoin("", found.Except(whole).Select(line => $"  + {line}\n"));
        }
        Snapshot.Verify(seen.ToString(), ".txt", sample);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_page_that_ends_in_a_row_gives_the_rows_before_it_and_a_guess(string sample)
    {
        var page = Repository.Text(sample + ".txt");
        foreach (var row in Rows(page).Skip(1))
        {
            var name = row[..row.IndexOf(' ', StringComparison.Ordinal)];
            var start = page.IndexOf("\n" + row, StringComparison.Ordinal) + 1;
            var before = Values(page[..start]);
            var cut = new RecoveredLines(page[..(start + (row.Length + name.Length) / 2)]);
            Assert.Contains(cut.Diagnostics, diagnostic => diagnostic.Id == "BR0102"
                && diagnostic.Message.Contains($"'{name}'", StringComparison.Ordinal));
            if (name == "work_keys_str_mv")
                continue;   // half the keys divide half the names
            Assert.All(cut.Values.Where(IsShown).Except(before), line => Assert.EndsWith("guess)", line, StringComparison.Ordinal));
            Assert.All(before.Select(RecoveredLines.NameOf), value => Assert.Contains(value, cut.Values.Select(RecoveredLines.NameOf)));
        }
    }

    /// <summary>The rows that have their value on their line, without those of the upper part.</summary>
    private static IEnumerable<string> Rows(string page) =>
        page.Split('\n').Where(line => line.EndsWith(" |", StringComparison.Ordinal) && !line.Contains(": |", StringComparison.Ordinal));

    private static List<string> Values(string page) => [.. new RecoveredLines(page).Values.Where(IsShown)];

    private static bool IsShown(string line) => !line.StartsWith("extraFields: ", StringComparison.Ordinal);
}
