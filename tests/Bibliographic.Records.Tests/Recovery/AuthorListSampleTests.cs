using Bibliographic.Records.Recovery.Authors;

namespace Bibliographic.Records.Tests.Recovery;

/// <summary>
/// How often lists of invented people in many styles are divided right. <c>docs/accuracy.md</c> has the rates on real records.
/// </summary>
public class AuthorListSampleTests
{
    private static readonly List<string> Lists =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "author-lists.txt")).Where(line => !line.StartsWith('#'))];

    [Theory]
    [InlineData(true, true, 144, 0.96)]
    [InlineData(true, false, 133, 0.91)]
    [InlineData(false, true, 135, 0.88)]
    [InlineData(false, false, 126, 0.82)]
    public void Lists_are_divided_right_and_the_more_certain_the_more_often(bool withCount, bool withFirst, int leastRight,
        double likelyRate)
    {
        var results =
            Lists.Select(list => Divide(list, withCount, withFirst)).ToLookup(result => result.Certainty, result => result.IsRight);
        double RateOf(Certainty certainty) => results[certainty].Average(isRight => isRight ? 1.0 : 0);

        Assert.InRange(results.Sum(group => group.Count(isRight => isRight)), leastRight, Lists.Count);
        Assert.Equal(1, RateOf(Certainty.Certain));
        Assert.InRange(RateOf(Certainty.Likely), likelyRate, 1);
        Assert.True(RateOf(Certainty.Likely) > RateOf(Certainty.Guess));
    }

    private static (Certainty Certainty, bool IsRight) Divide(string list, bool withCount, bool withFirst)
    {
        var expected = list.Split('|');
        var text = string.Join(' ', expected);
        var authors = new List<Range>();
        int? count = withCount ? expected.Distinct().Count() : null;
        var certainty = AuthorListDivider.Divide(text, withFirst ? expected[0] : "", count, authors);
        return (certainty, expected.SequenceEqual(authors.Select(author => text[author])));
    }
}
