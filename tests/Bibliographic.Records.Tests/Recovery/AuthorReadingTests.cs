using System.Globalization;
using System.Text;
using Bibliographic.Records.Recovery.Authors;

namespace Bibliographic.Records.Tests.Recovery;

/// <summary>How lists of invented people in many styles are divided, and how each possible boundary is rated.</summary>
/// <remarks>After the weights were fitted anew the ratings change: then the divisions in the received file tell whether it is better.</remarks>
public class AuthorReadingTests
{
    private static IEnumerable<string> Lists =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "author-lists.txt")).Where(line => !line.StartsWith('#'));

    [Fact]
    public void Divisions()
    {
        var seen = new StringBuilder();
        foreach (var list in Lists)
        {
            seen.Append(list).Append('\n');
            foreach (var withCount in (bool[])[true, false])
            {
                foreach (var withFirst in (bool[])[true, false])
                    AppendDivision(seen, list, withCount, withFirst);
            }
        }
        Snapshot.Verify(seen.ToString(), ".txt");
    }

    [Fact]
    public void Ratings()
    {
        var seen = new StringBuilder();
        foreach (var list in Lists)
        {
            var first = list.Split('|')[0];
            AppendRatings(seen.Append(list).Append('\n'), list[first.Length..].Replace('|', ' ').TrimStart(), first);
        }
        Snapshot.Verify(seen.ToString(), ".txt");
    }

    private static void AppendDivision(StringBuilder seen, string list, bool withCount, bool withFirst)
    {
        var expected = list.Split('|');
        var text = string.Join(' ', expected);
        var authors = new List<Range>();
        var certainty = AuthorSegmenter.Split(text, withFirst ? expected[0] : "", withCount ? expected.Distinct().Count() : null, authors);
        var actual = string.Join('|', authors.Select(author => text[author]));
        seen.Append(CultureInfo.InvariantCulture, $"  {(withCount ? "count" : "-----")} {(withFirst ? "first" : "-----")} {certainty}{(actual == list ? "" : $": {actual}")}\n");
    }

    private static void AppendRatings(StringBuilder seen, string text, string first)
    {
        var words = new AuthorWords(text);
        var style = ListStyle.Of(words, new AuthorWords(first));
        seen.Append(CultureInfo.InvariantCulture, $"  two words {style.TwoWords:F2}, initials {style.Initials:F2}, middle initials {style.MiddleInitials:F2}, ")
            .Append(CultureInfo.InvariantCulture, $"one given {style.OneWordGiven:F2}, compound {style.Compound:F2}{(style.FamilyIsInitials ? ", families of initials" : "")}")
            .Append(style.GivenHasParticle ? ", particle behind the given name\n" : "\n");
        if (words.WordCount == 0)
            return;
        var reader = new StretchReader(text, words, style);
        Span<double> scores = stackalloc double[BoundaryScorer.LongestFamily];
        for (var stretch = 0; stretch < words.Count; stretch++)
        {
            var (start, end) = (words.StartOf(stretch), words.EndOf(stretch));
            seen.Append("    ");
            var (boundary, count) = stretch > 0 && stretch < words.Count - 1 && end > start ? new BoundaryScorer(text, words, style).Rate(stretch, scores) : (end, 0);
            for (var word = start; word < end; word++)
            {
                if (word >= boundary && word < boundary + count)
                    seen.Append(CultureInfo.InvariantCulture, $"[{scores[word - boundary]:F2}] ");
                seen.Append(text, words[word].Start, words[word].CoreEnd - words[word].Start).Append(' ');
            }
            Append(seen, "people", reader.ReadPeople(stretch));
            Append(seen, "inside", reader.ReadInside(stretch));
            Append(seen, "group", reader.ReadGroups(stretch, 1, isCounted: true));
            Append(seen, "group, count unknown", reader.ReadGroups(stretch, 1, isCounted: false));
            Append(seen, "two groups", reader.ReadGroups(stretch, 2, isCounted: true));
            seen.Append('\n');
        }
    }

    private static void Append(StringBuilder seen, string name, StretchReading reading)
    {
        if (reading.Score > double.NegativeInfinity)
            seen.Append(CultureInfo.InvariantCulture, $"; {name} {reading.Score:F2} {reading.Surety:F2} @{reading.First},{reading.Second}");
    }
}
