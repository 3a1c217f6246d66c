using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Tests.Recovery;

public class WordSetTests
{
    private static readonly WordSet Words = new("Inc", "Institute", "&");

    [Theory]
    [InlineData("team", true)]
    [InlineData("TEAM, North", true)]
    [InlineData("ministère", true)]
    [InlineData("MINISTÈRE", true)]
    [InlineData("Teamer", false)]
    [InlineData("Tea", false)]
    [InlineData("The team", false)]
    [InlineData("Žteam", false)]
    [InlineData("te", false)]
    [InlineData("", false)]
    public void A_text_starts_with_a_whole_word_in_whatever_case(string text, bool has) =>
        Assert.Equal(has, new WordSet("team", "ministère").IsAtStart(text));

    [Theory]
    [InlineData("Inc", true)]
    [InlineData("Institute", true)]
    [InlineData("&", true)]
    [InlineData("inc", false)]
    [InlineData("Incorporated", false)]
    [InlineData("x", false)]
    [InlineData("Ž", false)]
    [InlineData("\u0080", false)]
    [InlineData("", false)]
    public void A_text_is_one_of_the_words_as_a_whole(string text, bool contains) => Assert.Equal(contains, Words.Contains(text));
}
