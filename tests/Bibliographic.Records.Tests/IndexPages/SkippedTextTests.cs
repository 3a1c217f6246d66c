using System.Globalization;
using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.IndexPages;

/// <summary>Text between tables is passed over without looking at each line, and nothing is lost by that.</summary>
public class SkippedTextTests
{
    private const string Prose =
        "Über den Wald gingen wir lange.\r\nHome | About | Contact\n\n- title of a list_entry\n  indented text, a_b = c(d)\n24 reviews\n"
        + "lower case begins this line, and it goes on for long enough to fill more than one vector of the processor with its words\n"
        + "The last line of a paragraph ends here.\n";

    private static readonly string[] Pages =
        [.. Directory.GetFiles(Repository.PathOf(""), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)];

    private static readonly string[] Lines =
    [
        "_version_ | 1 |", "  | --- | --- |", "| --- | --- |", "\t| --- |", "title\\_short", "Isbn_str_mv 12", "Isbn_str_mv", "Foo | bar |", "Foo |", "Foo    | bar", "id", "id x1", "title", "title\tT",
        "\uFEFFid | 1 |", "|id|", "|id", "| id | 1 |", "era ", "author2 Li", "a_b_c d", "\\_version\\_ | 1 |", "x _version_ 123456789", "---|---|", "", " ", "é_str | x |", "title|", "Title|",
        new('w', 120), new string('w', 90) + "_str",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Only_lines_of_text_are_passed_over(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder(Prose);
            for (var i = random.Next(12); i >= 0; i--)
            {
                var page = Pages[random.Next(Pages.Length)];
                var part = page[random.Next(page.Length)..];
                text.Append(random.Next(4) switch
                {
                    0 => part[..Math.Min(part.Length, random.Next(600))],
                    1 => Prose[random.Next(Prose.Length)..],
                    2 => Prose,
                    _ => "",
                }).Append(random.Next(8) == 0 ? "" : "\n").Append(Lines[random.Next(Lines.Length)]).Append('\n');
            }
            AssertOnlyText(Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    [Fact]
    public void Most_of_a_corpus_is_passed_over()
    {
        var corpus = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Prose, 100)));
        Assert.True(Read(corpus, skips: true).Count < Read(corpus, skips: false).Count / 20);
    }

    /// <summary>Between two pages lies more text than a page may have around it.</summary>
    [Fact]
    public void Pages_in_a_corpus_are_read_as_if_they_stood_alone()
    {
        var prose = string.Concat(Enumerable.Repeat(Prose, 8_000));   // 3 MB
        foreach (var name in Repository.Samples)
        {
            var page = Repository.Text(name + ".txt");
            var alone = RecordDump.ReadText(page).ToList();
            var diagnostics = new List<Diagnostic>();
            var options = new RecordReaderOptions { OnDiagnostic = diagnostics.Add, MaxRecordBytes = 2_000_000 };
            var records = RecordDump.ReadText(prose + page + prose + page + prose, options).ToList();
            Assert.Equal([.. alone, .. alone], records);
            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.RecordTooLong);
        }
    }

    private static void AssertOnlyText(byte[] utf8)
    {
        var kept = new Queue<(string Token, bool IsText)>(Read(utf8, skips: true));
        foreach (var (token, isText) in Read(utf8, skips: false))
        {
            if (kept.TryPeek(out var next) && next.Token == token)
                kept.Dequeue();
            else
                Assert.True(isText, $"passed over: {token}\n{Encoding.UTF8.GetString(utf8)}");
        }
        Assert.Empty(kept);
    }

    /// <summary>The tokens with their places, and whether each is text that no page could start with.</summary>
    private static List<(string Token, bool IsText)> Read(byte[] utf8, bool skips)
    {
        var found = new List<(string, bool)>();
        var tokens = new DumpTokenizer(utf8, isFinalBlock: true);
        while (tokens.Read())
        {
            var content = $"{Encoding.UTF8.GetString(tokens.Name)} = {Encoding.UTF8.GetString(tokens.Value)}";
            var isText = tokens.Kind is DumpTokenKind.Text or DumpTokenKind.Separator && SingleLinePage.Find(tokens.Value) < 0;
            var token = string.Create(
                CultureInfo.InvariantCulture, $"{tokens.Line}@{tokens.ByteOffset} {tokens.Kind} {tokens.Form} {tokens.IsEscaped} {tokens.IsRowEnd}: {content}");
            found.Add((token, isText));
            if (skips && (tokens.Kind is DumpTokenKind.Text or DumpTokenKind.Separator))
                tokens.SkipText();
        }
        return found;
    }
}
