using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Tests.Recovery;

public class WordSetTests
{
    private static readonly WordSet Words = new("Inc", "Institute", "&", "of the");

    [Theory]
    [InlineData("Inc", true)]
    [InlineData("Incorporated", true)]
    [InlineData("Zinc", false)]
    [InlineData("x Inc", true)]
    [InlineData("Ins", false)]
    [InlineData("In", false)]
    [InlineData("I", false)]
    [InlineData("&", true)]
    [InlineData("a&", true)]
    [InlineData("a & b", true)]
    [InlineData("of thy", false)]
    [InlineData("Club of the North", true)]
    [InlineData("Žof the", true)]
    [InlineData("I\u016Enc", false)]
    [InlineData("", false)]
    public void A_word_is_found_anywhere_in_a_text(string text, bool isIn) => Assert.Equal(isIn, Words.IsIn(text));

    [Theory]
    [InlineData("team", true)]
    [InlineData("The TEAM, North", true)]
    [InlineData("The ministère", true)]
    [InlineData("LE MINISTÈRE", true)]
    [InlineData("Teamer", false)]
    [InlineData("Steam", false)]
    [InlineData("Žteam", false)]
    [InlineData("te", false)]
    [InlineData("", false)]
    public void A_word_of_a_text_counts_as_a_whole_in_whatever_case(string text, bool has) =>
        Assert.Equal(has, new WordSet("team", "ministère").HasWordIn(text));

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
