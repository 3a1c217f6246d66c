using System.Globalization;
using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.IndexPages;

/// <summary>The tokens and pages of the samples in every dialect, and of odd texts, as they were reviewed.</summary>
public class DumpSnapshotTests
{
    private const int LongestShown = 60;

    private static readonly string[] OddTexts =
    [
        "", "\n", "|\n", "||\n", "| |\n", " | \n", "id\n", "id |\n", "| id |\n", "id | x", "id | x |", "id | x ||\n", "|id||\nx\n|\n", "|id|x|\n|title|T|\n",
        "id |\nx |\ntitle |\nT |\n", "|id\n|x\n|title\n|T\n", "id|\nx|\ntitle|\nT|\n", "| id | x |  \n|---|---|\n| title | a \\| b |\n", "| \\_version\\_ | 1 |\n| title\\_full | T |\n",
        "id  \nx  \ntitle  \nT  \n", "id\tx\ntitle\tT\n", "id\n\nx\n\ntitle\n\nT\n", "id | x |\n---|---|\ntitle | T |\n---|\n", "id | x |\n\n\ntitle | T |\n", "id | x |\r\ntitle | T |\r\n",
        "id | x |\rtitle | T |\r", "\uFEFFid | x |\ntitle | T |\n", "id | x |\n\uFEFFtitle | T |\n", "title | a\nb\nc |\nid | x |\n", "title | a |\nb |\nid | x |\n",
        "Author: | , |\n---|---|\nid | x |\ntitle | T |\nSimilar items\n", "LEADER | 0 |\n245 | |a T |\nid | x |\ntitle | T |\n", "id | x |\ntitle | T |\nid | y |\ntitle | U |\n",
        "_version_ | 1 |\nid | x |\n_version_ | 2 |\nid | y |\n", "id | x |\ntitle | T |\nLoading…\nAuthor: | |\nid | y |\ntitle | U |\n", "id | x |\ntitle | \u0000\u0001 |\n",
        "unknown_word | x |\nanother | y |\n", "some_name_str_mv | x |\nother_txt | y |\nid | z |\n", "a | b\nid | x |\ntitle | c | d |\n", "description |\n\nparagraph\n\nmore |\nid | x |\n",
        "|author||\nA\n|\nB\n|id||\nx\n|\n", "|author||A|\n|B|\n|id||x|\n", "topic | a\nb |\nurl | http://a |\n", "id | x |\n| title | T |\n", "| id | x |\ntitle | T |\n", "id:x\ntitle:T\n",
        "id | x |\nspelling | Text | id | title | y |\nurl | u |\n", "id | x |\n" + "title | T", "id | x |\nurl |", "id | x |\nurl", "| id | x |\n| url | y", "|id||\nx\n|\n|url||\ny",
        "ID | x |\nTitle | T |\n", "id | x |\n  title | T |\n", "id | x |\nthumbnail | |\ntitle | T |\nzz", new string('|', 70) + "\nid | x |\n", "id | " + new string('x', 300) + " |\nurl | y |\n",
        "a_very_long_name_that_is_longer_than_any_name_the_library_knows_str_mv | x |\nid | y |\n", "id | x |\n---|---|---|---|\nurl | y |\n|---|---|\n", "{\"id\": \"x\"}\n", "<tr><td>id</td></tr>\n",
    ];

    public static TheoryData<string> Names =>
        [.. Repository.Samples, .. Directory.GetFiles(Repository.PathOf("dialects")).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Samples(string name)
    {
        var seen = new StringBuilder();
        Append(seen, Repository.Bytes((Repository.Samples.Contains(name) ? "" : "dialects/") + name + ".txt"));
        Snapshot.Verify(seen.ToString(), ".txt", name);
    }

    [Fact]
    public void Odd_texts()
    {
        var seen = new StringBuilder();
        foreach (var text in OddTexts)
        {
            seen.Append("=== ").Append(Visible(text)).Append('\n');
            Append(seen, Encoding.UTF8.GetBytes(text));
        }
        Snapshot.Verify(seen.ToString(), ".txt");
    }

    private static void Append(StringBuilder seen, byte[] utf8)
    {
        foreach (var token in Tokens.Of(utf8, withPlaces: true))
            seen.Append(Visible(token)).Append('\n');
        var scanner = new PageScanner();
        for (var start = 0; scanner.Scan(utf8.AsSpan(start), isFinal: true); start += scanner.Page.Length)
        {
            var page = scanner.Page;
            seen.Append(CultureInfo.InvariantCulture, $"page at line {page.Position.Line}, byte {page.Position.ByteOffset}, {page.Length} bytes, table {page.PreambleEnd}..{page.TableEnd}, {page.Form}{(page.IsEscaped ? ", escaped" : "")}\n");
            foreach (ref readonly var row in page.Rows)
            {
                seen.Append(CultureInfo.InvariantCulture, $"  {row.Field} {Encoding.UTF8.GetString(utf8, start + row.NameStart, row.NameLength)} at line {row.Line}, byte {row.LineStart}: ")
                    .Append(CultureInfo.InvariantCulture, $"{row.ValueStart}..{row.ValueEnd} {row.Layout}, {row.PartCount} parts, the first to {row.FirstPartEnd}{(row.IsCut ? ", cut" : "")}\n");
            }
        }
    }

    private static string Visible(string text)
    {
        var visible = text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\0", "\\0", StringComparison.Ordinal).Replace("\u0001", "\\u0001", StringComparison.Ordinal).Replace("\uFEFF", "\\ufeff", StringComparison.Ordinal);
        return visible.Length <= 2 * LongestShown ? visible : $"{visible[..LongestShown]}…{visible[^LongestShown..]}";
    }
}
