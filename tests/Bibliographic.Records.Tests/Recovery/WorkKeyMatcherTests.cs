using System.Text;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Tests.Recovery;

public class WorkKeyMatcherTests
{
    [Theory]
    [InlineData("Li, X Wu, Y", "lix", "Li, X")]
    [InlineData("Ahmadi Tafti, Seyed Mohsen Li, X", "ahmaditaftiseyedmohsen", "Ahmadi Tafti, Seyed Mohsen")]
    [InlineData("O’Brien-Łuć, D'Arcy Li, X", "obrienłucdarcy", "O’Brien-Łuć, D'Arcy")]
    [InlineData("Smith, J. P. Jr. Li, X", "smithjpjr", "Smith, J. P. Jr.")]
    [InlineData("Иванов, Иван Li, X", "ivanovivan", "Иванов, Иван")]
    [InlineData("Group (of five) Li, X", "groupoffive", "Group (of five)")]
    [InlineData("Li, X", "lix", "Li, X")]
    [InlineData("Straße, ﬁ Li, X", "straßefi", "Straße, ﬁ")]
    public void A_name_ends_where_its_key_does(string text, string key, string name) => Assert.Equal(name, Match(text, key)?.TrimEnd());

    [Theory]
    [InlineData("Li, XWu, Y", "lix", "Li, X")]
    [InlineData("Li, X.Wu, Y", "lix", "Li, X.")]
    [InlineData("Tafti, (S)Wu, Y", "taftis", "Tafti, (S)")]
    public void The_next_name_may_be_glued_on(string text, string key, string name) => Assert.Equal(name, Match(text, key));

    [Theory]
    [InlineData("Li, X - Wu, Y", "lix", "Li, X -")]
    [InlineData("Li, X . — Wu, Y", "lix", "Li, X . —")]
    public void Words_that_give_nothing_to_a_key_belong_to_the_name_before(string text, string key, string name) =>
        Assert.Equal(name, Match(text, key)?.TrimEnd());

    [Theory]
    [InlineData("Li, X", "liy")]
    [InlineData("Li, X", "lixy")]
    [InlineData("", "lix")]
    [InlineData("王, 小明", "wángxiǎomíng")]
    [InlineData("Wu, Y Li, X", "lix")]
    public void Another_name_does_not_match(string text, string key) => Assert.Null(Match(text, key));

    private static string? Match(string text, string key)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return WorkKeyMatcher.TryMatch(utf8, Encoding.UTF8.GetBytes(key), out var length) ? Encoding.UTF8.GetString(utf8, 0, length) : null;
    }
}
