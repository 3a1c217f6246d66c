using System.Text;

namespace Bibliographic.Records.Tests;

public class SnapshotTests
{
    [Fact]
    public void Every_verified_file_is_compared_with_by_a_test() => Assert.Empty(Snapshot.Orphans(typeof(SnapshotTests).Assembly));

    [Theory]
    [InlineData("a\nbc\n", "a\nbd\n", "line 2, column 2:", "bc", "bd")]
    [InlineData("a\n", "a\nb\n", "line 2, column 1:", "<end of file>", "b")]
    [InlineData("é😀x", "é😀", "line 1, column 4:", "é😀x", "é😀<end of file>")]
    public void The_first_difference_is_shown(string expected, string actual, string place, string expectedExcerpt, string actualExcerpt)
    {
        var difference = Snapshot.Difference(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual));
        Assert.Equal(
            $"The output differs first in {place}\n  expected: {expectedExcerpt}\n  received: {actualExcerpt}",
            difference.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_long_line_is_shown_from_a_little_before_the_difference()
    {
        var same = new string('s', 1000);
        var rest = new string('r', 1000);
        var difference = Snapshot.Difference(Encoding.UTF8.GetBytes(same + "a" + rest), Encoding.UTF8.GetBytes(same + "b" + rest));
        Assert.Contains("line 1, column 1001:", difference, StringComparison.Ordinal);
        Assert.Contains("expected: …ssssssssssssssssssssssssssssssarrrr", difference, StringComparison.Ordinal);
        Assert.Contains("received: …ssssssssssssssssssssssssssssssbrrrr", difference, StringComparison.Ordinal);
        Assert.True(difference.Length < 300);
    }
}
