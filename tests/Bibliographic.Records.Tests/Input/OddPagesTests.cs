using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>
/// Odd and damaged pages. Each stands in a file of <c>Data/pages</c> beside what is recovered from it: after <c>===</c> its name, then the
/// page, then, after
/// <c>></c>, its values and diagnostics. The id and the title <c>Reeds</c> are left out.
/// </summary>
public class OddPagesTests
{
    private static readonly Dictionary<string, (string Page, string[] Expected)> Pages = ReadPages();

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_gives_what_stands_beside_it(string name)
    {
        var (page, expected) = Pages[name];
        var recovered = new RecoveredLines(page);
        string[] actual =
        [
            .. recovered.Values.Where(line => !line.StartsWith("id: ", StringComparison.Ordinal) && line != "title: Reeds"),
            .. recovered.Diagnostics.Select(found => $"{found.Id} line {found.Position.Line}: {found.Message}"),
        ];
        Assert.True(expected.SequenceEqual(actual), $"The page '{name}' gives\n{string.Join('\n', actual.Select(line => "> " + line))}");
    }

    [Fact]
    public void Without_inference_a_list_of_names_is_left_as_the_row_has_it_and_is_a_guess()
    {
        var undivided = 0;
        foreach (var (page, _) in Pages.Values)
        {
            foreach (var record in Read(page, new() { InferAuthors = false })
                .Where(record => record.Evidence[RecordValue.Authors].Source == EvidenceSource.Inference))
            {
                undivided++;
                Assert.Equal(Certainty.Guess, record.Evidence[RecordValue.Authors].Certainty);
                Assert.All(record.Authors.Where(author => author.LifeDates is null), author =>
                    Assert.Contains($"| {author} |", page, StringComparison.Ordinal));
            }
        }
        Assert.InRange(undivided, 5, Pages.Count);
    }

    [Fact]
    public void No_more_names_of_a_row_are_kept_than_asked_for()
    {
        const string page = "author | Ek, Ada Lind, Bo Crane, Cy |\nauthor_corporate | Reed Society |\nid | x |\ntitle | Reeds |\n"
            + "work_keys_str_mv | AT ekada reeds AT lindbo reeds AT cranecy reeds AT reedsociety reeds |\n";
        var messages = new List<string>();
        var record = Assert.Single(Read(page,
            new() { MaxAuthors = 2, OnDiagnostic = found => messages.Add($"{found.Id} {found.Message}") }));
        Assert.Equal(["Ek, Ada", "Lind, Bo", "Reed Society"], record.Authors.Select(author => author.ToString()));
        Assert.Equal(["BR0109 there are 3 names, of which 2 were kept"], messages);
    }

    private static List<BibliographicRecord> Read(string page, RecordReaderOptions options) =>
        [.. RecordDump.Read(Encoding.UTF8.GetBytes(page), options)];

    private static Dictionary<string, (string Page, string[] Expected)> ReadPages() => (
        from file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "pages")).Order(StringComparer.Ordinal)
        from part in File.ReadAllText(file).Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        let lines = part.TrimEnd('\n').Split('\n')
        let isExpected = lines.ToLookup(line => line.StartsWith("> ", StringComparison.Ordinal))
        select (Name: lines[0], Page: string.Join('\n', isExpected[false].Skip(1)) + "\n", Expected: isExpected[true]
            .Select(line => line[2..]).ToArray()))
        .ToDictionary(page => page.Name, page => (page.Page, page.Expected));
}
