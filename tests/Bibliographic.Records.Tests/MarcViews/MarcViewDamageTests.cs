using System.Text;

namespace Bibliographic.Records.Tests.MarcViews;

/// <summary>What damage to a line of a MARC view costs, in every form of view.</summary>
public class MarcViewDamageTests
{
    /// <summary>
    /// For each form, and for each line of it, the number of fields that are not as they were (a point for none, <c>x</c> where no record
    /// is found) when the line is lost, stands twice, is joined with the next, or has a line of other words before it.
    /// </summary>
    [Fact]
    public void A_line_that_is_damaged_costs_few_fields()
    {
        var text = new StringBuilder();
        foreach (var form in MarcViewReaderTests.Forms.Concat(MarcViewReaderTests.FormsWithoutLeader))
        {
            string[] lines = [.. ((string)form[1]).Split('\n').Select(line => line + '\n')];
            string Each(Func<int, IEnumerable<string>> change) =>
                string.Concat(Enumerable.Range(0, lines.Length).Select(i => CostOf(string.Concat(change(i)))));
            text.Append(form[0]).Append('\n')
                .Append("  lost   ").Append(Each(i => lines.Where((_, at) => at != i))).Append('\n')
                .Append("  twice  ").Append(Each(i => lines.SelectMany((line, at) => at == i ? (string[])[line, line] : [line]))).Append('\n')
                .Append("  joined ").Append(Each(i => lines.Select((line, at) => at == i ? line.TrimEnd('\n') + ' ' : line))).Append('\n')
                .Append("  words  ").Append(Each(i => lines.SelectMany((line, at) => at == i ? (string[])["Other words\n", line] : [line]))).Append('\n');
        }
        Snapshot.Verify(text.ToString(), ".txt");
    }

    /// <summary>
    /// For each form its text, and below each line the number of fields that are not as they were when a character, or the end of the line,
    /// is lost: a point for none, <c>x</c> where no record is found.
    /// </summary>
    [Fact]
    public void A_character_that_is_lost_costs_few_fields()
    {
        var text = new StringBuilder();
        foreach (var form in MarcViewReaderTests.Forms.Concat(MarcViewReaderTests.FormsWithoutLeader))
        {
            text.Append(form[0]).Append('\n');
            var (view, at) = ((string)form[1], 0);
            foreach (var line in view.Split('\n'))
            {
                text.Append("  ").Append(line).Append("\n  ");
                for (var end = Math.Min(at + line.Length + 1, view.Length); at < end; at++)
                    text.Append(CostOf(view.Remove(at, 1)));
                text.Append('\n');
            }
        }
        Snapshot.Verify(text.ToString(), ".txt");
    }

    private static char CostOf(string text)
    {
        var views = MarcViewReaderTests.Read(text);
        if (views.Count == 0)
            return 'x';
        var expected = MarcViewReaderTests.Record.Split('\n');
        var actual = views.SelectMany(view => view.Record.ToString().Split('\n')).ToList();
        var lost = expected.Skip(actual[0].StartsWith("LDR", StringComparison.Ordinal) ? 0 : 1).Count(field => !actual.Contains(field));
        var cost = Math.Max(lost, actual.Count(field => !expected.Contains(field)));
        return cost == 0 ? '.' : (char)('0' + cost);
    }
}
